package org.downbeat.modules.filter;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;

/** The {@link FourPoles}, which follow their controls at every frame. */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class Ladder implements AudioModule {
    private Control cutoff;
    private Control resonance;
    private Control drive;
    private Control mix;
    private FourPoles poles;

    @Override
    public void prepare(Setup setup) {
        cutoff = setup.control("cutoff_hz");
        resonance = setup.control("resonance");
        drive = setup.control("drive_db");
        mix = setup.control("mix");
        poles = new FourPoles(setup.output(0).channels(), setup.sampleRate());
    }

    @Override
    public void reset() {
        poles.clear();
    }

    /** It may sing by itself. */
    @Override
    public long tailFrames() {
        return Long.MAX_VALUE;
    }

    @Override
    public Status process(Block block) {
        if (block.in().isSilent() && poles.isAtRest()) {
            return Status.SILENT;
        }
        boolean moves = !(cutoff.isConstant() && resonance.isConstant() && drive.isConstant());
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = moves ? i + 1 : block.controlEnd(i);
            if (Block.isOnGrid(i)) {
                poles.settle();
            }
            poles.tune(cutoff.at(i), resonance.at(i), drive.at(i));
            poles.run(block.in(), block.out(), i, end);
        }
        Mix.blend(block, mix);
        return Status.SOUNDING;
    }
}
