package org.downbeat.cli.song;

import java.util.Locale;
import org.downbeat.core.audio.WavFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 16}, {@code 24} and {@code float}. */
final class WavFormats implements ITypeConverter<WavFormat> {
    @Override
    public WavFormat convert(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "16" -> WavFormat.PCM_16;
            case "24" -> WavFormat.PCM_24;
            case "float", "32" -> WavFormat.FLOAT_32;
            default -> throw new TypeConversionException("'" + text + "' is no format; write 16, 24 or float");
        };
    }
}
