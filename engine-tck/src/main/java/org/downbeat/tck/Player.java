package org.downbeat.tck;

import java.util.SplittableRandom;
import org.downbeat.api.ParameterSpec;

/** Plays a rig in ways that find weak spots: all of it decided by a seed. */
final class Player {
    private static final int NOTES = 12;
    private static final int STEPS = 6;

    private final ModuleRig rig;
    private final SplittableRandom random;
    private final int frames;

    private Player(ModuleRig rig, long seed, int frames) {
        this.rig = rig;
        this.random = new SplittableRandom(seed);
        this.frames = frames;
    }

    /** Notes, triggers, and controls that stand, step or move. */
    static ModuleRig perform(ModuleRig rig, long seed, int frames) {
        Player player = new Player(rig, seed, frames);
        player.playNotes(0, frames);
        player.fire(0, frames);
        rig.description.parameters().forEach(player::turn);
        return rig;
    }

    /** Notes and triggers only. */
    static ModuleRig playNotes(ModuleRig rig, long seed, int from, int to) {
        Player player = new Player(rig, seed, to);
        player.playNotes(from, to);
        player.fire(from, to);
        return rig;
    }

    /** Notes only. */
    static ModuleRig playKeys(ModuleRig rig, long seed, int from, int to) {
        new Player(rig, seed, to).playNotes(from, to);
        return rig;
    }

    /** Every control at a random place. */
    static ModuleRig setAll(ModuleRig rig, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        rig.description.parameters().forEach(spec -> rig.set(spec.id(), spec.plain(random.nextDouble())));
        return rig;
    }

    /** Every control at another random place in every frame. */
    static ModuleRig shakeAll(ModuleRig rig, long seed) {
        long salt = seed;
        for (ParameterSpec spec : rig.description.parameters()) {
            long own = salt++;
            rig.move(spec.id(), frame -> spec.plain(Dice.unit(own, frame)));
        }
        return rig;
    }

    private void playNotes(int from, int to) {
        for (int n = 0; n < NOTES; n++) {
            int on = random.nextInt(from, to);
            int off = random.nextInt(on, to) + 1;
            int note = random.nextInt(24, 97);
            rig.noteOn(on, note, random.nextInt(1, 128));
            if (random.nextInt(8) == 0) {
                rig.choke(off, note);
            } else {
                rig.noteOff(off, note);
            }
            if (random.nextInt(4) == 0) {
                rig.bend((on + off) / 2, note, random.nextDouble(-2, 2));
            }
        }
    }

    private void fire(int from, int to) {
        for (ParameterSpec spec : rig.description.parameters()) {
            if (spec.isMomentary()) {
                rig.trigger(random.nextInt(from, to), spec.id()).trigger(random.nextInt(from, to), spec.id());
            }
        }
    }

    private void turn(ParameterSpec spec) {
        switch (random.nextInt(6)) {
            case 0 -> rig.set(spec.id(), spec.plain(random.nextDouble()));
            case 1 -> {
                for (int n = 0; n < STEPS; n++) {
                    rig.step(spec.id(), random.nextInt(frames), spec.plain(random.nextDouble()));
                }
            }
            case 2 -> {
                double turnsPerFrame = random.nextDouble() * 0.01;
                rig.move(
                        spec.id(),
                        frame -> spec.plain(0.5 + 0.5 * StrictMath.sin(2 * Math.PI * turnsPerFrame * frame)));
            }
            case 3 -> {
                long own = random.nextLong();
                rig.move(spec.id(), frame -> spec.plain(Dice.unit(own, frame)));
            }
            default -> {
                // Left at its initial value, as most controls of most songs are.
            }
        }
    }
}
