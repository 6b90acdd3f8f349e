package org.downbeat.tracker.seam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.song.Dynamic;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.Song;

/**
 * A module of an instrument that plays other clips for harder strikes.
 *
 * @param instrument the whole instrument
 * @param module the name of the module in it
 * @param bands its layers from soft to hard; at least two
 * @param note the pitch at which its clips were recorded, as a MIDI number
 * @param width within how many velocity steps its layers blend, as the song has it
 * @param familyWidth the width that suits the instrument's family, where it has one
 */
public record LayeredSampler(
        Instrument instrument, String module, List<Band> bands, int note, double width, OptionalDouble familyWidth) {
    private static final String WIDTH = "velocity_crossfade_width";
    private static final String LAYERS = "layers";
    private static final String ROOT = "root_midi_note";
    private static final int MIDDLE_C = 60;

    /**
     * The velocities of a layer.
     *
     * @param name of its clip
     * @param least softest velocity, 1 to 127
     * @param most hardest velocity
     */
    public record Band(String name, int least, int most) {
        /** The velocity in its middle. */
        public int middle() {
            return (least + most) / 2;
        }
    }

    /** Copies. */
    public LayeredSampler {
        bands = List.copyOf(bands);
    }

    /** The samplers of a song that have more than one layer, in the order of its instruments. */
    public static List<LayeredSampler> of(Song song, ModuleCatalog catalog) {
        List<LayeredSampler> samplers = new ArrayList<>();
        for (Instrument instrument : song.instruments().values()) {
            for (ModuleUse use : instrument.modules()) {
                Description description = catalog.describe(use.type());
                List<Band> bands = bands(use);
                description
                        .parameter(WIDTH)
                        .filter(width -> bands.size() > 1)
                        .ifPresent(width -> samplers.add(sampler(instrument, use, bands, width)));
            }
        }
        return samplers;
    }

    private static LayeredSampler sampler(Instrument instrument, ModuleUse use, List<Band> bands, ParameterSpec width) {
        OptionalDouble suited = width.suggestion(instrument.family());
        Double written = use.values().get(WIDTH);
        return new LayeredSampler(
                instrument,
                use.name(),
                bands,
                whole(use.settings(), ROOT, MIDDLE_C),
                written == null ? suited.orElse(width.initial()) : written,
                suited);
    }

    private static List<Band> bands(ModuleUse use) {
        List<Band> bands = new ArrayList<>();
        if (use.settings().get(LAYERS) instanceof List<?> layers) {
            for (Object layer : layers) {
                if (layer instanceof Map<?, ?> keys) {
                    Object name = keys.get("sample") == null ? keys.get("sample_name") : keys.get("sample");
                    bands.add(new Band(
                            String.valueOf(name),
                            Math.max(1, whole(keys, "min_velocity", 1)),
                            whole(keys, "max_velocity", Dynamic.HARDEST)));
                }
            }
        }
        bands.sort(Comparator.comparingInt(Band::least).thenComparingInt(Band::most));
        return bands;
    }

    private static int whole(Map<?, ?> keys, String key, int otherwise) {
        return keys.get(key) instanceof Number number ? number.intValue() : otherwise;
    }

    /** The instrument with another width. */
    Instrument blending(double newWidth) {
        Instrument.Builder copy = Instrument.builder(instrument.name()).family(instrument.family());
        for (ModuleUse use : instrument.modules()) {
            copy.module(use.name().equals(module) ? with(use, newWidth) : use);
        }
        return copy.build();
    }

    private static ModuleUse with(ModuleUse use, double newWidth) {
        Map<String, Double> values = new LinkedHashMap<>(use.values());
        values.put(WIDTH, newWidth);
        return new ModuleUse(use.name(), use.type(), values, use.settings(), use.inputs(), use.drives());
    }
}
