package org.downbeat.modules.synth;

import org.downbeat.kit.Declick;
import org.downbeat.kit.Fade;
import org.downbeat.kit.Glide;
import org.downbeat.kit.VoicePool;

/**
 * One note of a {@link NoteSource}: a tone, its gate and its frequency.
 *
 * <p>What a key asks for is noted down and carried out at the next frame, where the controls have their values.
 */
final class SourceVoice implements VoicePool.Voice {
    private enum Due {
        NOTHING,
        PLAY,
        RELEASE
    }

    private final Tone tone;
    private final int declickFrames;
    private final Fade gate = new Fade();
    private final Glide glide = new Glide();
    private Due due = Due.NOTHING;
    private double loudness;
    private double hertz;
    private double bend = 1;

    SourceVoice(Tone tone, double sampleRate) {
        this.tone = tone;
        this.declickFrames = Declick.frames(sampleRate);
    }

    /** Begins a note in silence, at the frequency that it is to glide away from. */
    void begin(double hertzBefore, long serial) {
        gate.jump(0);
        glide.jump(hertzBefore);
        tone.start(serial);
    }

    /** Plays, or moves on to, a frequency in Hz at a loudness from 0 to 1. */
    void play(double newHertz, double newLoudness) {
        hertz = newHertz;
        loudness = newLoudness;
        bend = 1;
        due = Due.PLAY;
    }

    void bend(double semitones) {
        bend = Pitch.ratio(semitones);
    }

    /** Whether something was asked for since the last frame. */
    boolean isDue() {
        return due != Due.NOTHING;
    }

    /** Carries out what was asked for since the last frame; times in frames. */
    void settle(int attack, int release, int glideTime) {
        if (due == Due.PLAY) {
            gate.move(loudness, attack);
            glide.move(hertz, glideTime);
        } else if (due == Due.RELEASE) {
            gate.move(0, release);
        }
        due = Due.NOTHING;
    }

    Tone tone() {
        return tone;
    }

    Fade gate() {
        return gate;
    }

    Glide glide() {
        return glide;
    }

    /** The bend as a frequency ratio. */
    double bendRatio() {
        return bend;
    }

    @Override
    public boolean isSounding() {
        return due == Due.PLAY || !gate.isClosed();
    }

    @Override
    public double level() {
        return gate.level();
    }

    @Override
    public void release() {
        due = Due.RELEASE;
    }

    @Override
    public void cut() {
        due = Due.NOTHING;
        gate.move(0, gate.level() == 0 ? 0 : declickFrames);
    }

    @Override
    public void stop() {
        due = Due.NOTHING;
        gate.jump(0);
    }
}
