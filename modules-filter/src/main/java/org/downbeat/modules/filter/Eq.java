package org.downbeat.modules.filter;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Setup;

/** Two shelves and two peaks, one after the other. */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class Eq implements AudioModule {
    private EqBand[] bands;
    private long tail;

    @Override
    public void prepare(Setup setup) {
        bands = new EqBand[] {
            EqBand.shelf(setup, "low", Response.LOW_SHELF),
            EqBand.peak(setup, "low_mid"),
            EqBand.peak(setup, "high_mid"),
            EqBand.shelf(setup, "high", Response.HIGH_SHELF)
        };
        double lowest = setup.control("low_mid_hz").spec().min();
        double narrowest = setup.control("low_mid_q").spec().max();
        tail = StateVariable.tailFrames(lowest, narrowest, setup.sampleRate());
    }

    @Override
    public void reset() {
        for (EqBand band : bands) {
            band.clear();
        }
    }

    /** That of the lowest and narrowest peak there may be. */
    @Override
    public long tailFrames() {
        return tail;
    }

    @Override
    public Status process(Block block) {
        if (block.in().isSilent() && isAtRest()) {
            return Status.SILENT;
        }
        bands[0].process(block, block.in());
        for (int b = 1; b < bands.length; b++) {
            bands[b].process(block, block.out());
        }
        return Status.SOUNDING;
    }

    private boolean isAtRest() {
        for (EqBand band : bands) {
            if (!band.isAtRest()) {
                return false;
            }
        }
        return true;
    }
}
