package org.downbeat.cli.demo;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.downbeat.cli.options.OutputOptions;
import org.downbeat.cli.playback.PatternPlayer;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Renders one tone whose loudness and brightness are shaped by hand. */
@Command(
        name = "musician-demo",
        header = "Hear one tone open, brighten and close, and read its beats.",
        description =
                "%nA tone goes through an envelope and a low-pass filter. The envelope opens at the first beat and"
                        + " closes after the fourth; the filter opens at the third.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat musician-demo [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat musician-demo                    read the beats",
            "  downbeat musician-demo --out tone.wav     and hear them",
            "  downbeat musician-demo --tempo 72 --csv   slower, for a spreadsheet",
            "  downbeat musician-demo --plot tone.png    as a picture"
        })
public final class MusicianDemoCommand implements Callable<Integer> {
    @Mixin
    private final DemoOptions options = new DemoOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private final Console console;

    public MusicianDemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Demo demo = options.applyTo(Demo.musician(ModuleCatalog.builtIn()));
        return new PatternPlayer(console)
                .reporting(demo.title(), options.reports())
                .play(settings -> demo.settings(settings).play(), options.out(), output.form());
    }
}
