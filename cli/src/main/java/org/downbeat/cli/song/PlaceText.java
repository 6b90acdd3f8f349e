package org.downbeat.cli.song;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.downbeat.api.ParameterSpec;
import org.downbeat.cli.terminal.Text;
import org.downbeat.core.automation.Explanation;
import org.downbeat.tracker.perform.PlayedNote;
import org.downbeat.tracker.perform.SongPerformance;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.ModuleUse.Drive;
import org.downbeat.tracker.song.NoteName;
import org.downbeat.tracker.song.Song;

/** Tells in words what a song does at a place. */
final class PlaceText {
    /** Less than this many beats is the rounding of a sum. */
    private static final double ROUNDING_BEATS = 1e-9;

    private final SongPerformance performance;
    private final SongPlace place;
    private final PrintWriter out;

    PlaceText(SongPerformance performance, SongPlace place, PrintWriter out) {
        this.performance = performance;
        this.place = place;
        this.out = out;
    }

    /** Where it is, and each part with its notes and these of its controls. */
    void print(List<Explanation> controls) {
        Song song = performance.song();
        double seconds =
                performance.clock().frameAt(place.beat()) / performance.clock().sampleRate();
        out.print(Text.wrapped(
                song.title() + " at " + place.bars() + ": section '"
                        + place.section(song).name() + "', "
                        + String.format(Locale.ROOT, "%.3f s from the beginning, %.4g bpm.", seconds, tempo()),
                ""));
        Map<String, List<Explanation>> owners = new LinkedHashMap<>();
        controls.forEach(control ->
                owners.computeIfAbsent(owner(control), o -> new ArrayList<>()).add(control));
        owners.forEach(this::owner);
    }

    private double tempo() {
        return performance.song().tempo().tempoAt(place.beat());
    }

    private static String owner(Explanation control) {
        return control.node().substring(0, control.node().indexOf('.'));
    }

    private static String name(Explanation control) {
        return control.node().substring(control.node().indexOf('.') + 1) + "."
                + control.spec().id();
    }

    private void owner(String owner, List<Explanation> controls) {
        out.println();
        out.print(Text.wrapped(owner.equals(Song.MASTER) ? owner : owner + " plays " + notes(owner), "  "));
        int widest = controls.stream().mapToInt(c -> name(c).length()).max().orElse(0);
        for (Explanation control : controls) {
            String head =
                    "  " + name(control) + " ".repeat(widest - name(control).length()) + "  ";
            String value = control.spec().format(control.value());
            out.print(Text.wrapped(head + value + ": " + control.reason() + drives(owner, control), "      "));
        }
    }

    private String notes(String part) {
        Map<String, List<PlayedNote>> sources = new LinkedHashMap<>();
        for (PlayedNote note : performance.notes(part)) {
            if (note.start() <= place.beat() + ROUNDING_BEATS && note.end() > place.beat() + ROUNDING_BEATS) {
                sources.computeIfAbsent(since(note), s -> new ArrayList<>()).add(note);
            }
        }
        if (sources.isEmpty()) {
            return "nothing";
        }
        return sources.entrySet().stream()
                .map(source -> chord(source.getValue()) + " " + source.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String chord(List<PlayedNote> notes) {
        return notes.stream().map(note -> NoteName.format(note.note())).collect(Collectors.joining("+"));
    }

    private String since(PlayedNote note) {
        return note.velocity() + " since " + performance.song().meter().barBeatAt(note.start()) + " (" + note.source()
                + ")";
    }

    /** Which modules move a control besides, and how far. */
    private String drives(String owner, Explanation control) {
        StringBuilder text = new StringBuilder();
        for (ModuleUse module : modules(owner)) {
            for (Drive drive : module.drives()) {
                if ((drive.module() + "." + drive.parameter()).equals(name(control))) {
                    text.append("; ").append(module.name()).append(moves(control, Math.abs(drive.depth())));
                }
            }
        }
        return text.toString();
    }

    private List<ModuleUse> modules(String owner) {
        Song song = performance.song();
        return owner.equals(Song.MASTER)
                ? song.master()
                : song.instrument(song.part(owner).instrument()).modules();
    }

    private static String moves(Explanation control, double depth) {
        ParameterSpec spec = control.spec();
        double position = spec.position(control.value());
        return " moves it by up to " + Math.round(100 * depth) + " % of its travel, from "
                + spec.format(spec.plain(Math.max(0, position - depth))) + " to "
                + spec.format(spec.plain(Math.min(1, position + depth)));
    }
}
