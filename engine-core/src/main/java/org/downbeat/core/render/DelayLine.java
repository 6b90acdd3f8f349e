package org.downbeat.core.render;

/** Delays planar channels by a fixed number of frames: {@code y[n] = x[n − frames]}. */
final class DelayLine {
    private final int frames;
    private final float[][] history;
    private final float[][] output;
    private long silentFor = Long.MAX_VALUE / 2;

    DelayLine(int frames, int channels, int maxFrames) {
        this.frames = frames;
        this.history = new float[channels][frames];
        this.output = new float[channels][maxFrames];
    }

    float[][] output() {
        return output;
    }

    /** Takes a block and fills {@link #output()}; returns whether that is all silence. */
    boolean run(float[][] input, boolean inputIsSilent, int n) {
        boolean silent = inputIsSilent && silentFor >= frames;
        silentFor = inputIsSilent ? silentFor + n : 0;
        for (int c = 0; c < history.length; c++) {
            shift(input[c], history[c], output[c], n);
        }
        return silent;
    }

    private void shift(float[] in, float[] past, float[] out, int n) {
        int fromPast = Math.min(n, frames);
        System.arraycopy(past, 0, out, 0, fromPast);
        System.arraycopy(in, 0, out, fromPast, n - fromPast);
        System.arraycopy(past, fromPast, past, 0, frames - fromPast);
        System.arraycopy(in, n - fromPast, past, frames - fromPast, fromPast);
    }
}
