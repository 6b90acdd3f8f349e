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
        reach = (kernel.length() + stride - 1) / stride;
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
        float even = 0;
        float odd = 0;
        for (int k = 0; k < taps; k += 2) {
            even += x[first + k] * (h[row + k] + f * d[row + k]);
            odd += x[first + k + 1] * (h[row + k + 1] + f * d[row + k + 1]);
        }
        return even + odd;
    }

    /** One frame of two channels into {@code outX[i]} and {@code outY[i]}, as {@link #read(float[], long)}. */
    void read(float[] x, float[] y, long position, float[] outX, float[] outY, int i) {
        float[] h = rows;
        float[] d = rises;
        long place = (position & 0xffff_ffffL) * stride;
        int row = (int) (place >>> 32) * taps;
        float f = Interpolation.fraction(place);
        int first = (int) (position >> 32) - reach + 1;
        float evenX = 0;
        float oddX = 0;
        float evenY = 0;
        float oddY = 0;
        for (int k = 0; k < taps; k += 2) {
            float even = h[row + k] + f * d[row + k];
            float odd = h[row + k + 1] + f * d[row + k + 1];
            evenX += x[first + k] * even;
            evenY += y[first + k] * even;
            oddX += x[first + k + 1] * odd;
            oddY += y[first + k + 1] * odd;
        }
        outX[i] = evenX + oddX;
        outY[i] = evenY + oddY;
    }
}
