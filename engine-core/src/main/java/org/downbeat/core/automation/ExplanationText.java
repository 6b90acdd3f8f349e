package org.downbeat.core.automation;

import org.downbeat.api.ParameterSpec;
import org.downbeat.core.PlainNumber;

/** Says an {@link Explanation} in a musician's words. */
final class ExplanationText {
    private ExplanationText() {}

    static String of(Explanation e) {
        String value = e.spec().format(e.value());
        return e.node() + "." + e.spec().id() + " is " + value + " at " + e.place() + ": " + reason(e);
    }

    static String reason(Explanation e) {
        return e.target()
                .map(target -> onTheWay(e, target) + clamped(target))
                .or(() -> e.origin().map(point -> standing(point) + clamped(point)))
                .orElse("its initial value, no point comes before");
    }

    private static String onTheWay(Explanation e, PlacedPoint target) {
        ParameterSpec spec = e.spec();
        String part = Math.round(100 * e.progress()) + " % of the ";
        String from = " from " + spec.format(target.previousValue());
        String to = " to " + spec.format(target.value()) + " at " + where(target);
        if (target.isSmoothed()) {
            return part + "smoothing" + from + to + ", " + window(target);
        }
        String since = " at " + e.origin().map(ExplanationText::where).orElse("the start");
        return part + target.point().fade().inWords() + " fade" + from + since + to + manner(spec);
    }

    private static String standing(PlacedPoint point) {
        String from = " from " + point.spec().format(point.previousValue());
        if (!point.point().fade().isStep()) {
            return "reached at " + where(point) + " by the "
                    + point.point().fade().inWords() + " fade" + from;
        }
        String set = "set at " + where(point);
        if (point.isSmoothed()) {
            return set + ", smoothed" + from + " " + window(point);
        }
        boolean noTime = point.smoothingAsked().frames() > 0;
        return noTime
                ? set + ", not smoothed: there is no time before it for "
                        + point.point().smoothing()
                : set;
    }

    private static String window(PlacedPoint point) {
        Smoothing asked = point.point().smoothing();
        if (point.smoothingApplied().equals(point.smoothingAsked())) {
            return "over " + asked;
        }
        double milliseconds = Math.rint(100 * point.smoothingApplied().milliseconds()) / 100;
        return "over " + PlainNumber.of(milliseconds) + " ms (" + asked + " asked)";
    }

    private static String manner(ParameterSpec spec) {
        return switch (spec.scale()) {
            case LINEAR -> "";
            case LOGARITHMIC -> ", along its logarithmic scale";
            case CENTRED -> ", along its centred scale";
            case STEPPED -> ", in whole steps";
        };
    }

    private static String clamped(PlacedPoint point) {
        if (!point.isClamped()) {
            return "";
        }
        ParameterSpec spec = point.spec();
        double asked = point.point().value();
        String written = spec.choices().isEmpty() ? spec.format(asked) : PlainNumber.of(asked);
        boolean inside = asked >= spec.min() && asked <= spec.max();
        String reason = inside ? "it takes whole steps" : "its range is " + spec.accepted();
        return "; " + written + " was written, " + reason;
    }

    /** Bar and beat, and who wrote it. */
    private static String where(PlacedPoint point) {
        String source = point.point().source();
        return source.isEmpty() ? point.place().toString() : point.place() + " (" + source + ")";
    }
}
