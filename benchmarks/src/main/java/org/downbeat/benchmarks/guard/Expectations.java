package org.downbeat.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How long kernels took, as ratios to the reference voice: a committed text file with a column for each version of Java.
 *
 * <pre>
 * # comment
 * processor | AMD EPYC
 * kernel | 17 | 25
 * gain, constant | 0.34 | 0.31
 * </pre>
 */
final class Expectations {
    private final String processor;
    private final Map<String, Map<Integer, Double>> ratios;

    private Expectations(String processor, Map<String, Map<Integer, Double>> ratios) {
        this.processor = processor;
        this.ratios = ratios;
    }

    /** Expectations of nothing, on a processor. */
    static Expectations none(String processor) {
        return new Expectations(processor, new LinkedHashMap<>());
    }

    /** Reads a file; none at all where there is no file. */
    static Expectations read(Path file) throws IOException {
        String processor = "";
        Map<String, Map<Integer, Double>> ratios = new LinkedHashMap<>();
        List<Integer> versions = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (cells[0].equals("processor")) {
                processor = cells[1];
            } else if (cells[0].equals("kernel")) {
                for (int i = 1; i < cells.length; i++) {
                    versions.add(Integer.valueOf(cells[i]));
                }
            } else {
                Map<Integer, Double> row = new TreeMap<>();
                for (int i = 1; i < cells.length; i++) {
                    if (!cells[i].isBlank()) {
                        row.put(versions.get(i - 1), Double.valueOf(cells[i]));
                    }
                }
                ratios.put(cells[0], row);
            }
        }
        return new Expectations(processor, ratios);
    }

    /** Where they were taken. */
    String processor() {
        return processor;
    }

    /** The ratio of a kernel in a version of Java; in a version without a column the greatest of the others. */
    OptionalDouble of(String kernel, int version) {
        Map<Integer, Double> row = ratios.getOrDefault(kernel, Map.of());
        Double own = row.get(version);
        return own != null
                ? OptionalDouble.of(own)
                : row.values().stream().mapToDouble(Double::doubleValue).max();
    }

    /**
     * The same with the column of a version taken anew; kernels that are not measured any more are left out, and the
     * columns of another processor too.
     */
    Expectations with(int version, String measuredOn, Map<String, Double> measured) {
        Map<String, Map<Integer, Double>> all = new LinkedHashMap<>();
        measured.forEach((kernel, ratio) -> {
            Map<Integer, Double> row = measuredOn.equals(processor)
                    ? new TreeMap<>(ratios.getOrDefault(kernel, Map.of()))
                    : new TreeMap<>();
            row.put(version, ratio);
            all.put(kernel, row);
        });
        return new Expectations(measuredOn, all);
    }

    /** Writes the file. */
    void write(Path file) throws IOException {
        TreeSet<Integer> versions = new TreeSet<>();
        ratios.values().forEach(row -> versions.addAll(row.keySet()));
        List<String> lines = new ArrayList<>();
        lines.add("# CPU time of each kernel as a ratio to the reference voice of the same run, by version of Java.");
        lines.add("# Written by: benchmarks/run guard --refresh");
        lines.add("processor | " + processor);
        StringBuilder head = new StringBuilder("kernel");
        versions.forEach(version -> head.append(" | ").append(version));
        lines.add(head.toString());
        ratios.forEach((kernel, row) -> {
            StringBuilder line = new StringBuilder(kernel);
            for (int version : versions) {
                Double ratio = row.get(version);
                line.append(" | ").append(ratio == null ? "" : String.format(Locale.ROOT, "%.3f", ratio));
            }
            lines.add(line.toString());
        });
        Files.write(file, lines);
    }
}
