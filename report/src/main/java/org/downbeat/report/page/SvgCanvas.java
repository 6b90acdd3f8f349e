package org.downbeat.report.page;

import java.util.Arrays;
import org.downbeat.report.picture.Box;
import org.downbeat.report.picture.Canvas;
import org.downbeat.report.picture.Ink;
import org.downbeat.report.picture.Outline;
import org.downbeat.report.picture.Picture;

/** Draws into a page as SVG. Colours and lines are the style sheet's; a row's part is a link to it in the table of rows. */
final class SvgCanvas implements Canvas {
    /** Width of every picture, in units of its own. */
    static final int WIDTH = 1000;

    private final Markup page;
    private boolean isDecoration;
    private boolean isRow;

    private SvgCanvas(Markup page) {
        this.page = page;
    }

    /** A picture that is looked at as a whole. */
    static void image(Markup page, Picture picture, int height, String description) {
        svg(page, picture, height, "img", description);
    }

    /** A picture whose rows can be visited one by one. */
    static void group(Markup page, Picture picture, int height, String description) {
        svg(page, picture, height, "group", description);
    }

    private static void svg(Markup page, Picture picture, int height, String role, String description) {
        page.open("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", role, "aria-label", description);
        SvgCanvas canvas = new SvgCanvas(page);
        picture.draw(canvas, new Box(0, 0, WIDTH, height));
        canvas.decorate(false);
        page.close();
    }

    /** What is drawn between rows is hidden from screen readers: the tables say it, and in order. */
    private void decorate(boolean wanted) {
        if (wanted && !isDecoration) {
            page.open("g", "aria-hidden", "true");
        } else if (!wanted && isDecoration) {
            page.close();
        }
        isDecoration = wanted;
    }

    @Override
    public void shape(Ink ink, Outline outline) {
        if (!outline.isEmpty()) {
            decorate(!isRow);
            page.empty("path", "class", ink.toString(), "d", PathText.of(outline));
        }
    }

    @Override
    public void text(Ink ink, Anchor anchor, double x, double y, String text) {
        decorate(!isRow);
        String side = switch (anchor) {
            case START -> "";
            case MIDDLE -> "mid";
            case END -> "end";
        };
        // Text ink is what the style sheet gives to text of no class.
        String classes = (ink == Ink.TEXT ? side : ink + " " + side).trim();
        String[] place = {"x", PathText.number(x), "y", PathText.number(y), "class", classes};
        page.element("text", text, classes.isEmpty() ? Arrays.copyOf(place, 4) : place);
    }

    @Override
    public void row(int row, String title, Runnable content) {
        decorate(false);
        page.open("a", "href", "#" + rowId(row)).element("title", title);
        isRow = true;
        content.run();
        isRow = false;
        page.close();
    }

    /** What a row is called in addresses. */
    static String rowId(int row) {
        return "r" + row;
    }
}
