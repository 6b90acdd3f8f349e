package broken;

import org.downbeat.api.Block;

/** Allocates while it plays. */
public final class Allocates extends Through {
    public Allocates() {
        super("allocates");
    }

    @Override
    void disturb(Block block) {
        block.out().channel(0)[block.from()] *= new float[] {1, 2, 3}.clone()[0];
    }
}
