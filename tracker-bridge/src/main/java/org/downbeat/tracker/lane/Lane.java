package org.downbeat.tracker.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.downbeat.api.ParameterSpec;

/**
 * How one control moves: {@code filter.cutoff_hz|raw|smooth=5ms = 0:400, 3:4000|fade=exponential}.
 *
 * <p>Tokens behind the target hold for all points, tokens behind a value for that point alone. Without {@code fade} or
 * {@code smooth} a point is a step that holds until the next.
 *
 * @param target which control
 * @param options tokens that hold for every point
 * @param points in the order of writing; at least one
 */
public record Lane(LaneTarget target, LaneOptions options, List<LanePoint> points) {
    /**
     * Copies.
     *
     * @throws IllegalArgumentException when there is no point
     */
    public Lane {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException(
                    "Lane '" + target + options + "' has no points; write at least one, such as 0:0.5");
        }
    }

    /**
     * Reads a lane with its points: {@code filter.cutoff_hz|raw = 0:400, 3:4000}.
     *
     * @throws LaneSyntaxException with every mistake in it
     */
    public static Lane parse(String text) {
        int cut = LaneTokens.endOfHead(text);
        if (cut < 0) {
            throw new LaneSyntaxException(
                    text,
                    List.of(new LaneMistake(
                            0,
                            text.length(),
                            "no points; write them behind a =, such as" + " filter.cutoff_hz|raw = 0:400, 3:4000")));
        }
        return read(text, text.substring(0, cut), text.substring(cut + 1), cut + 1);
    }

    /**
     * Reads a lane whose points are written apart from its head.
     *
     * @param head such as {@code filter.cutoff_hz|raw}
     * @param points such as {@code 0:400, 3:4000|fade=linear}
     * @throws LaneSyntaxException with every mistake in both
     */
    public static Lane parse(String head, String points) {
        return read(head, head, points, 0);
    }

    private static Lane read(String text, String head, String points, int pointsAt) {
        List<LaneMistake> mistakes = new ArrayList<>();
        LaneReader reader = new LaneReader(mistakes::add);
        LaneReader.Head first = reader.head(head);
        List<LanePoint> read = reader.points(points, pointsAt);
        if (first == null || !mistakes.isEmpty()) {
            throw new LaneSyntaxException(text, mistakes);
        }
        return new Lane(first.target(), first.options(), read);
    }

    /** Target and tokens, as written. */
    public String head() {
        return target.toString() + options;
    }

    /** The tokens that hold for a point: its own, and the lane's where it has none. */
    public LaneOptions optionsOf(LanePoint point) {
        return point.options().over(options);
    }

    /**
     * The plain value of a point: the mode makes it a fraction, the curve bends it, the range or the parameter's own
     * travel spreads it evenly, and the parameter clamps it.
     *
     * @throws IllegalArgumentException when a value with a unit is none of the parameter's
     */
    public double plain(LanePoint point, ParameterSpec spec) {
        LaneOptions tokens = optionsOf(point);
        if (point.value() instanceof LaneValue.Plain written) {
            return spec.clamp(spec.parse(written.text()));
        }
        double number = ((LaneValue.Amount) point.value()).number();
        if (tokens.modeOrDefault() == ValueMode.RAW) {
            return spec.clamp(number);
        }
        OutputRange range = tokens.range().orElseGet(() -> new OutputRange(spec.min(), spec.max()));
        double bent =
                tokens.curve().orElse(Curve.LINEAR).apply(tokens.modeOrDefault().fraction(number));
        return spec.clamp(range.low() + (range.high() - range.low()) * bent);
    }

    /** The whole lane, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return head() + " = " + points.stream().map(LanePoint::toString).collect(Collectors.joining(", "));
    }
}
