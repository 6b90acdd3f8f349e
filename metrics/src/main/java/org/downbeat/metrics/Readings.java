package org.downbeat.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** Reads a tally in decibels, one number a channel. */
final class Readings {
    private Readings() {}

    static List<OptionalDouble> rms(Tally tally, int channels) {
        return perChannel(channels, c -> Levels.ofPower(tally.meanSquare(c)));
    }

    static List<OptionalDouble> samplePeak(Tally tally, int channels) {
        return perChannel(channels, c -> Levels.ofAmplitude(tally.samplePeak[c]));
    }

    static List<OptionalDouble> truePeak(Tally tally, int channels) {
        return perChannel(channels, c -> Levels.ofAmplitude(tally.truePeak[c]));
    }

    /** Sample peak over RMS of the same channel and frames; DC counts in both. */
    static List<OptionalDouble> crest(Tally tally, int channels) {
        return perChannel(
                channels,
                c -> Levels.difference(Levels.ofAmplitude(tally.samplePeak[c]), Levels.ofPower(tally.meanSquare(c))));
    }

    static List<OptionalDouble> perChannel(int channels, IntFunction<OptionalDouble> reading) {
        List<OptionalDouble> readings = new ArrayList<>(channels);
        for (int c = 0; c < channels; c++) {
            readings.add(reading.apply(c));
        }
        return List.copyOf(readings);
    }
}
