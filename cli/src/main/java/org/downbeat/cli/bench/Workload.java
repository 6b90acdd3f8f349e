package org.downbeat.cli.bench;

import java.util.List;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.EngineNode;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.RenderSettings;

/**
 * Work that any engine can do, so that engines can be compared: so many equal chains of ordinary modules, summed. Stereo at
 * 48 kHz in blocks of 128 frames; 120 beats a minute, which is a beat of 24,000 frames.
 *
 * <p>All chains have an envelope that opens at every beat and closes half a beat later, in straight lines: 10 ms up to 1,
 * 50 ms down to 0.7, 100 ms down to 0. Each chain has its own modules and its own automation; nothing is shared.
 */
public enum Workload {
    /**
     * Tones: sine → adsr → lowpass → gain. Chain i of N plays {@code 110 + 13·i} Hz at {@code θ = (i + ½)/N·π/2} of the
     * stereo image, {@code 0.6·cos θ/N} on the left and {@code 0.6·sin θ/N} on the right. The cutoff goes in a straight
     * line from 400 to 4,000 Hz in four beats, and again.
     */
    W1 {
        @Override
        EngineNode source(OfflineAudioEngine engine, int chain, int chains, double beats) {
            return engine.add("sine" + chain, "sine")
                    .set("frequency_hz", 110 + 13 * chain)
                    .set("amplitude", 1);
        }

        @Override
        EngineNode finish(OfflineAudioEngine engine, EngineNode lowpass, int chain, int chains, double beats) {
            for (double start = 0; start < beats; start += BEATS_A_SWEEP) {
                sweep(engine, lowpass.name(), start);
            }
            return engine.add("gain" + chain, "gain")
                    .set("level_db", decibels(0.6 / Math.sqrt(2) / chains))
                    .set("pan", (2 * chain + 1.0) / chains - 1)
                    .input(lowpass.name());
        }

        @Override
        double mixGain(int chains) {
            return 1;
        }
    },

    /**
     * Clips: clip_sampler → adsr → lowpass at 3,200 Hz. Voice v of N runs at {@code ½ + 1½·v/(N − 1)} times the speed,
     * begins again at every beat, and blends 0.35 of a soft and 0.65 of a bright stereo clip, both read in every frame with
     * linear interpolation. The sum has the gain 1/N.
     */
    W2 {
        @Override
        EngineNode source(OfflineAudioEngine engine, int chain, int chains, double beats) {
            EngineNode sampler = engine.add("clip_sampler" + chain, "clip_sampler")
                    .set("playback_rate", chains == 1 ? 1 : 0.5 + 1.5 * chain / (chains - 1))
                    // A velocity of 127 lies 6 steps above the soft layer: weights 1 − 6/13 and 1 are shares of 0.35,
                    // 0.65.
                    .set("velocity_crossfade_width", 13)
                    .setting(
                            "layers",
                            List.of(
                                    Map.of("sample", "soft", "max_velocity", 121),
                                    Map.of("sample", "bright", "min_velocity", 122)))
                    .setting("interpolation", "linear");
            for (int beat = 0; beat < beats; beat++) {
                engine.schedule(sampler.name(), "retrigger", Moment.beats(beat), 1);
            }
            return sampler;
        }

        @Override
        EngineNode finish(OfflineAudioEngine engine, EngineNode lowpass, int chain, int chains, double beats) {
            return lowpass.set("cutoff_hz", 3_200);
        }

        @Override
        double mixGain(int chains) {
            return 1.0 / chains;
        }
    };

    /** What happens in the 30 % of the time in which the envelopes are closed. */
    public enum Pauses {
        /** Everything goes on, as in the engines that this one is compared with. */
        COMPUTED,
        /** Modules sleep, as in any song. */
        SKIPPED
    }

    /** Frames a second. */
    public static final int SAMPLE_RATE = 48_000;

    /** Frames a block. */
    public static final int BLOCK = 128;

    private static final double BEATS_A_SECOND = 2;
    private static final int BEATS_A_SWEEP = 4;
    private static final int STEPS_A_SWEEP = 16;
    private static final double PAUSE_BEATS = 0.3;
    private static final double PAUSE_MS = 150;

