package org.downbeat.tracker.lane;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.downbeat.core.Nearest;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Shape;
import org.downbeat.core.automation.Smoothing;
import org.downbeat.tracker.lane.LaneTokens.Kind;
import org.downbeat.tracker.lane.LaneTokens.Piece;
import org.jspecify.annotations.Nullable;

/** Reads one token of a lane, such as {@code smooth=5ms}. */
final class TokenReader {
    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("linear", Shape.LINEAR),
            Map.entry("exponential", Shape.EXPONENTIAL),
            Map.entry("exp", Shape.EXPONENTIAL),
            Map.entry("ease_in", Shape.EXPONENTIAL),
            Map.entry("log", Shape.LOG),
            Map.entry("logarithmic", Shape.LOG),
            Map.entry("ease_out", Shape.LOG),
            Map.entry("s_curve", Shape.S_CURVE),
            Map.entry("s-curve", Shape.S_CURVE),
            Map.entry("smooth", Shape.S_CURVE));
    private static final String SHAPE = "linear, exponential, log or s_curve, with an intensity if wanted: s_curve:2";
    private static final String WINDOW = "a time such as 5ms, 0.5s or 0.02beats (a bare number is beats)";
    private static final int LEAST_SEGMENTS = 3;

    private final BiConsumer<Piece, String> mistakes;

    TokenReader(BiConsumer<Piece, String> mistakes) {
        this.mistakes = mistakes;
    }

    /** The options with what the token says; the same ones after a mistake. */
    LaneOptions read(Piece token, LaneOptions options) {
        int equals = token.text().indexOf('=');
        Piece word = token.part(0, equals < 0 ? token.text().length() : equals);
        Kind kind = Kind.of(word.text());
        if (kind == null) {
            return wrong(
                    word, options, "unknown token '" + word.text() + "'; " + Nearest.hint(word.text(), Kind.all()));
        }
        if (kind.takesValue() == equals < 0) {
            return wrong(
                    word,
                    options,
                    equals < 0
                            ? "'" + word.text() + "' needs a value, as in " + example(kind)
                            : "'" + word.text() + "' takes no value; write it alone");
        }
        Piece value = equals < 0
                ? word
                : token.part(equals + 1, token.text().length()).lowerCase();
        return switch (kind) {
            case NORMALIZED -> options.withMode(ValueMode.NORMALIZED);
            case PERCENT -> options.withMode(ValueMode.PERCENT);
            case RAW -> options.withMode(ValueMode.RAW);
            case RANGE -> range(value, options);
            case CURVE -> curve(value, options);
            case FADE -> fade(value, options);
            case SMOOTH -> smooth(value, options);
            case SEGMENTS -> segments(value, options);
        };
    }

    private static String example(Kind kind) {
        return switch (kind) {
            case RANGE -> "range=200:4000";
            case CURVE -> "curve=s_curve";
            case FADE -> "fade=linear";
            case SMOOTH -> "smooth=5ms";
            case SEGMENTS -> "segments=4";
            default -> "raw";
        };
    }

    private LaneOptions range(Piece value, LaneOptions options) {
        int colon = value.text().indexOf(':');
        OptionalDouble low = LaneNumber.parse(value.text().substring(0, Math.max(0, colon)));
        OptionalDouble high = LaneNumber.parse(value.text().substring(colon + 1));
        if (colon < 0 || low.isEmpty() || high.isEmpty()) {
            return wrong(value, options, "'" + value.text() + "' is no range; write two numbers, as in range=200:4000");
        }
        return options.withRange(new OutputRange(low.getAsDouble(), high.getAsDouble()));
    }

    private LaneOptions curve(Piece value, LaneOptions options) {
        Curve curve = shaped(value);
        return curve == null ? options : options.withCurve(curve);
    }

    private LaneOptions fade(Piece value, LaneOptions options) {
        if (value.text().equals("step")) {
            return options.withFade(Fade.STEP);
        }
        Curve curve = shaped(value);
        return curve == null ? options : options.withFade(new Fade(curve.shape(), curve.intensity()));
    }

    private @Nullable Curve shaped(Piece value) {
        int colon = value.text().indexOf(':');
        Piece name = value.part(0, colon < 0 ? value.text().length() : colon);
        Shape shape = SHAPES.get(name.text());
        if (shape == null) {
            mistakes.accept(name, "'" + name.text() + "' is no curve; write " + SHAPE);
            return null;
        }
        if (colon < 0) {
            return new Curve(shape, Curve.usualIntensity(shape));
        }
        Piece number = value.part(colon + 1, value.text().length());
        OptionalDouble intensity = LaneNumber.parse(number.text());
        if (intensity.isEmpty() || intensity.getAsDouble() < 0) {
            mistakes.accept(
                    number,
                    "'" + number.text() + "' is no intensity; write a number from 0 on, as in " + name.text() + ":2");
            return null;
        }
        return new Curve(shape, intensity.getAsDouble());
    }

    private LaneOptions smooth(Piece value, LaneOptions options) {
        int colon = value.text().indexOf(':');
        Piece window = value.part(0, colon < 0 ? value.text().length() : colon);
        int digits = 0;
        while (digits < window.text().length()
                && "+-.0123456789".indexOf(window.text().charAt(digits)) >= 0) {
            digits++;
        }
        OptionalDouble amount = LaneNumber.parse(window.text().substring(0, digits));
        Smoothing.Unit unit = unit(window.text().substring(digits).trim());
        if (amount.isEmpty() || amount.getAsDouble() < 0 || unit == Smoothing.Unit.FRAMES) {
            return wrong(window, options, "'" + window.text() + "' is no smoothing window; write " + WINDOW);
        }
        LaneOptions smoothed = options.withSmoothing(new Smoothing(amount.getAsDouble(), unit));
        return colon < 0
                ? smoothed
                : segments(value.part(colon + 1, value.text().length()), smoothed);
    }

    /** The unit of a window; frames, which depend on the sample rate and cannot be written, for anything else. */
    private static Smoothing.Unit unit(String suffix) {
        return switch (suffix) {
            case "", "beat", "beats" -> Smoothing.Unit.BEATS;
            case "ms" -> Smoothing.Unit.MILLISECONDS;
            case "s" -> Smoothing.Unit.SECONDS;
            default -> Smoothing.Unit.FRAMES;
        };
    }

    private LaneOptions segments(Piece value, LaneOptions options) {
        OptionalDouble count = LaneNumber.parse(value.text());
        double number = count.orElse(-1);
        if (number != Math.rint(number) || number < 1 || number > 1_000_000) {
            return wrong(value, options, "'" + value.text() + "' is no segment count; write a whole number from 3 on");
        }
        return options.withSegments(Math.max(LEAST_SEGMENTS, (int) number));
    }

    private LaneOptions wrong(Piece piece, LaneOptions options, String message) {
        mistakes.accept(piece, message);
        return options;
    }
}
