package org.downbeat.tracker.table;

import java.util.Collections;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.ChannelPosition;
import org.downbeat.metrics.LoudnessMeter;

/** Meters for what the engine renders. */
public final class Meters {
    private Meters() {}

    static LoudnessMeter meter(int sampleRate, int channels) {
        return LoudnessMeter.of(sampleRate, layout(channels));
    }

    /** A meter that leaves out the true peak, for parts: they are summed before anything can clip. */
    static LoudnessMeter partMeter(int sampleRate, int channels) {
        return LoudnessMeter.builder(sampleRate, layout(channels))
                .withoutTruePeak()
                .build();
    }

    /** The engine renders mono or stereo; further channels count as front loudspeakers. */
    public static ChannelLayout layout(int channels) {
        return switch (channels) {
            case 1 -> ChannelLayout.MONO;
            case 2 -> ChannelLayout.STEREO;
            default -> new ChannelLayout(channels + " front", Collections.nCopies(channels, ChannelPosition.CENTRE));
        };
    }
}