    /** An engine with the first so many seconds of the work of so many chains. */
    public OfflineAudioEngine engine(int chains, double seconds, Pauses pauses) {
        double beats = seconds * BEATS_A_SECOND;
        OfflineAudioEngine engine = new OfflineAudioEngine(ModuleCatalog.builtIn())
                .settings(RenderSettings.DEFAULT.withSampleRate(SAMPLE_RATE).withBlockSize(BLOCK))
                .sample(clip("soft", 220, 221, 2))
                .sample(clip("bright", 440, 442, 3));
        String[] ends = new String[chains];
        for (int chain = 0; chain < chains; chain++) {
            EngineNode source = source(engine, chain, chains, beats);
            EngineNode envelope = engine.add("adsr" + chain, "adsr").input(source.name());
            play(engine, envelope, beats, pauses);
            EngineNode lowpass = engine.add("lowpass" + chain, "lowpass").input(envelope.name());
            ends[chain] = finish(engine, lowpass, chain, chains, beats).name();
        }
        engine.add("mix", "gain")
                .set("level_db", decibels(mixGain(chains)))
                .input(ends)
                .asOutput();
        return engine;
    }

    abstract EngineNode source(OfflineAudioEngine engine, int chain, int chains, double beats);

    /** Gives the chain's filter its cutoff and adds what follows; returns the end of the chain. */
    abstract EngineNode finish(OfflineAudioEngine engine, EngineNode lowpass, int chain, int chains, double beats);

    abstract double mixGain(int chains);

    /**
     * To be computed in the pauses as well, an envelope must not be at rest: its notes come as soon as it has closed, and
     * its attack waits for the beat. The sound is the same.
     */
    private static void play(OfflineAudioEngine engine, EngineNode envelope, double beats, Pauses pauses) {
        envelope.set("attack_ms", 10).set("decay_ms", 50).set("sustain", 0.7).set("release_ms", 100);
        String name = envelope.name();
        boolean waits = pauses == Pauses.COMPUTED;
        if (waits) {
            engine.schedule(name, "delay_ms", Moment.beats(0.5), PAUSE_MS);
        }
        for (int beat = 0; beat < beats; beat++) {
            double early = waits && beat > 0 ? PAUSE_BEATS : 0;
            engine.noteOn(name, Moment.beats(beat - early), 60, 127);
            engine.noteOff(name, Moment.beats(beat + 0.5), 60);
        }
        if (waits) {
            engine.noteOn(name, Moment.beats(Math.ceil(beats) - PAUSE_BEATS), 60, 127);
        }
    }

    /**
     * A cutoff travels along its logarithmic scale, so that a line that is straight in Hz is drawn in steps of equal ratio:
     * with 16 of them it is never off by more than {@code (ln 10 / 16)² / 8}, 0.3 %.
     */
    private static void sweep(OfflineAudioEngine engine, String node, double start) {
        engine.schedule(node, "cutoff_hz", Moment.beats(start), 400);
        for (int step = 1; step <= STEPS_A_SWEEP; step++) {
            double hertz = 400 * StrictMath.pow(10, (double) step / STEPS_A_SWEEP);
            double beats = BEATS_A_SWEEP * (hertz - 400) / 3_600;
            engine.schedule(
                    node,
                    "cutoff_hz",
                    Point.step(Moment.beats(start + beats), hertz).fading(Fade.LINEAR));
        }
    }

    /** A second of a decaying tone of amplitude 0.5, of two frequencies in Hz; the decay in nepers a second. */
    private static Sample clip(String name, double left, double right, double decay) {
        float[][] channels = {tone(left, decay), tone(right, decay)};
        return new Sample(name, SAMPLE_RATE, channels);
    }

    private static float[] tone(double hertz, double decay) {
        float[] x = new float[SAMPLE_RATE];
        for (int i = 0; i < x.length; i++) {
            double t = (double) i / SAMPLE_RATE;
            x[i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * hertz * t) * StrictMath.exp(-decay * t));
        }
        return x;
    }

    private static double decibels(double gain) {
        return 20 * StrictMath.log10(gain);
    }
}
