package org.downbeat.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.downbeat.core.render.BlockSink;

/**
 * Takes lap times of a render, in CPU time of the thread that renders, which other work on the machine hardly changes.
 *
 * <p>The compiler works while the first laps run, so that they are slow; the median of the last half of them is how fast it
 * goes on for ever, and what the first half took above that is the warm-up.
 */
public final class Pace implements BlockSink {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LongSupplier clock;
    private final int lapFrames;
    private final long[] marks;
    private int laps = -1;
    private long frames;

    /** For {@code laps} of so many frames, from the end of the first block on; what comes later is not timed. */
    public Pace(int laps, int lapFrames) {
        this(laps, lapFrames, THREADS::getCurrentThreadCpuTime);
    }

    Pace(int laps, int lapFrames, LongSupplier clock) {
        this.clock = clock;
        this.lapFrames = lapFrames;
        marks = new long[laps + 1];
    }

    @Override
    public void write(float[][] channels, int from, int to) {
        if (laps < 0) {
            mark();
            return;
        }
        frames += to - from;
        if (frames >= (laps + 1L) * lapFrames && laps + 1 < marks.length) {
            mark();
        }
    }

    private void mark() {
        marks[++laps] = clock.getAsLong();
    }

    /** CPU nanoseconds of a lap once everything is compiled; NaN before the first. */
    public double steadyNanos() {
        long[] last = new long[Math.max(0, laps - laps / 2)];
        for (int i = 0; i < last.length; i++) {
            last[i] = lap(laps / 2 + i);
        }
        Arrays.sort(last);
        return laps < 1 ? Double.NaN : last[last.length / 2];
    }

    /** The same for each frame. */
    public double steadyNanosAFrame() {
        return steadyNanos() / lapFrames;
    }

    /** CPU nanoseconds that the first half of the laps took above the {@linkplain #steadyNanos steady} ones; not below 0. */
    public double warmUpNanos() {
        double steady = steadyNanos();
        double above = 0;
        for (int i = 0; i < laps / 2; i++) {
            above += lap(i) - steady;
        }
        return Math.max(0, above);
    }

    private long lap(int i) {
        return marks[i + 1] - marks[i];
    }
}
