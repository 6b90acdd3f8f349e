package org.downbeat.tracker.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.downbeat.tracker.table.SongTables.Over;

/** What the tables of a song say, in plain words. */
public final class Summary {
    /** A difference below this, in dB, is hardly heard. */
    private static final double HEARD_DB = 0.5;

    /** From this share on, a part dominates. */
    private static final double DOMINANT = 0.5;

    private Summary() {}

    /**
     * Loudest and softest section, the part that dominates, and every beat over the ceiling with its causes; a line each.
     *
     * @param tables of a song
     * @param ceilingDbtp the largest true peak that is fine, in dBTP
     */
    public static List<String> of(SongTables tables, double ceilingDbtp) {
        List<String> lines = new ArrayList<>(balance(tables));
        lines.addAll(ceiling(tables, ceilingDbtp));
        return List.copyOf(lines);
    }

    /** Loudest and softest section, and the part that dominates; a line each. */
    public static List<String> balance(SongTables tables) {
        return List.of(sections(tables), parts(tables));
    }

    private static String sections(SongTables tables) {
        List<TableRow> sounding = tables.sections().stream()
                .filter(row -> row.coverage() != Coverage.TAIL && row.lufs().isPresent())
                .toList();
        if (sounding.isEmpty()) {
            return "Nothing sounds.";
        }
        Comparator<TableRow> byLevel =
                Comparator.comparingDouble(row -> row.lufs().orElseThrow());
        TableRow loudest = sounding.stream().max(byLevel).orElseThrow();
        TableRow softest = sounding.stream().min(byLevel).orElseThrow();
        double apart = loudest.lufs().orElseThrow() - softest.lufs().orElseThrow();
        String level = Figures.text(loudest.lufs()) + " LUFS";
        if (sounding.size() == 1) {
            return "'" + loudest.label() + "' is at " + level + ".";
        }
        if (apart < HEARD_DB) {
            return "All sections are equally loud, about " + level + ".";
        }
        return "'" + loudest.label() + "' is the loudest section (" + level + "), " + Figures.oneDecimal(apart)
                + " dB above '" + softest.label() + "', the softest.";
    }

    private static String parts(SongTables tables) {
        Optional<PartRow> first = tables.parts().stream().max(Comparator.comparingDouble(PartRow::share));
        if (first.isEmpty() || first.get().share() == 0) {
            return "No part sounds.";
        }
        Share share = new Share(first.get().part(), first.get().share());
        if (tables.parts().size() == 1) {
            return "'" + share.part() + "' plays alone.";
        }
        return share.share() >= DOMINANT
                ? "'" + share.part() + "' dominates with " + Math.round(100 * share.share()) + " % of the energy."
                : "No part dominates; '" + share.part() + "' has most, " + Math.round(100 * share.share())
                        + " % of the energy.";
    }

    private static List<String> ceiling(SongTables tables, double ceilingDbtp) {
        List<Over> overs = tables.over(ceilingDbtp);
        OptionalDouble peak = tables.whole().maxTruePeakDbtp();
        String ceiling = Figures.oneDecimal(ceilingDbtp) + " dBTP";
        if (overs.isEmpty()) {
            return List.of("No beat is over " + ceiling + "; the highest peak is "
                    + (peak.isPresent() ? Figures.text(peak) + " dBTP." : "silence."));
        }
        return overs.stream()
                .map(over -> over.row().label() + " is " + Figures.oneDecimal(over.overDb()) + " dB over " + ceiling
                        + causes(over))
                .toList();
    }

    private static String causes(Over over) {
        if (over.causes().isEmpty()) {
            return ".";
        }
        return ": "
                + String.join(", ", over.causes().stream().map(Share::toString).toList()) + ".";
    }
}
