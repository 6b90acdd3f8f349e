package org.downbeat.modules.filter;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.Decibels;
import org.downbeat.kit.Declick;
import org.downbeat.kit.Fade;
import org.downbeat.kit.FastMath;

/**
 * Level, width and pan as one matrix, then the mute.
 *
 * <pre>{@code
 * left  = level·L·(near·l + far·r)       near = (1 + width)/2,  far = (1 − width)/2
 * right = level·R·(far·l + near·r)       L = √2·sin((1 − pan)·π/4),  R = √2·sin((1 + pan)·π/4)
 * }</pre>
 *
 * {@code L² + R² = 2}: as loud everywhere, and unchanged in the middle. In mono there is no place and no width.
 */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class Gain implements AudioModule.Weighing {
    private static final double ROOT_2 = 1.4142135623730951;

    private final Fade mute = new Fade();
    private Control level;
    private Control pan;
    private Control width;
    private Control muted;
    private float[] strength;
    private int fadeFrames;
    private boolean hasBegun;

    /** Whether one strength serves all frames of the call. */
    private boolean isEven;

    private float evenStrength;

    /** The level that factor belongs to. */
    private float raised = Float.NaN;

    private float factor;

    /** The pan that left and right belong to. */
    private double turned = Double.NaN;

    private double left;
    private double right;

    @Override
    public void prepare(Setup setup) {
        level = setup.control("level_db");
        pan = setup.control("pan");
        width = setup.control("width");
        muted = setup.control("mute");
        strength = new float[setup.maxFrames()];
        fadeFrames = Declick.frames(setup.sampleRate());
        reset();
    }

    @Override
    public void reset() {
        hasBegun = false;
    }

    @Override
    public Status process(Block block) {
        int from = block.from();
        int to = block.to();
        followMute(muted.held(from));
        boolean isFading = !(mute.isSettled() && muted.isConstant());
        if (!isFading && (mute.isClosed() || block.in().isSilent() || isOff(from))) {
            return Status.SILENT;
        }
        isEven = !isFading && level.isConstant();
        if (isEven) {
            evenStrength = mute.target() * gain(level.at(from));
        } else {
            fade(block);
            raise(from, to);
        }
        boolean moves = !(pan.isConstant() && width.isConstant());
        for (int i = from, end; i < to; i = end) {
            end = moves ? i + 1 : to;
            balance(block, pan.at(i), width.at(i), i, end);
        }
        return Status.SOUNDING;
    }

    @Override
    public boolean weigh(Block block, float[] weights) {
        int i = block.from();
        followMute(muted.held(i));
        if (!mute.isSettled() || mute.isClosed() || isOff(i)) {
            return false;
        }
        weights[0] = mute.target() * gain(level.at(i));
        if (block.out().channels() == 1) {
            weights[1] = 1;
            weights[2] = 0;
            return true;
        }
        double near = (1 + (double) width.at(i)) / 2;
        double far = (1 - (double) width.at(i)) / 2;
        turnTo(pan.at(i));
        weights[1] = (float) (left * near);
        weights[2] = (float) (left * far);
        weights[3] = (float) (right * near);
        weights[4] = (float) (right * far);
        return true;
    }

    private boolean isOff(int index) {
        return level.isConstant() && level.at(index) <= level.spec().min();
    }

    /** A song that begins muted begins in silence; later the mute fades. */
    private void followMute(float on) {
        float target = 1 - on;
        if (!hasBegun) {
            hasBegun = true;
            mute.jump(target);
        } else if (target != mute.target()) {
            mute.move(target, fadeFrames);
        }
    }

    private void fade(Block block) {
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = block.controlEnd(i);
            followMute(muted.held(i));
            mute.fill(strength, i, end);
        }
    }

    /** Multiplies the fade by the level. */
    private void raise(int from, int to) {
        for (int i = from; i < to; i++) {
            strength[i] *= gain(level.at(i));
        }
    }

    private float gain(float decibels) {
        if (decibels != raised) {
            raised = decibels;
            factor = decibels <= level.spec().min() ? 0 : (float) Decibels.toGain(decibels);
        }
        return factor;
    }

    private void balance(Block block, double place, double spread, int from, int to) {
        float[] l = block.in().channel(0);
        if (block.out().channels() == 1) {
            mix(l, l, block.out().channel(0), 1, 0, from, to);
            return;
        }
        float[] r = block.in().channel(1);
        double near = (1 + spread) / 2;
        double far = (1 - spread) / 2;
        turnTo(place);
        mix(l, r, block.out().channel(0), (float) (left * near), (float) (left * far), from, to);
        mix(r, l, block.out().channel(1), (float) (right * near), (float) (right * far), from, to);
    }

    private void turnTo(double place) {
        if (place != turned) {
            turned = place;
            left = ROOT_2 * FastMath.sinOfTurns((1 - place) / 8);
            right = ROOT_2 * FastMath.sinOfTurns((1 + place) / 8);
        }
    }

    private void mix(float[] own, float[] other, float[] y, float near, float far, int from, int to) {
        if (isEven) {
            mix(own, other, y, evenStrength, near, far, from, to);
        } else {
            mix(own, other, y, strength, near, far, from, to);
        }
    }

    private static void mix(
            float[] own, float[] other, float[] y, float strength, float near, float far, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = strength * (near * own[i] + far * other[i]);
        }
    }

    private static void mix(
            float[] own, float[] other, float[] y, float[] strength, float near, float far, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = strength[i] * (near * own[i] + far * other[i]);
        }
    }
}
