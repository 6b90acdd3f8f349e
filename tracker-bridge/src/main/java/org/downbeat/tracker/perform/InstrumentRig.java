package org.downbeat.tracker.perform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.EngineNode;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.tracker.song.ModuleUse;
import org.jspecify.annotations.Nullable;

/** Puts the modules of an instrument into an engine, wires them, and knows which of them play notes. */
final class InstrumentRig {
    private static final String GATE = "gate";
    private static final String CROSSFADE_WIDTH = "velocity_crossfade_width";
    /** Recorded layers differ in phase, so that only equal power blends them without a dip. */
    private static final String CROSSFADE = "crossfade";

    private static final String NOTE_END = "note_end";
    /** A sampler's other word for how its notes end. */
    private static final String MODE = "mode";

    private static final String DRONE = "drone";

    private final OfflineAudioEngine engine;
    private final ModuleCatalog catalog;
    private final String prefix;
    private final String family;
    private final Map<String, Mounted> mounted = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private record Mounted(ModuleUse use, Description description, EngineNode node, Playing playing) {}

    private enum Playing {
        NOTES,
        NOTHING
    }

    /**
     * @param prefix what node names begin with, such as {@code lead.}
     * @param family whose suggestions apply where the song says nothing; may be empty
     */
    InstrumentRig(OfflineAudioEngine engine, ModuleCatalog catalog, String prefix, String family) {
        this.engine = engine;
        this.catalog = catalog;
        this.prefix = prefix;
        this.family = family;
    }

    /**
     * Adds the modules in order.
     *
     * @throws IllegalArgumentException for a module, parameter or value that cannot be
     */
    InstrumentRig add(List<ModuleUse> modules) {
        for (ModuleUse use : modules) {
            mount(use);
        }
        for (ModuleUse use : modules) {
            wire(use);
        }
        mounted.values().forEach(this::letRingUnderEnvelope);
        return this;
    }

    /** Lets the first modules without wires of their own hear a node outside, as a master does. */
    InstrumentRig hearing(String node) {
        open.add(node);
        return this;
    }

    private void mount(ModuleUse use) {
        ModuleCatalog.Entry entry = catalog.get(use.type());
        Description description = entry.description();
        EngineNode node = engine.add(prefix + use.name(), entry.factory());
        Playing playing = playsNotes(entry.factory()) ? Playing.NOTES : Playing.NOTHING;
        mounted.put(use.name(), new Mounted(use, description, node, playing));
        for (ParameterSpec parameter : description.parameters()) {
            Double value = valueOf(use, parameter, playing);
            if (value != null) {
                node.set(parameter.id(), value);
            }
        }
        use.values().keySet().stream()
                .filter(id -> description.parameter(id).isEmpty())
                .forEach(id -> node.set(id, 0)); // Refused by the graph, which names the nearest.
        use.settings().forEach(node::setting);
        boolean suited = description
                .parameter(CROSSFADE_WIDTH)
                .map(width -> width.suggestion(family).isPresent())
                .orElse(false);
        if (suited && !use.settings().containsKey(CROSSFADE)) {
            node.setting(CROSSFADE, "equal_power");
        }
    }

    /** What a parameter starts from: the song's word, a closed gate where notes open it, what suits the family. */
    private @Nullable Double valueOf(ModuleUse use, ParameterSpec parameter, Playing playing) {
        Double written = use.values().get(parameter.id());
        if (written != null) {
            return written;
        }
        for (String former : parameter.formerIds()) {
            if (use.values().containsKey(former)) {
                return use.values().get(former);
            }
        }
        if (playing == Playing.NOTES && parameter.id().equals(GATE)) {
            return parameter.min();
        }
        return parameter.suggestion(family).isPresent()
                ? parameter.suggestion(family).getAsDouble()
                : null;
    }

