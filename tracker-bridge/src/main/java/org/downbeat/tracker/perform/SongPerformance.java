package org.downbeat.tracker.perform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.downbeat.core.automation.Explanation;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.render.EngineNode;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.RenderResult;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.RenderWatcher;
import org.downbeat.core.time.SongClock;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.lane.LaneTargets;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.Part;
import org.downbeat.tracker.song.Song;

/**
 * A song put into an engine, ready to be rendered as often as one likes: parts through their mixers into the mix, and
 * through the master, if the song has one. Parts that are not heard are left out.
 */
public final class SongPerformance {
    private final Song song;
    private final OfflineAudioEngine engine;
    private final List<Placement> placements;
    private final Map<String, List<PlayedNote>> notes;
    private final LaneTargets targets = new LaneTargets();
    private final List<Part> heard = new ArrayList<>();
    private final LaneScheduler lanes;

    /**
     * Puts a song into an engine.
     *
     * @param song what to play
     * @param catalog the modules that it may name
     * @param settings how to render; the seed is the song's
     * @throws IllegalArgumentException for a module, value or lane that cannot be
     */
    public SongPerformance(Song song, ModuleCatalog catalog, RenderSettings settings) {
        this.song = song;
        engine = new OfflineAudioEngine(catalog)
                .settings(settings.withSeed(song.seed()))
                .tempo(song.tempo())
                .meter(song.meter());
        song.samples().forEach((name, clip) -> engine.sample(PatternPerformanceBridge.named(name, clip)));
        placements = Placement.of(song);
        notes = NoteSheet.of(song.seed(), placements, song.beats());
        mount(catalog);
        lanes = new LaneScheduler(engine);
        for (Placement placement : placements) {
            lanes.schedule(placement.pattern().lanes(), placement.start(), this::nodes);
        }
        lanes.schedule(song.lanes(), 0, this::nodes);
    }

    private void mount(ModuleCatalog catalog) {
        for (Part part : song.parts()) {
            if (song.isHeard(part)) {
                part(part, catalog);
                heard.add(part);
            }
        }
        if (heard.isEmpty()) {
            throw new IllegalArgumentException("Every part of '" + song.title() + "' is muted; let one be heard");
        }
        EngineNode mix = engine.add(PassThrough.NODE, PassThrough.FACTORY);
        heard.forEach(part -> mix.input(mixer(part)));
        mix.asOutput();
        if (!song.master().isEmpty()) {
            InstrumentRig master = new InstrumentRig(engine, catalog, Song.MASTER + ".", "")
                    .hearing(PassThrough.NODE)
                    .add(song.master());
            master.descriptions().forEach((module, what) -> targets.module(Song.MASTER, module, what));
            engine.add("(master)", PassThrough.FACTORY)
                    .input(master.ends().toArray(String[]::new))
                    .asOutput();
        }
    }

    private void part(Part part, ModuleCatalog catalog) {
        Instrument instrument = song.instrument(part.instrument());
        InstrumentRig rig =
                new InstrumentRig(engine, catalog, part.name() + ".", instrument.family()).add(instrument.modules());
        List<String> ends = rig.ends();
        ModuleUse mixer = ModuleUse.named(Song.MIXER, "gain")
                .value("level_db", part.levelDb())
                .value("pan", part.pan())
                .build();
        InstrumentRig strip = new InstrumentRig(engine, catalog, part.name() + ".", "");
        ends.forEach(strip::hearing);
        strip.add(List.of(mixer));
        rig.descriptions().forEach((module, what) -> targets.module(part.name(), module, what));
        strip.descriptions().forEach((module, what) -> targets.module(part.name(), module, what));
        targets.alias(part.instrument(), part.name());
        rig.play(notes.getOrDefault(part.name(), List.of()));
    }

    private static String mixer(Part part) {
        return part.name() + "." + Song.MIXER;
    }

    /** The nodes a lane means; none when its part is not heard. */
    private List<LaneScheduler.Node> nodes(Lane lane) {
        String owner = lane.target().owner();
        boolean silent = song.parts().stream()
                .filter(part -> !song.isHeard(part))
                .anyMatch(part -> part.name().equals(owner) || part.instrument().equals(owner));
        boolean heardToo = heard.stream()
                .anyMatch(part -> part.name().equals(owner) || part.instrument().equals(owner));
        return silent && !heardToo ? List.of() : LaneScheduler.nodes(targets, lane);
    }

    /** What is played. */
    public Song song() {
        return song;
    }

    /** Converts between the song's beats, bars, seconds and frames. */
    public SongClock clock() {
        return engine.clock();
    }

    /** Its patterns in the order of playing. */
    public List<Placement> placements() {
        return placements;
    }

    /** The parts that are heard, in the order of the mix. */
    public List<Part> heard() {
        return List.copyOf(heard);
    }

    /** What a part plays, in the order of the beginnings. */
    public List<PlayedNote> notes(String part) {
        return notes.getOrDefault(part, List.of());
    }

    /** The points of all lanes, as they are played. */
    public List<LogEntry> log() {
        return lanes.log();
    }

    /** Length in frames, without tails. */
    public long frames() {
        return clock().frameAt(song.beats());
    }

    /**
     * The value of a control at a moment, and why.
     *
     * @param control such as {@code lead.filter.cutoff_hz}
     * @throws IllegalArgumentException when there is no such control, or it is of a part that is not heard
     */
    public List<Explanation> explain(String control, Moment at) {
        Lane lane = Lane.parse(control, "0:0");
        return LaneScheduler.nodes(targets, lane).stream()
                .map(node -> engine.explain(node.name(), node.spec().id(), at))
                .toList();
    }

    /** The values of all controls at a moment, and why, in the order of the mix. */
    public List<Explanation> explain(Moment at) {
        return targets.all().stream()
                .filter(control -> !control.spec().isMomentary())
                .map(control -> engine.explain(
                        control.owner() + "." + control.module(), control.spec().id(), at))
                .toList();
    }

    /**
     * Renders the song from its beginning.
     *
     * @param mix where the mix goes
     * @param stems where parts go that are wanted by themselves, by name, as loud as they are in the mix
     * @param frames how many frames, before the tail that the settings ask for
     * @param watcher follows and may cancel
     * @throws IOException when a sink cannot take it
     */
    public RenderResult render(BlockSink mix, Map<String, BlockSink> stems, long frames, RenderWatcher watcher)
            throws IOException {
        stems.forEach((part, sink) -> engine.stem(mixer(song.part(part)), sink));
        return engine.watcher(watcher).renderTo(frames, mix);
    }
}
