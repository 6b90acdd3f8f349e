package org.downbeat.modules.sampler;

import java.util.Arrays;
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

    /** How fast the tape runs at each frame: {@code rate · 2^(transpose/12)}. */
    void fillSpeed(double[] speed, int from, int to) {
        if (!transpose.isConstant()) {
            glide(rate.values(), transpose.values(), speed, from, to);
        } else if (!rate.isConstant()) {
            scale(rate.values(), FastMath.exp2(transpose.at(from) / 12.0), speed, from, to);
        } else {
            Arrays.fill(speed, from, to, rate.at(from) * FastMath.exp2(transpose.at(from) / 12.0));
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
