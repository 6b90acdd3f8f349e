package org.downbeat.cli.song;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Songs that are rendered in no time. */
final class SmallSongs {
    /** Three bars of two parts; the lead is loud in bar 2 and the bass alone in bar 3. */
    static final String DUO = """
            title: Duo
            tempo: 240
            instruments:
              lead:
                modules:
                  sine: {amplitude: 0.9}
                  envelope: {attack_ms: 5, release_ms: 50}
              bass:
                modules:
                  sine: {amplitude: 0.4}
                  envelope: {attack_ms: 5, release_ms: 50}
            parts:
              lead: {level: -6 dB, pan: 0.2}
              bass: {level: -6 dB}
            patterns:
              soft:
                rows_per_beat: 1
                tracks: [lead, bass]
                rows: |
                  A-4 40 | A-2 80
                  ---    | ---
                  ---    | ---
                  ===    | ===
              loud:
                rows_per_beat: 1
                tracks: [lead, bass]
                rows: |
                  A-4 127 | A-2 80
                  ---     | ---
                  ---     | ---
                  ===     | ===
              alone:
                rows_per_beat: 1
                tracks: [bass]
                rows: |
                  A-2 80
                  ---
                  ---
                  ===
                automation:
                  bass.mixer.level_db|raw: 0:-6, 2:-12|fade=linear
            order:
              - {section: Soft, patterns: soft}
              - {section: Loud, patterns: loud}
              - {section: Alone, patterns: alone}
            """;

    private SmallSongs() {}

    /** Writes a song into a folder. */
    static Path duo(Path folder) throws IOException {
        return Files.writeString(folder.resolve("duo.yaml"), DUO);
    }
}
