package org.downbeat.modules.synth;

import static org.downbeat.api.MusicalContext.ARTICULATION;
import static org.downbeat.api.MusicalContext.DYNAMICS;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;

/** Makes the module {@code adsr}: the stages of a note. */
@AutoService(AudioModuleFactory.class)
public final class AdsrFactory implements AudioModuleFactory {
    static final ParameterSpec GATE = ParameterSpec.number("gate", "Gate")
            .context(DYNAMICS)
            .about("Plays it without notes: leaving 0 starts the attack to that height, 0 starts the release.");

    static final ParameterSpec DELAY = ParameterSpec.milliseconds("delay_ms", "Delay")
            .context(ARTICULATION)
            .about("How long it waits before the attack.");

    static final ParameterSpec ATTACK = ParameterSpec.milliseconds("attack_ms", "Attack")
            .initial(10)
            .context(ARTICULATION)
            .about("How long it rises to full height.");

    static final ParameterSpec ATTACK_CURVE = curve("attack_curve", "Attack Curve");

    static final ParameterSpec HOLD = ParameterSpec.milliseconds("hold_ms", "Hold")
            .context(ARTICULATION)
            .about("How long it stays at full height.");

    static final ParameterSpec DECAY = ParameterSpec.milliseconds("decay_ms", "Decay")
            .initial(200)
            .context(ARTICULATION)
            .about("How long it falls to the sustain level.");

    static final ParameterSpec DECAY_CURVE = curve("decay_curve", "Decay Curve");

    static final ParameterSpec SUSTAIN = ParameterSpec.percent("sustain", "Sustain")
            .initial(0.7)
            .context(DYNAMICS)
            .about("Level at which it waits for the end of the note.");

    static final ParameterSpec RELEASE = ParameterSpec.milliseconds("release_ms", "Release")
            .initial(300)
            .context(ARTICULATION)
            .about("How long it falls to silence after the note.");

    static final ParameterSpec RELEASE_CURVE = curve("release_curve", "Release Curve");

    private static final Description DESCRIPTION = Description.effect("adsr", "ADSR Envelope", Purpose.DYNAMICS)
            .parameters(GATE, DELAY, ATTACK, ATTACK_CURVE, HOLD, DECAY, DECAY_CURVE, SUSTAIN, RELEASE, RELEASE_CURVE)
            .about("Shapes every note in stages; with nothing connected it moves other controls.");

    private static ParameterSpec curve(String id, String name) {
        return ParameterSpec.number(id, name)
                .range(-1, 1)
                .scale(Scale.CENTRED)
                .context(ARTICULATION)
                .about("How it bends: 0 is straight, 1 fast at first as in nature, -1 slow at first.");
    }

    /** For the service loader. */
    public AdsrFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new Adsr();
    }
}
