package org.downbeat.cli.demo;

import java.nio.file.Path;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.YardstickOptions;
import org.downbeat.tracker.demo.Demo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every demo can be asked for. */
final class DemoOptions {
    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            description = "How long it is; 4 when it is not given. It is repeated, or cut.")
    private double seconds = 4;

    @Option(names = "--tempo", paramLabel = "BPM", description = "Beats a minute; 120 when it is not given.")
    private double tempo = 120;

    @Option(
            names = "--out",
            paramLabel = "FILE.wav",
            description = "Keep the sound as a WAV file: 24 bits, stereo, 48 kHz.")
    private @Nullable Path out;

    @Mixin
    private final YardstickOptions reports = new YardstickOptions();

    /**
     * Tells a demo how long and how fast to be.
     *
     * @throws InputException for a length or tempo that cannot be
     */
    Demo applyTo(Demo demo) {
        try {
            return demo.seconds(seconds).bpm(tempo);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Where the sound goes, if it is kept. */
    @Nullable
    Path out() {
        return out;
    }

    /** Whether there is to be a page or a picture. */
    YardstickOptions reports() {
        return reports;
    }
}
