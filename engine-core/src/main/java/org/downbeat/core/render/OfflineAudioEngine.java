package org.downbeat.core.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.downbeat.core.automation.AutomationTimeline;
import org.downbeat.core.automation.CompiledAutomation;
import org.downbeat.core.automation.Explanation;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.graph.Graph;
import org.downbeat.core.graph.Node;
import org.downbeat.core.render.NodeEvents.Event;
import org.downbeat.core.render.NodeEvents.Timed;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.SongClock;
import org.downbeat.core.time.TempoMap;

/**
 * Builds a graph of modules, takes automation and notes in musical time, and renders them.
 *
 * <pre>{@code
 * OfflineAudioEngine engine = new OfflineAudioEngine(ModuleCatalog.builtIn()).tempo(TempoMap.constant(120));
 * engine.add("lead", "sine").set("frequency_hz", 440);
 * engine.add("lead_env", "envelope").input("lead").asOutput();
 * engine.schedule("lead_env", "gate", Moment.beats(1), 1);
 * Recording recording = engine.render(4.0);
 * }</pre>
 *
 * <p>The same engine gives the same bits at any block size and any number of threads. Every render starts at frame 0 with
 * fresh modules: rendering twice gives the same sound twice. Mistakes are refused where they are made. Not for use by
 * several threads at once.
 */
public final class OfflineAudioEngine {
    private final ModuleCatalog catalog;
    private final Graph.Builder graph = new Graph.Builder();
    private final List<Scheduled> points = new ArrayList<>();
    private final List<Played> notes = new ArrayList<>();
    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final Map<String, BlockSink> stems = new LinkedHashMap<>();
    private final Map<String, Boolean> players = new HashMap<>();
    private RenderSettings settings = RenderSettings.DEFAULT;
    private TempoMap tempo = TempoMap.constant(120);
    private MeterMap meter = MeterMap.of(4, 4);
    private RenderWatcher watcher = RenderWatcher.NONE;

    private record Scheduled(String node, ParameterSpec parameter, Point point) {}

    private record Played(String node, Moment at, Event event) {}

    /** An engine that takes modules from a catalog; 4/4 at 120 beats a minute until told otherwise. */
    public OfflineAudioEngine(ModuleCatalog catalog) {
        this.catalog = catalog;
    }

    /** How to render. */
    public OfflineAudioEngine settings(RenderSettings how) {
        settings = how;
        return this;
    }

    /** The tempo of the song. */
    public OfflineAudioEngine tempo(TempoMap map) {
        tempo = map;
        return this;
    }

    /** The meter of the song. */
    public OfflineAudioEngine meter(MeterMap map) {
        meter = map;
        return this;
    }

    /** A clip that modules may ask for by its name. */
    public OfflineAudioEngine sample(Sample sample) {
        samples.put(sample.name(), sample);
        return this;
    }

    /** Who follows the render and may cancel it. */
    public OfflineAudioEngine watcher(RenderWatcher follower) {
        watcher = follower;
        return this;
    }

    /**
     * Adds a module of the catalog.
     *
     * @param name its name in this graph
     * @param moduleId id or alias
     * @throws IllegalArgumentException when the name is taken or there is no such module; the message names the nearest
     */
    public EngineNode add(String name, String moduleId) {
        return add(name, catalog.get(moduleId).factory());
    }

    /**
     * Adds a module of one's own.
     *
     * @throws IllegalArgumentException when the name is taken
     */
    public EngineNode add(String name, AudioModuleFactory factory) {
        graph.add(name, factory);
        return new EngineNode(graph, name);
    }

    /** Carries the sound of a node to the input of another; several into one are summed in this order. */
    public OfflineAudioEngine connect(String from, String to) {
        graph.connect(from, to);
        return this;
    }

    /**
     * Lets a parameter step to a value.
     *
     * @throws IllegalArgumentException as {@link #schedule(String, String, Point)} does
     */
    public OfflineAudioEngine schedule(String node, String parameterId, Moment at, double value) {
        return schedule(node, parameterId, Point.step(at, value));
    }

    /**
     * Adds an automation point. Of points on one frame the last written holds.
     *
     * @throws IllegalArgumentException for an unknown node or parameter (the message names the nearest), a value that is
     *     not finite, or a time before the song
     */
    public OfflineAudioEngine schedule(String node, String parameterId, Point point) {
        ParameterSpec parameter = graph.node(node).parameter(parameterId);
        new AutomationTimeline().schedule(node, parameter, point);
        points.add(new Scheduled(node, parameter, point));
        return this;
    }

    /**
     * Starts a note. On one frame, note-offs come before everything else.
     *
     * @param note MIDI number 0–127
     * @param velocity 1–127
     * @throws IllegalArgumentException when the node plays no notes, or a number is outside its range
     */
    public OfflineAudioEngine noteOn(String node, Moment at, int note, double velocity) {
        if (!(velocity >= 1 && velocity <= 127)) {
            throw new IllegalArgumentException(
                    "A velocity of " + velocity + " at " + at + " cannot be; write 1 to 127");
        }
        return play(node, at, note, new Event.NoteOn(note, note, velocity));
    }

    /** Ends a note; refuses as {@link #noteOn} does. */
    public OfflineAudioEngine noteOff(String node, Moment at, int note) {
        return play(node, at, note, new Event.NoteOff(note));
    }

