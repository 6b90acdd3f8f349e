package org.downbeat.cli.crossfade;

import java.io.PrintWriter;
import java.util.List;

/** The listening table as a page in Markdown. */
final class ListeningPage {
    private final PrintWriter out;

    ListeningPage(PrintWriter out) {
        this.out = out;
    }

    void print(Listening listening, String command) {
        out.print("""
                # How velocity layers meet

                Samplers play other clips for harder strikes. Where one layer gives way to the next, a note may jump in level and in
                brightness; within `velocity_crossfade_width` velocity steps of the seam both layers blend. This page is what
                """);
        out.println("`" + command + "` prints; run it again after a change.");
        out.print("""

                ## The layers

                Each plays a phrase of three notes, a broken major chord from its root up to the fifth, struck in the middle of its
                velocities. LUFS is the K-weighted level of the phrase, CHANGE how much louder than the layer before it is in dB, and
                BRIGHT its spectral centroid.

                """);
        table(listening.layers());
        out.print("""

                ## The seams

                Single notes of 400 ms are played at neighbouring velocities. BARE is the largest step in level and brightness when
                layers do not blend, STEP the largest with the WIDTH they have. NEEDS is the smallest width whose steps are all within
                """);
        out.println(listening.limits() + " of brightness; FAMILY is what suits the instrument's family.");
        out.println();
        table(listening.seams());
        out.println();
        listening.sentences().forEach(line -> out.println("- " + line));
    }

    private void table(Listening.Table table) {
        line(table.headings());
        StringBuilder rule = new StringBuilder("|");
        for (int i = 0; i < table.headings().size(); i++) {
            rule.append(i < table.texts() ? "---|" : "--:|");
        }
        out.println(rule);
        table.rows().forEach(this::line);
    }

    private void line(List<String> cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }
}
