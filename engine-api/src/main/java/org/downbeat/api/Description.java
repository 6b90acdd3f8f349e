package org.downbeat.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a module is, apart from any instance of it: pure data, the same every time.
 *
 * @param id the name in songs, {@code [a-z0-9_-]}, 1 to 64 characters, never reused
 * @param name the name on cards
 * @param about one sentence for a musician
 * @param purpose what it is for
 * @param version its own version, such as {@code 1.0}
 * @param inputs its input ports in order
 * @param outputs its output ports in order; at least one
 * @param parameters its controls in the order of its card
 * @param aliases other names songs may use for it
 */
public record Description(
        String id,
        String name,
        String about,
        Purpose purpose,
        String version,
        List<Port> inputs,
        List<Port> outputs,
        List<ParameterSpec> parameters,
        List<String> aliases) {
    private static final Pattern ID = Pattern.compile("[a-z0-9_-]{1,64}");

    /** What a module is for; lists of modules are grouped by it. */
    public enum Purpose {
        /** Makes sound. */
        SOURCE("Makes sound"),
        /** Shapes loudness. */
        DYNAMICS("Shapes loudness"),
        /** Shapes tone. */
        TONE("Shapes tone"),
        /** Moves other controls. */
        MOTION("Moves other controls"),
        /** Places sound in a room. */
        SPACE("Places sound"),
        /** Everything else. */
        UTILITY("Helps out");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        /** The heading in lists. */
        public String label() {
            return label;
        }
    }

    /** How many channels a port carries. */
    public enum Width {
        /** One channel; what arrives with more is averaged. */
        MONO,
        /** Every channel of the render; what arrives mono is copied to all. */
        FULL,
        /** At an input: as many as arrive. At an output: as many as input 0 carries. */
        FOLLOW
    }

    /**
     * A place where signals go in or out.
     *
     * @param name lower-case word, such as {@code in} or {@code sidechain}
     * @param width how many channels it carries
     */
    public record Port(String name, Width width) {}

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException for an id that is none, a parameter id or former id used twice, no output port, or
     *     an output that follows an input that is not there
     */
    public Description {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        parameters = List.copyOf(parameters);
        aliases = List.copyOf(aliases);
        require(ID.matcher(id).matches(), id, "an id of 1 to 64 lower-case letters, digits, _ and -");
        require(!name.isBlank() && !about.isBlank(), id, "a name and a sentence that says what it does");
        require(!outputs.isEmpty(), id, "at least one output");
        boolean follows = outputs.stream().anyMatch(port -> port.width() == Width.FOLLOW);
        require(!follows || !inputs.isEmpty(), id, "an input for its output to follow");
        Set<String> used = new HashSet<>();
        for (ParameterSpec parameter : parameters) {
            List<String> ids = new ArrayList<>(parameter.formerIds());
            ids.add(parameter.id());
            for (String parameterId : ids) {
                require(used.add(parameterId), id, "parameter ids that differ; '" + parameterId + "' is there twice");
            }
        }
    }

    private static void require(boolean holds, String id, String need) {
        if (!holds) {
            throw new IllegalArgumentException("Module '" + id + "' needs " + need);
        }
    }

    /** Describes a module that makes sound: no input, one output as wide as the render. */
    public static Builder source(String id, String name) {
        return new Builder(id, name, Purpose.SOURCE, List.of(), Width.FULL);
    }

    /** Describes a module that shapes sound: one input, and one output that follows it. */
    public static Builder effect(String id, String name, Purpose purpose) {
        return new Builder(id, name, purpose, List.of(new Port("in", Width.FOLLOW)), Width.FOLLOW);
    }

    /** Describes a module that moves other controls: no input, one mono output. */
    public static Builder motion(String id, String name) {
        return new Builder(id, name, Purpose.MOTION, List.of(), Width.MONO);
    }

    /** The parameter of an id or former id. */
    public Optional<ParameterSpec> parameter(String parameterId) {
        return parameters.stream()
                .filter(p -> p.id().equals(parameterId) || p.formerIds().contains(parameterId))
                .findFirst();
    }

    /** Gathers a description. */
    public static final class Builder {
        private final String id;
        private final String name;
        private final Purpose purpose;
        private final List<Port> inputs;
        private final List<Port> outputs = new ArrayList<>();
        private final List<ParameterSpec> parameters = new ArrayList<>();
        private List<String> aliases = List.of();
        private String version = "1.0";

        private Builder(String id, String name, Purpose purpose, List<Port> inputs, Width output) {
            this.id = id;
            this.name = name;
            this.purpose = purpose;
            this.inputs = new ArrayList<>(inputs);
            this.outputs.add(new Port("out", output));
        }

        /** Other names songs may use for the module. */
        public Builder alsoKnownAs(String... names) {
            aliases = List.of(names);
            return this;
        }

        /** The module's own version. */
        public Builder version(String number) {
            version = number;
            return this;
        }

        /** How many channels output 0 carries. */
        public Builder output(Width width) {
            outputs.set(0, new Port("out", width));
            return this;
        }

        /** Adds an input port behind those there are. */
        public Builder input(String port, Width width) {
            inputs.add(new Port(port, width));
            return this;
        }

        /** Adds an output port behind those there are. */
        public Builder output(String port, Width width) {
            outputs.add(new Port(port, width));
            return this;
        }

        /** Adds controls, in the order of the card. */
        public Builder parameters(ParameterSpec... specs) {
            parameters.addAll(List.of(specs));
            return this;
        }

        /**
         * Completes the description with its one sentence for a musician.
         *
         * @throws IllegalArgumentException as {@link Description} does
         */
        public Description about(String sentence) {
            return new Description(id, name, sentence, purpose, version, inputs, outputs, parameters, aliases);
        }
    }
}
