package org.downbeat.core.render;

import org.downbeat.api.ParameterSpec;
import org.downbeat.kit.FastMath;

/** Moves a lane by a signal, along the parameter's travel: a signal of 1.0 moves it by {@code depth} of the whole. */
final class Modulator {
    private final ParameterSpec parameter;
    private final double depth;
    private final WireEnd source;

    Modulator(ParameterSpec parameter, double depth, WireEnd source) {
        this.parameter = parameter;
        this.depth = depth;
        this.source = source;
    }

    /** Takes the source's next block and moves the values; returns whether there was anything to move them by. */
    boolean apply(float[] values, int from, int to) {
        if (source.advance(to)) {
            return false;
        }
        float[] signal = source.channel(0);
        switch (parameter.scale()) {
            case LINEAR -> add(values, signal, from, to);
            case STEPPED -> {
                add(values, signal, from, to);
                round(values, from, to);
            }
            case LOGARITHMIC -> multiply(values, signal, from, to);
            case CENTRED -> shift(values, signal, from, to);
        }
        return true;
    }

    /** {@code v = clamp(v + depth · (max − min) · x)} */
    private void add(float[] values, float[] x, int from, int to) {
        float min = (float) parameter.min();
        float max = (float) parameter.max();
        float range = (float) (depth * (parameter.max() - parameter.min()));
        for (int i = from; i < to; i++) {
            values[i] = Math.max(min, Math.min(max, values[i] + range * x[i]));
        }
    }

    private static void round(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = (float) Math.rint(values[i]);
        }
    }

    /** {@code v = clamp(v · (max / min)^(depth · x))} */
    private void multiply(float[] values, float[] x, int from, int to) {
        float min = (float) parameter.min();
        float max = (float) parameter.max();
        double octaves = depth * FastMath.log2(parameter.max() / parameter.min());
        for (int i = from; i < to; i++) {
            values[i] = Math.max(min, Math.min(max, (float) (values[i] * FastMath.exp2(octaves * x[i]))));
        }
    }

    /** As {@link #add}, but each side of the centre has half of the travel. */
    private void shift(float[] values, float[] x, int from, int to) {
        double centre = parameter.initial();
        double below = 2 * (centre - parameter.min());
        double above = 2 * (parameter.max() - centre);
        for (int i = from; i < to; i++) {
            double distance = values[i] - centre;
            double place = (distance < 0 ? distance / below : distance / above) + depth * x[i];
            double moved = centre + Math.max(-0.5, Math.min(0.5, place)) * (place < 0 ? below : above);
            values[i] = (float) moved;
        }
    }
}
