package org.downbeat.cli.travel;

import java.io.PrintWriter;
import java.util.List;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.cli.terminal.Text;
import org.downbeat.cli.terminal.TextTable;
import org.downbeat.core.travel.ControlTravel;
import org.downbeat.core.travel.TravelReport;

/** Prints what a module's controls do for people to read on a terminal. */
final class TravelTable {
    private static final int WIDEST = 24;

    private final PrintWriter out;

    TravelTable(PrintWriter out) {
        this.out = out;
    }

    void print(TravelReport report, String origin) {
        out.print(Text.wrapped(
                report.module().name() + " (" + report.module().id() + " "
                        + report.module().version() + ", " + origin + "): "
                        + TravelFigures.nanos(report.nanosPerFrame())
                        + " ns for a stereo frame while nothing moves.",
                ""));
        if (report.controls().isEmpty()) {
            out.println("It has no control to turn.");
            return;
        }
        out.println();
        TextTable table = new TextTable("CONTROL", "LEVEL dB", "BRIGHT Hz", "DEAD", "SWEPT", "JUMPED", "NS");
        for (ControlTravel travel : report.controls()) {
            table.row(List.of(
                    brief(travel.control().id()),
                    TravelFigures.levels(travel),
                    TravelFigures.brightness(travel),
                    TravelFigures.percent(travel.deadPart()),
                    Figures.tenths(travel.sweptClicks()),
                    TravelFigures.decibels(travel.jumpedClicks()),
                    TravelFigures.nanos(travel.nanosPerFrame())));
        }
        table.print(out);
        out.println();
        report.controls().forEach(this::remarks);
        boolean hasRemarks = report.controls().stream()
                .anyMatch(travel -> travel.playing() == ControlTravel.Playing.FREE || travel.deadPart() > 0);
        out.print(hasRemarks ? System.lineSeparator() : "");
        out.print(Text.wrapped(
                "SWEPT and JUMPED: by how many dB the biggest step from frame to frame exceeds those of the steady sound,"
                        + " when the control moves from end to end in a second, or at once. 0 is free of clicks.",
                ""));
    }

    private static String brief(String id) {
        return id.length() <= WIDEST ? id : id.substring(0, WIDEST - 1) + "…";
    }

    private void remarks(ControlTravel travel) {
        String id = travel.control().id();
        if (travel.playing() == ControlTravel.Playing.FREE) {
            out.print(Text.wrapped("  " + id + ": turned without notes, which leave it no say.", "  "));
        }
        for (ControlTravel.Range dead : travel.deadRanges()) {
            out.print(Text.wrapped(
                    "  " + id + ": nothing changes from " + travel.control().format(dead.from()) + " to "
                            + travel.control().format(dead.to()) + ".",
                    "  "));
        }
    }
}
