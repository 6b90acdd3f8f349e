package org.downbeat.modules.synth;

import static org.downbeat.api.MusicalContext.DYNAMICS;
import static org.downbeat.api.MusicalContext.MOTION;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;

/** Makes the module {@code lfo}: slow movement for other controls. */
@AutoService(AudioModuleFactory.class)
public final class LfoFactory implements AudioModuleFactory {
    static final ParameterSpec SHAPE = ParameterSpec.choice(
                    "shape", "Shape", "sine", "triangle", "saw", "square", "sample & hold")
            .context(MOTION)
            .about(
                    "How it moves: smoothly, evenly, rising and falling back, to and fro, or from surprise to surprise.");

    static final ParameterSpec SYNC = ParameterSpec.choice("sync", "Sync", "hertz", "beats")
            .context(MOTION)
            .about("Whether its speed counts seconds or the song's beats.");

    static final ParameterSpec RATE = ParameterSpec.hertz("rate_hz", "Rate")
            .range(0.01, 200)
            .initial(1)
            .context(MOTION)
            .about("Cycles a second, when it counts seconds.");

    static final ParameterSpec LENGTH = ParameterSpec.beats("length_beats", "Length")
            .range(0.0625, 64)
            .initial(4)
            .scale(Scale.LOGARITHMIC)
            .context(MOTION)
            .about("Beats a cycle, when it counts beats; cycles begin with the song.");

    static final ParameterSpec PHASE =
            ParameterSpec.percent("phase", "Phase").context(MOTION).about("Where in its cycle the song begins.");

    static final ParameterSpec AMOUNT = ParameterSpec.percent("amount", "Amount")
            .initial(1)
            .context(DYNAMICS)
            .about("How far it moves.");

    static final ParameterSpec RANGE = ParameterSpec.choice("range", "Range", "both ways", "upwards")
            .context(MOTION)
            .about("Whether it moves around the control's place or up from it.");

    private static final Description DESCRIPTION = Description.motion("lfo", "LFO")
            .parameters(SHAPE, SYNC, RATE, LENGTH, PHASE, AMOUNT, RANGE)
            .about("Moves other controls to and fro, in seconds or with the beat.");

    /** For the service loader. */
    public LfoFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new Lfo();
    }
}
