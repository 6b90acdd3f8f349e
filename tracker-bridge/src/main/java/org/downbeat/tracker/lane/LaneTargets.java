package org.downbeat.tracker.lane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.Nearest;

/** The controls there are, by owner and module: finds those that a lane's target means. */
public final class LaneTargets {
    private final Map<String, Map<String, Description>> owners = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    /**
     * One control.
     *
     * @param owner part or other owner
     * @param module name of the module
     * @param spec its parameter
     */
    public record Control(String owner, String module, ParameterSpec spec) {}

    /** Adds a module of an owner. */
    public LaneTargets module(String owner, String module, Description description) {
        owners.computeIfAbsent(owner, o -> new LinkedHashMap<>()).put(module, description);
        return this;
    }

    /** Lets a name, such as an instrument's, stand for an owner; several owners may share it. Owners' names come first. */
    public LaneTargets alias(String name, String owner) {
        groups.computeIfAbsent(name, n -> new ArrayList<>()).add(owner);
        return this;
    }

    /**
     * The controls that a target means: one, or as many as its owner's name stands for.
     *
     * @throws IllegalArgumentException when there is no such owner, module or parameter; the message names the nearest
     */
    public List<Control> find(LaneTarget target) {
        List<Control> found = new ArrayList<>();
        for (String owner : ownersOf(target)) {
            found.add(control(owner, target));
        }
        return found;
    }

    /** Every control there is, in the order of adding. */
    public List<Control> all() {
        List<Control> all = new ArrayList<>();
        owners.forEach((owner, modules) -> modules.forEach((module, description) ->
                description.parameters().forEach(spec -> all.add(new Control(owner, module, spec)))));
        return all;
    }

    private List<String> ownersOf(LaneTarget target) {
        String name = target.owner();
        if (name.isEmpty()) {
            return List.of(soleOwner(target));
        }
        if (owners.containsKey(name)) {
            return List.of(name);
        }
        List<String> group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException(
                    "there is no part or instrument '" + name + "'; " + Nearest.hint(name, owners.keySet()));
        }
        return group;
    }

    private String soleOwner(LaneTarget target) {
        Optional<String> first = owners.keySet().stream().findFirst();
        if (owners.size() != 1 || first.isEmpty()) {
            throw new IllegalArgumentException("'" + target + "' does not say whose " + target.module()
                    + "; write part.module.parameter, with one of the parts " + String.join(", ", owners.keySet()));
        }
        return first.get();
    }

    private Control control(String owner, LaneTarget target) {
        Map<String, Description> modules = owners.getOrDefault(owner, Map.of());
        Description description = modules.get(target.module());
        String of = owner.isEmpty() ? "" : " in " + owner;
        if (description == null) {
            throw new IllegalArgumentException("there is no module '" + target.module() + "'" + of + "; "
                    + Nearest.hint(target.module(), modules.keySet()));
        }
        ParameterSpec spec = description
                .parameter(target.parameter())
                .orElseThrow(() -> new IllegalArgumentException(target.module() + of + " (" + description.id()
                        + ") has no parameter '" + target.parameter() + "'; "
                        + Nearest.hint(
                                target.parameter(),
                                description.parameters().stream()
                                        .map(ParameterSpec::id)
                                        .toList())));
        return new Control(owner, target.module(), spec);
    }
}
