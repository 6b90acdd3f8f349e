package org.downbeat.modules.synth;

import static org.downbeat.api.MusicalContext.TONE;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Width;
import org.downbeat.api.ParameterSpec;

/** Makes the module {@code noise}. */
@AutoService(AudioModuleFactory.class)
public final class NoiseFactory implements AudioModuleFactory {
    static final ParameterSpec COLOUR = ParameterSpec.choice("colour", "Colour", "white", "pink")
            .formerly("color")
            .context(TONE)
            .about("White hisses, all frequencies alike; pink is darker, all octaves alike.");

    private static final Description DESCRIPTION = Description.source("noise", "Noise")
            .output(Width.MONO)
            .parameters(SourceParameters.AMPLITUDE, COLOUR, SourceParameters.ATTACK, SourceParameters.RELEASE)
            .about("Sound without a pitch: wind, surf, snares, breath.");

    /** For the service loader. */
    public NoiseFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new NoteSource(NoiseTone::new, Pitch::untuned);
    }
}
