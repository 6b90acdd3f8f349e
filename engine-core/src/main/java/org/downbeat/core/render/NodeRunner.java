package org.downbeat.core.render;

import java.util.Arrays;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Bus;
import org.downbeat.core.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Runs one node: gathers its inputs, fills its lanes, cuts the block where something happens to the node, and calls the
 * module for each piece. A module that fails is silent from that frame on.
 *
 * <p>Most blocks of most nodes are quiet: no note, no step, no lane that sets out or arrives. Until when is known, and such
 * a block is one call. What it costs beside the module is mostly the memory that it touches, so it touches little.
 */
final class NodeRunner implements Step {
    private static final System.Logger LOG = System.getLogger(NodeRunner.class.getName());
    private static final double FADE_SECONDS = 0.005;

    private final Node node;
    private final AudioModule module;

    /** The first input when it is read where it is, and its source says when it is silent; null when it is to be gathered. */
    private final @Nullable Bus first;

    private final InputPort[] gathered;
    private final OutputPort[] outputs;
    private final LaneFeeder[] lanes;
    private final NodeEvents events;
    private final BlockView view;
    private final long offset;
    private final FadeOut fade;
    private final FaultFinder faults;
    private final @Nullable Weighed weighed;
    private boolean asleep;
    private boolean sounded;

    /** Up to which song frame nothing happens to the node but that some lanes go on their ways. */
    private long quietUntil = Long.MIN_VALUE;

    /** Those lanes, and how many. */
    private final LaneFeeder[] flowing;

    private int flows;

    /**
     * @param lanes those that can move
     * @param weighed what is told to the one that sums the output, if the module can do no more than weigh; else null
     * @param offset how far the node's clock runs behind the engine's, in frames; a multiple of the grid
     */
    NodeRunner(
            Node node,
            AudioModule module,
            NodePorts ports,
            @Nullable Weighed weighed,
            LaneFeeder[] lanes,
            NodeEvents events,
            long offset,
            double sampleRate,
            FaultFinder faults) {
        this.node = node;
        this.module = module;
        this.first = ports.inputs.length > 0 && ports.inputs[0].direct() != null ? ports.inputs[0].bus() : null;
        this.gathered = first == null ? ports.inputs : Arrays.copyOfRange(ports.inputs, 1, ports.inputs.length);
        this.outputs = ports.outputs;
        this.lanes = lanes;
        this.flowing = new LaneFeeder[lanes.length];
        this.events = events;
        this.view = ports.view;
        this.offset = offset;
        this.fade = new FadeOut(ports.outputs, (int) Math.ceil(FADE_SECONDS * sampleRate));
        this.faults = faults;
        this.weighed = faults.isWatching() ? null : weighed;
    }

    Node node() {
        return node;
    }

    /** Why and from where the node is muted; null while it is well. */
    @Nullable
    Mute mute() {
        return faults.mute();
    }

    /** Whether the node failed somewhere in a longer piece, so that only a replay can tell the frame. */
    boolean needsReplay() {
        return faults.needsReplay();
    }

    @Override
    public String owner() {
        return node.name();
    }

    @Override
    public void run(long engineFrame, int n) {
        long start = engineFrame - offset;
        boolean still = first == null || first.isSilent();
        for (InputPort input : gathered) {
            still &= input.gather(n);
        }
        boolean isQuiet = start >= 0 && start + n <= quietUntil;
        boolean sounding = isQuiet ? runQuiet(start, n, still) : runPieces(start, n, still);
        if (sounding != sounded) {
            sounded = sounding;
            for (OutputPort output : outputs) {
                output.setSilent(!sounding);
            }
        }
    }

    private boolean runQuiet(long start, int n, boolean still) {
        if (flows == 0 && still && asleep) {
            clear(0, n);
            return false;
        }
        for (int k = 0; k < flows; k++) {
            flowing[k].flow(start, n);
        }
        try {
            if (weighed != null && flows == 0 && isWeighed(weighed, start, n)) {
                return !still;
            }
            return call(start, 0, n);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
            return fail(failure, start, 0, n);
        }
    }

    private boolean isWeighed(Weighed output, long start, int n) {
        if (!output.isAsked()) {
            view.enter(start, 0, n);
            output.ask(view);
        }
        return output.isOn();
    }

    private boolean runPieces(long start, int n, boolean inputsAreStill) {
        boolean still = inputsAreStill;
        int i = start >= 0 ? 0 : (int) Math.min(n, -start);
        for (LaneFeeder lane : lanes) {
            still &= lane.fill(start, i, n);
        }
        boolean sounding = false;
        if (i > 0) {
            clear(0, i);
        }
        while (i < n && start + i < faults.mutedFrom()) {
            int end = endOfPiece(start, i, n);
            sounding |= runPiece(start, i, end, still);
            i = end;
        }
        if (i < n) {
            sounding |= fade.run(start + i - faults.mutedFrom(), i, n);
        }
        if (sounding && faults.isProbing(start, n)) {
            probe(start, n);
        }
        if (faults.isWatching()) {
            fade.remember(n);
        } else {
            quieten(start, n);
        }
        return sounding;
    }

    /** Finds out until when the blocks behind this one are quiet. */
    private void quieten(long start, int n) {
        long until = events.nextFrame();
        flows = 0;
        for (LaneFeeder lane : lanes) {
            until = Math.min(until, lane.quietUntil(start + n - 1));
            if (lane.flows()) {
                flowing[flows++] = lane;
            }
        }
        quietUntil = until;
        if (weighed != null) {
            weighed.forget();
        }
    }

    /** Where something happens to the node next, or the block ends. */
    private int endOfPiece(long start, int from, int n) {
        long end = Math.min(start + n, faults.mutedFrom());
        long frame = start + from;
        end = Math.min(end, events.nextFrameAfter(frame));
        for (LaneFeeder lane : lanes) {
            end = Math.min(end, lane.nextStep(frame));
        }
        int index = (int) (end - start);
        return faults.isFine() ? Math.min(index, (from | (Block.GRID - 1)) + 1) : index;
    }

    private boolean runPiece(long start, int from, int to, boolean still) {
        boolean woken = events.nextFrame() <= start + from;
        if (asleep && still && !woken) {
            clear(from, to);
            return false;
        }
        try {
            events.playTo(start + from, module);
            for (LaneFeeder lane : lanes) {
                lane.enter(start, from, to);
            }
            return call(start, from, to);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
            return fail(failure, start, from, to);
        }
    }

    private boolean call(long start, int from, int to) {
        view.enter(start, from, to);
        asleep = module.process(view) == AudioModule.Status.SILENT;
        if (asleep) {
            clear(from, to);
        }
        return !asleep;
    }

    private boolean fail(Throwable failure, long start, int from, int to) {
        faults.threw(failure, start, from);
        return fade.run(0, from, to);
    }

    /** Looks for samples that are no sound; from the first one on the node is muted. */
    private void probe(long start, int n) {
        int bad = n;
        for (OutputPort output : outputs) {
            for (float[] channel : output.channels) {
                bad = Math.min(bad, Kernels.firstNotFinite(channel, 0, n));
            }
        }
        if (bad < n) {
            faults.wroteNoSound(start + bad);
            fade.run(0, bad, n);
        }
    }

    private void clear(int from, int to) {
        for (OutputPort output : outputs) {
            output.clear(from, to);
        }
    }

    /** Closes the module; one that fails even then is only logged, since its sound is already safe. */
    void close() {
        try {
            module.close();
        } catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
            LOG.log(System.Logger.Level.WARNING, "'" + node.name() + "' could not be closed", failure);
        }
    }
}
