package org.downbeat.tracker.perform;

import java.util.List;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.render.OfflineAudioEngine;
import org.downbeat.core.time.SongClock;

/** Gives notes to the nodes of an instrument that play them. */
final class NotePlayer {
    private NotePlayer() {}

    static void play(OfflineAudioEngine engine, List<PlayedNote> notes, List<String> players) {
        SongClock clock = engine.clock();
        for (PlayedNote note : notes) {
            Moment start = Moment.beats(note.start());
            Moment end = Moment.beats(end(clock, note));
            for (String player : players) {
                engine.noteOn(player, start, note.note(), note.velocity());
                if (note.ending() == PlayedNote.Ending.CUT) {
                    engine.choke(player, end, note.note());
                } else {
                    engine.noteOff(player, end, note.note());
                }
            }
        }
    }

    /** A note lasts a frame at least: an end on the frame of its beginning would come first and never end it. */
    private static double end(SongClock clock, PlayedNote note) {
        long first = clock.frameAt(note.start());
        return clock.frameAt(note.end()) > first ? note.end() : clock.beatAtFrame(first + 1);
    }
}
