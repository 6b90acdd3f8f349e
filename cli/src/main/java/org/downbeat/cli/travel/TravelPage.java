package org.downbeat.cli.travel;

import java.util.Locale;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.core.travel.ControlTravel;
import org.downbeat.core.travel.ControlTravel.Stop;
import org.downbeat.core.travel.TravelReport;

/** What a module's controls do as one HTML page that needs nothing else. */
final class TravelPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            h2 { margin: 2.5rem 0 0; font-size: 1.2rem; }
            p { margin: 0.3rem 0; }
            .plots { display: flex; flex-wrap: wrap; gap: 1rem; }
            figure { flex: 1 1 19rem; margin: 0.5rem 0; }
            svg { width: 100%%; font-size: 10px; }
            svg text { fill: currentColor; }
            .axis { fill: none; stroke: currentColor; opacity: 0.5; }
            .curve { fill: none; stroke: #2a7de1; stroke-width: 2; stroke-linejoin: round; }
            .dead { fill: currentColor; opacity: 0.12; }
            .quiet { opacity: 0.7; }
            </style>
            </head>
            <body>
            """;

    private final TravelReport report;
    private final String origin;

    TravelPage(TravelReport report, String origin) {
        this.report = report;
        this.origin = origin;
    }

    String text() {
        String name = escaped(report.module().name());
        StringBuilder page = new StringBuilder(HEAD.formatted(name));
        page.append("<h1>").append(name).append("</h1>\n");
        paragraph(page, "", report.module().about());
        paragraph(
                page,
                "quiet",
                report.module().id() + " " + report.module().version() + ", " + origin + ". "
                        + TravelFigures.nanos(report.nanosPerFrame())
                        + " ns of one core for a stereo frame while nothing moves. Each control goes from end to end while"
                        + " the others stay where they begin; where nothing changes the ground is grey.");
        report.controls().forEach(travel -> section(page, travel));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void section(StringBuilder page, ControlTravel travel) {
        page.append("<h2>")
                .append(escaped(travel.control().displayName()))
                .append(" <code>")
                .append(travel.control().id())
                .append("</code></h2>\n");
        paragraph(page, "", travel.control().about());
        page.append("<div class=\"plots\">\n");
        figure(page, new Plot(travel, Stop::level, "%.1f", 1), "Level, dB");
        figure(page, new Plot(travel, Stop::brightness, "%.0f", 20), "Brightness, Hz");
        page.append("</div>\n");
        paragraph(
                page,
                "quiet",
                String.format(
                        Locale.ROOT,
                        "Dead: %s of the travel. Clicks beyond the steady sound: %s dB swept, %s dB jumped. %s ns a frame"
                                + " while it moves.%s",
                        TravelFigures.percent(travel.deadPart()),
                        Figures.tenths(travel.sweptClicks()),
                        TravelFigures.decibels(travel.jumpedClicks()),
                        TravelFigures.nanos(travel.nanosPerFrame()),
                        travel.playing() == ControlTravel.Playing.FREE
                                ? " Turned without notes, which leave it no say."
                                : ""));
    }

    private static void figure(StringBuilder page, Plot plot, String caption) {
        page.append("<figure><figcaption>").append(caption).append("</figcaption>\n");
        page.append(plot.svg(caption)).append("</figure>\n");
    }

    private static void paragraph(StringBuilder page, String kind, String text) {
        page.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">");
        page.append(escaped(text)).append("</p>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
