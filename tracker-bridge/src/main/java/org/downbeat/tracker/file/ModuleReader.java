package org.downbeat.tracker.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Sample;
import org.downbeat.core.Nearest;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.Names;
import org.jspecify.annotations.Nullable;

/** Reads the modules of an instrument, or of the master. */
final class ModuleReader {
    private final ModuleCatalog catalog;
    private final @Nullable Map<String, Sample> samples;
    private final Map<String, Description> descriptions = new LinkedHashMap<>();

    /**
     * @param catalog what there is
     * @param samples the clips that modules may name; null when they could not be read, so that modules are not asked
     *     what they think of them
     */
    ModuleReader(ModuleCatalog catalog, @Nullable Map<String, Sample> samples) {
        this.catalog = catalog;
        this.samples = samples;
    }

    /** What the modules read so far are, by name. */
    Map<String, Description> descriptions() {
        return descriptions;
    }

    /** The modules in order; those with mistakes are left out. */
    List<ModuleUse> read(Value value) {
        Map<String, Value.Entry> entries = value.entries("modules by name, such as sine: {amplitude: 0.5}");
        List<ModuleUse> modules = new ArrayList<>();
        List<Value.Entry> drives = new ArrayList<>();
        for (Map.Entry<String, Value.Entry> entry : entries.entrySet()) {
            if (!Names.isName(entry.getKey())) {
                entry.getValue()
                        .key()
                        .wrong("'" + entry.getKey() + "' is no name for a module; write " + Names.ACCEPTED);
            }
            ModuleUse module = module(entry.getKey(), entry.getValue(), entries, drives);
            if (module != null) {
                modules.add(module);
            }
        }
        drives.forEach(this::checkDrive);
        return modules;
    }

    private @Nullable ModuleUse module(
            String name, Value.Entry entry, Map<String, Value.Entry> siblings, List<Value.Entry> drives) {
        Map<String, Value.Entry> keys = entry.value().entries(SongFormat.MODULE.accepted() + " or parameters");
        Value.Entry typed = keys.get("module");
        Value typeAt = typed == null ? entry.key() : typed.value();
        String type = typed == null ? name : typed.value().scalar();
        Optional<ModuleCatalog.Entry> found = catalog.find(type);
        if (found.isEmpty()) {
            typeAt.wrong("there is no module '" + type + "'; " + Nearest.hint(type, ids()));
            return null;
        }
        Description description = found.get().description();
        descriptions.put(name, description);
        ModuleUse.Builder module = ModuleUse.named(name, type);
        SettingsDraft settings = new SettingsDraft(entry.key());
        keys.forEach((key, written) -> {
            switch (key) {
                case "module" -> {}
                case "inputs" -> inputs(written.value(), siblings, module);
                case "drives" -> drives(written.value(), module, drives);
                default -> key(description, written, module, settings);
            }
        });
        if (samples != null && Names.isName(name)) {
            settings.check(found.get().factory(), description, samples);
        }
        return Names.isName(name) ? module.build() : null;
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (ModuleCatalog.Entry entry : catalog.entries()) {
            ids.add(entry.description().id());
            ids.addAll(entry.description().aliases());
        }
        return ids;
    }

    private static void inputs(Value value, Map<String, Value.Entry> siblings, ModuleUse.Builder module) {
        for (Value input : value.list("names of modules, such as [tone, noise]")) {
            if (siblings.containsKey(input.scalar())) {
                module.inputs(input.scalar());
            } else {
                input.wrong(Names.unknown("module", input.shown(), siblings.keySet()));
            }
        }
    }

    private static void drives(Value value, ModuleUse.Builder module, List<Value.Entry> drives) {
        value.entries("controls with depths, such as filter.cutoff_hz: 0.2").forEach((target, entry) -> {
            Double depth = entry.value().number(-1, 1, "", "a depth from -1 to 1");
            int dot = target.indexOf('.');
            if (dot < 1 || dot == target.length() - 1) {
                entry.key()
                        .wrong("'" + target + "' names no control; write module.parameter, such as filter.cutoff_hz");
            } else if (depth != null) {
                module.drives(target.substring(0, dot), target.substring(dot + 1), depth);
                drives.add(entry);
            }
        });
    }

    private void checkDrive(Value.Entry drive) {
        String target = drive.key().scalar();
        String module = target.substring(0, target.indexOf('.'));
        String parameter = target.substring(target.indexOf('.') + 1);
        Description description = descriptions.get(module);
        if (description == null) {
            drive.key().wrong(Names.unknown("module", module, descriptions.keySet()));
        } else if (description.parameter(parameter).isEmpty()) {
            drive.key()
                    .wrong(module + " (" + description.id() + ") has no parameter '" + parameter + "'; "
                            + Nearest.hint(parameter, parameterIds(description)));
        }
    }

    private static void key(
            Description description, Value.Entry entry, ModuleUse.Builder module, SettingsDraft settings) {
        String key = entry.key().scalar();
        Optional<ParameterSpec> parameter = description.parameter(key);
        if (parameter.isEmpty()) {
            module.setting(key, settings.add(entry));
            return;
        }
        ParameterSpec spec = parameter.get();
        if (spec.isMomentary()) {
            entry.key().wrong("'" + key + "' fires at a moment and has no value of its own; use a lane instead");
            return;
        }
        try {
            double plain = spec.parse(entry.value().scalar());
            if (spec.clamp(plain) != plain) {
                entry.value()
                        .wrong("'" + entry.value().shown() + "' is outside of " + key + "; write " + spec.accepted());
            } else {
                module.value(spec.id(), plain);
            }
        } catch (IllegalArgumentException e) {
            entry.value()
                    .wrong("'" + entry.value().shown() + "' is no value for " + key + "; write " + spec.accepted());
        }
    }

    static List<String> parameterIds(Description description) {
        return description.parameters().stream().map(ParameterSpec::id).toList();
    }
}
