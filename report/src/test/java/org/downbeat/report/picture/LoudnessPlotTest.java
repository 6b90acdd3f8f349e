package org.downbeat.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.downbeat.report.Report;
import org.downbeat.report.Reports;
import org.downbeat.report.RowGrid;
import org.downbeat.report.Yardstick;
import org.downbeat.tracker.song.Dynamic;
import org.junit.jupiter.api.Test;

class LoudnessPlotTest {
    @Test
    void thePictureHasTheColoursOfTheMarksThatTheSongHas() throws IOException {
        Report report = Reports.song();
        Set<Integer> colours = colours(LoudnessPlot.png(report));
        Set<Dynamic> marks = new HashSet<>();
        report.rows().forEach(row -> report.mark(row).ifPresent(marks::add));
        assertThat(marks).as("marks of the song").contains(Dynamic.PP, Dynamic.MF, Dynamic.F, Dynamic.FF);
        assertThat(marks)
                .allSatisfy(mark ->
                        assertThat(colours).contains(Integer.decode(Ink.of(mark).light())));
        assertThat(colours).as("a peak over the ceiling").contains(Integer.decode(Ink.OVER.light()));
    }

    @Test
    void thePictureIsAWideSheet() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(LoudnessPlot.png(Reports.demo())));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(1152);
    }

    @Test
    void silenceAndNothingAtAllCanBeDrawn() throws IOException {
        RowGrid grid = RowGrid.times(1);
        assertThat(colours(LoudnessPlot.png(Reports.audio("silence", grid, Yardstick.DEFAULT, new float[9_000]))))
                .contains(0xFFFFFF);
        assertThat(colours(LoudnessPlot.png(Reports.audio("nothing", grid, Yardstick.DEFAULT, new float[0]))))
                .contains(0xFFFFFF);
    }

    private static Set<Integer> colours(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }
}
