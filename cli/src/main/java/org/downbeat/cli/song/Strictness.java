package org.downbeat.cli.song;

/** What becomes of remarks. */
enum Strictness {
    /** They are said. */
    USUAL,
    /** They are failures. */
    STRICT
}
