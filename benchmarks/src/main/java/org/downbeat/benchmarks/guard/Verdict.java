package org.downbeat.benchmarks.guard;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Compares readings with expectations. */
final class Verdict {
    /** Between what noise does to a ratio, 1.1 at most under load, and the 1.5 that must not go unnoticed. */
    static final double BOUND = 1.35;

    /** Elsewhere: processors differ in what they are good at, so that only what is grossly slower can be told. */
    static final double BOUND_ON_OTHER_PROCESSORS = 2.5;

    private final Expectations expectations;
    private final int version;
    private final double bound;

    /** For readings taken with a version of Java on a processor. */
    Verdict(Expectations expectations, int version, String processor) {
        this.expectations = expectations;
        this.version = version;
        bound = processor.equals(expectations.processor()) ? BOUND : BOUND_ON_OTHER_PROCESSORS;
    }

    /** How many times its expectation a kernel may take. */
    double bound() {
        return bound;
    }

    /** What is wrong, by kernel. */
    Map<String, String> faults(Map<String, Reading> readings) {
        Map<String, String> faults = new LinkedHashMap<>();
        ratios(readings).forEach((kernel, ratio) -> {
            OptionalDouble expected = expectations.of(kernel, version);
            long bytes = bytes(readings, kernel);
            if (bytes > 0) {
                faults.put(kernel, kernel + ": allocates " + bytes + " bytes in its blocks; 0 are expected");
            } else if (expected.isEmpty()) {
                faults.put(kernel, kernel + ": nothing is expected of it yet; benchmarks/run guard --refresh");
            } else if (ratio > bound * expected.getAsDouble()) {
                faults.put(
                        kernel,
                        String.format(
                                Locale.ROOT,
                                "%s: takes %.3f of the reference voice; %.3f are expected, up to %.2f times that allowed",
                                kernel,
                                ratio,
                                expected.getAsDouble(),
                                bound));
            }
        });
        return faults;
    }

    private static long bytes(Map<String, Reading> readings, String kernel) {
        Reading reading = readings.get(kernel);
        return reading == null ? 0 : reading.bytes();
    }

    /** The ratio of each kernel to the reference voice, which is not among them. */
    static Map<String, Double> ratios(Map<String, Reading> readings) {
        Reading reference = readings.get(ReferenceVoice.NAME);
        if (reference == null) {
            throw new IllegalArgumentException("Readings without the " + ReferenceVoice.NAME + " say nothing");
        }
        Map<String, Double> ratios = new LinkedHashMap<>();
        readings.forEach((kernel, reading) -> {
            if (!kernel.equals(ReferenceVoice.NAME)) {
                ratios.put(kernel, reading.nanos() / reference.nanos());
            }
        });
        return ratios;
    }
}
