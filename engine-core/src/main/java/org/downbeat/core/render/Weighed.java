package org.downbeat.core.render;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;

/**
 * An output that is computed where it is summed: the input of its module and the weights, as long as the module does no more
 * than that. It saves writing and reading the output, and the call.
 */
final class Weighed {
    private final AudioModule.Weighing module;
    private final float[][] input;
    private final float[] weights;
    private boolean isAsked;
    private boolean isOn;

    /** @param input the channels that arrive at the module, as many as it writes */
    Weighed(AudioModule.Weighing module, float[][] input) {
        this.module = module;
        this.input = input;
        weights = new float[1 + 2 * input.length];
    }

    /** Asks the module for its weights from this block on, until they are forgotten. */
    void ask(Block block) {
        isOn = module.weigh(block, weights);
        isAsked = true;
    }

    boolean isAsked() {
        return isAsked;
    }

    /** Whether the output has not been written, and is to be computed. */
    boolean isOn() {
        return isOn;
    }

    void forget() {
        isAsked = false;
        isOn = false;
    }

    /** The samples that arrive on a side; those of the other side are at {@code 1 - c}. */
    float[] input(int c) {
        return input[c];
    }

    float level() {
        return weights[0];
    }

    /** The share of its own side in a channel. */
    float own(int c) {
        return weights[1 + 2 * c];
    }

    /** The share of the other side in a channel. */
    float other(int c) {
        return weights[2 + 2 * c];
    }
}
