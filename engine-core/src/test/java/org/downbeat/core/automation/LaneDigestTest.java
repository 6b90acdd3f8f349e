package org.downbeat.core.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.SongClock;
import org.downbeat.core.time.TempoMap;
import org.downbeat.core.time.TempoMap.Law;
import org.junit.jupiter.api.Test;

/** The bits of every scale and shape under a moving tempo, equal on every JDK and processor. */
class LaneDigestTest {
    @Test
    void lanesHaveTheSameBitsEverywhere() throws Exception {
        TempoMap tempo = TempoMap.builder(97)
                .ramp(1, 3, 143, Law.BPM_LINEAR)
                .ramp(3, 6, 71, Law.PERIOD_LINEAR)
                .build();
        SongClock clock = new SongClock(tempo, MeterMap.of(4, 4), 44_100);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (ParameterSpec spec : List.of(Lanes.LEVEL, Lanes.CUTOFF, Lanes.BALANCE, Lanes.WAVE, Lanes.VELOCITY)) {
            for (Shape shape : Shape.values()) {
                for (double intensity : new double[] {0.7, 1, 2, 3.3}) {
                    digest.update(bytes(lane(clock, spec, new Fade(shape, intensity))));
                }
            }
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("1dd6b0cbe552c97b91d3c7c120ab9ca6dada26c9b0eb4cb6c8a6a5cd6011e4d7");
    }

    private static ParameterLane lane(SongClock clock, ParameterSpec spec, Fade fade) {
        double reach = spec.max() - spec.min();
        Point up = Point.step(Moment.beats(2.7), spec.min() + 0.83 * reach);
        Point down = Point.step(Moment.seconds(1.9), spec.min() + 0.07 * reach);
        Point end = Point.step(Moment.beats(6.1), spec.max());
        return Lanes.compiled(clock, spec, up.fading(fade), down.fading(fade), end.smoothed(Smoothing.beats(0.03)))
                .laneOrInitial("node", spec);
    }

    private static byte[] bytes(ParameterLane lane) {
        float[] values = Lanes.values(lane, 1 << 17);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
