package org.downbeat.cli.play;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.downbeat.core.render.BlockSink;
import org.jspecify.annotations.Nullable;

/**
 * Lets music be rendered a little ahead of where it is heard: a thread of its own fills a queue, and waits when that is
 * full.
 */
final class RenderAhead implements AutoCloseable {
    /** What plays music into a sink. */
    @FunctionalInterface
    interface Source {
        void into(BlockSink sink) throws IOException;
    }

    /** Blocks that wait in the queue: about five seconds of a render at 48 kHz. */
    private static final int MOST_BLOCKS = 500;

    private static final float[][] END = {};

    private final BlockingQueue<float[][]> blocks = new ArrayBlockingQueue<>(MOST_BLOCKS);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread renderer;

    /** Begins to render. */
    RenderAhead(Source source) {
        renderer = new Thread(() -> run(source), "render-ahead");
        renderer.setDaemon(true); // so that Ctrl-C need not wait for it
        renderer.start();
    }

    private void run(Source source) {
        try {
            source.into(this::put);
        } catch (Throwable e) { // handed on to whoever listens
            failure.set(e);
        }
        try {
            blocks.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody listens any more
        }
    }

    private void put(float[][] channels, int from, int to) throws IOException {
        float[][] copy = new float[channels.length][];
        for (int c = 0; c < copy.length; c++) {
            copy[c] = Arrays.copyOfRange(channels[c], from, to);
        }
        try {
            blocks.put(copy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    /**
     * Hands everything on, in order, until the music ends.
     *
     * @throws IOException when it cannot be read, or the sink cannot take it
     */
    void into(BlockSink sink) throws IOException {
        try {
            for (float[][] block = blocks.take(); block != END; block = blocks.take()) {
                sink.write(block, 0, block[0].length);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
        rethrow(failure.get());
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    /** Stops rendering. */
    @Override
    public void close() {
        renderer.interrupt();
    }
}
