package org.downbeat.modules.filter;

import static org.downbeat.api.MusicalContext.TONE;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;

/** Makes the module {@code svf}: one filter, seven responses. */
@AutoService(AudioModuleFactory.class)
public final class SvfFactory implements AudioModuleFactory {
    static final ParameterSpec RESPONSE = ParameterSpec.choice("response", "Response", Response.labels())
            .context(TONE)
            .about("What the filter keeps, takes away or lifts.");

    static final ParameterSpec CUTOFF = ParameterSpec.hertz("cutoff_hz", "Cutoff")
            .initial(1_000)
            .context(TONE)
            .about("Frequency around which the filter acts.");

    static final ParameterSpec RESONANCE = ParameterSpec.number("resonance", "Resonance")
            .range(0.1, 40)
            .initial(0.7071)
            .scale(Scale.LOGARITHMIC)
            .context(TONE)
            .about("How narrow and how ringing it is around the cutoff (Q); 0.707 does not ring.");

    static final ParameterSpec GAIN = ParameterSpec.decibels("gain_db", "Lift")
            .range(-24, 24)
            .context(TONE)
            .about("How far the peak and the shelves lift or lower.");

    static final ParameterSpec MIX = ParameterSpec.percent("mix", "Wet Mix")
            .initial(1)
            .context(TONE)
            .about("How much of the filtered sound replaces the original.");

    private static final Description DESCRIPTION = Description.effect("svf", "State-Variable Filter", Purpose.TONE)
            .parameters(RESPONSE, CUTOFF, RESONANCE, GAIN, MIX)
            .about("A clean filter for every purpose, which may be moved as fast as you like.");

    /** For the service loader. */
    public SvfFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new Svf();
    }
}
