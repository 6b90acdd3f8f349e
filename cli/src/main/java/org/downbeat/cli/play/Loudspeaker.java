package org.downbeat.cli.play;

import java.io.IOException;

/** Where sound is heard. Frames are 16-bit signed samples of all channels, the lower byte first. */
interface Loudspeaker extends AutoCloseable {
    /** Opens loudspeakers. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens one.
         *
         * @throws IOException when there is none that can play this; the message is one line for the user
         */
        Loudspeaker open(int sampleRate, int channels) throws IOException;
    }

    /** Takes bytes, and waits until there is room for them. */
    void write(byte[] frames, int length);

    /** Waits until everything was heard. */
    void drain();

    /** Falls silent at once. */
    @Override
    void close();
}
