package org.downbeat.tracker.file;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.core.Nearest;
import org.downbeat.tracker.song.Dynamic;
import org.downbeat.tracker.song.NoteName;
import org.downbeat.tracker.song.Step;
import org.jspecify.annotations.Nullable;

/** Builds a step from its words; nothing is added after a mistake. */
final class StepText {
    private static final List<String> OPTIONS = List.of("length", "offset", "chance");

    private enum Kind {
        REST,
        NOTES,
        OFF,
        CUT
    }

    private final Source source;
    private final int row;
    private final Place place;
    private final Kind kind;
    private final List<Integer> notes = new ArrayList<>();
    private int velocity = Dynamic.DEFAULT_VELOCITY;
    private OptionalDouble beats = OptionalDouble.empty();
    private double offset;
    private double chance = 1;
    private boolean hasVelocity;
    private boolean wrong;

    /**
     * @param place where the step begins
     * @param first its first word: notes, or one of the marks
     * @param accepted what a first word may be, for messages
     */
    StepText(Source source, int row, Place place, String first, String accepted) {
        this.source = source;
        this.row = row;
        this.place = place;
        this.kind = kindOf(first);
        if (kind == Kind.NOTES) {
            notes(first, accepted);
        }
    }

    /**
     * Reads the words between two characters of a line; null when there are none.
     *
     * @param late how far behind the row's beginning the step comes unless its words say so, as a fraction of a row
     */
    static @Nullable StepText read(
            Source source, int row, double late, Value.Line line, int from, int to, String accepted) {
        StepText step = null;
        int at = from;
        while (true) {
            while (at < to && line.text().charAt(at) <= ' ') {
                at++;
            }
            if (at == to) {
                return step;
            }
            int end = at;
            while (end < to && line.text().charAt(end) > ' ') {
                end++;
            }
            String word = line.text().substring(at, end);
            Place place = line.place().plus(at);
            if (step == null) {
                step = new StepText(source, row, place, word, accepted);
                step.offset = late;
            } else {
                step.word(word, place);
            }
            at = end;
        }
    }

    private static Kind kindOf(String word) {
        return switch (word) {
            case "---", "...", "..", "-", "." -> Kind.REST;
            case "===" -> Kind.OFF;
            case "^^^" -> Kind.CUT;
            default -> Kind.NOTES;
        };
    }

    private void notes(String word, String accepted) {
        int from = 0;
        while (from <= word.length()) {
            int plus = word.indexOf('+', from);
            int to = plus < 0 ? word.length() : plus;
            try {
                notes.add(NoteName.parse(word.substring(from, to)));
            } catch (IllegalArgumentException e) {
                wrong(place.plus(from), "'" + word.substring(from, to) + "' is no note; " + accepted);
            }
            from = to + 1;
        }
    }

    /** Adds another note of a chord. */
    void note(String text, Place at) {
        try {
            notes.add(NoteName.parse(text));
        } catch (IllegalArgumentException e) {
            wrong(at, lower(e));
        }
    }

    /** A word behind the first: a velocity or an option. */
    void word(String word, Place at) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            option(word.substring(0, equals), at, word.substring(equals + 1), at.plus(equals + 1));
        } else if (kind == Kind.REST || kind == Kind.OFF || kind == Kind.CUT) {
            if (!word.chars().allMatch(c -> c == '.' || c == '-')) {
                wrong(at, "'" + word + "' cannot stand here, since no note begins; write .. or nothing");
            }
        } else if (hasVelocity) {
            wrong(at, "'" + word + "' cannot stand here; write length=, offset= or chance= behind the velocity");
        } else {
            velocity(word, at);
        }
    }

    /** Reads a velocity; dots stand for the usual one. */
    void velocity(String word, Place at) {
        hasVelocity = true;
        if (word.chars().allMatch(c -> c == '.')) {
            return;
        }
        try {
            velocity = Dynamic.parseVelocity(word);
        } catch (IllegalArgumentException e) {
            wrong(at, lower(e));
        }
    }

    /** Reads {@code length}, {@code offset} or {@code chance}. */
    void option(String name, Place nameAt, String text, Place at) {
        if (!OPTIONS.contains(name)) {
            wrong(nameAt, "unknown word '" + name + "'; " + Nearest.hint(name, OPTIONS));
            return;
        }
        Double value = amount(text);
        double most = name.equals("length") ? Step.LONGEST : 1;
        boolean fits = value != null
                && value >= 0
                && value <= most
                && (value > 0 || name.equals("offset"))
                && (value < 1 || !name.equals("offset"));
        if (value == null || !fits) {
            wrong(at, "'" + text + "' is no " + name + "; write " + accepted(name));
            return;
        }
        switch (name) {
            case "length" -> beats = OptionalDouble.of(value);
            case "offset" -> offset = value;
            default -> chance = value;
        }
    }

    private static String accepted(String name) {
        return switch (name) {
            case "length" -> "beats above 0, such as 0.75 or 1/3";
            case "offset" -> "a fraction of a row, 0 to below 1, such as 0.5 or 1/3";
            default -> "above 0 % to 100 %, such as 50%";
        };
    }

    /** A number, a fraction such as {@code 1/3} or a percentage. */
    private static @Nullable Double amount(String text) {
        String number = text.trim();
        double scale = 1;
        if (number.endsWith("%")) {
            number = number.substring(0, number.length() - 1).trim();
            scale = 0.01;
        }
        int slash = number.indexOf('/');
        try {
            double value = slash < 0
                    ? Double.parseDouble(number)
                    : Double.parseDouble(number.substring(0, slash)) / Double.parseDouble(number.substring(slash + 1));
            return Double.isFinite(value) ? value * scale : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Adds the step, or one note for each of a chord. */
    void addTo(List<Step> steps) {
        if (wrong) {
            return;
        }
        switch (kind) {
            case OFF -> steps.add(new Step.Off(row, offset));
            case CUT -> steps.add(new Step.Cut(row, offset));
            case NOTES -> {
                if (velocity > 0) {
                    for (int note : notes) {
                        steps.add(new Step.Note(row, offset, note, velocity, beats, chance));
                    }
                }
            }
            case REST -> {}
        }
    }

    private void wrong(Place at, String message) {
        wrong = true;
        source.report(at, message);
    }

    private static String lower(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
