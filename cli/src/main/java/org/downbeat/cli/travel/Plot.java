package org.downbeat.cli.travel;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.downbeat.core.travel.ControlTravel;
import org.downbeat.core.travel.ControlTravel.Change;
import org.downbeat.core.travel.ControlTravel.Stop;

/** A curve over a control's travel as an SVG picture; where nothing changes the ground is shaded. */
final class Plot {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 120;
    private static final int LEFT = 52;
    private static final int TOP = 10;
    private static final int RIGHT = WIDTH - 8;
    private static final int BOTTOM = HEIGHT - 22;

    private final ControlTravel travel;
    private final Function<Stop, OptionalDouble> of;
    private final String format;
    private final double least;
    private final double most;

    /**
     * Prepares a plot.
     *
     * @param of what to draw
     * @param format of its numbers
     * @param narrowest difference between the ends of the scale, so that nothing looks like something
     */
    Plot(ControlTravel travel, Function<Stop, OptionalDouble> of, String format, double narrowest) {
        this.travel = travel;
        this.of = of;
        this.format = format;
        double[] there = travel.stops().stream()
                .map(of)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        double low = there.length == 0 ? 0 : there[0];
        double high = there.length == 0 ? 1 : there[there.length - 1];
        double slack = Math.max(0, narrowest - (high - low)) / 2;
        least = low - slack;
        most = high + slack;
    }

    /** The picture, with a title for those who cannot see it. */
    String svg(String title) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\"><title>%s</title>\n"
                .formatted(WIDTH, HEIGHT, TravelPage.escaped(title)));
        List<Stop> stops = travel.stops();
        for (int k = 1; k < stops.size(); k++) {
            if (stops.get(k).change() == Change.DEAD) {
                svg.append(format(
                        "<rect class=\"dead\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>\n",
                        x(k - 1), TOP, x(k) - x(k - 1), BOTTOM - TOP));
            }
        }
        svg.append("<path class=\"axis\" d=\"M%d %dV%dH%d\"/>\n".formatted(LEFT, TOP, BOTTOM, RIGHT));
        label(svg, "end", LEFT - 4, TOP + 8, format(format, most));
        label(svg, "end", LEFT - 4, BOTTOM, format(format, least));
        label(
                svg,
                "start",
                LEFT,
                HEIGHT - 6,
                travel.control().format(travel.control().min()));
        label(
                svg,
                "end",
                RIGHT,
                HEIGHT - 6,
                travel.control().format(travel.control().max()));
        svg.append("<path class=\"curve\" d=\"").append(curve()).append("\"/>\n</svg>\n");
        return svg.toString();
    }

    /** Breaks where there is silence. */
    private String curve() {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int k = 0; k < travel.stops().size(); k++) {
            OptionalDouble value = of.apply(travel.stops().get(k));
            if (value.isPresent()) {
                path.append(format("%s%.1f %.1f", pen ? "L" : "M", x(k), y(value.getAsDouble())));
            }
            pen = value.isPresent();
        }
        return path.toString();
    }

    private double x(int stop) {
        return LEFT + (RIGHT - LEFT) * (double) stop / (travel.stops().size() - 1);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (value - least) / (most - least);
    }

    private static void label(StringBuilder svg, String anchor, int x, int y, String text) {
        svg.append("<text text-anchor=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n"
                .formatted(anchor, x, y, TravelPage.escaped(text)));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
