package org.downbeat.benchmarks;

import java.io.IOException;
import java.util.List;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.render.RenderSettings;

/** How sounds are made for measuring, and how the measurements are written down: mono at 48 kHz, Markdown. */
final class Listening {
    static final int SAMPLE_RATE = 48_000;

    private Listening() {}

    /** An engine with the built-in modules. */
    static OfflineAudioEngine engine() {
        return new OfflineAudioEngine(ModuleCatalog.builtIn())
                .settings(RenderSettings.DEFAULT.withSampleRate(SAMPLE_RATE).withChannels(1));
    }

    /** The last {@link Spectrum#SIZE} of so many frames, when everything has settled. */
    static float[] end(OfflineAudioEngine engine, long frames) throws IOException {
        float[] kept = new float[Spectrum.SIZE];
        long[] next = {Spectrum.SIZE - frames};
        engine.renderTo(frames, (channels, from, to) -> {
            for (int i = from; i < to; i++, next[0]++) {
                if (next[0] >= 0) {
                    kept[(int) next[0]] = channels[0][i];
                }
            }
        });
        return kept;
    }

    /** Prints the head of a table. */
    static void head(String... columns) {
        System.out.println();
        row(List.of(columns));
        System.out.println("|" + "---|".repeat(columns.length));
    }

    /** Prints a row of a table. */
    static void row(List<String> cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
