package org.downbeat.cli.terminal;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** A file's name as one word of a command that is suggested, so that it can be copied. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./~\\\\-]+");

    private ShellWord() {}

    /** The name, in quotation marks where a shell would see more than one word or something of its own in it. */
    public static String of(Path file) {
        String name = file.toString();
        if (PLAIN.matcher(name).matches()) {
            return name;
        }
        // Windows knows double quotation marks only, and has none in names.
        return name.matches(".*[\"$`!\\\\].*") ? "'" + name.replace("'", "'\\''") + "'" : '"' + name + '"';
    }
}
