package org.downbeat.modules.sampler;

import org.downbeat.api.Settings;
import org.downbeat.api.Setup;
import org.downbeat.kit.Interpolation;

/**
 * How a sampler plays, for as long as it is prepared.
 *
 * @param root MIDI note at which clips sound as recorded
 * @param loops whether clips come round for ever
 * @param seamFrames how long the end of a loop fades into its start, in frames
 * @param crossfade how layers and the seam blend
 * @param interpolation how clips are read between their frames
 * @param noteEnd what the end of a note does
 * @param voices notes that may sound at once
 */
record SamplerHabits(
        double root,
        boolean loops,
        double seamFrames,
        Crossfade crossfade,
        Interpolation interpolation,
        NoteEnd noteEnd,
        int voices) {
    private enum Mode {
        ONE_SHOT,
        GATED
    }

    /** Reads them from a module's settings. */
    static SamplerHabits of(Setup setup) {
        Settings settings = setup.settings();
        boolean loops = settings.isOn("loop");
        NoteEnd byMode = switch (settings.choice("mode", Mode.ONE_SHOT)) {
            case GATED -> NoteEnd.FADE;
            // A loop has no end of its own.
            case ONE_SHOT -> loops ? NoteEnd.RING : NoteEnd.PLAY_ON;
        };
        return new SamplerHabits(
                settings.number("root_midi_note", 0, 127, 60),
                loops,
                settings.number("loop_crossfade_ms", 0, 5_000, 0) * setup.sampleRate() / 1_000,
                settings.choice("crossfade", Crossfade.EQUAL_GAIN),
                settings.choice("interpolation", Interpolation.SINC),
                settings.choice("note_end", byMode),
                settings.whole("voices", 1, 128, 16));
    }
}
