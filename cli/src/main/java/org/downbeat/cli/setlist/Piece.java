package org.downbeat.cli.setlist;

import java.io.IOException;
import java.util.OptionalDouble;
import org.downbeat.cli.music.Music;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Console;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.LoudnessReport;

/**
 * What was measured of a song or recording in a setlist.
 *
 * @param name of its file
 * @param levels of all of it
 * @param firstLufs integrated loudness of its first ten seconds
 * @param lastLufs integrated loudness of its last ten seconds
 */
record Piece(String name, LoudnessReport levels, OptionalDouble firstLufs, OptionalDouble lastLufs) {
    /** Plays and measures music. */
    static Piece of(Music music, Console console) throws IOException {
        LoudnessMeter meter = meter(music);
        Ends ends = new Ends(music.sampleRate(), music.layout());
        music.into(
                (channels, from, to) -> {
                    meter.add(channels, from, to);
                    ends.write(channels, from, to);
                },
                console);
        String name = String.valueOf(music.file().getFileName());
        return new Piece(name, meter.finish(), ends.firstLufs(), ends.lastLufs());
    }

    private static LoudnessMeter meter(Music music) {
        try {
            return LoudnessMeter.of(music.sampleRate(), music.layout());
        } catch (IllegalArgumentException e) {
            throw new InputException(music.file() + ": " + e.getMessage(), e);
        }
    }

    /** The loudness it has when its true peak is at a ceiling. */
    OptionalDouble loudestUnder(double ceilingDbtp) {
        OptionalDouble peak = levels.maxTruePeakDbtp();
        return peak.isPresent() && levels.integratedLufs().isPresent()
                ? OptionalDouble.of(levels.integratedLufs().getAsDouble() + ceilingDbtp - peak.getAsDouble())
                : OptionalDouble.empty();
    }
}
