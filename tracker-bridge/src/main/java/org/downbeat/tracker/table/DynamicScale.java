package org.downbeat.tracker.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.downbeat.core.PlainNumber;
import org.downbeat.tracker.song.Dynamic;

/**
 * Which dynamic mark a level is, seen from the song's own: a refrain is <i>f</i> beside its verses, however loud the whole
 * was mixed. Unlike {@link Grade} it does not change when everything is turned up.
 *
 * @param cutsDb where the next mark begins, in dB above the song's own level: five numbers that rise, from <i>p</i> to
 *     <i>ff</i>
 */
public record DynamicScale(List<Double> cutsDb) {
    private static final Dynamic[] MARKS = Dynamic.values();
    private static final String EXAMPLE = "-9,-5,-2,1,3";

    /** −9, −5, −2, +1 and +3 dB: <i>mf</i> is the song's own level, and it is farther down to <i>pp</i> than up to <i>ff</i>. */
    public static final DynamicScale DEFAULT = new DynamicScale(List.of(-9.0, -5.0, -2.0, 1.0, 3.0));

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException when they are not five numbers, each above the one before
     */
    public DynamicScale {
        cutsDb = List.copyOf(cutsDb);
        boolean rising = cutsDb.size() == MARKS.length - 1 && cutsDb.stream().allMatch(Double::isFinite);
        for (int i = 1; i < cutsDb.size(); i++) {
            rising &= cutsDb.get(i) > cutsDb.get(i - 1);
        }
        if (!rising) {
            throw new IllegalArgumentException("Dynamic marks cannot be cut at " + inWords(cutsDb)
                    + "; write five numbers that rise, such as " + EXAMPLE + ": where p, mp, mf, f and ff begin");
        }
    }

    /**
     * Reads {@code -9,-5,-2,1,3}; spaces do as well as commas.
     *
     * @throws IllegalArgumentException when that is not five numbers, each above the one before
     */
    public static DynamicScale parse(String text) {
        List<Double> cuts = new ArrayList<>();
        for (String word : text.trim().split("[,\\s]+", -1)) {
            try {
                cuts.add(Double.parseDouble(word));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "'" + word + "' is no number of dB; write five that rise, such as " + EXAMPLE, e);
            }
        }
        return new DynamicScale(cuts);
    }

    /**
     * The mark of a level.
     *
     * @param lufs of a beat, bar or section
     * @param songLufs the song's own level: its integrated loudness
     * @return empty for silence, and in a song that has no level of its own
     */
    public Optional<Dynamic> mark(OptionalDouble lufs, OptionalDouble songLufs) {
        if (lufs.isEmpty() || songLufs.isEmpty()) {
            return Optional.empty();
        }
        double above = lufs.getAsDouble() - songLufs.getAsDouble();
        return Optional.of(
                MARKS[(int) cutsDb.stream().filter(cut -> above >= cut).count()]);
    }

    private static String inWords(List<Double> cuts) {
        return String.join(",", cuts.stream().map(PlainNumber::of).toList());
    }

    /** As it is read. */
    @Override
    public String toString() {
        return inWords(cutsDb);
    }
}
