package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import org.downbeat.kit.Interpolation;
import org.downbeat.kit.Resampler;
import org.junit.jupiter.api.Test;

class BlendedLinesTest {
    @Test
    void whatIsWrittenHasTheBitsOfWhatIsAddedToSilence() {
        Clip clip = new Clip(
                Sampling.clip("clip", -0f, -1), Sampling.RATE, 2, Resampler.Edge.SILENCE, 3, Interpolation.LINEAR);
        BlendedLines lines = new BlendedLines(2, 16);
        float[][] written = new float[2][1];

        lines.blend(clip, 0.5f, clip, 0.5f, 0, clip.position(0), 1L << 32, 1);
        lines.writeTo(written, 0, 1);

        // Negative zero added to zero is zero.
        assertThat(Float.floatToRawIntBits(written[0][0])).isZero();
    }

    @Test
    void aMonoRenderIsLeftToOthers() {
        assertThat(new BlendedLines(1, 16).canTake(1)).isFalse();
        assertThat(new BlendedLines(2, 16).canTake(4L << 32)).isTrue();
        assertThat(new BlendedLines(2, 16).canTake((4L << 32) + 1)).isFalse();
    }
}
