package org.downbeat.tracker.perform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.downbeat.api.ParameterSpec;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.PlacedPoint;
import org.downbeat.core.automation.Point;
import org.downbeat.core.automation.Smoothing;
import org.downbeat.core.automation.Window;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.time.SongClock;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.lane.LaneOptions;
import org.downbeat.tracker.lane.LanePoint;
import org.downbeat.tracker.lane.LaneTargets;
import org.jspecify.annotations.Nullable;

/** Schedules the points of lanes in an engine, merges those that fall on one place, and keeps the log of them. */
final class LaneScheduler {
    private final OfflineAudioEngine engine;
    private final SongClock clock;
    private final IdentityHashMap<Point, Merged> scheduled = new IdentityHashMap<>();
    private final List<Merged> log = new ArrayList<>();

    LaneScheduler(OfflineAudioEngine engine) {
        this.engine = engine;
        this.clock = engine.clock();
    }

    private record Place(String node, String parameter, double beat) {}

    private record Written(Lane lane, LanePoint point, double value) {}

    /** Points that fall on one place. */
    private record Merged(Place place, ParameterSpec spec, List<Written> points) {
        double value() {
            return points.stream().mapToDouble(Written::value).average().orElseThrow();
        }
    }

    /** Who finds the nodes that a lane means. */
    @FunctionalInterface
    interface Nodes {
        List<Node> of(Lane lane);
    }

    /** A node and the parameter that is meant. */
    record Node(String name, ParameterSpec spec) {}

    /** The nodes of controls, named by owner and module. */
    static List<Node> nodes(LaneTargets targets, Lane lane) {
        return targets.find(lane.target()).stream()
                .map(control -> new Node(
                        (control.owner().isEmpty() ? "" : control.owner() + ".") + control.module(), control.spec()))
                .toList();
    }

    /**
     * Schedules lanes that were written together; those of a later call hold where both fall on one place.
     *
     * @param lanes in the order of writing
     * @param start what their beats count from, in beats of the song
     * @param nodes finds the nodes they mean; none for lanes of others
     */
    void schedule(List<Lane> lanes, double start, Nodes nodes) {
        Map<Place, Merged> merged = new LinkedHashMap<>();
        for (Lane lane : lanes) {
            for (Node node : nodes.of(lane)) {
                for (LanePoint point : lane.points()) {
                    Place place = new Place(node.name(), node.spec().id(), start + beat(point.at()));
                    merged.computeIfAbsent(place, key -> new Merged(key, node.spec(), new ArrayList<>()))
                            .points
                            .add(new Written(lane, point, lane.plain(point, node.spec())));
                }
            }
        }
        merged.values().forEach(this::schedule);
    }

    private double beat(Moment at) {
        if (at instanceof Moment.Beats beats) {
            return beats.beats();
        }
        return at instanceof Moment.Bars bars
                ? clock.meter().beatAt(bars.position())
                : clock.tempo().beatAt(at.amount());
    }

    private void schedule(Merged merged) {
        Fade fade = Fade.STEP;
        Smoothing smoothing = Smoothing.NONE;
        for (Written written : merged.points) {
            LaneOptions options = written.lane.optionsOf(written.point);
            fade = options.fade().orElse(fade);
            Smoothing asked = options.smoothing().orElse(Smoothing.NONE);
            smoothing = seconds(asked, merged) > seconds(smoothing, merged) ? asked : smoothing;
        }
        String source = merged.points.get(0).lane.head();
        Point point = new Point(Moment.beats(merged.place.beat), merged.value(), fade, smoothing, source);
        engine.schedule(merged.place.node, merged.place.parameter, point);
        scheduled.put(point, merged);
        log.add(merged);
    }

    private double seconds(Smoothing window, Merged merged) {
        return switch (window.unit()) {
            case BEATS -> window.amount() * 60 / clock.tempo().tempoAt(merged.place.beat);
            case MILLISECONDS -> window.amount() / 1000;
            case SECONDS -> window.amount();
            case FRAMES -> window.amount() / clock.sampleRate();
        };
    }

    /** The log so far, in the order of the song. */
    List<LogEntry> log() {
        IdentityHashMap<Merged, PlacedPoint> placed = new IdentityHashMap<>();
        for (PlacedPoint point : engine.automation().log()) {
            Merged merged = scheduled.get(point.point());
            if (merged != null) {
                placed.put(merged, point);
            }
        }
        List<Merged> sorted = new ArrayList<>(log);
        sorted.sort(Comparator.comparingDouble((Merged m) -> m.place.beat)
                .thenComparing(m -> m.place.node)
                .thenComparing(m -> m.place.parameter));
        List<LogEntry> entries = new ArrayList<>();
        for (Merged merged : sorted) {
            entries.add(entry(entries.size(), merged, placed.get(merged)));
        }
        return List.copyOf(entries);
    }

    private static LogEntry entry(int index, Merged merged, @Nullable PlacedPoint placed) {
        Place place = merged.place;
        String id = String.format(Locale.ROOT, "%s.%s@%.4f#%d", place.node, place.parameter, place.beat, index);
        return new LogEntry(
                index,
                id,
                place.node,
                place.parameter,
                place.beat,
                merged.value(),
                merged.points.stream().map(Written::value).toList(),
                merged.points.stream().map(w -> w.point.toString()).toList(),
                merged.points.stream().map(w -> w.lane.head()).toList(),
                merged.points.stream()
                        .map(w -> w.lane.optionsOf(w.point).asMap())
                        .toList(),
                placed == null ? Fade.STEP : placed.point().fade(),
                placed == null ? merged.value() : placed.previousValue(),
                placed == null ? Window.NONE : placed.smoothingAsked(),
                placed == null ? Window.NONE : placed.smoothingApplied());
    }
}
