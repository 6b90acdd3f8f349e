package org.downbeat.modules.synth;

import static org.downbeat.api.MusicalContext.TONE;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Width;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;

/** Makes the module {@code fm}: two sines, one of which bends the other. */
@AutoService(AudioModuleFactory.class)
public final class FmFactory implements AudioModuleFactory {
    static final ParameterSpec RATIO = ParameterSpec.ratio("ratio", "Ratio")
            .range(0.125, 16)
            .initial(2)
            .scale(Scale.LOGARITHMIC)
            .context(TONE)
            .about(
                    "Pitch of the bending sine, as a factor of the note: whole numbers ring in tune, others like bells.");

    static final ParameterSpec INDEX = ParameterSpec.number("index", "Brightness")
            .range(0, 20)
            .initial(2)
            .context(TONE)
            .about("How far the tone is bent, in radians: 0 is a sine, more is brighter.");

    static final ParameterSpec FEEDBACK = ParameterSpec.percent("feedback", "Feedback")
            .context(TONE)
            .about("How much the bending sine bends itself: towards a saw, and at the end towards noise.");

    private static final Description DESCRIPTION = Description.source("fm", "FM")
            .output(Width.MONO)
            .parameters(
                    SourceParameters.AMPLITUDE,
                    SourceParameters.FREQUENCY,
                    RATIO,
                    INDEX,
                    FEEDBACK,
                    SourceParameters.TRANSPOSE,
                    SourceParameters.FINE,
                    SourceParameters.GLIDE,
                    SourceParameters.ATTACK,
                    SourceParameters.RELEASE)
            .about("One sine bends another: electric pianos, bells, basses.");

    /** For the service loader. */
    public FmFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new NoteSource(FmTone::new, Pitch::tuned);
    }
}
