package org.downbeat.cli.validate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.cli.validate.Event.Kind;
import org.downbeat.cli.validate.Outcome.Result;
import org.downbeat.tck.Check;
import org.downbeat.tck.Conformance;

/**
 * Puts the modules of a jar to every check. They run in a {@link JavaMachine}; a module that brings it down, or hangs, has
 * broken its promise, and the next one gets a new machine.
 */
final class Examination {
    private final Path jar;
    private final long seed;
    private final Duration limit;
    private final Progress progress;
    private final List<Check> checks = Conformance.checks();
    private final Set<String> offered = new LinkedHashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    private Examination(Path jar, long seed, Duration limit, Progress progress) {
        this.jar = jar;
        this.seed = seed;
        this.limit = limit;
        this.progress = progress;
    }

    /**
     * Examines modules of a jar.
     *
     * @param ids the modules; empty for all
     * @param limit how long loading the jar, and each module, may take
     * @throws InputException when the jar loads and has no such module
     */
    static Report of(Path jar, Set<String> ids, long seed, Duration limit, Progress progress)
            throws IOException, InterruptedException {
        return new Examination(jar, seed, limit, progress).run(ids);
    }

    private Report run(Set<String> ids) throws IOException, InterruptedException {
        Set<String> left = new LinkedHashSet<>(ids);
        int done;
        do {
            done = verdicts.size();
            try (JavaMachine machine = new JavaMachine(jar, seed, List.copyOf(left))) {
                follow(machine);
            }
            left.addAll(ids.isEmpty() ? offered : ids);
            verdicts.forEach(verdict -> left.remove(verdict.module()));
        } while (!left.isEmpty() && verdicts.size() > done);
        if (!left.isEmpty() && problems.isEmpty()) {
            throw new InputException(jar + " has no module '" + String.join("', '", left) + "'; there are: "
                    + String.join(", ", offered));
        }
        return new Report(jar, seed, List.copyOf(problems), verdicts);
    }

    private void follow(JavaMachine machine) throws InterruptedException {
        long deadline = deadline();
        for (; ; ) {
            Event event = machine.next(Duration.ofNanos(deadline - System.nanoTime()));
            switch (event.kind()) {
                case PROBLEM -> problems.add(event.text());
                case OFFER -> offered.add(event.text());
                case MODULE -> {
                    if (!follow(machine, event.text())) {
                        return;
                    }
                    deadline = deadline();
                }
                case GONE, LATE -> {
                    problems.add(jar + ": while it was loaded, it " + end(event));
                    return;
                }
                default -> {
                    return;
                }
            }
        }
    }

    /** Follows the examination of a module; returns whether the machine is of use for another one. */
    private boolean follow(JavaMachine machine, String module) throws InterruptedException {
        long deadline = deadline();
        List<Outcome> outcomes = new ArrayList<>();
        boolean isAlive = true;
        for (Check check : checks) {
            Event event = new Event(Kind.CHECK, check.name());
            while (isAlive && event.kind() == Kind.CHECK) {
                event = machine.next(Duration.ofNanos(deadline - System.nanoTime()));
            }
            outcomes.add(
                    switch (event.kind()) {
                        case KEPT -> new Outcome(check, Result.KEPT, "");
                        case BROKEN -> new Outcome(check, Result.BROKEN, event.text());
                        case GONE, LATE -> new Outcome(check, Result.BROKEN, "it " + end(event));
                        default -> new Outcome(check, Result.NOT_RUN, "");
                    });
            progress.at(
                    (long) verdicts.size() * checks.size() + outcomes.size(), (long) offered.size() * checks.size());
            isAlive &= event.kind() == Kind.KEPT || event.kind() == Kind.BROKEN;
        }
        verdicts.add(new Verdict(module, outcomes));
        return isAlive;
    }

    private long deadline() {
        return System.nanoTime() + limit.toNanos();
    }

    private String end(Event event) {
        return event.kind() == Kind.LATE
                ? "did not come to an end within the " + limit.toSeconds() + " s of --time-limit"
                : event.text();
    }
}
