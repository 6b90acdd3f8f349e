package org.downbeat.core.render;

import org.downbeat.api.Block;
import org.downbeat.api.Bus;
import org.downbeat.core.time.SongClock;

/** The block as one module sees it; the same object for every call. */
final class BlockView implements Block {
    private final Bus[] inputs;
    private final Bus[] outputs;
    private final SongClock clock;
    private long start;
    private int from;
    private int to;

    BlockView(Bus[] inputs, Bus[] outputs, SongClock clock) {
        this.inputs = inputs;
        this.outputs = outputs;
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
    public double beat(int index) {
        return clock.beatAtFrame(start + index);
    }

    @Override
    public double tempo(int index) {
        return clock.tempoAtFrame(start + index);
    }
}
