package org.downbeat.core.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.downbeat.api.Block;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A value is a function of the song frame alone, whatever the block. */
class LaneBlockSizeTest {
    private static final int FRAMES = 12_288;

    @Test
    void everyBlockSizeAndEveryCutGivesTheSameBits() {
        Property.forAll(300, random -> {
            ParameterLane lane = anyLane(random);
            float[] whole = Lanes.values(lane, FRAMES);
            for (int block = Block.GRID; block <= 4096; block *= 2) {
                assertThat(inBlocks(lane, block, random)).isEqualTo(whole);
            }
            assertThat(inBlocks(lane, Block.GRID * (1 + random.nextInt(64)), random))
                    .isEqualTo(whole);
        });
    }

    /** Blocks that are cut at random places, now and then at every frame. */
    private static float[] inBlocks(ParameterLane lane, int block, SplittableRandom random) {
        float[] song = new float[FRAMES];
        float[] values = new float[block];
        int longest = random.nextInt(8) == 0 ? 1 : block;
        for (int zero = 0; zero < FRAMES; zero += block) {
            int end = Math.min(block, FRAMES - zero);
            for (int from = 0, to; from < end; from = to) {
                to = Math.min(end, from + 1 + random.nextInt(longest));
                lane.cursor().fill(values, zero, from, to);
            }
            System.arraycopy(values, 0, song, zero, end);
        }
        return song;
    }

    @Test
    void aQuestionForOneFrameGetsTheSameBitsAsTheBlock() {
        Property.forAll(300, random -> {
            ParameterLane lane = anyLane(random);
            float[] whole = Lanes.values(lane, FRAMES);
            for (int frame = 0; frame < FRAMES; frame++) {
                assertThat((float) lane.valueAt(frame)).isEqualTo(whole[frame]);
            }
        });
    }

    @Test
    void valuesNeverLeaveTheRange() {
        Property.forAll(300, random -> {
            ParameterLane lane = anyLane(random);
            for (float value : Lanes.values(lane, FRAMES)) {
                assertThat(value).isBetween((float) lane.spec().min(), (float)
                        lane.spec().max());
            }
        });
    }

    @Test
    void blocksLongerThanTheTablesGiveTheSameBits() {
        ParameterLane lane = Lanes.lane(
                Lanes.LEVEL,
                Lanes.at(20_000, 1).fading(Fade.LINEAR),
                Lanes.at(50_001, 0).fading(Fade.S_CURVE));
        float[] whole = Lanes.values(lane, 65_536);
        float[] block = new float[512];
        for (int zero = 0; zero < whole.length; zero += 512) {
            lane.cursor().fill(block, zero, 0, 512);
            for (int i = 0; i < 512; i++) {
                assertThat(block[i]).isEqualTo(whole[zero + i]);
            }
        }
    }

    @Test
    void framesBeforeTheSongHoldItsFirstValue() {
        ParameterLane lane =
                Lanes.lane(Lanes.LEVEL, Lanes.at(0, 0.25), Lanes.at(64, 1).fading(Fade.LINEAR));
        float[] values = new float[64];
        lane.cursor().fill(values, -32, 0, 64);
        assertThat(values[0]).isEqualTo(0.25f);
        assertThat(values[32]).isEqualTo(0.25f);
        assertThat(values[33]).isGreaterThan(0.25f);
        assertThat(lane.valueAt(-1000)).isEqualTo(0.25);
    }

    @Test
    @Timeout(20)
    void theLastPointMayLieInTheBlockThatTheSongBeginsIn() {
        ParameterLane lane = Lanes.lane(Lanes.LEVEL, Lanes.at(5, 0.25));
        float[] values = new float[256];
        lane.cursor().fill(values, -112, 0, 256);
        assertThat(values[116]).isEqualTo((float) Lanes.LEVEL.initial());
        assertThat(values[117]).isEqualTo(0.25f);
        assertThat(values[255]).isEqualTo(0.25f);
    }

    private static ParameterLane anyLane(SplittableRandom random) {
        var spec = Lanes.anySpec(random);
        return Lanes.lane(spec, Lanes.anyPoints(random, spec, FRAMES));
    }
}
