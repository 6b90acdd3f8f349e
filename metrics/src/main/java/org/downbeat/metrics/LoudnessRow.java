package org.downbeat.metrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The levels of one stretch of frames: a beat, a bar, a section. Lists have one entry a channel. A reading that does not
 * exist, such as the level of silence, is empty.
 *
 * @param fromFrame the first frame
 * @param toFrame one past the last frame that was there: earlier than planned when the audio ended inside the row
 * @param seconds how long it is
 * @param kWeightedLufsUngated K-weighted level of exactly these frames, ungated. In LUFS, but neither momentary, short-term
 *     nor integrated loudness: those need 400 ms, 3 s, and gates
 * @param maxMomentaryLufs highest momentary loudness of the 400 ms windows that end inside
 * @param maxShortTermLufs highest short-term loudness of the 3 s windows that end inside
 * @param rmsDbfs RMS level; a full-scale square wave is 0, a full-scale sine -3.01
 * @param samplePeakDbfs largest sample
 * @param truePeakDbtp largest value between and at the samples, from the frame before to the frame after; empty when the
 *     meter was built without it
 * @param crestDb sample peak over RMS, in dB
 * @param heldPeakDbfs what the peak hold meter shows at the end of the row
 */
public record LoudnessRow(
        long fromFrame,
        long toFrame,
        double seconds,
        OptionalDouble kWeightedLufsUngated,
        OptionalDouble maxMomentaryLufs,
        OptionalDouble maxShortTermLufs,
        List<OptionalDouble> rmsDbfs,
        List<OptionalDouble> samplePeakDbfs,
        List<OptionalDouble> truePeakDbtp,
        List<OptionalDouble> crestDb,
        List<OptionalDouble> heldPeakDbfs) {
    /** Copies the lists. */
    public LoudnessRow {
        rmsDbfs = List.copyOf(rmsDbfs);
        samplePeakDbfs = List.copyOf(samplePeakDbfs);
        truePeakDbtp = List.copyOf(truePeakDbtp);
        crestDb = List.copyOf(crestDb);
        heldPeakDbfs = List.copyOf(heldPeakDbfs);
    }

    /** How many frames were there. */
    public long frames() {
        return toFrame - fromFrame;
    }
}
