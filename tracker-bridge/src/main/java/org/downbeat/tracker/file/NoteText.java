package org.downbeat.tracker.file;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.core.PlainNumber;
import org.downbeat.tracker.song.Step;

/**
 * Reads notes that are written with their beats instead of in rows: {@code 0:C-4, 1:E-4 mf, 2.5:C-4+G-4 100 length=0.5}.
 *
 * <p>Behind the beat stands a cell as in a pattern's rows.
 */
public final class NoteText {
    private static final String ACCEPTED = "write beat:note, such as 0:C-4, 1.5:E-4+G-4 mf or 2:===";

    private static final Place START = new Place(1, 1);

    private final Source source;
    private final String text;
    private final double beats;
    private final List<Step> steps = new ArrayList<>();

    private NoteText(String name, String text, double beats) {
        this.source = new Source(name, text);
        this.text = text;
        this.beats = beats;
    }

    /**
     * The steps of a text, for a pattern of one row a beat.
     *
     * @param name what messages call the text
     * @param beats how long the pattern is
     * @throws SongFileException with every mistake in it, each with its column
     */
    public static List<Step> read(String name, String text, double beats) {
        NoteText notes = new NoteText(name, text, beats);
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            notes.note(from, to);
            from = to + 1;
        }
        if (notes.source.hasMistakes()) {
            throw notes.source.refusal();
        }
        return List.copyOf(notes.steps);
    }

    private void note(int from, int to) {
        int first = from;
        while (first < to && text.charAt(first) <= ' ') {
            first++;
        }
        int colon = text.indexOf(':', first);
        if (colon < 0 || colon >= to) {
            wrong(first, "a note with its beat is needed here; " + ACCEPTED);
            return;
        }
        double beat = beat(text.substring(first, colon).trim());
        if (!(beat >= 0 && beat < beats)) {
            wrong(
                    first,
                    "'" + text.substring(first, colon).trim() + "' is no beat of this; write 0 to below "
                            + PlainNumber.of(beats));
            return;
        }
        int row = (int) beat;
        StepText step = StepText.read(source, row, beat - row, new Value.Line(text, START), colon + 1, to, ACCEPTED);
        if (step == null) {
            wrong(colon + 1, "the note is missing; " + ACCEPTED);
        } else {
            step.addTo(steps);
        }
    }

    /** The number of a beat; one that no pattern has when it is none. */
    private static double beat(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void wrong(int at, String message) {
        source.report(START.plus(at), message);
    }
}
