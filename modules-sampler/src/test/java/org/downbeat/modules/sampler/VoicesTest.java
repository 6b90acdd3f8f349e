package org.downbeat.modules.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Description;
import org.downbeat.api.Sample;
import org.downbeat.tck.ModuleRig;
import org.downbeat.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How notes and retriggers begin, end and get along. */
class VoicesTest {
    /** 3 ms at 48 kHz. */
    private static final int DECLICK = 144;

    private static final Sample LEVEL = Sampling.level("level", 0.25, 20_000);
    private static final Sample TONE = Sampling.clip("tone", Signals.sine(50, 0.8, Sampling.RATE, 48_000));

    @Test
    void nothingSoundsBeforeTheFirstNoteOrTrigger() {
        float[] sound = Sampling.sampler(LEVEL).trigger(777, "retrigger").render(1_000)[0];

        assertThat(Signals.peak(sound, 0, 777)).isZero();
        assertThat(sound[777]).isEqualTo(0.25f);
    }

    @Test
    void aRetriggerDoesNotClick() {
        float[] sound = Sampling.sampler(TONE)
                .trigger(0, "retrigger")
                .trigger(5_000, "retrigger")
                .trigger(11_111, "retrigger")
                .render(20_000)[0];

        // The tone's slope is 0.0052 a frame; a fade of 3 ms from 0.8 adds at most 1.5·0.8/144 = 0.0083, and a new
        // voice its own slope.
        assertThat(Sampling.largestStep(sound)).isLessThan(0.02);
    }

    @Test
    void aRetriggerLeavesOnlyTheNewVoiceAfter3Ms() {
        float[] again = Sampling.sampler(TONE)
                .trigger(0, "retrigger")
                .trigger(5_000, "retrigger")
                .render(20_000)[0];
        float[] alone = Sampling.sampler(TONE).trigger(5_000, "retrigger").render(20_000)[0];

        assertThat(Arrays.copyOfRange(again, 5_000 + DECLICK, 20_000))
                .isEqualTo(Arrays.copyOfRange(alone, 5_000 + DECLICK, 20_000));
    }

    @Test
    void notesSoundTogether() {
        float[] first = Sampling.sampler(TONE).noteOn(0, 60, 127).render(5_000)[0];
        float[] second = Sampling.sampler(TONE).noteOn(700, 67, 127).render(5_000)[0];

        float[] both =
                Sampling.sampler(TONE).noteOn(0, 60, 127).noteOn(700, 67, 127).render(5_000)[0];

        for (int i = 0; i < both.length; i++) {
            assertThat(both[i]).isEqualTo(first[i] + second[i]);
        }
    }

    @Test
    void aOneShotPlaysToItsEndWhateverTheKeyDoes() {
        float[] held = Sampling.sampler(TONE).noteOn(0, 60, 127).render(50_000)[0];
        float[] tapped = Sampling.sampler(TONE).note(0, 10, 60, 127).render(50_000)[0];
        assertThat(tapped).isEqualTo(held);
    }

    @Test
    void aGatedNoteEndsWithItsKeyAndDoesNotClick() {
        float[] sound = Sampling.sampler(TONE, Map.of("mode", "gated"))
                .note(0, 5_230, 60, 127)
                .render(10_000)[0];

        assertThat(sound[5_229]).isNotZero();
        assertThat(Signals.peak(sound, 5_230 + DECLICK, 10_000)).isZero();
        assertThat(Sampling.largestStep(sound)).isLessThan(0.015);
    }

    @Test
    void underAnEnvelopeTheLastNoteRingsAndTheNextOneSoundsAlone() {
        Map<String, ?> ring = Map.of("note_end", "ring");
        float[] both = Sampling.sampler(TONE, ring)
                .note(0, 1_000, 60, 127)
                .note(3_000, 4_000, 64, 127)
                .render(6_000)[0];
        float[] first = Sampling.sampler(TONE, ring).noteOn(0, 60, 127).render(3_000)[0];
        float[] second = Sampling.sampler(TONE, ring).noteOn(3_000, 64, 127).render(6_000)[0];

        assertThat(Arrays.copyOf(both, 3_000)).isEqualTo(first);
        assertThat(Arrays.copyOfRange(both, 3_000 + DECLICK, 6_000))
                .isEqualTo(Arrays.copyOfRange(second, 3_000 + DECLICK, 6_000));
    }

    @Test
    void theOldestNoteMakesRoomWithoutAClick() {
        ModuleRig rig = Sampling.sampler(TONE, Map.of("voices", 2));
        float[] sound = rig.noteOn(0, 60, 127)
                .noteOn(1_000, 61, 127)
                .noteOn(3_300, 62, 127)
                .render(20_000)[0];
        float[] last = Sampling.sampler(TONE)
                .noteOn(1_000, 61, 127)
                .noteOn(3_300, 62, 127)
                .render(20_000)[0];

        assertThat(Sampling.largestStep(sound)).isLessThan(0.025);
        assertThat(Arrays.copyOfRange(sound, 3_300 + DECLICK, 20_000))
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(Arrays.copyOfRange(last, 3_300 + DECLICK, 20_000));
    }

