package org.downbeat.core.render;

/** What happens to sound that outlasts the song's end. */
public sealed interface Tail {
    /** The render stops at the end. */
    record Cut() implements Tail {}

    /**
     * The render goes on until everything is quiet.
     *
     * @param maxSeconds longest tail
     * @param floorDbfs sample peak below which a quarter of a second counts as quiet
     */
    record RingOut(double maxSeconds, double floorDbfs) implements Tail {
        /** Refuses a tail without length or a floor that is no level. */
        public RingOut {
            Tail.require(maxSeconds, floorDbfs);
        }
    }

    /**
     * What rings on is laid over the beginning, so that the render loops without a seam. Needs a second pass.
     *
     * @param maxSeconds longest tail
     * @param floorDbfs sample peak below which a quarter of a second counts as quiet
     */
    record Wrap(double maxSeconds, double floorDbfs) implements Tail {
        /** Refuses a tail without length or a floor that is no level. */
        public Wrap {
            Tail.require(maxSeconds, floorDbfs);
        }
    }

    /** Stops at the end. */
    static Tail cut() {
        return new Cut();
    }

    /** Rings out for up to 30 s, down to −90 dBFS. */
    static Tail ringOut() {
        return new RingOut(30, -90);
    }

    /** Wraps up to 30 s onto the beginning, down to −90 dBFS. */
    static Tail wrap() {
        return new Wrap(30, -90);
    }

    private static void require(double maxSeconds, double floorDbfs) {
        if (!(maxSeconds > 0 && maxSeconds <= 600)) {
            throw new IllegalArgumentException("A tail of " + maxSeconds + " s cannot be; write above 0 to 600 s");
        }
        if (!(floorDbfs >= -200 && floorDbfs < 0)) {
            throw new IllegalArgumentException(
                    "A tail's floor of " + floorDbfs + " dBFS cannot be; write -200 to below 0 dBFS");
        }
    }
}
