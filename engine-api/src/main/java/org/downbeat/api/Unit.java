package org.downbeat.api;

/** What a parameter's plain value counts. */
public enum Unit {
    /** A bare number. */
    NONE(""),
    /** Cycles a second. */
    HERTZ("Hz"),
    /** Thousandths of a second. */
    MILLISECONDS("ms"),
    /** Decibels. */
    DECIBELS("dB"),
    /** Equal-tempered semitones. */
    SEMITONES("st"),
    /** Hundredths of a semitone. */
    CENTS("ct"),
    /** A fraction of 1, shown times 100. */
    PERCENT("%"),
    /** A factor. */
    RATIO("×"),
    /** MIDI steps, 0–127. */
    MIDI("MIDI"),
    /** Quarter notes. */
    BEATS("beats");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol written behind a number; empty for a bare number. */
    public String symbol() {
        return symbol;
    }
}
