package org.downbeat.core.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.downbeat.core.PlainNumber;

/**
 * A place in the song as musicians say it: bar and beat, both counted from 1.
 *
 * @param bar the bar, 1 for the first full one; 0 is the pickup bar
 * @param beat the beat within the bar, in units of its meter (eighths in 6/8), from 1 on; 3.5 is half-way from 3 to 4
 */
public record BarBeat(int bar, double beat) {
    private static final Pattern TEXT = Pattern.compile("\\s*(\\d{1,9})\\s*:\\s*(\\d{1,9}(?:\\.\\d*)?)\\s*");

    /** Nearer than this to the next thousandth of a beat, binary fractions mean that one. */
    static final double HAIR = 1e-9;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException for a bar below 0 or a beat below 1
     */
    public BarBeat {
        if (bar < 0 || !(beat >= 1 && beat < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    bar + ":" + PlainNumber.of(beat) + " is no place in a song; " + ACCEPTED);
        }
    }

    private static final String ACCEPTED = "write bar:beat, both counted from 1, such as 17:3 or 17:3.5";

    /**
     * Reads {@code 17:3} or {@code 17:3.5}.
     *
     * @throws IllegalArgumentException when the text is neither; the message says what would be accepted
     */
    public static BarBeat parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text.trim() + "' is no place in a song; " + ACCEPTED);
        }
        return new BarBeat(Integer.parseInt(parts.group(1)), Double.parseDouble(parts.group(2)));
    }

    /** As musicians write it, with up to three decimals that never reach the next bar: {@code 17:3.5}. */
    @Override
    public String toString() {
        BigDecimal shown = BigDecimal.valueOf(beat + HAIR).setScale(3, RoundingMode.DOWN);
        return bar + ":" + shown.stripTrailingZeros().toPlainString();
    }
}
