package org.downbeat.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Levels of many stretches of the same audio, such as its beats, from the one pass of a {@link LoudnessMeter}: no filter
 * starts anew at a row, and every frame between the first and the last edge belongs to exactly one row.
 *
 * <p>The energy mean of {@link LoudnessRow#kWeightedLufsUngated} over all rows, weighted by their length, is the ungated
 * level of the whole. The integrated loudness is not: it has gates.
 */
public final class LoudnessTable {
    private final long[] edges;
    private final int sampleRate;
    private final int channels;
    private final Tally[] rows;
    private final double[] maxMomentary;
    private final double[] maxShortTerm;
    private final double[][] heldPeak;
    /** Index of the first edge after the frame that is measured next. */
    private int nextEdge;

    LoudnessTable(long[] edges, int sampleRate, ChannelLayout layout, int lanes) {
        if (edges.length < 2) {
            throw new IllegalArgumentException(
                    "a loudness table of " + edges.length + " edges has no rows; give at least two frame numbers");
        }
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] < (i == 0 ? 0 : edges[i - 1])) {
                throw new IllegalArgumentException("edge " + i + " of a loudness table is frame " + edges[i]
                        + "; give frame numbers from 0 that never go back");
            }
        }
        this.edges = edges.clone();
        this.sampleRate = sampleRate;
        channels = layout.channels();
        rows = new Tally[edges.length - 1];
        Arrays.setAll(rows, r -> new Tally(lanes));
        maxMomentary = new double[rows.length];
        maxShortTerm = new double[rows.length];
        heldPeak = new double[rows.length][channels];
        advanceTo(0);
    }

    /**
     * The rows, one for each pair of neighbouring edges: complete once the meter has finished. Rows that the audio never
     * reached have no frames.
     */
    public List<LoudnessRow> rows() {
        return IntStream.range(0, rows.length).mapToObj(this::row).toList();
    }

    private LoudnessRow row(int r) {
        Tally tally = rows[r];
        return new LoudnessRow(
                edges[r],
                edges[r] + tally.frames,
                (double) tally.frames / sampleRate,
                Levels.ofLoudness(tally.meanEnergy()),
                Levels.ofLoudness(maxMomentary[r]),
                Levels.ofLoudness(maxShortTerm[r]),
                Readings.rms(tally, channels),
                Readings.samplePeak(tally, channels),
                Readings.truePeak(tally, channels),
                Readings.crest(tally, channels),
                Readings.perChannel(channels, c -> Levels.ofAmplitude(heldPeak[r][c])));
    }

    /** The next edge, or the largest long when there is none. */
    long nextEdge() {
        return nextEdge < edges.length ? edges[nextEdge] : Long.MAX_VALUE;
    }

    void advanceTo(long frame) {
        while (nextEdge < edges.length && edges[nextEdge] <= frame) {
            nextEdge++;
        }
    }

    /** The true peak that the present row has already. */
    double truePeakSoFar(int channel) {
        return isInside() ? rows[nextEdge - 1].truePeak[channel] : Double.POSITIVE_INFINITY;
    }

    /** Takes frames that lie in the present row, and what the peak meters show after them. */
    void add(Tally cell, PeakHold[] holds) {
        if (isInside()) {
            int row = nextEdge - 1;
            rows[row].add(cell);
            for (int c = 0; c < channels; c++) {
                heldPeak[row][c] = holds[c].amplitude();
            }
        }
    }

    /** Takes the readings of the windows that end with the last frame added. */
    void addWindows(double momentary, double shortTerm) {
        if (isInside()) {
            int row = nextEdge - 1;
            maxMomentary[row] = Math.max(maxMomentary[row], momentary);
            maxShortTerm[row] = Math.max(maxShortTerm[row], shortTerm);
        }
    }

    private boolean isInside() {
        return nextEdge > 0 && nextEdge < edges.length;
    }
}
