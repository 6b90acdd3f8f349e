package org.downbeat.kit;

/**
 * Noise by counting frames: each frame of the song has its own random value, whatever was rendered before.
 *
 * <p>White noise is uniform from −1 to 1. Pink noise (−3 dB an octave) is the Voss–McCartney sum: a white row and rows that
 * draw a new value every 2, 4, … 2¹⁴ frames, one of them at a time. The rows are whole numbers, so that their running sum
 * has no rounding.
 */
public final class FrameNoise {
    private static final int ROWS = 14;

    /** The white row stands for all that would change more often; √1.6 keeps the top octaves within half a decibel. */
    private static final float WHITE = 1.265f;

    /** Full scale is where all rows stand at their ends at once; the RMS is 0.149 of it. */
    private static final float PINK = 1 / (ROWS + WHITE);

    private final int[] rows = new int[ROWS];
    private long seed;
    private long next;
    private long sum;

    /** Noise of a seed; the same seed gives the same noise. */
    public FrameNoise(long seed) {
        start(seed);
    }

    /** Becomes the noise of another seed. */
    public void start(long newSeed) {
        seed = newSeed;
        next = Long.MIN_VALUE;
    }

    /** Writes white noise into {@code start} to {@code end} (exclusive). */
    public void white(float[] out, long frameOfIndexZero, int start, int end) {
        for (int i = start; i < end; i++) {
            out[i] = Hash.signed(seed, frameOfIndexZero + i);
        }
    }

    /** Writes pink noise into {@code start} to {@code end} (exclusive). */
    public void pink(float[] out, long frameOfIndexZero, int start, int end) {
        if (frameOfIndexZero + start != next) {
            drawAllRows(frameOfIndexZero + start);
        }
        long s = sum;
        for (int i = start; i < end; i++) {
            long frame = frameOfIndexZero + i;
            int row = Math.min(ROWS, Long.numberOfTrailingZeros(frame));
            if (row < ROWS) {
                s -= rows[row];
                rows[row] = draw(row, frame);
                s += rows[row];
            }
            out[i] = PINK * (s * 0x1p-23f + WHITE * Hash.signed(seed, frame));
        }
        sum = s;
        next = frameOfIndexZero + end;
    }

    private void drawAllRows(long frame) {
        sum = 0;
        for (int row = 0; row < ROWS; row++) {
            rows[row] = draw(row, frame);
            sum += rows[row];
        }
    }

    /** What row {@code row} shows at a frame: it draws at odd multiples of 2^row. */
    private int draw(int row, long frame) {
        long drawing = (frame - (1L << row)) >> (row + 1);
        return (int) (Hash.bits(seed ^ Hash.bits(row, 0), drawing) >> 40);
    }
}
