package org.downbeat.tck;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The same song gives the same bits. */
final class SameBitsChecks {
    private static final int FRAMES = 10_007;
    private static final int[] BLOCK_SIZES = {16, 64, 480, 512, 4096};
    private static final int PERFORMANCES = 6;

    private SameBitsChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "same-render-twice",
                        "The same song gives the same bits again, on any thread.",
                        "A song that sounds different every time cannot be mixed.",
                        (subject, seed) -> forPerformances(subject, seed, SameBitsChecks::sameTwice)),
                new Check(
                        "block-size-changes-nothing",
                        "Every block size gives the same bits.",
                        "The block size is a matter of speed; nobody may hear it.",
                        (subject, seed) -> forPerformances(subject, seed, SameBitsChecks::blockSize)),
                new Check(
                        "cuts-change-nothing",
                        "A block in pieces gives the same bits as a whole one.",
                        "The engine cuts blocks wherever something happens; nobody may hear that.",
                        (subject, seed) -> forPerformances(subject, seed, SameBitsChecks::cuts)),
                new Check(
                        "reset-forgets",
                        "After reset() a module plays as a new one does.",
                        "A render begins with silence, whatever was played before.",
                        (subject, seed) -> forPerformances(subject, seed, SameBitsChecks::reset)),
                new Check(
                        "prepare-twice",
                        "After prepare() a module plays as a new one does.",
                        "A module may be prepared again for another rate and block size.",
                        (subject, seed) -> forPerformances(subject, seed, SameBitsChecks::prepareTwice)),
                new Check(
                        "instances-share-nothing",
                        "Two instances play as if each were alone.",
                        "Two parts with the same module must not hear each other.",
                        SameBitsChecks::shareNothing));
    }

    private interface OfPerformance {
        void check(Subject subject, long seed, float[][] expected);
    }

    private static void forPerformances(Subject subject, long seed, OfPerformance check) {
        for (int n = 0; n < PERFORMANCES; n++) {
            check.check(subject, seed + n, performance(subject, seed + n).render(FRAMES));
        }
    }

    private static ModuleRig performance(Subject subject, long seed) {
        int channels = 1 + (int) (seed & 1);
        return Player.perform(subject.rig(), seed, FRAMES).channels(channels);
    }

    private static void sameTwice(Subject subject, long seed, float[][] expected) {
        float[][] again = onAnotherThread(() -> performance(subject, seed).render(FRAMES));
        Takes.requireSame("rendering again on another thread", expected, again);
    }

    private static float[][] onAnotherThread(Callable<float[][]> render) {
        FutureTask<float[][]> task = new FutureTask<>(render);
        new Thread(task, "another").start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new BrokenPromise("the module threw " + e.getCause() + " on another thread", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenPromise("interrupted while another thread rendered", e);
        }
    }

    private static void blockSize(Subject subject, long seed, float[][] expected) {
        for (int size : BLOCK_SIZES) {
            float[][] actual = performance(subject, seed).blockSize(size).render(FRAMES);
            Takes.requireSame("a block size of " + size + " instead of 128", expected, actual);
        }
    }

    private static void cuts(Subject subject, long seed, float[][] expected) {
        for (int size : new int[] {16, 128, 512}) {
            float[][] whole = size == 128
                    ? expected
                    : performance(subject, seed).blockSize(size).render(FRAMES);
            float[][] cut =
                    performance(subject, seed).blockSize(size).cuts(seed).render(FRAMES);
            Takes.requireSame("cutting blocks of " + size + " frames at random", whole, cut);
        }
    }

    private static void reset(Subject subject, long seed, float[][] expected) {
        try (ModuleRun run = performance(subject, seed).open()) {
            run.play(FRAMES / 2);
            run.rewind();
            Takes.requireSame("what was played before reset()", expected, run.play(FRAMES));
        }
    }

    private static void prepareTwice(Subject subject, long seed, float[][] expected) {
        ModuleRig other = Player.perform(subject.rig(), seed + 1, FRAMES)
                .sampleRate(22_050)
                .blockSize(64)
                .channels(1);
        try (ModuleRun run = other.open()) {
            run.play(FRAMES / 4);
            Takes.requireSame(
                    "being prepared for something else before",
                    expected,
                    performance(subject, seed).open(run.module()).play(FRAMES));
        }
    }

    private static void shareNothing(Subject subject, long seed) {
        float[][] first = performance(subject, seed).render(FRAMES);
        float[][] second = performance(subject, seed + 1).render(FRAMES);
        try (ModuleRun a = performance(subject, seed).open();
                ModuleRun b = performance(subject, seed + 1).open()) {
            for (int at = 0; at < FRAMES; at += 480) {
                int n = Math.min(480, FRAMES - at);
                Takes.requireSame("another instance beside it", slice(first, at, n), a.play(n));
                Takes.requireSame("another instance beside it", slice(second, at, n), b.play(n));
            }
        }
    }

    private static float[][] slice(float[][] take, int from, int n) {
        float[][] part = new float[take.length][n];
        for (int c = 0; c < take.length; c++) {
            System.arraycopy(take[c], from, part[c], 0, n);
        }
        return part;
    }
}
