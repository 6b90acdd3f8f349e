package org.downbeat.report.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;

/** Draws into an image, on light paper. Letters are strokes, because a Java without fonts is still to write them. */
final class ImageCanvas implements Canvas {
    private static final double LETTER_WIDTH = 1.15;

    private final Graphics2D graphics;

    ImageCanvas(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void shape(Ink ink, Outline outline) {
        Path2D path = path(outline);
        graphics.setColor(Color.decode(ink.light()));
        if (ink.style() != Ink.Style.LINE) {
            graphics.fill(path);
            graphics.setColor(Color.decode(Ink.EDGE.light()));
        }
        if (ink.width() > 0) {
            graphics.setStroke(stroke(ink));
            graphics.draw(path);
        }
    }

    private static BasicStroke stroke(Ink ink) {
        float width = (float) ink.width();
        if (ink.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        String[] lengths = ink.dashes().split(" ", -1);
        float[] dashes = new float[lengths.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = Float.parseFloat(lengths[i]);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    @Override
    public void text(Ink ink, Anchor anchor, double x, double y, String text) {
        double width = StrokeFont.width(text);
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        graphics.setColor(Color.decode(ink.light()));
        graphics.setStroke(new BasicStroke((float) LETTER_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(StrokeFont.outline(text, left, y)));
    }

    @Override
    public void row(int row, String title, Runnable content) {
        content.run();
    }

    private static Path2D path(Outline outline) {
        Path2D path = new Path2D.Double();
        outline.draw(new Outline.Pen() {
            @Override
            public void move(double x, double y) {
                path.moveTo(x, y);
            }

            @Override
            public void line(double x, double y) {
                path.lineTo(x, y);
            }

            @Override
            public void close() {
                path.closePath();
            }
        });
        return path;
    }
}
