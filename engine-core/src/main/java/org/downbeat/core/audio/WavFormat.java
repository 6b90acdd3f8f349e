package org.downbeat.core.audio;

/** How a WAV file stores its samples. */
public enum WavFormat {
    /** Whole numbers of 16 bits, dithered: for listening. */
    PCM_16(2),
    /** Whole numbers of 24 bits, dithered: for handing on. */
    PCM_24(3),
    /** 32-bit float, bit for bit what was rendered, above full scale too: for working on. */
    FLOAT_32(4);

    private final int bytesPerSample;

    WavFormat(int bytesPerSample) {
        this.bytesPerSample = bytesPerSample;
    }

    /** Bytes of one sample of one channel. */
    public int bytesPerSample() {
        return bytesPerSample;
    }
}
