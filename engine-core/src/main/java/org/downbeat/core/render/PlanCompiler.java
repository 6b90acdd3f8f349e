package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.downbeat.api.Settings;
import org.downbeat.core.Nearest;
import org.downbeat.core.graph.Graph;
import org.downbeat.core.graph.Modulation;
import org.downbeat.core.graph.Node;
import org.downbeat.core.time.SongClock;

/** Turns a graph into a plan, pass by pass: sort, block length, widths, modules, latencies, buffers and steps. */
final class PlanCompiler {
    private final Graph graph;
    private final Score score;
    private final RenderSettings render;
    private final SongClock clock;
    private final Map<String, Sample> samples;
    private final Faults faults;
    private final List<String> notes = new ArrayList<>();

    PlanCompiler(
            Graph graph,
            Score score,
            RenderSettings render,
            SongClock clock,
            Map<String, Sample> samples,
            Faults faults) {
        this.graph = graph;
        this.score = score;
        this.render = render;
        this.clock = clock;
        this.samples = samples;
        this.faults = faults;
    }

    /**
     * The plan whose taps are the outputs 0 of these nodes.
     *
     * @throws IllegalArgumentException when the graph or a module's settings cannot be used
     */
    RenderPlan compile(List<String> tapped) {
        int[] order = Topology.order(graph);
        Wiring wiring = new Wiring(graph);
        int blockFrames = blockFrames();
        Widths widths = new Widths(wiring, order, render.channels());
        NodeLanes[] lanes = lanes(wiring, blockFrames);
        NodeSetup[] setups = setups(widths, blockFrames, lanes);
        AudioModule[] modules = start(setups);
        Latencies latencies = new Latencies(wiring, order, modules);
        Schedule schedule =
                render.threads() == 1 ? Schedule.serial(order) : Branches.schedule(wiring, order, render.threads());
        PlanAssembler assembler =
                new PlanAssembler(wiring, widths, latencies, modules, setups, lanes, score, clock, faults);
        return assembler.assemble(
                schedule, tapped.stream().mapToInt(graph::indexOf).toArray(), render, notes);
    }

    /** A feedback delay plays its past before the block that it records: the block is never longer than the delay. */
    private int blockFrames() {
        int frames = render.blockSize();
        for (Node node : graph.nodes()) {
            if (FeedbackDelay.is(node)) {
                int delay = FeedbackDelay.frames(Settings.of(node.settings()), render.sampleRate());
                frames = Math.min(frames, delay & -Block.GRID);
            }
        }
        return frames;
    }

    private NodeLanes[] lanes(Wiring wiring, int blockFrames) {
        NodeLanes.Constants constants = new NodeLanes.Constants(blockFrames);
        NodeLanes[] lanes = new NodeLanes[wiring.size()];
        for (int i = 0; i < lanes.length; i++) {
            List<ParameterSpec> modulated =
                    wiring.modulationsOf(i).stream().map(Modulation::parameter).toList();
            lanes[i] = new NodeLanes(wiring.node(i), modulated, score.automation(), constants);
        }
        return lanes;
    }

    private NodeSetup[] setups(Widths widths, int blockFrames, NodeLanes[] lanes) {
        NodeSetup[] setups = new NodeSetup[graph.nodes().size()];
        Shared shared = new Shared();
        for (int i = 0; i < setups.length; i++) {
            setups[i] = new NodeSetup(
                    graph.nodes().get(i),
                    render,
                    blockFrames,
                    widths.inputShapes(i),
                    widths.outputShapes(i),
                    samples,
                    shared,
                    lanes[i]);
        }
        return setups;
    }

    private AudioModule[] start(NodeSetup[] setups) {
        AudioModule[] modules = new AudioModule[setups.length];
        for (int i = 0; i < modules.length; i++) {
            Node node = graph.nodes().get(i);
            modules[i] = ModuleStart.start(node, setups[i], faults);
            Settings settings = setups[i].settings();
            for (String key : settings.unused()) {
                notes.add("'" + key + "' is not used by " + node.name() + " ("
                        + node.description().id() + "); " + Nearest.hint(key, settings.known()));
            }
        }
        return modules;
    }
}
