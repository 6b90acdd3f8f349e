package org.downbeat.core.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.downbeat.core.render.BlockSink;

/**
 * The SHA-256 (FIPS 180-4) of audio while it is being rendered: of its frames as 32-bit floats, little-endian, channel by
 * channel in each frame. That is the data of a float WAV; no file format or dither changes it.
 */
public final class AudioDigest implements BlockSink {
    private static final int BUFFER_FRAMES = 1024;

    private final MessageDigest sha;
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    /** A digest of nothing yet. */
    public AudioDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(float[][] channels, int from, int to) {
        int frameBytes = Float.BYTES * channels.length;
        if (buffer.capacity() != BUFFER_FRAMES * frameBytes) {
            buffer = ByteBuffer.allocate(BUFFER_FRAMES * frameBytes).order(ByteOrder.LITTLE_ENDIAN);
        }
        for (int part = from; part < to; part += BUFFER_FRAMES) {
            int end = Math.min(to, part + BUFFER_FRAMES);
            buffer.clear();
            for (int i = part; i < end; i++) {
                for (float[] channel : channels) {
                    buffer.putFloat(channel[i]);
                }
            }
            sha.update(buffer.flip());
        }
    }

    /** The digest of everything so far, as 64 lower-case hexadecimal digits; begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