    /** Cuts a note short; refuses as {@link #noteOn} does. */
    public OfflineAudioEngine choke(String node, Moment at, int note) {
        return play(node, at, note, new Event.Choke(note));
    }

    /** Moves a sounding note by semitones from where it began; refuses as {@link #noteOn} does. */
    public OfflineAudioEngine bend(String node, Moment at, int note, double semitones) {
        if (!(Math.abs(semitones) <= 127)) {
            throw new IllegalArgumentException(
                    "A bend of " + semitones + " at " + at + " cannot be; write -127 to 127 semitones");
        }
        return play(node, at, note, new Event.Bend(note, semitones));
    }

    private OfflineAudioEngine play(String node, Moment at, int note, Event event) {
        Node player = graph.node(node);
        if (note < 0 || note > 127) {
            throw new IllegalArgumentException("Note " + note + " at " + at + " cannot be; write 0 to 127 (60 is C-4)");
        }
        if (!(at.amount() >= 0 && at.amount() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A note for " + node + " at " + at + " is not in the song; write a time from 0 on");
        }
        if (!playsNotes(player)) {
            throw new IllegalArgumentException(
                    "Node '" + node + "' (" + player.description().id() + ") plays no notes");
        }
        notes.add(new Played(node, at, event));
        return this;
    }

    /** Only an instance knows whether it plays notes, so one is made, once for each node. */
    private boolean playsNotes(Node node) {
        return players.computeIfAbsent(node.name(), name -> {
            try (AudioModule module = node.factory().create()) {
                return module instanceof AudioModule.Playable;
            } catch (Exception e) {
                throw new IllegalArgumentException("Node '" + name + "' cannot be made: " + Mute.describe(e), e);
            }
        });
    }

    /** Gives a node's own sound to a sink as well, in the same pass as the mix. */
    public OfflineAudioEngine stem(String node, BlockSink sink) {
        graph.node(node);
        stems.put(node, sink);
        return this;
    }

    /**
     * Renders so many seconds and keeps the mix in memory.
     *
     * @throws IllegalArgumentException for a negative or endless length, or a graph that cannot run
     * @throws ModuleFailedException when a module fails and the settings ask to stop then
     */
    public Recording render(double seconds) {
        return record(clock().frameAtSeconds(requireLength(seconds, "seconds")));
    }

    /** Renders so many beats and keeps the mix in memory; refuses as {@link #render} does. */
    public Recording renderBeats(double beats) {
        return record(clock().frameAt(requireLength(beats, "beats")));
    }

    private Recording record(long frames) {
        Audio audio = new Audio(settings.channels());
        try {
            RenderResult result = renderTo(frames, audio);
            return new Recording(audio.channels(), result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Renders so many frames to a sink, in constant memory.
     *
     * @throws IOException when a sink cannot take them
     * @throws IllegalArgumentException for a negative length, or a graph that cannot run
     * @throws ModuleFailedException when a module fails and the settings ask to stop then
     */
    public RenderResult renderTo(long frames, BlockSink mix) throws IOException {
        requireLength((double) frames, "frames");
        Graph built = graph.build();
        SongClock clock = clock();
        Map<String, BlockSink> taps = new LinkedHashMap<>();
        String output = built.nodes().get(built.output()).name();
        BlockSink stem = stems.get(output);
        taps.put(output, stem == null ? mix : both(mix, stem));
        stems.forEach(taps::putIfAbsent);
        return new Render(built, score(built, clock), settings, clock, samples, watcher).run(frames, taps);
    }

    private static BlockSink both(BlockSink first, BlockSink second) {
        return (channels, from, to) -> {
            first.write(channels, from, to);
            second.write(channels, from, to);
        };
    }

    /** The song's clock at this sample rate. */
    public SongClock clock() {
        return new SongClock(tempo, meter, settings.sampleRate());
    }

    /** The automation as it will be played: every point where it falls, by time. */
    public CompiledAutomation automation() {
        return automation(graph.build(), clock());
    }

    /**
     * The value of a parameter at a moment, and why; without what other modules move it by.
     *
     * @throws IllegalArgumentException for an unknown node or parameter
     */
    public Explanation explain(String node, String parameterId, Moment at) {
        ParameterSpec parameter = graph.node(node).parameter(parameterId);
        return automation().laneOrInitial(node, parameter).explain(at.frame(clock()));
    }

    private Score score(Graph built, SongClock clock) {
        Map<String, List<Timed>> played = new LinkedHashMap<>();
        for (Played note : notes) {
            played.computeIfAbsent(note.node(), name -> new ArrayList<>())
                    .add(new Timed(note.at().frame(clock), note.event()));
        }
        return new Score(automation(built, clock), played, points.size() + notes.size());
    }

    /** A value that the song gave to a parameter is where its automation starts from. */
    private CompiledAutomation automation(Graph built, SongClock clock) {
        AutomationTimeline timeline = new AutomationTimeline();
        for (Node node : built.nodes()) {
            node.values()
                    .forEach((id, value) -> timeline.schedule(
                            node.name(),
                            node.parameter(id),
                            Point.step(Moment.beats(0), value).from("setting")));
        }
        points.forEach(scheduled -> timeline.schedule(scheduled.node(), scheduled.parameter(), scheduled.point()));
        return timeline.compile(clock);
    }

    private static double requireLength(double length, String unit) {
        if (!(length >= 0 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A length of " + length + " " + unit + " cannot be; write 0 or more");
        }
        return length;
    }
}
