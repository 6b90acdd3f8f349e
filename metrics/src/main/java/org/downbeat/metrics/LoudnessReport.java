package org.downbeat.metrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a meter read of a whole piece of audio. Lists have one entry a channel. A reading that does not exist is empty:
 * never -70, infinite or NaN.
 *
 * @param sampleRate frames a second
 * @param channels how many channels
 * @param frames length
 * @param seconds length
 * @param integratedLufs integrated loudness with both gates (BS.1770-5); empty below 400 ms, and when all is gated away
 * @param loudnessRangeLu loudness range (EBU Tech 3342); empty below 3 s, and when all is gated away
 * @param maxMomentaryLufs highest loudness of any 400 ms
 * @param maxShortTermLufs highest loudness of any 3 s
 * @param truePeakDbtp largest value at and between the samples; empty when the meter was built without it
 * @param samplePeakDbfs largest sample
 * @param rmsDbfs RMS level; a full-scale square wave is 0, a full-scale sine -3.01
 * @param crestDb sample peak over RMS, in dB
 * @param invalidSamples how many samples were NaN or infinite; they were measured as 0
 */
public record LoudnessReport(
        int sampleRate,
        int channels,
        long frames,
        double seconds,
        OptionalDouble integratedLufs,
        OptionalDouble loudnessRangeLu,
        OptionalDouble maxMomentaryLufs,
        OptionalDouble maxShortTermLufs,
        List<OptionalDouble> truePeakDbtp,
        List<OptionalDouble> samplePeakDbfs,
        List<OptionalDouble> rmsDbfs,
        List<OptionalDouble> crestDb,
        long invalidSamples) {
    /** Copies the lists. */
    public LoudnessReport {
        truePeakDbtp = List.copyOf(truePeakDbtp);
        samplePeakDbfs = List.copyOf(samplePeakDbfs);
        rmsDbfs = List.copyOf(rmsDbfs);
        crestDb = List.copyOf(crestDb);
    }

    /** The highest true peak of all channels, in dBTP. */
    public OptionalDouble maxTruePeakDbtp() {
        return truePeakDbtp.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    /** PLR: the highest true peak over the integrated loudness, in dB (e-brief of the 143rd AES convention, 2017). */
    public OptionalDouble peakToLoudnessDb() {
        return Levels.difference(maxTruePeakDbtp(), integratedLufs);
    }

    /** PSR of the whole: the highest true peak over the highest short-term loudness, in dB (e-brief of the 143rd AES convention, 2017). */
    public OptionalDouble peakToShortTermDb() {
        return Levels.difference(maxTruePeakDbtp(), maxShortTermLufs);
    }
}
