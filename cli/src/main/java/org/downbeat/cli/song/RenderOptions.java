package org.downbeat.cli.song;

import org.downbeat.cli.options.InputException;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.Tail;
import picocli.CommandLine.Option;

/** How finely and by how many songs are rendered. */
public final class RenderOptions {
    @Option(
            names = "--sample-rate",
            paramLabel = "HZ",
            description = "Frames a second, 8000 to 384000; 48000 when it is not given.")
    private int sampleRate = RenderSettings.DEFAULT.sampleRate();

    @Option(
            names = "--block-size",
            paramLabel = "FRAMES",
            description = "Frames that are computed at a time, a multiple of 16; no sound depends on it.")
    private int blockSize = RenderSettings.DEFAULT.blockSize();

    @Option(
            names = "--threads",
            paramLabel = "COUNT",
            description = "How many processors may work; all when it is not given. No sound depends on it.")
    private int threads = allProcessors();

    /** As many threads as there are processors, up to what the engine takes. */
    static int allProcessors() {
        return Math.min(64, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Stereo, with a tail that rings out.
     *
     * @throws InputException for a number that cannot be
     */
    public RenderSettings settings() {
        RenderSettings settings = RenderSettings.DEFAULT.withTail(Tail.ringOut());
        settings = checked("--sample-rate", settings, sampleRate, RenderSettings::withSampleRate);
        settings = checked("--block-size", settings, blockSize, RenderSettings::withBlockSize);
        return checked("--threads", settings, threads, RenderSettings::withThreads);
    }

    /** Changes one number of the settings. */
    private interface Change {
        RenderSettings with(RenderSettings settings, int number);
    }

    private static RenderSettings checked(String option, RenderSettings settings, int number, Change change) {
        try {
            return change.with(settings, number);
        } catch (IllegalArgumentException e) {
            throw new InputException(option + ": " + e.getMessage(), e);
        }
    }
}
