package org.downbeat.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;

class GlideTest {
    private static Glide octave(int frames) {
        Glide glide = new Glide();
        glide.jump(220);
        glide.move(440, frames);
        return glide;
    }

    private static double[] fill(Glide glide, int frames) {
        double[] hertz = new double[frames];
        glide.fill(hertz, 0, frames);
        return hertz;
    }

    @Test
    void halfWayThroughAnOctaveItIsATritoneUpAndItArrivesExactly() {
        double[] hertz = fill(octave(1000), 1002);

        assertThat(hertz[0]).isEqualTo(220);
        assertThat(hertz[500]).isEqualTo(220 * Math.sqrt(2), within(1e-9)); // 500 factors, each off by 6e-16 at most
        assertThat(hertz[1000]).isEqualTo(440);
        assertThat(hertz[1001]).isEqualTo(440);
    }

    @Test
    void aNewTargetIsReachedFromWhereverItIs() {
        Glide glide = octave(100);
        double there = fill(glide, 51)[50];
        glide.move(220, 50);

        assertThat(glide.hertz()).isGreaterThan(there);
        assertThat(fill(glide, 51)[50]).isEqualTo(220);
        assertThat(glide.isSettled()).isTrue();
    }

    @Test
    void withoutTimeItJumps() {
        assertThat(octave(0).hertz()).isEqualTo(440);
    }

    @Test
    void cutsNeverChangeABit() {
        Property.forAll(100, random -> {
            double[] whole = fill(octave(200), 250);
            double[] parts = new double[250];
            Glide glide = octave(200);
            for (int i = 0, end; i < 250; i = end) {
                end = Math.min(250, i + random.nextInt(1, 40));
                glide.fill(parts, i, end);
            }
            assertThat(parts).isEqualTo(whole);
        });
    }
}
