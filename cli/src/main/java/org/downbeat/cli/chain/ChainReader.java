package org.downbeat.cli.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.ParameterSpec;
import org.downbeat.cli.chain.Argument.Word;
import org.downbeat.cli.chain.Stage.Setting;
import org.downbeat.core.Nearest;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.catalog.ModuleCatalog.Entry;
import org.downbeat.tracker.file.Mistake;
import org.downbeat.tracker.file.NoteText;
import org.downbeat.tracker.file.SongFileException;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.Names;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.song.Step;
import org.jspecify.annotations.Nullable;

/** Makes a chain of what was written for it; every mistake is noted in its argument. */
final class ChainReader {
    private final ModuleCatalog catalog;
    private final double beats;

    ChainReader(ModuleCatalog catalog, double beats) {
        this.catalog = catalog;
        this.beats = beats;
    }

    /**
     * Reads a chain.
     *
     * @param written the modules
     * @param sets values that replace those of the chain: {@code module.parameter=value}
     * @param automation lanes
     * @param notes what is played; null for tones that are held
     * @return empty when there are mistakes
     */
    Optional<Chain> read(Argument written, List<Argument> sets, List<Argument> automation, @Nullable Argument notes) {
        List<Stage> stages = Stage.read(written);
        Map<String, Entry> entries = entries(stages);
        sets.forEach(set -> set(set, stages));
        Map<String, Description> modules = new LinkedHashMap<>();
        entries.forEach((name, entry) -> modules.put(name, entry.description()));
        checkThatItSounds(stages, modules);
        Clips clips = new Clips(catalog);
        List<Lane> lanes = lanes(automation, modules);
        List<Step> steps = notes == null ? List.of() : steps(notes);
        Instrument.Builder instrument = Instrument.builder(Chain.NAME);
        StageReader reader = new StageReader(modules, clips);
        for (Stage stage : stages) {
            Entry entry = entries.get(stage.name());
            if (entry != null) {
                ModuleUse.Builder module = reader.read(stage, entry);
                if (notes == null) {
                    hold(stage, entry.description(), module, lanes);
                }
                instrument.module(module);
            }
        }
        List<Argument> all = new ArrayList<>(sets);
        all.addAll(automation);
        all.add(written);
        if (notes != null) {
            all.add(notes);
        }
        if (all.stream().anyMatch(Argument::hasMistakes)) {
            return Optional.empty();
        }
        Pattern.Builder pattern = Pattern.builder(Chain.NAME)
                .rowsPerBeat(1)
                .rows((int) Math.ceil(beats))
                .track(Chain.NAME, steps);
        lanes.forEach(pattern::lane);
        return Optional.of(new Chain(instrument.build(), pattern.build(), clips.samples()));
    }

    private Map<String, Entry> entries(List<Stage> stages) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Stage stage : stages) {
            String type = stage.type().text();
            Optional<Entry> entry = catalog.find(type);
            if (entry.isEmpty()) {
                stage.type().wrong("there is no module '" + type + "'; " + Nearest.hint(type, names()));
            } else if (!Names.isName(stage.name())) {
                stage.type().wrong("'" + stage.name() + "' is no name for a module; write " + Names.ACCEPTED);
            } else {
                entries.put(stage.name(), entry.get());
            }
        }
        return entries;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Entry entry : catalog.entries()) {
            names.add(entry.description().id());
            names.addAll(entry.description().aliases());
        }
        return names;
    }

    /** Reads {@code module.parameter=value} into the stage of the module. */
    private static void set(Argument argument, List<Stage> stages) {
        Setting setting = Stage.setting(argument.all());
        int dot = setting == null ? -1 : setting.key().indexOf('.');
        if (setting == null || dot < 1) {
            argument.all().wrong("this sets nothing; write module.parameter=value, such as lowpass.cutoff_hz=1.2kHz");
            return;
        }
        Word key = setting.key();
        String name = key.part(0, dot).text();
        Word parameter = key.part(dot + 1, key.to() - key.from());
        Optional<Stage> stage =
                stages.stream().filter(one -> one.name().equals(name)).findFirst();
        if (stage.isPresent()) {
            stage.get().settings().add(new Setting(parameter, setting.value()));
        } else {
            key.part(0, dot)
                    .wrong("there is no module '" + name + "' in this chain; "
                            + Nearest.hint(
                                    name, stages.stream().map(Stage::name).toList()));
        }
    }

    private static void checkThatItSounds(List<Stage> stages, Map<String, Description> modules) {
        for (Stage stage : stages) {
            Description module = modules.get(stage.name());
            if (module == null || (module.inputs().isEmpty() && module.purpose() != Purpose.MOTION)) {
                return;
            }
            boolean moves = stage.settings().stream()
                    .anyMatch(setting -> setting.key().text().equals("drives"));
            if (!moves && module.purpose() != Purpose.MOTION) {
                stage.type()
                        .wrong("nothing before '" + stage.name()
                                + "' makes a sound that it could shape; begin with a source, such as sine");
                return;
            }
        }
        if (!stages.isEmpty()) {
            stages.get(0).type().wrong("nothing here makes sound; begin with a source, such as sine");
        }
    }

    private List<Lane> lanes(List<Argument> automation, Map<String, Description> modules) {
        LaneArgument reader = new LaneArgument(modules, beats);
        List<Lane> lanes = new ArrayList<>();
        for (Argument argument : automation) {
            Lane lane = reader.read(argument);
            if (lane != null) {
                lanes.add(lane);
            }
        }
        return lanes;
    }

    private List<Step> steps(Argument notes) {
        try {
            return NoteText.read(notes.name(), notes.text(), beats);
        } catch (SongFileException e) {
            for (Mistake mistake : e.mistakes()) {
                notes.word(mistake.column() - 1, mistake.column()).wrong(mistake.message());
            }
            return List.of();
        }
    }

    /** Without notes, gates are open and clips begin at the beginning, unless something else was written. */
    private static void hold(Stage stage, Description module, ModuleUse.Builder use, List<Lane> lanes) {
        for (ParameterSpec spec : module.parameters()) {
            boolean isSet = stage.settings().stream()
                    .anyMatch(setting -> setting.key().text().equals(spec.id()));
            boolean isMoved = lanes.stream()
                    .anyMatch(lane -> lane.target().module().equals(stage.name())
                            && lane.target().parameter().equals(spec.id()));
            if (isSet || isMoved) {
                continue;
            }
            if (spec.id().equals("gate")) {
                use.value(spec.id(), spec.max());
            } else if (spec.id().equals("retrigger") && module.purpose() == Purpose.SOURCE) {
                lanes.add(Lane.parse(stage.name() + "." + spec.id() + "|raw", "0:1"));
            }
        }
    }
}
