package org.downbeat.cli.play;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.downbeat.cli.music.Music;
import org.downbeat.cli.music.TimeOptions;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.PluginOptions;
import org.downbeat.cli.terminal.Console;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.time.BarBeat;
import org.downbeat.core.time.SongClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a song or a recording through the loudspeakers. */
@Command(
        name = "play",
        header = "Listen to a song or a recording.",
        description = "%nA song is rendered while it is heard. Ctrl-C stops.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        customSynopsis = "downbeat play SONG|FILE [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  downbeat play songs/tide.yaml                 from the beginning",
            "  downbeat play songs/tide.yaml --from 9        from bar 9 on",
            "  downbeat play groove.wav --loop               again and again",
        })
public final class PlayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SONG|FILE", description = "A song (YAML, JSON) or a recording (WAV, AIFF, AU).")
    private Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "BAR",
            description = "The first bar to play; the first when it is not given.")
    private int from;

    @Option(names = "--loop", description = "Begin again at the end, until Ctrl-C.")
    private boolean isLooped;

    @Mixin
    private final TimeOptions time = new TimeOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    private final Console console;
    private final Loudspeaker.Opener loudspeakers;

    /** Plays through the loudspeaker of this machine. */
    public PlayCommand(Console console) {
        this(console, SystemLoudspeaker::open);
    }

    PlayCommand(Console console, Loudspeaker.Opener loudspeakers) {
        this.console = console;
        this.loudspeakers = loudspeakers;
    }

    @Override
    public Integer call() throws IOException {
        try (ModuleCatalog catalog = plugins.catalog(console)) {
            Music music = Music.of(file, catalog);
            long skipped = skipped(music);
            try (Loudspeaker loudspeaker = open(music)) {
                play(music, skipped, loudspeaker);
            }
        }
        return ExitCode.OK;
    }

    private Loudspeaker open(Music music) {
        try {
            return loudspeakers.open(music.sampleRate(), music.layout().channels());
        } catch (IOException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private void play(Music music, long skipped, Loudspeaker loudspeaker) throws IOException {
        console.out().println("Playing " + music.file().getFileName() + "; Ctrl-C stops.");
        console.flush();
        try (RenderAhead ahead = new RenderAhead(sink -> {
            do {
                FramesBehind behind = new FramesBehind(skipped, sink);
                music.into(behind, console);
                behind.requireAny(music.file(), from);
            } while (isLooped);
        })) {
            ahead.into(new PcmSink(loudspeaker));
            loudspeaker.drain();
        }
    }

    /** How many frames come before the bar to begin with. */
    private long skipped(Music music) {
        SongClock clock = time.clock(music);
        if (from == 0) {
            return 0;
        }
        try {
            return clock.frameAt(clock.meter().beatAt(new BarBeat(from, 1)));
        } catch (IllegalArgumentException e) {
            throw new InputException("--from: " + e.getMessage(), e);
        }
    }

    /** Leaves out frames at the beginning. */
    private static final class FramesBehind implements BlockSink {
        private final BlockSink sink;
        private long toSkip;
        private boolean isReached;

        FramesBehind(long toSkip, BlockSink sink) {
            this.toSkip = toSkip;
            this.sink = sink;
        }

        @Override
        public void write(float[][] channels, int first, int end) throws IOException {
            int start = (int) Math.min(end, first + toSkip);
            toSkip -= start - first;
            if (start < end) {
                isReached = true;
                sink.write(channels, start, end);
            }
        }

        void requireAny(Path file, int bar) {
            if (!isReached) {
                throw new InputException("--from: " + file + " ends before bar " + bar + "; name an earlier one");
            }
        }
    }
}
