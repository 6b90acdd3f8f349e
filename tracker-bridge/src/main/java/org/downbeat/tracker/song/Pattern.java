package org.downbeat.tracker.song;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.downbeat.core.automation.Moment;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.lane.LanePoint;

/**
 * A few bars of music: rows of steps on one or many tracks, and automation lanes whose places count in beats from the
 * pattern's beginning.
 *
 * @param name what the order of a song calls it
 * @param rowsPerBeat how many rows make a beat (quarter note), 1 to 192
 * @param rows how many rows it has, 1 to 100 000
 * @param tracks its columns; several may belong to one part
 * @param lanes its automation
 */
public record Pattern(String name, int rowsPerBeat, int rows, List<Track> tracks, List<Lane> lanes) {
    /** Rows of a beat unless the pattern says otherwise. */
    public static final int DEFAULT_ROWS_PER_BEAT = 4;

    /** Finest division of a beat. */
    public static final int MOST_ROWS_PER_BEAT = 192;

    /** Longest pattern, in rows. */
    public static final int MOST_ROWS = 100_000;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException for a name that is none, numbers outside the ranges above, steps behind the last
     *     row, or lanes whose places are not beats within the pattern
     */
    public Pattern {
        Names.require("pattern", name);
        tracks = List.copyOf(tracks);
        lanes = List.copyOf(lanes);
        require(name, "rows per beat", rowsPerBeat, MOST_ROWS_PER_BEAT);
        require(name, "rows", rows, MOST_ROWS);
        for (Track track : tracks) {
            for (Step step : track.steps()) {
                if (step.row() >= rows) {
                    throw new IllegalArgumentException("Pattern '" + name + "' has " + rows + " rows, so the step of '"
                            + track.part() + "' in row " + step.row() + " cannot be; write rows 0 to " + (rows - 1));
                }
            }
        }
        for (Lane lane : lanes) {
            for (LanePoint point : lane.points()) {
                requirePlace(name, lane, point, (double) rows / rowsPerBeat);
            }
        }
    }

    private static void require(String name, String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "Pattern '" + name + "' cannot have " + value + " " + what + "; write 1 to " + most);
        }
    }

    private static void requirePlace(String name, Lane lane, LanePoint point, double length) {
        if (!(point.at() instanceof Moment.Beats at) || at.beats() > length) {
            throw new IllegalArgumentException("Pattern '" + name + "': lane '" + lane.head() + "' has a point at "
                    + point.atText() + "; in a pattern, write beats from its beginning, 0 to " + length);
        }
    }

    /** A pattern to be filled, of 4 rows a beat. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Length in beats (quarter notes). */
    public double beats() {
        return (double) rows / rowsPerBeat;
    }

    /** Where a step comes, in beats from the pattern's beginning. */
    public double beatOf(Step step) {
        return (step.row() + step.offset()) / rowsPerBeat;
    }

    /** Gathers a pattern. */
    public static final class Builder {
        private final String name;
        private final List<Track> tracks = new ArrayList<>();
        private final List<Lane> lanes = new ArrayList<>();
        private int rowsPerBeat = DEFAULT_ROWS_PER_BEAT;
        private int rows = 16;

        private Builder(String name) {
            this.name = name;
        }

        /** How many rows make a beat; 4 unless said. */
        public Builder rowsPerBeat(int count) {
            rowsPerBeat = count;
            return this;
        }

        /** How many rows there are; 16 unless said. */
        public Builder rows(int count) {
            rows = count;
            return this;
        }

        /** Adds a track. */
        public Builder track(String part, Step... steps) {
            return track(part, Arrays.asList(steps));
        }

        /** Adds a track. */
        public Builder track(String part, List<Step> steps) {
            tracks.add(new Track(part, steps));
            return this;
        }

        /**
         * Adds an automation lane: {@code filter.cutoff_hz|raw = 0:400, 3:4000|fade=exponential}.
         *
         * @throws org.downbeat.tracker.lane.LaneSyntaxException when the text is none, with all mistakes
         */
        public Builder lane(String text) {
            return lane(Lane.parse(text));
        }

        /** Adds an automation lane. */
        public Builder lane(Lane lane) {
            lanes.add(lane);
            return this;
        }

        /**
         * The finished pattern.
         *
         * @throws IllegalArgumentException as {@link Pattern} does
         */
        public Pattern build() {
            return new Pattern(name, rowsPerBeat, rows, tracks, lanes);
        }
    }
}
