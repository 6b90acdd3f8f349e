package org.downbeat.modules.synth;

import com.google.auto.service.AutoService;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Width;

/** Makes the module {@code sine}: a pure tone. */
@AutoService(AudioModuleFactory.class)
public final class SineFactory implements AudioModuleFactory {
    private static final Description DESCRIPTION = Description.source("sine", "Sine")
            .alsoKnownAs("sine_oscillator")
            .output(Width.MONO)
            .parameters(
                    SourceParameters.AMPLITUDE,
                    SourceParameters.FREQUENCY,
                    SourceParameters.TRANSPOSE,
                    SourceParameters.FINE,
                    SourceParameters.GLIDE,
                    SourceParameters.ATTACK,
                    SourceParameters.RELEASE)
            .about("A pure tone: soft flutes, deep basses, test signals.");

    /** For the service loader. */
    public SineFactory() {}

    @Override
    public Description describe() {
        return DESCRIPTION;
    }

    @Override
    public AudioModule create() {
        return new NoteSource(SineTone::new, Pitch::tuned);
    }
}
