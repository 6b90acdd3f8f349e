package org.downbeat.modules.filter;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;

/** A {@link OnePole} and a wet mix: {@code y = mix·s + (1 − mix)·x}. */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class Lowpass implements AudioModule {
    private Control cutoff;
    private Control mix;
    private OnePole pole;
    private long tail;

    @Override
    public void prepare(Setup setup) {
        cutoff = setup.control("cutoff_hz");
        mix = setup.control("mix");
        pole = new OnePole(setup);
        tail = OnePole.tailFrames(cutoff.spec().min(), setup.sampleRate());
    }

    @Override
    public void reset() {
        pole.clear();
    }

    /** That of the lowest cutoff, since the cutoff may move there. */
    @Override
    public long tailFrames() {
        return tail;
    }

    @Override
    public Status process(Block block) {
        if (block.in().isSilent() && pole.isAtRest()) {
            return Status.SILENT;
        }
        pole.follow(block, cutoff);
        Mix.blend(block, mix);
        return Status.SOUNDING;
    }
}
