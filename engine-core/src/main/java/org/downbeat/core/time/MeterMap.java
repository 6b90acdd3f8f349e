package org.downbeat.core.time;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.downbeat.core.PlainNumber;

/**
 * Which bar has which time signature: converts between beats of the song (quarter notes from its start) and bar:beat.
 * Immutable.
 *
 * <p>Bar 1 is the first full bar. A pickup is bar 0; its beats are counted so that they lead into bar 1: a pickup of one
 * quarter note in 4/4 is {@code 0:4}.
 */
public final class MeterMap {
    private final double pickup;
    private final Meter pickupMeter;
    private final int[] firstBars;
    private final double[] startBeats;
    private final Meter[] meters;

    private MeterMap(double pickup, Meter first, SortedMap<Integer, Meter> changes) {
        this.pickup = pickup;
        this.pickupMeter = first;
        int n = changes.size();
        firstBars = new int[n];
        startBeats = new double[n];
        meters = new Meter[n];
        int i = 0;
        for (Map.Entry<Integer, Meter> change : changes.entrySet()) {
            firstBars[i] = change.getKey();
            meters[i] = change.getValue();
            startBeats[i] = i == 0 ? pickup : startOf(firstBars[i], i - 1);
            i++;
        }
    }

    /**
     * One time signature for the whole song.
     *
     * @throws IllegalArgumentException when it is none, as {@link Meter} says
     */
    public static MeterMap of(int beatsPerBar, int beatUnit) {
        return builder(beatsPerBar, beatUnit).build();
    }

    /**
     * A song that begins in this time signature and changes it.
     *
     * @throws IllegalArgumentException when it is none, as {@link Meter} says
     */
    public static Builder builder(int beatsPerBar, int beatUnit) {
        return new Builder(new Meter(beatsPerBar, beatUnit));
    }

    /**
     * Where a place lies, in beats (quarter notes) from the start of the song.
     *
     * @throws IllegalArgumentException when the bar has no such beat, or the song no such pickup
     */
    public double beatAt(BarBeat place) {
        Meter meter = meterAt(place.bar());
        double offset = (place.beat() - 1) * meter.unitLength();
        double start = place.bar() == 0 ? pickup - meter.barLength() : startOf(place.bar(), section(place.bar()));
        if (offset >= meter.barLength() || start + offset < 0) {
            throw new IllegalArgumentException(place + " is not in the song: " + beatsOf(place.bar(), meter));
        }
        return start + offset;
    }

    /** The bar and beat at a beat (quarter notes from the start); before the start, the start. */
    public BarBeat barBeatAt(double beat) {
        double b = Math.max(0, beat);
        if (b < pickup - BarBeat.HAIR) {
            return place(0, b + pickupMeter.barLength() - pickup, pickupMeter);
        }
        int i = Arrays.binarySearch(startBeats, b + BarBeat.HAIR);
        i = i >= 0 ? i : Math.max(0, -i - 2);
        double offset = Math.max(0, b - startBeats[i]);
        double length = meters[i].barLength();
        double bars = Math.floor((offset + BarBeat.HAIR) / length);
        return place(firstBars[i] + (int) bars, Math.max(0, offset - bars * length), meters[i]);
    }

    /** The time signature of a bar; bar 0 is the pickup's. */
    public Meter meterAt(int bar) {
        return bar == 0 ? pickupMeter : meters[section(bar)];
    }

    /** Length of the pickup in beats (quarter notes); 0 without one. */
    public double pickup() {
        return pickup;
    }

    private static BarBeat place(int bar, double offset, Meter meter) {
        return new BarBeat(bar, 1 + offset / meter.unitLength());
    }

    private int section(int bar) {
        int i = Arrays.binarySearch(firstBars, bar);
        return i >= 0 ? i : Math.max(0, -i - 2);
    }

    private double startOf(int bar, int section) {
        return startBeats[section] + ((double) bar - firstBars[section]) * meters[section].barLength();
    }

    private String beatsOf(int bar, Meter meter) {
        if (bar > 0) {
            return "bar " + bar + " is in " + meter + " and has beats 1 to " + meter.beats();
        }
        return pickup == 0 ? "it has no pickup, so bars count from 1" : "its pickup begins at " + barBeatAt(0);
    }

    /** Gathers signature changes in any order. */
    public static final class Builder {
        private final Meter first;
        private final SortedMap<Integer, Meter> changes = new TreeMap<>();
        private double pickup;

        private Builder(Meter first) {
            this.first = first;
            changes.put(1, first);
        }

        /**
         * Begins the song with an incomplete bar 0.
         *
         * @param beats its length in beats (quarter notes), at most a bar
         * @throws IllegalArgumentException for a length below 0 or above a bar
         */
        public Builder pickup(double beats) {
            if (!(beats >= 0 && beats <= first.barLength())) {
                throw new IllegalArgumentException(
                        "A pickup of " + PlainNumber.of(beats) + " beats does not fit a bar of " + first
                                + "; write 0 to " + PlainNumber.of(first.barLength()) + " quarter notes");
            }
            pickup = beats;
            return this;
        }

        /**
         * Changes the time signature from a bar on; of several changes at one bar the last written holds.
         *
         * @throws IllegalArgumentException for a bar below 1 or a signature that is none
         */
        public Builder change(int bar, int numerator, int denominator) {
            if (bar < 1) {
                throw new IllegalArgumentException(
                        "The time signature cannot change at bar " + bar + "; write a bar from 1 on");
            }
            changes.put(bar, new Meter(numerator, denominator));
            return this;
        }

        /** The finished map. */
        public MeterMap build() {
            return new MeterMap(pickup, first, changes);
        }
    }
}
