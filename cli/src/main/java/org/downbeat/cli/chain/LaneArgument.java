package org.downbeat.cli.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downbeat.api.Description;
import org.downbeat.core.PlainNumber;
import org.downbeat.core.automation.Moment;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.lane.LaneMistake;
import org.downbeat.tracker.lane.LaneOptions;
import org.downbeat.tracker.lane.LanePoint;
import org.downbeat.tracker.lane.LaneSyntaxException;
import org.downbeat.tracker.lane.LaneTargets;
import org.downbeat.tracker.lane.LaneTargets.Control;
import org.downbeat.tracker.lane.ValueMode;
import org.jspecify.annotations.Nullable;

/** Reads an automation lane that was written as an argument; its numbers are in the parameter's own unit. */
final class LaneArgument {
    private final LaneTargets targets = new LaneTargets();
    private final double beats;

    /**
     * @param modules those of the chain, by name
     * @param beats how long it is played
     */
    LaneArgument(Map<String, Description> modules, double beats) {
        modules.forEach((name, module) -> targets.module("", name, module));
        this.beats = beats;
    }

    /** The lane; null when something in it is wrong. */
    @Nullable
    Lane read(Argument argument) {
        try {
            Lane lane = inPlainUnits(Lane.parse(argument.text()));
            check(lane, argument);
            return argument.hasMistakes() ? null : lane;
        } catch (LaneSyntaxException e) {
            for (LaneMistake mistake : e.mistakes()) {
                argument.word(mistake.offset(), mistake.offset() + 1).wrong(mistake.message());
            }
            return null;
        }
    }

    /** Numbers are raw unless a token says otherwise; range and curve only make sense of fractions. */
    private static Lane inPlainUnits(Lane lane) {
        List<LanePoint> points = lane.points().stream()
                .map(point -> new LanePoint(point.at(), point.value(), inPlainUnits(lane.optionsOf(point))))
                .toList();
        return new Lane(lane.target(), lane.options(), points);
    }

    private static LaneOptions inPlainUnits(LaneOptions options) {
        boolean decided = options.mode().isPresent()
                || options.range().isPresent()
                || options.curve().isPresent();
        return new LaneOptions(
                decided ? options.mode() : Optional.of(ValueMode.RAW),
                options.range(),
                options.curve(),
                options.fade(),
                options.smoothing(),
                options.segments());
    }

    private void check(Lane lane, Argument argument) {
        List<Control> controls;
        try {
            controls = targets.find(lane.target());
        } catch (IllegalArgumentException e) {
            int length = lane.target().toString().length();
            argument.word(0, length).wrong(String.valueOf(e.getMessage()));
            return;
        }
        int from = 0;
        for (LanePoint point : lane.points()) {
            int comma = argument.text().indexOf(',', from);
            int to = comma < 0 ? argument.text().length() : comma;
            check(lane, point, controls.get(0), argument.word(from, to));
            from = to + 1;
        }
    }

    private void check(Lane lane, LanePoint point, Control control, Argument.Word where) {
        if (!(point.at() instanceof Moment.Beats at) || at.beats() > beats) {
            where.wrong("there is no " + point.atText() + " in this; write beats from 0 to " + PlainNumber.of(beats));
            return;
        }
        try {
            lane.plain(point, control.spec());
        } catch (IllegalArgumentException e) {
            where.wrong(String.valueOf(e.getMessage()));
        }
    }
}
