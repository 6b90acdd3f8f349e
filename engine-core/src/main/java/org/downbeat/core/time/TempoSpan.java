package org.downbeat.core.time;

/**
 * A stretch of the song under one tempo law, measured from its own start.
 *
 * <p>Both laws are closed forms with closed inverses, so that a time is computed from its beat and never added up. They
 * use {@link StrictMath}: the same bits on every machine.
 */
sealed interface TempoSpan {
    /** Seconds that the first {@code beats} of the span last. */
    double secondsAfter(double beats);

    /** Beats that pass in the first {@code seconds} of the span. */
    double beatsAfter(double seconds);

    /** Beats a minute, {@code beats} after the start. */
    double tempoAfter(double beats);

    /** One tempo throughout. */
    static TempoSpan steady(double bpm) {
        return new PeriodLinear(60 / bpm, 0);
    }

    /**
     * Each beat longer or shorter than the last by the same amount: period {@code p(x) = p0 + c x} seconds a beat, so
     * {@code t(x) = x (p0 + c x / 2)} and {@code x(t) = 2 t / (p0 + sqrt(p0² + 2 c t))}.
     *
     * @param period p0, seconds a beat at the start
     * @param change c, by how much the period changes per beat; 0 for a steady tempo
     */
    record PeriodLinear(double period, double change) implements TempoSpan {
        @Override
        public double secondsAfter(double beats) {
            return beats * (period + 0.5 * change * beats);
        }

        @Override
        public double beatsAfter(double seconds) {
            double root = Math.sqrt(period * period + 2 * change * seconds);
            return 2 * seconds / (period + root);
        }

        @Override
        public double tempoAfter(double beats) {
            return 60 / (period + change * beats);
        }
    }

    /**
     * Tempo linear in beats: {@code T(x) = T0 + k x} beats a minute, so {@code t(x) = 60/k ln(1 + k x / T0)} and
     * {@code x(t) = T0/k (exp(k t / 60) - 1)}.
     *
     * @param bpm T0, beats a minute at the start
     * @param change k, by how much the tempo changes per beat; not 0
     */
    record BpmLinear(double bpm, double change) implements TempoSpan {
        @Override
        public double secondsAfter(double beats) {
            return 60 / change * StrictMath.log1p(change * beats / bpm);
        }

        @Override
        public double beatsAfter(double seconds) {
            return bpm / change * StrictMath.expm1(change * seconds / 60);
        }

        @Override
        public double tempoAfter(double beats) {
            return bpm + change * beats;
        }
    }
}
