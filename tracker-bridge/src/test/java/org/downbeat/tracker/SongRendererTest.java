package org.downbeat.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.Audio;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.render.Tail;
import org.downbeat.tracker.file.ClipFinder;
import org.downbeat.tracker.file.SongFile;
import org.downbeat.tracker.song.Song;
import org.downbeat.tracker.table.Coverage;
import org.downbeat.tracker.table.Grade;
import org.downbeat.tracker.table.Summary;
import org.downbeat.tracker.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SongRendererTest {
    private static final ModuleCatalog CATALOG = ModuleCatalog.builtIn();

    private static final RenderSettings CUT =
            RenderSettings.DEFAULT.withSampleRate(16_000).withTail(Tail.cut());

    private static final String SONG = """
            title: Trio
            tempo: [140, {at: 2:1, until: 4:1, bpm: 90}]
            meter: [7/8, {bar: 3, meter: 3/4}]
            pickup: 1
            seed: 3
            instruments:
              tone: {modules: {sine: {release_ms: 40}, low: {module: lowpass, cutoff_hz: 900}}}
              hiss: {modules: {noise: {amplitude: 0.1}}}
            parts:
              high: {instrument: tone, level: -3, pan: -0.4}
              deep: {instrument: tone, level: -6}
              hiss: {pan: 0.7}
              off: {instrument: tone, mute: true}
            patterns:
              pickup:
                length: 4
                tracks: {high: [{row: 2, note: E-5, length: 0.5}]}
              verse:
                rows_per_beat: 2
                length: 7
                tracks: [high, deep, hiss, off]
                rows: |
                  C-5 ff | C-3 mf | C-4 40 | C-4
                  ---    | ---    | ===    |
                  E-5 p  | ---    | ---    | E-4
                  ---    | G-2    | C-4 40 |
                  ===    | ===    | ===    | ===
                automation:
                  high.low.cutoff_hz|raw: 0:400, 3:4000|fade=linear
                  off.low.cutoff_hz|raw: 0:400
              break:
                length: 12
            order:
              - {section: Start, patterns: [pickup, verse]}
              - {section: Verse, patterns: [verse]}
              - {section: Break, patterns: [break]}
            automation:
              deep.mixer.level_db|raw: {2:1: -6, 3:1: -20|fade=linear}
            """;

    private static Song song() {
        return SongFile.read("trio.yaml", SONG, CATALOG, ClipFinder.NONE);
    }

    private static SongPlayback render(SongRenderer renderer, Audio audio) throws IOException {
        return renderer.render(audio);
    }

    @Test
    void stemsAddUpToTheMixBitForBit() throws IOException {
        Audio mix = new Audio(2);
        List<Audio> stems = List.of(new Audio(2), new Audio(2), new Audio(2));
        render(
                new SongRenderer(song(), CATALOG)
                        .settings(CUT)
                        .stem("high", stems.get(0))
                        .stem("deep", stems.get(1))
                        .stem("hiss", stems.get(2)),
                mix);
        for (int c = 0; c < 2; c++) {
            float[] sum = stems.get(0).channels()[c].clone();
            for (Audio stem : stems.subList(1, 3)) {
                float[] x = stem.channels()[c];
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += x[i];
                }
            }
            assertThat(sum).isEqualTo(mix.channels()[c]);
        }
    }

    @Test
    void aStemOfAMutedPartIsSilentAndAsLongAsTheMix() throws IOException {
        Audio mix = new Audio(2);
        Audio off = new Audio(2);
        render(new SongRenderer(song(), CATALOG).settings(CUT).stem("off", off), mix);
        assertThat(off.frames()).isEqualTo(mix.frames());
        assertThat(off.channels()[0]).containsOnly(0f);
    }

    @Test
    void someBarsAreTheSameBitsAsThatStretchOfTheWhole() throws IOException {
        Song song = song();
        Audio whole = new Audio(2);
        Audio bars = new Audio(2);
        Audio stem = new Audio(2);
        SongRenderer renderer = new SongRenderer(song, CATALOG).settings(CUT);
        render(renderer, whole);
        SongPlayback cut =
                render(new SongRenderer(song, CATALOG).settings(CUT).bars(2, 3).stem("high", stem), bars);
        int from = (int) renderer.performance().clock().frameAt(1 + 3.5);
        int to = (int) renderer.performance().clock().frameAt(1 + 7 + 3);
        assertThat(bars.frames()).isEqualTo(to - from).isEqualTo(stem.frames());
        assertThat(bars.channels()[0]).isEqualTo(Arrays.copyOfRange(whole.channels()[0], from, to));
        assertThat(cut.tables().bars()).extracting(TableRow::label).containsExactly("Bar 2", "Bar 3");
        assertThat(cut.tables().beats().get(0).levels().fromFrame()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 128, 4096})
    void theBlockSizeDoesNotChangeABit(int blockSize) throws IOException {
        Audio usual = new Audio(2);
        Audio other = new Audio(2);
        render(new SongRenderer(song(), CATALOG).settings(CUT), usual);
        render(new SongRenderer(song(), CATALOG).settings(CUT.withBlockSize(blockSize)), other);
        assertThat(other.channels()).isDeepEqualTo(usual.channels());
    }

    @Test
    void tablesFollowPickupMetersAndTempo() throws IOException {
        SongPlayback playback = render(new SongRenderer(song(), CATALOG).settings(CUT), new Audio(2));
        List<TableRow> beats = playback.tables().beats();
        assertThat(beats)
                .extracting(TableRow::label)
                .startsWith("0:6", "0:7", "1:1", "1:2")
                .endsWith("3:1", "3:2", "3:3");
        assertThat(playback.tables().bars())
                .extracting(TableRow::label)
                .containsExactly("Bar 0", "Bar 1", "Bar 2", "Bar 3");
        assertThat(playback.tables().sections()).extracting(TableRow::label).containsExactly("Start", "Verse", "Break");
        assertThat(playback.tables().patterns())
                .extracting(TableRow::label)
                .containsExactly("pickup", "verse", "verse", "break");
        long frames = beats.stream().mapToLong(row -> row.levels().frames()).sum();
        assertThat(frames).isEqualTo(playback.result().frames());
    }

    @Test
    void whatRingsOnIsARowOfItsOwn() throws IOException {
        Song song = SongFile.read("s.yaml", """
                instruments: {tone: {modules: {sine: {release_ms: 300}}}}
                patterns: {a: {length: 6, rows_per_beat: 4, tracks: {tone: "C-4 100"}}}
                order: [{section: A, patterns: a}]
                """, CATALOG, ClipFinder.NONE);
        SongPlayback playback = render(new SongRenderer(song, CATALOG), new Audio(2));
        List<TableRow> beats = playback.tables().beats();
        assertThat(beats)
                .extracting(TableRow::coverage)
                .containsExactly(Coverage.WHOLE, Coverage.PARTIAL, Coverage.TAIL);
        assertThat(beats.get(1).endBeat()).isEqualTo(1.5);
        assertThat(beats.get(2).levels().rmsDbfs().get(0)).isPresent();
        assertThat(playback.result().songFrames()).isEqualTo(36_000);
    }

    @Test
    void silenceIsGradedSilentAndHasNoFigures() throws IOException {
        SongPlayback playback = render(new SongRenderer(song(), CATALOG).settings(CUT), new Audio(2));
        TableRow last = playback.tables().beats().get(playback.tables().beats().size() - 1);
        assertThat(last.grade()).isEqualTo(Grade.SILENT);
        assertThat(last.lufs()).isEmpty();
        assertThat(last.crestDb()).isEmpty();
    }

    @Test
    void sharesOfThePartsAddUpToAllOfTheEnergy() throws IOException {
        SongPlayback playback = render(new SongRenderer(song(), CATALOG).settings(CUT), new Audio(2));
        assertThat(playback.tables().parts().stream()
                        .mapToDouble(p -> p.share())
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(playback.tables().parts()).extracting(p -> p.part()).containsExactly("high", "deep", "hiss");
    }

    @Test
    void theSummaryNamesSectionsPartsAndBeatsOverTheCeiling() throws IOException {
        SongPlayback playback = render(new SongRenderer(song(), CATALOG).settings(CUT), new Audio(2));
        List<String> lines = Summary.of(playback.tables(), -20);
        assertThat(lines.get(0))
                .matches("'(Start|Verse)' is the loudest section \\(-\\d+\\.\\d LUFS\\), .* dB above .*");
        assertThat(lines.get(1)).startsWith("'high' dominates with ");
        assertThat(lines.get(2)).matches("\\d:\\d is \\d+\\.\\d dB over -20\\.0 dBTP: high \\d+ %.*");
        assertThat(Summary.of(playback.tables(), 6).get(2))
                .startsWith("No beat is over 6.0 dBTP; the highest peak is ");
    }

    @Test
    void explainsEveryValueAtAPlace() {
        SongRenderer renderer = new SongRenderer(song(), CATALOG).settings(CUT);
        assertThat(renderer.performance().explain("high.low.cutoff_hz", SongRenderer.place("1:4")))
                .singleElement()
                .asString()
                .startsWith("high.low.cutoff_hz is ")
                .contains("fade");
        assertThat(renderer.performance().explain(SongRenderer.place("2:1")))
                .extracting(e -> e.node() + "." + e.spec().id())
                .contains("deep.mixer.level_db", "hiss.noise.amplitude")
                .noneMatch(name -> name.startsWith("off."));
    }

    @Test
    void refusesBarsThatAreNotThere() {
        assertThatThrownBy(() -> new SongRenderer(song(), CATALOG).bars(2, 9))
                .hasMessage("Bars 2 to 9 are not in 'Trio'; write bars from 0 to 3, the first one first");
    }

    @Test
    void refusesASongWhosePartsAreAllMuted() {
        Song song = SongFile.read(
                "s.yaml",
                SONG.replace("pan: -0.4", "mute: true")
                        .replace("level: -6}", "mute: true}")
                        .replace("pan: 0.7", "mute: true"),
                CATALOG,
                ClipFinder.NONE);
        assertThatThrownBy(() -> new SongRenderer(song, CATALOG).performance())
                .hasMessage("Every part of 'Trio' is muted; let one be heard");
    }
}
