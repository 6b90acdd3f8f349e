package org.downbeat.cli.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line. What does not exist is null. */
public final class Json implements AutoCloseable {
    private final PrintWriter out;
    private final JsonGenerator generator;

    private Json(PrintWriter out, JsonGenerator generator) {
        this.out = out;
        this.generator = generator;
    }

    /** Begins an object; closing ends it and the line. */
    public static Json object(PrintWriter out) throws IOException {
        return object(out, new JsonFactory().createGenerator(out));
    }

    /** Begins an object that people read too: on many lines. */
    public static Json pretty(PrintWriter out) throws IOException {
        return object(out, new JsonFactory().createGenerator(out).useDefaultPrettyPrinter());
    }

    private static Json object(PrintWriter out, JsonGenerator generator) throws IOException {
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        generator.writeStartObject();
        return new Json(out, generator);
    }

    public Json put(String name, String value) throws IOException {
        generator.writeStringField(name, value);
        return this;
    }

    public Json put(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
        return this;
    }

    public Json put(String name, double value) throws IOException {
        return put(name, OptionalDouble.of(value));
    }

    public Json put(String name, OptionalDouble value) throws IOException {
        generator.writeFieldName(name);
        write(value);
        return this;
    }

    /** One number a channel. */
    public Json put(String name, List<OptionalDouble> values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (OptionalDouble value : values) {
            write(value);
        }
        generator.writeEndArray();
        return this;
    }

    /** A list of texts. */
    public Json putTexts(String name, List<String> texts) throws IOException {
        generator.writeArrayFieldStart(name);
        for (String text : texts) {
            generator.writeString(text);
        }
        generator.writeEndArray();
        return this;
    }

    /** An object of texts. */
    public Json putObject(String name, Map<String, String> texts) throws IOException {
        generator.writeObjectFieldStart(name);
        putAll(texts);
        generator.writeEndObject();
        return this;
    }

    /** Names with their texts, numbers or nulls. */
    public Json putAll(Map<String, ? extends @Nullable Object> fields) throws IOException {
        for (Map.Entry<String, ? extends @Nullable Object> field : fields.entrySet()) {
            generator.writeFieldName(field.getKey());
            generator.writePOJO(field.getValue());
        }
        return this;
    }

    /** Writes what belongs into a list of objects, through this. */
    @FunctionalInterface
    public interface Item<T> {
        void write(Json json, T item) throws IOException;
    }

    /** A list of objects. */
    public <T> Json putObjects(String name, List<T> items, Item<T> item) throws IOException {
        generator.writeArrayFieldStart(name);
        for (T each : items) {
            generator.writeStartObject();
            item.write(this, each);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }

    private void write(OptionalDouble value) throws IOException {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            generator.writeNumber(value.getAsDouble());
        } else {
            generator.writeNull();
        }
    }

    @Override
    public void close() {
        try {
            generator.writeEndObject();
            generator.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
    }
}
