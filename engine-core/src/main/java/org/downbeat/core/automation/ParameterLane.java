package org.downbeat.core.automation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** The value at a frame; as a {@code float} exactly what {@link LaneCursor#fill} writes there. */
    public double valueAt(long frame) {
        return segments[indexAt(frame)].valueAt(frame);
    }

    /** A reader that goes through the lane from front to back. */
    public LaneCursor cursor() {
        return new LaneCursor(this);
    }

    /** The first frame after {@code frame} at which the value jumps; {@link Long#MAX_VALUE} when there is none. */
    public long nextStep(long frame) {
        int i = Arrays.binarySearch(steps, frame);
        i = i >= 0 ? i + 1 : -i - 1;
        return i < steps.length ? steps[i] : Long.MAX_VALUE;
    }

    Segment segment(int s) {
        return segments[s];
    }

    /** The last frame, {@code frame} itself included, at which the value jumped; 0 when there is none. */
    public long lastStep(long frame) {
        int i = Arrays.binarySearch(steps, frame);
        i = i >= 0 ? i : -i - 2;
        return i >= 0 ? steps[i] : 0;
    }

    /** Whether all frames from {@code fromFrame} to {@code toFrame} (exclusive) have one value. */
    public boolean isConstant(long fromFrame, long toFrame) {
        return standsUntil(indexAt(fromFrame), fromFrame) >= toFrame;
    }

    /** One past the last frame that has the value of {@code frame}, which lies in segment {@code s}. */
    long standsUntil(int s, long frame) {
        double value = segments[s].first();
        long end = frame;
        for (int k = s; k < segments.length && stands(segments[k], value); k++) {
            end = segments[k].to();
        }
        return end;
    }

    private static boolean stands(Segment segment, double value) {
        return segment instanceof Segment.Hold hold && hold.value() == value;
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

    int indexAt(long frame) {
        int i = Arrays.binarySearch(starts, frame);
        return i >= 0 ? i : -i - 2;
    }
}
