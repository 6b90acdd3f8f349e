package org.downbeat.tck;

import java.util.List;
import org.downbeat.api.ParameterSpec;

/** What comes out is sound, whatever is asked for. */
final class SoundChecks {
    private static final int FRAMES = 4_000;
    private static final double[] RATES = {8_000, 11_025, 22_050, 44_100, 48_000, 88_200, 96_000, 192_000, 384_000};
    private static final int ENDED = 4_801;
    private static final int TAIL = 192_000;

    private SoundChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "finite-at-odd-rates",
                        "Sound is finite at every sample rate, with controls untouched and at their maximum.",
                        "Songs are rendered from 8 kHz to 384 kHz.",
                        SoundChecks::finiteAtOddRates),
                new Check(
                        "finite-at-extremes",
                        "Sound is finite with each control, and with all of them, at an end of the range.",
                        "A control may stand at either end.",
                        SoundChecks::finiteAtExtremes),
                new Check(
                        "finite-anywhere",
                        "Sound is finite with all controls at random places.",
                        "Nobody can try all settings by ear.",
                        SoundChecks::finiteAnywhere),
                new Check(
                        "finite-when-everything-moves",
                        "Sound is finite while all controls jump at every frame.",
                        "Any control may be automated or modulated, all of them at once and at every frame.",
                        SoundChecks::finiteWhenEverythingMoves),
                new Check(
                        "nothing-connected",
                        "A module plays when an input, or every input, is left unconnected.",
                        "Songs are built step by step.",
                        SoundChecks::nothingConnected),
                new Check(
                        "defaults-apply",
                        "An untouched control is the same as one that was put, or automated, to its initial value.",
                        "A card says what a control is at first, and isConstant() is a hint of speed alone.",
                        SoundChecks::defaultsApply),
                new Check(
                        "no-subnormals-in-the-tail",
                        "What fades away ends in zeros.",
                        "Tiny numbers make processors slow and tails that never end.",
                        SoundChecks::noSubnormals),
                new Check(
                        "silent-means-silent",
                        "Leaving out calls after SILENT changes nothing.",
                        "The engine leaves out modules that say they are silent; nobody may hear it.",
                        SoundChecks::silentMeansSilent));
    }

    private static void finiteAtOddRates(Subject subject, long seed) {
        for (double rate : RATES) {
            for (int channels = 1; channels <= 2; channels++) {
                ModuleRig rig = subject.rig().sampleRate(rate).channels(channels);
                Takes.requireFinite("at " + rate + " Hz", play(rig, seed + channels));
            }
            ModuleRig highest = subject.rig().sampleRate(rate);
            highest.description.parameters().forEach(spec -> highest.set(spec.id(), spec.max()));
            Takes.requireFinite("at " + rate + " Hz with all controls at their maximum", play(highest, seed));
        }
    }

    private static void finiteAtExtremes(Subject subject, long seed) {
        for (ParameterSpec spec : subject.factory().describe().parameters()) {
            for (double value : new double[] {spec.min(), spec.max()}) {
                ModuleRig rig = subject.rig().set(spec.id(), value);
                Takes.requireFinite("with " + spec.id() + " at " + value, play(rig, seed));
            }
        }
        for (int n = 0; n < 8; n++) {
            long own = seed + n;
            ModuleRig rig = subject.rig();
            rig.description
                    .parameters()
                    .forEach(spec ->
                            rig.set(spec.id(), Dice.unit(own, spec.id().hashCode()) < 0.5 ? spec.min() : spec.max()));
            Takes.requireFinite("with every control at one of its ends", play(rig, own));
        }
    }

    private static void finiteAnywhere(Subject subject, long seed) {
        for (int n = 0; n < 16; n++) {
            ModuleRig rig = Player.setAll(subject.rig(), seed + n);
            Takes.requireFinite("with every control at a random place", play(rig, seed + n));
        }
    }

    private static void finiteWhenEverythingMoves(Subject subject, long seed) {
        for (int n = 0; n < 4; n++) {
            ModuleRig rig = Player.shakeAll(subject.rig(), seed + n);
            Takes.requireFinite("with every control moving at every frame", play(rig, seed + n));
        }
    }

    private static void nothingConnected(Subject subject, long seed) {
        int ports = subject.factory().describe().inputs().size();
        for (int left = 0; left < ports; left++) {
            Takes.requireFinite(
                    "with nothing at input " + left, play(subject.rig().unplugged(left), seed));
        }
        Takes.requireFinite("with nothing connected", play(subject.bareRig(), seed));
    }

    private static void defaultsApply(Subject subject, long seed) {
        float[][] untouched = play(subject.rig(), seed);
        ModuleRig put = subject.rig();
        ModuleRig automated = subject.rig();
        for (ParameterSpec spec : put.description.parameters()) {
            put.set(spec.id(), spec.initial());
            automated.move(spec.id(), frame -> spec.initial());
        }
        Takes.requireSame("putting every control to its initial value", untouched, play(put, seed));
        Takes.requireSame("automating every control to stay at its initial value", untouched, play(automated, seed));
    }

    private static float[][] play(ModuleRig rig, long seed) {
        return Player.playNotes(rig, seed, 0, FRAMES).render(FRAMES);
    }

    private static void noSubnormals(Subject subject, long seed) {
        for (int n = 0; n < 4; n++) {
            ModuleRig rig = subject.rig(subject.input().until(ENDED));
            if (n > 0) {
                Player.setAll(rig, seed + n);
            }
            Player.playNotes(rig, seed + n, 0, ENDED);
            Takes.requireNoSubnormals("after input and notes ended", rig.render(TAIL));
        }
    }

    private static void silentMeansSilent(Subject subject, long seed) {
        for (int n = 0; n < 4; n++) {
            int frames = 12 * FRAMES;
            Signal bursts = subject.input().gated(2_000, 13_000);
            ModuleRig rig = Player.playNotes(subject.rig(bursts), seed + n, 9_001, 12_001);
            Player.playNotes(rig, seed - n, 30_001, 31_001);
            if (n > 0) {
                shortenAll(rig, seed + n);
            }
            float[][] left = rig.render(frames);
            float[][] called = rig.sleepless().render(frames);
            Takes.requireSame("leaving out calls after SILENT", called, left);
        }
    }

    /** Random settings, with times in the lowest tenth of their range, so that sounds do come to an end. */
    private static void shortenAll(ModuleRig rig, long seed) {
        for (ParameterSpec spec : rig.description.parameters()) {
            double place = Dice.unit(seed, spec.id().hashCode());
            boolean isTime = spec.id().endsWith("_ms");
            rig.set(spec.id(), spec.plain(isTime ? place / 10 : place));
        }
    }
}
