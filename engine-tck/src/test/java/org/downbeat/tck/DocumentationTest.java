package org.downbeat.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/conformance.md says what the kit checks. */
class DocumentationTest {
    @Test
    void tableHasEveryCheckInOrder() throws IOException {
        List<String> rows = Conformance.checks().stream()
                .map(check -> "| `" + check.name() + "` | " + check.promise() + " | " + check.reason() + " |")
                .toList();
        List<String> written = Files.readAllLines(Path.of("../docs/conformance.md")).stream()
                .filter(line -> line.matches("\\| `[a-z][a-z-]*` \\|.*"))
                .toList();
        assertThat(written).isEqualTo(rows);
    }
}
