package org.downbeat.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTest {
    @Test
    void aFailingCaseNamesTheSeedThatRepeatsIt() {
        List<Long> drawn = new ArrayList<>();
        assertThatThrownBy(() -> Property.forAll(5, random -> {
                    drawn.add(random.nextLong());
                    if (drawn.size() == 3) {
                        throw new IllegalStateException("odd one out");
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("case 2 of 5")
                .hasMessageContaining("-Dtests.seed=")
                .hasMessageContaining("odd one out");
        assertThat(drawn).hasSize(3).doesNotHaveDuplicates();
    }
}
