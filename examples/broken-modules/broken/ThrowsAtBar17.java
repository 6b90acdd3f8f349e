package broken;

import org.downbeat.api.Block;

/** Throws while it plays, from bar 17 of a song in 4/4 on. */
public final class ThrowsAtBar17 extends Through {
    public ThrowsAtBar17() {
        super("throws_at_bar_17");
    }

    @Override
    void disturb(Block block) {
        if (block.beat(block.from()) >= 64) {
            throw new IllegalStateException("out of strings");
        }
    }
}
