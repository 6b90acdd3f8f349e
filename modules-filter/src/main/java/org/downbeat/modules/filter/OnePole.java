package org.downbeat.modules.filter;

import java.util.Arrays;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
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

    private static final int GROUP = 4;

    private final double nyquist;

    /** {@code −2π/sr/16}, see {@link #keep}. */
    private final double perHertz;

    private final double[] keeps;
    private final Pole[] poles;

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
        nyquist = setup.sampleRate() / 2;
        perHertz = -2 * Math.PI / setup.sampleRate() / 16;
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
        int first = from / Block.GRID;
        int end = (to - 1) / Block.GRID + 1;
        if (hertz.isConstant()) {
            Arrays.fill(keeps, first, end, keep(hertz.at(from)));
            return;
        }
        keeps[first] = keep(hertz.held(from));
        for (int cell = first + 1; cell < end; cell++) {
            keeps[cell] = keep(hertz.held(cell * Block.GRID));
        }
    }

    /**
     * {@code e^−x} with {@code x = 2π·fc/sr}, at most π: the series for {@code x/16}, squared four times; relative error below
     * 1e-9. Sums and products alone, so that those of several cells are computed side by side.
     */
    private double keep(double hertz) {
        double x = perHertz * (hertz < nyquist ? hertz : nyquist);
        double x2 = x * x;
        double low = (1 + x) + x2 * (1 / 2.0 + x * (1 / 6.0));
        double high = (1 / 24.0 + x * (1 / 120.0)) + x2 * (1 / 720.0 + x * (1 / 5040.0));
        double k = low + x2 * x2 * high;
        k *= k;
        k *= k;
        k *= k;
        return k * k;
    }

    private static void follow(Pole pole, float[] x, float[] y, double[] keeps, int from, int to) {
        int i = from;
        if (!Block.isOnGrid(i)) {
            i = Math.min(to, (from | (Block.GRID - 1)) + 1);
            frames(pole, keeps[from / Block.GRID], x, y, from, i);
        }
        int end = Math.max(i, to & -Block.GRID);
        if (i < end) {
            pole.endGroup(cells(pole.start, keeps, x, y, i, end));
        }
        if (end < to) {
            pole.start = Rest.settle(pole.start);
            frames(pole, keeps[end / Block.GRID], x, y, end, to);
        }
    }

    /** Whole cells of four groups each. Returns where the last one ends. */
    private static double cells(double start, double[] keeps, float[] x, float[] y, int from, int to) {
        double s = start;
        for (int i = from; i < to; i += Block.GRID) {
            double k = keeps[i / Block.GRID];
            double a = 1 - k;
            double k2 = k * k;
            double k3 = k2 * k;
            double k4 = k3 * k;
            s = Rest.settle(s);

            double p0 = a * x[i];
            double p1 = k * p0 + a * x[i + 1];
            double p2 = k * p1 + a * x[i + 2];
            double p3 = k * p2 + a * x[i + 3];
            y[i] = (float) (k * s + p0);
            y[i + 1] = (float) (k2 * s + p1);
            y[i + 2] = (float) (k3 * s + p2);
            s = k4 * s + p3;
            y[i + 3] = (float) s;

            p0 = a * x[i + 4];
            p1 = k * p0 + a * x[i + 5];
            p2 = k * p1 + a * x[i + 6];
            p3 = k * p2 + a * x[i + 7];
            y[i + 4] = (float) (k * s + p0);
            y[i + 5] = (float) (k2 * s + p1);
            y[i + 6] = (float) (k3 * s + p2);
            s = k4 * s + p3;
            y[i + 7] = (float) s;

            p0 = a * x[i + 8];
            p1 = k * p0 + a * x[i + 9];
            p2 = k * p1 + a * x[i + 10];
            p3 = k * p2 + a * x[i + 11];
            y[i + 8] = (float) (k * s + p0);
            y[i + 9] = (float) (k2 * s + p1);
            y[i + 10] = (float) (k3 * s + p2);
            s = k4 * s + p3;
            y[i + 11] = (float) s;

            p0 = a * x[i + 12];
            p1 = k * p0 + a * x[i + 13];
            p2 = k * p1 + a * x[i + 14];
            p3 = k * p2 + a * x[i + 15];
            y[i + 12] = (float) (k * s + p0);
            y[i + 13] = (float) (k2 * s + p1);
            y[i + 14] = (float) (k3 * s + p2);
            s = k4 * s + p3;
            y[i + 15] = (float) s;
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
