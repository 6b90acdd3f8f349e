package broken;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.api.Block;

/** Keeps all that it ever took. */
public final class EatsMemory extends Through {
    private final List<float[]> kept = new ArrayList<>();

    public EatsMemory() {
        super("eats_memory");
    }

    @Override
    void disturb(Block block) {
        while (block.to() > 0) {
            kept.add(new float[1_000_000]);
        }
    }
}
