package org.downbeat.tck;

import java.util.List;
import java.util.Set;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Description.Purpose;

/** When sound comes, how long it stays, and what silence costs. */
final class TimeChecks {
    /** Delays and choruses are late because they are meant to be; these are not. */
    private static final Set<Purpose> PUNCTUAL = Set.of(Purpose.TONE, Purpose.DYNAMICS);

    private static final int STRUCK = 2_000;
    private static final int RESPONSE = 4_800;
    private static final int LONGEST_LATENCY = 480_000;

    /** The lowest rate there is, so that long tails are few frames. */
    private static final int TAIL_RATE = 8_000;

    private static final int ENDED = 2_001;
    private static final int LONGEST_TAIL = 60 * TAIL_RATE;
    private static final int AFTER = TAIL_RATE;

    /** −80 dB against the loudest frame. */
    private static final double FADED = 1e-4;

    private static final double FACTOR = 4;
    private static final double NANOS = 10;

    private TimeChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "latency-as-declared",
                        "The output lags behind the input by latencyFrames(), which is fixed from prepare() on.",
                        "The engine makes all other paths wait as long, so that parts stay together.",
                        TimeChecks::latency),
                new Check(
                        "tail-as-declared",
                        "tailFrames() after the input and the last note ended, sound is 80 dB down.",
                        "A render may end there.",
                        TimeChecks::tail),
                new Check(
                        "silence-not-slower",
                        "A frame of silence costs at most " + (int) FACTOR + " times what a sounding frame costs.",
                        "Numbers too small to hear can make a processor a hundred times slower.",
                        TimeChecks::silenceNotSlower));
    }

    private static void latency(Subject subject, long seed) {
        for (int channels = 1; channels <= 2; channels++) {
            try (ModuleRun calm = underNote(subject).channels(channels).open();
                    ModuleRun struck = underNote(subject)
                            .channels(channels)
                            .input((channel, frame) -> frame == STRUCK ? 0.5 : 0)
                            .open()) {
                int declared = latencyOf(struck.module());
                int frames = STRUCK + declared + RESPONSE;
                double[] response = energies(calm.play(frames), struck.play(frames));
                if (struck.module().latencyFrames() != declared) {
                    throw new BrokenPromise("latencyFrames() was " + declared + " after prepare() and is "
                            + struck.module().latencyFrames() + " after playing; it is fixed from prepare() on");
                }
                if (!calm.rig().description.inputs().isEmpty()) {
                    requireLatency(declared, response, calm.rig().description.purpose());
                }
            }
        }
    }

    private static ModuleRig underNote(Subject subject) {
        return subject.rig(Signal.silence()).noteOn(0, 60, 127);
    }

    private static int latencyOf(AudioModule module) {
        int declared = module.latencyFrames();
        if (declared < 0 || declared > LONGEST_LATENCY) {
            throw new BrokenPromise(
                    "latencyFrames() is " + declared + "; 0 to " + LONGEST_LATENCY + " are accepted at 48 kHz");
        }
        return declared;
    }

    /** How much of the difference between two takes lies at each frame, over all channels. */
    private static double[] energies(float[][] a, float[][] b) {
        double[] energies = new double[a[0].length];
        for (int c = 0; c < a.length; c++) {
            for (int i = 0; i < energies.length; i++) {
                double difference = (double) b[c][i] - a[c][i];
                energies[i] += difference * difference;
            }
        }
        return energies;
    }

    private static void requireLatency(int declared, double[] response, Purpose purpose) {
        int first = -1;
        double early = 0;
        double late = 0;
        for (int i = 0; i < response.length; i++) {
            first = first < 0 && response[i] > 0 ? i : first;
            early += i < STRUCK + declared ? response[i] : 0;
            late += i < STRUCK + declared ? 0 : response[i];
        }
        if (first > STRUCK + declared && PUNCTUAL.contains(purpose)) {
            throw new BrokenPromise("latencyFrames() is " + declared
                    + ", but the first that is heard of an impulse comes " + (first - STRUCK) + " frames behind it");
        }
        // A symmetric filter has half of its response on either side, and less where it is not quite centred.
        if (early > 0 && late < 0.125 * (early + late)) {
            throw new BrokenPromise("latencyFrames() is " + declared + ", but the response to an impulse begins "
                    + (first - STRUCK) + " frames behind it and is over by then");
        }
    }

    private static void tail(Subject subject, long seed) {
        for (int n = 0; n < 4; n++) {
            ModuleRig rig = subject.rig(subject.input().until(ENDED)).sampleRate(TAIL_RATE);
            if (n > 0) {
                Player.setAll(rig, seed + n);
            }
            try (ModuleRun run = Player.playKeys(rig, seed + n, 0, ENDED).open()) {
                long tail = run.module().tailFrames();
                if (tail < 0) {
                    throw new BrokenPromise("tailFrames() is " + tail + "; 0 or more is accepted");
                }
                long lag = latencyOf(run.module());
                if (tail <= LONGEST_TAIL) {
                    float[][] take = run.play((int) (ENDED + lag + tail) + AFTER);
                    requireFaded(take, (int) (ENDED + lag + tail), tail);
                }
            }
        }
    }

    private static void requireFaded(float[][] take, int from, long tail) {
        for (int c = 0; c < take.length; c++) {
            double loudest = 0;
            for (int i = 0; i < from; i++) {
                loudest = Math.max(loudest, Math.abs(take[c][i]));
            }
            for (int i = take[c].length - 1; i >= from; i--) {
                if (Math.abs(take[c][i]) > FADED * loudest) {
                    throw new BrokenPromise("tailFrames() is " + tail + ", but " + (i - from)
                            + " frames behind that channel " + c + " is at " + take[c][i]
                            + ", at a loudest of " + (float) loudest);
                }
            }
        }
    }

    private static void silenceNotSlower(Subject subject, long seed) {
        double sounding = Stopwatch.sounding(subject);
        double silent = Stopwatch.silent(subject);
        if (silent > FACTOR * sounding + NANOS) {
            throw new BrokenPromise("a frame costs " + (float) silent + " ns after everything has faded away, and "
                    + (float) sounding + " ns while it sounds; clear tiny state on the grid, and return SILENT");
        }
    }
}
