package org.downbeat.core.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;

/** Turns the interleaved bytes of a file into planar samples: {@code x / 2^(n-1)} for whole numbers of n bits. */
abstract sealed class SampleDecoder {
    private final ByteOrder order;
    private final int bytesPerSample;

    private SampleDecoder(AudioFormat format) {
        this.order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        this.bytesPerSample = format.getSampleSizeInBits() / Byte.SIZE;
    }

    static boolean canRead(AudioFormat format) {
        int bits = format.getSampleSizeInBits();
        boolean isPacked = format.getFrameSize() == format.getChannels() * (bits / Byte.SIZE);
        Encoding encoding = format.getEncoding();
        if (encoding.equals(Encoding.PCM_FLOAT)) {
            return isPacked && (bits == 32 || bits == 64);
        }
        boolean isWhole = encoding.equals(Encoding.PCM_SIGNED) || encoding.equals(Encoding.PCM_UNSIGNED);
        return isWhole && isPacked && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
    }

    /**
     * The decoder of a format.
     *
     * @throws IllegalArgumentException when there is none
     */
    static SampleDecoder of(AudioFormat format) {
        if (!canRead(format)) {
            throw new IllegalArgumentException("No decoder for " + format);
        }
        if (!format.getEncoding().equals(Encoding.PCM_FLOAT)) {
            return new Whole(format);
        }
        return format.getSampleSizeInBits() == 32 ? new Float32(format) : new Float64(format);
    }

    /** Fills index 0 to {@code frames} of every channel. */
    final void decode(byte[] bytes, int frames, float[][] channels) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        int stride = channels.length * bytesPerSample;
        for (int c = 0; c < channels.length; c++) {
            decode(buffer, c * bytesPerSample, stride, frames, channels[c]);
        }
    }

    abstract void decode(ByteBuffer bytes, int first, int stride, int frames, float[] out);

    private static final class Whole extends SampleDecoder {
        private final int bits;
        private final boolean isBigEndian;
        private final int bias;

        Whole(AudioFormat format) {
            super(format);
            bits = format.getSampleSizeInBits();
            isBigEndian = format.isBigEndian();
            bias = format.getEncoding().equals(Encoding.PCM_UNSIGNED) ? Integer.MIN_VALUE : 0;
        }

        /** Every width is shifted to the top of 32 bits, where unsigned becomes signed by its first bit alone. */
        @Override
        void decode(ByteBuffer bytes, int first, int stride, int frames, float[] out) {
            for (int i = 0, at = first; i < frames; i++, at += stride) {
                int top = switch (bits) {
                    case 8 -> bytes.get(at) << 24;
                    case 16 -> bytes.getShort(at) << 16;
                    case 24 -> top24(bytes, at);
                    default -> bytes.getInt(at);
                };
                out[i] = (float) ((top ^ bias) * 0x1p-31);
            }
        }

        private int top24(ByteBuffer bytes, int at) {
            int low = bytes.get(isBigEndian ? at + 2 : at) & 0xff;
            int middle = bytes.get(at + 1) & 0xff;
            int high = bytes.get(isBigEndian ? at : at + 2);
            return high << 24 | middle << 16 | low << 8;
        }
    }

    private static final class Float32 extends SampleDecoder {
        Float32(AudioFormat format) {
            super(format);
        }

        @Override
        void decode(ByteBuffer bytes, int first, int stride, int frames, float[] out) {
            for (int i = 0, at = first; i < frames; i++, at += stride) {
                out[i] = bytes.getFloat(at);
            }
        }
    }

    private static final class Float64 extends SampleDecoder {
        Float64(AudioFormat format) {
            super(format);
        }

        @Override
        void decode(ByteBuffer bytes, int first, int stride, int frames, float[] out) {
            for (int i = 0, at = first; i < frames; i++, at += stride) {
                out[i] = (float) bytes.getDouble(at);
            }
        }
    }
}
