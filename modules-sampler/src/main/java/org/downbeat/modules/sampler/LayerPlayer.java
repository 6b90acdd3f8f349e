package org.downbeat.modules.sampler;

import org.downbeat.kit.Interpolation;
import org.jspecify.annotations.Nullable;

/** Plays one clip of one note: a playhead, and what it hears. */
final class LayerPlayer {
    private final Interpolation interpolation;
    private final Crossfade crossfade;
    private final double seamFrames;
    private final boolean loops;
    private final Playhead head = new Playhead();
    private @Nullable Clip clip;
    private float gain;

    /** Makes a silent player for a sampler of these habits. */
    LayerPlayer(SamplerHabits habits) {
        interpolation = habits.interpolation();
        crossfade = habits.crossfade();
        seamFrames = habits.seamFrames();
        loops = habits.loops();
    }

    /**
     * Goes to the start of a clip's window.
     *
     * @param length fraction of the clip
     * @param start fraction of the room that the length leaves; what is outside 0 to 1 is held there
     * @param level linear
     */
    void start(Clip newClip, double length, double start, float level) {
        clip = newClip;
        gain = level;
        int frames = Window.length(length, newClip.frames());
        int first = Window.start(start, frames, newClip.frames());
        if (loops) {
            head.loop(newClip, first, frames, seamFrames);
        } else {
            head.play(newClip, first, frames);
        }
    }

    /** Falls silent. */
    void stop() {
        clip = null;
    }

    /** Whether there is anything left to hear. */
    boolean isSounding() {
        return clip != null;
    }

    /** Adds frames {@code from} to {@code to} to the output, faded by {@link Scratch#fade} when that moves. */
    void addTo(float[][] out, Scratch scratch, boolean fades, int from, int to) {
        Clip playing = clip;
        if (playing == null) {
            return;
        }
        int stop = head.advance(scratch.steps, scratch.at, from, to);
        playing.read(interpolation, scratch.at, scratch.steps, scratch.heard, from, stop);
        if (head.hasSeam()) {
            fadeSeams(playing, scratch, from, stop);
        }
        for (int c = 0; c < out.length; c++) {
            float[] heard = scratch.heard[Math.min(c, playing.tracks() - 1)];
            if (fades) {
                add(heard, gain, scratch.fade, out[c], from, stop);
            } else {
                add(heard, gain, out[c], from, stop);
            }
        }
        if (head.isAtEnd()) {
            stop();
        }
    }

    /** Blends each run of frames that lies in the fade at the loop's end with the sound one loop earlier. */
    private void fadeSeams(Clip playing, Scratch scratch, int from, int to) {
        long[] at = scratch.at;
        int i = from;
        while (i < to) {
            int start = i;
            while (start < to && head.seamShare(at[start]) < 0) {
                start++;
            }
            int end = start;
            while (end < to && head.seamShare(at[end]) >= 0) {
                scratch.seamAt[end] = at[end] - head.loopLength();
                end++;
            }
            if (start < end) {
                playing.read(interpolation, scratch.seamAt, scratch.steps, scratch.seam, start, end);
                for (int t = 0; t < playing.tracks(); t++) {
                    blend(at, scratch.heard[t], scratch.seam[t], start, end);
                }
            }
            i = end;
        }
    }

    private void blend(long[] at, float[] leaving, float[] entering, int from, int to) {
        for (int i = from; i < to; i++) {
            double share = head.seamShare(at[i]);
            leaving[i] = leaving[i] * crossfade.gain(1 - share) + entering[i] * crossfade.gain(share);
        }
    }

    private static void add(float[] x, float gain, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] += x[i] * gain;
        }
    }

    private static void add(float[] x, float gain, float[] fade, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] += x[i] * gain * fade[i];
        }
    }
}
