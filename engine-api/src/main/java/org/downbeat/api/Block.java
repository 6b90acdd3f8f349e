package org.downbeat.api;

/**
 * The frames of one {@link AudioModule#process} call. Indices count within the module's buffers; index {@code i} is frame
 * {@code frameOfIndexZero() + i} of the song.
 */
public interface Block {
    /** The grid, in frames, on which control-rate work sits; index 0 of every buffer lies on it. */
    int GRID = 16;

    /** First index to write. */
    int from();

    /** One past the last index to write; greater than {@link #from()}. */
    int to();

    /** The song frame of buffer index 0; a multiple of {@link #GRID}. */
    long frameOfIndexZero();

    /** The signal at an input port; silence when nothing is connected. */
    Bus in(int port);

    /** The buffers to write at an output port; what they hold before is undefined. */
    Bus out(int port);

    /** Input port 0. */
    default Bus in() {
        return in(0);
    }

    /** Output port 0. */
    default Bus out() {
        return out(0);
    }

    /**
     * Where the control cell of an index ends: the next grid line, or {@link #to()} when that is nearer.
     *
     * <p>Loop cell by cell, compute coefficients from {@link Control#held} and keep them to the cell's end:
     *
     * <pre>{@code
     * for (int i = block.from(), end; i < block.to(); i = end) {
     *     end = block.controlEnd(i);
     *     double a = coefficient(cutoff.held(i));
     *     ...
     * }
     * }</pre>
     */
    default int controlEnd(int index) {
        return Math.min(to(), (index | (GRID - 1)) + 1);
    }

    /** Whether an index starts a grid cell; the place for work such as clearing tiny state. */
    static boolean isOnGrid(int index) {
        return (index & (GRID - 1)) == 0;
    }

    /** The song position of an index, in beats (quarter notes) from the start. */
    double beat(int index);

    /** The tempo at an index, in beats a minute. */
    double tempo(int index);
}
