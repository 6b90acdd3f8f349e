package org.downbeat.tracker.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schema of song files, for editors that complete and check while one types. */
public final class SongSchema {
    private SongSchema() {}

    /** The schema as JSON text, the same every time. */
    public static String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Downbeat song");
        schema.putAll(schemaOf(SongFormat.SONG));
        Map<String, Object> groups = new LinkedHashMap<>();
        for (FormatGroup group : SongFormat.GROUPS.subList(1, SongFormat.GROUPS.size())) {
            groups.put(group.name(), schemaOf(group));
        }
        schema.put("$defs", groups);
        return write(schema);
    }

    private static Map<String, Object> schemaOf(FormatGroup group) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (FormatKey key : group.keys()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", key.about());
            property.putAll(new TreeMap<>(key.schema()));
            properties.put(key.name(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", (group.about() + " " + group.others()).trim());
        schema.put("type", "object");
        schema.put("properties", properties);
        List<String> required = group.keys().stream()
                .filter(FormatKey::isRequired)
                .map(FormatKey::name)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (group.others().isEmpty()) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static String write(Map<String, Object> schema) {
        StringWriter text = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer);
            write(json, schema);
        } catch (IOException e) {
            throw new UncheckedIOException("A schema in memory cannot fail to be written", e);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            Map<?, ?> ordered = map instanceof LinkedHashMap ? map : new TreeMap<>(map);
            for (Map.Entry<?, ?> entry : ordered.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(json, item);
            }
            json.writeEndArray();
        } else {
            leaf(json, value);
        }
    }

    private static void leaf(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Number number) {
            json.writeNumber(number.doubleValue());
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}
