package org.downbeat.core.render;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands the sound of every tap to its sink, side by side where there are threads: no sink knows of another. */
final class Outlets {
    private final WorkerTeam team;
    private final Outlet[] outlets;
    private final WorkerTeam.Level level;
    private int from;
    private int to;

    /** @param sinks one for each tap */
    Outlets(OutputTap[] taps, BlockSink[] sinks, WorkerTeam team) {
        this.team = team;
        outlets = new Outlet[sinks.length];
        for (int t = 0; t < sinks.length; t++) {
            outlets[t] = new Outlet(taps[t], sinks[t]);
        }
        level = team.level(outlets);
    }

    /** Hands out a stretch of the block; all sinks have had it when one of them cannot take it. */
    void write(int start, int end) throws IOException {
        from = start;
        to = end;
        team.run(level);
        for (Outlet outlet : outlets) {
            outlet.rethrow();
        }
    }

    private final class Outlet implements Runnable {
        private final OutputTap tap;
        private final BlockSink sink;
        private @Nullable Throwable failure;

        Outlet(OutputTap tap, BlockSink sink) {
            this.tap = tap;
            this.sink = sink;
        }

        @Override
        public void run() {
            try {
                sink.write(tap.channels(), from, to);
            } catch (IOException | RuntimeException | Error thrown) {
                failure = thrown;
            }
        }

        void rethrow() throws IOException {
            Throwable thrown = failure;
            if (thrown instanceof IOException exception) {
                throw exception;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            if (thrown instanceof Error error) {
                throw error;
            }
        }
    }
}
