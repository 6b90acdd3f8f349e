package org.downbeat.cli.music;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.downbeat.cli.options.InputException;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.SongClock;
import org.downbeat.core.time.TempoMap;
import org.downbeat.tracker.song.Song;
import picocli.CommandLine.Option;

/** How a recording counts its bars; songs know that themselves. */
public final class TimeOptions {
    private static final Pattern METER = Pattern.compile("\\s*(\\d{1,3})\\s*/\\s*(\\d{1,2})\\s*");

    @Option(
            names = "--tempo",
            paramLabel = "BPM",
            description = "Beats a minute of a recording; 120 when it is not given. Songs know theirs.")
    private double tempo = 120;

    @Option(
            names = "--meter",
            paramLabel = "N/D",
            description = "Time signature of a recording; 4/4 when it is not given.")
    private String meter = "4/4";

    /**
     * A recording's clock.
     *
     * @throws InputException for a tempo or time signature that cannot be
     */
    public SongClock clock(double sampleRate) {
        Matcher parts = METER.matcher(meter);
        if (!parts.matches()) {
            throw new InputException("--meter: '" + meter + "' is no time signature; write one such as 6/8");
        }
        try {
            MeterMap map = MeterMap.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            return new SongClock(TempoMap.constant(tempo), map, sampleRate);
        } catch (IllegalArgumentException e) {
            throw new InputException("--tempo and --meter: " + e.getMessage(), e);
        }
    }

    /** The clock of a song or a recording. */
    public SongClock clock(Music music) {
        if (music instanceof SongMusic played) {
            Song song = played.loaded().song();
            return new SongClock(song.tempo(), song.meter(), music.sampleRate());
        }
        return clock(music.sampleRate());
    }
}
