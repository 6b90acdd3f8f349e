package org.downbeat.core.travel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.api.ParameterSpec;

/**
 * What turning one control does, while the others stay where they begin.
 *
 * @param control which
 * @param playing whether notes were played
 * @param stops from one end to the other, at least two
 * @param sweptClicks how far the biggest jump from frame to frame goes beyond those of the steady sound when the control
 *     moves from end to end in a second, in dB; empty for a stepped control, which cannot
 * @param jumpedClicks the same when it jumps from end to end
 * @param nanosPerFrame CPU time the module takes for a stereo frame while the control moves, in nanoseconds
 */
public record ControlTravel(
        ParameterSpec control,
        Playing playing,
        List<Stop> stops,
        OptionalDouble sweptClicks,
        double jumpedClicks,
        double nanosPerFrame) {
    /** Whether the module played notes while it was measured. */
    public enum Playing {
        /** A note, if it plays any. */
        NOTES,
        /** None, because notes leave the control no say. */
        FREE
    }

    /**
     * A place of the control.
     *
     * @param value plain value
     * @param level RMS of both channels in dBFS; empty for silence
     * @param brightness spectral centroid in Hz; empty for silence
     * @param change what the way from the stop before did
     */
    public record Stop(double value, OptionalDouble level, OptionalDouble brightness, Change change) {}

    /** What happened to the sound on the way to a stop. */
    public enum Change {
        /** It is the first stop. */
        NONE,
        /** The sound changed. */
        HEARD,
        /** Nothing that is more than 80 dB below the sound itself changed. */
        DEAD
    }

    /**
     * A part of the travel where nothing changes.
     *
     * @param from plain value where it begins
     * @param to plain value where it ends
     */
    public record Range(double from, double to) {}

    public ControlTravel {
        stops = List.copyOf(stops);
    }

    /** Which part of the travel does nothing: 0 to 1. */
    public double deadPart() {
        long dead = stops.stream().filter(stop -> stop.change() == Change.DEAD).count();
        return (double) dead / (stops.size() - 1);
    }

    /** Where nothing changes, from the minimum on. */
    public List<Range> deadRanges() {
        List<Range> ranges = new ArrayList<>();
        for (int k = 1, begin = -1; k <= stops.size(); k++) {
            boolean isDead = k < stops.size() && stops.get(k).change() == Change.DEAD;
            if (isDead && begin < 0) {
                begin = k - 1;
            } else if (!isDead && begin >= 0) {
                ranges.add(new Range(stops.get(begin).value(), stops.get(k - 1).value()));
                begin = -1;
            }
        }
        return ranges;
    }
}
