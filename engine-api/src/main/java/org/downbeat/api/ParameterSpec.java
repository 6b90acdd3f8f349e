package org.downbeat.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * One control of a module: its name, range, scale and meaning. Immutable.
 *
 * <p>Written in one line, ending with the sentence that tells a musician what it does:
 *
 * <pre>{@code
 * ParameterSpec.hertz("cutoff_hz", "Cutoff").range(20, 20_000).initial(4_000).context(TONE)
 *         .about("Frequency where highs start to roll off.")
 * }</pre>
 *
 * <p>Values are <em>plain</em>: in the parameter's own unit. A <em>position</em> is a place on its travel, 0 at the
 * minimum and 1 at the maximum, laid out by its {@link Scale}.
 */
public final class ParameterSpec {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private final String id;
    private final String displayName;
    private final String about;
    private final Unit unit;
    private final double min;
    private final double max;
    private final double initial;
    private final Scale scale;
    private final List<MusicalContext> contexts;
    private final String group;
    private final List<String> choices;
    private final List<String> formerIds;
    private final Map<String, Double> suggestions;
    private final boolean momentary;

    private ParameterSpec(Builder b, String about) {
        this.id = b.id;
        this.displayName = b.displayName;
        this.about = about;
        this.unit = b.unit;
        this.min = b.min;
        this.max = b.max;
        this.initial = b.initial;
        this.scale = b.scale;
        this.contexts = List.copyOf(b.contexts);
        this.group = b.group;
        this.choices = List.copyOf(b.choices);
        this.formerIds = List.copyOf(b.formerIds);
        this.suggestions = Map.copyOf(b.suggestions);
        this.momentary = b.momentary;
    }

    /** A bare number, 0 to 1 unless a range is given. */
    public static Builder number(String id, String displayName) {
        return new Builder(id, displayName, Unit.NONE);
    }

    /** A frequency on a logarithmic scale, 20 Hz to 20 kHz unless a range is given. */
    public static Builder hertz(String id, String displayName) {
        return new Builder(id, displayName, Unit.HERTZ).scale(Scale.LOGARITHMIC).range(20, 20_000);
    }

    /** A time in milliseconds, 0 to 5 000 unless a range is given. */
    public static Builder milliseconds(String id, String displayName) {
        return new Builder(id, displayName, Unit.MILLISECONDS).range(0, 5_000);
    }

    /** A level in decibels, −60 to 0 unless a range is given. */
    public static Builder decibels(String id, String displayName) {
        return new Builder(id, displayName, Unit.DECIBELS).range(-60, 0);
    }

    /** A pitch difference, −12 to 12 semitones around 0 unless a range is given. */
    public static Builder semitones(String id, String displayName) {
        return new Builder(id, displayName, Unit.SEMITONES).range(-12, 12).scale(Scale.CENTRED);
    }

    /** A fraction 0 to 1, shown as 0 % to 100 %. */
    public static Builder percent(String id, String displayName) {
        return new Builder(id, displayName, Unit.PERCENT);
    }

    /** A factor, 0 to 1 unless a range is given. */
    public static Builder ratio(String id, String displayName) {
        return new Builder(id, displayName, Unit.RATIO);
    }

    /** A time in beats (quarter notes), 0 to 16 unless a range is given. */
    public static Builder beats(String id, String displayName) {
        return new Builder(id, displayName, Unit.BEATS).range(0, 16);
    }

    /** A whole MIDI value, 0 to 127 unless a range is given. */
    public static Builder midi(String id, String displayName) {
        return new Builder(id, displayName, Unit.MIDI).range(0, 127).scale(Scale.STEPPED);
    }

    /** One of several named choices; the plain value is the index of the label, the first one is the initial value. */
    public static Builder choice(String id, String displayName, String... labels) {
        Builder builder = new Builder(id, displayName, Unit.NONE).scale(Scale.STEPPED);
        builder.choices = List.of(labels);
        return builder.range(0, labels.length - 1);
    }

