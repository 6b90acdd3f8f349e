package org.downbeat.modules.sampler;

import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.FastMath;

/** The sampler's controls as they move. */
final class SamplerLanes {
    /** Per rate: below a rate of 1 % the tape grows quiet, so that it does not stand still on a sound. */
    private static final float QUIET_BELOW = 100;

    final Control start;
    final Control length;
    final Control velocity;
    final Control softGain;
    final Control hardGain;
    final Control softOffset;
    final Control crossfade;
    private final Control amplitude;
    private final Control rate;
    private final Control transpose;

    /** The transposition that the ratio belongs to. */
    private float transposed;

    private double ratio = 1;

    SamplerLanes(Setup setup) {
        amplitude = setup.control(SamplerParameters.AMPLITUDE.id());
        start = setup.control(SamplerParameters.START.id());
        length = setup.control(SamplerParameters.LENGTH.id());
        rate = setup.control(SamplerParameters.RATE.id());
        transpose = setup.control(SamplerParameters.TRANSPOSE.id());
        velocity = setup.control(SamplerParameters.VELOCITY.id());
        softGain = setup.control(SamplerParameters.SOFT_GAIN.id());
        hardGain = setup.control(SamplerParameters.HARD_GAIN.id());
        softOffset = setup.control(SamplerParameters.SOFT_OFFSET.id());
        crossfade = setup.control(SamplerParameters.CROSSFADE.id());
    }

    /** Whether the tape runs at one speed throughout the call. */
    boolean isSpeedEven() {
        return rate.isConstant() && transpose.isConstant();
    }

    /** The speed at a frame: {@code rate · 2^(transpose/12)}. */
    double speed(int index) {
        float semitones = transpose.at(index);
        if (semitones != transposed) {
            transposed = semitones;
            ratio = FastMath.exp2(semitones / 12.0);
        }
        return rate.at(index) * ratio;
    }

    /** Whether the tape is equally loud throughout the call. */
    boolean isLevelEven() {
        return amplitude.isConstant() && rate.isConstant();
    }

    /** How loud the tape is at a frame. */
    float level(int index) {
        return amplitude.at(index) * Math.min(1, QUIET_BELOW * rate.at(index));
    }

    /** How fast the tape runs at each frame. */
    void fillSpeed(double[] speed, int from, int to) {
        if (transpose.isConstant()) {
            scale(rate.values(), FastMath.exp2(transpose.at(from) / 12.0), speed, from, to);
        } else {
            glide(rate.values(), transpose.values(), speed, from, to);
        }
    }

    private static void glide(float[] rates, float[] semitones, double[] speed, int from, int to) {
        for (int i = from; i < to; i++) {
            speed[i] = rates[i] * FastMath.exp2(semitones[i] / 12.0);
        }
    }

    private static void scale(float[] rates, double ratio, double[] speed, int from, int to) {
        for (int i = from; i < to; i++) {
            speed[i] = rates[i] * ratio;
        }
    }

    /** How loud the tape is at each frame. */
    void fillLevel(float[] level, int from, int to) {
        float[] amplitudes = amplitude.values();
        float[] rates = rate.values();
        for (int i = from; i < to; i++) {
            level[i] = amplitudes[i] * Math.min(1, QUIET_BELOW * rates[i]);
        }
    }
}
