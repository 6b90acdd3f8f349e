package org.downbeat.cli.setlist;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Songs in order, with what each should be turned up or down by.
 *
 * @param ceilingDbtp the highest true peak that is fine, in dBTP
 * @param targetLufs the loudness that all are brought to; empty when nothing sounds
 * @param entries in order
 */
record Setlist(double ceilingDbtp, OptionalDouble targetLufs, List<Entry> entries) {
    /**
     * A song and its trim.
     *
     * @param piece what was measured
     * @param trimDb what to turn it up or down by; empty for silence
     * @param shortDb how far below the target it stays because of the ceiling; 0 when it reaches it
     * @param stepDb how much louder it begins than the one before it ends; empty for the first, and next to silence
     * @param trimmedStepDb the same, with the trims
     */
    record Entry(
            Piece piece, OptionalDouble trimDb, double shortDb, OptionalDouble stepDb, OptionalDouble trimmedStepDb) {
        /** Its loudness with the trim. */
        OptionalDouble trimmedLufs() {
            return sum(piece.levels().integratedLufs(), trimDb);
        }
    }

    /** Copies. */
    Setlist {
        entries = List.copyOf(entries);
    }

    /**
     * Levels songs.
     *
     * @param wantedLufs what to bring them to; when empty, the loudest that all of them reach under the ceiling
     */
    static Setlist of(List<Piece> pieces, double ceilingDbtp, OptionalDouble wantedLufs) {
        OptionalDouble target = wantedLufs.isPresent()
                ? wantedLufs
                : pieces.stream()
                        .map(piece -> piece.loudestUnder(ceilingDbtp))
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .min();
        List<Entry> entries = new ArrayList<>();
        Entry before = null;
        for (Piece piece : pieces) {
            OptionalDouble reached = least(target, piece.loudestUnder(ceilingDbtp));
            OptionalDouble trim = difference(reached, piece.levels().integratedLufs());
            OptionalDouble step =
                    before == null ? OptionalDouble.empty() : difference(piece.firstLufs(), before.piece.lastLufs());
            OptionalDouble change = before == null ? OptionalDouble.empty() : difference(trim, before.trimDb);
            before = new Entry(piece, trim, difference(target, reached).orElse(0), step, sum(step, change));
            entries.add(before);
        }
        return new Setlist(ceilingDbtp, target, entries);
    }

    private static OptionalDouble least(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(Math.min(a.getAsDouble(), b.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static OptionalDouble difference(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(a.getAsDouble() - b.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble sum(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(a.getAsDouble() + b.getAsDouble())
                : OptionalDouble.empty();
    }
}
