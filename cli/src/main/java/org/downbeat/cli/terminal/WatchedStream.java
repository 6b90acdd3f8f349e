package org.downbeat.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what went wrong first, which the writers of text above it keep to themselves. */
final class WatchedStream extends FilterOutputStream {
    private @Nullable IOException first;

    WatchedStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int oneByte) throws IOException {
        watch(() -> out.write(oneByte));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        watch(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        watch(out::flush);
    }

    /** Why something was not written, if so. */
    Optional<IOException> failure() {
        return Optional.ofNullable(first);
    }

    private void watch(Write write) throws IOException {
        try {
            write.run();
        } catch (IOException e) {
            first = first == null ? e : first;
            throw e;
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
