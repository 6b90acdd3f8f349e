package org.downbeat.modules.filter;

import static org.downbeat.api.MusicalContext.TONE;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;

/** Makes the module {@code lowpass}: gentle darkening, 6 dB an octave. */
@AutoService(AudioModuleFactory.class)
public final class LowpassFactory implements AudioModuleFactory {
    static final ParameterSpec CUTOFF = ParameterSpec.hertz("cutoff_hz", "Cutoff")
            .initial(4_000)
            .context(TONE)
            .about("Frequency where highs start to roll off.");

    static final ParameterSpec MIX = ParameterSpec.percent("mix", "Wet Mix")
            .initial(1)
            .context(TONE)
            .about("How much of the filtered sound replaces the original.");

    private static final Description DESCRIPTION = Description.effect("lowpass", "Low-Pass", Purpose.TONE)
            .alsoKnownAs("one_pole_low_pass", "low_pass", "lp")
            .parameters(CUTOFF, MIX)
            .about("Takes the edge off: a gentle filter that darkens by 6 dB an octave.");

    /** For the service loader. */
    public LowpassFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new Lowpass();
    }
}
