package org.downbeat.modules.sampler;

/** Follows the print of one note: reads what is there, and prints what is not, for as long as the pitch is even. */
final class Printer {
    private final Prints prints;
    private int print = Prints.NONE;
    private int generation;
    private long step;
    private int frame;

    Printer(Prints prints) {
        this.prints = prints;
    }

    /** Begins with a note. */
    void begin(Clip clip, long start, long evenStep) {
        print = prints.find(clip, start, evenStep);
        generation = prints.generation();
        step = evenStep;
        frame = 0;
    }

    /** Leaves the print for the rest of the note. */
    void leave() {
        print = Prints.NONE;
    }

    /** Whether the note was and is played at this step, and has a print. */
    boolean follows(long evenStep) {
        return step == evenStep && isFollowing();
    }

    /** Whether there is a print that goes on where the note does. */
    boolean isFollowing() {
        return print != Prints.NONE && generation == prints.generation();
    }

    /** Whether the next frames are there. */
    boolean has(int frames) {
        return frame + frames <= prints.printed(print);
    }

    /** Adds the next frames, which are there, to the output; a mono clip to all channels. */
    void addTo(float[][] out, int tracks, float gain, int from, int to) {
        for (int i = from, n; i < to; i += n, frame += n) {
            n = Prints.together(frame, to - i);
            for (int c = 0; c < out.length; c++) {
                float[] x = prints.track(Math.min(c, tracks - 1));
                add(x, prints.index(print, frame) - i, gain, out[c], i, i + n);
            }
        }
    }

    private static void add(float[] x, int shift, float gain, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] += x[i + shift] * gain;
        }
    }

    /** Reads the next frames, which are there. */
    void read(float[][] heard, int tracks, int from, int to) {
        for (int i = from, n; i < to; i += n, frame += n) {
            n = Prints.together(frame, to - i);
            for (int t = 0; t < tracks; t++) {
                System.arraycopy(prints.track(t), prints.index(print, frame), heard[t], i, n);
            }
        }
    }

    /** Prints the next frames. */
    void keep(float[][] heard, int tracks, int from, int to) {
        prints.keep(print, frame, heard, tracks, from, to);
        frame += to - from;
    }
}
