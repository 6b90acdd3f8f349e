package org.downbeat.core.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.downbeat.core.render.BlockSink;

/**
 * Writes a WAV file while it is being rendered, in constant memory; beyond 4 GiB it becomes RF64.
 *
 * <p>The file appears under its name when {@link #complete} is called, and not before; closing without it leaves nothing
 * behind, and whatever had the name stays.
 *
 * <pre>{@code
 * try (WavWriter wav = WavWriter.create(path, WavFormat.PCM_24, 48_000, 2)) {
 *     wav.write(block, 0, frames);
 *     wav.complete();
 * }
 * }</pre>
 */
public final class WavWriter implements BlockSink, AutoCloseable {
    private static final int BUFFER_FRAMES = 8192;
    private static final long DITHER_SEED = 0x646f_776e_6265_6174L;

    private final Path path;
    private final int channels;
    private final PendingFile file;
    private final WavHeader header;
    private final SampleEncoder encoder;
    private final ByteBuffer buffer;
    private long frames;

    private WavWriter(Path path, WavFormat format, int sampleRate, int channels, PendingFile file) {
        this.path = path;
        this.channels = channels;
        this.file = file;
        this.header = new WavHeader(format, sampleRate, channels);
        this.encoder = new SampleEncoder(format, channels, DITHER_SEED);
        this.buffer = ByteBuffer.allocateDirect(BUFFER_FRAMES * header.frameBytes());
    }

    /**
     * Begins a file.
     *
     * @param path where it will be; a file of that name is replaced on completion
     * @param sampleRate frames a second, above 0
     * @param channels 1 mono or 2 stereo
     * @throws AudioFileException when no file can be written there; the message says why
     * @throws IllegalArgumentException for any other number of channels or rate
     */
    public static WavWriter create(Path path, WavFormat format, int sampleRate, int channels)
            throws AudioFileException {
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("A WAV of " + channels + " channels cannot be written; 1 or 2 can");
        }
        if (sampleRate < 1) {
            throw new IllegalArgumentException("A sample rate of " + sampleRate + " Hz cannot be written");
        }
        WavWriter writer = new WavWriter(path, format, sampleRate, channels, PendingFile.create(path));
        try {
            writer.file.channel().position(writer.header.length());
            return writer;
        } catch (IOException e) {
            throw writer.failed(e);
        }
    }

    /**
     * Writes frames {@code from} to {@code to} (exclusive) of a block.
     *
     * @param block one array a channel
     * @throws AudioFileException when the disk is full or gone
     */
    @Override
    public void write(float[][] block, int from, int to) throws AudioFileException {
        try {
            for (int part = from; part < to; part += BUFFER_FRAMES) {
                encoder.encode(block, part, Math.min(to, part + BUFFER_FRAMES), buffer.clear());
                writeAll(buffer.flip());
            }
            frames += to - from;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Finishes the file and gives it its name.
     *
     * @throws AudioFileException when the disk is full or gone
     */
    public void complete() throws AudioFileException {
        try {
            if ((frames * header.frameBytes() & 1) == 1) {
                writeAll(ByteBuffer.allocate(1)); // chunks have an even length
            }
            file.channel().position(0);
            writeAll(header.bytes(frames));
            file.complete();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        FileChannel out = file.channel();
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private AudioFileException failed(IOException e) {
        return new AudioFileException(path + " cannot be written: " + PendingFile.reason(e), e);
    }

    /** How many channels the file has. */
    public int channels() {
        return channels;
    }

    /** How many frames have been written. */
    public long frames() {
        return frames;
    }

    /** How many samples lay above full scale and were clipped; always 0 for float. */
    public long clippedSamples() {
        return encoder.clipped();
    }

    /** Throws the file away unless it is complete. */
    @Override
    public void close() throws AudioFileException {
        try {
            file.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
