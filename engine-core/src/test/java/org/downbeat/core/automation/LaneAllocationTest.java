package org.downbeat.core.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class LaneAllocationTest {
    @Test
    void theFirstBlockAllocatesNothingAndNorDoTheOthers() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        ParameterLane lane = Lanes.lane(
                Lanes.CUTOFF,
                Lanes.at(10_000, 100),
                Lanes.at(30_000, 9000).fading(new Fade(Shape.LOG, 3)),
                Lanes.at(31_000, 500).smoothed(Smoothing.milliseconds(5)));
        LaneCursor cursor = lane.cursor();
        float[] values = new float[512];
        long before = threads.getCurrentThreadAllocatedBytes();
        for (long zero = 0; zero < 40_960; zero += 512) {
            cursor.fill(values, zero, 0, 512);
            lane.isConstant(zero, zero + 512);
            cursor.standsUntil(zero);
            cursor.nextStep(zero);
            cursor.lastStep(zero);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
    }
}
