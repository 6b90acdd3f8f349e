package org.downbeat.cli.song;

import org.downbeat.cli.options.InputException;
import org.downbeat.core.time.BarBeat;
import org.downbeat.tracker.perform.Placement;
import org.downbeat.tracker.song.Section;
import org.downbeat.tracker.song.Song;

/**
 * A place in a song.
 *
 * @param bars as musicians say it
 * @param beat in beats (quarter notes) from the beginning
 */
record SongPlace(BarBeat bars, double beat) {
    /**
     * Reads {@code 17:3}, {@code 17:3.5}, or {@code 17} for the beginning of a bar.
     *
     * @throws InputException when it is no place in the song; the message says what would be accepted
     */
    static SongPlace parse(String text, Song song) {
        BarBeat bars;
        double beat;
        try {
            bars = text.matches("0+") && song.firstBar() == 0
                    ? song.meter().barBeatAt(0)
                    : BarBeat.parse(text.contains(":") ? text : text + ":1");
            beat = song.meter().beatAt(bars);
        } catch (IllegalArgumentException e) {
            throw new InputException(message(text, e), e);
        }
        if (beat >= song.beats()) {
            throw new InputException(bars + " is behind the end of '" + song.title() + "'; write bars from "
                    + song.firstBar() + " to " + song.lastBar());
        }
        return new SongPlace(bars, beat);
    }

    private static String message(String text, IllegalArgumentException e) {
        return text.matches("\\d*(:.*)?")
                ? String.valueOf(e.getMessage())
                : "'" + text + "' is no place in a song; write bar:beat, both counted from 1, such as 17:3 or 17:3.5";
    }

    /** Whose section it is in. */
    Section section(Song song) {
        return Placement.of(song).stream()
                .filter(placement -> placement.end() > beat)
                .findFirst()
                .map(placement -> song.order().get(placement.section()))
                .orElseThrow();
    }
}
