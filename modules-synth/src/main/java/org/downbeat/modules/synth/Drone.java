package org.downbeat.modules.synth;

/** Whether a source sounds before it has heard a note; the setting {@code drone}. */
enum Drone {
    /** It sounds from the start until its first note. */
    UNTIL_NOTE,
    /** It waits for notes in silence. */
    NEVER
}
