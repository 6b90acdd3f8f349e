package broken;

import org.downbeat.api.Block;

/** Throws while it plays. */
public final class Throws extends Through {
    public Throws() {
        super("throws");
    }

    @Override
    void disturb(Block block) {
        throw new IllegalStateException("out of strings");
    }
}
