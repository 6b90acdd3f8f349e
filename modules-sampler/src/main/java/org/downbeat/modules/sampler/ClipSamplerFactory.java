package org.downbeat.modules.sampler;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;

/** Makes the module {@code clip_sampler}. */
@AutoService(AudioModuleFactory.class)
public final class ClipSamplerFactory implements AudioModuleFactory {
    private static final Description DESCRIPTION = Description.source("clip_sampler", "Clip Sampler")
            .alsoKnownAs("sampler")
            .parameters(
                    SamplerParameters.AMPLITUDE,
                    SamplerParameters.START,
                    SamplerParameters.LENGTH,
                    SamplerParameters.RATE,
                    SamplerParameters.TRANSPOSE,
                    SamplerParameters.RETRIGGER,
                    SamplerParameters.VELOCITY,
                    SamplerParameters.SOFT_GAIN,
                    SamplerParameters.HARD_GAIN,
                    SamplerParameters.SOFT_OFFSET,
                    SamplerParameters.CROSSFADE)
            .about("Plays recorded clips, softer and harder ones by velocity, at any pitch.");

    /** For the service loader. */
    public ClipSamplerFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new ClipSampler();
    }
}
