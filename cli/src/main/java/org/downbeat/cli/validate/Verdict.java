package org.downbeat.cli.validate;

import java.util.List;
import org.downbeat.cli.validate.Outcome.Result;

/** How a module did in all checks of the kit, in their order. */
record Verdict(String module, List<Outcome> outcomes) {
    Verdict {
        outcomes = List.copyOf(outcomes);
    }

    long count(Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    boolean isKept() {
        return count(Result.KEPT) == outcomes.size();
    }
}
