package org.downbeat.cli.validate;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of a jar.
 *
 * @param problems why it, or some of its modules, cannot be loaded: one line each
 * @param verdicts how those did that can
 */
record Report(Path jar, long seed, List<String> problems, List<Verdict> verdicts) {
    Report {
        problems = List.copyOf(problems);
        verdicts = List.copyOf(verdicts);
    }

    boolean isKept() {
        return problems.isEmpty() && verdicts.stream().allMatch(Verdict::isKept);
    }
}
