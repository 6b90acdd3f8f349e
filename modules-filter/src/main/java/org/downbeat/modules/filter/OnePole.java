package org.downbeat.modules.filter;

import java.util.Arrays;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.FastMath;
import org.downbeat.kit.Rest;

/**
 * The filter of one resistor and one capacitor, sampled: {@code s += α(x − s)} with {@code α = 1 − exp(−2π·fc/sr)}, for
 * each channel.
 *
 * <p>With {@code k = 1 − α}, a frame has to wait for the one before it: {@code s = k·s + α·x}. So four frames go together,
 * always from a multiple of four on, and only their last has to wait for the four before:
 *
 * <pre>{@code
 * p₀ = α·x₀,  pₙ = k·pₙ₋₁ + α·xₙ        what the group itself brings
 * sₙ = kⁿ⁺¹·s₋₁ + pₙ                    s₋₁: where the group before it ended
 * }</pre>
 */
final class OnePole {
    /** ln(1e5): in that many time constants a state falls by 100 dB. */
    private static final double AUDIBLE_TIME_CONSTANTS = 11.52;

    private static final double LOG2_E = 1.4426950408889634;
    private static final int GROUP = 4;

    private final double sampleRate;
    private final double doublings;
    private final double[] keeps;
    private final Pole[] poles;
    private double cutoff = Double.NaN;
    private double keep;

    /** What one channel remembers: where the group before ended, and how far a group has come that a call has cut. */
    private static final class Pole {
        double start;
        double part;
        double power = 1;
        double keep;

        void endGroup(double s) {
            start = s;
            part = 0;
            power = 1;
        }
    }

    OnePole(Setup setup) {
        sampleRate = setup.sampleRate();
        doublings = -2 * Math.PI * LOG2_E / sampleRate;
        keeps = new double[setup.maxFrames() / Block.GRID];
        poles = new Pole[setup.output(0).channels()];
        Arrays.setAll(poles, c -> new Pole());
    }

    void clear() {
        for (Pole pole : poles) {
            pole.endGroup(0);
        }
    }

    boolean isAtRest() {
        for (Pole pole : poles) {
            if (pole.start != 0 || pole.part != 0) {
                return false;
            }
        }
        return true;
    }

    /** How long it rings at a cutoff, until it is 100 dB down. */
    static long tailFrames(double hertz, double sampleRate) {
        return (long) Math.ceil(AUDIBLE_TIME_CONSTANTS * sampleRate / (2 * Math.PI * hertz));
    }

    /** {@code y = s}, from input 0 to output 0. */
    void follow(Block block, Control hertz) {
        tune(hertz, block.from(), block.to());
        for (int c = 0; c < poles.length; c++) {
            follow(poles[c], block.in().channel(c), block.out().channel(c), keeps, block.from(), block.to());
        }
    }

    /** The {@code k} of each cell of the grid. */
    private void tune(Control hertz, int from, int to) {
        if (hertz.isConstant()) {
            Arrays.fill(keeps, from / Block.GRID, (to - 1) / Block.GRID + 1, keep(hertz.at(from)));
            return;
        }
        for (int i = from; i < to; i = (i | (Block.GRID - 1)) + 1) {
            keeps[i / Block.GRID] = keep(hertz.held(i));
        }
    }

    private double keep(double hertz) {
        if (hertz != cutoff) {
            cutoff = hertz;
            keep = FastMath.exp2(doublings * Math.min(hertz, sampleRate / 2));
        }
        return keep;
    }

    private static void follow(Pole pole, float[] x, float[] y, double[] keeps, int from, int to) {
        for (int i = from, end; i < to; i = end) {
            end = Math.min(to, (i | (Block.GRID - 1)) + 1);
            double k = keeps[i / Block.GRID];
            if (Block.isOnGrid(i)) {
                pole.start = Rest.settle(pole.start);
            }
            if (end - i == Block.GRID) {
                pole.endGroup(cell(pole.start, k, x, y, i, end));
            } else {
                frames(pole, k, x, y, i, end);
            }
        }
    }

    /** Whole groups. Returns where the last one ends. */
    private static double cell(double start, double k, float[] x, float[] y, int from, int to) {
        double a = 1 - k;
        double k2 = k * k;
        double k3 = k2 * k;
        double k4 = k3 * k;
        double s = start;
        for (int i = from; i < to; i += GROUP) {
            double p0 = a * x[i];
            double p1 = k * p0 + a * x[i + 1];
            double p2 = k * p1 + a * x[i + 2];
            double p3 = k * p2 + a * x[i + 3];
            y[i] = (float) (k * s + p0);
            y[i + 1] = (float) (k2 * s + p1);
            y[i + 2] = (float) (k3 * s + p2);
            s = k4 * s + p3;
            y[i + 3] = (float) s;
        }
        return s;
    }

    /** Frame by frame, to the same bits; a cutoff that steps inside a group ends it there. */
    private static void frames(Pole pole, double k, float[] x, float[] y, int from, int to) {
        double a = 1 - k;
        if (pole.keep != k) {
            pole.endGroup(pole.power * pole.start + pole.part);
            pole.keep = k;
        }
        for (int i = from; i < to; i++) {
            pole.part = k * pole.part + a * x[i];
            pole.power *= k;
            double s = pole.power * pole.start + pole.part;
            y[i] = (float) s;
            if (i % GROUP == GROUP - 1) {
                pole.endGroup(s);
            }
        }
    }
}
