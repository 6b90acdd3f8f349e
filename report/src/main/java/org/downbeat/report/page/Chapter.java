package org.downbeat.report.page;

/** A part of the page under a heading of its own. */
interface Chapter {
    /** Its address within the page. */
    String id();

    /** What stands over it. */
    String heading();

    /** Whether the report has anything for it. */
    default boolean isThere() {
        return true;
    }

    /** Writes what stands under the heading. */
    void write(Markup page);
}
