package org.downbeat.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;

/**
 * The text file in which a module's author notes what songs rely on: {@value #FILE}, at the top of the jar or of the test
 * resources. One line a control, such as
 *
 * <pre>{@code
 * lowpass.cutoff_hz = hertz, 20 to 20000, initially 4000, logarithmic, formerly freq
 * }</pre>
 *
 * <p>Lines that begin with {@code #} are remarks.
 */
public final class ParameterLock {
    /** The name of the file. */
    public static final String FILE = "parameters.lock";

    private static final String IS = " = ";
    private static final String FORMERLY = ", formerly ";

    private ParameterLock() {}

    /** The lines of a module, to begin a file with. */
    public static String of(Description description) {
        StringBuilder text = new StringBuilder();
        description
                .parameters()
                .forEach(spec -> text.append(line(description.id(), spec)).append('\n'));
        return text.toString();
    }

    /** What the files that a factory's class loader finds say about a module: parameter ids and their meanings. */
    static Map<String, String> read(AudioModuleFactory factory, String module) throws IOException {
        Map<String, String> meanings = new LinkedHashMap<>();
        ClassLoader loader = factory.getClass().getClassLoader();
        for (URL file : Collections.list(loader.getResources(FILE))) {
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false); // so that the jar does not stay open
            try (InputStream in = connection.getInputStream()) {
                for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                    add(line.trim(), module + ".", meanings);
                }
            }
        }
        return meanings;
    }

    private static void add(String line, String prefix, Map<String, String> meanings) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int is = line.indexOf(IS);
        if (is < 0) {
            throw new BrokenPromise("'" + line + "' is no line of " + FILE
                    + "; one reads: module.parameter = unit, minimum to maximum, initially value, scale");
        }
        if (line.startsWith(prefix)) {
            meanings.put(line.substring(prefix.length(), is), line.substring(is + IS.length()));
        }
    }

    static String line(String module, ParameterSpec spec) {
        return module + "." + spec.id() + IS + meaning(spec);
    }

    static String meaning(ParameterSpec spec) {
        String names = spec.formerIds().isEmpty() ? "" : FORMERLY + String.join(" ", spec.formerIds());
        return meaningWithoutNames(spec) + names;
    }

    static String meaningWithoutNames(ParameterSpec spec) {
        String choices = spec.choices().isEmpty() ? "" : ", choices " + String.join(" | ", spec.choices());
        return word(spec.unit()) + ", " + number(spec.min()) + " to " + number(spec.max()) + ", initially "
                + number(spec.initial()) + ", " + (spec.isMomentary() ? "momentary" : word(spec.scale())) + choices;
    }

    static String withoutNames(String meaning) {
        int names = meaning.indexOf(FORMERLY);
        return names < 0 ? meaning : meaning.substring(0, names);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
