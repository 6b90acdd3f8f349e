package org.downbeat.tracker.table;

import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.core.time.BarBeat;
import org.downbeat.metrics.LoudnessRow;

/**
 * The levels of a stretch of music.
 *
 * @param label what it is called: {@code 3:2}, {@code Bar 3}, a section's or pattern's name
 * @param place where it begins
 * @param startBeat where it begins, in beats (quarter notes) from the beginning of the music
 * @param endBeat where it ends
 * @param coverage how much of it is there
 * @param levels what was measured
 */
public record TableRow(
        String label, BarBeat place, double startBeat, double endBeat, Coverage coverage, LoudnessRow levels) {
    /** RMS level of the first channel in dBFS; empty for silence. */
    public OptionalDouble rmsLeftDbfs() {
        return levels.rmsDbfs().get(0);
    }

    /** RMS level of the last channel in dBFS; empty for silence. */
    public OptionalDouble rmsRightDbfs() {
        return levels.rmsDbfs().get(levels.rmsDbfs().size() - 1);
    }

    /** The mean of the left and right levels, as decibels; the one that sounds when the other does not. */
    public OptionalDouble averageRmsDbfs() {
        return List.of(rmsLeftDbfs(), rmsRightDbfs()).stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    /**
     * K-weighted level of exactly this stretch, ungated; empty for silence, even if the filter of the meter rings on into
     * it.
     */
    public OptionalDouble lufs() {
        return averageRmsDbfs().isEmpty() ? OptionalDouble.empty() : levels.kWeightedLufsUngated();
    }

    /**
     * Largest true peak of all channels in dBTP, the sample peak where that was not measured; empty for silence, even if
     * the interpolation of a neighbour's peak reaches into it.
     */
    public OptionalDouble peakDb() {
        if (averageRmsDbfs().isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble truePeak = highest(levels.truePeakDbtp());
        return truePeak.isPresent() ? truePeak : highest(levels.samplePeakDbfs());
    }

    /** Largest crest factor of all channels in dB; empty for silence. */
    public OptionalDouble crestDb() {
        return highest(levels.crestDb());
    }

    /** What the peak hold shows at the end, the highest of all channels, in dBFS; empty for silence so far. */
    public OptionalDouble heldPeakDbfs() {
        return highest(levels.heldPeakDbfs());
    }

    /** How loud it is in one word. */
    public Grade grade() {
        return Grade.of(averageRmsDbfs());
    }

    private static OptionalDouble highest(List<OptionalDouble> channels) {
        return channels.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }
}
