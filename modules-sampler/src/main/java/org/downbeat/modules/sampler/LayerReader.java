package org.downbeat.modules.sampler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.api.Sample;
import org.downbeat.api.Settings;
import org.downbeat.api.Setup;
import org.downbeat.kit.Hash;
import org.downbeat.kit.Interpolation;
import org.downbeat.kit.Resampler;

/** Reads a sampler's layers from its settings, and makes their clips ready; each sample once. */
final class LayerReader {
    /** At how many pitches a clip is expected to be played again and again. */
    private static final int PITCHES = 8;

    /** Frames on each side of a clip for the frame that a fraction of a frame at the end lies in, and for rounding. */
    private static final int SPARE = 2;

    private final Setup setup;
    private final SamplerHabits habits;
    private final Takes.Order order;
    private final int chokeGroup;
    private final Map<String, Clip> clips = new HashMap<>();
    private int layersRead;

    LayerReader(Setup setup, SamplerHabits habits) {
        this.setup = setup;
        this.habits = habits;
        order = setup.settings().choice("alternate_order", Takes.Order.ROUND_ROBIN);
        chokeGroup = chokeGroup(setup.settings(), 0);
    }

    /**
     * Reads them all.
     *
     * @throws IllegalArgumentException when there are none, or one cannot be used
     */
    LayerBlend read() {
        Settings settings = setup.settings();
        List<Layer> layers = new ArrayList<>();
        for (Settings group : settings.groups("layers")) {
            layers.add(layer(group, "layers[" + (layers.size() + 1) + "]"));
        }
        boolean hasBase = settings.has("sample") || settings.has("sample_name");
        if (layers.isEmpty() && !hasBase) {
            throw new IllegalArgumentException(setup.node() + " has nothing to play; write `sample` or `layers`");
        }
        Layer base = hasBase ? new Layer(takes(settings, setup.node()), 0, 127, 1, 0, chokeGroup) : null;
        return new LayerBlend(layers, base, habits.crossfade());
    }

    /** Room for what the notes of the clips that were read sound like; little where reading them is cheap anyway. */
    Prints prints() {
        long frames = 0;
        int tracks = 1;
        for (Clip clip : clips.values()) {
            frames += clip.position(clip.frames()) >> 32;
            tracks = Math.max(tracks, clip.tracks());
        }
        return new Prints(tracks, habits.interpolation() == Interpolation.LINEAR ? 0 : PITCHES * frames);
    }

    private Layer layer(Settings group, String where) {
        int least = group.whole("min_velocity", 0, 127, 0);
        int most = group.whole("max_velocity", 0, 127, 127);
        if (least > most) {
            throw new IllegalArgumentException(where + " has min_velocity " + least + " above max_velocity " + most
                    + "; a range from soft to hard is needed");
        }
        return new Layer(
                takes(group, where),
                least,
                most,
                group.number("amplitude_scale", 0, 16, 1),
                group.number("start_offset_percent", -1, 1, 0),
                chokeGroup(group, chokeGroup));
    }

    private static int chokeGroup(Settings settings, int otherwise) {
        return settings.whole("choke_group", 0, 1_000, otherwise);
    }

    private Takes takes(Settings group, String where) {
        List<Clip> takes = new ArrayList<>();
        takes.add(clip(group, where));
        for (Settings alternate : group.groups("alternates")) {
            takes.add(clip(alternate, where + ".alternates[" + takes.size() + "]"));
        }
        return new Takes(takes.toArray(new Clip[0]), order, Hash.bits(setup.seed(), layersRead++));
    }

    private Clip clip(Settings group, String where) {
        String name = group.text("sample", group.text("sample_name", ""));
        if (name.isBlank()) {
            throw new IllegalArgumentException(where + " names no sample; write `sample: <name>`");
        }
        Resampler.Edge edge = habits.loops() ? Resampler.Edge.LOOP : Resampler.Edge.SILENCE;
        return clips.computeIfAbsent(name, n -> clip(new ClipKey(setup.sample(n), edge, habits.interpolation())));
    }

    private Clip clip(ClipKey key) {
        return setup.shared(
                key,
                () -> new Clip(
                        key.sample,
                        setup.sampleRate(),
                        setup.channels(),
                        key.edge,
                        key.interpolation.reach(SamplerVoice.MAX_SPEED) + SPARE,
                        key.interpolation));
    }

    /** What one clip differs in from another of the same render: samplers that agree in it share the clip. */
    private record ClipKey(Sample sample, Resampler.Edge edge, Interpolation interpolation) {}
}
