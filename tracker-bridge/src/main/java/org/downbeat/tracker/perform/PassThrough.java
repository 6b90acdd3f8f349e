package org.downbeat.tracker.perform;

import java.util.List;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.Setup;

/** Sums what it hears and leaves it as it is: the mix, bit for bit the sum of its inputs. */
final class PassThrough implements AudioModule {
    /** A name for its node that no module of a song can have. */
    static final String NODE = "(mix)";

    static final AudioModuleFactory FACTORY = new AudioModuleFactory() {
        @Override
        public Description describe() {
            return new Description(
                    "sum",
                    "Sum",
                    "Adds up what it hears.",
                    Description.Purpose.UTILITY,
                    "1.0",
                    List.of(new Description.Port("in", Description.Width.FULL)),
                    List.of(new Description.Port("out", Description.Width.FULL)),
                    List.of(),
                    List.of());
        }

        @Override
        public AudioModule create() {
            return new PassThrough();
        }
    };

    private PassThrough() {}

    @Override
    public void prepare(Setup setup) {}

    @Override
    public Status process(Block block) {
        int from = block.from();
        int count = block.to() - from;
        for (int c = 0; c < block.out().channels(); c++) {
            System.arraycopy(block.in().channel(c), from, block.out().channel(c), from, count);
        }
        return block.in().isSilent() ? Status.SILENT : Status.SOUNDING;
    }
}
