package org.downbeat.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a command did.
 *
 * @param exit its exit status
 * @param out what it printed on stdout
 * @param err what it printed on stderr
 */
record CliRun(int exit, String out, String err) {
    /** Runs a command inside this JVM, as on a UTF-8 terminal. */
    static CliRun of(String... arguments) {
        return of(StandardCharsets.UTF_8, arguments);
    }

    /** Runs a command inside this JVM, as on a terminal of another charset. */
    static CliRun of(Charset charset, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, err, charset, Progress.Audience.NONE);
        int exit = Downbeat.run(console, arguments);
        console.flush();
        return new CliRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of stdout. */
    List<String> lines() {
        return out.lines().toList();
    }
}
