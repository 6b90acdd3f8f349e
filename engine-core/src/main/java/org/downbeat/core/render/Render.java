package org.downbeat.core.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.downbeat.core.automation.ParameterLane;
import org.downbeat.core.graph.Graph;
import org.downbeat.core.graph.Node;
import org.downbeat.core.render.RenderPass.Ending;
import org.downbeat.core.render.RenderResult.Outcome;
import org.downbeat.core.time.SongClock;
import org.jspecify.annotations.Nullable;

/** One render: passes over fresh plans until one of them gets through. */
final class Render {
    private final Graph graph;
    private final Score score;
    private final RenderSettings settings;
    private final SongClock clock;
    private final Map<String, Sample> samples;
    private final RenderWatcher watcher;
    private final Incidents incidents;
    private List<String> notes = List.of();

    Render(
            Graph graph,
            Score score,
            RenderSettings settings,
            SongClock clock,
            Map<String, Sample> samples,
            RenderWatcher watcher) {
        this.graph = graph;
        this.score = score;
        this.settings = settings;
        this.clock = clock;
        this.samples = samples;
        this.watcher = watcher;
        this.incidents = new Incidents(graph, clock, settings.onFailure());
    }

    /**
     * Renders.
     *
     * @param songFrames length of the song without its tail
     * @param taps nodes to tap, and where their sound goes; the first decides when a tail is over
     */
    RenderResult run(long songFrames, Map<String, BlockSink> taps) throws IOException {
        if (settings.tail() instanceof Tail.RingOut tail) {
            return run(songFrames, taps, tail);
        }
        if (settings.tail() instanceof Tail.Wrap tail && songFrames > 0) {
            Map<String, TailCatcher> catchers = new LinkedHashMap<>();
            Map<String, BlockSink> wrappers = new LinkedHashMap<>();
            taps.forEach((node, sink) -> {
                TailCatcher catcher = new TailCatcher(songFrames, settings.channels());
                catchers.put(node, catcher);
                wrappers.put(node, catcher.wrapOnto(sink));
            });
            RenderResult first = run(songFrames, catchers, new Tail.RingOut(tail.maxSeconds(), tail.floorDbfs()));
            if (first.outcome() == Outcome.CANCELLED) {
                return first;
            }
            return run(songFrames, wrappers, null);
        }
        return run(songFrames, taps, null);
    }

    private RenderResult run(long songFrames, Map<String, ? extends BlockSink> taps, Tail.@Nullable RingOut tail)
            throws IOException {
        List<String> nodes = new ArrayList<>(taps.keySet());
        BlockSink[] sinks = taps.values().toArray(BlockSink[]::new);
        long delivered = 0;
        while (true) {
            PlanCompiler compiler = new PlanCompiler(graph, score, settings, clock, samples, incidents.faults());
            try (RenderPlan plan = compiler.compile(nodes)) {
                incidents.stopIfAsked();
                notes = plan.notes();
                RenderPass pass =
                        new RenderPass(plan, incidents, sinks, watcher, songFrames, gate(songFrames, tail), delivered);
                Ending ending = pass.run();
                delivered = pass.delivered();
                if (ending != Ending.REPLAY) {
                    Outcome outcome = ending == Ending.COMPLETE ? Outcome.COMPLETE : Outcome.CANCELLED;
                    return result(delivered, songFrames, outcome);
                }
            }
        }
    }

    private @Nullable TailGate gate(long songFrames, Tail.@Nullable RingOut tail) {
        if (tail == null) {
            return null;
        }
        long longest = Math.round(tail.maxSeconds() * settings.sampleRate());
        return new TailGate(songFrames, longest, tail.floorDbfs(), settings.sampleRate());
    }

    private RenderResult result(long frames, long songFrames, Outcome outcome) {
        return new RenderResult(
                frames,
                songFrames,
                settings.sampleRate(),
                outcome,
                incidents.before(frames),
                score.eventCount(),
                values(Math.max(0, songFrames - 1)),
                notes);
    }

    private Map<String, Double> values(long frame) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            for (ParameterSpec parameter : node.description().parameters()) {
                ParameterLane lane =
                        score.automation().lane(node.name(), parameter.id()).orElse(null);
                values.put(
                        node.name() + "." + parameter.id(),
                        lane == null ? node.valueOf(parameter) : Double.valueOf(lane.valueAt(frame)));
            }
        }
        return values;
    }
}
