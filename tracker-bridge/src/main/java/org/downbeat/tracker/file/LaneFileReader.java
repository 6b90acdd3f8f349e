package org.downbeat.tracker.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.time.MeterMap;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.lane.LanePoint;
import org.downbeat.tracker.lane.LaneReader;
import org.downbeat.tracker.lane.LaneTargets;
import org.downbeat.tracker.lane.LaneTargets.Control;
import org.downbeat.tracker.lane.LaneValue;
import org.jspecify.annotations.Nullable;

/** Reads the {@code automation} of a song or pattern and checks it against the controls there are. */
final class LaneFileReader {
    private static final String POINTS = "points such as '0:400, 3:4000|fade=linear', or places with values";

    private final LaneTargets targets;

    LaneFileReader(LaneTargets targets) {
        this.targets = targets;
    }

    /** A point with the place of its text. */
    private record PointAt(LanePoint point, Place place) {}

    /** The lanes without mistakes; their places count in beats within {@code beats}. */
    List<Lane> inPattern(Value automation, double beats) {
        List<Lane> lanes = new ArrayList<>();
        automation
                .entries("lanes such as filter.cutoff_hz|raw: '0:400, 3:4000'")
                .forEach((head, entry) -> {
                    List<PointAt> points = new ArrayList<>();
                    Lane lane = read(entry, points);
                    for (PointAt point : points) {
                        boolean inside = point.point.at() instanceof Moment.Beats at && at.beats() <= beats;
                        if (!inside) {
                            entry.value()
                                    .source()
                                    .report(
                                            point.place,
                                            "place " + point.point.atText()
                                                    + " is not in the pattern; write beats from its beginning, 0 to "
                                                    + beats);
                        }
                    }
                    addIfPresent(lanes, lane);
                });
        return lanes;
    }

    /** The lanes without mistakes; their places lie in a song of this meter. */
    List<Lane> inSong(Value automation, MeterMap meter) {
        List<Lane> lanes = new ArrayList<>();
        automation.entries("lanes such as lead.mixer.level_db|raw: '0:-6, 8:0'").forEach((head, entry) -> {
            List<PointAt> points = new ArrayList<>();
            Lane lane = read(entry, points);
            for (PointAt point : points) {
                if (point.point.at() instanceof Moment.Bars bars) {
                    try {
                        meter.beatAt(bars.position());
                    } catch (IllegalArgumentException e) {
                        entry.value().source().report(point.place, Texts.clause(e));
                    }
                }
            }
            addIfPresent(lanes, lane);
        });
        return lanes;
    }

    private static void addIfPresent(List<Lane> lanes, @Nullable Lane lane) {
        if (lane != null) {
            lanes.add(lane);
        }
    }

    private @Nullable Lane read(Value.Entry entry, List<PointAt> points) {
        Value key = entry.key();
        LaneReader headReader =
                new LaneReader(mistake -> key.source().report(key.placeAt(mistake.offset()), mistake.message()));
        LaneReader.Head head = headReader.head(key.scalar());
        if (entry.value().isMap()) {
            map(entry.value(), points);
        } else {
            text(entry.value(), points);
        }
        if (head == null || points.isEmpty()) {
            return null;
        }
        Lane lane = new Lane(
                head.target(),
                head.options(),
                points.stream().map(PointAt::point).toList());
        return check(lane, key, points) ? lane : null;
    }

    private static void text(Value value, List<PointAt> points) {
        String text = value.text(POINTS);
        if (text == null) {
            return;
        }
        boolean[] wrong = {false};
        LaneReader reader = new LaneReader(mistake -> {
            wrong[0] = true;
            value.source().report(value.placeAt(mistake.offset()), mistake.message());
        });
        List<LanePoint> read = reader.points(value.scalar(), 0);
        int offset = 0;
        for (int i = 0; i < read.size() && !wrong[0]; i++) {
            points.add(new PointAt(read.get(i), value.placeAt(skipBlanks(value.scalar(), offset))));
            offset = value.scalar().indexOf(',', offset) + 1;
        }
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static void map(Value value, List<PointAt> points) {
        for (Map.Entry<String, Value.Entry> entry : value.entries(POINTS).entrySet()) {
            Value key = entry.getValue().key();
            Value written = entry.getValue().value();
            int number = points.size() + 1;
            LaneReader places =
                    new LaneReader(mistake -> key.source().report(key.placeAt(mistake.offset()), mistake.message()));
            LaneReader values = new LaneReader(
                    mistake -> written.source().report(written.placeAt(mistake.offset()), mistake.message()));
            Moment at = places.place(number, key.scalar());
            LanePoint point = values.pointAt(number, at == null ? Moment.beats(0) : at, written.scalar());
            if (at != null && point != null) {
                points.add(new PointAt(point, written.innerPlace()));
            }
        }
    }

    private boolean check(Lane lane, Value key, List<PointAt> points) {
        List<Control> controls;
        try {
            controls = targets.find(lane.target());
        } catch (IllegalArgumentException e) {
            key.wrong(Texts.clause(e));
            return false;
        }
        boolean fine = true;
        for (PointAt point : points) {
            String problem = problem(lane, point.point, controls.get(0));
            if (problem != null) {
                key.source().report(point.place, problem);
                fine = false;
            }
        }
        return fine;
    }

    private static @Nullable String problem(Lane lane, LanePoint point, Control control) {
        try {
            lane.plain(point, control.spec());
        } catch (IllegalArgumentException e) {
            return Texts.clause(e);
        }
        if (!(point.value() instanceof LaneValue.Amount amount)) {
            return null;
        }
        double number = amount.number();
        var mode = lane.optionsOf(point).modeOrDefault();
        if (!mode.covers(number)) {
            return amount + " is outside of " + mode.accepted() + ", which " + mode + " lanes count in; write |raw"
                    + " behind " + control.spec().id() + " for its own unit, "
                    + control.spec().accepted();
        }
        boolean raw = mode == org.downbeat.tracker.lane.ValueMode.RAW;
        if (raw && !control.spec().isMomentary() && control.spec().clamp(number) != number) {
            return amount + " is outside of " + control.spec().id() + "; write "
                    + control.spec().accepted();
        }
        return null;
    }
}
