package broken;

import org.downbeat.api.Block;

/** Divides zero by zero. */
public final class WritesNaN extends Through {
    public WritesNaN() {
        super("writes_nan");
    }

    @Override
    void disturb(Block block) {
        block.out().channel(0)[block.from()] = 0f / 0f;
    }
}
