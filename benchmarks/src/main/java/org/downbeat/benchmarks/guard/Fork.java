package org.downbeat.benchmarks.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures in a JVM of its own: how well a kernel is compiled is decided anew by each, and now and then one has bad luck.
 */
public final class Fork {
    private static final int ROUNDS = 8;

    private Fork() {}

    /**
     * Prints a line for each kernel: name, nanoseconds, bytes.
     *
     * @param args names of kernels; none for all
     */
    public static void main(String[] args) throws IOException {
        Set<String> wanted = new HashSet<>(List.of(args));
        List<Kernel> kernels = Kernel.all().stream()
                .filter(kernel -> wanted.isEmpty() || kernel.equals(Kernel.REFERENCE) || wanted.contains(kernel.name()))
                .toList();
        Kernel.measure(kernels, ROUNDS)
                .forEach((kernel, reading) ->
                        System.out.println(kernel + "\t" + reading.nanos() + "\t" + reading.bytes()));
    }

    /** The readings of a new JVM of the same kind as this one: of some kernels and the reference voice, or of all. */
    static Map<String, Reading> readings(Collection<String> kernels) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Fork.class.getName()));
        command.addAll(kernels);
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        Map<String, Reading> readings = new LinkedHashMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                readings.put(cells[0], new Reading(Double.parseDouble(cells[1]), Long.parseLong(cells[2])));
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("The measuring JVM ended with " + process.exitValue());
        }
        return readings;
    }
}
