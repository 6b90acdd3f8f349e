package org.downbeat.cli.song;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Remarks;
import org.downbeat.cli.terminal.ShellWord;
import org.downbeat.cli.terminal.Text;
import org.downbeat.core.audio.AudioDigest;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.Tail;
import org.downbeat.tracker.SongPlayback;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Renders again what a passport tells of. */
@Command(
        name = "verify",
        header = "Render again what a passport tells of, and say whether the bits are the same.",
        description =
                "%n'downbeat render SONG --passport FILE' writes a passport: what the song is made of, and the digest of"
                        + " its sound. Ends with 0 when the sound is the same, with 1 when it differs, and with 2 when there is"
                        + " nothing to compare.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat verify PASSPORT [SONG] [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat render songs/tide.yaml --passport tide.json   once",
            "  downbeat verify tide.json                              ever after"
        })
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PASSPORT", description = "A passport that render wrote.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SONG",
            description = "Where the song is now; without it, where the passport says.")
    private @Nullable Path song;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    private final Console console;

    public VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Passport then = PassportFile.read(file);
        try (ModuleCatalog catalog = plugins.catalog(console)) {
            return compare(then, again(then, LoadedSong.read(place(then), catalog)));
        }
    }

    private Path place(Passport passport) {
        if (song != null) {
            return song;
        }
        Path place = file.resolveSibling(passport.song()).normalize();
        if (!Files.exists(place)) {
            throw new InputException("There is no song " + place + " any more; say where it is: downbeat verify "
                    + ShellWord.of(file) + " SONG");
        }
        return place;
    }

    private Passport again(Passport then, LoadedSong loaded) throws IOException {
        Ingredients made = Ingredients.of(loaded);
        BarOptions bars = new BarOptions();
        if (then.bars() != null) {
            bars = BarOptions.of(then.bars().from(), then.bars().to());
        }
        AudioDigest digest = new AudioDigest();
        SongPlayback playback = new SongRun(loaded, settings(then)).bars(bars).into(digest, console);
        Remarks.print(console, playback.result());
        return Passport.of(then.song(), loaded, made, bars, playback.tables().whole(), digest.hex());
    }

    private RenderSettings settings(Passport then) {
        try {
            return RenderSettings.DEFAULT
                    .withTail(Tail.ringOut())
                    .withSampleRate(then.sampleRate())
                    .withChannels(then.channels())
                    .withThreads(RenderOptions.allProcessors());
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        }
    }

    private int compare(Passport then, Passport now) {
        List<String> differences = then.differences(now);
        boolean isSame = then.hasTheSoundOf(now);
        if (isSame) {
            console.out().println("The same bits" + (differences.isEmpty() ? "." : ", though:"));
        } else if (differences.isEmpty()) {
            console.out()
                    .print(Text.wrapped(
                            "The sound differs, though it is made of the same: a module gives other bits under the same"
                                    + " version.",
                            ""));
        } else {
            console.out().println("The sound differs:");
        }
        differences.forEach(line -> console.out().print(Text.wrapped("  " + line, "    ")));
        return isSame ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
