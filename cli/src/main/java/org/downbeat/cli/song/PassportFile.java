package org.downbeat.cli.song;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.song.Passport.BarRange;
import org.downbeat.cli.terminal.Json;

/** Passports as JSON files. */
final class PassportFile {
    private static final String VERSION = "downbeatPassport";

    private PassportFile() {}

    /** A passport as a file holds it. */
    static byte[] bytes(Passport passport) throws IOException {
        StringWriter text = new StringWriter();
        try (Json json = Json.pretty(new PrintWriter(text))) {
            json.put(VERSION, 1)
                    .put("song", passport.song())
                    .put("sha256", passport.sha256())
                    .put("frames", passport.frames())
                    .put("sampleRate", passport.sampleRate())
                    .put("channels", passport.channels());
            BarRange bars = passport.bars();
            if (bars != null) {
                json.put("fromBar", bars.from()).put("toBar", bars.to());
            }
            json.put("seed", passport.seed()).put("engine", passport.engine()).put("java", passport.java());
            marks(json, "files", passport.made().files());
            marks(json, "modules", passport.made().modules());
            marks(json, "plugins", passport.made().plugins());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void marks(Json json, String name, List<Ingredient> ingredients) throws IOException {
        Map<String, String> marks = new LinkedHashMap<>();
        ingredients.forEach(one -> marks.put(one.name(), one.mark()));
        json.putObject(name, marks);
    }

    /**
     * Reads a passport.
     *
     * @throws InputException when there is none; the message says what would be accepted
     */
    static Passport read(Path path) throws IOException {
        Map<String, Object> fields;
        try (JsonParser parser = new JsonFactory().createParser(Files.readString(path))) {
            fields = parser.nextToken() == JsonToken.START_OBJECT ? object(parser) : Map.of();
        } catch (NoSuchFileException e) {
            throw new InputException("There is no passport " + path + "; render --passport makes one", e);
        } catch (JsonProcessingException | MalformedInputException e) {
            throw new InputException(path + " is no passport; render --passport makes one", e);
        }
        if (!"1".equals(fields.get(VERSION))) {
            throw new InputException(path + " is no passport that this Downbeat can read; render --passport makes one");
        }
        return new Fields(path, fields).passport();
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                fields.put(name, object(parser));
            } else {
                fields.put(name, parser.getText());
                parser.skipChildren();
            }
        }
        return fields;
    }

    /** The fields of a passport, which somebody may have edited. */
    private record Fields(Path path, Map<String, Object> values) {
        Passport passport() {
            boolean hasBars = values.containsKey("fromBar");
            return new Passport(
                    text("song"),
                    new Ingredients(marks("files"), marks("modules"), marks("plugins")),
                    number("seed"),
                    text("engine"),
                    text("java"),
                    (int) number("sampleRate"),
                    (int) number("channels"),
                    hasBars ? new BarRange((int) number("fromBar"), (int) number("toBar")) : null,
                    number("frames"),
                    text("sha256"));
        }

        private String text(String name) {
            if (values.get(name) instanceof String text) {
                return text;
            }
            throw new InputException(path + " is no whole passport: it does not say '" + name + "'");
        }

        private long number(String name) {
            try {
                return Long.parseLong(text(name));
            } catch (NumberFormatException e) {
                throw new InputException(path + ": '" + name + "' is no whole number", e);
            }
        }

        private List<Ingredient> marks(String name) {
            List<Ingredient> marks = new ArrayList<>();
            if (values.get(name) instanceof Map<?, ?> map) {
                map.forEach((key, mark) -> marks.add(new Ingredient(String.valueOf(key), String.valueOf(mark))));
                return marks;
            }
            throw new InputException(path + " is no whole passport: it does not say '" + name + "'");
        }
    }
}
