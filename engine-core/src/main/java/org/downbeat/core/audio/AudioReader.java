package org.downbeat.core.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Reads an audio file block by block, in constant memory.
 *
 * <p>WAV (RF64 too), AIFF and AU at 8, 16, 24 or 32 bits or as 32- or 64-bit float, any sample rate, any number of channels; more
 * formats when a codec that speaks {@code javax.sound.sampled} is on the class path. Whole numbers of n bits are divided
 * by 2^(n−1), so that full scale is 1.0. Float samples come as they are, even NaN.
 */
public final class AudioReader implements AutoCloseable {
    private static final int BLOCK_FRAMES = 4096;

    private final Path path;
    private final AudioInputStream stream;
    private final AudioFormat format;
    private final SampleDecoder decoder;
    private final byte[] bytes;

    private AudioReader(Path path, AudioInputStream stream, SampleDecoder decoder) {
        this.path = path;
        this.stream = stream;
        this.format = stream.getFormat();
        this.decoder = decoder;
        this.bytes = new byte[BLOCK_FRAMES * format.getFrameSize()];
    }

    /**
     * Opens a file.
     *
     * @throws AudioFileException when there is none, or none that can be read; the message says what can
     */
    public static AudioReader open(Path path) throws AudioFileException {
        try {
            checkThatItIsAFile(path);
            AudioInputStream stream = decoded(stream(path));
            return new AudioReader(path, stream, SampleDecoder.of(stream.getFormat()));
        } catch (UnsupportedAudioFileException
                | EOFException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw new AudioFileException(
                    path + " is not an audio file that can be read here; WAV, AIFF and AU can be"
                            + " (8 to 32 bits, or float)",
                    e);
        } catch (AudioFileException e) {
            throw e;
        } catch (IOException e) {
            throw broken(path, e);
        }
    }

    /** The JDK knows every kind of file but WAV beyond 4 GiB. */
    private static AudioInputStream stream(Path path) throws IOException, UnsupportedAudioFileException {
        WaveChunks chunks = WaveChunks.open(path);
        if (!chunks.isRf64()) {
            chunks.close();
            return AudioSystem.getAudioInputStream(path.toFile());
        }
        try {
            InputStream samples = chunks.toSamples();
            AudioFormat format = new WaveFormatChunk(chunks.format()).audioFormat();
            if (!SampleDecoder.canRead(format)) {
                throw new UnsupportedAudioFileException("RF64 of " + format);
            }
            return new AudioInputStream(samples, format, chunks.sizes().getLong(8) / format.getFrameSize());
        } catch (IOException | RuntimeException | UnsupportedAudioFileException e) {
            chunks.close();
            throw e;
        }
    }

    private static void checkThatItIsAFile(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new AudioFileException("There is no file " + path + "; an audio file such as a WAV is needed");
        }
        if (Files.isDirectory(path)) {
            throw new AudioFileException(path + " is a folder; an audio file such as a WAV is needed");
        }
        if (!Files.isReadable(path)) {
            throw new AudioFileException(path + " may not be read by you; an audio file that may be is needed");
        }
        if (Files.isRegularFile(path) && Files.size(path) == 0) {
            throw new AudioFileException(path + " is empty; an audio file such as a WAV is needed");
        }
    }

    /** A compressed file is decoded to 16 bits, which every codec offers. */
    private static AudioInputStream decoded(AudioInputStream stream) {
        AudioFormat format = stream.getFormat();
        if (SampleDecoder.canRead(format)) {
            return stream;
        }
        AudioFormat plain = new AudioFormat(
                AudioFormat.Encoding.PCM_SIGNED,
                format.getSampleRate(),
                16,
                format.getChannels(),
                2 * format.getChannels(),
                format.getSampleRate(),
                false);
        return AudioSystem.getAudioInputStream(plain, stream);
    }

    /** Frames a second. */
    public double sampleRate() {
        return format.getSampleRate();
    }

    /** How many channels. */
    public int channels() {
        return format.getChannels();
    }

    /** How many frames the file says it has, where it says so; it may have fewer. */
    public OptionalLong frames() {
        long frames = stream.getFrameLength();
        return frames < 0 ? OptionalLong.empty() : OptionalLong.of(frames);
    }

    /**
     * Which loudspeakers the channels are for, as the bits of a WAV file's {@code dwChannelMask}; empty when the file does
     * not say so.
     *
     * @throws AudioFileException when the file is gone
     */
    public OptionalInt channelMask() throws AudioFileException {
        try (WaveChunks chunks = WaveChunks.open(path)) {
            if (!chunks.isRiff() && !chunks.isRf64()) {
                return OptionalInt.empty();
            }
            chunks.toSamples().close();
            return new WaveFormatChunk(chunks.format()).channelMask();
        } catch (IndexOutOfBoundsException e) {
            return OptionalInt.empty(); // a format chunk without room for a mask has none
        } catch (IOException e) {
            throw broken(path, e);
        }
    }

    /**
     * Reads the next frames into index 0 and up of every channel. Allocates nothing of its own.
     *
     * @param block one array a channel, all of one length
     * @return how many frames were read, 0 only at the end of the file
     * @throws AudioFileException when the file breaks off in a way that makes no sense
     */
    public int read(float[][] block) throws AudioFileException {
        int wanted = Math.min(BLOCK_FRAMES, block[0].length);
        try {
            int frames = stream.readNBytes(bytes, 0, wanted * format.getFrameSize()) / format.getFrameSize();
            decoder.decode(bytes, frames, block);
            return frames;
        } catch (IOException e) {
            throw broken(path, e);
        }
    }

    private static AudioFileException broken(Path path, IOException e) {
        return new AudioFileException(path + " cannot be read: " + e.getMessage(), e);
    }

    @Override
    public void close() throws AudioFileException {
        try {
            stream.close();
        } catch (IOException e) {
            throw broken(path, e);
        }
    }
}
