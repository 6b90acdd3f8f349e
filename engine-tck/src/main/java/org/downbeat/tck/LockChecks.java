package org.downbeat.tck;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;

/** What songs say of a module keeps its meaning. */
final class LockChecks {
    private LockChecks() {}

    static List<Check> all() {
        return List.of(new Check(
                "ids-locked",
                "Controls keep the id, unit, range, initial value, scale and choices that parameters.lock says.",
                "Songs outlive versions: a control that is gone or means something else breaks them.",
                LockChecks::locked));
    }

    private static void locked(Subject subject, long seed) {
        Description description = subject.factory().describe();
        Map<String, String> lock = lock(subject, description.id());
        // Nothing was promised yet.
        if (lock.isEmpty()) {
            return;
        }
        lock.forEach((id, meaning) -> requireKept(description, id, meaning));
        for (ParameterSpec spec : description.parameters()) {
            if (!lock.containsKey(spec.id())) {
                throw new BrokenPromise("parameter " + spec.id() + " is not locked yet; add this line to "
                        + ParameterLock.FILE + ": " + ParameterLock.line(description.id(), spec));
            }
        }
    }

    private static Map<String, String> lock(Subject subject, String module) {
        try {
            return ParameterLock.read(subject.factory(), module);
        } catch (IOException e) {
            throw new BrokenPromise(ParameterLock.FILE + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireKept(Description description, String id, String meaning) {
        ParameterSpec spec = description
                .parameter(id)
                .orElseThrow(() -> new BrokenPromise("parameter " + id + " is gone, and songs may name it; keep it, or"
                        + " say .formerly(\"" + id + "\") at the control that took its place. If no song names it yet,"
                        + " take its line out of " + ParameterLock.FILE));
        String now = spec.id().equals(id) ? ParameterLock.meaning(spec) : ParameterLock.meaningWithoutNames(spec);
        String then = spec.id().equals(id) ? meaning : ParameterLock.withoutNames(meaning);
        if (!now.equals(then)) {
            throw new BrokenPromise("parameter " + id + " was '" + then + "' and is '" + now
                    + "', which changes songs that use it; keep its meaning, or give the new control an id of its own."
                    + " If no song uses it yet, write in " + ParameterLock.FILE + ": "
                    + ParameterLock.line(description.id(), spec));
        }
    }
}
