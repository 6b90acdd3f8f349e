package org.downbeat.kit;

/**
 * Reads a clip between its frames with a {@link SincKernel} of one cutoff:
 *
 * <pre>{@code
 * y(p) = Σ x[m] · c·h(c·(p − m)),   c = stride/resolution
 * }</pre>
 *
 * <p>There is a row of taps for each of {@code stride} places between two frames; taps in between lie on straight lines.
 * Positions are 32.32 fixed-point numbers of frames. Reading allocates nothing.
 */
final class SincTable {
    private final int stride;
    private final int reach;
    private final int taps;

    /** {@code rows[row·taps + k] = c·h(row/stride + reach − 1 − k)}, in frames. */
    private final float[] rows;

    /** From each tap to the same tap of the next row. */
    private final float[] rises;

    /**
     * Makes the rows.
     *
     * @param stride kernel entries from one frame to the next, at least 1
     */
    SincTable(SincKernel kernel, int stride) {
        this.stride = stride;
        // Taps are read four at a time.
        reach = ((kernel.length() + stride - 1) / stride + 1) & -2;
        taps = 2 * reach;
        rows = new float[stride * taps];
        rises = new float[stride * taps];
        float cutoff = (float) stride / kernel.resolution();
        for (int row = 0; row < stride; row++) {
            for (int k = 0; k < taps; k++) {
                int entry = row + (reach - 1 - k) * stride;
                rows[row * taps + k] = cutoff * kernel.at(entry);
                rises[row * taps + k] = cutoff * (kernel.at(entry + 1) - kernel.at(entry));
            }
        }
    }

    /** How many frames on each side of a position are read. */
    int reach() {
        return reach;
    }

    /** One frame of one channel; all frames within {@link #reach} of {@code position} must be there. */
    float read(float[] x, long position) {
        float[] h = rows;
        float[] d = rises;
        long place = (position & 0xffff_ffffL) * stride;
        int row = (int) (place >>> 32) * taps;
        float f = Interpolation.fraction(place);
        int first = (int) (position >> 32) - reach + 1;
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        for (int k = 0; k < taps; k += 4) {
            a += x[first + k] * (h[row + k] + f * d[row + k]);
            b += x[first + k + 1] * (h[row + k + 1] + f * d[row + k + 1]);
            c += x[first + k + 2] * (h[row + k + 2] + f * d[row + k + 2]);
            e += x[first + k + 3] * (h[row + k + 3] + f * d[row + k + 3]);
        }
        return (a + b) + (c + e);
    }

    /** One frame of two channels into {@code outX[i]} and {@code outY[i]}, as {@link #read(float[], long)}. */
    void read(float[] x, float[] y, long position, float[] outX, float[] outY, int i) {
        float[] h = rows;
        float[] d = rises;
        long place = (position & 0xffff_ffffL) * stride;
        int row = (int) (place >>> 32) * taps;
        float f = Interpolation.fraction(place);
        int first = (int) (position >> 32) - reach + 1;
        float aX = 0;
        float bX = 0;
        float cX = 0;
        float eX = 0;
        float aY = 0;
        float bY = 0;
        float cY = 0;
        float eY = 0;
        for (int k = 0; k < taps; k += 4) {
            float a = h[row + k] + f * d[row + k];
            float b = h[row + k + 1] + f * d[row + k + 1];
            float c = h[row + k + 2] + f * d[row + k + 2];
            float e = h[row + k + 3] + f * d[row + k + 3];
            aX += x[first + k] * a;
            aY += y[first + k] * a;
            bX += x[first + k + 1] * b;
            bY += y[first + k + 1] * b;
            cX += x[first + k + 2] * c;
            cY += y[first + k + 2] * c;
            eX += x[first + k + 3] * e;
            eY += y[first + k + 3] * e;
        }
        outX[i] = (aX + bX) + (cX + eX);
        outY[i] = (aY + bY) + (cY + eY);
    }
}
