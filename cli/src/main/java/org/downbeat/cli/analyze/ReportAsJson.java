package org.downbeat.cli.analyze;

import java.io.IOException;
import java.io.PrintWriter;
import org.downbeat.cli.terminal.Json;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.metrics.LoudnessRow;

/** One object a file, each on one line. */
final class ReportAsJson implements ReportPrinter {
    private final PrintWriter out;

    ReportAsJson(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void print(FileReport report) throws IOException {
        LoudnessReport levels = report.levels();
        try (Json json = Json.object(out)) {
            json.put("file", report.file().toString())
                    .put("sampleRate", levels.sampleRate())
                    .put("channels", levels.channels())
                    .put("frames", levels.frames())
                    .put("seconds", levels.seconds())
                    .put("integratedLufs", levels.integratedLufs())
                    .put("loudnessRangeLu", levels.loudnessRangeLu())
                    .put("maxMomentaryLufs", levels.maxMomentaryLufs())
                    .put("maxShortTermLufs", levels.maxShortTermLufs())
                    .put("truePeakDbtp", levels.truePeakDbtp())
                    .put("samplePeakDbfs", levels.samplePeakDbfs())
                    .put("rmsDbfs", levels.rmsDbfs())
                    .put("crestDb", levels.crestDb())
                    .put("invalidSamples", levels.invalidSamples());
            if (!report.beats().isEmpty()) {
                json.putObjects("beats", report.beats(), ReportAsJson::beat);
            }
        }
        out.flush();
    }

    private static void beat(Json json, LoudnessRow row) throws IOException {
        json.put("fromFrame", row.fromFrame())
                .put("toFrame", row.toFrame())
                .put("seconds", row.seconds())
                .put("kWeightedLufsUngated", row.kWeightedLufsUngated())
                .put("maxMomentaryLufs", row.maxMomentaryLufs())
                .put("maxShortTermLufs", row.maxShortTermLufs())
                .put("truePeakDbtp", row.truePeakDbtp())
                .put("samplePeakDbfs", row.samplePeakDbfs())
                .put("rmsDbfs", row.rmsDbfs())
                .put("crestDb", row.crestDb())
                .put("heldPeakDbfs", row.heldPeakDbfs());
    }
}
