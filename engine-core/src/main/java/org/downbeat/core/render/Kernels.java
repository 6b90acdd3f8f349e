package org.downbeat.core.render;

/**
 * The loops over samples that the engine itself runs. Each is a small method of its own over arrays with one bare index,
 * which is the form that compilers turn into vector instructions.
 */
final class Kernels {
    private Kernels() {}

    static void copy(float[] from, float[] to, int start, int end) {
        System.arraycopy(from, start, to, start, end - start);
    }

    /** {@code sum += x} */
    static void add(float[] sum, float[] x, int start, int end) {
        for (int i = start; i < end; i++) {
            sum[i] += x[i];
        }
    }

    /** {@code sum += level·(own·x)} */
    static void add(float[] sum, float[] x, float level, float own, int start, int end) {
        for (int i = start; i < end; i++) {
            sum[i] += level * (own * x[i]);
        }
    }

    /** {@code sum += level·(own·x + other·y)} */
    static void add(float[] sum, float[] x, float[] y, float level, float own, float other, int start, int end) {
        for (int i = start; i < end; i++) {
            sum[i] += level * (own * x[i] + other * y[i]);
        }
    }

    /** As four additions in turn, with the same roundings, in one pass; each array with its level and its own share. */
    static void add(
            float[] sum,
            float[] a,
            float levelA,
            float ownA,
            float[] b,
            float levelB,
            float ownB,
            float[] c,
            float levelC,
            float ownC,
            float[] d,
            float levelD,
            float ownD,
            int end) {
        for (int i = 0; i < end; i++) {
            sum[i] = (((sum[i] + levelA * (ownA * a[i])) + levelB * (ownB * b[i])) + levelC * (ownC * c[i]))
                    + levelD * (ownD * d[i]);
        }
    }

    /** {@code x = x · gain} */
    static void scale(float[] x, float gain, int start, int end) {
        for (int i = start; i < end; i++) {
            x[i] *= gain;
        }
    }

    /** Copies; negative zero becomes zero, so that a skipped silence and a computed one have the same bits. */
    static void copyWithoutNegativeZero(float[] from, float[] to, int start, int end) {
        for (int i = start; i < end; i++) {
            to[i] = from[i] + 0.0f;
        }
    }

    /** The largest magnitude; NaN when any sample is NaN. */
    static float peak(float[] x, int start, int end) {
        float peak = 0;
        for (int i = start; i < end; i++) {
            peak = Math.max(peak, Math.abs(x[i]));
        }
        return peak;
    }

    /** The first index of a sample that is no number or infinite; {@code end} when all are finite. */
    static int firstNotFinite(float[] x, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Float.isFinite(x[i])) {
                return i;
            }
        }
        return end;
    }
}
