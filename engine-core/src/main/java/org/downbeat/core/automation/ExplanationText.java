package org.downbeat.core.automation;

import java.util.Locale;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;
import org.downbeat.core.PlainNumber;

/** Says an {@link Explanation} in a musician's words. */
final class ExplanationText {
    private ExplanationText() {}

    static String of(Explanation e) {
        String what = e.node() + "." + e.spec().id() + " is " + e.spec().format(e.value()) + " at " + e.place() + ": ";
        if (e.target().isPresent()) {
            return what + onTheWay(e, e.target().get());
        }
        return what + e.origin().map(ExplanationText::standing).orElse("its initial value, no point comes before");
    }

    private static String standing(PlacedPoint point) {
        return arrival(point) + " at " + where(point) + clamped(point) + window(point);
    }

    private static String arrival(PlacedPoint point) {
        if (point.isSmoothed()) {
            return "smoothed from " + point.spec().format(point.previousValue()) + ", reached";
        }
        return point.point().fade().isStep()
                ? "set"
                : "reached by a fade (" + point.point().fade() + ")";
    }

    private static String onTheWay(Explanation e, PlacedPoint target) {
        ParameterSpec spec = e.spec();
        String percent = Math.round(100 * e.progress()) + " % ";
        String way = target.isSmoothed()
                ? "of the smoothing"
                : "of the fade (" + target.point().fade() + ")";
        String from = " from " + spec.format(target.previousValue());
        String since = target.isSmoothed() || e.origin().isEmpty()
                ? ""
                : ", " + where(e.origin().get()) + ",";
        String to = " to " + spec.format(target.value()) + ", " + where(target);
        return percent + way + from + since + to + scale(spec) + clamped(target) + window(target);
    }

    /** Bar and beat, and who wrote it. */
    private static String where(PlacedPoint point) {
        String source = point.point().source();
        return source.isEmpty() ? point.place().toString() : point.place() + " (" + source + ")";
    }

    private static String scale(ParameterSpec spec) {
        return spec.scale() == Scale.LINEAR
                ? ""
                : ", along its " + spec.scale().name().toLowerCase(Locale.ROOT) + " scale";
    }

    private static String clamped(PlacedPoint point) {
        if (!point.isClamped()) {
            return "";
        }
        ParameterSpec spec = point.spec();
        double asked = point.point().value();
        boolean inside = asked >= spec.min() && asked <= spec.max();
        return inside
                ? "; " + PlainNumber.of(asked) + " was written, it takes whole steps"
                : "; " + PlainNumber.of(asked) + " was written, its range is " + spec.accepted();
    }

    private static String window(PlacedPoint point) {
        Window asked = point.smoothingAsked();
        Window applied = point.smoothingApplied();
        if (asked.frames() == 0) {
            return "";
        }
        if (applied.frames() == 0) {
            return "; smoothing of " + point.point().smoothing() + " asked, none possible at the point before";
        }
        String whole = "; smoothing of " + point.point().smoothing();
        return applied.equals(asked)
                ? whole
                : whole + " asked, cut to " + milliseconds(applied) + " at the point before";
    }

    private static String milliseconds(Window window) {
        return PlainNumber.of(Math.rint(window.milliseconds() * 100) / 100) + " ms";
    }
}
