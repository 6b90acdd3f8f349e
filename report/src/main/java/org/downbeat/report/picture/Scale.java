package org.downbeat.report.picture;

/** Where values lie between two places: {@code start + (value − from) / (to − from) · (end − start)}. */
record Scale(double from, double to, double start, double end) {
    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** As {@link #at}, but never outside. */
    double within(double value) {
        return at(Math.max(Math.min(from, to), Math.min(Math.max(from, to), value)));
    }
}
