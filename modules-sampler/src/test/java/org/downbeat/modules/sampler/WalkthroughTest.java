package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.tck.ModuleRig;
import org.downbeat.testing.Signals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two layers, a soft strike at beat 0, behind them an envelope and a low-pass: figures of an independent model. */
class WalkthroughTest {
    private static final int FIRST = 9_558;
    private static final int PAST = 28_758;
    private static final double GAIN = 0.6307086614 * 0.7;

    private static float[] tone(double hertz) {
        float[] x = new float[48_000];
        for (int n = 0; n < x.length; n++) {
            x[n] = (float) StrictMath.sin(2 * Math.PI * hertz * n / 47_999);
        }
        return x;
    }

    private static float[][] sampler(String interpolation) {
        float[] base = tone(220);
        float[] bright = tone(440);
        return ModuleRig.of(new ClipSamplerFactory())
                .sample(new Sample("base", 48_000, new float[][] {base, base}))
                .sample(new Sample("bright", 48_000, new float[][] {bright, bright}))
                .settings(Map.of(
                        "interpolation",
                        interpolation,
                        "layers",
                        List.of(
                                Map.of("sample", "base", "max_velocity", 80, "amplitude_scale", 0.7),
                                Map.of("sample", "bright", "min_velocity", 81, "amplitude_scale", 1.1))))
                .set("start_percent", 0.2)
                .set("length_percent", 0.4)
                .set("velocity_amplitude_min", 0.3)
                .set("velocity_amplitude_max", 1)
                .set("velocity_start_offset_percent", 0.25)
                .set("velocity", 60)
                .trigger(0, "retrigger")
                .render(96_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "cubic", "sinc"})
    void aSoftStrikePlaysTheSoftLayersWindow(String interpolation) {
        float[][] sound = sampler(interpolation);
        float[] base = tone(220);

        for (float[] channel : sound) {
            for (int i = 0; i < channel.length; i++) {
                double expected = i < PAST - FIRST ? base[FIRST + i] * GAIN : 0;
                // The gain and the product are rounded to 24 bits.
                assertThat((double) channel[i]).as("frame %d", i).isEqualTo(expected, within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "sinc"})
    void behindAnEnvelopeAndALowPassItIsAsLoudAsTheModelSays(String interpolation) {
        float[] sound = lowPass(envelope(sampler(interpolation)[0]));

        // The model's figures are given to these digits.
        double rms = Signals.decibels(Signals.rms(sound, 0, sound.length));
        double peak = Signals.peak(sound, 0, sound.length);
        assertThat(rms).isEqualTo(-17.3707, within(5e-5));
        assertThat(peak).isEqualTo(0.44047, within(5e-6));
        assertThat(Signals.decibels(peak) - rms).isEqualTo(10.249, within(5e-4));
    }

    /** Attack 15 ms, release 120 ms as time constants; open from beat 0 to beat 1 at 120 bpm. */
    private static float[] envelope(float[] x) {
        double attack = StrictMath.exp(-1 / (0.015 * 48_000));
        double release = StrictMath.exp(-1 / (0.120 * 48_000));
        float[] y = new float[x.length];
        double level = 0;
        for (int i = 0; i < x.length; i++) {
            double gate = i < 24_000 ? 1 : 0;
            level = gate + (level - gate) * (gate > level ? attack : release);
            y[i] = (float) (x[i] * level);
        }
        return y;
    }

    /** One pole at 3 200 Hz. */
    private static float[] lowPass(float[] x) {
        double alpha = 1 - StrictMath.exp(-2 * Math.PI * 3_200 / 48_000);
        float[] y = new float[x.length];
        double state = 0;
        for (int i = 0; i < x.length; i++) {
            state += alpha * (x[i] - state);
            y[i] = (float) state;
        }
        return y;
    }
}
