package org.downbeat.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.SongPlayback;
import org.downbeat.tracker.SongRenderer;
import org.downbeat.tracker.demo.Demo;
import org.downbeat.tracker.file.SongFile;
import org.downbeat.tracker.perform.PatternPerformanceBridge;
import org.downbeat.tracker.perform.PatternPlayback;
import org.downbeat.tracker.song.Song;
import org.downbeat.tracker.table.PatternTables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What whole music costs, in milliseconds: with its automation, its notes and its tables of loudness. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class MusicBenchmark {
    private static final ModuleCatalog CATALOG = ModuleCatalog.builtIn();

    /** Where songs are; the runner says so. */
    private static final Path SONGS = Path.of(System.getProperty("downbeat.songs", "songs"));

    private static final int SECONDS = 16;

    /** A song of the folder {@code songs}. */
    @State(Scope.Thread)
    public static class Music {
        /** Its file. */
        @Param({"tide", "seven-steps", "late-train"})
        public String song = "tide";

        private Song read = SongFile.read(SONGS.resolve("tide.yaml"), CATALOG);

        /** Reads it. */
        @Setup
        public void read() {
            read = SongFile.read(SONGS.resolve(song + ".yaml"), CATALOG);
        }
    }

    /** A pattern of the folder {@code benchmarks/songs}. */
    @State(Scope.Thread)
    public static class Steps {
        private static final String FILE = "../benchmarks/songs/sixteen-steps.yaml";

        /** Which of its patterns and instruments: how clips are read between their frames. */
        @Param({"linear", "default"})
        public String quality = "linear";

        private Song song = SongFile.read(SONGS.resolve(FILE), CATALOG);

        PatternPlayback play() {
            return new PatternPerformanceBridge(CATALOG)
                    .samples(song.samples())
                    .play(song.pattern(quality), song.instrument(quality), SECONDS * 2.0);
        }
    }

    /** Sixteen steps with a note on each, played for 16 s at 120 beats a minute, and all its tables. */
    @Benchmark
    public void steps(Steps steps, Blackhole eaten) {
        PatternPlayback playback = steps.play();
        eaten.consume(PatternTables.loudnessTrends(playback));
        eaten.consume(PatternTables.trackerLoudnessRows(playback));
        eaten.consume(PatternTables.automationSmoothingRows(playback.log()));
    }

    /** A pattern of a bar, played for 8 s. */
    @Benchmark
    public PatternPlayback pattern() throws IOException {
        return Demo.pattern(CATALOG).seconds(8).play();
    }

    /** A song from its first bar to the end of its tail. */
    @Benchmark
    public SongPlayback song(Music music) throws IOException {
        return new SongRenderer(music.read, CATALOG).render((channels, from, to) -> {});
    }
}
