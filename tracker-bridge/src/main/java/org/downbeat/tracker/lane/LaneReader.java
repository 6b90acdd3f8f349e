package org.downbeat.tracker.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.time.BarBeat;
import org.downbeat.tracker.lane.LaneTokens.Piece;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of lanes and reports every mistake with its place, going on behind it. */
public final class LaneReader {
    private static final String POINT = "write place:value, such as 2:0.5 or 17:3:4kHz";

    private final Consumer<LaneMistake> mistakes;
    private int point;

    /**
     * A lane's target and tokens.
     *
     * @param target which control
     * @param options tokens that hold for every point
     */
    public record Head(LaneTarget target, LaneOptions options) {}

    /** A reader that reports to {@code mistakes}. */
    public LaneReader(Consumer<LaneMistake> mistakes) {
        this.mistakes = mistakes;
    }

    /** Reads {@code filter.cutoff_hz|raw}; null after a mistake in the target. */
    public @Nullable Head head(String text) {
        point = 0;
        List<Piece> pieces = new Piece(text, 0).split('|');
        LaneTarget target = target(pieces.get(0));
        LaneOptions options = options(pieces.subList(1, pieces.size()));
        return target == null ? null : new Head(target, options);
    }

    /**
     * Reads {@code 0:400, 3:4000|fade=linear}.
     *
     * @param text the points
     * @param textAt where the text stands in the lane, for the offsets of mistakes
     */
    public List<LanePoint> points(String text, int textAt) {
        List<LanePoint> points = new ArrayList<>();
        point = 0;
        for (Piece piece : new Piece(text, textAt).split(',')) {
            point++;
            LanePoint read = point(piece);
            if (read != null) {
                points.add(read);
            }
        }
        return points;
    }

    /**
     * Reads the value and tokens of a point whose place stands elsewhere: {@code 4000|fade=linear}.
     *
     * @param number which point it is, from 1 on
     */
    public @Nullable LanePoint pointAt(int number, Moment at, String text) {
        point = number;
        return valued(at, new Piece(text, 0).split('|'));
    }

    /** Reads a place: beats such as {@code 2.5}, bar:beat such as {@code 17:3}, or seconds such as {@code 1.5s}. */
    public @Nullable Moment place(int number, String text) {
        point = number;
        return moment(new Piece(text, 0).part(0, text.length()));
    }

    private @Nullable LanePoint point(Piece piece) {
        if (piece.text().isEmpty()) {
            report(piece, "a point is missing here; " + POINT);
            return null;
        }
        List<Piece> pieces = piece.split('|');
        Piece body = pieces.get(0);
        int colon = body.text().lastIndexOf(':');
        if (colon < 0) {
            report(body, "'" + body.text() + "' is no point; " + POINT);
            return null;
        }
        Moment at = moment(body.part(0, colon));
        pieces.set(0, body.part(colon + 1, body.text().length()));
        LanePoint read = valued(at == null ? Moment.beats(0) : at, pieces);
        return at == null ? null : read;
    }

    private @Nullable LanePoint valued(Moment at, List<Piece> pieces) {
        Piece value = pieces.get(0);
        LaneOptions options = options(pieces.subList(1, pieces.size()));
        if (value.text().isEmpty()) {
            report(value, "the value is missing; " + POINT);
            return null;
        }
        OptionalDouble number = LaneNumber.parse(value.text());
        LaneValue written =
                number.isPresent() ? new LaneValue.Amount(number.getAsDouble()) : new LaneValue.Plain(value.text());
        return new LanePoint(at, written, options);
    }

    private @Nullable Moment moment(Piece piece) {
        String text = piece.text();
        if (text.indexOf(':') > 0) {
            try {
                return Moment.bars(BarBeat.parse(text));
            } catch (IllegalArgumentException e) {
                report(piece, "'" + text + "' is no place; write bar:beat, both counted from 1, such as 17:3");
                return null;
            }
        }
        boolean seconds = text.endsWith("s");
        OptionalDouble amount = LaneNumber.parse(seconds ? text.substring(0, text.length() - 1) : text);
        if (amount.isEmpty() || amount.getAsDouble() < 0) {
            report(
                    piece,
                    "'" + text + "' is no place; write beats from 0 on, such as 2.5, or bar:beat, or seconds"
                            + " such as 1.5s");
            return null;
        }
        return seconds ? Moment.seconds(amount.getAsDouble()) : Moment.beats(amount.getAsDouble());
    }

    private @Nullable LaneTarget target(Piece piece) {
        List<Piece> names = piece.split('.');
        boolean named = names.stream()
                .noneMatch(name -> name.text().isEmpty() || name.text().indexOf(' ') >= 0);
        if (!named || names.size() < 2 || names.size() > 3) {
            report(piece, "'" + piece.text() + "' names no control; " + LaneTarget.ACCEPTED);
            return null;
        }
        int last = names.size() - 1;
        String owner = last == 2 ? names.get(0).text() : "";
        return new LaneTarget(owner, names.get(last - 1).text(), names.get(last).text());
    }

    private LaneOptions options(List<Piece> pieces) {
        LaneOptions options = LaneOptions.NONE;
        TokenReader reader = new TokenReader(this::report);
        for (Piece piece : pieces) {
            options = reader.read(piece, options);
        }
        if (options.fade().isPresent() && options.smoothing().isPresent()) {
            report(pieces.get(0), "fade and smooth cannot both lead to a point; leave one of them out");
        }
        return options;
    }

    private void report(Piece piece, String message) {
        mistakes.accept(new LaneMistake(point, piece.at(), message));
    }
}
