package org.downbeat.modules.synth;

import org.downbeat.api.Block;
import org.downbeat.api.Setup;
import org.downbeat.kit.Phase;
import org.downbeat.kit.Sine;

/** A sine: {@code sin(2π·phase)}, phase 0 at its first frame. */
final class SineTone implements Tone {
    private final int[] phases;
    private long phase;

    SineTone(Setup setup) {
        phases = new int[setup.maxFrames()];
    }

    @Override
    public void start(long serial) {
        phase = 0;
    }

    @Override
    public Image render(Block block, Pitch pitch, float[] middle, float[] side) {
        if (pitch.isSteady()) {
            phase = Sine.of(phase, pitch.steadyStep(), middle, block.from(), block.to());
        } else {
            phase = Phase.run(phase, pitch.steps(), 1, phases, block.from(), block.to());
            Sine.of(phases, middle, block.from(), block.to());
        }
        return Image.CENTRED;
    }
}
