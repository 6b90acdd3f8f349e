package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Bus;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Width;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.downbeat.api.Settings;
import org.downbeat.core.Nearest;
import org.downbeat.core.automation.ParameterLane;
import org.downbeat.core.graph.Graph;
import org.downbeat.core.graph.Modulation;
import org.downbeat.core.graph.Node;
import org.downbeat.core.graph.Wire;
import org.downbeat.core.render.NodeEvents.Event;
import org.downbeat.core.render.NodeEvents.Timed;
import org.downbeat.core.time.SongClock;
import org.jspecify.annotations.Nullable;

/**
 * Turns a graph into a plan, pass by pass: sort, block length, widths, modules, latency, buffers and steps. One compiler
 * makes one plan.
 */
final class PlanCompiler {
    private final Graph graph;
    private final Score score;
    private final RenderSettings render;
    private final SongClock clock;
    private final Map<String, Sample> samples;
    private final Faults faults;

    private final int count;
    private final List<List<Wire>> wiresInto = new ArrayList<>();
    private final List<List<Modulation>> modulationsOf = new ArrayList<>();
    private final int[][] inputWidths;
    private final int[][] outputWidths;
    private final AudioModule[] modules;
    private final NodeSetup[] setups;
    private final long[] offsets;
    private final OutputPort[][] outputs;
    private final int[] readers;
    private final NodeRunner[] runners;
    private final List<String> notes = new ArrayList<>();
    private int blockFrames;

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
        count = graph.nodes().size();
        inputWidths = new int[count][];
        outputWidths = new int[count][];
        modules = new AudioModule[count];
        setups = new NodeSetup[count];
        offsets = new long[count];
        outputs = new OutputPort[count][];
        readers = new int[count];
        runners = new NodeRunner[count];
        for (int i = 0; i < count; i++) {
            wiresInto.add(new ArrayList<>());
            modulationsOf.add(new ArrayList<>());
        }
        graph.wires().forEach(wire -> wiresInto.get(wire.to()).add(wire));
        graph.modulations().forEach(m -> modulationsOf.get(m.to()).add(m));
    }

    /**
     * The plan whose taps are the outputs 0 of these nodes.
     *
     * @throws IllegalArgumentException when the graph or a module's settings cannot be used
     */
    RenderPlan compile(List<String> tapped) {
        int[] order = Topology.order(graph);
        Schedule schedule =
                render.threads() == 1 ? Schedule.serial(order) : Branches.schedule(graph, order, render.threads());
        limitBlock();
        for (int node : order) {
            setWidths(node);
        }
        for (int node = 0; node < count; node++) {
            prepare(node);
        }
        for (int node : order) {
            setOffset(node);
        }
        int[] taps = tapped.stream().mapToInt(graph::indexOf).toArray();
        Step[][][] steps = allocate(schedule, taps);
        long latency = 0;
        for (int tap : taps) {
            latency = Math.max(latency, arrival(tap));
        }
        OutputTap[] ends = new OutputTap[taps.length];
        for (int t = 0; t < taps.length; t++) {
            OutputPort port = outputs[taps[t]][0];
            WireEnd wire = new WireEnd(port, (int) (latency - arrival(taps[t])), render.channels(), blockFrames);
            ends[t] = new OutputTap(tapped.get(t), wire, render.channels(), blockFrames);
        }
        return new RenderPlan(List.of(runners), steps, ends, blockFrames, (int) latency, render.threads(), notes);
    }

    /** A feedback delay plays its past before the block that it records: the block is never longer than the delay. */
    private void limitBlock() {
        blockFrames = render.blockSize();
        for (Node node : graph.nodes()) {
            if (FeedbackDelay.is(node)) {
                int delay = FeedbackDelay.frames(Settings.of(node.settings()), render.sampleRate());
                blockFrames = Math.min(blockFrames, delay & -Block.GRID);
            }
        }
    }

    private void setWidths(int node) {
        Description description = graph.nodes().get(node).description();
        inputWidths[node] = new int[description.inputs().size()];
        for (int port = 0; port < inputWidths[node].length; port++) {
            inputWidths[node][port] = width(description.inputs().get(port).width(), arrivingWidth(node, port));
        }
        outputWidths[node] = new int[description.outputs().size()];
        for (int port = 0; port < outputWidths[node].length; port++) {
            Width width = description.outputs().get(port).width();
            outputWidths[node][port] = width(width, width == Width.FOLLOW ? inputWidths[node][0] : 1);
        }
    }

    private int width(Width width, int following) {
        return switch (width) {
            case MONO -> 1;
            case FULL -> render.channels();
            case FOLLOW -> following;
        };
    }

    private int arrivingWidth(int node, int port) {
        int widest = 1;
        for (Wire wire : wiresInto.get(node)) {
            if (wire.input() == port && outputWidths[wire.from()] != null) {
                widest = Math.max(widest, outputWidths[wire.from()][wire.output()]);
            }
        }
        return widest;
    }

    private void prepare(int index) {
        Node node = graph.nodes().get(index);
        Bus.Shape[] in = new Bus.Shape[inputWidths[index].length];
        for (int port = 0; port < in.length; port++) {
            int p = port;
            in[port] = new Bus.Shape(
                    inputWidths[index][port], wiresInto.get(index).stream().anyMatch(wire -> wire.input() == p));
        }
        Bus.Shape[] out = new Bus.Shape[outputWidths[index].length];
        for (int port = 0; port < out.length; port++) {
            out[port] = new Bus.Shape(outputWidths[index][port], true);
        }
        setups[index] = new NodeSetup(node, render, blockFrames, in, out, samples);
        modules[index] = ModuleStart.start(node, setups[index], faults);
        for (String key : setups[index].settings().unused()) {
            notes.add("'" + key + "' is not used by " + node.name() + " ("
                    + node.description().id() + "); "
                    + Nearest.hint(key, setups[index].settings().known()));
        }
    }

    /** A node's clock starts when the latest of its inputs has arrived, on the next grid line. */
    private void setOffset(int node) {
        long latest = 0;
        if (!FeedbackDelay.is(graph.nodes().get(node))) {
            for (Wire wire : wiresInto.get(node)) {
                latest = Math.max(latest, arrival(wire.from()));
            }
            for (Modulation modulation : modulationsOf.get(node)) {
                latest = Math.max(latest, arrival(modulation.from()));
            }
        }
        offsets[node] = (latest + Block.GRID - 1) & -Block.GRID;
    }

    /** On the engine's clock, when frame 0 of a node's output is there. */
    private long arrival(int node) {
        return offsets[node] + modules[node].latencyFrames();
    }

    private Step[][][] allocate(Schedule schedule, int[] taps) {
        for (Wire wire : graph.wires()) {
            readers[wire.from()]++;
        }
        for (Modulation modulation : graph.modulations()) {
            readers[modulation.from()]++;
        }
        for (int tap : taps) {
            readers[tap]++;
        }
        int[] taskOf = new int[count];
        BufferPool pool = new BufferPool(blockFrames);
        List<Step[][]> levels = new ArrayList<>();
        int taskNumber = 0;
        for (List<List<Integer>> level : schedule.levels()) {
            List<Step[]> tasks = new ArrayList<>();
            for (List<Integer> task : level) {
                taskNumber++;
                List<Step> steps = new ArrayList<>();
                for (int node : task) {
                    taskOf[node] = taskNumber;
                    steps.add(runner(node, pool));
                    release(node, taskOf, pool);
                }
                tasks.add(steps.toArray(Step[]::new));
                pool.endTask();
            }
            levels.add(tasks.toArray(Step[][]::new));
            pool.endLevel();
        }
        Step[] recordings = recordings(pool);
        if (recordings.length > 0) {
            levels.add(new Step[][] {recordings});
        }
        return levels.toArray(Step[][][]::new);
    }

    private Step runner(int index, BufferPool pool) {
        Node node = graph.nodes().get(index);
        boolean isFeedback = FeedbackDelay.is(node);
        InputPort[] inputs = new InputPort[isFeedback ? 0 : inputWidths[index].length];
        List<float[][]> mixes = new ArrayList<>();
        for (int port = 0; port < inputs.length; port++) {
            inputs[port] = input(index, port, pool, mixes);
        }
        outputs[index] = new OutputPort[outputWidths[index].length];
        for (int port = 0; port < outputs[index].length; port++) {
            outputs[index][port] = new OutputPort(pool.take(outputWidths[index][port]));
        }
        mixes.forEach(pool::giveBackInTask);
        runners[index] = new NodeRunner(
                node,
                modules[index],
                new NodePorts(inputs, outputs[index], clock),
                lanes(index),
                new NodeEvents(events(node)),
                offsets[index],
                render.sampleRate(),
                faults.finder(node.name(), offsets[index]));
        return runners[index];
    }

    private InputPort input(int node, int port, BufferPool pool, List<float[][]> mixes) {
        List<WireEnd> ends = new ArrayList<>();
        for (Wire wire : wiresInto.get(node)) {
            if (wire.input() == port) {
                long wait = FeedbackDelay.is(graph.nodes().get(node)) ? 0 : offsets[node] - arrival(wire.from());
                ends.add(new WireEnd(
                        outputs[wire.from()][wire.output()], (int) wait, inputWidths[node][port], blockFrames));
            }
        }
        WireEnd[] wires = ends.toArray(WireEnd[]::new);
        boolean passes = InputPort.passesThrough(wires, inputWidths[node][port]);
        float[][] mix = passes ? new float[inputWidths[node][port]][0] : pool.take(inputWidths[node][port]);
        if (!passes) {
            mixes.add(mix);
        }
        return new InputPort(wires, mix);
    }

    /** Gives back the buffers that a node was the last to read, and its own outputs when nobody reads them. */
    private void release(int node, int[] taskOf, BufferPool pool) {
        Map<Integer, Integer> read = new HashMap<>();
        if (!FeedbackDelay.is(graph.nodes().get(node))) {
            wiresInto.get(node).forEach(wire -> read.merge(wire.from(), 1, Integer::sum));
        }
        modulationsOf.get(node).forEach(m -> read.merge(m.from(), 1, Integer::sum));
        read.put(node, 0);
        read.forEach((source, times) -> {
            readers[source] -= times;
            if (readers[source] == 0) {
                for (OutputPort port : outputs[source]) {
                    if (taskOf[source] == taskOf[node]) {
                        pool.giveBackInTask(port.channels);
                    } else {
                        pool.giveBackAfterLevel(port.channels);
                    }
                }
            }
        });
    }

    private LaneFeeder[] lanes(int index) {
        Node node = graph.nodes().get(index);
        List<LaneFeeder> moving = new ArrayList<>();
        for (ParameterSpec parameter : node.description().parameters()) {
            List<Modulator> modulators = new ArrayList<>();
            for (Modulation modulation : modulationsOf.get(index)) {
                if (modulation.parameter().equals(parameter)) {
                    int wait = (int) (offsets[index] - arrival(modulation.from()));
                    OutputPort source = outputs[modulation.from()][modulation.output()];
                    modulators.add(
                            new Modulator(parameter, modulation.depth(), new WireEnd(source, wait, 1, blockFrames)));
                }
            }
            Control.Feed feed = setups[index].feed(parameter);
            LaneFeeder lane = new LaneFeeder(
                    feed, node.valueOf(parameter), lane(node, parameter), modulators.toArray(Modulator[]::new));
            if (!lane.isFixed()) {
                moving.add(lane);
            }
        }
        return moving.toArray(LaneFeeder[]::new);
    }

    private @Nullable ParameterLane lane(Node node, ParameterSpec parameter) {
        return parameter.isMomentary()
                ? null
                : score.automation().lane(node.name(), parameter.id()).orElse(null);
    }

    private List<Timed> events(Node node) {
        List<Timed> events = new ArrayList<>();
        for (ParameterSpec parameter : node.description().parameters()) {
            if (parameter.isMomentary()) {
                for (long frame : score.automation().triggerFrames(node.name(), parameter.id())) {
                    events.add(new Timed(frame, new Event.Trigger(parameter)));
                }
            }
        }
        events.addAll(score.notes().getOrDefault(node.name(), List.of()));
        return events;
    }

    private Step[] recordings(BufferPool pool) {
        List<Step> steps = new ArrayList<>();
        for (int node = 0; node < count; node++) {
            if (modules[node] instanceof FeedbackDelay delay) {
                InputPort input = input(node, 0, pool, new ArrayList<>());
                steps.add((engineFrame, n) -> {
                    input.gather(n);
                    delay.record(input.bus(), engineFrame, n);
                });
            }
        }
        return steps.toArray(Step[]::new);
    }
}
