package org.downbeat.modules.sampler;

import java.util.Arrays;

/**
 * What notes of even pitch sounded like, so that a song which plays them again need not compute them again.
 *
 * <p>A print is what a clip sounds like, frame by frame, from one position on at one step. It is a pure function of the
 * three, so whether it was printed changes no bit. Prints grow page by page as they are first played; when the pages are
 * used up and enough was asked for since, all are forgotten. Nothing is allocated after construction.
 */
final class Prints {
    /** No print. */
    static final int NONE = -1;

    /** Frames of a page, a power of two. */
    private static final int PAGE = 1 << 12;

    private static final int MOST_PAGES = 256;
    private static final int MOST_PRINTS = 128;

    /** Longer notes are printed so far: five seconds. */
    private static final int PAGES_A_PRINT = 64;

    /** How many times all there is may be asked for anew until what there is makes room. */
    private static final int PATIENCE = 2;

    private final float[][] tracks;
    private final int pages;
    private final Clip[] clips = new Clip[MOST_PRINTS];
    private final long[] starts = new long[MOST_PRINTS];
    private final long[] steps = new long[MOST_PRINTS];
    private final int[] printed = new int[MOST_PRINTS];
    private final int[][] pagesOf = new int[MOST_PRINTS][PAGES_A_PRINT];
    private int count;
    private int pagesUsed;
    private int refused;
    private int generation;

    /**
     * Makes room.
     *
     * @param tracks of the widest clip
     * @param wanted frames; of more than some twenty seconds as many as that
     */
    Prints(int tracks, long wanted) {
        pages = (int) Math.min(MOST_PAGES, wanted / PAGE + 1);
        this.tracks = new float[tracks][pages * PAGE];
    }

    /** Changes when all prints are forgotten. */
    int generation() {
        return generation;
    }

    /** The print of a note, which is empty when it is new; {@link #NONE} when there are too many. */
    int find(Clip clip, long start, long step) {
        for (int p = 0; p < count; p++) {
            if (clips[p] == clip && starts[p] == start && steps[p] == step) {
                return p;
            }
        }
        if (count == MOST_PRINTS) {
            refuse(count);
            return NONE;
        }
        clips[count] = clip;
        starts[count] = start;
        steps[count] = step;
        printed[count] = 0;
        return count++;
    }

    private void refuse(int whole) {
        if (++refused > PATIENCE * whole) {
            Arrays.fill(clips, null);
            count = 0;
            pagesUsed = 0;
            refused = 0;
            generation++;
        }
    }

    /** How many frames of a print there are. */
    int printed(int print) {
        return printed[print];
    }

    /** A track that prints lie on. */
    float[] track(int track) {
        return tracks[track];
    }

    /** Where a frame of a print lies on the tracks. */
    int index(int print, int frame) {
        return pagesOf[print][frame / PAGE] * PAGE + frame % PAGE;
    }

    /** How many frames from one on, at most {@code most}, lie side by side. */
    static int together(int frame, int most) {
        return Math.min(most, PAGE - frame % PAGE);
    }

    /** Prints what was heard of a note from its frame {@code frame} on, as far as that is new and there is room. */
    void keep(int print, int frame, float[][] heard, int count, int from, int to) {
        int end = frame + to - from;
        for (int next = printed[print], n; frame <= next && next < end; next += n) {
            n = together(next, end - next);
            if (next % PAGE == 0 && !turnPage(print, next / PAGE)) {
                return;
            }
            for (int t = 0; t < count; t++) {
                System.arraycopy(heard[t], from + next - frame, tracks[t], index(print, next), n);
            }
            printed[print] = next + n;
        }
    }

    private boolean turnPage(int print, int page) {
        if (page == PAGES_A_PRINT) {
            return false;
        }
        if (pagesUsed == pages) {
            refuse(pages);
            return false;
        }
        pagesOf[print][page] = pagesUsed++;
        return true;
    }
}
