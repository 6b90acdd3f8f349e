package org.downbeat.core.catalog;

import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.downbeat.api.AudioModuleFactory;

/** Says in one line why a class could not be loaded or made. */
final class LoadFailure {
    private static final Pattern CLASS_FILE = Pattern.compile("^(\\S+) .*?class file version (\\d+)");

    /** Java 1.0 wrote class files of version 45, and every Java since has added one. */
    private static final int CLASS_FILE_OF_JAVA_0 = 44;

    private LoadFailure() {}

    static String inWords(Throwable failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof UnsupportedClassVersionError) {
            return tooNew(message(failure));
        }
        if (failure instanceof NoClassDefFoundError && !message(failure).contains(" ")) {
            return "it needs the class " + dotted(message(failure)) + ", which is not there";
        }
        if (failure instanceof ServiceConfigurationError && cause == null) {
            return misconfigured(message(failure));
        }
        if (failure instanceof ServiceConfigurationError || failure instanceof ExceptionInInitializerError) {
            return cause == null ? failure.getClass().getSimpleName() : inWords(cause);
        }
        String message = message(failure);
        return failure.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    }

    private static String tooNew(String message) {
        Matcher matcher = CLASS_FILE.matcher(message);
        if (!matcher.find()) {
            return message;
        }
        int java = Integer.parseInt(matcher.group(2)) - CLASS_FILE_OF_JAVA_0;
        return dotted(matcher.group(1)) + " was compiled for Java " + java + ", and this is Java "
                + Runtime.version().feature() + "; compile it with --release 17, or run a newer Java";
    }

    /** The loader's own complaints begin with the service's name, which tells a module's author nothing. */
    private static String misconfigured(String message) {
        String prefix = AudioModuleFactory.class.getName() + ": ";
        String plain = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        String notASubtype = " not a subtype";
        if (plain.endsWith(notASubtype)) {
            String name =
                    plain.substring(0, plain.length() - notASubtype.length()).replace("Provider ", "");
            return name + " is listed as a module factory but does not implement AudioModuleFactory";
        }
        String notFound = " not found";
        if (plain.startsWith("Provider ") && plain.endsWith(notFound)) {
            String name = plain.substring("Provider ".length(), plain.length() - notFound.length());
            return name + " is listed as a module factory but is not there";
        }
        return plain;
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static String dotted(String className) {
        return className.replace('/', '.');
    }
}
