package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.metrics.EbuTech3341Test.AtEachRate;
import org.junit.jupiter.api.BeforeAll;

/** True-peak signals 15 to 23 of EBU Tech 3341 v4, made here. */
class EbuTech3341TruePeakTest {
    /** How finely the transient of 20 to 23 is made before it is thinned out. */
    private static final int FINE = 64;

    private static final int TRANSIENT_FRAMES = 240;
    private static float[] fineTransient = {};

    @AtEachRate
    void case15QuarterRateAtPhase0(int rate) {
        assertTruePeak(-6.0, tone(rate, 4, 0.50, 0), rate);
    }

    @AtEachRate
    void case16QuarterRateAtPhase45(int rate) {
        assertTruePeak(-6.0, tone(rate, 4, 0.50, 45), rate);
    }

    @AtEachRate
    void case17SixthOfTheRateAtPhase60(int rate) {
        assertTruePeak(-6.0, tone(rate, 6, 0.50, 60), rate);
    }

    @AtEachRate
    void case18EighthOfTheRateAtPhase67(int rate) {
        assertTruePeak(-6.0, tone(rate, 8, 0.50, 67.5), rate);
    }

    @AtEachRate
    void case19QuarterRateAboveFullScale(int rate) {
        assertTruePeak(3.0, tone(rate, 4, 1.41, 45), rate);
    }

    @AtEachRate
    void case20TransientWithOffset0(int rate) {
        assertTransient(0, rate);
    }

    @AtEachRate
    void case21TransientWithOffset1(int rate) {
        assertTransient(1, rate);
    }

    @AtEachRate
    void case22TransientWithOffset2(int rate) {
        assertTransient(2, rate);
    }

    @AtEachRate
    void case23TransientWithOffset3(int rate) {
        assertTransient(3, rate);
    }

    /** Within 0.1 dB, where the standard asks for +0.2/-0.4. */
    private static void assertTruePeak(double dbtp, float[] x, int rate) {
        assertThat(truePeak(x, rate)).isCloseTo(dbtp, within(0.1));
    }

    /** The standard's +0.2/-0.4 around 0 dBTP, and within 0.1 dB of what the fine signal really reaches. */
    private static void assertTransient(int offset, int rate) {
        float[] x = new float[TRANSIENT_FRAMES];
        for (int i = 0; i < x.length; i++) {
            x[i] = fineTransient[i * FINE + offset * FINE / 4];
        }
        double real = 20 * Math.log10(Tally.peak(fineTransient, 0, fineTransient.length));
        assertThat(truePeak(x, rate)).isBetween(-0.4, 0.2).isCloseTo(real, within(0.1));
    }

    private static double truePeak(float[] x, int rate) {
        LoudnessMeter meter = LoudnessMeter.of(rate, ChannelLayout.MONO);
        meter.add(new float[][] {x}, 0, x.length);
        return meter.finish().truePeakDbtp().get(0).orElseThrow();
    }

    /** A sine of {@code rate / divisor} hertz, half a second with 10 ms tapers. */
    private static float[] tone(int rate, int divisor, double amplitude, double degrees) {
        float[] x = new float[rate / 2];
        int taper = rate / 100;
        for (int i = 0; i < x.length; i++) {
            double fade = Math.min(1, (double) Math.min(i, x.length - 1 - i) / taper);
            x[i] = (float) (fade * amplitude * Math.sin(2 * Math.PI * i / divisor + Math.toRadians(degrees)));
        }
        return x;
    }

    /** One period of fs/4 at 1.00 amid fs/6 at 0.50, phase-continuous and low-passed below fs/2, at 64 times the rate. */
    @BeforeAll
    static void makeTransient() {
        int middle = TRANSIENT_FRAMES / 2 / 6 * 6 * FINE;
        double[] raw = new double[TRANSIENT_FRAMES * FINE];
        for (int i = 0; i < raw.length; i++) {
            boolean inside = i >= middle && i < middle + 4 * FINE;
            double slow = i < middle ? i : i - 4 * FINE;
            double fade = Math.min(1, Math.min(i, raw.length - 1 - i) / (40.0 * FINE));
            raw[i] = inside
                    ? Math.sin(2 * Math.PI * (i - middle) / (4.0 * FINE))
                    : 0.5 * fade * Math.sin(2 * Math.PI * slow / (6.0 * FINE));
        }
        fineTransient = lowPassed(raw);
    }

    /** Hann-windowed sinc that passes 0.42 fs and stops 0.5 fs. */
    private static float[] lowPassed(double[] x) {
        int reach = 24 * FINE;
        double[] h = new double[2 * reach + 1];
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            double t = 0.46 * 2 * k / FINE;
            double sinc = k == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
            h[k + reach] = sinc * (0.5 + 0.5 * Math.cos(Math.PI * k / reach));
            sum += h[k + reach];
        }
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            double v = 0;
            for (int k = Math.max(-reach, i - x.length + 1); k <= Math.min(reach, i); k++) {
                v += h[k + reach] * x[i - k];
            }
            y[i] = (float) (v / sum);
        }
        return y;
    }
}
