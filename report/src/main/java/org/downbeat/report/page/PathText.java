package org.downbeat.report.page;

import org.downbeat.report.picture.Outline;

/**
 * An outline as SVG writes it, to a tenth of a unit, and in few letters: each step is absolute or relative, whichever is
 * shorter. Steps are taken between rounded places, so that nothing drifts.
 */
final class PathText implements Outline.Pen {
    private final StringBuilder out = new StringBuilder();
    private long lastX;
    private long lastY;

    private PathText() {}

    static String of(Outline outline) {
        PathText text = new PathText();
        outline.draw(text);
        return text.out.toString();
    }

    @Override
    public void move(double x, double y) {
        lastX = tenths(x);
        lastY = tenths(y);
        out.append('M').append(pair(lastX, lastY));
    }

    @Override
    public void line(double x, double y) {
        long toX = tenths(x);
        long toY = tenths(y);
        long dx = toX - lastX;
        long dy = toY - lastY;
        if (dy == 0) {
            out.append(shorter("H" + text(toX), "h" + text(dx)));
        } else if (dx == 0) {
            out.append(shorter("V" + text(toY), "v" + text(dy)));
        } else {
            out.append(shorter("L" + pair(toX, toY), "l" + pair(dx, dy)));
        }
        lastX = toX;
        lastY = toY;
    }

    @Override
    public void close() {
        out.append('Z');
    }

    private static String shorter(String absolute, String relative) {
        return relative.length() < absolute.length() ? relative : absolute;
    }

    /** A minus parts two numbers as well as a blank does. */
    private static String pair(long x, long y) {
        return text(x) + (y < 0 ? "" : " ") + text(y);
    }

    /** {@code 12.5}, {@code 12}, {@code -.5}. */
    static String number(double value) {
        return text(tenths(value));
    }

    private static long tenths(double value) {
        return Math.round(value * 10);
    }

    private static String text(long tenths) {
        long size = Math.abs(tenths);
        String whole = size >= 10 || size == 0 ? Long.toString(size / 10) : "";
        return (tenths < 0 ? "-" : "") + whole + (size % 10 == 0 ? "" : "." + size % 10);
    }
}
