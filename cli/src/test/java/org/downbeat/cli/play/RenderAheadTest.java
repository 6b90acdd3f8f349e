package org.downbeat.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RenderAheadTest {
    @Test
    void everythingArrivesInOrder() throws IOException {
        List<Float> heard = new ArrayList<>();
        try (RenderAhead ahead = new RenderAhead(sink -> {
            float[][] block = new float[1][4];
            for (int i = 0; i < 2_000; i++) {
                block[0][1] = i; // the block is used again, as the engine does
                sink.write(block, 1, 2);
            }
        })) {
            ahead.into((channels, from, to) -> heard.add(channels[0][from]));
        }
        assertThat(heard).hasSize(2_000);
        for (int i = 0; i < heard.size(); i++) {
            assertThat(heard.get(i)).isEqualTo((float) i);
        }
    }

    @Test
    void whatGoesWrongWhileRenderingIsToldBehindWhatWasHeard() {
        List<float[][]> heard = new ArrayList<>();
        try (RenderAhead ahead = new RenderAhead(sink -> {
            sink.write(new float[1][4], 0, 4);
            throw new IOException("the file broke off");
        })) {
            assertThatThrownBy(() -> ahead.into((channels, from, to) -> heard.add(channels)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the file broke off");
        }
        assertThat(heard).hasSize(1);
    }

    @Test
    void aRenderThatIsFarAheadWaitsAndStopsWhenNobodyListens() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        List<Integer> rendered = new ArrayList<>();
        RenderAhead ahead = new RenderAhead(sink -> {
            try {
                while (true) {
                    rendered.add(1);
                    sink.write(new float[1][4], 0, 4);
                }
            } catch (InterruptedIOException e) {
                stopped.countDown();
                throw e;
            }
        });
        ahead.close();
        assertThat(stopped.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(rendered).hasSizeLessThanOrEqualTo(501);
    }
}
