package org.downbeat.core.travel;

import java.util.OptionalDouble;

/**
 * How bright a sound is: the spectral centroid {@code Σ f·a(f) / Σ a(f)} of its amplitudes (Grey and Gordon, JASA 63,
 * 1978), from Hann windows of {@value #SIZE} frames that overlap by half, with the powers of windows and channels summed.
 */
final class Brightness {
    private static final int SIZE = 4_096;

    private final double[] window = new double[SIZE];
    private final double[] cosines = new double[SIZE / 2];
    private final double[] sines = new double[SIZE / 2];
    private final double[] re = new double[SIZE];
    private final double[] im = new double[SIZE];

    Brightness() {
        for (int i = 0; i < SIZE; i++) {
            window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SIZE);
        }
        for (int k = 0; k < SIZE / 2; k++) {
            cosines[k] = StrictMath.cos(2 * Math.PI * k / SIZE);
            sines[k] = StrictMath.sin(2 * Math.PI * k / SIZE);
        }
    }

    /** The centroid of frames {@code from} to {@code to} (exclusive), in Hz; empty for silence. */
    OptionalDouble of(float[][] channels, int from, int to, double sampleRate) {
        double[] powers = new double[SIZE / 2];
        for (float[] channel : channels) {
            for (int start = from; start + SIZE <= to; start += SIZE / 2) {
                addPowers(channel, start, powers);
            }
        }
        double sum = 0;
        double weighted = 0;
        for (int bin = 1; bin < powers.length; bin++) {
            double amplitude = Math.sqrt(powers[bin]);
            sum += amplitude;
            weighted += amplitude * bin * sampleRate / SIZE;
        }
        return sum > 0 ? OptionalDouble.of(weighted / sum) : OptionalDouble.empty();
    }

    private void addPowers(float[] x, int start, double[] powers) {
        for (int i = 0; i < SIZE; i++) {
            int reversed = Integer.reverse(i) >>> (Integer.numberOfLeadingZeros(SIZE) + 1);
            re[reversed] = window[i] * x[start + i];
            im[reversed] = 0;
        }
        transform();
        for (int bin = 0; bin < powers.length; bin++) {
            powers[bin] += re[bin] * re[bin] + im[bin] * im[bin];
        }
    }

    /** Fast Fourier transform, decimation in time, of what lies in bit-reversed order. */
    private void transform() {
        for (int half = 1; half < SIZE; half *= 2) {
            int stride = SIZE / (2 * half);
            for (int k = 0; k < half; k++) {
                double c = cosines[k * stride];
                double s = -sines[k * stride];
                for (int a = k; a < SIZE; a += 2 * half) {
                    int b = a + half;
                    double x = re[b] * c - im[b] * s;
                    double y = re[b] * s + im[b] * c;
                    re[b] = re[a] - x;
                    im[b] = im[a] - y;
                    re[a] += x;
                    im[a] += y;
                }
            }
        }
    }
}
