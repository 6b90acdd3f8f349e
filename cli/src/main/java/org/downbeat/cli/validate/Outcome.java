package org.downbeat.cli.validate;

import org.downbeat.tck.Check;

/** How a module did in a check; {@code what} is empty unless the promise is broken. */
record Outcome(Check check, Result result, String what) {
    enum Result {
        KEPT("kept"),
        BROKEN("broken"),
        /** An earlier check ended the examination. */
        NOT_RUN("not run");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
