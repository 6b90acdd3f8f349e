package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.Setup;
import org.junit.jupiter.api.Test;

class SharedTest {
    private final List<Object> got = new ArrayList<>();

    /** What a module asks for, as a record of its own. */
    private record Key(String clip) {}

    private TestModules.Factory asks(String clip) {
        return new TestModules.Factory(
                Description.motion("asks", "Asks").about("Asks for what others may have made."),
                () -> new AudioModule() {
                    @Override
                    public void prepare(Setup setup) {
                        got.add(setup.shared(new Key(clip), Object::new));
                    }

                    @Override
                    public Status process(Block block) {
                        return Status.SILENT;
                    }
                });
    }

    @Test
    void modulesOfOneRenderGetWhatTheFirstMade() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", asks("soft"));
        engine.add("b", asks("soft"));
        engine.add("c", asks("hard"));

        Engines.render(engine, 100);

        assertThat(got).hasSize(3);
        assertThat(got.get(1)).isSameAs(got.get(0));
        assertThat(got.get(2)).isNotSameAs(got.get(0));
    }

    @Test
    void anotherRenderMakesItsOwn() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", asks("soft"));

        Engines.render(engine, 100);
        Engines.render(engine, 100);

        assertThat(got).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aMakerMayAskForMore() {
        Shared shared = new Shared();

        String made = shared.get("outer", () -> shared.get("inner", () -> "in") + "side");

        assertThat(made).isEqualTo("inside");
    }
}
