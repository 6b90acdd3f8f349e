package org.downbeat.modules.synth;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.FastMath;
import org.downbeat.kit.HeldNotes;

/**
 * A level that heads for a target: {@code level = target + (level − target)·c}, with {@code c = exp(−1 / (time·sr))} and
 * the time of the attack below the target, of the release above it.
 *
 * <p>Kept as {@code level = target + distance} and {@code distance *= c}: the distance never changes its sign by itself, so
 * the time is chosen once for all frames of one target.
 */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class Envelope implements AudioModule.Playable {
    /** −180 dB: a distance that nobody hears and that no 24-bit file can hold. */
    private static final double INAUDIBLE = 1e-9;

    /** Time constant of a choke: down 60 dB in 7 ms. */
    private static final double CHOKE_MS = 1;

    private final HeldNotes held = new HeldNotes();
    private Control gate;
    private Control attack;
    private Control release;
    private LevelOutput output;
    private double framesPerMs;
    private float[] levels;

    private double target;
    private double distance;
    private boolean isPlayed;
    private boolean isChoked;
    private int lastNote;
    private double height;

    private double attackTuned;
    private double attackKeep;
    private double releaseTuned;
    private double releaseKeep;

    @Override
    public void prepare(Setup setup) {
        gate = setup.control("gate");
        attack = setup.control("attack_ms");
        release = setup.control("release_ms");
        output = new LevelOutput(setup);
        levels = new float[setup.maxFrames()];
        framesPerMs = setup.sampleRate() / 1000;
        attackTuned = Double.NaN;
        releaseTuned = Double.NaN;
        reset();
    }

    @Override
    public void reset() {
        held.clear();
        target = 0;
        distance = 0;
        isPlayed = false;
        isChoked = false;
        lastNote = -1;
        height = 0;
    }

    @Override
    public void noteOn(int note, double pitch, double velocity) {
        held.press(note, pitch, velocity);
        isPlayed = true;
        isChoked = false;
        lastNote = note;
        height = velocity / 127;
    }

    @Override
    public void noteOff(int note) {
        held.lift(note);
        height = held.isEmpty() ? 0 : held.velocity(held.latest()) / 127;
    }

    @Override
    public void choke(int note) {
        noteOff(note);
        isChoked |= held.isEmpty() && note == lastNote;
    }

    @Override
    public Status process(Block block) {
        boolean isSteady = isPlayed || gate.isConstant();
        if (isSteady) {
            headFor(isPlayed ? height : gate.at(block.from()));
            if (distance == 0 && (target == 0 || output.isMultiplyingSilence(block))) {
                return Status.SILENT;
            }
        }
        if (isSteady && distance == 0) {
            output.write(block, (float) target);
            return Status.SOUNDING;
        }
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = block.controlEnd(i);
            if (Block.isOnGrid(i) && Math.abs(distance) < INAUDIBLE) {
                distance = 0;
            }
            tune(attack.held(i), isChoked ? Math.min(CHOKE_MS, release.held(i)) : release.held(i));
            if (isSteady) {
                approach(i, end);
            } else {
                follow(gate.values(), i, end);
            }
        }
        output.write(block, levels);
        return Status.SOUNDING;
    }

    private void headFor(double level) {
        if (level != target) {
            distance += target - level;
            target = level;
        }
    }

    private void tune(double attackMs, double releaseMs) {
        if (attackMs != attackTuned) {
            attackTuned = attackMs;
            attackKeep = keep(attackMs);
        }
        if (releaseMs != releaseTuned) {
            releaseTuned = releaseMs;
            releaseKeep = keep(releaseMs);
        }
    }

    private double keep(double milliseconds) {
        return milliseconds <= 0 ? 0 : FastMath.exp(-1 / (milliseconds * framesPerMs));
    }

    private void approach(int from, int to) {
        double t = target;
        double d = distance;
        double c = d < 0 ? attackKeep : releaseKeep;
        for (int i = from; i < to; i++) {
            d *= c;
            levels[i] = (float) (t + d);
        }
        distance = d;
    }

    private void follow(float[] gates, int from, int to) {
        for (int i = from; i < to; i++) {
            headFor(gates[i]);
            distance *= distance < 0 ? attackKeep : releaseKeep;
            levels[i] = (float) (target + distance);
        }
    }
}
