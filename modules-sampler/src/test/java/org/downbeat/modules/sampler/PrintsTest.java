package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.downbeat.kit.Interpolation;
import org.downbeat.kit.Resampler;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;

class PrintsTest {
    private static final long STEP = 3L << 31;
    private static final Clip CLIP = clip();

    private final Prints prints = new Prints(1, 20_000);

    private static Clip clip() {
        return new Clip(
                Sampling.level("clip", 1, 10), Sampling.RATE, 1, Resampler.Edge.SILENCE, 8, Interpolation.CUBIC);
    }

    private static float[][] sound(int seed, int frames) {
        return new float[][] {Signals.noise(new SplittableRandom(seed), 1, frames)};
    }

    private float[] printed(int print) {
        float[] sound = new float[prints.printed(print)];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = prints.track(0)[prints.index(print, i)];
        }
        return sound;
    }

    /** Prints a note in pieces as blocks bring them. */
    private void keep(int print, float[][] sound) {
        for (int i = 0; i < sound[0].length; i += 100) {
            prints.keep(print, i, sound, 1, i, Math.min(sound[0].length, i + 100));
        }
    }

    @Test
    void aNoteIsKnownAgainByItsClipStartAndStep() {
        int print = prints.find(CLIP, 8, STEP);

        assertThat(prints.find(CLIP, 8, STEP)).isEqualTo(print);
        assertThat(prints.find(clip(), 8, STEP)).isNotEqualTo(print);
        assertThat(prints.find(CLIP, 9, STEP)).isNotEqualTo(print);
        assertThat(prints.find(CLIP, 8, STEP + 1)).isNotEqualTo(print);
    }

    @Test
    void printsThatGrowSideBySideKeepTheirOwnFrames() {
        float[][] low = sound(1, 9_000);
        float[][] high = sound(2, 6_000);
        int first = prints.find(CLIP, 8, STEP);
        int second = prints.find(CLIP, 8, 2 * STEP);
        for (int i = 0; i < 9_000; i += 100) {
            prints.keep(first, i, low, 1, i, i + 100);
            prints.keep(second, i, high, 1, Math.min(i, 6_000), Math.min(i + 100, 6_000));
        }

        assertThat(printed(first)).isEqualTo(low[0]);
        assertThat(printed(second)).isEqualTo(high[0]);
    }

    @Test
    void aNoteThatComesAgainPrintsOnlyWhatIsNew() {
        float[][] sound = sound(1, 5_000);
        int print = prints.find(CLIP, 8, STEP);
        keep(print, new float[][] {Arrays.copyOf(sound[0], 3_050)});
        prints.keep(print, 4_000, sound, 1, 4_000, 5_000);
        assertThat(printed(print)).hasSize(3_050);

        keep(print, sound);
        assertThat(printed(print)).isEqualTo(sound[0]);
    }

    @Test
    void whenThereIsNoRoomPrintsStayUntilMuchElseWasPlayed() {
        keep(prints.find(CLIP, 8, STEP), sound(1, 30_000));
        int generation = prints.generation();
        assertThat(prints.printed(0)).isBetween(20_000, 25_000);

        for (int note = 1; prints.generation() == generation; note++) {
            assertThat(note).isLessThan(100);
            keep(prints.find(CLIP, 8, STEP + note), sound(note, 500));
        }
        assertThat(prints.find(CLIP, 8, STEP)).isZero();
        assertThat(prints.printed(0)).isZero();
    }

    @Test
    void moreNotesThanCanBeKnownAreForgottenToo() {
        int generation = prints.generation();
        int print = 0;
        for (int note = 0; note < 1_000 && prints.generation() == generation; note++) {
            print = prints.find(CLIP, 8, STEP + note);
        }
        assertThat(print).isEqualTo(Prints.NONE);
        assertThat(prints.find(CLIP, 8, STEP)).isZero();
    }
}