    private static boolean playsNotes(AudioModuleFactory factory) {
        try (AudioModule module = factory.create()) {
            return module instanceof AudioModule.Playable;
        } catch (Exception | LinkageError e) {
            throw new IllegalArgumentException(
                    factory.getClass().getName() + " cannot make its module: " + e.getMessage(), e);
        }
    }

    private void wire(ModuleUse use) {
        Mounted module = mounted(use.name());
        boolean hears = !module.description.inputs().isEmpty();
        boolean moves = use.isMotion() || module.description.purpose() == Description.Purpose.MOTION;
        if (!use.inputs().isEmpty()) {
            for (String input : use.inputs()) {
                engine.connect(prefix + input, prefix + use.name());
                open.remove(prefix + input);
            }
            open.add(prefix + use.name());
        } else if (!moves) {
            if (hears) {
                open.forEach(from -> engine.connect(from, prefix + use.name()));
                open.clear();
            }
            open.add(prefix + use.name());
        }
        for (ModuleUse.Drive drive : use.drives()) {
            mounted(drive.module()).node.modulate(drive.parameter(), prefix + use.name(), drive.depth());
        }
    }

    private Mounted mounted(String name) {
        Mounted module = mounted.get(name);
        if (module == null) {
            throw new IllegalArgumentException("There is no module '" + name + "' to connect");
        }
        return module;
    }

    /** A source under an envelope leaves the end of its notes to it. */
    private void letRingUnderEnvelope(Mounted module) {
        boolean decided = module.use.settings().containsKey(MODE);
        if (isSource(module) && !decided && isUnderEnvelope(module.use.name(), new LinkedHashSet<>())) {
            suggest(module, NOTE_END, "ring");
        }
    }

    private static boolean isSource(Mounted module) {
        return module.playing == Playing.NOTES && module.description.inputs().isEmpty();
    }

    /** Plays notes on every module that hears them; where there are any, sources are silent until the first. */
    void play(List<PlayedNote> notes) {
        if (!notes.isEmpty()) {
            mounted.values().stream()
                    .filter(InstrumentRig::isSource)
                    .forEach(module -> suggest(module, DRONE, "never"));
            NotePlayer.play(engine, notes, players());
        }
    }

    /** Sets what the song leaves open, where the module knows the key. */
    private void suggest(Mounted module, String key, String value) {
        boolean written = module.use.settings().containsKey(key);
        if (!written && TrialSetup.reads(catalog.get(module.use.type()).factory(), module.description, key)) {
            module.node.setting(key, value);
        }
    }

    private boolean isUnderEnvelope(String name, Set<String> seen) {
        if (!seen.add(name)) {
            return false;
        }
        for (Mounted listener : listeners(name)) {
            if (listener.playing == Playing.NOTES || isUnderEnvelope(listener.use.name(), seen)) {
                return true;
            }
        }
        return false;
    }

    /** The modules that hear another: those that name it, and the next one that names nobody and has an input. */
    private List<Mounted> listeners(String name) {
        List<Mounted> listeners = new ArrayList<>();
        boolean behind = false;
        boolean taken = false;
        for (Mounted module : mounted.values()) {
            boolean names = module.use.inputs().contains(name);
            boolean next = behind
                    && !taken
                    && module.use.inputs().isEmpty()
                    && !module.use.isMotion()
                    && !module.description.inputs().isEmpty();
            if (names || next) {
                listeners.add(module);
                taken = true;
            }
            behind |= module.use.name().equals(name);
        }
        return listeners;
    }

    /** What the modules are, by the names that lanes use. */
    Map<String, Description> descriptions() {
        Map<String, Description> descriptions = new LinkedHashMap<>();
        mounted.forEach((name, module) -> descriptions.put(name, module.description));
        return descriptions;
    }

    /** The nodes whose sound nothing within the instrument takes. */
    List<String> ends() {
        return List.copyOf(open);
    }

    /** The nodes that hear notes, in order. */
    private List<String> players() {
        return mounted.values().stream()
                .filter(module -> module.playing == Playing.NOTES)
                .map(module -> module.node.name())
                .toList();
    }
}
