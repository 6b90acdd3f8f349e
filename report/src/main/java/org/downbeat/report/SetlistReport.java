package org.downbeat.report;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The songs of an evening, as loud as they are and as loud as they should be.
 *
 * @param ceilingDbtp the highest true peak that is fine, in dBTP
 * @param targetLufs the loudness that all are brought to; empty when nothing sounds
 * @param songs in the order of playing
 * @param sentences what it comes to, in words
 */
public record SetlistReport(double ceilingDbtp, OptionalDouble targetLufs, List<Song> songs, List<String> sentences) {
    /**
     * A song or recording; a level is empty for silence.
     *
     * @param name of its file
     * @param seconds its length
     * @param integratedLufs of all of it
     * @param maxShortTermLufs of its loudest 3 s
     * @param truePeakDbtp its highest true peak
     * @param trimDb what to turn it up or down by
     * @param joinDb how much louder it begins than the one before ends; empty for the first
     * @param trimmedJoinDb the same with the trims
     */
    public record Song(
            String name,
            double seconds,
            OptionalDouble integratedLufs,
            OptionalDouble maxShortTermLufs,
            OptionalDouble truePeakDbtp,
            OptionalDouble trimDb,
            OptionalDouble joinDb,
            OptionalDouble trimmedJoinDb) {
        /** A level of this song with its trim. */
        public OptionalDouble trimmed(OptionalDouble level) {
            return level.isPresent() && trimDb.isPresent()
                    ? OptionalDouble.of(level.getAsDouble() + trimDb.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /** Copies. */
    public SetlistReport {
        songs = List.copyOf(songs);
        sentences = List.copyOf(sentences);
    }
}
