package org.downbeat.metrics;

/** The largest magnitude among samples. */
final class SamplePeak {
    private SamplePeak() {}

    /** Largest magnitude in {@code x[from..to)}; not finite when a sample is not. */
    static float of(float[] x, int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(x[i]));
        }
        return peak;
    }
}
