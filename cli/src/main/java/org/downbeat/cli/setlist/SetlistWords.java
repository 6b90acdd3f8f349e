package org.downbeat.cli.setlist;

import static org.downbeat.cli.terminal.Figures.tenths;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.cli.setlist.Setlist.Entry;

/** What a setlist comes to, a sentence each. */
final class SetlistWords {
    /** A step that nobody reaches for the volume at, in dB. */
    private static final double SMALL_STEP = 4;

    private SetlistWords() {}

    static List<String> of(Setlist setlist) {
        List<String> lines = new ArrayList<>();
        String ceiling = tenths(OptionalDouble.of(setlist.ceilingDbtp())) + " dBTP";
        if (setlist.targetLufs().isEmpty()) {
            lines.add("Nothing sounds.");
            return lines;
        }
        String target = tenths(setlist.targetLufs()) + " LUFS";
        List<Entry> held = setlist.entries().stream()
                .filter(entry -> entry.shortDb() > 0.05)
                .toList();
        if (held.isEmpty()) {
            lines.add("With these trims every song has " + target + ", and no true peak is above " + ceiling + ".");
        }
        for (Entry entry : held) {
            lines.add(entry.piece().name() + " stays " + tenths(OptionalDouble.of(entry.shortDb())) + " LU below "
                    + target + ", or its true peak would be above " + ceiling + ".");
        }
        for (int i = 1; i < setlist.entries().size(); i++) {
            Entry entry = setlist.entries().get(i);
            double step = entry.trimmedStepDb().orElse(0);
            if (Math.abs(step) > SMALL_STEP) {
                lines.add("From " + setlist.entries().get(i - 1).piece().name() + " to "
                        + entry.piece().name() + " it still goes " + (step > 0 ? "up" : "down") + " by "
                        + tenths(OptionalDouble.of(Math.abs(step))) + " dB.");
            }
        }
        return lines;
    }
}
