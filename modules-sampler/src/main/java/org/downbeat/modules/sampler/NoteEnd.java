package org.downbeat.modules.sampler;

/** What the end of a note means to its voice. */
enum NoteEnd {
    /** The voice fades out within a declick. */
    FADE,
    /** As {@link #FADE} while other notes are held; the last note rings on until the next one begins. */
    RING,
    /** Nothing: the clip plays to its end. */
    PLAY_ON
}
