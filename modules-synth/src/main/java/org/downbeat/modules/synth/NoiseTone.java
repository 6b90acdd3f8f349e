package org.downbeat.modules.synth;

import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.FrameNoise;
import org.downbeat.kit.Hash;

/** Noise, another one for each note; a function of seed, note and song frame alone. */
final class NoiseTone implements Tone {
    private static final int PINK = 1;

    private final Control colour;
    private final long seed;
    private final FrameNoise noise = new FrameNoise(0);

    NoiseTone(Setup setup) {
        colour = setup.control(NoiseFactory.COLOUR.id());
        seed = setup.seed();
    }

    @Override
    public void start(long serial) {
        noise.start(Hash.bits(seed, serial));
    }

    @Override
    public Image render(Block block, Pitch pitch, float[] middle, float[] side) {
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = block.controlEnd(i);
            if (colour.held(i) == PINK) {
                noise.pink(middle, block.frameOfIndexZero(), i, end);
            } else {
                noise.white(middle, block.frameOfIndexZero(), i, end);
            }
        }
        return Image.CENTRED;
    }
}
