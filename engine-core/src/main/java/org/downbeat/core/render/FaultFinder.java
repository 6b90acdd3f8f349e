package org.downbeat.core.render;

import org.jspecify.annotations.Nullable;

/**
 * Finds the exact frame at which a module fails, without cost while it is well.
 *
 * <p>A module that throws tells only the piece. The render is then replayed with that node in
 * <em>fine</em> pieces of one grid cell, so that the frame does not depend on the block size. A sample that is no sound
 * is noticed at the outputs only; the replay then <em>probes</em> every node at that time, and the first one in the order
 * of the graph is to blame.
 */
final class FaultFinder {
    /** How closely to watch a node. */
    enum Care {
        /** Whole pieces. */
        COARSE,
        /** One grid cell at a time. */
        FINE
    }

    private final Faults faults;
    private final Care care;
    private final long probeFrom;
    private final long probeTo;
    private @Nullable Mute mute;
    private boolean needsReplay;

    /**
     * @param faults to be alarmed
     * @param care how closely to watch
     * @param probeFrom first song frame whose samples to check
     * @param probeTo one past the last; {@code probeFrom} for none
     * @param mute what is known from earlier passes
     */
    FaultFinder(Faults faults, Care care, long probeFrom, long probeTo, @Nullable Mute mute) {
        this.faults = faults;
        this.care = care;
        this.probeFrom = probeFrom;
        this.probeTo = probeTo;
        this.mute = mute;
    }

    /** Whether there is anything to look out for in this pass; if not, a failure ends it. */
    boolean isWatching() {
        return care == Care.FINE || mute != null || probeFrom < probeTo;
    }

    boolean isFine() {
        return care == Care.FINE;
    }

    boolean isProbing(long start, int n) {
        return start < probeTo && start + n > probeFrom;
    }

    long mutedFrom() {
        return mute == null ? Long.MAX_VALUE : mute.frame();
    }

    @Nullable
    Mute mute() {
        return mute;
    }

    boolean needsReplay() {
        return needsReplay;
    }

    /** The module threw while it wrote from index {@code from} on in the block that starts at song frame {@code start}. */
    void threw(Throwable failure, long start, int from) {
        needsReplay = care == Care.COARSE;
        faults.alarm();
        mute = new Mute(start + from, "failed (" + Mute.describe(failure) + ")", failure);
    }

    /** The module wrote a sample at a song frame that is NaN or infinite. */
    void wroteNoSound(long frame) {
        faults.alarm();
        mute = new Mute(frame, "wrote a sample that is no number (NaN or infinite)", null);
    }
}
