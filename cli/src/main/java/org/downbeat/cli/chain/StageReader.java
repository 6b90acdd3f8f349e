package org.downbeat.cli.chain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.cli.chain.Argument.Word;
import org.downbeat.cli.chain.Stage.Setting;
import org.downbeat.core.Nearest;
import org.downbeat.core.catalog.ModuleCatalog.Entry;
import org.downbeat.tracker.perform.SettingsTrial;
import org.downbeat.tracker.song.ModuleUse;

/** Reads what is written behind a module: its parameters, its settings, and what it moves. */
final class StageReader {
    private static final String DRIVES = "drives";

    private final Map<String, Description> modules;
    private final Clips clips;

    /** @param modules those of the whole chain, by name */
    StageReader(Map<String, Description> modules, Clips clips) {
        this.modules = modules;
        this.clips = clips;
    }

    /** The module; what is wrong is noted and left out. */
    ModuleUse.Builder read(Stage stage, Entry entry) {
        ModuleUse.Builder module = ModuleUse.named(stage.name(), stage.type().text());
        Map<String, Object> settings = new LinkedHashMap<>();
        Map<String, Word> keys = new LinkedHashMap<>();
        Map<String, Word> values = new LinkedHashMap<>();
        for (Setting setting : stage.settings()) {
            String key = setting.key().text();
            Optional<ParameterSpec> parameter = entry.description().parameter(key);
            if (parameter.isPresent()) {
                value(parameter.get(), setting, module);
            } else if (key.equals(DRIVES)) {
                drive(setting.value(), module);
            } else {
                clips.find(setting.value());
                settings.put(key, tree(setting.value().text()));
                keys.put(key, setting.key());
                values.put(key, setting.value());
                values.put("'" + setting.value().text() + "'", setting.value());
            }
        }
        if (stage.settings().stream()
                .noneMatch(setting -> setting.value().argument().hasMistakes())) {
            check(stage, entry, settings, keys, values);
        }
        settings.forEach(module::setting);
        return module;
    }

    private static void value(ParameterSpec spec, Setting setting, ModuleUse.Builder module) {
        String text = setting.value().text();
        if (spec.isMomentary()) {
            setting.key().wrong("'" + spec.id() + "' fires at a moment and has no value; use --automate instead");
            return;
        }
        try {
            double plain = spec.parse(text);
            if (spec.clamp(plain) == plain) {
                module.value(spec.id(), plain);
            } else {
                setting.value().wrong("'" + text + "' is outside of " + spec.id() + "; write " + spec.accepted());
            }
        } catch (IllegalArgumentException e) {
            setting.value().wrong(String.valueOf(e.getMessage()));
        }
    }

    /** Reads {@code lowpass.cutoff_hz:0.2}. */
    private void drive(Word value, ModuleUse.Builder module) {
        String[] halves = value.text().split(":", 2);
        int dot = halves[0].indexOf('.');
        if (halves.length < 2 || dot < 1) {
            value.wrong("'" + value.text()
                    + "' says nothing to move; write module.parameter:depth, such as lowpass.cutoff_hz:0.2");
            return;
        }
        String target = halves[0].substring(0, dot);
        String parameter = halves[0].substring(dot + 1);
        Description moved = modules.get(target);
        if (moved == null) {
            value.wrong("there is no module '" + target + "' in this chain; " + Nearest.hint(target, modules.keySet()));
        } else if (moved.parameter(parameter).isEmpty()) {
            value.wrong(unknown(parameter, moved));
        } else {
            try {
                module.drives(target, parameter, Double.parseDouble(halves[1]));
            } catch (IllegalArgumentException e) {
                value.wrong("'" + halves[1] + "' is no depth; write a number from -1 to 1");
            }
        }
    }

    static String unknown(String parameter, Description module) {
        return module.id() + " has no parameter '" + parameter + "'; "
                + Nearest.hint(
                        parameter,
                        module.parameters().stream().map(ParameterSpec::id).toList());
    }

    private void check(
            Stage stage, Entry entry, Map<String, Object> settings, Map<String, Word> keys, Map<String, Word> values) {
        SettingsTrial trial =
                SettingsTrial.of(stage.name(), entry.factory(), entry.description(), settings, clips.samples());
        trial.refusal()
                .ifPresent(why ->
                        SettingsTrial.blamed(why, values).orElse(stage.type()).wrong(why));
        for (SettingsTrial.Unused unused : trial.unused()) {
            keys.getOrDefault(unused.key(), stage.type()).wrong(unused.message());
        }
    }

    /** A setting as a song file would have it: a number, true or false, or a text. */
    private static Object tree(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
