package org.downbeat.cli.travel;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.downbeat.cli.terminal.Figures;
import org.downbeat.core.travel.ControlTravel;
import org.downbeat.core.travel.ControlTravel.Stop;

/** What was measured, in as many digits as mean something. */
final class TravelFigures {
    private TravelFigures() {}

    /** The lowest and highest level, in dB. */
    static String levels(ControlTravel travel) {
        return span(travel, Stop::level, "%.1f");
    }

    /** The lowest and highest brightness, in Hz. */
    static String brightness(ControlTravel travel) {
        return span(travel, Stop::brightness, "%.0f");
    }

    /** From the least, which is a dash where there is silence, to the greatest. */
    private static String span(ControlTravel travel, Function<Stop, OptionalDouble> of, String format) {
        List<String> ends = travel.stops().stream()
                .map(of)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .mapToObj(value -> String.format(Locale.ROOT, format, value))
                .toList();
        if (ends.isEmpty()) {
            return Figures.NOTHING;
        }
        boolean fallsSilent = ends.size() < travel.stops().size();
        String least = fallsSilent ? Figures.NOTHING : ends.get(0);
        String most = ends.get(ends.size() - 1);
        return least.equals(most) ? least : least + ".." + most;
    }

    static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }

    static String decibels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String nanos(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
