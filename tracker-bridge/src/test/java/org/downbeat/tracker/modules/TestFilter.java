package org.downbeat.tracker.modules;

import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.MusicalContext;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;

/** A silent effect, for songs whose files are tested rather than their sound. */
public final class TestFilter implements AudioModuleFactory {
    @Override
    public Description describe() {
        return Description.effect("test_filter", "Test filter", Description.Purpose.TONE)
                .alsoKnownAs("tf")
                .parameters(
                        ParameterSpec.hertz("cutoff_hz", "Cutoff")
                                .initial(4000)
                                .context(MusicalContext.TONE)
                                .about("Where highs start to roll off."),
                        ParameterSpec.choice("shape", "Shape", "low", "high")
                                .context(MusicalContext.TONE)
                                .about("Which side it keeps."))
                .about("Says nothing.");
    }

    @Override
    public AudioModule create() {
        return new TestTone.Silence() {
            @Override
            public void prepare(Setup setup) {}
        };
    }
}
