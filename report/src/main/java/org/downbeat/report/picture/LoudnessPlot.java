package org.downbeat.report.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.downbeat.report.Report;

/** The loudness picture of a report as an image file. Needs neither a screen nor a font. */
public final class LoudnessPlot {
    private static final double PIXELS_A_UNIT = 1.6;

    private LoudnessPlot() {}

    /**
     * Draws it.
     *
     * @return the bytes of a PNG, 1600 pixels wide
     * @throws IOException when this Java cannot write PNG
     */
    public static byte[] png(Report report) throws IOException {
        BufferedImage image = new BufferedImage(
                (int) (Poster.WIDTH * PIXELS_A_UNIT),
                (int) (Poster.HEIGHT * PIXELS_A_UNIT),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.decode(Ink.PAPER.light()));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(PIXELS_A_UNIT, PIXELS_A_UNIT);
        new Poster(report).draw(new ImageCanvas(graphics), new Box(0, 0, Poster.WIDTH, Poster.HEIGHT));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java cannot write PNG");
            }
        }
        return bytes.toByteArray();
    }
}
