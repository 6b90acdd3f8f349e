package org.downbeat.api;

/** How a parameter's travel from minimum to maximum is laid out: what half-way means, and how a ramp moves. */
public enum Scale {
    /** Equal travel, equal difference. */
    LINEAR,
    /** Equal travel, equal ratio, as pitch is heard; the minimum is above 0. */
    LOGARITHMIC,
    /** The middle of the travel is the initial value; linear on either side of it. */
    CENTRED,
    /** Whole numbers only: choices, MIDI values, switches. */
    STEPPED
}
