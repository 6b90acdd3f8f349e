package org.downbeat.report.picture;

/**
 * A place on a canvas.
 *
 * @param x of its left side
 * @param y of its upper side
 * @param width to the right
 * @param height downwards
 */
public record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Box inset(double left, double top, double right, double bottom) {
        return new Box(x + left, y + top, width - left - right, height - top - bottom);
    }
}
