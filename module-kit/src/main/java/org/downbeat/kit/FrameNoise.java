package org.downbeat.kit;

/**
 * Noise by counting frames: each frame of the song has its own random value, whatever was rendered before.
 *
 * <p>White noise is uniform from −1 to 1. Pink noise (−3 dB an octave) is the Voss–McCartney sum: a white row and rows that
 * draw a new value every 2, 4, … 2¹⁶ frames, one of them at a time. The rows are whole numbers, so that their running sum
 * has no rounding.
 */
public final class FrameNoise {
    private static final int ROWS = 16;

    /** The white row stands for all the rows that would change more often; 1.34 makes the top octaves straightest. */
    private static final float WHITE = 1.34f;

    /** Makes pink noise of 0.2 RMS, whose peaks of 5 times that stay within ±1: each row is uniform, 1/√3 RMS. */
    private static final float PINK = 0.2f * 1.7320508f / 4.222f;

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
