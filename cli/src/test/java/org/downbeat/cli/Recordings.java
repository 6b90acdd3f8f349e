package org.downbeat.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;

/** WAV files of plain tones, for commands to read. */
public final class Recordings {
    /** Frames a second; few, so that they are measured quickly. */
    public static final int RATE = 16_000;

    private Recordings() {}

    /**
     * Writes a stereo tone at 997 Hz whose level changes.
     *
     * @param levels peaks in dBFS, a second each; what is infinite is silent
     */
    public static Path tone(Path file, double... levels) throws IOException {
        float[] wave = new float[levels.length * RATE];
        for (int i = 0; i < wave.length; i++) {
            double amplitude = Math.pow(10, levels[i / RATE] / 20);
            wave[i] = (float) (amplitude * Math.sin(2 * Math.PI * 997 * i / RATE));
        }
        return write(file, wave, wave);
    }

    /** Writes samples, a channel each. */
    public static Path write(Path file, float[]... channels) throws IOException {
        try (WavWriter wav = WavWriter.create(file, WavFormat.FLOAT_32, RATE, channels.length)) {
            wav.write(channels, 0, channels[0].length);
            wav.complete();
        }
        return file;
    }
}
