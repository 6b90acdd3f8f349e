package org.downbeat.cli.chain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.time.TempoMap;
import org.downbeat.tracker.perform.PatternPerformanceBridge;
import org.downbeat.tracker.perform.PatternPlayback;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.Pattern;

/**
 * Modules that are connected, and what they play.
 *
 * @param instrument the modules
 * @param pattern notes and automation
 * @param samples the clips that the modules name
 */
record Chain(Instrument instrument, Pattern pattern, Map<String, Sample> samples) {
    /** What the instrument and its only part are called. */
    static final String NAME = "chain";

    /** The files that the clips came from. */
    List<Path> files() {
        return samples.keySet().stream().map(Path::of).toList();
    }

    PatternPlayback play(ModuleCatalog catalog, TempoMap tempo, double beats, RenderSettings settings) {
        return new PatternPerformanceBridge(catalog)
                .settings(settings)
                .tempo(tempo)
                .samples(samples)
                .play(pattern, instrument, beats);
    }
}
