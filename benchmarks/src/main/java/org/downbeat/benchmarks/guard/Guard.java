package org.downbeat.benchmarks.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fails when a block allocates, or when a kernel has become slower than it was. A kernel that is out of bounds is measured
 * again, and is at fault if it is so in every JVM.
 */
public final class Guard {
    /** JVMs in which a kernel must be at fault, and JVMs that are asked what to expect. */
    private static final int TRIES = 5;

    private Guard() {}

    /** Takes the file of expectations, and {@code --refresh} to write it anew. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> arguments = List.of(args);
        Path file = Path.of(arguments.get(arguments.size() - 1));
        if (arguments.contains("--refresh")) {
            refresh(file);
        } else if (!holds(file)) {
            System.exit(1);
        }
    }

    private static boolean holds(Path file) throws IOException, InterruptedException {
        Verdict verdict = new Verdict(Expectations.read(file), version(), processor());
        Map<String, Reading> readings = Fork.readings(Set.of());
        Map<String, String> faults = verdict.faults(readings);
        for (int tried = 1; tried < TRIES && !faults.isEmpty(); tried++) {
            faults.values().forEach(fault -> System.out.println("again: " + fault));
            faults.keySet()
                    .retainAll(verdict.faults(Fork.readings(faults.keySet())).keySet());
        }
        faults.values().forEach(fault -> System.out.println("FAULT: " + fault));
        System.out.println(readings.size() - 1 + " kernels, " + faults.size() + " at fault, bound " + verdict.bound());
        return faults.isEmpty();
    }

    /** Expects of each kernel the slowest of some JVMs. */
    private static void refresh(Path file) throws IOException, InterruptedException {
        Map<String, Double> slowest = new LinkedHashMap<>();
        for (int fork = 0; fork < TRIES; fork++) {
            Verdict.ratios(Fork.readings(Set.of())).forEach((kernel, ratio) -> slowest.merge(kernel, ratio, Math::max));
        }
        Expectations.read(file).with(version(), processor(), slowest).write(file);
        System.out.println(slowest.size() + " expectations of Java " + version() + " on " + processor());
    }

    private static int version() {
        return Runtime.version().feature();
    }

    /** The name of the processor where the system tells it. */
    private static String processor() throws IOException {
        Path cpuinfo = Path.of("/proc/cpuinfo");
        if (Files.isReadable(cpuinfo)) {
            for (String line : Files.readAllLines(cpuinfo)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).trim();
                }
            }
        }
        return System.getProperty("os.arch");
    }
}
