package org.downbeat.cli.song;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that every file system can have, and can tell apart. */
final class StemNames {
    /** What Windows keeps for devices, whatever the ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|(com|lpt)\\d");

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}_-]");

    private StemNames() {}

    /** The file name, without its ending, of each part, by part. */
    static Map<String, String> of(List<String> parts) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String part : parts) {
            String safe = UNSAFE.matcher(part).replaceAll("_");
            String plain = DEVICE.matcher(safe).matches() ? safe + "_" : safe;
            String name = plain;
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = plain + "-" + i;
            }
            names.put(part, name);
        }
        return names;
    }
}
