package org.downbeat.modules.sampler;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the layers that a velocity plays, and their gains.
 *
 * <p>Without a crossfade it is the first layer that covers the velocity; where none does, the base layer; without a base,
 * the last layer. With a crossfade of w steps each layer has the weight {@code max(0, 1 − d/w)}, d being its distance from
 * the velocity; the two heaviest play with shares that add up to 1, and a {@link Crossfade} turns shares into gains. The
 * base layer has weight 1 where no other covers the velocity, and 0 elsewhere.
 */
final class LayerBlend {
    private final Layer[] layers;
    private final @Nullable Layer base;
    private final Crossfade crossfade;
    private @Nullable Layer first;
    private @Nullable Layer second;
    private double firstWeight;
    private double secondWeight;

    LayerBlend(List<Layer> layers, @Nullable Layer base, Crossfade crossfade) {
        this.layers = layers.stream()
                .sorted(Comparator.comparingInt(Layer::least).thenComparingInt(Layer::most))
                .toArray(Layer[]::new);
        this.base = base;
        this.crossfade = crossfade;
    }

    /**
     * Chooses anew.
     *
     * @param velocity 1–127
     * @param width within how many velocity steps layers blend; 0 = they do not
     */
    void choose(int velocity, double width) {
        first = null;
        second = null;
        firstWeight = 0;
        secondWeight = 0;
        for (Layer layer : layers) {
            offer(layer, weight(layer, velocity, width));
        }
        if (base != null && !isCovered(velocity)) {
            offer(base, 1);
        }
        if (first == null) {
            offer(layers[layers.length - 1], 1);
        }
        if (width <= 0) {
            second = null;
            secondWeight = 0;
        }
    }

    /** The heavier layer; null before the first choice. */
    @Nullable
    Layer first() {
        return first;
    }

    /** The layer that blends with the first, or null. */
    @Nullable
    Layer second() {
        return second;
    }

    /** Gain of the first layer, its own level included. */
    float firstGain() {
        return gain(first, firstWeight);
    }

    /** Gain of the second layer, its own level included; 0 when there is none. */
    float secondGain() {
        return gain(second, secondWeight);
    }

    /** The choke group of the first layer; 0 = none. */
    int chokeGroup() {
        return first == null ? 0 : first.chokeGroup();
    }

    /** Begins again with the first take of every layer. */
    void reset() {
        for (Layer layer : layers) {
            layer.takes().reset();
        }
        if (base != null) {
            base.takes().reset();
        }
    }

    private float gain(@Nullable Layer layer, double weight) {
        return layer == null ? 0 : (float) (crossfade.gain(weight / (firstWeight + secondWeight)) * layer.gain());
    }

    private static double weight(Layer layer, int velocity, double width) {
        int distance = layer.distance(velocity);
        return distance == 0 ? 1 : Math.max(0, 1 - distance / width);
    }

    private boolean isCovered(int velocity) {
        for (Layer layer : layers) {
            if (layer.covers(velocity)) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the two heaviest; of equals the earlier. */
    private void offer(Layer layer, double weight) {
        if (weight > firstWeight) {
            second = first;
            secondWeight = firstWeight;
            first = layer;
            firstWeight = weight;
        } else if (weight > secondWeight) {
            second = layer;
            secondWeight = weight;
        }
    }
}
