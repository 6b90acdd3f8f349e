package org.downbeat.core.render;

import java.util.Map;
import java.util.function.Supplier;
import org.downbeat.api.Bus;
import org.downbeat.api.Control;
import org.downbeat.api.Sample;
import org.downbeat.api.Settings;
import org.downbeat.api.Setup;
import org.downbeat.core.Nearest;
import org.downbeat.core.graph.Node;

/** What one module may know before its first block. */
final class NodeSetup implements Setup {
    private final Node node;
    private final RenderSettings render;
    private final int maxFrames;
    private final Bus.Shape[] inputs;
    private final Bus.Shape[] outputs;
    private final Map<String, Sample> samples;
    private final Shared shared;
    private final Settings settings;
    private final NodeLanes lanes;

    NodeSetup(
            Node node,
            RenderSettings render,
            int maxFrames,
            Bus.Shape[] inputs,
            Bus.Shape[] outputs,
            Map<String, Sample> samples,
            Shared shared,
            NodeLanes lanes) {
        this.node = node;
        this.render = render;
        this.maxFrames = maxFrames;
        this.inputs = inputs;
        this.outputs = outputs;
        this.samples = samples;
        this.shared = shared;
        this.settings = Settings.of(node.settings());
        this.lanes = lanes;
    }

    @Override
    public String node() {
        return node.name();
    }

    @Override
    public double sampleRate() {
        return render.sampleRate();
    }

    @Override
    public int maxFrames() {
        return maxFrames;
    }

    @Override
    public int channels() {
        return render.channels();
    }

    /** FNV-1a over the node's name, mixed with the song's seed: equal in every render, different for every node. */
    @Override
    public long seed() {
        long hash = 0xcbf29ce484222325L;
        for (char letter : node.name().toCharArray()) {
            hash = (hash ^ letter) * 0x100000001b3L;
        }
        return hash ^ (render.seed() * 0x9e3779b97f4a7c15L);
    }

    @Override
    public Control control(String parameterId) {
        return lanes.control(node.parameter(parameterId));
    }

    @Override
    public Bus.Shape input(int port) {
        return inputs[port];
    }

    @Override
    public Bus.Shape output(int port) {
        return outputs[port];
    }

    @Override
    public Sample sample(String name) {
        Sample sample = samples.get(name);
        if (sample == null) {
            throw new IllegalArgumentException(
                    "There is no sample '" + name + "'; " + Nearest.hint(name, samples.keySet()));
        }
        return sample;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public <T> T shared(Object key, Supplier<? extends T> maker) {
        return shared.get(key, maker);
    }
}
