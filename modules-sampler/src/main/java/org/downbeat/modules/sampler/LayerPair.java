package org.downbeat.modules.sampler;

import org.jspecify.annotations.Nullable;

/**
 * The one or two layers of a note, which run at one speed. Two that keep step are read as one; the shorter ends first, and
 * the other goes on by itself.
 */
final class LayerPair {
    private final Scratch scratch;
    private final BlendedLayers blended;
    private final BlendedLines lines;
    private final LayerPlayer first;
    private final LayerPlayer second;
    private boolean keepStep;

    /**
     * Makes a silent pair.
     *
     * @param prints what its layers may have sounded like before
     * @param scratch where it works, as do the other pairs of its sampler
     * @param blended what reads two layers at once
     * @param lines what does so in straight lines
     */
    LayerPair(SamplerHabits habits, Prints prints, Scratch scratch, BlendedLayers blended, BlendedLines lines) {
        this.scratch = scratch;
        this.blended = blended;
        this.lines = lines;
        first = new LayerPlayer(habits, prints, scratch.firstAt);
        second = new LayerPlayer(habits, prints, scratch.secondAt);
    }

    /**
     * Goes to the start of the chosen layers.
     *
     * @param length fraction of the clips
     * @param start fraction of the room that the length leaves
     * @param level linear
     */
    void start(LayerBlend blend, double length, double start, double level) {
        start(first, blend.first(), length, start, (float) (level * blend.firstGain()));
        start(second, blend.second(), length, start, (float) (level * blend.secondGain()));
        keepStep = first.keepsStepWith(second);
        if (keepStep) {
            leavePrints();
        }
    }

    private static void start(LayerPlayer player, @Nullable Layer layer, double length, double start, float gain) {
        if (layer == null) {
            player.stop();
        } else {
            player.start(layer.takes().next(), length, start + layer.startOffset(), gain);
        }
    }

    /** Falls silent. */
    void stop() {
        first.stop();
        second.stop();
    }

    /** Whether there is anything left to hear. */
    boolean isSounding() {
        return first.isSounding() || second.isSounding();
    }

    /** Leaves the prints, because the speed moves or no layer is heard alone. */
    void leavePrints() {
        first.leavePrint();
        second.leavePrint();
    }

    /** Follows the prints of a note that begins with this step, as far as layers are heard alone. */
    void follow(long step) {
        if (!keepStep) {
            first.follow(step);
            second.follow(step);
        }
    }

    /** Whether the next frames at this step take no more than adding up, or straight lines. */
    boolean isReady(long step, int frames) {
        return keepStep ? isBlendReady(step, frames) : first.isReady(step, frames) && second.isReady(step, frames);
    }

    /** Whether the next frames at this step are straight lines through the blend of both layers. */
    boolean isBlendReady(long step, int frames) {
        return keepStep && lines.canTake(step) && first.isStraight(step, frames) && second.isStraight(step, frames);
    }

    /** Adds frames that are {@link #isReady}. */
    void addReadyTo(float[][] out, long step, int from, int to) {
        if (keepStep) {
            first.blendStraight(second, lines, step, to - from);
            lines.addTo(out, from, to);
        } else {
            first.addReadyTo(out, step, from, to);
            second.addReadyTo(out, step, from, to);
        }
        stopAtEnds();
    }

    /** Writes frames that are {@link #isBlendReady}. */
    void writeBlendTo(float[][] out, long step, int from, int to) {
        first.blendStraight(second, lines, step, to - from);
        lines.writeTo(out, from, to);
        stopAtEnds();
    }

    /** Adds frames at the steps in {@link Scratch#steps}, faded by {@link Scratch#fade} when that moves. */
    void addInStepsTo(float[][] out, boolean fades, int from, int to) {
        int firstStop = first.advance(scratch.steps, from, to);
        int secondStop = second.advance(scratch.steps, from, to);
        int bothStop = keepStep ? Math.min(firstStop, secondStop) : from;
        first.addBothTo(out, second, blended, scratch, fades, from, bothStop);
        first.addTo(out, scratch, fades, bothStop, firstStop);
        second.addTo(out, scratch, fades, bothStop, secondStop);
        stopAtEnds();
    }

    private void stopAtEnds() {
        first.stopAtEnd();
        second.stopAtEnd();
        keepStep &= first.isSounding() && second.isSounding();
    }
}
