package broken;

import org.downbeat.api.Block;

/** Ends the whole program while it plays. */
public final class EndsTheProgram extends Through {
    public EndsTheProgram() {
        super("ends_the_program");
    }

    @Override
    void disturb(Block block) {
        System.exit(0);
    }
}
