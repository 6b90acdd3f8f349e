package org.downbeat.modules.synth;

import org.downbeat.api.Block;

/** What a voice sounds like: the waveform of one note, without loudness. */
interface Tone {
    /** Whether a tone came out the same in both channels. */
    enum Image {
        /** Only the middle was written. */
        CENTRED,
        /** The side was written too: left is middle − side, right is middle + side. */
        WIDE
    }

    /**
     * Begins a note at the next frame.
     *
     * @param serial how many notes the module had begun before: 0 for the drone
     */
    void start(long serial);

    /** Writes the block's frames, at the given pitch, by index as in the block. */
    Image render(Block block, Pitch pitch, float[] middle, float[] side);
}
