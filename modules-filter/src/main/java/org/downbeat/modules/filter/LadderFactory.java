package org.downbeat.modules.filter;

import static org.downbeat.api.MusicalContext.DYNAMICS;
import static org.downbeat.api.MusicalContext.TONE;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;

/** Makes the module {@code ladder}: the fat low-pass of early synthesizers. */
@AutoService(AudioModuleFactory.class)
public final class LadderFactory implements AudioModuleFactory {
    static final ParameterSpec CUTOFF = ParameterSpec.hertz("cutoff_hz", "Cutoff")
            .initial(1_000)
            .context(TONE)
            .about("Frequency where highs start to roll off, steeply.");

    static final ParameterSpec RESONANCE = ParameterSpec.percent("resonance", "Resonance")
            .context(TONE)
            .about("How much it rings at the cutoff; near 100 % it sings by itself.");

    static final ParameterSpec DRIVE = ParameterSpec.decibels("drive_db", "Drive")
            .range(0, 36)
            .context(DYNAMICS, TONE)
            .about("How hard it is played: more is warmer, then dirtier.");

    static final ParameterSpec MIX = ParameterSpec.percent("mix", "Wet Mix")
            .initial(1)
            .context(TONE)
            .about("How much of the filtered sound replaces the original.");

    private static final Description DESCRIPTION = Description.effect("ladder", "Ladder Filter", Purpose.TONE)
            .parameters(CUTOFF, RESONANCE, DRIVE, MIX)
            .about("The fat filter of early synthesizers: 24 dB an octave, with drive, and it can sing.");

    /** For the service loader. */
    public LadderFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new Ladder();
    }
}
