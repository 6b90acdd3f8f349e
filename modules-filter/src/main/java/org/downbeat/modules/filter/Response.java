package org.downbeat.modules.filter;

import java.util.Arrays;
import java.util.Locale;

/** What a {@link StateVariable} filter does to a spectrum. */
enum Response {
    /** Keeps the lows, 12 dB an octave. */
    LOW,
    /** Keeps the highs, 12 dB an octave. */
    HIGH,
    /** Keeps what is near the cutoff, at its own level. */
    BAND,
    /** Takes away what is near the cutoff. */
    NOTCH,
    /** Lifts or lowers what is near the cutoff. */
    PEAK,
    /** Lifts or lowers what is below the cutoff. */
    LOW_SHELF,
    /** Lifts or lowers what is above the cutoff. */
    HIGH_SHELF;

    private static final Response[] ALL = values();

    /** The labels of a choice, in order. */
    static String[] labels() {
        return Arrays.stream(ALL)
                .map(response -> response.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toArray(String[]::new);
    }

    /** The response of a choice. */
    static Response of(double choice) {
        return ALL[(int) choice];
    }
}
