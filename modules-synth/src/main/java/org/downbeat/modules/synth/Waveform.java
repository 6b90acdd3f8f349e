package org.downbeat.modules.synth;

import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.Phase;
import org.downbeat.kit.Sine;

/**
 * The waveforms of {@code oscillator}, written from phases. All rise from 0 at phase 0, or jump up there, and none has DC.
 *
 * <p>The square is the difference of two saws a pulse width apart: saw(t + ½ − width) − saw(t + ½). Its height is 2 at any
 * width.
 */
final class Waveform {
    private static final int HALF = Phase.offset(0.5);

    private final Control pulseWidth;
    private final int[] shifted;
    private final float[] second;

    Waveform(Setup setup) {
        pulseWidth = setup.control(OscillatorFactory.PULSE_WIDTH.id());
        shifted = new int[setup.maxFrames()];
        second = new float[setup.maxFrames()];
    }

    /** Writes a shape whose phases run at {@code ratio} times the pitch. */
    void write(Shape shape, int[] phases, Pitch pitch, double ratio, float[] out, int from, int to) {
        switch (shape) {
            case SINE -> Sine.of(phases, out, from, to);
            case SAW -> read(Wavetable.saw(), phases, pitch, ratio, out, from, to);
            case TRIANGLE -> read(Wavetable.triangle(), phases, pitch, ratio, out, from, to);
            case SQUARE -> square(phases, pitch, ratio, out, from, to);
        }
    }

    private void square(int[] phases, Pitch pitch, double ratio, float[] out, int from, int to) {
        fall(phases, pulseWidth.values(), shifted, from, to);
        read(Wavetable.saw(), shifted, pitch, ratio, out, from, to);
        rise(phases, shifted, from, to);
        read(Wavetable.saw(), shifted, pitch, ratio, second, from, to);
        subtract(second, out, from, to);
    }

    private static void read(Wavetable table, int[] phases, Pitch pitch, double ratio, float[] out, int from, int to) {
        if (pitch.isSteady()) {
            table.read(phases, pitch.steadyStep() * ratio, out, from, to);
        } else {
            table.read(phases, pitch.steps(), ratio, out, from, to);
        }
    }

    private static void fall(int[] phases, float[] widths, int[] shifted, int from, int to) {
        for (int i = from; i < to; i++) {
            shifted[i] = phases[i] + HALF - Phase.offset(widths[i]);
        }
    }

    private static void rise(int[] phases, int[] shifted, int from, int to) {
        for (int i = from; i < to; i++) {
            shifted[i] = phases[i] + HALF;
        }
    }

    private static void subtract(float[] x, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] -= x[i];
        }
    }
}
