package org.example;

import static org.downbeat.api.MusicalContext.DYNAMICS;
import static org.downbeat.api.MusicalContext.MOTION;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;

/** Describes the module {@code tremolo} and makes it. */
@AutoService(AudioModuleFactory.class)
public final class TremoloEffectFactory implements AudioModuleFactory {
    private static final ParameterSpec RATE = ParameterSpec.hertz("rate_hz", "Rate")
            .range(0.1, 20)
            .initial(5)
            .context(MOTION)
            .about("How often a second the sound swells.");

    private static final ParameterSpec DEPTH = ParameterSpec.percent("depth", "Depth")
            .initial(0.5)
            .context(DYNAMICS)
            .about("How far the sound fades in between; at 100 % to nothing.");

    private static final Description DESCRIPTION = Description.effect("tremolo", "Tremolo", Purpose.DYNAMICS)
            .version("1.0")
            .parameters(RATE, DEPTH)
            .about("Lets the sound swell and fade, like the tremolo of an old amplifier.");

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new TremoloEffect();
    }
}
