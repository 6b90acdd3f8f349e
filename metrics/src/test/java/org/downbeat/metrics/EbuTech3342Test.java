package org.downbeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.metrics.EbuTech3341Test.AtEachRate;

/** The minimum requirement signals of EBU Tech 3342 v4, table 1, made here; cases 5 and 6 are programmes under copyright. */
class EbuTech3342Test {
    @AtEachRate
    void case1TenLoudnessUnits(int rate) {
        assertRange(10, rate, -20, -30);
    }

    @AtEachRate
    void case2FiveLoudnessUnits(int rate) {
        assertRange(5, rate, -20, -15);
    }

    @AtEachRate
    void case3TwentyLoudnessUnits(int rate) {
        assertRange(20, rate, -40, -20);
    }

    @AtEachRate
    void case4FifteenLoudnessUnits(int rate) {
        assertRange(15, rate, -50, -35, -20, -35, -50);
    }

    /** Twenty seconds at each level; the range is the same when all of it comes twice. */
    private static void assertRange(double expected, int rate, double... levels) {
        Tones once = Tones.stereo(rate);
        Tones twice = Tones.stereo(rate);
        for (double level : levels) {
            once.then(20, level);
            twice.then(20, level);
        }
        for (double level : levels) {
            twice.then(20, level);
        }
        // the standard allows 1 LU
        assertThat(once.measure().loudnessRangeLu().orElseThrow()).isCloseTo(expected, within(1.0));
        assertThat(twice.measure().loudnessRangeLu().orElseThrow()).isCloseTo(expected, within(1.0));
    }
}
