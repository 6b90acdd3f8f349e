package org.downbeat.modules.synth;

import java.util.function.Supplier;
import org.downbeat.api.Setup;
import org.downbeat.kit.HeldNotes;
import org.downbeat.kit.VoicePool;

/**
 * Which voice plays which key: a drone until the first note, then notes, polyphonic or, with one voice, legato.
 *
 * <p>Legato means that a note played while another is held takes over its voice and glides from it, and that letting it go
 * glides back to the latest key that is still down.
 */
final class Keyboard {
    /** The one key that the pool sees of a legato keyboard. */
    private static final int LEGATO = 0;

    private final boolean legato;
    private final NoteEnd noteEnd;
    private final Drone droneUse;
    private final HeldNotes held = new HeldNotes();
    private final SourceVoice drone;
    private final VoicePool<SourceVoice> pool;
    private int dronesFirst;
    private long notes;
    private double hertzBefore;

    Keyboard(Setup setup, Supplier<SourceVoice> maker) {
        int polyphony = setup.settings().whole("voices", 1, 64, 8);
        legato = polyphony == 1;
        noteEnd = setup.settings().choice("note_end", NoteEnd.FADE);
        droneUse = setup.settings().choice("drone", Drone.UNTIL_NOTE);
        drone = maker.get();
        pool = new VoicePool<>(polyphony, maker);
        reset();
    }

    void reset() {
        pool.reset();
        held.clear();
        notes = 0;
        drone.stop();
        if (droneUse == Drone.UNTIL_NOTE) {
            drone.begin(1, 0);
            drone.play(1, 1);
        }
    }

    /** Lists the voices that sound, and tells how many. */
    int listSounding() {
        dronesFirst = drone.isSounding() ? 1 : 0;
        return dronesFirst + pool.listSounding();
    }

    /** A voice of the list, in the order of their sum; the drone is the first of all. */
    SourceVoice sounding(int k) {
        return k < dronesFirst ? drone : pool.sounding(k - dronesFirst);
    }

    boolean isDrone(SourceVoice voice) {
        return voice == drone;
    }

    void noteOn(int note, double pitch, double velocity) {
        if (notes == 0) {
            drone.cut();
        }
        if (noteEnd == NoteEnd.RING && held.isEmpty()) {
            pool.cutAll();
        }
        held.press(note, pitch, velocity);
        SourceVoice playing = legato ? pool.held(LEGATO) : null;
        play(playing == null ? begin(note, Pitch.hertz(pitch)) : playing, note);
    }

    /** Whether the last note goes on until the next one. */
    boolean ringsOn() {
        return noteEnd == NoteEnd.RING;
    }

    void noteOff(int note) {
        boolean isHeard = isHeard(note);
        held.lift(note);
        if (isHeard && !goBack()) {
            end(key(note));
        }
    }

    void choke(int note) {
        boolean isHeard = isHeard(note);
        held.lift(note);
        if (isHeard && !goBack()) {
            pool.choke(key(note));
        }
    }

    void bend(int note, double semitones) {
        for (int slot = 0; slot < pool.slots(); slot++) {
            if (isHeard(note) && pool.note(slot) == key(note)) {
                pool.voice(slot).bend(semitones);
            }
        }
    }

    /** The key by which the pool knows a note. */
    private int key(int note) {
        return legato ? LEGATO : note;
    }

    /** Whether it matters what becomes of a note: a legato keyboard plays the latest of those held alone. */
    private boolean isHeard(int note) {
        return !legato || (!held.isEmpty() && held.latest() == note);
    }

    /** A legato voice goes back to the latest key that is still down, if there is one. */
    private boolean goBack() {
        SourceVoice playing = legato && !held.isEmpty() ? pool.held(LEGATO) : null;
        if (playing != null) {
            play(playing, held.latest());
        }
        return playing != null;
    }

    private SourceVoice begin(int note, double hertz) {
        SourceVoice voice = pool.start(key(note));
        voice.begin(notes == 0 ? hertz : hertzBefore, ++notes);
        return voice;
    }

    private void play(SourceVoice voice, int note) {
        hertzBefore = Pitch.hertz(held.pitch(note));
        voice.play(hertzBefore, noteEnd == NoteEnd.FADE ? held.velocity(note) / 127 : 1);
    }

    private void end(int key) {
        if (noteEnd == NoteEnd.FADE || !held.isEmpty()) {
            pool.release(key);
        }
    }
}
