package org.downbeat.modules.sampler;

import org.downbeat.kit.Interpolation;
import org.jspecify.annotations.Nullable;

/** Plays one clip of one note: a playhead, and what it hears. */
final class LayerPlayer {
    private final Crossfade crossfade;
    private final double seamFrames;
    private final boolean loops;
    private final boolean isStraight;
    private final long[] at;
    private final Printer printer;
    private final Playhead head = new Playhead();
    private @Nullable Clip clip;
    private float gain;
    private boolean isFresh;

    /** Makes a silent player for a sampler of these habits, which writes its positions to {@code at}. */
    LayerPlayer(SamplerHabits habits, Prints prints, long[] at) {
        this.at = at;
        printer = new Printer(prints);
        isStraight = habits.interpolation() == Interpolation.LINEAR;
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
        isFresh = true;
        printer.leave();
    }

    /** Falls silent. */
    void stop() {
        clip = null;
    }

    /** Whether there is anything left to hear. */
    boolean isSounding() {
        return clip != null;
    }

    /** Moves on; returns the first index for which there is nothing left to play. */
    int advance(long[] steps, int from, int to) {
        return clip == null ? from : head.advance(steps, at, from, to);
    }

    /** Adds frames that it has moved over to the output, faded by {@link Scratch#fade} when that moves. */
    void addTo(float[][] out, Scratch scratch, boolean fades, int from, int to) {
        if (clip != null && from < to) {
            hear(clip, scratch, from, to);
            addHeard(out, clip, gain, scratch, fades, from, to);
        }
    }

    private void hear(Clip sound, Scratch scratch, int from, int to) {
        if (printer.isFollowing() && printer.has(to - from)) {
            printer.read(scratch.heard, sound.tracks(), from, to);
            return;
        }
        sound.read(at, scratch.steps, scratch.heard, from, to);
        if (printer.isFollowing()) {
            printer.keep(scratch.heard, sound.tracks(), from, to);
        }
    }

    /** Follows the print of a note that begins with this step, and leaves it when the step changes. */
    void follow(long step) {
        if (clip != null && isFresh && !isStraight && !isDirect(step)) {
            printer.begin(clip, head.position(), step);
        } else if (!printer.follows(step)) {
            printer.leave();
        }
        isFresh = false;
    }

    /** Leaves the print for the rest of the note. */
    void leavePrint() {
        isFresh = false;
        printer.leave();
    }

    /** Whether the next frames at this step are straight from the clip or printed; so is silence. */
    boolean isReady(long step, int frames) {
        return clip == null
                || (!head.hasSeam()
                        && (isStraight || isDirect(step) || (printer.isFollowing() && printer.has(frames))));
    }

    /** Whether each frame is a frame of the clip. */
    private boolean isDirect(long step) {
        return step == 1L << 32 && (int) head.position() == 0;
    }

    /** Moves on by equal steps and adds frames that are ready. */
    void addReadyTo(float[][] out, long step, int from, int to) {
        for (int i = from, end; clip != null && i < to; i = end) {
            end = head.straightEnd(step, i, to);
            if (end == i) {
                return;
            }
            if (printer.isFollowing()) {
                printer.addTo(out, clip.tracks(), gain, i, end);
            } else {
                add(clip, head.position(), step, out, i, end);
            }
            head.moveOn(step, end - i);
        }
    }

    private void add(Clip sound, long position, long step, float[][] out, int from, int to) {
        for (int c = 0; c < out.length; c += 2) {
            float[] x = sound.track(c);
            if (c + 1 < out.length) {
                Interpolation.addLines(x, sound.track(c + 1), position, step, gain, out[c], out[c + 1], from, to);
            } else {
                Interpolation.addLines(x, position, step, gain, out[c], from, to);
            }
        }
    }

    /** As {@link #addTo(float[][], Scratch, boolean, int, int)}, with another layer that keeps step. */
    void addBothTo(
            float[][] out, LayerPlayer other, BlendedLayers blended, Scratch scratch, boolean fades, int from, int to) {
        if (clip != null && other.clip != null && from < to) {
            blended.blend(clip, gain, other.clip, other.gain, head.framesTo(other.head));
            blended.read(at, scratch.steps, scratch.heard, from, to);
            addHeard(out, blended, 1, scratch, fades, from, to);
        }
    }

    /** Whether the next frames at this step are one run of straight lines that two layers may share. */
    boolean isStraight(long step, int frames) {
        return isStraight && !head.hasSeam() && head.goesOn(step, frames);
    }

    /** Blends the next frames with those of another layer, both being {@link #isStraight}, and moves both on. */
    void blendStraight(LayerPlayer other, BlendedLines lines, long step, int frames) {
        if (clip != null && other.clip != null) {
            int apart = head.framesTo(other.head);
            lines.blend(clip, gain, other.clip, other.gain, apart, head.position(), step, frames);
            head.moveOn(step, frames);
            other.head.moveOn(step, frames);
        }
    }

    private void addHeard(float[][] out, Tape sound, float level, Scratch scratch, boolean fades, int from, int to) {
        if (head.hasSeam()) {
            fadeSeams(sound, scratch, from, to);
        }
        scratch.addHeard(out, sound.tracks(), level, fades, from, to);
    }

    /** Falls silent when nothing is left to play. */
    void stopAtEnd() {
        if (head.isAtEnd()) {
            stop();
        }
    }

    /** Whether it stays a whole number of frames away from another. */
    boolean keepsStepWith(LayerPlayer other) {
        return clip != null && other.clip != null && head.keepsStepWith(other.head);
    }

    /** Blends each run of frames that lies in the fade at the loop's end with the sound one loop earlier. */
    private void fadeSeams(Tape sound, Scratch scratch, int from, int to) {
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
                sound.read(scratch.seamAt, scratch.steps, scratch.seam, start, end);
                for (int t = 0; t < sound.tracks(); t++) {
                    blend(scratch.heard[t], scratch.seam[t], start, end);
                }
            }
            i = end;
        }
    }

    private void blend(float[] leaving, float[] entering, int from, int to) {
        for (int i = from; i < to; i++) {
            double share = head.seamShare(at[i]);
            leaving[i] = leaving[i] * crossfade.gain(1 - share) + entering[i] * crossfade.gain(share);
        }
    }
}
