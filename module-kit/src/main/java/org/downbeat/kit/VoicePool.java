package org.downbeat.kit;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds a voice for every note: it lets up to {@code polyphony} notes sound at once and chooses who makes room for a new
 * one.
 *
 * <p>A note that is played again while it is held replaces itself. When all voices are taken, room is made by a voice of
 * the same note, else by the quietest of the released ones, else by the oldest. Whoever makes room is {@linkplain
 * Voice#cut cut}, not silenced: it fades in a spare slot while the new voice starts in another, so nothing clicks.
 *
 * <p>Everything but the constructor is for the audio thread and allocates nothing. What the pool decides depends on the
 * order of notes and on the voices' state alone, never on where blocks end.
 *
 * @param <V> the module's own kind of voice
 */
public final class VoicePool<V extends VoicePool.Voice> {
    /** The least number of spare slots; notes follow each other within a {@link Declick#SECONDS declick} that seldom. */
    private static final int SPARES = 4;

    private final int polyphony;
    private final V[] voices;
    private final Key[] keys;
    private final int[] notes;
    private final long[] started;
    private final V[] sounding;
    private int soundingCount;

    /** Whether a voice was started since the sounding ones were listed. */
    private boolean isStarted;

    private long starts;

    /** What became of the key that started a voice. */
    private enum Key {
        HELD,
        RELEASED,
        CUT
    }

    /** One sounding note. The module starts it in its own way; the pool ends it. */
    public interface Voice {
        /** Whether there is anything left to hear. */
        boolean isSounding();

        /** How loud it is now: linear, of a kind that can be compared among the voices of one pool. */
        double level();

        /** Its key was let go: ring out as the module's release says. */
        void release();

        /** Fade out within a {@linkplain Declick declick}; nothing but {@link #stop} is called after it. */
        void cut();

        /** Fall silent at once. */
        void stop();
    }

    /**
     * Makes all voices.
     *
     * @param polyphony notes that may sound at once, at least 1; those cut fade in addition to them
     * @param maker makes one voice
     */
    public VoicePool(int polyphony, Supplier<? extends V> maker) {
        if (polyphony < 1) {
            throw new IllegalArgumentException("A voice pool needs at least 1 voice, not " + polyphony);
        }
        this.polyphony = polyphony;
        int slots = polyphony + Math.max(SPARES, polyphony);
        voices = newArray(slots);
        sounding = newArray(slots);
        keys = new Key[slots];
        notes = new int[slots];
        started = new long[slots];
        for (int slot = 0; slot < slots; slot++) {
            voices[slot] = maker.get();
        }
        Arrays.fill(keys, Key.CUT);
    }

    @SuppressWarnings("unchecked") // never leaves this class, and holds what the maker made
    private static <V extends Voice> V[] newArray(int slots) {
        return (V[]) new Voice[slots];
    }

    /**
     * Makes room for a note and returns the voice that is to play it, which is silent; the module starts it.
     *
     * @param note MIDI number by which {@link #release} and {@link #choke} will find it
     */
    public V start(int note) {
        for (int slot = 0; slot < voices.length; slot++) {
            if (isHeld(slot, note)) {
                cut(slot);
            }
        }
        if (playing() >= polyphony) {
            cut(firstToYield(note));
        }
        int slot = freeSlot();
        isStarted = true;
        voices[slot].stop();
        notes[slot] = note;
        keys[slot] = Key.HELD;
        started[slot] = starts++;
        return voices[slot];
    }

    /** Releases the voice that holds a note; harmless when there is none. */
    public void release(int note) {
        for (int slot = 0; slot < voices.length; slot++) {
            if (isHeld(slot, note)) {
                keys[slot] = Key.RELEASED;
                voices[slot].release();
            }
        }
    }

    /** Cuts every voice of a note, held or released. */
    public void choke(int note) {
        for (int slot = 0; slot < voices.length; slot++) {
            if (notes[slot] == note) {
                cut(slot);
            }
        }
    }

    /** Cuts every voice. */
    public void cutAll() {
        for (int slot = 0; slot < voices.length; slot++) {
            cut(slot);
        }
    }

    /** Cuts one voice, unless that has been done or there is nothing to hear. */
    public void cut(int slot) {
        if (isPlaying(slot)) {
            keys[slot] = Key.CUT;
            voices[slot].cut();
        }
    }

    /** Silences every voice at once and forgets the order of the notes. */
    public void reset() {
        for (V voice : voices) {
            voice.stop();
        }
        Arrays.fill(keys, Key.CUT);
        soundingCount = 0;
        starts = 0;
    }

    /** The voice that a key holds, or null when it holds none. */
    public @Nullable V held(int note) {
        for (int slot = 0; slot < voices.length; slot++) {
            if (isHeld(slot, note)) {
                return voices[slot];
            }
        }
        return null;
    }

    /**
     * Lists the voices that sound, the fading ones included, and tells how many. Only {@link #start} makes one sound, so
     * most of the time few are looked at.
     */
    public int listSounding() {
        V[] candidates = isStarted ? voices : sounding;
        int count = isStarted ? voices.length : soundingCount;
        isStarted = false;
        soundingCount = 0;
        for (int k = 0; k < count; k++) {
            if (candidates[k].isSounding()) {
                sounding[soundingCount++] = candidates[k];
            }
        }
        return soundingCount;
    }

    /** A voice of the list, in the order of the slots. */
    public V sounding(int k) {
        return sounding[k];
    }

    /** How many slots there are to render, in this order; more than the polyphony. */
    public int slots() {
        return voices.length;
    }

    /** The voice in a slot, sounding or not. */
    public V voice(int slot) {
        return voices[slot];
    }

    /** The note that the voice in a slot was last started with. */
    public int note(int slot) {
        return notes[slot];
    }

    private int playing() {
        int playing = 0;
        for (int slot = 0; slot < voices.length; slot++) {
            playing += isPlaying(slot) ? 1 : 0;
        }
        return playing;
    }

    private boolean isHeld(int slot, int note) {
        return notes[slot] == note && keys[slot] == Key.HELD && voices[slot].isSounding();
    }

    private boolean isPlaying(int slot) {
        return keys[slot] != Key.CUT && voices[slot].isSounding();
    }

    private int firstToYield(int note) {
        int first = -1;
        for (int slot = 0; slot < voices.length; slot++) {
            if (isPlaying(slot) && (first < 0 || yieldsBefore(slot, first, note))) {
                first = slot;
            }
        }
        return first;
    }

    private boolean yieldsBefore(int a, int b, int note) {
        int order = Integer.compare(rank(a, note), rank(b, note));
        if (order == 0 && keys[a] == Key.RELEASED && keys[b] == Key.RELEASED) {
            order = Double.compare(voices[a].level(), voices[b].level());
        }
        return order != 0 ? order < 0 : started[a] < started[b];
    }

    private int rank(int slot, int note) {
        if (notes[slot] == note) {
            return 0;
        }
        return keys[slot] == Key.RELEASED ? 1 : 2;
    }

    /** A silent slot; should all spares be fading, the quietest of them. */
    private int freeSlot() {
        int best = -1;
        for (int slot = 0; slot < voices.length; slot++) {
            if (!voices[slot].isSounding()) {
                return slot;
            }
            if (keys[slot] == Key.CUT && (best < 0 || voices[slot].level() < voices[best].level())) {
                best = slot;
            }
        }
        return best;
    }
}
