package org.downbeat.tck;

import java.util.List;
import java.util.stream.Stream;

/** All checks, in the order in which they tell an author most. */
public final class Conformance {
    private Conformance() {}

    /** The checks that every module has to pass. */
    public static List<Check> checks() {
        return Stream.of(
                        DescriptionChecks.all(),
                        LockChecks.all(),
                        SoundChecks.all(),
                        BufferChecks.all(),
                        SameBitsChecks.all(),
                        LifeChecks.all(),
                        TimeChecks.all())
                .flatMap(List::stream)
                .toList();
    }
}
