package org.downbeat.modules.synth;

import static org.downbeat.api.MusicalContext.PITCH;
import static org.downbeat.api.MusicalContext.SPACE;
import static org.downbeat.api.MusicalContext.TONE;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;

/** Makes the module {@code oscillator}: the classic waveforms, alone or in unison. */
@AutoService(AudioModuleFactory.class)
public final class OscillatorFactory implements AudioModuleFactory {
    static final ParameterSpec SHAPE = ParameterSpec.choice("shape", "Shape", Shape.labels())
            .context(TONE)
            .about("Waveform: sine is pure, triangle soft, square hollow, saw bright.");

    static final ParameterSpec PULSE_WIDTH = ParameterSpec.percent("pulse_width", "Pulse width")
            .range(0.05, 0.95)
            .initial(0.5)
            .context(TONE)
            .about("How long the square stays up in each period: 50 % is hollow, the ends are nasal.");

    static final ParameterSpec UNISON = ParameterSpec.number("unison", "Unison")
            .range(1, 9)
            .scale(Scale.STEPPED)
            .group("Unison")
            .context(TONE)
            .about("How many oscillators play each note; a change is heard from the next note on.");

    static final ParameterSpec DETUNE = ParameterSpec.semitones("detune", "Detune")
            .range(0, 1)
            .scale(Scale.LINEAR)
            .initial(0.15)
            .group("Unison")
            .context(PITCH, TONE)
            .about("How far apart they are tuned: the outermost by this much from the note.");

    static final ParameterSpec SPREAD = ParameterSpec.percent("spread", "Spread")
            .initial(0.5)
            .group("Unison")
            .context(SPACE)
            .about("How far apart they stand between left and right.");

    private static final Description DESCRIPTION = Description.source("oscillator", "Oscillator")
            .parameters(
                    SourceParameters.AMPLITUDE,
                    SourceParameters.FREQUENCY,
                    SHAPE,
                    PULSE_WIDTH,
                    UNISON,
                    DETUNE,
                    SPREAD,
                    SourceParameters.TRANSPOSE,
                    SourceParameters.FINE,
                    SourceParameters.GLIDE,
                    SourceParameters.ATTACK,
                    SourceParameters.RELEASE)
            .about("The classic synthesizer waveforms, and up to nine of them at once for wide pads and leads.");

    /** For the service loader. */
    public OscillatorFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new NoteSource(OscillatorTone::new, Pitch::tuned);
    }
}
