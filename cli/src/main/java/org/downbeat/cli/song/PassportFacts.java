package org.downbeat.cli.song;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.cli.song.Passport.BarRange;
import org.downbeat.report.Fact;

/** A passport as the rows of a report. */
final class PassportFacts {
    private PassportFacts() {}

    static List<Fact> of(Passport passport) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Audio, SHA-256", passport.sha256()));
        facts.add(new Fact(
                "Length",
                passport.frames() + " frames at " + passport.sampleRate() + " Hz, channels: " + passport.channels()));
        BarRange bars = passport.bars();
        if (bars != null) {
            facts.add(new Fact("Bars", bars.from() + " to " + bars.to()));
        }
        facts.add(new Fact("Seed", String.valueOf(passport.seed())));
        facts.add(new Fact("Downbeat", passport.engine()));
        facts.add(new Fact("Java", passport.java()));
        add(facts, "Module ", "version ", passport.made().modules());
        add(facts, "File ", "", passport.made().files());
        add(facts, "Plugin ", "", passport.made().plugins());
        return facts;
    }

    private static void add(List<Fact> facts, String kind, String before, List<Ingredient> ingredients) {
        ingredients.forEach(one -> facts.add(new Fact(kind + one.name(), before + one.mark())));
    }
}