    @Test
    void aChokedNoteIsGoneAfter3MsWithoutAClick() {
        float[] sound =
                Sampling.sampler(TONE).noteOn(0, 60, 127).choke(5_230, 60).render(10_000)[0];

        assertThat(Signals.peak(sound, 5_230 + DECLICK, 10_000)).isZero();
        assertThat(Sampling.largestStep(sound)).isLessThan(0.015);
    }

    @Test
    void aClosedHiHatCutsTheOpenOneOfItsChokeGroup() {
        ModuleRig rig = Sampling.sampler(
                Map.of(
                        "layers",
                        List.of(
                                Map.of("sample", "level", "max_velocity", 64, "choke_group", 1),
                                Map.of("sample", "half", "min_velocity", 65, "max_velocity", 100, "choke_group", 1),
                                Map.of("sample", "full", "min_velocity", 101))),
                LEVEL,
                Sampling.level("half", 0.5, 20_000),
                Sampling.level("full", 1, 20_000));

        float[] sound =
                rig.noteOn(0, 60, 120).noteOn(0, 62, 30).noteOn(1_000, 64, 90).render(4_000)[0];

        assertThat(sound[900]).isBetween(1.2499f, 1.2501f);
        assertThat(sound[1_000 + DECLICK]).isBetween(1.4999f, 1.5001f);
    }

    @Test
    void ofTwoNotesOfAChokeGroupAtOnceOnlyTheLaterSounds() {
        ModuleRig rig = Sampling.sampler(LEVEL, Map.of("choke_group", 3));
        float[] sound = rig.noteOn(0, 60, 100).noteOn(0, 60 + 12, 100).render(15_000)[0];

        // Played an octave up the clip lasts 10 000 frames; the other would go on.
        assertThat(sound[500]).isBetween(0.2499f, 0.2501f);
        assertThat(Signals.peak(sound, 10_020, 15_000)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start_percent", "length_percent", "velocity_start_offset_percent"})
    void aClipThatHasEndedStaysSilentWhenItsWindowChanges(String control) {
        float[] sound = Sampling.sampler(Sampling.level("short", 0.5, 1_000))
                .set("length_percent", 0.5)
                .trigger(0, "retrigger")
                .step(control, 2_000, 0.9)
                .render(4_000)[0];

        assertThat(sound[499]).isEqualTo(0.5f);
        assertThat(Signals.peak(sound, 500, 4_000)).isZero();
    }

    @Test
    void aChangedStartOffsetCountsFromTheNextTriggerOn() {
        float[] counting = new float[10_000];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = i;
        }
        float[] sound = Sampling.sampler(Sampling.clip("counting", counting))
                .set("length_percent", 0.5)
                .set("velocity", 1)
                .trigger(0, "retrigger")
                .step("velocity_start_offset_percent", 1_000, 1)
                .trigger(2_000, "retrigger")
                .render(3_000)[0];

        assertThat(sound[1_500]).isEqualTo(1_500);
        // (1 − 1/127) of the 5 000 frames of room, after the old voice has faded.
        assertThat(sound[2_500]).isEqualTo(4_961 + 500);
    }

    @Test
    void timeGoesOnWhileTheLevelIs0() {
        float[] expected = Sampling.sampler(TONE).trigger(0, "retrigger").render(10_000)[0];

        float[] sound = Sampling.sampler(TONE)
                .trigger(0, "retrigger")
                .step("amplitude", 1_000, 0)
                .step("amplitude", 3_000, 1)
                .render(10_000)[0];

        assertThat(Signals.peak(sound, 1_000, 3_000)).isZero();
        assertThat(Arrays.copyOfRange(sound, 3_000, 10_000)).isEqualTo(Arrays.copyOfRange(expected, 3_000, 10_000));
    }

    @Test
    void aLengthOf0PlaysOneFrame() {
        float[] sound = Sampling.sampler(LEVEL)
                .set("length_percent", 0)
                .trigger(0, "retrigger")
                .render(100)[0];

        assertThat(sound[0]).isEqualTo(0.25f);
        assertThat(Signals.peak(sound, 1, 100)).isZero();
    }

    @Test
    void saysHowLongItMayRing() {
        assertThat(tail(Map.of())).isEqualTo(Long.MAX_VALUE);
        assertThat(tail(Map.of("mode", "gated"))).isEqualTo(DECLICK);
        assertThat(tail(Map.of("loop", true))).isEqualTo(Long.MAX_VALUE);
    }

    private static long tail(Map<String, ?> settings) {
        AudioModule sampler = new ClipSamplerFactory().create();
        AudioModuleFactory same = new AudioModuleFactory() {
            @Override
            public Description describe() {
                return new ClipSamplerFactory().describe();
            }

            @Override
            public AudioModule create() {
                return sampler;
            }
        };
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put("sample", LEVEL.name());
        ModuleRig.of(same).sample(LEVEL).settings(all).render(16);
        return sampler.tailFrames();
    }
}
