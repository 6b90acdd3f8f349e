package org.downbeat.tck;

import java.util.List;
import org.downbeat.api.AudioModule;

/** Notes that nobody tidied up, and modules closed by careful people. */
final class LifeChecks {
    private static final int FRAMES = 6_000;
    private static final int UNPLAYED = 1;

    private LifeChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "stray-note-offs",
                        "A note-off without its note changes nothing.",
                        "Note-offs for notes that never began, or ended before, are normal in patterns.",
                        LifeChecks::strayNoteOffs),
                new Check(
                        "five-hundred-notes",
                        "Five hundred notes at once give finite sound.",
                        "A wild pattern may not break a rehearsal.",
                        LifeChecks::fiveHundredNotes),
                new Check(
                        "close-twice",
                        "close() may come twice, and without prepare().",
                        "Careful people close things twice.",
                        LifeChecks::closeTwice));
    }

    private static void strayNoteOffs(Subject subject, long seed) {
        float[][] expected = Player.perform(subject.rig(), seed, FRAMES).render(FRAMES);
        ModuleRig stray = Player.perform(subject.rig(), seed, FRAMES);
        for (int frame = 0; frame < FRAMES; frame += 101) {
            stray.noteOff(frame, UNPLAYED).choke(frame + 7, UNPLAYED).bend(frame + 9, UNPLAYED, 1);
        }
        Takes.requireSame("a note-off for a note that was never played", expected, stray.render(FRAMES));
        float[][] once = subject.rig().note(100, 900, 60, 100).render(FRAMES);
        float[][] twice = subject.rig()
                .note(100, 900, 60, 100)
                .noteOff(1_003, 60)
                .noteOff(2_001, 60)
                .render(FRAMES);
        Takes.requireSame("a second note-off", once, twice);
    }

    private static void fiveHundredNotes(Subject subject, long seed) {
        ModuleRig rig = subject.rig();
        for (int n = 0; n < 500; n++) {
            rig.noteOn(64, n % 128, 1 + n % 127).noteOff(2_000 + n, n % 128);
        }
        Takes.requireFinite("after 500 notes at once", rig.render(FRAMES));
    }

    private static void closeTwice(Subject subject, long seed) {
        AudioModule played = subject.factory().create();
        subject.rig().open(played).play(100);
        played.close();
        played.close();
        AudioModule neverPrepared = subject.factory().create();
        neverPrepared.close();
    }
}
