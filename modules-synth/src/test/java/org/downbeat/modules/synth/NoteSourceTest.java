package org.downbeat.modules.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.downbeat.tck.ModuleRig;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every source plays notes, heard through the purest of them. */
class NoteSourceTest {
    private static final double RATE = 48_000;
    private static final int DECLICK = 144;
    private static final double AMPLITUDE = 0.25;

    private static ModuleRig sine() {
        return ModuleRig.of(new SineFactory());
    }

    private static ModuleRig sine(String key, Object value) {
        return sine().settings(Map.of(key, value));
    }

    private static double hertz(int note) {
        return 440 * Math.pow(2, (note - 69) / 12.0);
    }

    private static double peak(float[] x, int from, int to) {
        return Signals.peak(x, from, to);
    }

    /** The frequency around a frame, from the distance of two rising zero crossings some periods apart. */
    private static double frequencyAt(float[] x, int frame, int periods) {
        double first = risingZero(x, frame);
        double last = first;
        for (int n = 0; n < periods; n++) {
            last = risingZero(x, (int) last + 2);
        }
        return periods * RATE / (last - first);
    }

    private static double risingZero(float[] x, int from) {
        int i = from;
        while (!(x[i] < 0 && x[i + 1] >= 0)) {
            i++;
        }
        return i + x[i] / (x[i] - x[i + 1]);
    }

