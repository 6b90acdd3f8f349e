package org.downbeat.tracker.perform;

import java.util.List;
import java.util.Map;
import org.downbeat.core.render.Recording;
import org.downbeat.core.render.RenderResult;
import org.downbeat.core.time.SongClock;

/**
 * What came of playing a pattern.
 *
 * @param recording the sound
 * @param clock converts between its beats and frames
 * @param beats length of the pattern in beats; the audio may go on behind it
 * @param notes what was played
 * @param log the points of its lanes, as they were played
 */
public record PatternPlayback(
        Recording recording, SongClock clock, double beats, List<PlayedNote> notes, List<LogEntry> log) {
    /** Copies the lists. */
    public PatternPlayback {
        notes = List.copyOf(notes);
        log = List.copyOf(log);
    }

    /** The sound: planar samples, 1.0 full scale. Shared, not copied. */
    public float[][] audio() {
        return recording.channels();
    }

    /** What the engine says: events, incidents, values at the end. */
    public RenderResult result() {
        return recording.result();
    }

    /** Length in frames, tail included. */
    public int frames() {
        return recording.frames();
    }

    /** Length in seconds, tail included. */
    public double seconds() {
        return frames() / clock.sampleRate();
    }

    /** The frames at which the pattern's beats begin. */
    public long[] beatFrames() {
        long[] frames = new long[(int) Math.ceil(beats)];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = clock.frameAt(i);
        }
        return frames;
    }

    /** The plain value of every parameter at the end, by {@code module.parameter}. */
    public Map<String, Double> parameters() {
        return result().values();
    }
}
