package org.downbeat.benchmarks;

import java.io.IOException;

/** Measures how clean the built-in modules are, and prints Markdown tables; the same on every machine. */
public final class ModuleSpectra {
    private ModuleSpectra() {}

    /** Prints the tables; takes no arguments. */
    public static void main(String[] args) throws IOException {
        AliasLevels.ofTheOscillator();
        AliasLevels.ofTheSampler();
        FilterErrors.print();
        TimingErrors.ofEnvelopes();
        TimingErrors.ofTheSine();
    }
}
