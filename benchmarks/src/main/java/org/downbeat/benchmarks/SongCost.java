package org.downbeat.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How long a user waits for a song: the wall time of {@code downbeat render}, the start of Java and all tables included, the
 * least of five, with one thread and with two.
 */
final class SongCost {
    private static final int RUNS = 5;

    private SongCost() {}

    /**
     * Prints it.
     *
     * @param args the command {@code downbeat}, and a song file
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("song-cost");
        Path wav = folder.resolve("song.wav");
        System.out.println("| threads | seconds, " + Path.of(args[1]).getFileName() + " |");
        System.out.println("|---|---|");
        for (int threads = 1; threads <= 2; threads++) {
            double least = Double.MAX_VALUE;
            for (int run = 0; run < RUNS; run++) {
                least = Math.min(least, seconds(args[0], args[1], wav, threads));
            }
            System.out.printf(Locale.ROOT, "| %d | %.2f |%n", threads, least);
        }
        Files.delete(wav);
        Files.delete(folder);
    }

    private static double seconds(String downbeat, String song, Path wav, int threads)
            throws IOException, InterruptedException {
        ProcessBuilder render =
                new ProcessBuilder(downbeat, "render", song, "-o", wav.toString(), "--threads", "" + threads);
        render.redirectErrorStream(true).redirectOutput(new File(wav + ".txt"));
        long start = System.nanoTime();
        int exit = render.start().waitFor();
        double seconds = (System.nanoTime() - start) * 1e-9;
        String said = Files.readString(Path.of(wav + ".txt"));
        Files.delete(Path.of(wav + ".txt"));
        if (exit != 0) {
            throw new IOException("downbeat render " + song + " ended with " + exit + ": " + said);
        }
        return seconds;
    }
}
