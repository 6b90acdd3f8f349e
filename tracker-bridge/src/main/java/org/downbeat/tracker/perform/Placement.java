package org.downbeat.tracker.perform;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.song.Section;
import org.downbeat.tracker.song.Song;

/**
 * A pattern where the song plays it.
 *
 * @param index which of the song's patterns it is, from 0 on, counting repeats
 * @param section index of the section in the song's order
 * @param pattern what is played
 * @param start where it begins, in beats from the song's beginning
 */
public record Placement(int index, int section, Pattern pattern, double start) {
    /** Where it ends, in beats from the song's beginning. */
    public double end() {
        return start + pattern.beats();
    }

    /** Every pattern of a song in the order of playing. */
    public static List<Placement> of(Song song) {
        List<Placement> placements = new ArrayList<>();
        double beat = 0;
        for (int s = 0; s < song.order().size(); s++) {
            Section section = song.order().get(s);
            for (String name : section.patterns()) {
                Placement placement = new Placement(placements.size(), s, song.pattern(name), beat);
                placements.add(placement);
                beat = placement.end();
            }
        }
        return placements;
    }
}
