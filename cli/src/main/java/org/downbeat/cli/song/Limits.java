package org.downbeat.cli.song;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.cli.options.InputException;
import org.downbeat.cli.options.ReportOptions;
import org.downbeat.report.Yardstick;
import org.downbeat.tracker.table.SongTables;
import org.downbeat.tracker.table.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How loud a song may be and should be. */
final class Limits {
    /** EBU R 128: the highest true peak of a programme. */
    private static final double USUAL_CEILING = -1;

    @Option(
            names = "--ceiling",
            paramLabel = "dBTP",
            description = "End with 1 when a beat's true peak is above this. Without it, beats above -1 dBTP are named,"
                    + " and that is all.")
    private @Nullable Double ceiling;

    @Option(
            names = "--target",
            paramLabel = "LUFS±LU",
            converter = Target.Converter.class,
            description = "End with 1 when the integrated loudness is elsewhere: -16±1, -16+-1, -16:1, or -16 for ±1.")
    private @Nullable Target target;

    /** The ceiling in dBTP. */
    double ceilingDbtp() {
        return ceiling == null ? USUAL_CEILING : ceiling;
    }

    /** The wanted loudness in LUFS. */
    OptionalDouble targetLufs() {
        return target == null ? OptionalDouble.empty() : OptionalDouble.of(target.lufs());
    }

    /**
     * The same for pages, pictures and dynamic marks.
     *
     * @throws InputException for levels that cannot be
     */
    Yardstick yardstick(ReportOptions reports) {
        return target == null
                ? reports.yardstick(ceilingDbtp(), Yardstick.DEFAULT.targetLufs(), Yardstick.DEFAULT.toleranceLu())
                : reports.yardstick(ceilingDbtp(), target.lufs(), target.tolerance());
    }

    /** What there is to say in plain words, a line each. */
    List<String> summary(SongTables tables) {
        List<String> lines = new ArrayList<>(Summary.of(tables, ceilingDbtp()));
        if (target != null) {
            lines.add(target.verdict(tables.whole().integratedLufs()));
        }
        return List.copyOf(lines);
    }

    /**
     * Whether a song keeps to what was asked for.
     *
     * @param strictness whether the usual ceiling counts when none was asked for
     */
    boolean areKeptBy(SongTables tables, Strictness strictness) {
        boolean hasCeiling = ceiling != null || strictness == Strictness.STRICT;
        OptionalDouble peak = tables.whole().maxTruePeakDbtp();
        boolean isBelow = peak.isEmpty() || peak.getAsDouble() <= ceilingDbtp();
        return (!hasCeiling || isBelow)
                && (target == null || target.isMetBy(tables.whole().integratedLufs()));
    }
}
