package org.downbeat.metrics;

import java.util.OptionalDouble;

/**
 * A peak meter that holds its highest reading for a while and then lets it fall, evenly in decibels.
 *
 * <p>Hold and fall are counted in frames, so the block size cannot change the reading. Levels are sample peaks. Allocates
 * nothing while measuring. Not safe for use from several threads at once.
 */
public final class PeakHold {
    /**
     * How the reading comes back down.
     *
     * @param holdSeconds how long it stays, in seconds, 0 or more; infinite for a reading that never falls
     * @param fallDecibelsPerSecond how fast it then falls, in dB/s, more than 0
     */
    public record Ballistics(double holdSeconds, double fallDecibelsPerSecond) {
        /** Never falls: the highest peak so far, right for reports. */
        public static final Ballistics FOREVER = new Ballistics(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        /** The digital peak meter of IEC 60268-18: holds for 1 s, falls 20 dB in 1.7 s. */
        public static final Ballistics DIGITAL_PEAK_METER = new Ballistics(1.0, 20 / 1.7);

        /** @throws IllegalArgumentException when a number is outside its range */
        public Ballistics {
            if (!(holdSeconds >= 0)) {
                throw new IllegalArgumentException("peak hold of " + holdSeconds + " s; give 0 s or more");
            }
            if (!(fallDecibelsPerSecond > 0)) {
                throw new IllegalArgumentException(
                        "peak fall of " + fallDecibelsPerSecond + " dB/s; give more than 0 dB/s");
            }
        }
    }

    private final long holdFrames;
    private final double factorPerFrame;
    private long frame;
    private double peak;
    private long peakFrame;

    /**
     * A meter that has heard nothing yet.
     *
     * @param ballistics hold and fall
     * @param sampleRate frames a second
     */
    public PeakHold(Ballistics ballistics, int sampleRate) {
        holdFrames = Math.round(ballistics.holdSeconds * sampleRate);
        factorPerFrame = StrictMath.pow(10, -ballistics.fallDecibelsPerSecond / (20.0 * sampleRate));
    }

    /** Takes the samples {@code x[from..to)} of one channel; what is not a finite number is passed over. */
    public void add(float[] x, int from, int to) {
        double lowest = amplitudeAt(frame + to - from);
        for (int i = from; i < to; i++) {
            float magnitude = Math.abs(x[i]);
            if (magnitude >= lowest && magnitude <= Float.MAX_VALUE) {
                long now = frame + i - from;
                if (magnitude >= amplitudeAt(now)) {
                    peak = magnitude;
                    peakFrame = now;
                    lowest = amplitudeAt(frame + to - from);
                }
            }
        }
        frame += to - from;
    }

    /** As {@link #add(float[], int, int)} when the largest magnitude of these samples is known. */
    void add(float[] x, int from, int to, double blockPeak) {
        if (holdFrames == Long.MAX_VALUE) {
            peak = Math.max(peak, blockPeak);
            frame += to - from;
        } else if (blockPeak < amplitudeAt(frame + to - from)) {
            frame += to - from;
        } else {
            add(x, from, to);
        }
    }

    /** What the meter shows now, in dBFS; undefined in silence. */
    public OptionalDouble dbfs() {
        return Levels.ofAmplitude(amplitude());
    }

    double amplitude() {
        return amplitudeAt(frame);
    }

    private double amplitudeAt(long atFrame) {
        long falling = atFrame - peakFrame - holdFrames;
        return falling <= 0 ? peak : peak * power(factorPerFrame, falling);
    }

    /** {@code x^n} by squaring: StrictMath.pow allocates on Java 17. */
    private static double power(double x, long n) {
        double result = 1;
        double square = x;
        for (long bits = n; bits != 0; bits >>= 1) {
            if ((bits & 1) != 0) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }
}
