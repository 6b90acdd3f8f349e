package org.downbeat.modules.sampler;

import org.downbeat.kit.Hash;

/** Alternate recordings of one sound, so that a repeated note is not the same twice. */
final class Takes {
    /** In which order alternates follow each other. */
    enum Order {
        /** One after the other, then again from the first. */
        ROUND_ROBIN,
        /** By chance, never the same twice in a row; the same in every render. */
        RANDOM
    }

    private final Clip[] clips;
    private final Order order;
    private final long seed;
    private int count;
    private int latest;

    Takes(Clip[] clips, Order order, long seed) {
        this.clips = clips.clone();
        this.order = order;
        this.seed = seed;
        reset();
    }

    /** Begins again with the first take. */
    void reset() {
        count = 0;
        latest = clips.length - 1;
    }

    /** The clip for the next note. */
    Clip next() {
        latest = (latest + stepToNext()) % clips.length;
        count++;
        return clips[latest];
    }

    private int stepToNext() {
        boolean byChance = order == Order.RANDOM && clips.length > 1 && count > 0;
        return byChance ? 1 + (int) (Hash.unit(seed, count) * (clips.length - 1)) : 1;
    }
}
