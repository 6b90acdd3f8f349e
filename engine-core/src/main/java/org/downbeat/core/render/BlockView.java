package org.downbeat.core.render;

import org.downbeat.api.Block;
import org.downbeat.api.Bus;
import org.downbeat.core.time.SongClock;
import org.jspecify.annotations.Nullable;

/** The block as one module sees it; the same object for every call. */
final class BlockView implements Block {
    private final Bus[] inputs;
    private final Bus[] outputs;

    /** The first of each, if there is one: most modules ask for nothing else. */
    private final @Nullable Bus input;

    private final @Nullable Bus output;
    private final SongClock clock;
    private long start;
    private int from;
    private int to;

    BlockView(Bus[] inputs, Bus[] outputs, SongClock clock) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.input = inputs.length > 0 ? inputs[0] : null;
        this.output = outputs.length > 0 ? outputs[0] : null;
        this.clock = clock;
    }

    void enter(long frameOfIndexZero, int first, int end) {
        start = frameOfIndexZero;
        from = first;
        to = end;
    }

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
        return inputs[port];
    }

    @Override
    public Bus out(int port) {
        return outputs[port];
    }

    @Override
    public Bus in() {
        return input == null ? inputs[0] : input;
    }

    @Override
    public Bus out() {
        return output == null ? outputs[0] : output;
    }

    @Override
    public double beat(int index) {
        return clock.beatAtFrame(start + index);
    }

    @Override
    public double tempo(int index) {
        return clock.tempoAtFrame(start + index);
    }
}
