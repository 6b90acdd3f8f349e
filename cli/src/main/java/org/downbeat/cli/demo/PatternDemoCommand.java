package org.downbeat.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.downbeat.cli.options.FileNames;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.playback.PatternPlayer;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.audio.AudioClips;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.demo.Demo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renders a pattern of two hits on a clip under a filter that opens. */
@Command(
        name = "pattern-demo",
        header = "Hear a pattern, and read how loud each of its beats is.",
        description = "%nTwo hits of a clip go through an envelope and a low-pass filter that opens at the third beat."
                + " The pattern lasts a bar and is repeated.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat pattern-demo [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat pattern-demo                                 read the beats",
            "  downbeat pattern-demo --tempo 96 --out groove.wav     and hear them",
            "  downbeat pattern-demo --sample snare.wav              with your own clip",
            "  downbeat pattern-demo --duration 16 --csv             for a spreadsheet",
            "  downbeat pattern-demo --report groove.html            as a page"
        })
public final class PatternDemoCommand implements Callable<Integer> {
    @Mixin
    private final DemoOptions options = new DemoOptions();

    @Option(
            names = "--sample",
            paramLabel = "CLIP.wav",
            description = "Play this clip instead of the bundled one: WAV, AIFF or AU, mono or stereo.")
    private @Nullable Path sample;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private final Console console;

    public PatternDemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Demo demo = options.applyTo(Demo.pattern(ModuleCatalog.builtIn()));
        if (sample != null) {
            FileNames.requireOther("--out", options.out(), List.of(sample));
            demo.clip(AudioClips.read(sample));
        }
        return new PatternPlayer(console)
                .reporting(demo.title(), options.reports())
                .play(settings -> demo.settings(settings).play(), options.out(), output.form());
    }
}
