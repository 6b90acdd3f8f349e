package org.downbeat.core.automation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.downbeat.api.Block;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.time.SongClock;

/**
 * The value of one parameter at every frame of the song: a closed form of the frame alone. Immutable, for any number of
 * threads; nothing here allocates except {@link #explain}.
 */
public final class ParameterLane {
    private final String node;
    private final ParameterSpec spec;
    private final SongClock clock;
    private final Segment[] segments;
    private final long[] starts;
    private final long[] steps;

    ParameterLane(String node, ParameterSpec spec, SongClock clock, List<Segment> segments) {
        this.node = node;
        this.spec = spec;
        this.clock = clock;
        this.segments = segments.toArray(Segment[]::new);
        starts = segments.stream().mapToLong(Segment::from).toArray();
        steps = stepsOf(this.segments);
        touch();
    }

    /** Loads every class that filling will need, so that no block pays for it. */
    private void touch() {
        for (long start : starts) {
            valueAt(start);
        }
    }

    /** A lane that stays at the initial value. */
    public static ParameterLane constant(String node, ParameterSpec spec, SongClock clock) {
        return new ParameterLane(node, spec, clock, new LaneCompiler(node, spec, clock).compile(List.of()));
    }

    private static long[] stepsOf(Segment[] segments) {
        long[] steps = new long[segments.length];
        int n = 0;
        for (int i = 1; i < segments.length; i++) {
            if (segments[i].first() != segments[i - 1].last()) {
                steps[n++] = segments[i].from();
            }
        }
        return Arrays.copyOf(steps, n);
    }

    /** The parameter. */
    public ParameterSpec spec() {
        return spec;
    }

    /** The value at a frame; as a {@code float} exactly what {@link #fill} writes there. */
    public double valueAt(long frame) {
        return segments[indexAt(frame)].valueAt(frame);
    }

    /**
     * Writes {@code values[from..to)}, the same bits however the song is cut into calls.
     *
     * @param frameOfIndexZero the song frame of {@code values[0]}, a multiple of {@link Block#GRID}
     * @throws IllegalArgumentException when it is not
     */
    public void fill(float[] values, long frameOfIndexZero, int from, int to) {
        if ((frameOfIndexZero & (Block.GRID - 1)) != 0) {
            throw new IllegalArgumentException(
                    "Index 0 lies on frame " + frameOfIndexZero + "; a multiple of " + Block.GRID + " is needed");
        }
        int s = indexAt(frameOfIndexZero + from);
        for (int i = from, end; i < to; i = end) {
            Segment segment = segments[s++];
            end = segment.to() >= frameOfIndexZero + to ? to : (int) (segment.to() - frameOfIndexZero);
            segment.fill(values, frameOfIndexZero, i, end);
        }
    }

    /** The first frame after {@code frame} at which the value jumps; {@link Long#MAX_VALUE} when there is none. */
    public long nextStep(long frame) {
        int i = Arrays.binarySearch(steps, frame);
        i = i >= 0 ? i + 1 : -i - 1;
        return i < steps.length ? steps[i] : Long.MAX_VALUE;
    }

    /** The last frame, {@code frame} itself included, at which the value jumped; 0 when there is none. */
    public long lastStep(long frame) {
        int i = Arrays.binarySearch(steps, frame);
        i = i >= 0 ? i : -i - 2;
        return i >= 0 ? steps[i] : 0;
    }

    /** Whether all frames from {@code fromFrame} to {@code toFrame} (exclusive) have one value. */
    public boolean isConstant(long fromFrame, long toFrame) {
        int s = indexAt(fromFrame);
        double value = segments[s].first();
        while (segments[s] instanceof Segment.Hold hold && hold.value() == value) {
            if (hold.to() >= toFrame) {
                return true;
            }
            s++;
        }
        return false;
    }

    /** What the value is at a frame, and why. */
    public Explanation explain(long frame) {
        Segment segment = segments[indexAt(frame)];
        return new Explanation(
                node,
                spec,
                clock.barBeatAtFrame(frame),
                frame,
                segment.valueAt(frame),
                Optional.ofNullable(segment.origin()),
                Optional.ofNullable(segment.target()));
    }

    private int indexAt(long frame) {
        int i = Arrays.binarySearch(starts, frame);
        return i >= 0 ? i : -i - 2;
    }
}
