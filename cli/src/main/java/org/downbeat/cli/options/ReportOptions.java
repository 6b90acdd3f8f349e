package org.downbeat.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import org.downbeat.report.Yardstick;
import org.downbeat.report.page.HtmlReport;
import org.downbeat.report.picture.LoudnessPlot;
import org.downbeat.tracker.table.DynamicScale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a command's results also become a page or a picture. */
public final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "REPORT.html",
            description = "Write a page for a browser: pictures, tables, what is over the ceiling and why.")
    private @Nullable Path report;

    @Option(names = "--plot", paramLabel = "PICTURE.png", description = "Draw the loudness as a picture.")
    private @Nullable Path plot;

    @Option(
            names = "--dynamics",
            paramLabel = "CUTS",
            description = "Where the marks p, mp, mf, f and ff begin, in dB above the level of the whole; -9,-5,-2,1,3"
                    + " when they are not given.")
    private @Nullable String dynamics;

    /** Whether any was asked for. */
    public boolean areWanted() {
        return report != null || plot != null;
    }

    /**
     * What they hold the sound against.
     *
     * @throws InputException for levels that cannot be
     */
    public Yardstick yardstick(double ceilingDbtp, double targetLufs, double toleranceLu) {
        try {
            DynamicScale scale = dynamics == null ? DynamicScale.DEFAULT : DynamicScale.parse(dynamics);
            return new Yardstick(ceilingDbtp, targetLufs, toleranceLu, scale);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Begins them, so that what cannot be written is said before anything is rendered or measured.
     *
     * @throws InputException when a name is that of something else
     * @throws IOException when nothing can be written there
     */
    public ReportFiles begin() throws IOException {
        FileNames.requireEnding("--report", report, ".html");
        FileNames.requireEnding("--plot", plot, ".png");
        ReportFiles files = new ReportFiles();
        try {
            if (report != null) {
                files.begin(report, HtmlReport::page);
            }
            if (plot != null) {
                files.begin(plot, LoudnessPlot::png);
            }
            return files;
        } catch (IOException e) {
            files.close();
            throw e;
        }
    }
}
