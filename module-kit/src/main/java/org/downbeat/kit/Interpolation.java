package org.downbeat.kit;

/**
 * How a clip is read between its frames.
 *
 * <p>Positions and steps are 32.32 fixed-point numbers of frames; a position may have any value for which all frames within
 * {@link #reach} are in the array. A frame read at its own place with a step of up to 1 comes back bit for bit. Kernels
 * write {@code out[from..to)} and allocate nothing.
 */
public enum Interpolation {
    /**
     * Straight lines: cheapest, and dull. Images of a tone at a tenth of the sample rate lie at −36 dB, and aliases are
     * not held back.
     */
    LINEAR {
        @Override
        public int reach(double step) {
            return 1;
        }

        @Override
        public void read(float[] x, long[] at, long[] steps, float[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                int n = (int) (at[i] >> 32);
                out[i] = x[n] + fraction(at[i]) * (x[n + 1] - x[n]);
            }
        }

        @Override
        public void read(float[] x, float[] y, long[] at, long[] steps, float[] outX, float[] outY, int from, int to) {
            for (int i = from; i < to; i++) {
                int n = (int) (at[i] >> 32);
                float f = fraction(at[i]);
                outX[i] = x[n] + f * (x[n + 1] - x[n]);
                outY[i] = y[n] + f * (y[n + 1] - y[n]);
            }
        }
    },

    /**
     * Third-order curves through four frames (Catmull–Rom). Images of a tone at a tenth of the sample rate lie at −50 dB,
     * and aliases are not held back.
     */
    CUBIC {
        @Override
        public int reach(double step) {
            return 2;
        }

        @Override
        public void read(float[] x, long[] at, long[] steps, float[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = catmullRom(x, (int) (at[i] >> 32), fraction(at[i]));
            }
        }

        @Override
        public void read(float[] x, float[] y, long[] at, long[] steps, float[] outX, float[] outY, int from, int to) {
            for (int i = from; i < to; i++) {
                int n = (int) (at[i] >> 32);
                float f = fraction(at[i]);
                outX[i] = catmullRom(x, n, f);
                outY[i] = catmullRom(y, n, f);
            }
        }
    },

    /**
     * Band-limited by a windowed sinc, whose cutoff is lowered when the clip plays faster: below 0.436 of the sample rate
     * (20.9 kHz at 48 kHz) images and aliases are under −93 dB. It is flat to there, or when playing faster to 0.364 of the
     * sample rate of the output.
     */
    SINC {
        @Override
        public float[] ready(float[] clip) {
            return Playback.SINC.ready(clip);
        }

        @Override
        public void blend(
                float[] x, int firstX, float gainX, float[] y, int firstY, float gainY, float[] blend, int frames) {
            super.blend(x, firstX, gainX, y, firstY, gainY, blend, frames);
            int halfX = x.length / 2 + firstX;
            int halfY = y.length / 2 + firstY;
            Interpolation.blend(x, halfX, gainX, y, halfY, gainY, blend, blend.length / 2, frames);
        }

        @Override
        public int reach(double step) {
            return Playback.SINC.reach((long) (step * 0x1p32));
        }

        @Override
        public void read(float[] x, long[] at, long[] steps, float[] out, int from, int to) {
            Sinc sinc = Playback.SINC;
            for (int i = from; i < to; i++) {
                out[i] = sinc.read(x, at[i], steps[i]);
            }
        }

        @Override
        public void read(float[] x, float[] y, long[] at, long[] steps, float[] outX, float[] outY, int from, int to) {
            Sinc sinc = Playback.SINC;
            for (int i = from; i < to; i++) {
                sinc.read(x, y, at[i], steps[i], outX, outY, i);
            }
        }
    };

    /** A clip as {@code read} wants it, to be made once; {@link #SINC} adds what lies halfway between its frames. */
    public float[] ready(float[] clip) {
        return clip;
    }

    /**
     * Blends two clips that are {@link #ready} into a third, which is ready too: reading it once is reading both, each with
     * its gain. Frame 0 of the third is frame {@code firstX} of one and {@code firstY} of the other.
     */
    public void blend(
            float[] x, int firstX, float gainX, float[] y, int firstY, float gainY, float[] blend, int frames) {
        blend(x, firstX, gainX, y, firstY, gainY, blend, 0, frames);
    }

