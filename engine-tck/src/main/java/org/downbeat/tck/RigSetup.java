package org.downbeat.tck;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.downbeat.api.Block;
import org.downbeat.api.Bus;
import org.downbeat.api.Control;
import org.downbeat.api.Description.Port;
import org.downbeat.api.Description.Width;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.downbeat.api.Settings;
import org.downbeat.api.Setup;

/** What the module of a rig is prepared with, and the buffers that it plays on. */
final class RigSetup implements Setup {
    private final ModuleRig rig;
    private final Settings settings;
    private final Map<String, RigLane> lanes = new LinkedHashMap<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private final float[][][] inputs;
    private final float[][][] outputs;
    private final Bus.Feed[] inputFeeds;
    private final Bus[] outputBuses;
    private final View view = new View();
    private long start;
    private int from;
    private int to;

    RigSetup(ModuleRig rig) {
        this.rig = rig;
        this.settings = Settings.of(rig.settings);
        addLanes();
        List<Port> in = rig.description.inputs();
        inputs = new float[in.size()][][];
        inputFeeds = new Bus.Feed[in.size()];
        for (int port = 0; port < inputs.length; port++) {
            inputs[port] = new float[width(in.get(port).width(), arrivingWidth(port))][rig.blockSize];
            inputFeeds[port] = new Bus.Feed(inputs[port]);
        }
        List<Port> out = rig.description.outputs();
        outputs = new float[out.size()][][];
        outputBuses = new Bus[out.size()];
        for (int port = 0; port < outputs.length; port++) {
            Width width = out.get(port).width();
            int following = width == Width.FOLLOW ? inputs[0].length : 1;
            outputs[port] = new float[width(width, following)][rig.blockSize];
            outputBuses[port] = new Bus.Feed(outputs[port]).bus();
        }
    }

    private void addLanes() {
        for (ParameterSpec spec : rig.description.parameters()) {
            NavigableMap<Long, Double> steps = rig.steps.getOrDefault(spec.id(), new TreeMap<>());
            lanes.put(spec.id(), new RigLane(spec, rig.blockSize, steps, rig.movements.get(spec.id())));
        }
    }

    private int arrivingWidth(int port) {
        ModuleRig.Input input = rig.inputs.get(port);
        if (input == null) {
            return 1;
        }
        return input.channels() == 0 ? rig.channels : input.channels();
    }

    private int width(Width width, int following) {
        return switch (width) {
            case MONO -> 1;
            case FULL -> rig.channels;
            case FOLLOW -> following;
        };
    }

    /** Makes the inputs and lanes of a block ready; returns whether nothing arrives and nothing moves. */
    boolean enterBlock(long frame, int n) {
        start = frame;
        boolean still = true;
        for (RigLane lane : lanes.values()) {
            still &= lane.fill(start, n);
        }
        for (int port = 0; port < inputs.length; port++) {
            still &= fillInput(port, n);
        }
        return still;
    }

    private boolean fillInput(int port, int n) {
        ModuleRig.Input input = rig.inputs.get(port);
        boolean silent = true;
        for (int c = 0; input != null && c < inputs[port].length; c++) {
            for (int i = 0; i < n; i++) {
                inputs[port][c][i] = (float) input.signal().at(c, start + i);
                silent &= inputs[port][c][i] == 0;
            }
        }
        if (silent) {
            inputFeeds[port].silent();
        } else {
            inputFeeds[port].sounding();
        }
        return silent;
    }

    void enterPiece(int first, int end) {
        from = first;
        to = end;
        lanes.values().forEach(lane -> lane.enter(start, first));
    }

    long nextStep(long frame) {
        return lanes.values().stream()
                .mapToLong(lane -> lane.nextStep(frame))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Forgets where the controls stood. The controls themselves stay the same objects for the module. */
    void forgetLanes() {
        lanes.values().forEach(RigLane::forget);
    }

    Block block() {
        return view;
    }

    float[][][] inputs() {
        return inputs;
    }

    float[][][] outputs() {
        return outputs;
    }

    /** Whether every control stands throughout the piece. */
    boolean isSteady() {
        return lanes.values().stream().allMatch(lane -> lane.control().isConstant());
    }

    List<float[]> laneValues() {
        return lanes.values().stream().map(lane -> lane.control().values()).toList();
    }

    void clearOutputs() {
        for (float[][] port : outputs) {
            for (float[] channel : port) {
                Arrays.fill(channel, from, to, 0f);
            }
        }
    }

    int outputChannels() {
        return Arrays.stream(outputs).mapToInt(port -> port.length).sum();
    }

    void copyOutputs(int first, int end, float[][] take, int at) {
        int row = 0;
        for (float[][] port : outputs) {
            for (float[] channel : port) {
                System.arraycopy(channel, first, take[row++], at, end - first);
            }
        }
    }

    @Override
    public String node() {
        return "module";
    }

    @Override
    public double sampleRate() {
        return rig.sampleRate;
    }

    @Override
    public int maxFrames() {
        return rig.blockSize;
    }

    @Override
    public int channels() {
        return rig.channels;
    }

    @Override
    public long seed() {
        return rig.seed;
    }

    @Override
    public Control control(String parameterId) {
        RigLane lane = lanes.get(parameterId);
        if (lane == null) {
            throw new IllegalArgumentException("Module '" + rig.description.id() + "' has no parameter '" + parameterId
                    + "'; it has " + String.join(", ", lanes.keySet()));
        }
        return lane.control();
    }

    @Override
    public Bus.Shape input(int port) {
        return new Bus.Shape(inputs[port].length, rig.inputs.containsKey(port));
    }

    @Override
    public Bus.Shape output(int port) {
        return new Bus.Shape(outputs[port].length, true);
    }

    @Override
    public Sample sample(String name) {
        Sample sample = rig.samples.get(name);
        if (sample == null) {
            throw new IllegalArgumentException(
                    "There is no sample '" + name + "'; there are " + String.join(", ", rig.samples.keySet()));
        }
        return sample;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    @SuppressWarnings("unchecked") // who makes a value chooses its key
    public <T> T shared(Object key, Supplier<? extends T> maker) {
        Object value = shared.get(key);
        if (value == null) {
            value = maker.get();
            shared.put(key, value);
        }
        return (T) value;
    }

    /** The block as the module sees it. */
    private final class View implements Block {
        @Override
        public int from() {
            return from;
        }

        @Override
        public int to() {
            return to;
        }

        @Override
        public long frameOfIndexZero() {
            return start;
        }

        @Override
        public Bus in(int port) {
            return inputFeeds[port].bus();
        }

        @Override
        public Bus out(int port) {
            return outputBuses[port];
        }

        @Override
        public double beat(int index) {
            return (start + index) * rig.tempo / (60 * rig.sampleRate);
        }

        @Override
        public double tempo(int index) {
            return rig.tempo;
        }
    }
}
