package org.downbeat.core.render;

import org.downbeat.api.Bus;
import org.downbeat.core.time.SongClock;

/** What a node reads and writes, and the view its module has of it. */
final class NodePorts {
    final InputPort[] inputs;
    final OutputPort[] outputs;
    final BlockView view;

    NodePorts(InputPort[] inputs, OutputPort[] outputs, SongClock clock) {
        this.inputs = inputs;
        this.outputs = outputs;
        Bus[] in = new Bus[inputs.length];
        for (int port = 0; port < in.length; port++) {
            in[port] = inputs[port].bus();
        }
        Bus[] out = new Bus[outputs.length];
        for (int port = 0; port < out.length; port++) {
            out[port] = outputs[port].bus;
        }
        view = new BlockView(in, out, clock);
    }
}
