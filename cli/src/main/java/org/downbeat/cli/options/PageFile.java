package org.downbeat.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.downbeat.core.audio.PendingFile;
import org.jspecify.annotations.Nullable;

/** A page that was begun if it was asked for, so that what cannot be written is said first; it appears when it is written. */
public final class PageFile implements AutoCloseable {
    private final @Nullable PendingFile file;

    private PageFile(@Nullable PendingFile file) {
        this.file = file;
    }

    /**
     * Begins a page.
     *
     * @param option who asks for it
     * @param path where; null for nowhere
     * @throws InputException when the name is that of something else
     * @throws IOException when nothing can be written there
     */
    public static PageFile begin(String option, @Nullable Path path) throws IOException {
        FileNames.requireEnding(option, path, ".html");
        return new PageFile(path == null ? null : PendingFile.create(path));
    }

    /** Writes it, if it is wanted. */
    public void write(Supplier<byte[]> page) throws IOException {
        if (file != null) {
            file.complete(page.get());
        }
    }

    /** Leaves nothing behind unless it was written. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
