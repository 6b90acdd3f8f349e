package org.downbeat.api;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Values as musicians read and write them: {@code 1.2 kHz} and back. */
final class ParameterText {
    /** Five digits tell 20 kHz from 19.999 kHz and never show binary noise. */
    private static final MathContext DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private ParameterText() {}

    static String format(ParameterSpec spec, double value) {
        if (!spec.choices().isEmpty()) {
            return spec.choices().get((int) Math.rint(spec.clamp(value)));
        }
        BigDecimal shown = BigDecimal.valueOf(value).round(DIGITS);
        boolean large = shown.abs().compareTo(THOUSAND) >= 0;
        return switch (spec.unit()) {
            case NONE -> plain(shown);
            case HERTZ -> large ? plain(shown.movePointLeft(3)) + " kHz" : plain(shown) + " Hz";
            case MILLISECONDS -> large ? plain(shown.movePointLeft(3)) + " s" : plain(shown) + " ms";
            case PERCENT -> plain(shown.movePointRight(2)) + " %";
            default -> plain(shown) + " " + spec.unit().symbol();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static double parse(ParameterSpec spec, String text) {
        String lower = text.trim().toLowerCase(Locale.ROOT);
        int choice = indexIgnoringCase(spec.choices(), lower);
        if (choice >= 0) {
            return choice;
        }
        int digits = lengthOfNumber(lower);
        try {
            BigDecimal number = new BigDecimal(lower.substring(0, digits));
            int shift = decimalShift(spec.unit(), lower.substring(digits).trim());
            return number.movePointRight(shift).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text.trim() + "' is no value for " + spec.id() + "; write " + spec.accepted(), e);
        }
    }

    private static int indexIgnoringCase(List<String> labels, String lower) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).toLowerCase(Locale.ROOT).equals(lower)) {
                return i;
            }
        }
        return -1;
    }

    private static int lengthOfNumber(String text) {
        int i = 0;
        while (i < text.length() && "+-.0123456789".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** By how many decimal places the written unit moves the number; refuses units of another kind. */
    private static int decimalShift(Unit unit, String suffix) {
        if (suffix.isEmpty()) {
            return 0;
        }
        if (suffix.equals(unit.symbol().toLowerCase(Locale.ROOT))) {
            return unit == Unit.PERCENT ? -2 : 0;
        }
        String written = unit + " in " + suffix;
        return switch (written) {
            case "HERTZ in khz", "HERTZ in k", "MILLISECONDS in s" -> 3;
            case "RATIO in x", "BEATS in beat" -> 0;
            default -> throw new NumberFormatException(written);
        };
    }
}
