package org.downbeat.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of files to write. They are looked at so that no song and no recording is lost by a slip. */
public final class FileNames {
    private FileNames() {}

    /**
     * Refuses another ending.
     *
     * @param option who asks for the file
     * @param file null for none
     * @param ending such as {@code .wav}; upper and lower case are the same
     * @throws InputException when the file's is another
     */
    public static void requireEnding(String option, @Nullable Path file, String ending) {
        if (file != null && !file.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw new InputException(option + ": " + file + " has another ending; name a " + ending + " file");
        }
    }

    /**
     * Refuses to write over what is played.
     *
     * @param option who asks for the file
     * @param file null for none
     * @param played the files that are
     * @throws InputException when the file is one of them
     * @throws IOException when that cannot be found out
     */
    public static void requireOther(String option, @Nullable Path file, Collection<Path> played) throws IOException {
        for (Path source : played) {
            if (file != null && Files.exists(file) && Files.exists(source) && Files.isSameFile(file, source)) {
                throw new InputException(option + ": " + file + " is what is played; name another file to write");
            }
        }
    }
}
