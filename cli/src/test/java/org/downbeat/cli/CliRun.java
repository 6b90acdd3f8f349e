package org.downbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Ink;
import org.downbeat.cli.terminal.Progress;

/**
 * What a command did.
 *
 * @param exit its exit status
 * @param out what it printed on stdout
 * @param err what it printed on stderr
 */
public record CliRun(int exit, String out, String err) {
    /** Runs a command inside this JVM, as on a UTF-8 terminal. */
    public static CliRun of(String... arguments) {
        return of(StandardCharsets.UTF_8, arguments);
    }

    /** Runs a command inside this JVM, as on a terminal of another charset. */
    public static CliRun of(Charset charset, String... arguments) {
        return of(charset, Ink.PLAIN, arguments);
    }

    /** Runs a command inside this JVM, as on a terminal of another charset and with other ink. */
    public static CliRun of(Charset charset, Ink ink, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, err, charset, Progress.Audience.NONE, ink);
        int exit = Downbeat.run(console, arguments);
        console.flush();
        return new CliRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of stdout. */
    public List<String> lines() {
        return out.lines().toList();
    }

    /** The names at the top of a JSON object, in order. */
    public static List<String> jsonKeys(String json) throws IOException {
        List<String> keys = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                keys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return keys;
    }
}
