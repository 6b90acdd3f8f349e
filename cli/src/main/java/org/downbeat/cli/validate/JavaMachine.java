package org.downbeat.cli.validate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.downbeat.cli.validate.Event.Kind;

/** An {@link Examiner} at work in a Java machine of its own: the same Java with the same class path, and little memory. */
final class JavaMachine implements AutoCloseable {
    private static final int MEGABYTES = 512;

    /** More than this of what a module prints is not kept. */
    private static final int KEPT_CHARACTERS = 4_000;

    /** Exit statuses above are those of a process that was killed by a signal; below 0, those of Windows. */
    private static final int HIGHEST_STATUS = 128;

    private final Process process;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Thread prints;

    /** Whether the machine has said so; it is the last thing that it says. */
    private volatile boolean isOutOfMemory;

    JavaMachine(Path jar, long seed, List<String> ids) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEGABYTES + "m",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + (isWindows() ? "NUL" : "/dev/null"),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Examiner.class.getName(),
                jar.toString(),
                String.valueOf(seed)));
        command.addAll(ids);
        process = new ProcessBuilder(command).start();
        prints = start("prints", this::readPrints);
        start("events", this::readEvents);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void readEvents() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            for (; ; ) {
                events.add(Event.read(in));
            }
        } catch (EOFException end) {
            events.add(new Event(Kind.GONE, howItEnded()));
        } catch (IOException broken) {
            events.add(new Event(Kind.GONE, String.valueOf(broken.getMessage())));
        }
    }

    private void readPrints() {
        StringBuilder printed = new StringBuilder();
        byte[] buffer = new byte[KEPT_CHARACTERS];
        try (InputStream in = process.getErrorStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                printed.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                printed.delete(0, Math.max(0, printed.length() - KEPT_CHARACTERS));
            }
        } catch (IOException e) {
            // What modules print is not for anybody; the pipe says how the machine ended.
        }
        isOutOfMemory = printed.indexOf("java.lang.OutOfMemoryError") >= 0;
    }

    private String howItEnded() {
        int status;
        try {
            status = process.waitFor();
            prints.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was interrupted";
        }
        if (isOutOfMemory) {
            return "needed more than " + MEGABYTES + " MB of memory";
        }
        return status < 0 || status > HIGHEST_STATUS
                ? "crashed the Java machine (status " + status + ")"
                : "ended the whole program with status " + status + ", as System.exit does";
    }

    /** The next thing there is to know, {@link Kind#LATE} when nothing came in time. */
    Event next(Duration patience) throws InterruptedException {
        Event event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return event == null ? new Event(Kind.LATE, "") : event;
    }

    /** Ends it, whatever it does. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
