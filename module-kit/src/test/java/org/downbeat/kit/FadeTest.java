package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;

class FadeTest {
    private static Fade fade(double from, double to, int frames) {
        Fade fade = new Fade();
        fade.jump(from);
        fade.move(to, frames);
        return fade;
    }

    private static float[] fill(Fade fade, int frames) {
        float[] gains = new float[frames];
        fade.fill(gains, 0, frames);
        return gains;
    }

    @Test
    void itFollowsTheSmoothStepAndArrivesExactly() {
        float[] gains = fill(fade(0, 0.8, 100), 120);

        assertThat(gains[0]).isZero();
        assertThat(gains[25]).isEqualTo(0.8f * 0.15625f, within(1e-7f)); // p²(3 − 2p) at p = 1/4; float rounding
        assertThat(gains[50]).isEqualTo(0.4f, within(1e-7f));
        assertThat(gains[100]).isEqualTo(0.8f);
        assertThat(gains[119]).isEqualTo(0.8f);
    }

    @Test
    void turningBackHalfWayStartsFromWhereItIs() {
        Fade fade = fade(0, 1, 100);
        fill(fade, 50);
        fade.move(0, 10);

        assertThat(fill(fade, 20)).startsWith(0.5f).endsWith(0f);
        assertThat(fade.isClosed()).isTrue();
    }

    @Test
    void aMoveOfNoLengthIsAJump() {
        assertThat(fill(fade(0.2, 1, 0), 2)).containsExactly(1f, 1f);
    }

    @Test
    void cutsNeverChangeABit() {
        Property.forAll(100, random -> {
            int length = random.nextInt(0, 300);
            double from = random.nextDouble();
            double to = random.nextDouble();
            float[] whole = fill(fade(from, to, length), 320);
            float[] parts = new float[320];
            Fade fade = fade(from, to, length);
            for (int i = 0, end; i < 320; i = end) {
                end = Math.min(320, i + random.nextInt(1, 40));
                assertThat(fade.level()).isEqualTo(whole[i]);
                fade.fill(parts, i, end);
            }
            assertThat(parts).isEqualTo(whole);
        });
    }
}
