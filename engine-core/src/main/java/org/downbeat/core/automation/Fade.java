package org.downbeat.core.automation;

import java.util.Locale;
import org.downbeat.core.PlainNumber;

/**
 * The path from the point before to this one, along the parameter's scale.
 *
 * @param shape how it moves
 * @param intensity how strongly it is bent, 0 or more; {@link Shape} says what it means
 */
public record Fade(Shape shape, double intensity) {
    /** No path: stays at the earlier value and jumps on the point. */
    public static final Fade STEP = new Fade(Shape.STEP, 1);

    /** Evenly. */
    public static final Fade LINEAR = new Fade(Shape.LINEAR, 1);

    /** Slowly first, by the square. */
    public static final Fade EXPONENTIAL = new Fade(Shape.EXPONENTIAL, 2);

    /** Quickly first, by the square root. */
    public static final Fade LOG = new Fade(Shape.LOG, 2);

    /** Slowly at both ends. */
    public static final Fade S_CURVE = new Fade(Shape.S_CURVE, 1);

    /**
     * Checks the intensity.
     *
     * @throws IllegalArgumentException when it is below 0 or no finite number
     */
    public Fade {
        if (!(intensity >= 0 && intensity < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "An intensity of " + PlainNumber.of(intensity) + " bends nothing; write 0 or more");
        }
    }

    /** Whether there is no path. */
    public boolean isStep() {
        return shape == Shape.STEP;
    }

    double at(double u) {
        return shape.at(u, intensity);
    }

    String inWords() {
        return toString().replace('_', '-');
    }

    /** As written in a lane: {@code exponential:3}; the usual intensity is left out. */
    @Override
    public String toString() {
        String name = shape.name().toLowerCase(Locale.ROOT);
        boolean usual = intensity == (shape == Shape.EXPONENTIAL || shape == Shape.LOG ? 2 : 1);
        return usual ? name : name + ":" + PlainNumber.of(intensity);
    }
}
