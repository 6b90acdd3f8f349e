package org.downbeat.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.downbeat.cli.bench.Workload.Pauses;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.song.LoadedSong;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderWatcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how fast a song or a fixed piece of work is rendered, and where the time goes. */
@Command(
        name = "bench",
        header = "See how fast a song is rendered, and where the time goes.",
        description = "%nRenders to nowhere, first until everything is compiled, then once more from node to node."
                + " Times are CPU time, which other work on the machine hardly changes. Without a song it renders one of"
                + " two fixed pieces of work, by which engines can be compared: w1, tones through envelopes and moving"
                + " filters, or w2, clips of two layers.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat bench [SONG] [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat bench song.yaml                  where does my song's time go",
            "  downbeat bench                            64 chains of tones",
            "  downbeat bench --workload w2 --chains 16  16 voices of clips",
        })
public final class BenchCommand implements Callable<Integer> {
    private static final double LEAST_SECONDS = 1;
    private static final double MOST_SECONDS = 3_600;
    private static final int MOST_CHAINS = 4_096;

    @Parameters(arity = "0..1", paramLabel = "SONG", description = "A song, in YAML or JSON.")
    private @Nullable Path song;

    @Option(
            names = "--workload",
            paramLabel = "w1|w2",
            description = "Render this piece of work; w1 when it is not given.")
    private Workload workload = Workload.W1;

    @Option(names = "--chains", paramLabel = "N", description = "How many of them sound; 64 when it is not given.")
    private int chains = 64;

    @Option(
            names = "--seconds",
            paramLabel = "SECONDS",
            description = "How long the piece of work is; 60 when it is not given.")
    private double seconds = 60;

    @Option(names = "--json", description = "Print JSON for other programs instead of a table.")
    private boolean isJson;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    private final Console console;

    public BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (song == null) {
            Benchmark benchmark = benchmark(work(Pauses.COMPUTED));
            try (Progress progress = console.progress("with pauses skipped")) {
                Pace skipping = Benchmark.pace(work(Pauses.SKIPPED), following(progress));
                print(work(Pauses.COMPUTED), benchmark, OptionalDouble.of(skipping.steadyNanosAFrame() / chains));
            }
            return ExitCode.OK;
        }
        try (ModuleCatalog catalog = plugins.catalog(console)) {
            Subject subject = Subject.of(LoadedSong.read(song, catalog).song(), catalog);
            print(subject, benchmark(subject), OptionalDouble.empty());
        }
        return ExitCode.OK;
    }

    private Subject work(Pauses pauses) {
        if (chains < 1 || chains > MOST_CHAINS) {
            throw new InputException("--chains " + chains + " cannot be; write 1 to " + MOST_CHAINS);
        }
        if (!(seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS)) {
            throw new InputException("--seconds " + seconds + " cannot be; write 1 to 3600");
        }
        return Subject.of(workload, chains, seconds, pauses);
    }

    private Benchmark benchmark(Subject subject) throws IOException {
        try (Progress progress = console.progress(subject.title())) {
            return Benchmark.of(subject, following(progress));
        }
    }

    private static RenderWatcher following(Progress progress) {
        return new RenderWatcher() {
            @Override
            public void progress(long done, long total) {
                progress.at(done, total);
            }
        };
    }

    private void print(Subject subject, Benchmark benchmark, OptionalDouble skipping) throws IOException {
        BenchPrinter printer = new BenchPrinter(console);
        if (isJson) {
            printer.json(subject, benchmark, skipping);
        } else {
            printer.table(subject, benchmark, skipping);
        }
    }
}
