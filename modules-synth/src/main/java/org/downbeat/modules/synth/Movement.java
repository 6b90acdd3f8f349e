package org.downbeat.modules.synth;

import org.downbeat.kit.FastMath;
import org.downbeat.kit.Hash;

/** The waves of the {@link Lfo}: from −1 to 1, with p the fraction of the turn. */
enum Movement {
    /** {@code sin(2πp)} */
    SINE {
        @Override
        double at(double turns, long seed) {
            return FastMath.sinOfTurns(turns);
        }
    },
    /** Up from 0 to 1, down to −1, and back to 0. */
    TRIANGLE {
        @Override
        double at(double turns, long seed) {
            double p = turns + 0.25;
            return 1 - Math.abs(4 * (p - Math.floor(p)) - 2);
        }
    },
    /** {@code 2p − 1} */
    SAW {
        @Override
        double at(double turns, long seed) {
            return 2 * (turns - Math.floor(turns)) - 1;
        }
    },
    /** 1 in the first half, −1 in the second. */
    SQUARE {
        @Override
        double at(double turns, long seed) {
            return turns - Math.floor(turns) < 0.5 ? 1 : -1;
        }
    },
    /** Another random value in every turn. */
    SAMPLE_AND_HOLD {
        @Override
        double at(double turns, long seed) {
            return Hash.signed(seed, (long) Math.floor(turns));
        }
    };

    private static final Movement[] ALL = values();

    /** The movement of a choice. */
    static Movement of(double choice) {
        return ALL[(int) choice];
    }

    /** The value at a number of turns since the song began. */
    abstract double at(double turns, long seed);

    /** Writes the values of frames {@code from} to {@code to} (exclusive). */
    void draw(double[] turns, float[] phase, long seed, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = (float) at(turns[i] + phase[i], seed);
        }
    }
}
