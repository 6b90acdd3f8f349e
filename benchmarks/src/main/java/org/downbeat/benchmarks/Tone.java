package org.downbeat.benchmarks;

/**
 * A sine of a known frequency, found in a sound.
 *
 * @param amplitude 1 is full scale
 * @param phase radians by which it is ahead of a sine that began with the song
 */
record Tone(double amplitude, double phase) {
    /**
     * Finds it in {@link Spectrum#SIZE} frames: sums of the windowed sound times sine and cosine.
     *
     * @param hertz a whole number, so that its phase is exact at any frame
     * @param firstFrame song frame of the first sample
     */
    static Tone in(float[] x, int hertz, long firstFrame, int sampleRate) {
        double sine = 0;
        double cosine = 0;
        for (int i = 0; i < Spectrum.SIZE; i++) {
            double angle = 2 * Math.PI * ((firstFrame + i) * hertz % sampleRate) / sampleRate;
            double weighted = x[i] * Spectrum.window(i);
            sine += weighted * StrictMath.sin(angle);
            cosine += weighted * StrictMath.cos(angle);
        }
        return new Tone(Math.hypot(sine, cosine), StrictMath.atan2(cosine, sine));
    }

    /** The amplitude in dB. */
    double decibels() {
        return decibels(amplitude);
    }

    /** An amplitude in dB. */
    static double decibels(double amplitude) {
        return 20 * StrictMath.log10(amplitude);
    }
}
