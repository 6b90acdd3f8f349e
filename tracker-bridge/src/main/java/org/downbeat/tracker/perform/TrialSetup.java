package org.downbeat.tracker.perform;

import java.util.Map;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Bus;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.downbeat.api.Settings;
import org.downbeat.api.Setup;
import org.downbeat.core.Nearest;

/**
 * A stereo setup at 48 kHz in which a module shows what it thinks of its settings, before anything is rendered.
 *
 * @param node the module's name
 * @param description what it said it is
 * @param settings what the song says
 * @param samples the song's clips
 */
record TrialSetup(String node, Description description, Settings settings, Map<String, Sample> samples)
        implements Setup {
    private static final int FRAMES = 64;
    private static final Sample CLIP = new Sample("trial", 48_000, new float[1][FRAMES]);

    @Override
    public double sampleRate() {
        return 48_000;
    }

    @Override
    public int maxFrames() {
        return FRAMES;
    }

    @Override
    public int channels() {
        return 2;
    }

    @Override
    public long seed() {
        return 0;
    }

    @Override
    public Control control(String parameterId) {
        ParameterSpec spec = description
                .parameter(parameterId)
                .orElseThrow(() -> new IllegalArgumentException(
                        description.id() + " has no parameter '" + parameterId + "' to bind"));
        return new Control.Feed(spec, FRAMES).control();
    }

    @Override
    public Bus.Shape input(int port) {
        return new Bus.Shape(channels(), true);
    }

    @Override
    public Bus.Shape output(int port) {
        boolean mono = description.outputs().get(port).width() == Description.Width.MONO;
        return new Bus.Shape(mono ? 1 : channels(), true);
    }

    @Override
    public Sample sample(String name) {
        Sample sample = samples.get(name);
        if (sample == null) {
            throw new IllegalArgumentException(
                    "There is no sample '" + name + "'; " + Nearest.hint(name, samples.keySet()));
        }
        return sample;
    }

    /** Whether a module with nothing but a silent clip in its settings looks for a setting of this name. */
    static boolean reads(AudioModuleFactory factory, Description description, String key) {
        Settings settings = Settings.of(Map.of("sample", CLIP.name()));
        try (AudioModule module = factory.create()) {
            module.prepare(new TrialSetup("trial", description, settings, Map.of(CLIP.name(), CLIP)));
        } catch (Exception | LinkageError e) {
            // What needs more to run is asked again, and heard, when it is rendered with its own settings.
            return false;
        }
        return settings.known().contains(key);
    }
}
