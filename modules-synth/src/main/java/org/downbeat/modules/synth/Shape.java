package org.downbeat.modules.synth;

import java.util.Arrays;
import java.util.Locale;

/** The waveforms of {@code oscillator}, by the plain values of its control {@code shape}. */
enum Shape {
    SINE,
    SAW,
    SQUARE,
    TRIANGLE;

    private static final Shape[] ALL = values();

    /** The shape of a plain value. */
    static Shape of(float plain) {
        return ALL[(int) plain];
    }

    /** The labels of the control. */
    static String[] labels() {
        return Arrays.stream(ALL)
                .map(shape -> shape.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
