package org.downbeat.modules.filter;

import org.downbeat.tck.ModuleRig;
import org.downbeat.tck.Signal;

/** Measures frequency responses from impulses. */
final class Spectra {
    private Spectra() {}

    /** The impulse response of channel 0. */
    static float[] impulseResponse(ModuleRig rig, int frames) {
        return rig.input(Signal.impulse()).render(frames)[0];
    }

    /** The magnitude at a frequency, in dB. */
    static double decibels(float[] impulseResponse, double hertz, double sampleRate) {
        double re = 0;
        double im = 0;
        for (int n = 0; n < impulseResponse.length; n++) {
            double angle = 2 * Math.PI * (hertz * n / sampleRate % 1);
            re += impulseResponse[n] * StrictMath.cos(angle);
            im -= impulseResponse[n] * StrictMath.sin(angle);
        }
        return 20 * StrictMath.log10(StrictMath.hypot(re, im));
    }

    /** The magnitude of {@code (n0 + n1·s + n2·s²) / (d0 + d1·s + d2·s²)} at {@code s = jw}, in dB. */
    static double analogue(double[] n, double[] d, double w) {
        return 20 * StrictMath.log10(magnitude(n, w) / magnitude(d, w));
    }

    private static double magnitude(double[] p, double w) {
        return StrictMath.hypot(p[0] - p[2] * w * w, p[1] * w);
    }

    /** Where the bilinear transform finds a frequency of the analogue filter, relative to its cutoff. */
    static double warped(double hertz, double cutoff, double sampleRate) {
        return StrictMath.tan(Math.PI * hertz / sampleRate) / StrictMath.tan(Math.PI * cutoff / sampleRate);
    }
}
