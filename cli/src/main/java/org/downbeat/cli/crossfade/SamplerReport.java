package org.downbeat.cli.crossfade;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.seam.Bound;
import org.downbeat.tracker.seam.LayeredSampler;
import org.downbeat.tracker.seam.Seam;
import org.downbeat.tracker.seam.SeamProbe;
import org.downbeat.tracker.song.Song;

/**
 * What was measured of a sampler.
 *
 * @param sampler the sampler
 * @param phrases its layers, playing
 * @param seams where they meet
 */
record SamplerReport(LayeredSampler sampler, List<SeamProbe.Phrase> phrases, List<Seam> seams) {
    /** Measures every sampler of a song that has layers. */
    static List<SamplerReport> of(Song song, ModuleCatalog catalog, Bound bound) {
        List<SamplerReport> reports = new ArrayList<>();
        for (LayeredSampler sampler : LayeredSampler.of(song, catalog)) {
            SeamProbe probe = new SeamProbe(song, sampler, catalog, bound);
            reports.add(new SamplerReport(sampler, probe.phrases(), probe.seams()));
        }
        return reports;
    }

    String name() {
        return sampler.instrument().name();
    }
}
