package org.downbeat.core.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WavHeaderTest {
    @Test
    void shortFilesAreRiff() {
        ByteBuffer header = new WavHeader(WavFormat.PCM_16, 48_000, 2).bytes(1000);
        assertThat(text(header, 0)).isEqualTo("RIFF");
        assertThat(header.getInt(4)).isEqualTo(header.limit() - 8 + 4000);
        assertThat(chunks(header)).containsOnlyKeys("JUNK", "fmt ", "data").containsEntry("data", 4000L);
    }

    @Test
    void theLastFileThatFitsIsRiffAndTheNextIsRf64() {
        WavHeader header = new WavHeader(WavFormat.PCM_16, 48_000, 2);
        long most = (0xffff_fffeL - (header.length() - 8)) / 4;
        assertThat(text(header.bytes(most), 0)).isEqualTo("RIFF");
        assertThat(text(header.bytes(most + 1), 0)).isEqualTo("RF64");
    }

    @ParameterizedTest
    @EnumSource(WavFormat.class)
    void longFilesHaveTheirSizesIn64Bits(WavFormat format) {
        long frames = 10L * 3600 * 96_000;
        WavHeader wav = new WavHeader(format, 96_000, 2);
        ByteBuffer header = wav.bytes(frames);
        long data = frames * 2 * format.bytesPerSample();
        assertThat(text(header, 0)).isEqualTo("RF64");
        assertThat(header.getInt(4)).isEqualTo(-1);
        assertThat(text(header, 12)).isEqualTo("ds64");
        assertThat(header.getLong(20)).isEqualTo(header.limit() - 8 + data);
        assertThat(header.getLong(28)).isEqualTo(data);
        assertThat(header.getLong(36)).isEqualTo(frames);
        assertThat(chunks(header)).containsEntry("data", 0xffff_ffffL);
        assertThat(header.limit())
                .isEqualTo(wav.length())
                .isEqualTo(wav.bytes(1).limit());
    }

    /** Walks the chunks as any reader would. */
    private static Map<String, Long> chunks(ByteBuffer header) {
        Map<String, Long> chunks = new LinkedHashMap<>();
        int at = 12;
        while (at < header.limit()) {
            long size = header.getInt(at + 4) & 0xffff_ffffL;
            chunks.put(text(header, at), size);
            at += 8 + (text(header, at).equals("data") ? 0 : (int) size);
        }
        assertThat(at).isEqualTo(header.limit());
        return chunks;
    }

    private static String text(ByteBuffer header, int at) {
        byte[] name = new byte[4];
        header.order(ByteOrder.LITTLE_ENDIAN).get(at, name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
