package org.downbeat.tracker.lane;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Smoothing;

/**
 * The tokens of a lane or of one of its points; what is empty was not written.
 *
 * @param mode what the numbers count
 * @param range between which plain values the parameter moves
 * @param curve how the numbers are bent
 * @param fade the path from the point before
 * @param smoothing a ramp that ends on the point
 * @param segments in how many pieces older players ramp; ours move in every frame and only report it
 */
public record LaneOptions(
        Optional<ValueMode> mode,
        Optional<OutputRange> range,
        Optional<Curve> curve,
        Optional<Fade> fade,
        Optional<Smoothing> smoothing,
        OptionalInt segments) {
    /** No token at all. */
    public static final LaneOptions NONE = new LaneOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty());

    /** Another mode for numbers that no token explains. */
    public static LaneOptions of(ValueMode mode) {
        return NONE.withMode(mode);
    }

    /** These options, and for what they leave open those of the lane. */
    LaneOptions over(LaneOptions lane) {
        boolean ownPath = fade.isPresent() || smoothing.isPresent();
        return new LaneOptions(
                mode.or(lane::mode),
                range.or(lane::range),
                curve.or(lane::curve),
                ownPath ? fade : lane.fade,
                ownPath ? smoothing : lane.smoothing,
                segments.isPresent() ? segments : lane.segments);
    }

    /** What numbers count when nothing is said: {@link ValueMode#NORMALIZED}. */
    public ValueMode modeOrDefault() {
        return mode.orElse(ValueMode.NORMALIZED);
    }

    LaneOptions withMode(ValueMode word) {
        return new LaneOptions(Optional.of(word), range, curve, fade, smoothing, segments);
    }

    LaneOptions withRange(OutputRange ends) {
        return new LaneOptions(mode, Optional.of(ends), curve, fade, smoothing, segments);
    }

    LaneOptions withCurve(Curve bend) {
        return new LaneOptions(mode, range, Optional.of(bend), fade, smoothing, segments);
    }

    LaneOptions withFade(Fade path) {
        return new LaneOptions(mode, range, curve, Optional.of(path), smoothing, segments);
    }

    LaneOptions withSmoothing(Smoothing window) {
        return new LaneOptions(mode, range, curve, fade, Optional.of(window), segments);
    }

    LaneOptions withSegments(int count) {
        return new LaneOptions(mode, range, curve, fade, smoothing, OptionalInt.of(count));
    }

    /** The tokens as words and values, in the order of the grammar: for reports. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        mode.ifPresent(word -> map.put("mode", word.toString()));
        range.ifPresent(ends -> map.put("range", ends.toString()));
        curve.ifPresent(bend -> map.put("curve", bend.toString()));
        fade.ifPresent(path -> map.put("fade", Curve.text(path)));
        smoothing.ifPresent(window -> map.put("smooth", text(window)));
        segments.ifPresent(count -> map.put("segments", String.valueOf(count)));
        return map;
    }

    /** As written behind a target or value: {@code |raw|smooth=5ms}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        asMap().forEach((word, value) -> text.append('|').append(word.equals("mode") ? value : word + "=" + value));
        return text.toString();
    }

    private static String text(Smoothing window) {
        String unit = switch (window.unit()) {
            case BEATS -> "beats";
            case MILLISECONDS -> "ms";
            case SECONDS -> "s";
            case FRAMES -> "frames";
        };
        return LaneNumber.format(window.amount()) + unit;
    }
}
