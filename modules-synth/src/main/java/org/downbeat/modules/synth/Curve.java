package org.downbeat.modules.synth;

import org.downbeat.kit.FastMath;
import org.downbeat.kit.Line;

/**
 * The way from 0 to 1 in a number of frames, straight or bent.
 *
 * <p>With {@code p = n / frames} it is {@code p} when straight and {@code (1 − e^(−kp)) / (1 − e^(−k))} when bent,
 * {@code k = 6·bend}. The power is multiplied up from frame to frame, so that it is the same wherever blocks end.
 */
final class Curve {
    /** k at full bend: the fast end is six times as steep as the straight line. */
    private static final double STEEPEST = 6;

    private int frames;
    private int position;
    private double perFrame;
    private double power;
    private double factor;
    private double scale;
    private boolean isStraight;

    /** Starts at 0; {@code bend} is −1 to 1. */
    void start(int length, double bend) {
        frames = length;
        position = 0;
        perFrame = 1.0 / length;
        isStraight = bend == 0;
        power = 1;
        factor = FastMath.exp(-STEEPEST * bend / length);
        scale = 1 / (1 - FastMath.exp(-STEEPEST * bend));
    }

    /** Frames to go until 1. */
    int left() {
        return frames - position;
    }

    /** Where it is now. */
    double place() {
        return isStraight ? position * perFrame : (1 - power) * scale;
    }

    /** Lets frames pass; for straight ones only. */
    void skip(int n) {
        position += n;
    }

    /** Writes the places of frames {@code from} to {@code to} (exclusive), at most {@link #left()}. */
    void fill(float[] places, int from, int to) {
        if (isStraight) {
            Line.draw(places, from, to, 0, (float) perFrame, position - from);
        } else {
            bow(places, from, to);
        }
        position += to - from;
    }

    private void bow(float[] places, int from, int to) {
        double p = power;
        for (int i = from; i < to; i++) {
            places[i] = (float) ((1 - p) * scale);
            p *= factor;
        }
        power = p;
    }
}
