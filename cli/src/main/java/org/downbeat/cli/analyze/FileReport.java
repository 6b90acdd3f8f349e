package org.downbeat.cli.analyze;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.core.audio.AudioReader;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.metrics.LoudnessRow;
import org.downbeat.metrics.LoudnessTable;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one file.
 *
 * @param file where it is
 * @param levels of the whole
 * @param beats a row a beat; none unless asked for
 */
record FileReport(Path file, LoudnessReport levels, List<LoudnessRow> beats) {
    private static final int BLOCK_FRAMES = 4096;

    /** Measures a file in one pass. */
    static FileReport of(Path file, AudioReader reader, ChannelLayout layout, BeatGrid grid, Progress progress)
            throws IOException {
        int sampleRate = (int) Math.round(reader.sampleRate());
        LoudnessMeter meter = meter(file, sampleRate, layout);
        long expected = reader.frames().orElse(0);
        long[] edges = grid.edges(expected, sampleRate);
        LoudnessTable table = edges.length == 0 ? null : meter.table(edges);
        float[][] block = new float[reader.channels()][BLOCK_FRAMES];
        long done = 0;
        for (int frames = reader.read(block); frames > 0; frames = reader.read(block)) {
            meter.add(block, 0, frames);
            done += frames;
            progress.at(done, expected);
        }
        LoudnessReport levels = meter.finish();
        return new FileReport(file, levels, rows(table));
    }

    private static LoudnessMeter meter(Path file, int sampleRate, ChannelLayout layout) {
        try {
            return LoudnessMeter.of(sampleRate, layout);
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<LoudnessRow> rows(@Nullable LoudnessTable table) {
        return table == null
                ? List.of()
                : table.rows().stream().filter(row -> row.frames() > 0).toList();
    }
}
