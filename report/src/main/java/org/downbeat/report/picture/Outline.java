package org.downbeat.report.picture;

import java.util.ArrayList;
import java.util.List;

/** Points joined by straight lines, in one piece or several. */
public final class Outline {
    /** What can follow an outline. */
    public interface Pen {
        /** Begins a piece. */
        void move(double x, double y);

        /** Draws on. */
        void line(double x, double y);

        /** Draws back to where the piece began. */
        void close();
    }

    private interface Step {
        void draw(Pen pen);
    }

    private final List<Step> steps = new ArrayList<>();

    /** A box. */
    public static Outline box(double x, double y, double width, double height) {
        return new Outline()
                .move(x, y)
                .line(x + width, y)
                .line(x + width, y + height)
                .line(x, y + height)
                .close();
    }

    /** A line. */
    public static Outline line(double fromX, double fromY, double toX, double toY) {
        return new Outline().move(fromX, fromY).line(toX, toY);
    }

    /** Begins a piece. */
    public Outline move(double x, double y) {
        steps.add(pen -> pen.move(x, y));
        return this;
    }

    /** Draws on; begins a piece where there is none. */
    public Outline line(double x, double y) {
        if (steps.isEmpty()) {
            return move(x, y);
        }
        steps.add(pen -> pen.line(x, y));
        return this;
    }

    /** Draws back to where the piece began. */
    public Outline close() {
        steps.add(Pen::close);
        return this;
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Leads a pen along. */
    public void draw(Pen pen) {
        steps.forEach(step -> step.draw(pen));
    }
}
