package org.downbeat.cli.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Json;
import org.downbeat.cli.terminal.TextTable;

/** Prints what a subject costs. */
final class BenchPrinter {
    /** Of a song with more nodes, people see the dearest. */
    private static final int MOST_ROWS = 24;

    private final Console console;

    BenchPrinter(Console console) {
        this.console = console;
    }

    /**
     * For people.
     *
     * @param skipping the same with the pauses of the chains skipped, in nanoseconds a frame and chain; empty for songs
     */
    void table(Subject subject, Benchmark benchmark, OptionalDouble skipping) {
        say(
                "%s: %.1f s in blocks of %d frames, one thread, Java %s",
                subject.title(),
                subject.frames() / subject.sampleRate(),
                subject.blockFrames(),
                System.getProperty("java.version"));
        say("Warm-up: %.2f s of CPU time beyond the steady pace, and the compiler's own", benchmark.warmUpSeconds());
        say(
                "Steady:  %.0f × real time; a block takes %.0f ns and allocates %.0f bytes",
                benchmark.timesRealTime(), benchmark.steadyNanos(), benchmark.bytes());
        if (subject.chains() > 0) {
            say(
                    "         %.3f ns a frame and chain; %.3f where pauses are skipped",
                    benchmark.nanosAChainFrame(subject.chains()), skipping.orElse(Double.NaN));
        }
        console.out().println();
        nodes(benchmark);
    }

    private void nodes(Benchmark benchmark) {
        double all = benchmark.nodes().stream().mapToDouble(NodeCost::nanos).sum();
        TextTable table = new TextTable("NODE", "COUNT", "NS A BLOCK", "SHARE", "BYTES A BLOCK");
        List<NodeCost> nodes = benchmark.nodes();
        for (NodeCost cost : nodes.subList(0, Math.min(MOST_ROWS, nodes.size()))) {
            table.row(List.of(
                    cost.node(),
                    String.valueOf(cost.count()),
                    String.format(Locale.ROOT, "%.0f", cost.nanos()),
                    String.format(Locale.ROOT, "%.1f %%", 100 * cost.nanos() / all),
                    String.format(Locale.ROOT, "%.0f", cost.bytes())));
        }
        table.print(console.out());
        if (nodes.size() > MOST_ROWS) {
            say("and %d more nodes; --json has them all", nodes.size() - MOST_ROWS);
        }
    }

    private void say(String format, Object... arguments) {
        console.out().println(String.format(Locale.ROOT, format, arguments));
    }

    /** For programs; arguments as in {@link #table}. */
    void json(Subject subject, Benchmark benchmark, OptionalDouble skipping) throws IOException {
        OptionalDouble chainFrame = subject.chains() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(benchmark.nanosAChainFrame(subject.chains()));
        try (Json json = Json.object(console.data())) {
            json.put("title", subject.title())
                    .put("java", System.getProperty("java.version"))
                    .put("frames", subject.frames())
                    .put("sampleRate", subject.sampleRate())
                    .put("blockFrames", subject.blockFrames())
                    .put("warmUpSeconds", benchmark.warmUpSeconds())
                    .put("timesRealTime", benchmark.timesRealTime())
                    .put("nanosABlock", benchmark.steadyNanos())
                    .put("bytesABlock", benchmark.bytes())
                    .put("nanosAFrameAndChain", chainFrame)
                    .put("nanosAFrameAndChainSkippingPauses", skipping)
                    .putObjects(
                            "nodes",
                            benchmark.nodes(),
                            (out, cost) -> out.put("node", cost.node())
                                    .put("count", cost.count())
                                    .put("nanosABlock", cost.nanos())
                                    .put("bytesABlock", cost.bytes()));
        }
    }
}
