package org.downbeat.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.SongPlayback;
import org.downbeat.tracker.SongRenderer;
import org.downbeat.tracker.demo.Demo;
import org.downbeat.tracker.file.SongFile;
import org.downbeat.tracker.perform.PatternPlayback;
import org.downbeat.tracker.song.Song;
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

/** What whole music costs, in milliseconds: with its automation, its notes and its tables of loudness. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class MusicBenchmark {
    private static final ModuleCatalog CATALOG = ModuleCatalog.builtIn();

    /** A song of the folder {@code songs}. */
    @State(Scope.Thread)
    public static class Music {
        /** Its file. */
        @Param({"tide", "seven-steps", "late-train"})
        public String song = "tide";

        /** Where songs are; the runner says so. */
        private final Path songs = Path.of(System.getProperty("downbeat.songs", "songs"));

        private Song read = SongFile.read(songs.resolve("tide.yaml"), CATALOG);

        /** Reads it. */
        @Setup
        public void read() {
            read = SongFile.read(songs.resolve(song + ".yaml"), CATALOG);
        }
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
