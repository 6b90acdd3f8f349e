package org.downbeat.core.automation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;
import org.downbeat.core.time.SongClock;
import org.jspecify.annotations.Nullable;

/**
 * Turns the points of one parameter into segments.
 *
 * <p>Of points that fall on one frame, the last written gives the value from there on, and the last that travels (by a
 * fade or smoothing) gives the way there. So a fade may end on one value and a step go on from another.
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

    /** The segments without a gap; frames before the song (an engine's lead) hold its first value. */
    List<Segment> compile(List<Point> written) {
        List<Timed> points = inOrder(written);
        for (int i = 0, end; i < points.size(); i = end) {
            long at = points.get(i).frame;
            List<PlacedPoint> together = new ArrayList<>();
            for (end = i; end < points.size() && points.get(end).frame == at; end++) {
                together.add(place(points.get(end)));
            }
            arrive(at, together);
        }
        hold(frame, Long.MAX_VALUE);
        Segment first = segments.get(0);
        segments.add(0, new Segment.Hold(Long.MIN_VALUE, first.from(), first.first(), first.origin(), null));
        return segments;
    }

    /** The points where they fell, by time; on one frame in the order of writing. */
    List<PlacedPoint> placed() {
        return placed;
    }

    private record Timed(long frame, Point point) {}

    /** By frame; the sort is stable, so that the order of writing holds on one frame. */
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
    private void arrive(long at, List<PlacedPoint> together) {
        Optional<PlacedPoint> traveller =
                together.stream().filter(point -> point.point().travels()).reduce((earlier, later) -> later);
        long departure = traveller.map(point -> point.departure(frame)).orElse(at);
        hold(frame, departure);
        traveller.ifPresent(point -> travel(departure, point));
        placed.addAll(together);
        frame = at;
        standing = together.get(together.size() - 1);
        value = standing.value();
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
        return new PlacedPoint(
                node,
                spec,
                point,
                timed.frame,
                clock.barBeatAtFrame(timed.frame),
                spec.clamp(point.value()),
                value,
                asked,
                applied);
    }

    private void hold(long from, long to) {
        if (from < to) {
            segments.add(new Segment.Hold(from, to, value, standing, null));
        }
    }

    private void travel(long from, PlacedPoint target) {
        if (from == target.frame()) {
            return;
        }
        Fade fade = target.isSmoothed() ? Fade.LINEAR : target.point().fade();
        Path path = Path.along(spec, value, target.value());
        Segment.Ramp ramp = new Segment.Ramp(from, target.frame(), path, fade, standing, target);
        if (spec.scale() == Scale.STEPPED || value == target.value()) {
            stairs(ramp);
        } else {
            segments.add(ramp);
        }
    }

    /** Whole steps instead of a slope: one hold for each, its end found by halving. */
    private void stairs(Segment.Ramp ramp) {
        for (long at = ramp.from(), end; at < ramp.to(); at = end) {
            double stair = spec.clamp(ramp.exact(at));
            long same = at;
            end = ramp.to();
            while (end - same > 1) {
                long middle = same + (end - same) / 2;
                if (spec.clamp(ramp.exact(middle)) == stair) {
                    same = middle;
                } else {
                    end = middle;
                }
            }
            segments.add(new Segment.Hold(at, end, stair, ramp.origin(), ramp.target()));
        }
    }
}
