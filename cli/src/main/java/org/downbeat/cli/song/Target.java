package org.downbeat.cli.song;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.downbeat.cli.terminal.Figures;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The integrated loudness that is wanted.
 *
 * @param lufs where, in LUFS
 * @param tolerance how far from it is fine, in LU
 */
record Target(double lufs, double tolerance) {
    private static final Pattern TEXT =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?)(?:(?:±|\\+-|\\+/-|:)(\\d{1,3}(?:\\.\\d+)?))?");

    private static final double USUAL_TOLERANCE = 1;

    /** Reads {@code -16±1}, {@code -16+-1}, {@code -16:1} and {@code -16}. */
    static final class Converter implements ITypeConverter<Target> {
        @Override
        public Target convert(String text) {
            Matcher parts = TEXT.matcher(text.trim());
            if (!parts.matches() || Double.parseDouble(parts.group(1)) > 0) {
                throw new TypeConversionException("'" + text
                        + "' is no loudness; write LUFS and how far from it is fine, such as -16±1 or -16:1");
            }
            String tolerance = parts.group(2);
            return new Target(
                    Double.parseDouble(parts.group(1)),
                    tolerance == null ? USUAL_TOLERANCE : Double.parseDouble(tolerance));
        }
    }

    boolean isMetBy(OptionalDouble integratedLufs) {
        return integratedLufs.isPresent() && Math.abs(integratedLufs.getAsDouble() - lufs) <= tolerance;
    }

    /** How a loudness stands to it, and what would help. */
    String verdict(OptionalDouble integratedLufs) {
        if (integratedLufs.isEmpty()) {
            return "There is no loudness to hold against the target " + this + ".";
        }
        double off = integratedLufs.getAsDouble() - lufs;
        String apart = Figures.tenths(OptionalDouble.of(Math.abs(off)));
        if (isMetBy(integratedLufs)) {
            return "The target " + this + " is met.";
        }
        return "The mix is " + apart + " LU " + (off > 0 ? "louder" : "softer") + " than the target " + this + "; "
                + (off > 0 ? "lower" : "raise") + " the level of every part by " + apart + " dB.";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f ± %.1f LUFS", lufs, tolerance);
    }
}
