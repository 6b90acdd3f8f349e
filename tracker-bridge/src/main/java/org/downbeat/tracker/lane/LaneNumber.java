package org.downbeat.tracker.lane;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Numbers in lanes: plain decimals, exact both ways. */
final class LaneNumber {
    private LaneNumber() {}

    /** The number a text is; empty when it is none (so are NaN and infinities). */
    static OptionalDouble parse(String text) {
        String number = text.trim();
        if (number.isEmpty() || number.chars().anyMatch(c -> "+-.eE0123456789".indexOf(c) < 0)) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(number);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The shortest decimal that {@link #parse} reads back to the same number. */
    static String format(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