    private static void blend(
            float[] x, int atX, float gainX, float[] y, int atY, float gainY, float[] blend, int at, int frames) {
        for (int i = 0; i < frames; i++) {
            blend[at + i] = gainX * x[atX + i] + gainY * y[atY + i];
        }
    }

    /** Frames on each side of a position that are read when the step is up to {@code step} frames. */
    public abstract int reach(double step);

    /**
     * Reads one channel.
     *
     * @param x the clip, {@link #ready}
     * @param at the position of each frame
     * @param steps how far each frame moves the position; above 1, where the clip may have to be filtered, at most 64
     */
    public abstract void read(float[] x, long[] at, long[] steps, float[] out, int from, int to);

    /** Reads two channels of one length, as {@link #read(float[], long[], long[], float[], int, int)}. */
    public abstract void read(
            float[] x, float[] y, long[] at, long[] steps, float[] outX, float[] outY, int from, int to);

    /**
     * Adds a channel read by equal steps along straight lines, as {@link #LINEAR} reads it:
     * {@code out += gain·(x[n] + f·(x[n + 1] − x[n]))}.
     *
     * @param position of frame {@code from}
     */
    public static void addLines(float[] x, long position, long step, float gain, float[] out, int from, int to) {
        long p = position;
        for (int i = from; i < to; i++) {
            int n = (int) (p >> 32);
            out[i] += (x[n] + fraction(p) * (x[n + 1] - x[n])) * gain;
            p += step;
        }
    }

    /** As {@link #addLines(float[], long, long, float, float[], int, int)}, two channels of one length. */
    public static void addLines(
            float[] x, float[] y, long position, long step, float gain, float[] outX, float[] outY, int from, int to) {
        long p = position;
        for (int i = from; i < to; i++) {
            int n = (int) (p >> 32);
            float f = fraction(p);
            outX[i] += (x[n] + f * (x[n + 1] - x[n])) * gain;
            outY[i] += (y[n] + f * (y[n + 1] - y[n])) * gain;
            p += step;
        }
    }

    /**
     * Reads two channels that lie side by side by equal steps along straight lines, as {@link #LINEAR} reads them: frame n of
     * one is {@code pairs[2n]}, of the other {@code pairs[2n + 1]}.
     *
     * @param position of frame {@code from}
     */
    public static void readLinesOfPairs(
            float[] pairs, long position, long step, float[] outX, float[] outY, int from, int to) {
        long p = position;
        for (int i = from; i < to; i++) {
            int n = 2 * (int) (p >> 32);
            float f = fraction(p);
            outX[i] = pairs[n] + f * (pairs[n + 2] - pairs[n]);
            outY[i] = pairs[n + 1] + f * (pairs[n + 3] - pairs[n + 1]);
            p += step;
        }
    }

    /** Adds what {@link #readLinesOfPairs} writes. */
    public static void addLinesOfPairs(
            float[] pairs, long position, long step, float[] outX, float[] outY, int from, int to) {
        long p = position;
        for (int i = from; i < to; i++) {
            int n = 2 * (int) (p >> 32);
            float f = fraction(p);
            outX[i] += pairs[n] + f * (pairs[n + 2] - pairs[n]);
            outY[i] += pairs[n + 1] + f * (pairs[n + 3] - pairs[n + 1]);
            p += step;
        }
    }

    /** Made when first used. */
    private static final class Playback {
        static final Sinc SINC = new Sinc();
    }

    /** The lower half of a 32.32 number, 0 (inclusive) to 1 (exclusive). */
    static float fraction(long position) {
        // Its upper 23 bits as the digits of a number from 1 to 2: Java 17 converts an int at twice the cost.
        return Float.intBitsToFloat(0x3f80_0000 | ((int) position >>> 9)) - 1;
    }

    private static float catmullRom(float[] x, int n, float f) {
        float before = x[n - 1];
        float here = x[n];
        float next = x[n + 1];
        float after = x[n + 2];
        float slope = 0.5f * (next - before);
        float b = before - 2.5f * here + 2 * next - 0.5f * after;
        float a = 0.5f * (after - before) + 1.5f * (here - next);
        return ((a * f + b) * f + slope) * f + here;
    }
}
