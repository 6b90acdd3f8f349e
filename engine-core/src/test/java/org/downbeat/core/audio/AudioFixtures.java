package org.downbeat.core.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Audio files written by the JDK, not by us. */
final class AudioFixtures {
    private AudioFixtures() {}

    /** Writes raw frames in a format; the file's ending chooses WAV, AIFF or AU. */
    static Path write(Path path, AudioFormat format, byte[] frames) throws IOException {
        String name = path.toString();
        AudioFileFormat.Type type = name.endsWith(".aiff")
                ? AudioFileFormat.Type.AIFF
                : name.endsWith(".au") ? AudioFileFormat.Type.AU : AudioFileFormat.Type.WAVE;
        long count = frames.length / format.getFrameSize();
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(frames), format, count), type, path.toFile());
        return path;
    }

    /** Writes 16-bit samples, interleaved. */
    static Path write16(Path path, float sampleRate, int channels, int... samples) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            bytes.putShort((short) sample);
        }
        return write(path, new AudioFormat(sampleRate, 16, channels, true, false), bytes.array());
    }
}
