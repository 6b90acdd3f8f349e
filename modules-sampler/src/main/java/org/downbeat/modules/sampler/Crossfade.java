package org.downbeat.modules.sampler;

/** How two sounds share the room while one gives way to the other. */
enum Crossfade {
    /** The gains add up to 1: level for sounds that are alike. */
    EQUAL_GAIN {
        @Override
        float gain(double share) {
            return (float) share;
        }
    },
    /** The powers add up to 1: level for sounds that differ. */
    EQUAL_POWER {
        @Override
        float gain(double share) {
            return (float) Math.sqrt(share);
        }
    };

    /** The gain of a sound that has a share of 0 to 1. */
    abstract float gain(double share);
}
