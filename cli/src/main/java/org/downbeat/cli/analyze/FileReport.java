package org.downbeat.cli.analyze;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.core.audio.AudioReader;
import org.downbeat.core.render.BlockSink;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.metrics.LoudnessRow;
import org.downbeat.metrics.LoudnessTable;
import org.downbeat.report.RowGrid;

/**
 * What was measured of one file.
 *
 * @param file where it is
 * @param levels of the whole
 * @param beats its rows; none unless asked for
 */
record FileReport(Path file, LoudnessReport levels, List<LoudnessRow> beats) {
    private static final int BLOCK_FRAMES = 4096;

    /**
     * Measures a file in one pass.
     *
     * @param grid where its rows lie, if there are to be any
     * @param listener who else wants to hear it
     */
    static FileReport of(
            Path file,
            AudioReader reader,
            LoudnessMeter meter,
            Optional<RowGrid> grid,
            BlockSink listener,
            Progress progress)
            throws IOException {
        long expected = reader.frames().orElse(0);
        Optional<LoudnessTable> table =
                grid.map(rows -> meter.table(rows.edges(expected, (int) Math.round(reader.sampleRate()))));
        float[][] block = new float[reader.channels()][BLOCK_FRAMES];
        long done = 0;
        for (int frames = reader.read(block); frames > 0; frames = reader.read(block)) {
            meter.add(block, 0, frames);
            listener.write(block, 0, frames);
            done += frames;
            progress.at(done, expected);
        }
        LoudnessReport levels = meter.finish();
        return new FileReport(file, levels, table.map(FileReport::rows).orElse(List.of()));
    }

    private static List<LoudnessRow> rows(LoudnessTable table) {
        return table.rows().stream().filter(row -> row.frames() > 0).toList();
    }

    /** The same for a reader who asked for no rows. */
    FileReport withoutBeats() {
        return new FileReport(file, levels, List.of());
    }
}
