package org.downbeat.benchmarks;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.downbeat.cli.bench.Workload;
import org.downbeat.cli.bench.Workload.Pauses;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.RenderSettings;

/** Renders a workload once, as a program of its own, to be timed from outside like the other engines. */
public final class WorkloadRun {
    private WorkloadRun() {}

    /**
     * Takes {@code 1|2 N SECONDS computed|skipped THREADS [OUT.f32]} and prints the RMS.
     *
     * @throws IOException when the samples cannot be kept
     */
    public static void main(String[] args) throws IOException {
        Workload workload = args[0].equals("1") ? Workload.W1 : Workload.W2;
        int chains = Integer.parseInt(args[1]);
        double seconds = Double.parseDouble(args[2]);
        Pauses pauses = Pauses.valueOf(args[3].toUpperCase(Locale.ROOT));
        OfflineAudioEngine engine = workload.engine(chains, seconds, pauses)
                .settings(RenderSettings.DEFAULT.withBlockSize(Workload.BLOCK).withThreads(Integer.parseInt(args[4])));
        long frames = Math.round(seconds * Workload.SAMPLE_RATE);
        Levels levels = new Levels();
        if (args.length < 6) {
            engine.renderTo(frames, levels);
        } else {
            try (var file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[5]))))) {
                engine.renderTo(frames, both(levels, file));
            }
        }
        System.out.printf(Locale.ROOT, "rms %.3f %.3f dB%n", levels.decibels(0), levels.decibels(1));
    }

    /** To the levels, and as interleaved 32-bit floats with the low byte first into a file. */
    private static BlockSink both(Levels levels, DataOutputStream file) {
        return (channels, from, to) -> {
            levels.write(channels, from, to);
            ByteBuffer bytes = ByteBuffer.allocate((to - from) * 8).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = from; i < to; i++) {
                bytes.putFloat(channels[0][i]).putFloat(channels[1][i]);
            }
            file.write(bytes.array());
        };
    }
}