    /** A momentary control: any value above 0 fires it once, through {@link AudioModule#trigger}. */
    public static Builder trigger(String id, String displayName) {
        Builder builder = new Builder(id, displayName, Unit.NONE);
        builder.momentary = true;
        return builder;
    }

    /** The name in songs: snake_case, never used again for something else. */
    public String id() {
        return id;
    }

    /** The name on cards and reports. */
    public String displayName() {
        return displayName;
    }

    /** One sentence for a musician. */
    public String about() {
        return about;
    }

    /** What a plain value counts. */
    public Unit unit() {
        return unit;
    }

    /** Smallest plain value. */
    public double min() {
        return min;
    }

    /** Largest plain value. */
    public double max() {
        return max;
    }

    /** The plain value before anything else is said. */
    public double initial() {
        return initial;
    }

    /** How its travel is laid out. */
    public Scale scale() {
        return scale;
    }

    /** What it means to a musician; at least one. */
    public List<MusicalContext> contexts() {
        return contexts;
    }

    /** The heading it stands under on the module's card; empty for none. */
    public String group() {
        return group;
    }

    /** The labels of its choices by plain value; empty for numbers. */
    public List<String> choices() {
        return choices;
    }

    /** Ids it had in earlier versions; songs that use them still work. */
    public List<String> formerIds() {
        return formerIds;
    }

    /** The plain value that suits an instrument family such as {@code strings}; upper and lower case are the same. */
    public OptionalDouble suggestion(String family) {
        Double value = suggestions.get(family.trim().toLowerCase(Locale.ROOT));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The families it has suggestions for, with their values. */
    public Map<String, Double> suggestions() {
        return suggestions;
    }

    /** Whether it fires once instead of holding a value. */
    public boolean isMomentary() {
        return momentary;
    }

    /**
     * The nearest allowed plain value; rounded to a whole number for {@link Scale#STEPPED}.
     *
     * @throws IllegalArgumentException for NaN, which is near to nothing
     */
    public double clamp(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("NaN is no value for " + id + "; write " + accepted());
        }
        double inside = Math.min(max, Math.max(min, value));
        return scale == Scale.STEPPED ? Math.rint(inside) : inside;
    }

    /** The place of a plain value on the travel, 0 to 1. */
    public double position(double value) {
        double v = clamp(value);
        return switch (scale) {
            case LINEAR, STEPPED -> (v - min) / (max - min);
            case LOGARITHMIC -> StrictMath.log(v / min) / StrictMath.log(max / min);
            case CENTRED -> v < initial ? 0.5 * (v - min) / (initial - min) : 1 - 0.5 * (max - v) / (max - initial);
        };
    }

    /** The plain value at a place on the travel; places outside 0 to 1 are the ends, which are met exactly. */
    public double plain(double position) {
        double p = Math.min(1, Math.max(0, position));
        if (p == 1) {
            return max;
        }
        return clamp(
                switch (scale) {
                    case LINEAR, STEPPED -> min + p * (max - min);
                    case LOGARITHMIC -> min * StrictMath.exp(p * StrictMath.log(max / min));
                    case CENTRED -> p < 0.5 ? min + 2 * p * (initial - min) : max - 2 * (1 - p) * (max - initial);
                });
    }

    /** A plain value as a musician writes it, at five digits: {@code 1.2 kHz}. {@link #parse} reads it back. */
    public String format(double value) {
        return ParameterText.format(this, value);
    }

    /**
     * Reads a plain value: a number, with or without its unit, or the label of a choice.
     *
     * @throws IllegalArgumentException when the text is neither; the message says what would be accepted
     */
    public double parse(String text) {
        return ParameterText.parse(this, text);
    }

