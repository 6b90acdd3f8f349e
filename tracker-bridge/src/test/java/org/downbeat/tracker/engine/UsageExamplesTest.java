package org.downbeat.tracker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.downbeat.api.Sample;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.Recording;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.time.TempoMap;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

/**
 * Two small pieces whose figures an independent model in double precision has computed, with exact event times and an
 * envelope that starts closed.
 */
class UsageExamplesTest {
    /** The figures are given to four digits behind the point. */
    private static final Offset<Double> DECIBELS = within(0.001);

    @Test
    void aToneThroughAnEnvelopeAndALowPass() {
        OfflineAudioEngine engine = engine();
        engine.add("lead", "sine").set("frequency_hz", 440);
        engine.add("lead_env", "envelope")
                .set("attack_ms", 10)
                .set("release_ms", 120)
                .input("lead");
        engine.add("lead_filter", "lowpass").input("lead_env").asOutput();
        engine.schedule("lead", "amplitude", Moment.beats(0), 0.6);
        engine.schedule("lead_env", "gate", Moment.beats(0), 0);
        engine.schedule("lead_env", "gate", Moment.beats(1), 1);
        engine.schedule("lead_filter", "cutoff_hz", Moment.beats(0), 400);
        engine.schedule("lead_filter", "cutoff_hz", Moment.beats(3), 4000);
        float[] y = same(engine.render(4.0));
        assertThat(rms(y)).isEqualTo(-8.8191, DECIBELS);
        assertThat(Signals.peak(y, 0, y.length)).isEqualTo(0.59648, within(0.00001));
        assertThat(crest(y)).isEqualTo(4.331, DECIBELS);
    }

    @Test
    void aTwoLayerSamplerThroughAnEnvelopeAndALowPass() {
        OfflineAudioEngine engine = engine();
        engine.sample(tone("base", 220)).sample(tone("bright", 440));
        engine.add("keys", "clip_sampler")
                .setting(
                        "layers",
                        List.of(
                                Map.of("sample", "base", "max_velocity", 80, "amplitude_scale", 0.7),
                                Map.of("sample", "bright", "min_velocity", 81, "amplitude_scale", 1.1)))
                .set("start_percent", 0.2)
                .set("length_percent", 0.4)
                .set("velocity_amplitude_min", 0.3)
                .set("velocity_amplitude_max", 1.0)
                .set("velocity_start_offset_percent", 0.25);
        engine.add("env", "envelope")
                .set("attack_ms", 15)
                .set("release_ms", 120)
                .input("keys");
        engine.add("filter", "lowpass").set("cutoff_hz", 3200).input("env").asOutput();
        engine.schedule("keys", "velocity", Moment.beats(0), 60);
        engine.schedule("keys", "retrigger", Moment.beats(0), 1);
        engine.schedule("env", "gate", Moment.beats(0), 1);
        engine.schedule("env", "gate", Moment.beats(1), 0);
        float[] y = same(engine.render(2.0));
        assertThat(rms(y)).isEqualTo(-17.3707, DECIBELS);
        assertThat(Signals.peak(y, 0, y.length)).isEqualTo(0.44047, within(0.00001));
        assertThat(crest(y)).isEqualTo(10.249, DECIBELS);
    }

    private static OfflineAudioEngine engine() {
        return new OfflineAudioEngine(ModuleCatalog.builtIn())
                .settings(RenderSettings.DEFAULT.withBlockSize(128))
                .tempo(TempoMap.constant(120));
    }

    /** A second of a sine over 48 000 frames, the last of which is its end point. */
    private static Sample tone(String name, double hertz) {
        float[] channel = Signals.sine(hertz, 1, 47_999, 48_000);
        return new Sample(name, 48_000, new float[][] {channel, channel.clone()});
    }

    /** The samples of both channels, which are the same. */
    private static float[] same(Recording recording) {
        assertThat(recording.channels()).hasDimensions(2, recording.frames());
        assertThat(recording.channels()[1]).isEqualTo(recording.channels()[0]);
        return recording.channels()[0];
    }

    private static double rms(float[] y) {
        return Signals.decibels(Signals.rms(y, 0, y.length));
    }

    private static double crest(float[] y) {
        return Signals.decibels(Signals.peak(y, 0, y.length)) - rms(y);
    }
}
