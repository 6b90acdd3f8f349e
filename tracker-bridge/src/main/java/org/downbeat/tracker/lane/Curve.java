package org.downbeat.tracker.lane;

import java.util.Locale;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Shape;

/**
 * How a lane's numbers are bent before they become the parameter's value; it does not shape the path between points.
 *
 * @param shape which way
 * @param intensity how strongly; {@link Shape} says what it means
 */
public record Curve(Shape shape, double intensity) {
    /** No bend. */
    public static final Curve LINEAR = new Curve(Shape.LINEAR, 1);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException for an intensity below 0
     */
    public Curve {
        if (!(intensity >= 0 && intensity < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("An intensity of " + intensity + " bends nothing; write 0 or more");
        }
    }

    /** The intensity of a shape that names none: 2 for exponential and log, 1 for the others. */
    static double usualIntensity(Shape shape) {
        return shape == Shape.EXPONENTIAL || shape == Shape.LOG ? 2 : 1;
    }

    /** The bent fraction, 0 to 1. */
    public double apply(double fraction) {
        return shape.at(fraction, intensity);
    }

    /** As written in a lane: {@code s_curve:3}. */
    @Override
    public String toString() {
        return text(shape, intensity);
    }

    static String text(Fade fade) {
        return text(fade.shape(), fade.intensity());
    }

    private static String text(Shape shape, double intensity) {
        String name = shape.name().toLowerCase(Locale.ROOT);
        return intensity == usualIntensity(shape) ? name : name + ":" + LaneNumber.format(intensity);
    }
}
