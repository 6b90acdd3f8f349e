package org.downbeat.cli.options;

import org.downbeat.report.Yardstick;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A page or a picture, for commands that have no ceiling and no target of their own. */
public final class YardstickOptions {
    @Mixin
    private final ReportOptions reports = new ReportOptions();

    @Option(
            names = "--ceiling",
            paramLabel = "DBTP",
            description = "The highest true peak that is fine in a report; -1 when it is not given.")
    private double ceiling = Yardstick.DEFAULT.ceilingDbtp();

    @Option(
            names = "--target",
            paramLabel = "LUFS",
            description = "How loud phrases should be in a report, 1 LU more or less; -14 when it is not given.")
    private double target = Yardstick.DEFAULT.targetLufs();

    /** The page and the picture. */
    public ReportOptions reports() {
        return reports;
    }

    /**
     * What they hold the sound against.
     *
     * @throws InputException for levels that cannot be
     */
    public Yardstick yardstick() {
        return reports.yardstick(ceiling, target, Yardstick.DEFAULT.toleranceLu());
    }
}
