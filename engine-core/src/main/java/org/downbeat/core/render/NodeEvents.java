package org.downbeat.core.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.downbeat.api.AudioModule;
import org.downbeat.api.ParameterSpec;

/** The notes and triggers of one node, sorted by frame, read by a cursor without allocating. */
final class NodeEvents {
    /** What can happen to a node between two frames. */
    sealed interface Event {
        /** Starts a note. */
        record NoteOn(int note, double pitch, double velocity) implements Event {}

        /** Ends a note. */
        record NoteOff(int note) implements Event {}

        /** Cuts a note. */
        record Choke(int note) implements Event {}

        /** Moves a note's pitch. */
        record Bend(int note, double semitones) implements Event {}

        /** Fires a momentary parameter. */
        record Trigger(ParameterSpec parameter) implements Event {}
    }

    /** An event and its song frame. */
    record Timed(long frame, Event event) {
        /** Note-offs come before everything else at the same frame; otherwise the order of writing holds. */
        private int rank() {
            return event instanceof Event.NoteOff || event instanceof Event.Choke ? 0 : 1;
        }
    }

    private final long[] frames;
    private final Event[] events;
    private int cursor;

    NodeEvents(List<Timed> timed) {
        List<Timed> sorted = new ArrayList<>(timed);
        sorted.sort(Comparator.comparingLong(Timed::frame).thenComparingInt(Timed::rank));
        frames = sorted.stream().mapToLong(Timed::frame).toArray();
        events = sorted.stream().map(Timed::event).toArray(Event[]::new);
    }

    /** The frame of the next event; {@link Long#MAX_VALUE} after the last. */
    long nextFrame() {
        return cursor < frames.length ? frames[cursor] : Long.MAX_VALUE;
    }

    /** The frame of the first event after {@code frame}; {@link Long#MAX_VALUE} when there is none. */
    long nextFrameAfter(long frame) {
        int k = cursor;
        while (k < frames.length && frames[k] <= frame) {
            k++;
        }
        return k < frames.length ? frames[k] : Long.MAX_VALUE;
    }

    /** Plays every event up to and including a frame. */
    void playTo(long frame, AudioModule module) {
        while (cursor < frames.length && frames[cursor] <= frame) {
            play(events[cursor++], module);
        }
    }

    private static void play(Event event, AudioModule module) {
        if (event instanceof Event.Trigger trigger) {
            module.trigger(trigger.parameter());
        } else if (module instanceof AudioModule.Playable player) {
            if (event instanceof Event.NoteOn on) {
                player.noteOn(on.note(), on.pitch(), on.velocity());
            } else if (event instanceof Event.NoteOff off) {
                player.noteOff(off.note());
            } else if (event instanceof Event.Choke choke) {
                player.choke(choke.note());
            } else if (event instanceof Event.Bend bend) {
                player.bend(bend.note(), bend.semitones());
            }
        }
    }
}