    /** What may be written, for messages: {@code 20 Hz to 20 kHz}, or the list of choices. */
    public String accepted() {
        return choices.isEmpty() ? format(min) + " to " + format(max) : "one of " + String.join(", ", choices);
    }

    @Override
    public String toString() {
        return id + " (" + displayName + ", " + accepted() + ", initially " + format(initial) + ")";
    }

    /** Gathers what a parameter is; {@link #about} completes it. */
    public static final class Builder {
        private final String id;
        private final String displayName;
        private final Unit unit;
        private double min;
        private double max = 1;
        private double initial = Double.NaN;
        private Scale scale = Scale.LINEAR;
        private List<MusicalContext> contexts = List.of();
        private String group = "";
        private List<String> choices = List.of();
        private final List<String> formerIds = new ArrayList<>();
        private final Map<String, Double> suggestions = new LinkedHashMap<>();
        private boolean momentary;

        private Builder(String id, String displayName, Unit unit) {
            this.id = id;
            this.displayName = displayName;
            this.unit = unit;
        }

        /** Smallest and largest plain value. */
        public Builder range(double least, double most) {
            min = least;
            max = most;
            return this;
        }

        /** The plain value before anything else is said; 0 when in range, else the minimum, unless given. */
        public Builder initial(double value) {
            initial = requireNumber("initial value", value);
            return this;
        }

        /** How the travel is laid out. */
        public Builder scale(Scale layout) {
            scale = layout;
            return this;
        }

        /** What it means to a musician; one or more. */
        public Builder context(MusicalContext... meanings) {
            contexts = List.of(meanings);
            return this;
        }

        /** The heading it stands under on the module's card. */
        public Builder group(String heading) {
            group = heading;
            return this;
        }

        /** An id of an earlier version that songs may still use. */
        public Builder formerly(String formerId) {
            formerIds.add(formerId);
            return this;
        }

        /** The plain value that suits these instrument families. */
        public Builder suggest(double value, String... families) {
            for (String family : families) {
                suggestions.put(family.toLowerCase(Locale.ROOT), value);
            }
            return this;
        }

        /**
         * Completes the parameter with its one sentence for a musician.
         *
         * @throws IllegalArgumentException when something is missing or cannot be: an id that is not snake_case, a range
         *     that is not one, an initial value or suggestion outside it, a logarithmic scale that reaches 0, a fraction
         *     on a stepped scale, no context, no sentence
         */
        public ParameterSpec about(String sentence) {
            require(ID.matcher(id).matches(), "an id of lower-case letters, digits and _, starting with a letter");
            require(!displayName.isBlank(), "a display name");
            require(!sentence.isBlank(), "a sentence that says what it does");
            require(!contexts.isEmpty(), "a musical context");
            requireNumber("minimum", min);
            requireNumber("maximum", max);
            require(min < max, "a minimum below its maximum, not " + min + " to " + max);
            require(scale != Scale.LOGARITHMIC || min > 0, "a minimum above 0 for a logarithmic scale");
            if (Double.isNaN(initial)) {
                initial = min <= 0 && max >= 0 ? 0 : min;
            }
            requireInside("initial value", initial);
            suggestions.forEach((family, value) -> requireInside("suggestion for " + family, value));
            if (scale == Scale.CENTRED) {
                require(initial > min && initial < max, "an initial value inside its range for a centred scale");
            }
            return new ParameterSpec(this, sentence);
        }

        private void requireInside(String what, double value) {
            require(value >= min && value <= max, what + " from " + min + " to " + max + ", not " + value);
            require(scale != Scale.STEPPED || Math.rint(value) == value, "a whole " + what + ", not " + value);
        }

        private double requireNumber(String what, double value) {
            require(!Double.isNaN(value) && !Double.isInfinite(value), "a finite " + what + ", not " + value);
            return value;
        }

        private void require(boolean holds, String need) {
            if (!holds) {
                throw new IllegalArgumentException("Parameter '" + id + "' needs " + need);
            }
        }
    }
}
