package org.downbeat.core.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.downbeat.core.PlainNumber;

/**
 * How fast the song goes: tempo steps and ramps over beats (quarter notes), convertible to seconds and back. Immutable.
 *
 * <p>Times are exact closed forms of the absolute beat; nothing drifts. Before beat 0 the first tempo holds, after the
 * last change the last one does.
 */
public final class TempoMap {
    /** Slowest tempo accepted, in beats a minute. */
    public static final int MIN_BPM = 1;

    /** Fastest tempo accepted, in beats a minute. */
    public static final int MAX_BPM = 10_000;

    private final double[] beats;
    private final double[] seconds;
    private final TempoSpan[] spans;

    private TempoMap(Plan plan) {
        int n = plan.spans.size();
        spans = plan.spans.toArray(TempoSpan[]::new);
        beats = new double[n];
        seconds = new double[n];
        for (int i = 0; i < n; i++) {
            beats[i] = plan.beats.get(i);
            seconds[i] = i == 0 ? 0 : seconds[i - 1] + spans[i - 1].secondsAfter(beats[i] - beats[i - 1]);
        }
    }

    /** How a tempo ramp moves from beat to beat. */
    public enum Law {
        /** The metronome's number moves evenly from beat to beat. */
        BPM_LINEAR,
        /** Each beat is longer (or shorter) than the one before by the same amount of time. */
        PERIOD_LINEAR
    }

    /**
     * One tempo for the whole song.
     *
     * @param bpm beats (quarter notes) a minute, {@value #MIN_BPM} to {@value #MAX_BPM}
     * @throws IllegalArgumentException for a tempo outside that range
     */
    public static TempoMap constant(double bpm) {
        return builder(bpm).build();
    }

    /**
     * A song that begins at this tempo and changes it.
     *
     * @param bpm beats (quarter notes) a minute, {@value #MIN_BPM} to {@value #MAX_BPM}
     * @throws IllegalArgumentException for a tempo outside that range
     */
    public static Builder builder(double bpm) {
        return new Builder(bpm);
    }

    /** When a beat comes, in seconds from the start of the song. */
    public double secondsAt(double beat) {
        if (beat < 0) {
            return beat * 60 / tempoAt(0);
        }
        int i = floor(beats, beat);
        return seconds[i] + spans[i].secondsAfter(beat - beats[i]);
    }

    /** Which beat sounds a number of seconds after the start of the song. */
    public double beatAt(double second) {
        if (second < 0) {
            return second * tempoAt(0) / 60;
        }
        int i = floor(seconds, second);
        return beats[i] + spans[i].beatsAfter(second - seconds[i]);
    }

    /** The tempo at a beat, in beats a minute; where the tempo steps, the new one. */
    public double tempoAt(double beat) {
        int i = floor(beats, beat);
        return spans[i].tempoAfter(Math.max(0, beat - beats[i]));
    }

    /** The last index whose value is not above {@code x}; 0 when there is none. */
    private static int floor(double[] sorted, double x) {
        int i = Arrays.binarySearch(sorted, x);
        return i >= 0 ? i : Math.max(0, -i - 2);
    }

    /** A change of tempo: a step when it takes no time, else a ramp. */
    private record Change(double from, double to, double bpm, Law law) {
        boolean isStep() {
            return from == to;
        }

        @Override
        public String toString() {
            String start = PlainNumber.of(from);
            return isStep() ? "step at beat " + start : "ramp from beat " + start + " to " + PlainNumber.of(to);
        }
    }

    /** Gathers tempo changes in any order. */
    public static final class Builder {
        private final double initial;
        private final List<Change> changes = new ArrayList<>();

        private Builder(double bpm) {
            initial = requireTempo(bpm);
        }

        /**
         * Goes on at another tempo from a beat on; of several steps at one beat the last written holds.
         *
         * @throws IllegalArgumentException for a beat before the song or a tempo out of range
         */
        public Builder step(double beat, double bpm) {
            changes.add(new Change(requireBeat(beat), beat, requireTempo(bpm), Law.PERIOD_LINEAR));
            return this;
        }

        /**
         * Moves from the tempo at {@code fromBeat} to {@code toBpm}, reached at {@code toBeat}.
         *
         * @throws IllegalArgumentException for a beat before the song, an end that is not after the start, or a tempo out
         *     of range
         */
        public Builder ramp(double fromBeat, double toBeat, double toBpm, Law law) {
            if (!(requireBeat(fromBeat) < requireBeat(toBeat))) {
                throw new IllegalArgumentException("A tempo ramp from beat " + PlainNumber.of(fromBeat) + " to beat "
                        + PlainNumber.of(toBeat) + " has no length; it must end after it starts");
            }
            changes.add(new Change(fromBeat, toBeat, requireTempo(toBpm), law));
            return this;
        }

        /**
         * The finished map.
         *
         * @throws IllegalArgumentException when a change lies inside a ramp
         */
        public TempoMap build() {
            // A step sorts before a ramp of the same beat, which then starts from the stepped tempo.
            changes.sort(Comparator.comparingDouble(Change::from).thenComparingDouble(Change::to));
            Plan plan = new Plan(initial);
            for (Change change : changes) {
                plan.add(change);
            }
            return new TempoMap(plan);
        }

        private static double requireTempo(double bpm) {
            if (!(bpm >= MIN_BPM && bpm <= MAX_BPM)) {
                throw new IllegalArgumentException("A tempo of " + PlainNumber.of(bpm) + " bpm cannot be played; write "
                        + MIN_BPM + " to " + MAX_BPM);
            }
            return bpm;
        }

        private static double requireBeat(double beat) {
            if (!(beat >= 0 && beat < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A tempo change at beat " + PlainNumber.of(beat)
                        + " is not in the song; write a beat from 0 on");
            }
            return beat;
        }
    }

    /** The spans in order, while changes are added to them. */
    private static final class Plan {
        final List<Double> beats = new ArrayList<>();
        final List<TempoSpan> spans = new ArrayList<>();
        private double bpm;
        private Change last;

        Plan(double initial) {
            bpm = initial;
            last = new Change(0, 0, initial, Law.PERIOD_LINEAR);
            begin(0, TempoSpan.steady(initial));
        }

        void add(Change change) {
            if (change.from < last.to) {
                throw new IllegalArgumentException("The tempo " + change + " begins inside the " + last
                        + "; it may begin at beat " + PlainNumber.of(last.to) + " or later");
            }
            if (!change.isStep()) {
                begin(change.from, ramp(change));
            }
            begin(change.to, TempoSpan.steady(change.bpm));
            bpm = change.bpm;
            last = change;
        }

        private TempoSpan ramp(Change to) {
            double length = to.to - to.from;
            if (to.bpm == bpm || to.law == Law.PERIOD_LINEAR) {
                return new TempoSpan.PeriodLinear(60 / bpm, (60 / to.bpm - 60 / bpm) / length);
            }
            return new TempoSpan.BpmLinear(bpm, (to.bpm - bpm) / length);
        }

        private void begin(double beat, TempoSpan span) {
            int end = beats.size() - 1;
            if (end >= 0 && beats.get(end) == beat) {
                spans.set(end, span);
            } else {
                beats.add(beat);
                spans.add(span);
            }
        }
    }
}
