package org.downbeat.cli.play;

import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The loudspeaker of this machine. */
final class SystemLoudspeaker implements Loudspeaker {
    /** Short enough that Ctrl-C is heard at once, long enough for a busy machine. */
    private static final double BUFFER_SECONDS = 0.2;

    private final SourceDataLine line;

    private SystemLoudspeaker(SourceDataLine line) {
        this.line = line;
    }

    /**
     * Opens it.
     *
     * @throws IOException when there is no sound device, or another program has it
     */
    static Loudspeaker open(int sampleRate, int channels) throws IOException {
        AudioFormat format = new AudioFormat(sampleRate, 16, channels, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, format.getFrameSize() * (int) (BUFFER_SECONDS * sampleRate));
            line.start();
            return new SystemLoudspeaker(line);
        } catch (IllegalArgumentException | LineUnavailableException e) {
            throw new IOException(
                    "There is no sound device here that plays " + channels + " channels at " + sampleRate
                            + " Hz, or another program has it; downbeat render SONG -o FILE.wav keeps a song instead",
                    e);
        }
    }

    @Override
    public void write(byte[] frames, int length) {
        line.write(frames, 0, length);
    }

    @Override
    public void drain() {
        line.drain();
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
