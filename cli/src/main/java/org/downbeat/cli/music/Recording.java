package org.downbeat.cli.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.terminal.Console;
import org.downbeat.cli.terminal.Progress;
import org.downbeat.core.audio.AudioFileException;
import org.downbeat.core.audio.AudioReader;
import org.downbeat.core.render.BlockSink;
import org.downbeat.metrics.ChannelLayout;

/**
 * An audio file to listen to.
 *
 * @param file where it is
 * @param sampleRate frames a second
 * @param layout what its channels are
 */
public record Recording(Path file, int sampleRate, ChannelLayout layout) implements Music {
    private static final int BLOCK_FRAMES = 4096;

    /**
     * Looks at a file without reading its sound.
     *
     * @throws AudioFileException when there is none that can be read
     * @throws InputException for surround sound whose channels are not named
     */
    static Recording of(Path file) throws AudioFileException {
        try (AudioReader reader = AudioReader.open(file)) {
            return new Recording(file, (int) Math.round(reader.sampleRate()), layout(file, reader));
        }
    }

    private static ChannelLayout layout(Path file, AudioReader reader) throws AudioFileException {
        int channels = reader.channels();
        if (channels <= 2) {
            return channels == 1 ? ChannelLayout.MONO : ChannelLayout.STEREO;
        }
        OptionalInt mask = reader.channelMask();
        Optional<ChannelLayout> said = mask.isPresent() ? ChannelLayout.ofWaveMask(mask.getAsInt()) : Optional.empty();
        return said.filter(one -> one.channels() == channels)
                .orElseThrow(
                        () -> new InputException(
                                file + " has " + channels
                                        + " channels and does not say what they are; mono, stereo, or a WAV file that says so is needed"));
    }

    @Override
    public void into(BlockSink sink, Console console) throws IOException {
        try (AudioReader reader = AudioReader.open(file);
                Progress progress = console.progress("reading " + file.getFileName())) {
            long expected = reader.frames().orElse(0);
            float[][] block = new float[reader.channels()][BLOCK_FRAMES];
            long done = 0;
            for (int frames = reader.read(block); frames > 0; frames = reader.read(block)) {
                sink.write(block, 0, frames);
                done += frames;
                progress.at(done, expected);
            }
        }
    }
}
