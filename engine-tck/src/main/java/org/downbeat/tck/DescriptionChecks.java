package org.downbeat.tck;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;

/** What a module says about itself. */
final class DescriptionChecks {
    private static final int PLACES = 200;
    private static final int TRIES = 20;
    private static final long QUICK_NANOS = 5_000_000;

    private DescriptionChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "description-stable",
                        "describe() says the same every time.",
                        "Songs are checked against the description long before a module is made.",
                        DescriptionChecks::stable),
                new Check(
                        "description-quick",
                        "describe() takes less than 5 ms.",
                        "A list of modules asks every one of them.",
                        DescriptionChecks::quick),
                new Check(
                        "parameter-text-round-trip",
                        "Every value can be written, read and written again.",
                        "What a report prints must be what a song can say.",
                        (subject, seed) -> forEachPlace(subject, DescriptionChecks::textRoundTrip)),
                new Check(
                        "parameter-scale-round-trip",
                        "Every place on a control's travel has a value, and the value that place.",
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

    /** The best of many tries, since another program may have had the processor in the others. */
    private static void quick(Subject subject, long seed) {
        long best = Long.MAX_VALUE;
        for (int n = 0; n < TRIES && best > QUICK_NANOS; n++) {
            long start = System.nanoTime();
            subject.factory().describe();
            best = Math.min(best, System.nanoTime() - start);
        }
        if (best > QUICK_NANOS) {
            throw new BrokenPromise("describe() takes " + best / 1_000 + " µs at its best; " + QUICK_NANOS / 1_000
                    + " are accepted; make in create() or prepare() what it does not need");
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
