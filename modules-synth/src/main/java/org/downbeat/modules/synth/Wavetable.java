package org.downbeat.modules.synth;

/**
 * One period of a waveform, held with ever fewer harmonics for ever higher notes, so that nothing aliases.
 *
 * <p>There are 8 tables an octave. A table serves frequencies up to the next eighth and has all the harmonics that stay
 * below half the sample rate there; in the last quarter of its stretch it fades over to the next table, so that a glide has
 * no seams. Tables are read with linear interpolation. One of K harmonics and N samples has images K/N² below the
 * fundamental; N ≥ 256·√K keeps each of them under −96 dB.
 */
final class Wavetable {
    private static final int MOST_HARMONICS = 1024;
    private static final int LARGEST = 8192;

    /** A float's exponent and 3 bits of mantissa count the eighths of its octaves. */
    private static final int BITS_PER_LEVEL = 20;

    /** Below this frequency, in cycles a frame, the table of most harmonics serves. */
    private static final int LOWEST = Float.floatToRawIntBits(0.5f / MOST_HARMONICS) >>> BITS_PER_LEVEL;

    private static final int LEVELS = (Float.floatToRawIntBits(0.5f) >>> BITS_PER_LEVEL) - LOWEST;

    private static final float CYCLES = 0x1p-64f;

    /** By level, dark to bright is last to first; each with its first sample repeated at its end, for interpolation. */
    private final float[][] tables = new float[LEVELS + 1][];

    /** The strength of each harmonic of a waveform. */
    private interface Spectrum {
        /** The amplitude of sine number {@code k}, from 1. */
        double amplitude(int k);
    }

    private Wavetable(Spectrum spectrum) {
        double[] sine = new double[LARGEST];
        for (int n = 0; n < LARGEST; n++) {
            sine[n] = StrictMath.sin(2 * Math.PI * n / LARGEST);
        }
        double[] sum = new double[LARGEST];
        addHarmonic(sum, sine, 1, spectrum.amplitude(1));
        tables[LEVELS] = thinned(sum, 1);
        int harmonics = 1;
        for (int level = LEVELS - 1; level >= 0; level--) {
            double highest = Float.intBitsToFloat((LOWEST + level + 1) << BITS_PER_LEVEL);
            int wanted = (int) (0.5 / highest);
            boolean same = wanted == harmonics;
            while (harmonics < wanted) {
                harmonics++;
                addHarmonic(sum, sine, harmonics, spectrum.amplitude(harmonics));
            }
            tables[level] = same ? tables[level + 1] : thinned(sum, harmonics);
        }
    }

    private static void addHarmonic(double[] sum, double[] sine, int k, double amplitude) {
        for (int n = 0; n < LARGEST; n++) {
            sum[n] += amplitude * sine[k * n & (LARGEST - 1)];
        }
    }

    private static float[] thinned(double[] sum, int harmonics) {
        int size = 256;
        while (size < LARGEST && (long) size * size < 65_536L * harmonics) {
            size *= 2;
        }
        float[] table = new float[size + 1];
        for (int n = 0; n < size; n++) {
            table[n] = (float) sum[n * (LARGEST / size)];
        }
        table[size] = table[0];
        return table;
    }

    /** A saw that rises from 0, jumps down at half its period, and rises to 0: 2/π · Σ ∓ sin(2πkt)/k. */
    static Wavetable saw() {
        return Saw.TABLE;
    }

    /** A triangle that rises from 0: 8/π² · Σ ± sin(2πkt)/k² over odd k. */
    static Wavetable triangle() {
        return Triangle.TABLE;
    }

    private static final class Saw {
        static final Wavetable TABLE = new Wavetable(k -> (k % 2 == 0 ? -2 : 2) / (Math.PI * k));
    }

    private static final class Triangle {
        static final Wavetable TABLE =
                new Wavetable(k -> k % 2 == 0 ? 0 : (k % 4 == 1 ? 8 : -8) / (Math.PI * Math.PI * k * k));
    }

    /** Reads one frequency, {@code step} in units of 2⁻⁶⁴ cycles a frame. */
    void read(int[] phases, double step, float[] out, int from, int to) {
        int bits = bits(step);
        int level = (bits >>> BITS_PER_LEVEL) - LOWEST;
        float blend = blend(bits);
        if (blend == 0) {
            look(phases, tables[level], out, from, to);
        } else {
            look(phases, tables[level], tables[level + 1], blend, out, from, to);
        }
    }

    /** Reads a frequency of {@code steps[i] · ratio} for each frame. */
    void read(int[] phases, double[] steps, double ratio, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            int bits = bits(steps[i] * ratio);
            int level = (bits >>> BITS_PER_LEVEL) - LOWEST;
            float a = at(tables[level], phases[i]);
            out[i] = a + blend(bits) * (at(tables[level + 1], phases[i]) - a);
        }
    }

    private static int bits(double step) {
        int bits = Float.floatToRawIntBits((float) step * CYCLES);
        return Math.max(LOWEST << BITS_PER_LEVEL, Math.min(((LOWEST + LEVELS) << BITS_PER_LEVEL) - 1, bits));
    }

    /** How much of the next table: 0 in the first three quarters of a level, then rising to 1. */
    private static float blend(int bits) {
        float place = (bits & ((1 << BITS_PER_LEVEL) - 1)) * (1f / (1 << BITS_PER_LEVEL));
        return Math.max(0, 4 * place - 3);
    }

    private static void look(int[] phases, float[] table, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = at(table, phases[i]);
        }
    }

    private static void look(int[] phases, float[] table, float[] next, float blend, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            float a = at(table, phases[i]);
            out[i] = a + blend * (at(next, phases[i]) - a);
        }
    }

    /** A table's value at a phase, between its two nearest samples. */
    private static float at(float[] table, int phase) {
        int shift = Integer.numberOfLeadingZeros(table.length) + 1;
        int n = phase >>> shift;
        float fraction = (phase << (32 - shift) >>> 8) * 0x1p-24f;
        return table[n] + fraction * (table[n + 1] - table[n]);
    }
}
