package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.api.AudioModule;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.graph.Modulation;
import org.downbeat.core.graph.Node;
import org.downbeat.core.graph.Wire;
import org.downbeat.core.render.NodeEvents.Event;
import org.downbeat.core.render.NodeEvents.Timed;
import org.downbeat.core.time.SongClock;
import org.jspecify.annotations.Nullable;

/** The last pass of {@link PlanCompiler}: gives every port its buffers and every node its runner. */
final class PlanAssembler {
    private final Wiring wiring;
    private final Widths widths;
    private final Latencies latencies;
    private final AudioModule[] modules;
    private final NodeLanes[] lanes;
    private final Score score;
    private final SongClock clock;
    private final Faults faults;
    private final int blockFrames;
    private final double sampleRate;
    private final BufferPool pool;
    private final OutputPort[][] outputs;
    private final int[] readers;
    private final int[] taskOf;
    private final boolean[] weighable;
    private final List<NodeRunner> runners = new ArrayList<>();

    PlanAssembler(
            Wiring wiring,
            Widths widths,
            Latencies latencies,
            AudioModule[] modules,
            NodeSetup[] setups,
            NodeLanes[] lanes,
            Score score,
            SongClock clock,
            Faults faults) {
        this.wiring = wiring;
        this.widths = widths;
        this.latencies = latencies;
        this.modules = modules;
        this.lanes = lanes;
        this.score = score;
        this.clock = clock;
        this.faults = faults;
        blockFrames = setups[0].maxFrames();
        sampleRate = setups[0].sampleRate();
        pool = new BufferPool(blockFrames);
        outputs = new OutputPort[modules.length][];
        readers = new int[modules.length];
        taskOf = new int[modules.length];
        weighable = new boolean[modules.length];
    }

    RenderPlan assemble(Schedule schedule, int[] tapped, RenderSettings render, List<String> notes) {
        findWeighable(tapped);
        countReaders(tapped);
        Step[][][] steps = steps(schedule);
        int latency = latencies.latest(tapped);
        OutputTap[] taps = new OutputTap[tapped.length];
        for (int t = 0; t < taps.length; t++) {
            int wait = latencies.waitUntil(latency, tapped[t]);
            WireEnd wire = new WireEnd(outputs[tapped[t]][0], wait, render.channels(), blockFrames);
            taps[t] = new OutputTap(wire, render.channels(), blockFrames);
        }
        return new RenderPlan(runners, steps, taps, blockFrames, latency, render.threads(), notes);
    }

    /** Modules that may only weigh what one wire brings them, and whose output goes nowhere but into a sum. */
    private void findWeighable(int[] tapped) {
        int[] ways = new int[modules.length];
        for (int node = 0; node < modules.length; node++) {
            wiring.sourcesOf(node).forEach(source -> ways[source]++);
            wiring.recordedBy(node).forEach(source -> ways[source]++);
        }
        for (int tap : tapped) {
            ways[tap]++;
        }
        for (int sum = 0; sum < modules.length; sum++) {
            for (Wire wire : wiring.isFeedback(sum) ? List.<Wire>of() : wiring.into(sum)) {
                int node = wire.from();
                weighable[node] = modules[node] instanceof AudioModule.Weighing
                        && ways[node] == 1
                        && wiring.into(sum, wire.input()).size() > 1
                        && widths.input(sum, wire.input()) == widths.output(node, 0)
                        && latencies.wait(node, sum) == 0
                        && readsOne(node);
            }
        }
    }

    private boolean readsOne(int node) {
        List<Wire> wires = wiring.into(node, 0);
        return wires.size() == 1
                && wires.size() == wiring.into(node).size()
                && widths.input(node, 0) == widths.output(node, 0)
                && latencies.wait(wires.get(0).from(), node) == 0;
    }

    /** The nodes whose buffers a node reads: its sources, and what those read that it weighs itself. */
    private List<Integer> readBy(int node) {
        List<Integer> read = new ArrayList<>(wiring.sourcesOf(node));
        for (int source : wiring.sourcesOf(node)) {
            if (weighable[source]) {
                read.addAll(wiring.sourcesOf(source));
            }
        }
        return read;
    }

    private void countReaders(int[] tapped) {
        for (int node = 0; node < modules.length; node++) {
            readBy(node).forEach(source -> readers[source]++);
            wiring.recordedBy(node).forEach(source -> readers[source]++);
        }
        for (int tap : tapped) {
            readers[tap]++;
        }
    }

