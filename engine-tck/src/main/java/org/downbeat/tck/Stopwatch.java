package org.downbeat.tck;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.downbeat.api.AudioModule.Status;

/** Nanoseconds of processor time that a module takes for a frame: other programs do not count. */
final class Stopwatch implements ModuleRun.Guard {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SLICE = 4_096;
    private static final int SLICES = 32;
    private static final int ENDED = 4_801;

    /** Ten seconds at 48 kHz: more than 700 time constants of 10 ms, where even {@code double} is out of normal numbers. */
    private static final int FADING = 480_000;

    private long nanos;
    private long frames;
    private long started;

    private Stopwatch() {}

    @Override
    public void before(RigSetup setup) {
        started = THREADS.getCurrentThreadCpuTime();
    }

    @Override
    public void after(RigSetup setup, Status status) {
        nanos += THREADS.getCurrentThreadCpuTime() - started;
        frames += setup.block().to() - setup.block().from();
    }

    /** A frame of the calls while notes are held and the input sounds, on average. */
    static double sounding(Subject subject) {
        ModuleRig rig = subject.rig().blockSize(SLICE);
        for (int n = 0; n < 2 * SLICES; n += 2) {
            rig.note((long) n * SLICE, (n + 2L) * SLICE, 48 + n % 24, 100);
        }
        try (ModuleRun run = rig.open()) {
            run.play(SLICES * SLICE);
            Stopwatch watch = new Stopwatch();
            run.guard(watch);
            run.play(SLICES * SLICE);
            return watch.frames == 0 ? 0 : (double) watch.nanos / watch.frames;
        }
    }

    /** A frame long after the input and the notes have ended, at its quickest; nothing when the module is left out. */
    static double silent(Subject subject) {
        ModuleRig rig = subject.rig(subject.input().until(ENDED)).blockSize(SLICE);
        rig.note(0, ENDED, 48, 100);
        double least = Double.MAX_VALUE;
        try (ModuleRun run = rig.open()) {
            run.play(FADING);
            for (int n = 0; n < SLICES; n++) {
                Stopwatch watch = new Stopwatch();
                run.guard(watch);
                run.play(SLICE);
                least = Math.min(least, (double) watch.nanos / SLICE);
            }
        }
        return least;
    }
}
