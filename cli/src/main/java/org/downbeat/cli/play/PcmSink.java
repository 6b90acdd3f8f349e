package org.downbeat.cli.play;

import org.downbeat.core.render.BlockSink;

/** Turns blocks into 16-bit samples for a loudspeaker; what is above full scale is cut. */
final class PcmSink implements BlockSink {
    private static final int FULL_SCALE = 32_768;

    private final Loudspeaker loudspeaker;
    private byte[] bytes = new byte[0];

    PcmSink(Loudspeaker loudspeaker) {
        this.loudspeaker = loudspeaker;
    }

    @Override
    public void write(float[][] channels, int from, int to) {
        int length = 2 * channels.length * (to - from);
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        int at = 0;
        for (int i = from; i < to; i++) {
            for (float[] channel : channels) {
                int sample = Math.round(Math.min(FULL_SCALE - 1, Math.max(-FULL_SCALE, channel[i] * FULL_SCALE)));
                bytes[at++] = (byte) sample;
                bytes[at++] = (byte) (sample >> 8);
            }
        }
        loudspeaker.write(bytes, length);
    }
}
