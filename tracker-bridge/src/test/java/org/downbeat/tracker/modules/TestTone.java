package org.downbeat.tracker.modules;

import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.MusicalContext;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Settings;
import org.downbeat.api.Setup;

/** A silent source with a setting of every kind, for songs whose files are tested rather than their sound. */
public final class TestTone implements AudioModuleFactory {
    @Override
    public Description describe() {
        return Description.source("test_tone", "Test tone")
                .parameters(
                        ParameterSpec.number("amplitude", "Loudness")
                                .initial(0.25)
                                .context(MusicalContext.DYNAMICS)
                                .about("How loud."),
                        ParameterSpec.hertz("frequency_hz", "Pitch")
                                .initial(440)
                                .context(MusicalContext.PITCH)
                                .about("How high."),
                        ParameterSpec.trigger("retrigger", "Retrigger")
                                .context(MusicalContext.ARTICULATION)
                                .about("Starts over."))
                .about("Says nothing.");
    }

    @Override
    public AudioModule create() {
        return new Silence() {
            @Override
            public void prepare(Setup setup) {
                Settings settings = setup.settings();
                settings.whole("voices", 1, 16, 8);
                if (settings.has("sample")) {
                    setup.sample(settings.text("sample"));
                }
                for (Settings layer : settings.groups("layers")) {
                    layer.text("sample");
                    layer.whole("min_velocity", 0, 127, 0);
                }
            }
        };
    }

    abstract static class Silence implements AudioModule.Playable {
        @Override
        public Status process(Block block) {
            return Status.SILENT;
        }

        @Override
        public void noteOn(int note, double pitch, double velocity) {}

        @Override
        public void noteOff(int note) {}
    }
}
