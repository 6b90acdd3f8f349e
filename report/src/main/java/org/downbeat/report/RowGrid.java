package org.downbeat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.downbeat.core.time.BarBeat;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.SongClock;
import org.downbeat.core.time.TempoMap;
import org.downbeat.metrics.LoudnessRow;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.TableRow;

/**
 * Rows of equal length in audio that no song tells about: beats of a steady tempo, or stretches of time. The first begins
 * with the audio and the last ends with it.
 */
public final class RowGrid {
    /** Rows of time are made longer rather than more than this. */
    private static final int MOST_TIMES = 600;

    private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60};

    private final String name;
    private final TempoMap tempo;

    private RowGrid(String name, double bpm) {
        this.name = name;
        this.tempo = TempoMap.constant(bpm);
    }

    /**
     * A row a beat.
     *
     * @param bpm beats a minute
     * @throws IllegalArgumentException for a tempo that cannot be, as {@link TempoMap} refuses it
     */
    public static RowGrid beats(double bpm) {
        return new RowGrid("Beat", bpm);
    }

    /** A row a second, or longer ones in audio that lasts for more than ten minutes, up to a minute each. */
    public static RowGrid times(double seconds) {
        for (int step : STEPS) {
            if (seconds <= (double) step * MOST_TIMES) {
                return new RowGrid("Time", 60.0 / step);
            }
        }
        return new RowGrid("Time", 1);
    }

    /** What a row is: {@code Beat} or {@code Time}. */
    public String name() {
        return name;
    }

    /** The frames at which rows begin, and {@link Long#MAX_VALUE} behind them, for a table of levels. */
    public long[] edges(long frames, int sampleRate) {
        SongClock clock = clock(sampleRate);
        int count = Math.max(1, (int) Math.ceil(clock.beatAtFrame(frames)));
        long[] edges = new long[count + 1];
        for (int i = 0; i < count; i++) {
            edges[i] = clock.frameAt(i);
        }
        edges[count] = Long.MAX_VALUE;
        return edges;
    }

    /** The rows with their names; what the audio never reached is left out. */
    List<TableRow> rows(List<LoudnessRow> levels, int sampleRate) {
        SongClock clock = clock(sampleRate);
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < levels.size() && levels.get(i).frames() > 0; i++) {
            LoudnessRow row = levels.get(i);
            boolean whole = row.toFrame() >= clock.frameAt(i + 1);
            BarBeat place = clock.meter().barBeatAt(i);
            String label =
                    name.equals("Beat") ? place.toString() : time(clock.tempo().secondsAt(i));
            double end = whole ? i + 1 : clock.beatAtFrame(row.toFrame());
            rows.add(new TableRow(label, place, i, end, whole ? Coverage.WHOLE : Coverage.PARTIAL, row));
        }
        return List.copyOf(rows);
    }

    private SongClock clock(int sampleRate) {
        return new SongClock(tempo, MeterMap.of(4, 4), sampleRate);
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
