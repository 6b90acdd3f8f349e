package org.downbeat.modules.filter;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;

/** What a very low {@link OnePole} leaves over: {@code y = x − s}. */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class DcBlock implements AudioModule {
    private Control cutoff;
    private OnePole pole;
    private long tail;

    @Override
    public void prepare(Setup setup) {
        cutoff = setup.control("cutoff_hz");
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
        for (int c = 0; c < block.out().channels(); c++) {
            leave(block.in().channel(c), block.out().channel(c), block.from(), block.to());
        }
        return Status.SOUNDING;
    }

    /** {@code y = x − y} */
    private static void leave(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = x[i] - y[i];
        }
    }
}
