package org.downbeat.modules.synth;

import org.downbeat.kit.FastMath;
import org.downbeat.kit.Hash;

/** The waves of the {@link Lfo}: from −1 to 1, each in a loop of its own. */
enum Movement {
    /** {@code sin(2πt)} */
    SINE {
        @Override
        void draw(double[] turns, long seed, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = (float) FastMath.sinOfTurns(turns[i]);
            }
        }
    },
    /** Up from 0 to 1, down to −1, and back to 0. */
    TRIANGLE {
        @Override
        void draw(double[] turns, long seed, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = (float) (1 - Math.abs(4 * fraction(turns[i] + 0.25) - 2));
            }
        }
    },
    /** Up from −1 to 1, and back at once. */
    SAW {
        @Override
        void draw(double[] turns, long seed, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = (float) (2 * fraction(turns[i]) - 1);
            }
        }
    },
    /** 1 in the first half, −1 in the second. */
    SQUARE {
        @Override
        void draw(double[] turns, long seed, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = fraction(turns[i]) < 0.5 ? 1 : -1;
            }
        }
    },
    /** Another random value in every turn. */
    SAMPLE_AND_HOLD {
        @Override
        void draw(double[] turns, long seed, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = Hash.signed(seed, (long) Math.floor(turns[i]));
            }
        }
    };

    private static final Movement[] ALL = values();

    /** The movement of a choice. */
    static Movement of(double choice) {
        return ALL[(int) choice];
    }

    /** Writes the values of frames {@code from} to {@code to} (exclusive), from turns since the song began. */
    abstract void draw(double[] turns, long seed, float[] y, int from, int to);

    private static double fraction(double turns) {
        return turns - Math.floor(turns);
    }
}
