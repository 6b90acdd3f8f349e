package org.downbeat.core.automation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;
import org.downbeat.core.time.SongClock;
import org.jspecify.annotations.Nullable;

/**
 * Turns the points of one parameter into segments.
 *
 * <p>Points that fall on one frame: the last written gives the value from there on; the last one that travels (by a fade
 * or smoothing) gives the way there. So a fade may end on one value and a step go on from another.
 */
final class LaneCompiler {
    private final String node;
    private final ParameterSpec spec;
    private final SongClock clock;
    private final List<Segment> segments = new ArrayList<>();
    private final List<PlacedPoint> placed = new ArrayList<>();
    private long frame;
    private double value;
    private @Nullable PlacedPoint standing;

    LaneCompiler(String node, ParameterSpec spec, SongClock clock) {
        this.node = node;
        this.spec = spec;
        this.clock = clock;
        this.value = spec.initial();
    }

    ParameterLane compile(List<Point> written) {
        List<Timed> points = inOrder(written);
        for (int i = 0, end; i < points.size(); i = end) {
            end = i + 1;
            while (end < points.size() && points.get(end).frame == points.get(i).frame) {
                end++;
            }
            arrive(points.subList(i, end));
        }
        hold(frame, Long.MAX_VALUE);
        return new ParameterLane(node, spec, clock, segments);
    }

    List<PlacedPoint> placed() {
        return placed;
    }

    private record Timed(long frame, Point point) {}

    /** By frame; a stable sort keeps the order of writing on one frame. */
    private List<Timed> inOrder(List<Point> written) {
        List<Timed> points = new ArrayList<>(written.size());
        for (Point point : written) {
            points.add(new Timed(frameOf(point), point));
        }
        points.sort(Comparator.comparingLong(Timed::frame));
        return points;
    }

    private long frameOf(Point point) {
        try {
            return point.at().frame(clock);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(node + "." + spec.id() + ": " + e.getMessage(), e);
        }
    }

    /** All points of one frame. */
    private void arrive(List<Timed> together) {
        long at = together.get(0).frame;
        PlacedPoint traveller = null;
        PlacedPoint last = null;
        for (Timed timed : together) {
            last = place(timed);
            placed.add(last);
            if (timed.point.travels()) {
                traveller = last;
            }
        }
        if (at > frame) {
            travel(at, traveller);
        }
        frame = at;
        standing = last;
        value = last == null ? value : last.value();
    }

    private PlacedPoint place(Timed timed) {
        Point point = timed.point;
        Window asked = Window.NONE;
        Window applied = Window.NONE;
        if (point.fade().isStep() && point.smoothing().isAsked()) {
            long start = point.smoothing().start(clock, timed.frame);
            asked = Window.between(clock, start, timed.frame);
            applied = Window.between(clock, Math.max(frame, start), timed.frame);
        }
        return new PlacedPoint(node, spec, point, timed.frame, spec.clamp(point.value()), value, asked, applied);
    }

    /** From the standing value to a frame: by a fade, by smoothing at its end, or not at all. */
    private void travel(long at, @Nullable PlacedPoint target) {
        if (target == null) {
            hold(frame, at);
        } else if (target.point().fade().isStep()) {
            long start = at - target.smoothingApplied().frames();
            hold(frame, start);
            ramp(start, at, Fade.LINEAR, target, true);
        } else {
            ramp(frame, at, target.point().fade(), target, false);
        }
    }

    private void hold(long from, long to) {
        if (from < to) {
            append(new Segment.Hold(from, to, value, standing));
        }
    }

    private void ramp(long from, long to, Fade fade, PlacedPoint target, boolean smoothing) {
        if (from == to) {
            return;
        }
        Path path = Path.along(spec, value, target.value());
        Segment.Ramp ramp = new Segment.Ramp(from, to, path, fade, standing, target, smoothing);
        if (spec.scale() == Scale.STEPPED) {
            stairs(ramp);
        } else {
            append(ramp);
        }
    }

    /** A stepped parameter goes in whole steps: one hold for each, found by halving. */
    private void stairs(Segment.Ramp ramp) {
        for (long at = ramp.from(), end; at < ramp.to(); at = end) {
            double step = spec.clamp(ramp.exact(at));
            long same = at;
            end = ramp.to();
            while (end - same > 1) {
                long middle = same + (end - same) / 2;
                if (spec.clamp(ramp.exact(middle)) == step) {
                    same = middle;
                } else {
                    end = middle;
                }
            }
            append(new Segment.Hold(at, end, step, ramp.origin()));
        }
    }

    private void append(Segment segment) {
        if (segments.isEmpty()) {
            // Frames before the song (an engine's lead) hold the first value.
            segments.add(new Segment.Hold(Long.MIN_VALUE, segment.from(), segment.first(), segment.origin()));
        }
        segments.add(segment);
    }
}
