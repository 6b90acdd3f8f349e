package org.downbeat.report.picture;

/** Something to look at. */
public sealed interface Picture permits BeatPicture, WavePicture, CurvePicture, LegendPicture, SetlistPicture, Poster {
    /** Draws itself into a place on a canvas. */
    void draw(Canvas canvas, Box place);
}
