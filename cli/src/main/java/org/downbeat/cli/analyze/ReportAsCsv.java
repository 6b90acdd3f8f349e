package org.downbeat.cli.analyze;

import static org.downbeat.cli.terminal.Csv.number;
import static org.downbeat.cli.terminal.Csv.numbers;

import java.io.PrintWriter;
import java.util.List;
import org.downbeat.cli.terminal.Csv;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.metrics.LoudnessRow;

/** A record a file, or a record a beat where beats were asked for. */
final class ReportAsCsv implements ReportPrinter {
    private final PrintWriter out;
    private final Csv csv;
    private boolean isBegun;

    ReportAsCsv(PrintWriter out) {
        this.out = out;
        this.csv = new Csv(out);
    }

    @Override
    public void print(FileReport report) {
        if (report.beats().isEmpty()) {
            whole(report);
        } else {
            beats(report);
        }
        out.flush();
    }

    private void begin(String... names) {
        if (!isBegun) {
            csv.record(List.of(names));
            isBegun = true;
        }
    }

    private void whole(FileReport report) {
        begin(
                "file",
                "sampleRate",
                "channels",
                "frames",
                "seconds",
                "integratedLufs",
                "loudnessRangeLu",
                "maxMomentaryLufs",
                "maxShortTermLufs",
                "truePeakDbtp",
                "samplePeakDbfs",
                "rmsDbfs",
                "crestDb",
                "invalidSamples");
        LoudnessReport levels = report.levels();
        csv.record(List.of(
                report.file().toString(),
                String.valueOf(levels.sampleRate()),
                String.valueOf(levels.channels()),
                String.valueOf(levels.frames()),
                String.valueOf(levels.seconds()),
                number(levels.integratedLufs()),
                number(levels.loudnessRangeLu()),
                number(levels.maxMomentaryLufs()),
                number(levels.maxShortTermLufs()),
                numbers(levels.truePeakDbtp()),
                numbers(levels.samplePeakDbfs()),
                numbers(levels.rmsDbfs()),
                numbers(levels.crestDb()),
                String.valueOf(levels.invalidSamples())));
    }

    private void beats(FileReport report) {
        begin(
                "file",
                "beat",
                "fromFrame",
                "toFrame",
                "seconds",
                "kWeightedLufsUngated",
                "maxMomentaryLufs",
                "maxShortTermLufs",
                "truePeakDbtp",
                "samplePeakDbfs",
                "rmsDbfs",
                "crestDb",
                "heldPeakDbfs");
        int beat = 0;
        for (LoudnessRow row : report.beats()) {
            csv.record(List.of(
                    report.file().toString(),
                    String.valueOf(++beat),
                    String.valueOf(row.fromFrame()),
                    String.valueOf(row.toFrame()),
                    String.valueOf(row.seconds()),
                    number(row.kWeightedLufsUngated()),
                    number(row.maxMomentaryLufs()),
                    number(row.maxShortTermLufs()),
                    numbers(row.truePeakDbtp()),
                    numbers(row.samplePeakDbfs()),
                    numbers(row.rmsDbfs()),
                    numbers(row.crestDb()),
                    numbers(row.heldPeakDbfs())));
        }
    }
}
