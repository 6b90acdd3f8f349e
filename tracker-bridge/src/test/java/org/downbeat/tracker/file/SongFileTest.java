package org.downbeat.tracker.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.lane.Lane;
import org.downbeat.tracker.song.ModuleUse;
import org.downbeat.tracker.song.Part;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.song.Song;
import org.downbeat.tracker.song.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongFileTest {
    private static final ModuleCatalog CATALOG = ModuleCatalog.builtIn();

    private static final String SONG = """
            title: Night Walk
            tempo:
              - 96
              - {at: 2:1, bpm: 120}
              - {at: 4:1, until: 6:1, bpm: 60, law: period}
            meter:
              - 7/8
              - {bar: 3, meter: 4/4}
            pickup: 0.5
            seed: 7
            samples: {kick: kick.wav}
            instruments:
              lead:
                family: strings
                modules:
                  tone: {module: test_tone, amplitude: 0.5, voices: 4, layers: [{sample: kick, min_velocity: 10}]}
                  wobble: {module: test_tone, drives: {filter.cutoff_hz: 0.2}}
                  filter: {module: tf, cutoff_hz: 1.2 kHz, shape: high, inputs: tone}
              bass:
                modules: {test_tone: }
            parts:
              left: {instrument: lead, level: -3 dB, pan: -0.5, solo: true}
              right: {instrument: lead, mute: true}
              bass:
            patterns:
              verse:
                rows_per_beat: 2
                length: 6
                tracks: [left, bass]
                rows: |
                  C-4 100    | --- ..
                  E-4+G-4 mf | C-2 ff length=1/2 offset=1/3 chance=50%
                  ...        | ===
                  A-4 0      | ^^^
                automation:
                  left.filter.cutoff_hz|raw: 0:400, 3:4 kHz|fade=exponential
              fill:
                tracks:
                  left:
                    - {row: 2, note: [C-4, 64], velocity: p, length: 0.75}
                    - {row: 3, note: ===}
                  bass: |
                    C-2
                    ---
            order:
              - {section: Verse 1, patterns: [verse, fill], repeat: 2}
              - {section: End, patterns: verse}
            automation:
              lead.filter.cutoff_hz: {"3:1": 0.5, 1.5s: 0.25|smooth=5ms}
            """;

    private static final ClipFinder CLIPS = (name, path) -> new Sample(name, 48_000, new float[1][8]);

    private static Song read(String text) {
        return SongFile.read("song.yaml", text, CATALOG, CLIPS);
    }

    @Test
    void readsTitleAndTime() {
        Song song = read(SONG);
        assertThat(song.title()).isEqualTo("Night Walk");
        assertThat(song.seed()).isEqualTo(7);
        assertThat(song.meter().pickup()).isEqualTo(0.5);
        assertThat(song.meter().meterAt(2)).hasToString("7/8");
        assertThat(song.meter().meterAt(3)).hasToString("4/4");
        assertThat(song.tempo().tempoAt(0)).isEqualTo(96);
        assertThat(song.tempo().tempoAt(4)).isEqualTo(120);
        // Bar 6 begins at 0.5 + 2 * 3.5 + 3 * 4 = 19.5 beats; a ramp's end is exact but for rounding.
        assertThat(song.tempo().tempoAt(19.5)).isCloseTo(60, within(1e-9));
    }

    @Test
    void readsInstrumentsWithValuesSettingsAndWays() {
        List<ModuleUse> modules = read(SONG).instrument("lead").modules();
        assertThat(modules).extracting(ModuleUse::name).containsExactly("tone", "wobble", "filter");
        assertThat(modules.get(0).values()).containsEntry("amplitude", 0.5);
        assertThat(modules.get(0).settings()).containsKeys("voices", "layers");
        assertThat(modules.get(1).drives()).containsExactly(new ModuleUse.Drive("filter", "cutoff_hz", 0.2));
        assertThat(modules.get(1).isMotion()).isTrue();
        assertThat(modules.get(2).values()).containsEntry("cutoff_hz", 1200.0).containsEntry("shape", 1.0);
        assertThat(modules.get(2).inputs()).containsExactly("tone");
        assertThat(read(SONG).instrument("lead").family()).isEqualTo("strings");
    }

    @Test
    void readsPartsInTheOrderOfTheMix() {
        assertThat(read(SONG).parts())
                .containsExactly(
                        new Part("left", "lead", -3, -0.5, Part.Hearing.SOLO),
                        new Part("right", "lead", 0, 0, Part.Hearing.MUTE),
                        new Part("bass", "bass", 0, 0, Part.Hearing.ON));
    }

    @Test
    void readsTrackerText() {
        Pattern verse = read(SONG).pattern("verse");
        assertThat(verse.beats()).isEqualTo(3);
        assertThat(verse.tracks().get(0).steps())
                .containsExactly(Step.note(0, 60, 100), Step.note(1, 64, 80), Step.note(1, 67, 80));
        assertThat(verse.tracks().get(1).steps())
                .containsExactly(
                        new Step.Note(1, 1 / 3.0, 36, 112, OptionalDouble.of(0.5), 0.5),
                        new Step.Off(2, 0),
                        new Step.Cut(3, 0));
        assertThat(verse.lanes())
                .containsExactly(Lane.parse("left.filter.cutoff_hz|raw = 0:400, 3:4 kHz|fade=exponential"));
    }

    @Test
    void readsListsOfSteps() {
        Pattern fill = read(SONG).pattern("fill");
        assertThat(fill.rows()).isEqualTo(4);
        assertThat(fill.tracks().get(0).steps())
                .containsExactly(Step.note(2, 60, 48, 0.75), Step.note(2, 64, 48, 0.75), new Step.Off(3, 0));
        assertThat(fill.tracks().get(1).steps()).containsExactly(Step.note(0, 36, 100));
    }

    @Test
    void readsSectionsWithRepeats() {
        Song song = read(SONG);
        assertThat(song.order().get(0).patterns()).containsExactly("verse", "fill", "verse", "fill");
        assertThat(song.order().get(1).name()).isEqualTo("End");
        assertThat(song.lanes()).containsExactly(Lane.parse("lead.filter.cutoff_hz = 3:1:0.5, 1.5s:0.25|smooth=5ms"));
    }

    @Test
    void readsJsonAsTheSameFormat() {
        Song song = read("""
                {"instruments": {"lead": {"modules": {"test_tone": {"amplitude": 0.5}}}},
                 "patterns": {"a": {"tracks": ["lead"], "rows": ["C-4 100", "=== .."],
                                    "automation": {"test_tone.amplitude": {"0": 0.5}}}},
                 "order": [{"section": "A", "patterns": ["a"]}]}
                """);
        assertThat(song.title()).isEqualTo("song");
        assertThat(song.pattern("a").tracks().get(0).steps())
                .containsExactly(Step.note(0, 60, 100), new Step.Off(1, 0));
    }

    @Test
    void findsClipsBesideTheSongFile(@TempDir Path folder) throws Exception {
        Path song = folder.resolve("song.yaml");
        Files.writeString(song, SONG);
        assertThatThrownBy(() -> SongFile.read(song, CATALOG))
                .isInstanceOf(SongFileException.class)
                .hasMessageContaining("song.yaml:11:17: sample 'kick': ")
                .hasMessageContaining(folder.resolve("kick.wav").toString());
    }

    @Test
    void saysWhichFileIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> SongFile.read(folder.resolve("no.yaml"), CATALOG))
                .hasMessageEndingWith("no.yaml:1:1: there is no such file; write the path of a song");
    }

    @Test
    void tellsEveryFileThatASongIsMadeOf() {
        Path songs = Path.of("..", "songs").toAbsolutePath().normalize();
        List<Path> files = new ArrayList<>();
        SongFile.read(songs.resolve("seven-steps.yaml"), CATALOG, files::add);
        assertThat(files)
                .containsExactly(
                        songs.resolve("seven-steps.yaml"),
                        songs.resolve("recipes/kick.yaml"),
                        songs.resolve("recipes/snare-soft.yaml"));
    }
}
