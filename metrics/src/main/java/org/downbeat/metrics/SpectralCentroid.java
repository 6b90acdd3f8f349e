package org.downbeat.metrics;

import java.util.OptionalDouble;

/**
 * How bright a stretch of sound is: the mean frequency of its spectrum, each frequency weighted by its power.
 *
 * <pre>{@code
 * centroid = Σ f·|X(f)|² / Σ |X(f)|²,    X = the spectrum under a Hann window, powers summed over the channels
 * }</pre>
 *
 * <p>Source of the descriptor: G. Peeters, "A large set of audio features for sound description", IRCAM 2004, 6.1.1, with
 * powers as weights, so that blending two sounds blends their centroids by their powers.
 */
public final class SpectralCentroid {
    private final double sampleRate;
    private final double[] hann;
    private final double[] cos;
    private final double[] sin;

    /**
     * Gets ready for stretches of one length.
     *
     * @param frames length of a stretch, above 0
     * @param sampleRate frames a second
     */
    public SpectralCentroid(int frames, double sampleRate) {
        this.sampleRate = sampleRate;
        hann = new double[frames];
        for (int i = 0; i < frames; i++) {
            hann[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / frames);
        }
        int size = Integer.highestOneBit(Math.max(1, frames - 1)) * 2;
        cos = new double[size / 2];
        sin = new double[size / 2];
        for (int k = 0; k < size / 2; k++) {
            cos[k] = StrictMath.cos(2 * Math.PI * k / size);
            sin[k] = -StrictMath.sin(2 * Math.PI * k / size);
        }
    }

    /**
     * The centroid in hertz; empty for silence.
     *
     * @param audio planar samples
     * @param from first frame of the stretch
     */
    public OptionalDouble hertz(float[][] audio, int from) {
        int size = 2 * cos.length;
        double weighted = 0;
        double sum = 0;
        for (int c = 0; c < audio.length; c += 2) {
            // Two channels as the two parts of a complex signal: |Z(k)|² + |Z(−k)|² is twice the sum of their powers.
            double[] re = windowed(audio[c], from);
            double[] im = c + 1 < audio.length ? windowed(audio[c + 1], from) : new double[size];
            transform(re, im);
            for (int k = 1; k < size / 2; k++) {
                int mirrored = size - k;
                double power =
                        re[k] * re[k] + im[k] * im[k] + re[mirrored] * re[mirrored] + im[mirrored] * im[mirrored];
                weighted += k * power;
                sum += power;
            }
        }
        return sum > 0 ? OptionalDouble.of(weighted / sum * sampleRate / size) : OptionalDouble.empty();
    }

    private double[] windowed(float[] x, int from) {
        double[] y = new double[2 * cos.length];
        for (int i = 0; i < hann.length; i++) {
            y[i] = x[from + i] * hann[i];
        }
        return y;
    }

    /** The fast Fourier transform in place (Cooley and Tukey 1965, radix 2). */
    private void transform(double[] re, double[] im) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
        for (int half = 1; half < n; half *= 2) {
            int stride = n / (2 * half);
            for (int block = 0; block < n; block += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int a = block + k;
                    int b = a + half;
                    double tr = cos[k * stride] * re[b] - sin[k * stride] * im[b];
                    double ti = cos[k * stride] * im[b] + sin[k * stride] * re[b];
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
        }
    }

    private static void swap(double[] x, int i, int j) {
        double kept = x[i];
        x[i] = x[j];
        x[j] = kept;
    }
}
