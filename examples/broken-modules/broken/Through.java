package broken;

import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.Setup;

/** Lets the sound through, as every module here would if it were not broken. */
abstract class Through implements AudioModuleFactory {
    private final String id;

    Through(String id) {
        this.id = id;
    }

    /** What is done in each block besides; nothing unless overridden. */
    void disturb(Block block) {}

    @Override
    public Description describe() {
        return Description.effect(id, id, Description.Purpose.TONE).about("Lets the sound through.");
    }

    @Override
    public AudioModule create() {
        return new AudioModule() {
            @Override
            public void prepare(Setup setup) {}

            @Override
            public Status process(Block block) {
                int from = block.from();
                for (int c = 0; c < block.out().channels(); c++) {
                    System.arraycopy(block.in().channel(c), from, block.out().channel(c), from, block.to() - from);
                }
                disturb(block);
                return Status.SOUNDING;
            }
        };
    }
}
