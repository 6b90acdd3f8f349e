package org.downbeat.modules.synth;

import static org.downbeat.api.MusicalContext.ARTICULATION;
import static org.downbeat.api.MusicalContext.DYNAMICS;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;

/** Makes the module {@code envelope}: one gate, opened and closed softly. */
@AutoService(AudioModuleFactory.class)
public final class EnvelopeFactory implements AudioModuleFactory {
    static final ParameterSpec GATE = ParameterSpec.number("gate", "Gate")
            .initial(1)
            .context(DYNAMICS)
            .about("Level it heads for until the first note comes; from then on notes open and close it.");

    static final ParameterSpec ATTACK = ParameterSpec.milliseconds("attack_ms", "Attack")
            .initial(10)
            .context(ARTICULATION)
            .about("How fast it opens: two thirds of the way in this time.");

    static final ParameterSpec RELEASE = ParameterSpec.milliseconds("release_ms", "Release")
            .initial(120)
            .context(ARTICULATION)
            .about("How fast it closes: two thirds of the way in this time.");

    private static final Description DESCRIPTION = Description.effect("envelope", "Envelope", Purpose.DYNAMICS)
            .alsoKnownAs("amplitude_envelope")
            .parameters(GATE, ATTACK, RELEASE)
            .about("Opens and closes the sound softly; with nothing connected it moves other controls.");

    /** For the service loader. */
    public EnvelopeFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new Envelope();
    }
}
