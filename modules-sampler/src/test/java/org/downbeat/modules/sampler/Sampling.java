package org.downbeat.modules.sampler;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.tck.ModuleRig;

/** Samplers and clips for tests. */
final class Sampling {
    static final int RATE = 48_000;

    private Sampling() {}

    /** A sampler with these clips and settings, whose velocity does not change its level. */
    static ModuleRig sampler(Map<String, ?> settings, Sample... clips) {
        ModuleRig rig = ModuleRig.of(new ClipSamplerFactory())
                .settings(settings)
                .set("velocity_amplitude_min", 1)
                .set("velocity_amplitude_max", 1);
        for (Sample clip : clips) {
            rig.sample(clip);
        }
        return rig;
    }

    /** A sampler that plays one clip in this way. */
    static ModuleRig sampler(Sample clip, Map<String, ?> more) {
        Map<String, Object> settings = new LinkedHashMap<>(more);
        settings.put("sample", clip.name());
        return sampler(settings, clip);
    }

    static ModuleRig sampler(Sample clip) {
        return sampler(clip, Map.of());
    }

    /** A mono clip at 48 kHz. */
    static Sample clip(String name, float... frames) {
        return new Sample(name, RATE, new float[][] {frames});
    }

    /** A clip that has one value all along, so that it can be told from others. */
    static Sample level(String name, double value, int frames) {
        float[] x = new float[frames];
        Arrays.fill(x, (float) value);
        return clip(name, x);
    }

    /** The largest step from one frame to the next: a click when it is larger than the sound's own slope. */
    static double largestStep(float[] x) {
        double largest = 0;
        for (int i = 1; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i] - x[i - 1]));
        }
        return largest;
    }
}
