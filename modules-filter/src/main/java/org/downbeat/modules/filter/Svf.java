package org.downbeat.modules.filter;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;

/** A {@link StateVariable} filter that follows its controls at every frame. */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class Svf implements AudioModule {
    private Control response;
    private Control cutoff;
    private Control resonance;
    private Control gain;
    private Control mix;
    private StateVariable filter;
    private long tail;

    @Override
    public void prepare(Setup setup) {
        response = setup.control("response");
        cutoff = setup.control("cutoff_hz");
        resonance = setup.control("resonance");
        gain = setup.control("gain_db");
        mix = setup.control("mix");
        filter = new StateVariable(setup.output(0).channels(), setup.sampleRate());
        tail = StateVariable.tailFrames(cutoff.spec().min(), resonance.spec().max(), setup.sampleRate());
    }

    @Override
    public void reset() {
        filter.clear();
    }

    /** That of the lowest cutoff and the highest resonance, since the controls may move there. */
    @Override
    public long tailFrames() {
        return tail;
    }

    @Override
    public Status process(Block block) {
        if (block.in().isSilent() && filter.isAtRest()) {
            return Status.SILENT;
        }
        boolean moves = !(response.isConstant() && cutoff.isConstant() && resonance.isConstant() && gain.isConstant());
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = moves ? i + 1 : block.controlEnd(i);
            if (Block.isOnGrid(i)) {
                filter.settle();
            }
            filter.tune(Response.of(response.at(i)), cutoff.at(i), resonance.at(i), gain.at(i));
            filter.run(block.in(), block.out(), i, end);
        }
        Mix.blend(block, mix);
        return Status.SOUNDING;
    }
}
