package org.downbeat.tracker.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How much of the sound of a stretch is a part's.
 *
 * @param part its name
 * @param share of the K-weighted energy of all parts, 0 to 1
 */
public record Share(String part, double share) {
    /** The shares of parts in a row that all of them have, the largest first; none when nothing sounds. */
    static List<Share> of(List<PartRow> parts, Function<PartRow, TableRow> row) {
        double sum = parts.stream().mapToDouble(part -> energy(row.apply(part))).sum();
        List<Share> shares = new ArrayList<>();
        for (PartRow part : parts) {
            double energy = energy(row.apply(part));
            if (energy > 0) {
                shares.add(new Share(part.part(), energy / sum));
            }
        }
        shares.sort(Comparator.comparingDouble(Share::share).reversed().thenComparing(Share::part));
        return List.copyOf(shares);
    }

    private static double energy(TableRow row) {
        return energy(row.lufs()) * row.levels().frames();
    }

    static double energy(OptionalDouble lufs) {
        return lufs.isPresent() ? StrictMath.pow(10, lufs.getAsDouble() / 10) : 0;
    }

    /** For tables: {@code bass 62 %}. */
    @Override
    public String toString() {
        return part + " " + Math.round(100 * share) + " %";
    }
}
