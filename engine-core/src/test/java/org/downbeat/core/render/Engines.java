package org.downbeat.core.render;

import org.downbeat.core.catalog.ModuleCatalog;

/** Engines for tests: mono, at 48 kHz and 120 beats a minute, so that a beat is 24 000 frames. */
final class Engines {
    /** Every kind of block: the smallest, odd multiples of the grid, and longer than most songs here. */
    static final int[] BLOCK_SIZES = {16, 64, 128, 480, 512, 4096, 65_536};

    private Engines() {}

    static OfflineAudioEngine mono(int blockSize) {
        return new OfflineAudioEngine(ModuleCatalog.builtIn())
                .settings(RenderSettings.DEFAULT.withChannels(1).withBlockSize(blockSize));
    }

    static OfflineAudioEngine mono() {
        return mono(512);
    }

    static float[] render(OfflineAudioEngine engine, long frames) {
        return engine.render(frames / 48_000.0).channels()[0];
    }
}
