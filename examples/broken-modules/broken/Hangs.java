package broken;

import org.downbeat.api.Block;

/** Never comes back. */
public final class Hangs extends Through {
    public Hangs() {
        super("hangs");
    }

    @Override
    void disturb(Block block) {
        while (block.to() > 0) {
            Thread.onSpinWait();
        }
    }
}
