package org.downbeat.report.picture;

/** What pictures are drawn on. Lengths are in units of a picture's own; y grows downwards. */
public interface Canvas {
    /** Where a text stands beside its place. */
    enum Anchor {
        /** It begins there. */
        START,
        /** Its middle is there. */
        MIDDLE,
        /** It ends there. */
        END
    }

    /** Height of the letters' box, in units of the picture. */
    double TEXT_SIZE = 12;

    /** Draws a shape in the style of the ink. */
    void shape(Ink ink, Outline outline);

    /** Writes a line of text whose letters stand on {@code y}. */
    void text(Ink ink, Anchor anchor, double x, double y, String text);

    /**
     * Draws what belongs to a row of the report, which can be asked for where a canvas has readers.
     *
     * @param row its number
     * @param title what it says
     * @param content draws it
     */
    void row(int row, String title, Runnable content);
}
