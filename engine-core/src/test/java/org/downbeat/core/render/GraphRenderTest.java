package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.Setup;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphRenderTest {
    @Test
    void aNodeWithTwoReadersRunsOnce() {
        AtomicInteger calls = new AtomicInteger();
        OfflineAudioEngine engine = Engines.mono();
        engine.add(
                "source",
                new TestModules.Factory(
                        Description.motion("calls", "Calls").about("Counts its calls."), () -> new Caller(calls)));
        engine.add("left", TestModules.gain()).set("level", 10).input("source");
        engine.add("right", TestModules.gain()).set("level", 100).input("source");
        engine.add("mix", TestModules.gain()).input("left", "right");
        assertThat(Engines.render(engine, 512)).containsOnly(110f);
        assertThat(calls).hasValue(1);
    }

    private static final class Caller implements AudioModule {
        private final AtomicInteger calls;

        Caller(AtomicInteger calls) {
            this.calls = calls;
        }

        @Override
        public void prepare(Setup setup) {}

        @Override
        public Status process(Block block) {
            int n = calls.incrementAndGet();
            java.util.Arrays.fill(block.out().channel(0), block.from(), block.to(), n);
            return Status.SOUNDING;
        }
    }

    @Test
    void sumsRunInDeclaredOrder() {
        // 1e8 + 1 rounds to 1e8 in 32 bits, so the order of the sum decides whether the ones survive.
        float[] onesFirst = sum(1, 1, 1, 1, 1, 1, 1, 1, 1e8);
        float[] onesLast = sum(1e8, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(onesFirst[0]).isEqualTo(1e8f + 8f);
        assertThat(onesLast[0]).isEqualTo(1e8f);
    }

    private static float[] sum(double... levels) {
        OfflineAudioEngine engine = Engines.mono();
        String[] names = new String[levels.length];
        for (int i = 0; i < levels.length; i++) {
            names[i] = "level" + i;
            engine.add(names[i], TestModules.level()).set("level", Math.min(1000, levels[i]));
            if (levels[i] > 1000) {
                engine.add("big" + i, TestModules.gain()).set("level", 1000).input(names[i]);
                names[i] = "bigger" + i;
                engine.add(names[i], TestModules.gain())
                        .set("level", levels[i] / 1e6)
                        .input("big" + i);
            }
        }
        engine.add("mix", TestModules.gain()).input(names);
        return Engines.render(engine, 16);
    }

    @Test
    void anUnconnectedInputIsSilence() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("alone", TestModules.gain());
        assertThat(Engines.render(engine, 100)).containsOnly(0f);
    }

    @Test
    void aCircleIsRefusedByName() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", TestModules.gain());
        engine.add("b", TestModules.gain()).input("a");
        engine.add("c", TestModules.gain()).input("b");
        engine.connect("c", "a");
        assertThatThrownBy(() -> engine.render(1))
                .hasMessage("These modules feed each other in a circle: a → b → c → a;"
                        + " put a feedback_delay into it, or take one connection away");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 128, 4096})
    void aFeedbackDelayLetsSoundRunInACircle(int blockSize) {
        OfflineAudioEngine engine = Engines.mono(blockSize);
        engine.add("keys", TestModules.keys());
        engine.add("mix", TestModules.gain()).input("keys");
        engine.add("decay", TestModules.gain()).set("level", 0.5).input("mix");
        engine.add("echo", "feedback_delay").setting("delay_ms", 10).input("decay");
        engine.connect("echo", "mix").schedule("keys", "fire", Moment.seconds(0.001), 1);
        engine.add("out", TestModules.gain()).input("mix");
        float[] y = Engines.render(engine, 1500);
        for (int i = 0; i < y.length; i++) {
            int echo = (i - 48) / 480;
            boolean click = i >= 48 && (i - 48) % 480 == 0;
            assertThat(y[i]).as("frame %d", i).isEqualTo(click ? 1000f / (1 << echo) : 0f);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 100, 5000})
    void aLateBranchArrivesInTimeWithItsNeighbours(int latency) {
        OfflineAudioEngine engine = Engines.mono(128);
        engine.add("count", TestModules.count());
        engine.add("late", TestModules.late(latency)).input("count");
        engine.add("minus", TestModules.gain()).set("level", -1).input("late");
        engine.add("plain", TestModules.gain()).input("count");
        engine.add("difference", TestModules.gain()).input("plain", "minus");
        Audio late = new Audio(1);
        Audio count = new Audio(1);
        engine.stem("late", late).stem("count", count);
        assertThat(Engines.render(engine, 7000)).containsOnly(0f);
        assertThat(late.channels()[0]).isEqualTo(count.channels()[0]);
        assertThat(count.channels()[0][0]).isEqualTo(1);
    }

    @Test
    void automationBehindALateModuleStaysInTimeWithTheSound() {
        OfflineAudioEngine engine = Engines.mono(64);
        engine.add("count", TestModules.count());
        engine.add("late", TestModules.late(37)).input("count");
        engine.add("gate", TestModules.gain()).set("level", 0).input("late");
        engine.schedule("gate", "level", Moment.seconds(1000 / 48_000.0), 1);
        float[] y = Engines.render(engine, 2000);
        assertThat(y[999]).isZero();
        assertThat(y[1000]).isEqualTo(1001);
        assertThat(y[1999]).isEqualTo(2000);
    }

    @Test
    void aModulatorMovesAParameterExactlyToTheFrame() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("keys", TestModules.keys());
        engine.add("level", TestModules.level()).set("level", 10).modulate("level", "keys", 0.001);
        engine.schedule("keys", "fire", Moment.seconds(333 / 48_000.0), 1);
        float[] y = Engines.render(engine, 700);
        assertThat(y[332]).isEqualTo(10);
        assertThat(y[333]).isEqualTo(1000); // 10 + 0.001 · 2000 · 1000, held by the range
        assertThat(y[334]).isEqualTo(10);
    }

    @Test
    void aLogarithmicParameterIsModulatedInRatios() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("lfo", TestModules.level()).set("level", 1);
        engine.add("noise", TestModules.count());
        engine.add("filter", TestModules.onePole()).input("noise").modulate("cutoff_hz", "lfo", 1.0 / 3);
        OfflineAudioEngine plain = Engines.mono();
        plain.add("noise", TestModules.count());
        // A third of three decades up from 1 kHz is 10 kHz; 32-bit lanes hold it to 7 digits.
        plain.add("filter", TestModules.onePole()).set("cutoff_hz", 10_000).input("noise");
        float[] expected = Engines.render(plain, 1000);
        float[] y = Engines.render(engine, 1000);
        for (int i = 0; i < y.length; i++) {
            assertThat((double) y[i]).isCloseTo(expected[i], org.assertj.core.api.Assertions.withinPercentage(0.001));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 512, 65_536})
    void aSilentBranchSleepsAndWakesExactlyWhenAnEventComes(int blockSize) {
        AtomicInteger calls = new AtomicInteger();
        OfflineAudioEngine engine = Engines.mono(blockSize);
        engine.add("keys", TestModules.keys());
        engine.add(
                        "sleeper",
                        new TestModules.Factory(
                                Description.effect("sleeper", "Sleeper", Purpose.UTILITY)
                                        .about("Passes sound on."),
                                () -> new Sleeper(calls)))
                .input("keys");
        engine.noteOn("keys", Moment.seconds(1.0), 60, 64);
        float[] y = Engines.render(engine, 48_100);
        assertThat(y[47_999]).isZero();
        assertThat(y[48_000]).isEqualTo(64);
        assertThat(calls.get()).as("calls before the note").isLessThanOrEqualTo(2 + 112 / Math.min(blockSize, 112) + 6);
    }

    private static final class Sleeper implements AudioModule {
        private final AtomicInteger calls;

        Sleeper(AtomicInteger calls) {
            this.calls = calls;
        }

        @Override
        public void prepare(Setup setup) {}

        @Override
        public Status process(Block block) {
            calls.incrementAndGet();
            if (block.in().isSilent()) {
                return Status.SILENT;
            }
            System.arraycopy(
                    block.in().channel(0),
                    block.from(),
                    block.out().channel(0),
                    block.from(),
                    block.to() - block.from());
            return Status.SOUNDING;
        }
    }

    @Test
    void aMovingControlWakesASilentModule() {
        OfflineAudioEngine engine = Engines.mono();
        engine.add("a", TestModules.level()).set("level", 0);
        engine.schedule("a", "level", Point.step(Moment.seconds(0.1), 0));
        engine.schedule("a", "level", Point.step(Moment.seconds(0.2), 48).fading(Fade.LINEAR));
        float[] y = Engines.render(engine, 9700);
        assertThat(y[4800]).isZero();
        assertThat(y[7200]).isEqualTo(24);
        assertThat(y[9600]).isEqualTo(48);
    }
}
