package org.downbeat.tracker.file;

/** Small changes to messages. */
final class Texts {
    private Texts() {}

    /** The message of a refusal, to stand behind {@code file:line:column:}. */
    static String clause(Exception refusal) {
        return clause(String.valueOf(refusal.getMessage()));
    }

    static String clause(String message) {
        boolean word = message.length() > 1 && (Character.isLowerCase(message.charAt(1)) || message.startsWith("A "));
        return word ? Character.toLowerCase(message.charAt(0)) + message.substring(1) : message;
    }
}
