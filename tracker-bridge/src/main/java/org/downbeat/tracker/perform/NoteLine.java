package org.downbeat.tracker.perform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.downbeat.tracker.perform.PlayedNote.Ending;
import org.downbeat.tracker.song.Step;

/** One column of a part: lets its notes sound until its next step, or as long as they say. */
final class NoteLine {
    private final String part;
    private final Consumer<PlayedNote> played;
    /** Notes that end with the next step. */
    private final List<PlayedNote> open = new ArrayList<>();
    /** Notes that know their end. */
    private final List<PlayedNote> lasting = new ArrayList<>();

    NoteLine(String part, Consumer<PlayedNote> played) {
        this.part = part;
        this.played = played;
    }

    /** Begins a note; earlier ones that have no length of their own end here. */
    void note(double beat, Step.Note step, String source) {
        List<PlayedNote> chord = new ArrayList<>();
        for (PlayedNote note : open) {
            if (note.start() < beat) {
                played.accept(note.endingAt(beat, Ending.RELEASE));
            } else {
                chord.add(note);
            }
        }
        open.clear();
        open.addAll(chord);
        double end = step.beats().isPresent() ? beat + step.beats().getAsDouble() : Double.POSITIVE_INFINITY;
        PlayedNote note = new PlayedNote(part, beat, end, step.note(), step.velocity(), Ending.RELEASE, source);
        if (step.beats().isPresent()) {
            lasting.add(note);
        } else {
            open.add(note);
        }
    }

    /** Ends every note that sounds at a beat. */
    void end(double beat, Ending how) {
        for (PlayedNote note : open) {
            played.accept(note.endingAt(Math.max(beat, note.start()), how));
        }
        open.clear();
        for (PlayedNote note : lasting) {
            played.accept(note.end() > beat ? note.endingAt(beat, how) : note);
        }
        lasting.clear();
    }
}
