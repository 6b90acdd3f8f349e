package org.downbeat.tck;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;

/** What a module says about itself. */
final class DescriptionChecks {
    private static final int PLACES = 200;

    private DescriptionChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "description-stable",
                        "Songs are checked against the description long before a module is made.",
                        DescriptionChecks::stable),
                new Check(
                        "parameter-text-round-trip",
                        "What a report prints must be what a song can say.",
                        (subject, seed) -> forEachPlace(subject, DescriptionChecks::textRoundTrip)),
                new Check(
                        "parameter-scale-round-trip",
                        "A control that is put to a place must be found at that place.",
                        (subject, seed) -> forEachPlace(subject, DescriptionChecks::scaleRoundTrip)));
    }

    private static void stable(Subject subject, long seed) {
        List<String> first = text(subject.factory().describe());
        subject.factory().create().close();
        List<String> second = text(subject.factory().describe());
        if (!first.equals(second)) {
            second.removeAll(first);
            throw new BrokenPromise("describe() says something else the second time: " + second);
        }
    }

    private static List<String> text(Description d) {
        List<String> lines = new ArrayList<>(List.of(
                d.id(),
                d.name(),
                d.about(),
                d.purpose().name(),
                d.version(),
                d.aliases().toString()));
        d.inputs().forEach(port -> lines.add("input " + port));
        d.outputs().forEach(port -> lines.add("output " + port));
        for (ParameterSpec spec : d.parameters()) {
            lines.add(spec + " " + spec.about() + " " + spec.scale() + " " + spec.contexts() + " " + spec.group() + " "
                    + spec.formerIds() + " " + spec.suggestions() + " " + spec.isMomentary());
        }
        return lines;
    }

    private interface AtPlace {
        void check(ParameterSpec spec, double place);
    }

    private static void forEachPlace(Subject subject, AtPlace check) {
        for (ParameterSpec spec : subject.factory().describe().parameters()) {
            for (int i = 0; i <= PLACES; i++) {
                check.check(spec, (double) i / PLACES);
            }
        }
    }

    /** Text has five digits: it may lose what lies behind them once, but not again. */
    private static void textRoundTrip(ParameterSpec spec, double place) {
        double value = spec.plain(place);
        String written = spec.format(value);
        double read = spec.parse(written);
        double digits = 1e-4 * Math.abs(value);
        if (!(Math.abs(read - value) <= digits) || !spec.format(read).equals(written)) {
            throw new BrokenPromise("parameter " + spec.id() + ": " + value + " is written '" + written + "', read as "
                    + read + " and written again '" + spec.format(read) + "'");
        }
    }

    private static void scaleRoundTrip(ParameterSpec spec, double place) {
        double value = spec.plain(place);
        double again = spec.plain(spec.position(value));
        double tolerance = 1e-9 * (spec.max() - spec.min());
        if (!(Math.abs(again - value) <= tolerance) || value < spec.min() || value > spec.max()) {
            throw new BrokenPromise("parameter " + spec.id() + ": the place " + place + " is " + value
                    + ", whose own place is " + spec.position(value) + ", which is " + again);
        }
    }
}
