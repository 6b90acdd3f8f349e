package org.downbeat.tracker.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of a song file with its place; every getter reports what is not as it should be. */
final class Value {
    private static final int DEEPEST = 32;

    private final Node node;
    private final Source source;

    Value(Node node, Source source) {
        this.node = node;
        this.source = source;
    }

    Place place() {
        return node.getStartMark()
                .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(new Place(1, 1));
    }

    Source source() {
        return source;
    }

    void wrong(String message) {
        source.report(place(), message);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Whether nothing was written: {@code key:} with nothing behind it. */
    boolean isEmpty() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The text of a scalar as written; empty for others. */
    String scalar() {
        return node instanceof ScalarNode scalar && !isEmpty() ? scalar.getValue() : "";
    }

    /** A text that is not blank. */
    @Nullable
    String text(String accepted) {
        if (scalar().isBlank()) {
            wrong("a text is needed here; write " + accepted);
            return null;
        }
        return scalar().trim();
    }

    /** A number in a range, with or without a unit behind it. */
    @Nullable
    Double number(double least, double most, String unit, String accepted) {
        String text = scalar().trim();
        if (!unit.isEmpty() && text.toLowerCase(java.util.Locale.ROOT).endsWith(unit)) {
            text = text.substring(0, text.length() - unit.length()).trim();
        }
        try {
            double number = new BigDecimal(text).doubleValue();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for everything that is no such number.
        }
        wrong("'" + shown() + "' cannot be; write " + accepted);
        return null;
    }

    /** A whole number in a range. */
    @Nullable
    Integer whole(int least, int most, String accepted) {
        Double number = number(least, most, "", accepted);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number)) {
            wrong("'" + shown() + "' is no whole number; write " + accepted);
            return null;
        }
        return number.intValue();
    }

    /** The items of a list; a single text counts as a list of one. */
    List<Value> list(String accepted) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Value(item, source))
                    .toList();
        }
        if (isText() && !isEmpty()) {
            return List.of(this);
        }
        wrong("a list is needed here; write " + accepted);
        return List.of();
    }

    /** The entries of a group by key, in order; keys that are not texts or are there twice are reported. */
    Map<String, Entry> entries(String accepted) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (isEmpty()) {
            return entries;
        }
        if (!(node instanceof MappingNode mapping)) {
            wrong("keys with values are needed here; write " + accepted);
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Value key = new Value(tuple.getKeyNode(), source);
            if (key.scalar().isBlank()) {
                key.wrong("a key must be a text; write " + accepted);
                continue;
            }
            Entry entry = new Entry(key, new Value(tuple.getValueNode(), source));
            Entry first = entries.putIfAbsent(key.scalar(), entry);
            if (first != null) {
                key.wrong("'" + key.scalar() + "' is already there in line "
                        + first.key().place().line() + "; keep one of them");
            }
        }
        return entries;
    }

    /** A key and its value. */
    record Entry(Value key, Value value) {}

    /** The lines of a text block or list of texts, each with the place of its first character. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (isList()) {
            list("").forEach(item -> lines.add(new Line(item.scalar(), item.innerPlace())));
            return lines;
        }
        int number = place().line();
        boolean block = node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
        if (!block) {
            lines.add(new Line(scalar(), innerPlace()));
            return lines;
        }
        for (String text : scalar().lines().toList()) {
            number++;
            int indent = Math.max(0, source.line(number).length() - text.length());
            lines.add(new Line(text, new Place(number, indent + 1)));
        }
        return lines;
    }

    /** A line of text and where it begins. */
    record Line(String text, Place place) {}

    /** The place of a character of a scalar's text. */
    Place placeAt(int offset) {
        int behind = offset;
        for (Line line : lines()) {
            if (behind <= line.text().length()) {
                return line.place().plus(behind);
            }
            behind -= line.text().length() + 1;
        }
        return place();
    }

    /** Where the characters of a scalar begin: behind the quote, if there is one. */
    Place innerPlace() {
        boolean quoted = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                        || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED);
        return quoted ? place().plus(1) : place();
    }

    /**
     * The whole value as a tree of texts, numbers, booleans, lists and maps; where each
     * stands goes to {@code places}, by path, and for texts by the quoted text as well.
     */
    Object tree(String path, Map<String, Place> places) {
        return tree(path, places, 0);
    }

    private Object tree(String path, Map<String, Place> places, int depth) {
        places.put(path, place());
        if (depth > DEEPEST) {
            wrong("this is nested too deep; write at most " + DEEPEST + " levels");
            return "";
        }
        if (node instanceof MappingNode) {
            Map<String, Object> tree = new LinkedHashMap<>();
            entries("settings such as sample: kick").forEach((key, entry) -> {
                tree.put(key, entry.value().tree(path + "." + key, places, depth + 1));
                places.put(path + "." + key, entry.key().place());
            });
            return tree;
        }
        if (node instanceof SequenceNode) {
            List<Object> tree = new ArrayList<>();
            for (Value item : list("")) {
                tree.add(item.tree(path + "[" + (tree.size() + 1) + "]", places, depth + 1));
            }
            return tree;
        }
        // A module may complain about a text without saying where it stands.
        places.put("'" + scalar() + "'", place());
        return leaf();
    }

    private Object leaf() {
        String text = scalar();
        if (node.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
            try {
                return new BigDecimal(text).doubleValue();
            } catch (NumberFormatException e) {
                return text;
            }
        }
        return text;
    }

    /** The value for a message: shortened, on one line. */
    String shown() {
        if (isMap()) {
            return "{...}";
        }
        if (isList()) {
            return "[...]";
        }
        String text = scalar().strip().replaceAll("\\s+", " ");
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
