package org.downbeat.cli.chain;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.downbeat.cli.terminal.Console;

/** What was written for one argument of a command, and the mistakes found in it. */
final class Argument {
    private static final String INDENT = "  ";

    /** Columns of a long argument that are shown before a mistake. */
    private static final int BEFORE = 40;

    private final String name;
    private final String text;
    private final List<Mistake> mistakes = new ArrayList<>();

    private record Mistake(int from, int to, String message) {}

    /** A stretch of an argument, from one character to before another. */
    record Word(Argument argument, int from, int to) {
        /** As it is meant: without the quotes around it. */
        String text() {
            return isQuoted() ? argument.text.substring(from + 1, to - 1) : written();
        }

        private String written() {
            return argument.text.substring(from, to);
        }

        private boolean isQuoted() {
            boolean opens = to - from >= 2 && QUOTES.indexOf(argument.text.charAt(from)) >= 0;
            return opens && argument.text.charAt(to - 1) == argument.text.charAt(from);
        }

        boolean isEmpty() {
            return from == to;
        }

        /** The part of it between two of its characters. */
        Word part(int start, int end) {
            return new Word(argument, from + start, from + end);
        }

        /** Where a character first stands in it, as written; -1 when it does not. */
        int indexOf(char character) {
            return written().indexOf(character);
        }

        /** Says what is wrong with it, and what would be accepted. */
        void wrong(String message) {
            argument.mistakes.add(new Mistake(from, to, message));
        }
    }

    /** What quotes a value that has blanks in it. */
    static final String QUOTES = "'\"";

    /**
     * @param name as people call it, such as {@code --set}
     * @param text as written
     */
    Argument(String name, String text) {
        this.name = name;
        this.text = text;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** All of it. */
    Word all() {
        return word(0, text.length());
    }

    Word word(int from, int to) {
        return new Word(this, from, to);
    }

    boolean hasMistakes() {
        return !mistakes.isEmpty();
    }

    /** Prints every mistake with the line it stands in, and marks the place under it. */
    void print(PrintWriter err) {
        mistakes.sort(Comparator.comparingInt(Mistake::from));
        for (Mistake mistake : mistakes) {
            err.println("downbeat: " + name + ": " + mistake.message);
            int start = text.length() + INDENT.length() <= Console.WIDTH ? 0 : Math.max(0, mistake.from - BEFORE);
            int end = Math.min(text.length(), start + Console.WIDTH - INDENT.length());
            int length = Math.max(1, Math.min(mistake.to, end) - mistake.from);
            err.println(INDENT + text.substring(start, end).replace('\t', ' '));
            err.println(INDENT + " ".repeat(mistake.from - start) + "^".repeat(length));
        }
    }
}
