package org.downbeat.cli.validate;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.cli.validate.Event.Kind;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.catalog.ModuleCatalog.Entry;
import org.downbeat.tck.BrokenPromise;
import org.downbeat.tck.Check;
import org.downbeat.tck.Conformance;
import org.downbeat.tck.Subject;

/** The program that {@code validate} starts in a Java machine of its own: loads a jar, and runs the kit on its modules. */
public final class Examiner {
    private final DataOutputStream pipe;
    private final long seed;

    private Examiner(DataOutputStream pipe, long seed) {
        this.pipe = pipe;
        this.seed = seed;
    }

    /**
     * Examines a jar, and tells about it on stdout as {@link Event} writes it.
     *
     * @param arguments the jar, the seed, and the ids of the modules to examine; all of them when none is given
     */
    public static void main(String[] arguments) throws IOException {
        endWithTheCommand();
        DataOutputStream pipe = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err); // what modules print must not end up in the pipe
        Examiner examiner = new Examiner(pipe, Long.parseLong(arguments[1]));
        examiner.examine(Path.of(arguments[0]), List.of(arguments).subList(2, arguments.length));
        Runtime.getRuntime().halt(0); // whatever threads the modules left behind
    }

    private void examine(Path jar, List<String> ids) throws IOException {
        ModuleCatalog catalog = ModuleCatalog.withPlugins(List.of(jar));
        for (String problem : catalog.problems()) {
            tell(Kind.PROBLEM, problem);
        }
        List<Entry> offered =
                catalog.entries().stream().filter(entry -> !entry.isBuiltIn()).toList();
        for (Entry entry : offered) {
            tell(Kind.OFFER, entry.description().id());
        }
        for (Entry entry : offered) {
            String id = entry.description().id();
            if (ids.isEmpty() || ids.contains(id)) {
                tell(Kind.MODULE, id);
                examine(entry.factory());
            }
        }
        tell(Kind.DONE, "");
    }

    private void examine(AudioModuleFactory factory) throws IOException {
        for (Check check : Conformance.checks()) {
            tell(Kind.CHECK, check.name());
            try {
                check.run(Subject.of(factory), seed);
                tell(Kind.KEPT, "");
            } catch (BrokenPromise broken) {
                tell(Kind.BROKEN, broken.what());
            }
        }
    }

    private void tell(Kind kind, String text) throws IOException {
        new Event(kind, text.replaceAll("\\s+", " ")).write(pipe); // modules may throw whole pages
    }

    /** The command holds the other end of stdin, so that it ends with the command, however that ended. */
    private static void endWithTheCommand() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nobody writes there.
                        }
                    } catch (IOException e) {
                        // The same: the other end is gone.
                    }
                    Runtime.getRuntime().halt(1);
                },
                "end with the command");
        watch.setDaemon(true);
        watch.start();
    }
}
