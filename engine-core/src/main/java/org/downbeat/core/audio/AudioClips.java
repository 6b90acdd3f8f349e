package org.downbeat.core.audio;

import java.nio.file.Path;
import java.util.Arrays;
import org.downbeat.api.Sample;

/** Reads whole clips for samplers. */
public final class AudioClips {
    private static final int BLOCK_FRAMES = 4096;

    /** An hour and a half at 48 kHz, one GiB a channel. */
    private static final int MOST_FRAMES = 1 << 28;

    private AudioClips() {}

    /**
     * Reads a mono or stereo clip into memory at its own sample rate, named like its file without the ending.
     *
     * <p>Formats and scaling are those of {@link AudioReader}.
     *
     * @throws AudioFileException when there is no such file, or it is no audio file, holds no sound, lasts for hours, has more than two
     *     channels, or samples that are no numbers; the message is one line that says what would be accepted
     */
    public static Sample read(Path path) throws AudioFileException {
        try (AudioReader reader = AudioReader.open(path)) {
            int count = reader.channels();
            if (count > 2) {
                throw new AudioFileException(path + " has " + count + " channels; a clip has 1 (mono) or 2 (stereo)");
            }
            float[][] channels = readAll(path, reader);
            if (channels[0].length == 0) {
                throw new AudioFileException(path + " holds no sound; a clip needs one frame or more");
            }
            checkThatAllAreNumbers(path, channels);
            return new Sample(name(path), reader.sampleRate(), channels);
        }
    }

    private static float[][] readAll(Path path, AudioReader reader) throws AudioFileException {
        // The header may promise anything; memory is only taken for what is really there.
        float[][] channels = new float[reader.channels()][BLOCK_FRAMES];
        float[][] block = new float[reader.channels()][BLOCK_FRAMES];
        int length = 0;
        for (int frames = reader.read(block); frames > 0; frames = reader.read(block)) {
            for (int c = 0; c < channels.length; c++) {
                if (channels[c].length < length + frames) {
                    channels[c] = Arrays.copyOf(channels[c], Math.max(length + frames, 2 * length));
                }
                System.arraycopy(block[c], 0, channels[c], length, frames);
            }
            length += frames;
            if (length > MOST_FRAMES) {
                throw new AudioFileException(
                        path + " is too long for a clip; one of up to " + MOST_FRAMES + " frames is needed");
            }
        }
        for (int c = 0; c < channels.length; c++) {
            channels[c] = Arrays.copyOf(channels[c], length);
        }
        return channels;
    }

    private static void checkThatAllAreNumbers(Path path, float[][] channels) throws AudioFileException {
        for (float[] channel : channels) {
            for (int i = 0; i < channel.length; i++) {
                if (!Float.isFinite(channel[i])) {
                    throw new AudioFileException(path + " has a sample that is no number (" + channel[i] + " at frame "
                            + i + "); every sample must be one");
                }
            }
        }
    }

    private static String name(Path path) {
        String file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
