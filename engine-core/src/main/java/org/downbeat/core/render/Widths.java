package org.downbeat.core.render;

import org.downbeat.api.Bus;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Width;
import org.downbeat.core.graph.Wire;

/** How many channels each port of a graph carries. */
final class Widths {
    private final Wiring wiring;
    private final int channels;
    private final int[][] inputs;
    private final int[][] outputs;

    /**
     * @param order running order
     * @param channels of the render
     */
    Widths(Wiring wiring, int[] order, int channels) {
        this.wiring = wiring;
        this.channels = channels;
        inputs = new int[wiring.size()][];
        outputs = new int[wiring.size()][];
        for (int node : order) {
            Description description = wiring.node(node).description();
            inputs[node] = new int[description.inputs().size()];
            for (int port = 0; port < inputs[node].length; port++) {
                inputs[node][port] = width(description.inputs().get(port).width(), arriving(node, port));
            }
            outputs[node] = new int[description.outputs().size()];
            for (int port = 0; port < outputs[node].length; port++) {
                Width width = description.outputs().get(port).width();
                outputs[node][port] = width(width, width == Width.FOLLOW ? inputs[node][0] : 1);
            }
        }
    }

    private int width(Width width, int following) {
        return switch (width) {
            case MONO -> 1;
            case FULL -> channels;
            case FOLLOW -> following;
        };
    }

    /** The widest of the outputs that enter a port; those that come round through a feedback delay are not known yet. */
    private int arriving(int node, int port) {
        int widest = 1;
        for (Wire wire : wiring.into(node, port)) {
            if (outputs[wire.from()] != null) {
                widest = Math.max(widest, outputs[wire.from()][wire.output()]);
            }
        }
        return widest;
    }

    int input(int node, int port) {
        return inputs[node][port];
    }

    int inputs(int node) {
        return inputs[node].length;
    }

    int output(int node, int port) {
        return outputs[node][port];
    }

    int outputs(int node) {
        return outputs[node].length;
    }

    Bus.Shape[] inputShapes(int node) {
        Bus.Shape[] shapes = new Bus.Shape[inputs[node].length];
        for (int port = 0; port < shapes.length; port++) {
            shapes[port] =
                    new Bus.Shape(inputs[node][port], !wiring.into(node, port).isEmpty());
        }
        return shapes;
    }

    Bus.Shape[] outputShapes(int node) {
        Bus.Shape[] shapes = new Bus.Shape[outputs[node].length];
        for (int port = 0; port < shapes.length; port++) {
            shapes[port] = new Bus.Shape(outputs[node][port], true);
        }
        return shapes;
    }
}