    private Step[][][] steps(Schedule schedule) {
        List<Step[][]> levels = new ArrayList<>();
        int taskNumber = 0;
        for (List<List<Integer>> level : schedule.levels()) {
            List<Step[]> tasks = new ArrayList<>();
            for (List<Integer> task : level) {
                taskNumber++;
                List<Step> steps = new ArrayList<>();
                for (int node : task) {
                    taskOf[node] = taskNumber;
                    steps.add(runner(node));
                    release(node);
                }
                tasks.add(steps.toArray(Step[]::new));
                pool.endTask();
            }
            levels.add(tasks.toArray(Step[][]::new));
            pool.endLevel();
        }
        levels.add(new Step[][] {recordings()});
        return levels.toArray(Step[][][]::new);
    }

    private Step runner(int index) {
        Node node = wiring.node(index);
        List<float[][]> mixes = new ArrayList<>();
        InputPort[] inputs = new InputPort[wiring.isFeedback(index) ? 0 : widths.inputs(index)];
        for (int port = 0; port < inputs.length; port++) {
            inputs[port] = input(index, port, mixes);
        }
        Weighed weighed = weighable[index] ? weighed(index, inputs[0]) : null;
        outputs[index] = new OutputPort[widths.outputs(index)];
        for (int port = 0; port < outputs[index].length; port++) {
            float[][] buffers = pool.take(widths.output(index, port));
            outputs[index][port] = new OutputPort(buffers, port == 0 ? weighed : null);
        }
        mixes.forEach(pool::giveBackInTask);
        NodeRunner runner = new NodeRunner(
                node,
                modules[index],
                new NodePorts(inputs, outputs[index], clock),
                weighed,
                lanes(index),
                new NodeEvents(events(node)),
                latencies.offset(index),
                sampleRate,
                faults.finder(node.name(), latencies.offset(index)));
        runners.add(runner);
        return runner;
    }

    private @Nullable Weighed weighed(int index, InputPort input) {
        float[][] direct = input.direct();
        return direct != null && modules[index] instanceof AudioModule.Weighing module
                ? new Weighed(module, direct)
                : null;
    }

    private InputPort input(int node, int port, List<float[][]> mixes) {
        int width = widths.input(node, port);
        List<WireEnd> ends = new ArrayList<>();
        for (Wire wire : wiring.into(node, port)) {
            int wait = wiring.isFeedback(node) ? 0 : latencies.wait(wire.from(), node);
            ends.add(new WireEnd(outputs[wire.from()][wire.output()], wait, width, blockFrames));
        }
        WireEnd[] wires = ends.toArray(WireEnd[]::new);
        if (InputPort.passesThrough(wires, width)) {
            return new InputPort(wires, new float[width][0]);
        }
        float[][] mix = pool.take(width);
        mixes.add(mix);
        return new InputPort(wires, mix);
    }

    /** Gives back the buffers that a node was the last to read, and its own when nobody reads them. */
    private void release(int node) {
        Map<Integer, Integer> read = new LinkedHashMap<>();
        readBy(node).forEach(source -> read.merge(source, 1, Integer::sum));
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
        List<LaneFeeder> feeders = new ArrayList<>();
        for (NodeLanes.Moving lane : lanes[index].moving()) {
            List<Modulator> modulators = new ArrayList<>();
            for (Modulation modulation : wiring.modulationsOf(index)) {
                if (modulation.parameter().equals(lane.parameter())) {
                    modulators.add(modulator(index, modulation));
                }
            }
            feeders.add(new LaneFeeder(lane, modulators.toArray(Modulator[]::new)));
        }
        return feeders.toArray(LaneFeeder[]::new);
    }

    private Modulator modulator(int node, Modulation modulation) {
        OutputPort source = outputs[modulation.from()][modulation.output()];
        WireEnd wire = new WireEnd(source, latencies.wait(modulation.from(), node), 1, blockFrames);
        return new Modulator(modulation.parameter(), modulation.depth(), wire);
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

    /** What feedback delays do once the rest of the block is there; their sources' buffers stay untouched until then. */
    private Step[] recordings() {
        List<Step> steps = new ArrayList<>();
        for (int node = 0; node < modules.length; node++) {
            if (modules[node] instanceof FeedbackDelay delay) {
                InputPort input = input(node, 0, new ArrayList<>());
                steps.add((engineFrame, n) -> {
                    input.gather(n);
                    delay.record(input.bus(), engineFrame, n);
                });
            }
        }
        return steps.toArray(Step[]::new);
    }
}
