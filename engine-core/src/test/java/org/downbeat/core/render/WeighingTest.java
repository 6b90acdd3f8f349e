package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.Description.Port;
import org.downbeat.api.Description.Purpose;
import org.downbeat.api.Description.Width;
import org.downbeat.api.Setup;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;

/** A channel strip that only weighs is computed where it is summed, and nobody hears it. */
class WeighingTest {
    private static final int FRAMES = 30_000;
    private static final int STRIPS = 7;

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void stripsThatStandAreCalledOnce() {
        OfflineAudioEngine engine = song(1, Strip::new, RenderSettings.DEFAULT.withBlockSize(64));
        Engines.render(engine, FRAMES);
        assertThat(calls.get()).isEqualTo(STRIPS);
    }

    @Test
    void stripsThatAreHeardAloneAreCalledForEveryBlock() {
        OfflineAudioEngine engine = song(1, Strip::new, RenderSettings.DEFAULT.withBlockSize(64))
                .stem("strip0", (channels, from, to) -> {});
        Engines.render(engine, FRAMES);
        assertThat(calls.get()).isEqualTo(STRIPS - 1 + (FRAMES + 63) / 64);
    }

    @Test
    void theBitsAreThoseOfStripsThatAreCalled() {
        Property.forAll(5, random -> {
            long song = random.nextLong();
            float[][] expected = render(automated(song, Plain::new, RenderSettings.DEFAULT));
            for (int blockSize : Engines.BLOCK_SIZES) {
                for (int threads = 1; threads <= 2; threads++) {
                    RenderSettings settings =
                            RenderSettings.DEFAULT.withBlockSize(blockSize).withThreads(threads);
                    assertThat(render(automated(song, Strip::new, settings)))
                            .as("blocks of %d, %d threads", blockSize, threads)
                            .isEqualTo(expected);
                }
            }
        });
    }

    private static float[][] render(OfflineAudioEngine engine) {
        return engine.render(FRAMES / 48_000.0).channels();
    }

    private OfflineAudioEngine automated(long seed, StripMaker maker, RenderSettings settings) {
        OfflineAudioEngine engine = song(seed, maker, settings);
        SplittableRandom random = new SplittableRandom(seed);
        for (int s = 0; s < STRIPS; s += 2) {
            for (int p = 0; p < 4; p++) {
                Moment at = Moment.seconds(random.nextInt(FRAMES) / 48_000.0);
                Point point = Point.step(at, random.nextDouble(-1, 1));
                engine.schedule("strip" + s, "level", random.nextBoolean() ? point : point.fading(Fade.LINEAR));
                engine.schedule("wave" + s, "level", Point.step(at, random.nextInt(2)));
            }
        }
        return engine;
    }

    /** Sources through strips into a sum; every other strip sends a part of each side to the other. */
    private OfflineAudioEngine song(long seed, StripMaker maker, RenderSettings settings) {
        SplittableRandom random = new SplittableRandom(seed);
        OfflineAudioEngine engine = Engines.mono().settings(settings.withChannels(2));
        String[] strips = new String[STRIPS];
        for (int s = 0; s < STRIPS; s++) {
            engine.add("wave" + s, TestModules.level()).set("level", random.nextDouble(-1, 1));
            strips[s] = "strip" + s;
            float across = s % 2 == 0 ? 0 : 0.3f;
            engine.add(strips[s], strip(() -> maker.make(calls, across)))
                    .set("level", random.nextDouble(-1, 1))
                    .input("wave" + s);
        }
        engine.add("mix", TestModules.gain()).set("level", 1).input(strips);
        return engine;
    }

    private static TestModules.Factory strip(Supplier<AudioModule> maker) {
        Description strip = new Description(
                "strip",
                "Strip",
                "Weighs.",
                Purpose.SPACE,
                "1.0",
                List.of(new Port("in", Width.FULL)),
                List.of(new Port("out", Width.FULL)),
                List.of(TestModules.LEVEL),
                List.of());
        return new TestModules.Factory(strip, maker);
    }

    private interface StripMaker {
        AudioModule make(AtomicInteger calls, float across);
    }

    /** {@code level·(own·x + other·y)}, always computed. */
    private static class Plain implements AudioModule {
        final AtomicInteger calls;
        final float across;
        Control level = new Control.Feed(TestModules.LEVEL, 1).control();

        Plain(AtomicInteger calls, float across) {
            this.calls = calls;
            this.across = across;
        }

        @Override
        public void prepare(Setup setup) {
            level = setup.control("level");
        }

        @Override
        public Status process(Block block) {
            calls.incrementAndGet();
            for (int c = 0; c < 2; c++) {
                float[] x = block.in().channel(c);
                float[] z = block.in().channel(1 - c);
                float[] y = block.out().channel(c);
                float own = own(c);
                for (int i = block.from(); i < block.to(); i++) {
                    y[i] = level.at(i) * (own * x[i] + across * z[i]);
                }
            }
            return block.in().isSilent() ? Status.SILENT : Status.SOUNDING;
        }

        static float own(int c) {
            return c == 0 ? 0.7f : 0.9f;
        }
    }

    /** The same, and tells it. */
    private static final class Strip extends Plain implements AudioModule.Weighing {
        Strip(AtomicInteger calls, float across) {
            super(calls, across);
        }

        @Override
        public boolean weigh(Block block, float[] weights) {
            weights[0] = level.at(block.from());
            for (int c = 0; c < 2; c++) {
                weights[1 + 2 * c] = own(c);
                weights[2 + 2 * c] = across;
            }
            return true;
        }
    }
}