    /** The largest step between neighbouring frames. */
    private static double largestJump(float[] x) {
        double largest = 0;
        for (int i = 1; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i] - x[i - 1]));
        }
        return largest;
    }

    /** What {@code voices} sines of up to {@code hertz} at full velocity may move in a frame while they fade. */
    private static double smooth(int voices, double hertz, double fadeFrames) {
        return voices * AMPLITUDE * (2 * Math.PI * hertz / RATE + 1.5 / fadeFrames);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 45, 69, 84, 96})
    void aNoteSoundsAtItsPitch(int note) {
        float[] x = sine().note(100, 40_000, note, 127).render(40_000)[0];

        assertThat(frequencyAt(x, 1_000, 20)).isEqualTo(hertz(note), within(hertz(note) * 2e-5)); // 0.03 cents
    }

    @Test
    void aChordSoundsWithAllItsNotes() {
        float[] chord = sine().note(0, 9_000, 60, 127)
                .note(0, 9_000, 64, 127)
                .note(0, 9_000, 67, 127)
                .render(9_000)[0];
        float[] sum = new float[9_000];
        for (int note : new int[] {60, 64, 67}) {
            float[] alone = sine().note(0, 9_000, note, 127).render(9_000)[0];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += alone[i];
            }
        }

        for (int i = 0; i < sum.length; i++) {
            assertThat(chord[i]).isEqualTo(sum[i], within(1e-7f)); // the order of rounding differs
        }
    }

    @Test
    void anEarlierNoteRingsOnWhenALaterOneEnds() {
        float[] x = sine().note(0, 20_000, 57, 127).note(5_000, 8_000, 69, 127).render(20_000)[0];

        assertThat(frequencyAt(x, 12_000, 10)).isEqualTo(220, within(0.01));
        assertThat(peak(x, 10_000, 20_000)).isEqualTo(AMPLITUDE, within(1e-4)); // frames that miss the crest
    }

    @Test
    void aSofterNoteIsSofter() {
        float[] x = sine().note(0, 9_000, 69, 64).render(9_000)[0];

        assertThat(peak(x, 1_000, 9_000)).isEqualTo(AMPLITUDE * 64 / 127, within(1e-4));
    }

    @Test
    void aNoteFadesInAndOutWithinItsTimes() {
        float[] x = sine().set("attack_ms", 10)
                .set("release_ms", 20)
                .note(480, 4_800, 81, 127)
                .set("amplitude", 1)
                .settings(Map.of("drone", "never"))
                .render(6_000)[0];

        assertThat(peak(x, 0, 481)).isZero();
        assertThat(peak(x, 480 + 190, 480 + 290)).isEqualTo(0.6, within(0.1)); // half of 10 ms
        assertThat(peak(x, 480 + 480, 4_800)).isEqualTo(1, within(1e-3));
        assertThat(peak(x, 4_800 + 430, 4_800 + 530)).isEqualTo(0.55, within(0.1)); // half of 20 ms
        assertThat(peak(x, 4_800 + 960, 6_000)).isZero();
    }

    @Test
    void noNoteBeginsOrEndsWithAClick() {
        ModuleRig rig = sine();
        for (int n = 0; n < 20; n++) {
            rig.note(500 + n * 1_000, 937 + n * 1_000, 40 + n, 127);
        }

        assertThat(largestJump(rig.render(24_000)[0])).isLessThan(smooth(2, hertz(69), 96));
    }

    @Test
    void hammeringOneKeyDoesNotClick() {
        ModuleRig rig = sine();
        for (int n = 0; n < 40; n++) {
            rig.noteOn(500 + n * 211, 69, 127);
        }

        assertThat(largestJump(rig.render(10_000)[0])).isLessThan(smooth(2, 440, 96));
    }

    @Test
    void aNinthNoteTakesTheOldestVoiceWithoutAClick() {
        ModuleRig rig = sine("drone", "never");
        for (int n = 0; n < 9; n++) {
            rig.noteOn(100 + n * 2_000, 50 + n, 127);
        }
        float[] x = rig.render(40_000)[0];

        assertThat(largestJump(x)).isLessThan(smooth(9, hertz(58), 96));
        // At the end the eight latest sound: 51 to 58. Over many periods their powers add up.
        assertThat(Signals.rms(x, 20_000, 40_000)).isEqualTo(AMPLITUDE * 2, within(0.05 * AMPLITUDE * 2));
    }

    @Test
    void aChokedNoteIsGoneAfterThreeMilliseconds() {
        float[] x = sine().set("release_ms", 2_000)
                .noteOn(500, 69, 127)
                .choke(5_000, 69)
                .render(6_000)[0];

        assertThat(peak(x, 5_000 + DECLICK, 6_000)).isZero();
        assertThat(largestJump(x)).isLessThan(smooth(2, 440, 96));
    }

    @Test
    void theDroneGivesWayToTheFirstNoteWithoutAClick() {
        float[] x = sine().note(5_000, 20_000, 57, 127).render(24_000)[0];

        assertThat(frequencyAt(x, 1_000, 10)).isEqualTo(440, within(0.01));
        assertThat(frequencyAt(x, 8_000, 10)).isEqualTo(220, within(0.01));
        assertThat(largestJump(x)).isLessThan(smooth(1, 440, DECLICK) + smooth(1, 220, 96));
        assertThat(peak(x, 20_000 + 240, 24_000)).isZero();
    }

    @Test
    void aSongThatBeginsWithANoteHasNoDrone() {
        float[] x = sine().note(0, 20, 57, 1).render(1_000)[0];

        assertThat(peak(x, 0, 1_000)).isLessThan(AMPLITUDE / 127);
    }

    @Test
    void withoutADroneThereIsSilenceBeforeTheFirstNote() {
        assertThat(peak(sine("drone", "never").note(900, 1_000, 60, 127).render(1_000)[0], 0, 901))
                .isZero();
    }

    @Test
    void withOneVoiceALegatoNoteGlidesEvenlyInSemitonesAndGoesBack() {
        float[] x = sine("voices", 1)
                .set("glide_ms", 500)
                .noteOn(0, 57, 127)
                .noteOn(10_000, 81, 127)
                .noteOff(50_000, 81)
                .render(100_000)[0];

        assertThat(frequencyAt(x, 8_000, 4)).isEqualTo(220, within(0.01));
        // Two octaves in half a second: half-way one octave; the mean over a few periods around it.
        assertThat(frequencyAt(x, 22_000 - 273, 4)).isEqualTo(440, within(2.0));
        assertThat(frequencyAt(x, 36_000, 4)).isEqualTo(880, within(0.02));
        assertThat(frequencyAt(x, 90_000, 4)).isEqualTo(220, within(0.01));
        assertThat(largestJump(x)).isLessThan(smooth(1, 880, 96));
        assertThat(peak(x, 5_000, 100_000)).isEqualTo(AMPLITUDE, within(1e-3));
    }

    @Test
    void lettingGoOfAnEarlierKeyChangesNothingInALegatoLine() {
        ModuleRig rig = sine("voices", 1).noteOn(0, 57, 127).noteOn(1_000, 69, 100);
        float[] held = rig.render(5_000)[0];

        assertThat(rig.noteOff(1_050, 57).choke(1_060, 40).render(5_000)[0]).isEqualTo(held);
    }

    @Test
    void polyphonicNotesGlideFromTheNoteBefore() {
        float[] x = sine().set("glide_ms", 100)
                .note(0, 4_800, 57, 127)
                .note(9_600, 30_000, 69, 127)
                .render(30_000)[0];

        assertThat(frequencyAt(x, 9_700, 1)).isBetween(215.0, 245.0);
        assertThat(frequencyAt(x, 9_600 + 4_800, 10)).isEqualTo(440, within(0.01));
    }

    @Test
    void aBentNoteIsOffByItsSemitones() {
        float[] x = sine().noteOn(0, 60, 127)
                .bend(5_000, 60, 2)
                .bend(15_000, 60, -0.5)
                .render(30_000)[0];

        assertThat(frequencyAt(x, 6_000, 10)).isEqualTo(hertz(62), within(0.01));
        assertThat(frequencyAt(x, 16_000, 10)).isEqualTo(hertz(60) * Math.pow(2, -0.5 / 12), within(0.01));
    }

    @Test
    void transposeAndFineTuningMoveDroneAndNotes() {
        ModuleRig rig = sine().set("transpose", 12).set("fine", -1).note(10_000, 20_000, 60, 127);
        float[] x = rig.render(20_000)[0];

        assertThat(frequencyAt(x, 0, 10)).isEqualTo(hertz(80), within(0.01));
        assertThat(frequencyAt(x, 12_000, 10)).isEqualTo(hertz(71), within(0.01));
    }

    @Test
    void withRingTheLastNoteSoundsOnForTheEnvelopeBehindIt() {
        float[] x = sine("note_end", "ring")
                .note(0, 5_000, 57, 30)
                .note(20_000, 30_000, 69, 30)
                .render(30_000)[0];

        assertThat(peak(x, 10_000, 20_000)).isEqualTo(AMPLITUDE, within(1e-4)); // velocity is the envelope's
        assertThat(frequencyAt(x, 10_000, 10)).isEqualTo(220, within(0.01));
        assertThat(frequencyAt(x, 20_000 + DECLICK, 10)).isEqualTo(440, within(0.01));
        assertThat(peak(x, 20_000 + DECLICK, 30_000)).isLessThan(AMPLITUDE * 1.0001);
        assertThat(largestJump(x)).isLessThan(smooth(2, 440, 96));
    }

    @Test
    void withRingANoteFadesWhileOthersAreHeld() {
        float[] x = sine("note_end", "ring")
                .note(0, 5_000, 60, 127)
                .note(0, 20_000, 57, 127)
                .render(20_000)[0];

        assertThat(frequencyAt(x, 6_000, 10)).isEqualTo(220, within(0.01));
        assertThat(peak(x, 6_000, 20_000)).isEqualTo(AMPLITUDE, within(1e-4));
    }

    @Test
    void loudnessFollowsItsControlFrameByFrame() {
        float[] steady = sine().set("amplitude", 1).render(1_000)[0];
        float[] moving = sine().move("amplitude", frame -> frame / 1_000.0).render(1_000)[0];

        for (int i = 0; i < 1_000; i++) {
            assertThat(moving[i]).isEqualTo(steady[i] * (float) (i / 1_000.0));
        }
    }

    @Test
    void afterItsNotesItIsSilentToTheLastBit() {
        float[] x = sine().note(0, 1_000, 60, 127).note(500, 1_500, 64, 127).render(5_000)[0];

        assertThat(Arrays.copyOfRange(x, 1_500 + 240, 5_000)).containsOnly(0f);
    }

    @Test
    void aSettingThatMakesNoSenseIsRefusedWithWhatWouldDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sine("voices", 0).render(16))
                .withMessageContaining("1 to 64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sine("note_end", "stop").render(16))
                .withMessageContaining("fade, ring");
    }
}
