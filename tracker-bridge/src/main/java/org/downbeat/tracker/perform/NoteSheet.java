package org.downbeat.tracker.perform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.tracker.perform.PlayedNote.Ending;
import org.downbeat.tracker.song.Step;
import org.downbeat.tracker.song.Track;

/** Turns the steps of patterns into the notes that each part plays. */
final class NoteSheet {
    private static final Comparator<PlayedNote> ORDER =
            Comparator.comparingDouble(PlayedNote::start).thenComparingInt(PlayedNote::note);

    private final long seed;
    private final Map<String, NoteLine> lines = new LinkedHashMap<>();
    private final Map<String, List<PlayedNote>> notes = new LinkedHashMap<>();

    private NoteSheet(long seed) {
        this.seed = seed;
    }

    /**
     * The notes of every part, in the order of their beginnings; no two of one pitch overlap within a part.
     *
     * @param seed decides over steps with a chance
     * @param placements in order
     * @param end where notes without an end are ended, in beats
     */
    static Map<String, List<PlayedNote>> of(long seed, List<Placement> placements, double end) {
        NoteSheet sheet = new NoteSheet(seed);
        placements.forEach(sheet::add);
        sheet.lines.values().forEach(line -> line.end(end, Ending.RELEASE));
        Map<String, List<PlayedNote>> played = new LinkedHashMap<>();
        sheet.notes.forEach((part, all) -> played.put(part, untangled(all)));
        return played;
    }

    private void add(Placement placement) {
        Map<String, Integer> columns = new HashMap<>();
        List<Track> tracks = placement.pattern().tracks();
        for (int t = 0; t < tracks.size(); t++) {
            Track track = tracks.get(t);
            int column = columns.merge(track.part(), 1, Integer::sum);
            NoteLine line =
                    lines.computeIfAbsent(track.part() + "/" + column, key -> new NoteLine(track.part(), this::played));
            for (int s = 0; s < track.steps().size(); s++) {
                step(placement, line, track.steps().get(s), placement.index() * 1_000_003L + t * 10_007L + s);
            }
        }
    }

    private void step(Placement placement, NoteLine line, Step step, long number) {
        double beat = placement.start() + placement.pattern().beatOf(step);
        if (step instanceof Step.Note note) {
            if (note.chance() >= 1 || draw(number) < note.chance()) {
                line.note(beat, note, placement.pattern().name() + ", row " + step.row());
            }
        } else {
            line.end(beat, step instanceof Step.Cut ? Ending.CUT : Ending.RELEASE);
        }
    }

    /** A number from 0 to below 1 that depends on the seed and the step alone (SplitMix64). */
    private double draw(long number) {
        long z = seed * 0x9e3779b97f4a7c15L + number * 0xd1342543de82ef95L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }

    private void played(PlayedNote note) {
        notes.computeIfAbsent(note.part(), part -> new ArrayList<>()).add(note);
    }

    /** Ends every note where the next of its pitch begins, so that no note-off reaches the wrong one. */
    private static List<PlayedNote> untangled(List<PlayedNote> all) {
        List<PlayedNote> sorted = new ArrayList<>(all);
        sorted.sort(ORDER.thenComparing(
                Comparator.comparingInt(PlayedNote::velocity).reversed()));
        Map<Integer, Integer> lastOfPitch = new HashMap<>();
        List<PlayedNote> played = new ArrayList<>();
        for (PlayedNote note : sorted) {
            Integer last = lastOfPitch.get(note.note());
            if (last != null && played.get(last).start() == note.start()) {
                continue;
            }
            if (last != null && played.get(last).end() > note.start()) {
                played.set(last, played.get(last).endingAt(note.start(), Ending.RELEASE));
            }
            lastOfPitch.put(note.note(), played.size());
            played.add(note);
        }
        return List.copyOf(played);
    }
}
