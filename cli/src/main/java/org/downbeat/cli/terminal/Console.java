package org.downbeat.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the commands print: results to one stream, remarks and progress to the other.
 *
 * <p>Texts are written in the terminal's own charset; what it cannot show is spelled with plain letters. Data for other
 * programs is always UTF-8.
 */
public final class Console {
    /** Columns that every table and help text stays within. */
    public static final int WIDTH = 80;

    private final WatchedStream results;
    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintWriter data;
    private final Progress.Audience audience;
    private final Ink ink;

    /**
     * Makes a console over two streams.
     *
     * @param charset what people's terminals understand
     * @param audience whether somebody watches {@code err} while it is written
     * @param ink what {@code out} shows besides letters
     */
    public Console(OutputStream out, OutputStream err, Charset charset, Progress.Audience audience, Ink ink) {
        this.ink = ink;
        this.results = new WatchedStream(out);
        this.out = new PrintWriter(new PlainWriter(new OutputStreamWriter(results, charset), charset), false);
        this.err = new PrintWriter(new PlainWriter(new OutputStreamWriter(err, charset), charset), true);
        this.data = new PrintWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8), false);
        this.audience = audience;
    }

    /** The console of this program. The launcher tells what Java 17 cannot find out: which streams are terminals. */
    public static Console ofSystem() {
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding")));
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                charset,
                "terminal".equals(System.getProperty("downbeat.stderr"))
                        ? Progress.Audience.WATCHING
                        : Progress.Audience.NONE,
                ink(charset));
    }

    /** Colours are wanted unless the user says otherwise (no-color.org), or the terminal has none. */
    private static Ink ink(Charset charset) {
        boolean isTerminal = "terminal".equals(System.getProperty("downbeat.stdout"));
        boolean isWanted = System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(System.getenv().get("TERM"));
        return isTerminal && isWanted && charset.equals(StandardCharsets.UTF_8) ? Ink.RICH : Ink.PLAIN;
    }

    /** For people: results. */
    public PrintWriter out() {
        return out;
    }

    /** For people: remarks and errors. */
    public PrintWriter err() {
        return err;
    }

    /** For programs: JSON and CSV. */
    public PrintWriter data() {
        return data;
    }

    /** What {@link #out} shows besides letters. */
    public Ink ink() {
        return ink;
    }

    /** A progress line on {@code err}, which nobody sees unless a person watches. */
    public Progress progress(String what) {
        return new Progress(err, what, audience);
    }

    /** Why results were lost, if they were: a full disk. Whoever closes a pipe has read what they wanted. */
    public Optional<String> loss() {
        return results.failure().map(e -> String.valueOf(e.getMessage())).filter(why -> !why.equals("Broken pipe"));
    }

    /** Writes out whatever is still held back. */
    public void flush() {
        out.flush();
        data.flush();
        err.flush();
    }
}
