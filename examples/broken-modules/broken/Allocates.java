package broken;

import org.downbeat.api.Block;

/** Allocates while it plays. */
public final class Allocates extends Through {
    public Allocates() {
        super("allocates");
    }

    @Override
    void disturb(Block block) {
        float[] silence = new float[block.to()];
        block.out().channel(0)[block.from()] += silence[block.from()];
    }
}
