package org.downbeat.core.render;

import java.io.IOException;

/**
 * Where rendered blocks go: a file, a buffer, a meter. Called in song order, by one thread at a time; the sinks of other
 * nodes may be called at the same time.
 */
@FunctionalInterface
public interface BlockSink {
    /**
     * Takes the next frames.
     *
     * @param channels planar samples, 1.0 full scale; only valid during the call
     * @param from first index to take
     * @param to one past the last index to take
     * @throws IOException when they cannot be stored; the render then ends with it
     */
    void write(float[][] channels, int from, int to) throws IOException;
}
