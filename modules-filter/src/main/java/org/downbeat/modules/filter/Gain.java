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
final class Gain implements AudioModule {
    private static final double ROOT_2 = 1.4142135623730951;

    private final Fade mute = new Fade();
    private Control level;
    private Control pan;
    private Control width;
    private Control muted;
    private float[] fade;
    private int fadeFrames;
    private boolean hasBegun;

    private double tunedLevel;
    private double tunedPan;
    private double gain;
    private double left;
    private double right;

    @Override
    public void prepare(Setup setup) {
        level = setup.control("level_db");
        pan = setup.control("pan");
        width = setup.control("width");
        muted = setup.control("mute");
        fade = new float[setup.maxFrames()];
        fadeFrames = Declick.frames(setup.sampleRate());
        tunedLevel = Double.NaN;
        tunedPan = Double.NaN;
        reset();
    }

    @Override
    public void reset() {
        hasBegun = false;
    }

    @Override
    public Status process(Block block) {
        followMute(muted.held(block.from()));
        boolean wasClosed = mute.isClosed();
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = block.controlEnd(i);
            followMute(muted.held(i));
            mute.fill(fade, i, end);
        }
        boolean isClosed = wasClosed && muted.isConstant();
        if (isClosed || (mute.isSettled() && (block.in().isSilent() || isOff(block.from())))) {
            return Status.SILENT;
        }
        boolean moves = !(level.isConstant() && pan.isConstant() && width.isConstant());
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = moves ? i + 1 : block.to();
            tune(i);
            balance(block, width.at(i), i, end);
        }
        return Status.SOUNDING;
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

    private void tune(int i) {
        if (level.at(i) != tunedLevel) {
            tunedLevel = level.at(i);
            gain = tunedLevel <= level.spec().min() ? 0 : Decibels.toGain(tunedLevel);
        }
        if (pan.at(i) != tunedPan) {
            tunedPan = pan.at(i);
            left = ROOT_2 * FastMath.sinOfTurns((1 - tunedPan) / 8);
            right = ROOT_2 * FastMath.sinOfTurns((1 + tunedPan) / 8);
        }
    }

    private void balance(Block block, float spread, int from, int to) {
        if (block.out().channels() == 1) {
            scale(block.in().channel(0), block.out().channel(0), fade, (float) gain, from, to);
            return;
        }
        double near = gain * (1 + spread) / 2;
        double far = gain * (1 - spread) / 2;
        float[] l = block.in().channel(0);
        float[] r = block.in().channel(1);
        mix(l, r, block.out().channel(0), fade, (float) (left * near), (float) (left * far), from, to);
        mix(r, l, block.out().channel(1), fade, (float) (right * near), (float) (right * far), from, to);
    }

    private static void scale(float[] x, float[] y, float[] fade, float gain, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = fade[i] * (gain * x[i]);
        }
    }

    private static void mix(
            float[] own, float[] other, float[] y, float[] fade, float near, float far, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = fade[i] * (near * own[i] + far * other[i]);
        }
    }
}
