package org.downbeat.core;

import java.math.BigDecimal;

/** Numbers as people write them, for messages. */
public final class PlainNumber {
    private PlainNumber() {}

    /** {@code 4} for 4.0, {@code 0.25} for 0.25, never an exponent; {@code NaN} and {@code Infinity} as they are. */
    public static String of(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
