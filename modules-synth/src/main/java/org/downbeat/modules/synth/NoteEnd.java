package org.downbeat.modules.synth;

/** What a source does when a key is let go; the setting {@code note_end}. */
enum NoteEnd {
    /** The note fades out by its release, and its velocity is its loudness. */
    FADE,
    /** For an envelope behind the source, which shapes all notes: the last key's note rings on until the next note. */
    RING
}
