package org.downbeat.modules.sampler;

/**
 * Moves through a window of a clip. Positions are indices into the clip's tracks as 32.32 fixed-point numbers, so that a
 * loop comes round after its exact length, fractions of frames included.
 *
 * <p>At the end of its loop the sound fades into what comes before the loop's start. Where the clip has nothing there, the
 * loop returns that much later than the window begins, and is that much shorter.
 */
final class Playhead {
    private long position;
    private long end;
    private long loopStart;
    private long loopLength;
    private long seam;

    /** Goes to the start of a window given in the clip's own frames, which ends by falling silent. */
    void play(Clip clip, int start, int length) {
        position = clip.position(start);
        end = clip.position(start + length);
        loopLength = 0;
        seam = 0;
    }

    /** As {@link #play}, but comes round for ever; the seam takes {@code fade} engine frames. */
    void loop(Clip clip, int start, int length, double fade) {
        play(clip, start, length);
        seam = Math.min((long) (fade * 0x1p32), (end - position) / 2);
        long before = position - clip.position(0);
        loopStart = position + Math.max(0, seam - before);
        loopLength = end - loopStart;
    }

    /**
     * Writes the position of each frame and moves on.
     *
     * @param steps how far each frame moves; never negative
     * @return the first index for which there is nothing left to play; {@code to} when there is none
     */
    int advance(long[] steps, long[] at, int from, int to) {
        return loopLength > 0 ? goRound(steps, at, from, to) : goOn(steps, at, from, to);
    }

    private int goOn(long[] steps, long[] at, int from, int to) {
        long p = position;
        for (int i = from; i < to; i++) {
            at[i] = p;
            p += steps[i];
        }
        position = p;
        int stop = to;
        while (stop > from && at[stop - 1] >= end) {
            stop--;
        }
        return stop;
    }

    private int goRound(long[] steps, long[] at, int from, int to) {
        long p = position;
        for (int i = from; i < to; i++) {
            at[i] = p;
            p += steps[i];
            if (p >= end) {
                p = loopStart + (p - loopStart) % loopLength;
            }
        }
        position = p;
        return to;
    }

    /** Where it is. */
    long position() {
        return position;
    }

    /** Up to which index it moves in one straight run by equal steps: to its end, or until it comes round. */
    int straightEnd(long step, int from, int to) {
        if (position >= end) {
            return from;
        }
        long frames = (end - position + step - 1) / step;
        return (int) Math.min(to, from + frames);
    }

    /** Whether it moves in one straight run for so many frames. */
    boolean goesOn(long step, int frames) {
        return position + step * (frames - 1) < end;
    }

    /** Moves on by equal steps, no further than {@link #straightEnd}. */
    void moveOn(long step, int frames) {
        position += step * frames;
        if (loopLength > 0 && position >= end) {
            position = loopStart + (position - loopStart) % loopLength;
        }
    }

    /** Whether another is a whole number of frames away, and will be however often both come round. */
    boolean keepsStepWith(Playhead other) {
        long apart = other.position - position;
        return (int) apart == 0
                && loopLength == other.loopLength
                && (loopLength == 0
                        || (end + apart == other.end && loopStart + apart == other.loopStart && seam == other.seam));
    }

    /** By how many frames another is ahead. */
    int framesTo(Playhead other) {
        return (int) ((other.position - position) >> 32);
    }

    /** Whether there is nothing left to play. */
    boolean isAtEnd() {
        return position >= end;
    }

    /** Whether the sound around the end of the loop is to be faded. */
    boolean hasSeam() {
        return seam > 0;
    }

    /** How far into the fade a position is, 0 to 1; below 0 ahead of it. */
    double seamShare(long at) {
        return (double) (at - (end - seam)) / seam;
    }

    /** How far the sound that is faded in lies before the sound that is faded out. */
    long loopLength() {
        return loopLength;
    }
}
