package org.downbeat.modules.sampler;

import org.downbeat.testing.Signals;

/** The largest lines of a spectrum, in dB below a full-scale sine. The length of a signal is a power of two. */
final class Spectrum {
    /** Half the width of a line under the window, in bins: the four terms of the window and one bin to spare. */
    private static final int LINE = 5;

    private Spectrum() {}

    /** The largest line. */
    static double worst(float[] x) {
        return worst(levels(x), -2 * LINE);
    }

    /** The largest line that is not the tone itself. */
    static double worstBeside(float[] x, double cycles) {
        return worst(levels(x), cycles * x.length);
    }

    private static double worst(double[] levels, double except) {
        double worst = 0;
        for (int bin = 0; bin < levels.length; bin++) {
            if (Math.abs(bin - except) > LINE) {
                worst = Math.max(worst, levels[bin]);
            }
        }
        return Signals.decibels(worst);
    }

    /** The level of each bin under a Nuttall window, whose side lobes lie below −93 dB; 1 for a full-scale sine. */
    private static double[] levels(float[] x) {
        int n = x.length;
        double[] re = new double[n];
        double[] im = new double[n];
        for (int i = 0; i < n; i++) {
            re[i] = x[i] * nuttall((double) i / n) / (0.3635819 * n / 2);
        }
        transform(re, im);
        double[] levels = new double[n / 2];
        for (int bin = 0; bin < levels.length; bin++) {
            levels[bin] = Math.hypot(re[bin], im[bin]);
        }
        return levels;
    }

    private static double nuttall(double t) {
        return 0.3635819
                - 0.4891775 * StrictMath.cos(2 * Math.PI * t)
                + 0.1365995 * StrictMath.cos(4 * Math.PI * t)
                - 0.0106411 * StrictMath.cos(6 * Math.PI * t);
    }

    /** Fast Fourier transform, decimation in time, in place. */
    private static void transform(double[] re, double[] im) {
        int n = re.length;
        for (int i = 0; i < n; i++) {
            int j = Integer.reverse(i) >>> (Integer.numberOfLeadingZeros(n) + 1);
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
            }
        }
        for (int size = 2; size <= n; size *= 2) {
            for (int k = 0; k < size / 2; k++) {
                double c = StrictMath.cos(-2 * Math.PI * k / size);
                double s = StrictMath.sin(-2 * Math.PI * k / size);
                for (int a = k, b = k + size / 2; b < n; a += size, b += size) {
                    double r = re[b] * c - im[b] * s;
                    double i = re[b] * s + im[b] * c;
                    re[b] = re[a] - r;
                    im[b] = im[a] - i;
                    re[a] += r;
                    im[a] += i;
                }
            }
        }
    }
}
