package org.downbeat.cli.terminal;

/** Lines that fit on a terminal. */
public final class Text {
    private Text() {}

    /** Breaks a text at spaces into lines of at most {@link Console#WIDTH} columns; those after the first are indented. */
    public static String wrapped(String text, String indent) {
        StringBuilder lines = new StringBuilder();
        String rest = text;
        while (rest.length() > Console.WIDTH) {
            int space = rest.lastIndexOf(' ', Console.WIDTH);
            if (space <= indent.length()) {
                break;
            }
            lines.append(rest, 0, space).append(System.lineSeparator());
            rest = indent + rest.substring(space + 1);
        }
        return lines.append(rest).append(System.lineSeparator()).toString();
    }
}
