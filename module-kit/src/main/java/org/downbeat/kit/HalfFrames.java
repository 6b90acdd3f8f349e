package org.downbeat.kit;

/**
 * Reads a clip between its frames with a short kernel, because the sound halfway between them is there already.
 *
 * <p>A kernel that lets everything below 0.436 of the sample rate through and nothing above 0.564 needs 48 taps. At twice
 * the sample rate nothing lies from 0.282 to 0.718 any more, and 12 taps reach from the one to the other: so the long kernel
 * is applied once, when the clip is made ready, and the short one each time it is played.
 *
 * <p>A clip that is ready has its frames first, and then as many frames from halfway behind each.
 */
final class HalfFrames {
    private static final int ZERO_CROSSINGS = 6;
    private static final int RESOLUTION = 256;
    private static final int TAPS = 2 * ZERO_CROSSINGS;

    /** How many frames on each side of a position are read. */
    static final int REACH = ZERO_CROSSINGS / 2;

    private static final int AT_ONCE = 4;

    /** {@code halfway[k]} = long kernel at k + ½ frames. */
    private final float[] halfway;

    /** {@code rows[row·TAPS + k] = h(row/RESOLUTION + ZERO_CROSSINGS − 1 − k)}, in half frames. */
    private final float[] rows = new float[RESOLUTION * TAPS];

    /** From each tap to the same tap of the next row. */
    private final float[] rises = new float[RESOLUTION * TAPS];

    /** @param whole the long kernel, which finds what lies halfway between two frames */
    HalfFrames(SincKernel whole) {
        halfway = new float[whole.zeroCrossings()];
        for (int k = 0; k < halfway.length; k++) {
            halfway[k] = whole.at(k * whole.resolution() + whole.resolution() / 2);
        }
        SincKernel kernel = new SincKernel(ZERO_CROSSINGS, RESOLUTION);
        for (int row = 0; row < RESOLUTION; row++) {
            for (int k = 0; k < TAPS; k++) {
                int entry = row + (ZERO_CROSSINGS - 1 - k) * RESOLUTION;
                rows[row * TAPS + k] = kernel.at(entry);
                rises[row * TAPS + k] = kernel.at(entry + 1) - kernel.at(entry);
            }
        }
    }

    /** Makes a clip ready: its frames, and behind them what lies halfway from each to the next. */
    float[] ready(float[] clip) {
        int frames = clip.length;
        float[] padded = new float[frames + 2 * halfway.length + AT_ONCE];
        System.arraycopy(clip, 0, padded, halfway.length - 1, frames);
        float[] halves = new float[frames + AT_ONCE];
        for (int n = 0; n < frames; n += AT_ONCE) {
            findHalves(padded, halves, n);
        }
        float[] ready = new float[2 * frames];
        System.arraycopy(clip, 0, ready, 0, frames);
        System.arraycopy(halves, 0, ready, frames, frames);
        return ready;
    }

    /** {@code half(n) = Σ taps[k]·(x[n − k] + x[n + 1 + k])}, for four neighbours side by side. */
    private void findHalves(float[] padded, float[] halves, int n) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int middle = n + halfway.length - 1;
        for (int k = 0; k < halfway.length; k++) {
            float tap = halfway[k];
            int left = middle - k;
            int right = middle + 1 + k;
            a += tap * (padded[left] + padded[right]);
            b += tap * (padded[left + 1] + padded[right + 1]);
            c += tap * (padded[left + 2] + padded[right + 2]);
            d += tap * (padded[left + 3] + padded[right + 3]);
        }
        halves[n] = a;
        halves[n + 1] = b;
        halves[n + 2] = c;
        halves[n + 3] = d;
    }

    /** One frame of a channel that is ready; all frames within {@link #REACH} of {@code position} must be there. */
    float read(float[] x, long position) {
        float[] h = rows;
        float[] d = rises;
        long place = ((2 * position) & 0xffff_ffffL) * RESOLUTION;
        int row = (int) (place >>> 32) * TAPS;
        float f = Interpolation.fraction(place);
        int first = (int) ((2 * position) >> 32) - ZERO_CROSSINGS + 1;
        int a = evenTaps(first, x.length >> 1);
        int b = evenTaps(first + 1, x.length >> 1);
        float even = 0;
        float odd = 0;
        for (int k = 0; k < ZERO_CROSSINGS; k++) {
            int tap = row + 2 * k;
            even += x[a + k] * (h[tap] + f * d[tap]);
            odd += x[b + k] * (h[tap + 1] + f * d[tap + 1]);
        }
        return even + odd;
    }

    /** One frame of two channels into {@code outX[i]} and {@code outY[i]}, as {@link #read(float[], long)}. */
    void read(float[] x, float[] y, long position, float[] outX, float[] outY, int i) {
        float[] h = rows;
        float[] d = rises;
        long place = ((2 * position) & 0xffff_ffffL) * RESOLUTION;
        int row = (int) (place >>> 32) * TAPS;
        float f = Interpolation.fraction(place);
        int first = (int) ((2 * position) >> 32) - ZERO_CROSSINGS + 1;
        int a = evenTaps(first, x.length >> 1);
        int b = evenTaps(first + 1, x.length >> 1);
        float evenX = 0;
        float oddX = 0;
        float evenY = 0;
        float oddY = 0;
        for (int k = 0; k < ZERO_CROSSINGS; k++) {
            int tap = row + 2 * k;
            float even = h[tap] + f * d[tap];
            float odd = h[tap + 1] + f * d[tap + 1];
            evenX += x[a + k] * even;
            evenY += y[a + k] * even;
            oddX += x[b + k] * odd;
            oddY += y[b + k] * odd;
        }
        outX[i] = evenX + oddX;
        outY[i] = evenY + oddY;
    }

    /** Where every second of the half frames from {@code halfFrame} on begins: with whole frames or with what lies between. */
    private static int evenTaps(int halfFrame, int frames) {
        return (halfFrame >> 1) + ((halfFrame & 1) == 0 ? 0 : frames);
    }
}
