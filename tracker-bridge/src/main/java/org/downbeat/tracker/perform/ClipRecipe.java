package org.downbeat.tracker.perform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.Audio;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.RenderWatcher;
import org.downbeat.core.render.Tail;
import org.downbeat.tracker.song.Song;

/** Makes clips out of songs, so that a song's samples can be written instead of recorded. */
public final class ClipRecipe {
    private static final RenderSettings SETTINGS =
            RenderSettings.DEFAULT.withOnFailure(RenderSettings.OnFailure.STOP).withTail(Tail.cut());

    private ClipRecipe() {}

    /**
     * Renders a song into a clip at 48 kHz, as long as the song itself; mono when both sides are the same.
     *
     * @param name what the clip is called
     * @param recipe what to render
     * @param catalog the modules that it may name
     * @throws IllegalArgumentException for a song that cannot be played
     */
    public static Sample render(String name, Song recipe, ModuleCatalog catalog) {
        SongPerformance performance = new SongPerformance(recipe, catalog, SETTINGS);
        Audio audio = new Audio(SETTINGS.channels());
        try {
            performance.render(audio, Map.of(), performance.frames(), RenderWatcher.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("A clip in memory cannot fail to be written", e);
        }
        float[][] channels = audio.channels();
        boolean mono = Arrays.equals(channels[0], channels[1]);
        return new Sample(name, SETTINGS.sampleRate(), mono ? new float[][] {channels[0]} : channels);
    }
}
