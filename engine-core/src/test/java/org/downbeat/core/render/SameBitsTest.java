package org.downbeat.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Point;
import org.downbeat.testing.Property;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

/** The same song gives the same bits, whatever the block size and the number of threads. */
class SameBitsTest {
    private static final int FRAMES = 30_000;

    @Test
    void atAnyBlockSize() {
        Property.forAll(5, random -> {
            long song = random.nextLong();
            float[] expected = Engines.render(song(song, RenderSettings.DEFAULT.withBlockSize(128)), FRAMES);
            for (int blockSize : Engines.BLOCK_SIZES) {
                RenderSettings settings = RenderSettings.DEFAULT.withBlockSize(blockSize);
                assertThat(Engines.render(song(song, settings), FRAMES))
                        .as("block size %d", blockSize)
                        .isEqualTo(expected);
            }
        });
    }

    @Test
    void withAnyNumberOfThreads() {
        Property.forAll(5, random -> {
            long song = random.nextLong();
            float[] expected = Engines.render(song(song, RenderSettings.DEFAULT), FRAMES);
            assertThat(Signals.rms(expected, 0, FRAMES)).isGreaterThan(0.1);
            for (int threads = 2; threads <= 4; threads++) {
                RenderSettings settings = RenderSettings.DEFAULT.withThreads(threads);
                assertThat(Engines.render(song(song, settings), FRAMES))
                        .as("%d threads", threads)
                        .isEqualTo(expected);
            }
        });
    }

    /** Branches of notes and fades at random frames, modulated, delayed, fed back and summed. */
    private static OfflineAudioEngine song(long seed, RenderSettings settings) {
        SplittableRandom random = new SplittableRandom(seed);
        OfflineAudioEngine engine = Engines.mono().settings(settings.withChannels(2));
        List<String> branches = new ArrayList<>();
        for (int b = 0; b < 6; b++) {
            String keys = "keys" + b;
            engine.add(keys, TestModules.keys());
            for (int n = 0; n < 12; n++) {
                Moment at = moment(random);
                int note = random.nextInt(128);
                engine.noteOn(keys, at, note, 1 + random.nextInt(127));
                engine.noteOff(keys, moment(random), note);
                engine.schedule(keys, "fire", moment(random), 1);
            }
            String late = "late" + b;
            engine.add(late, TestModules.late(1 + random.nextInt(200))).input(keys);
            engine.add("wave" + b, TestModules.level()).set("level", 0);
            String filter = "filter" + b;
            engine.add(filter, TestModules.onePole())
                    .input(b % 2 == 0 ? late : keys)
                    .modulate("cutoff_hz", "wave" + b, 0.001);
            for (int p = 0; p < 8; p++) {
                engine.schedule(filter, "cutoff_hz", point(random, 20, 20_000));
                engine.schedule("wave" + b, "level", point(random, -1000, 1000));
            }
            branches.add(filter);
        }
        engine.add("echo", "feedback_delay").setting("delay_ms", 40);
        engine.add("sum", TestModules.gain()).input(branches.toArray(String[]::new));
        engine.add("mix", TestModules.gain()).set("level", 0.5).input("sum", "echo");
        engine.connect("mix", "echo");
        engine.schedule("sum", "level", point(random, 0, 1));
        return engine;
    }

    private static Point point(SplittableRandom random, double least, double most) {
        Fade[] fades = {Fade.STEP, Fade.LINEAR, Fade.EXPONENTIAL, Fade.LOG, Fade.S_CURVE};
        return Point.step(moment(random), random.nextDouble(least, most)).fading(fades[random.nextInt(fades.length)]);
    }

    private static Moment moment(SplittableRandom random) {
        return Moment.seconds(random.nextInt(FRAMES) / 48_000.0);
    }
}
