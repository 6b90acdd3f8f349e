package org.downbeat.modules.synth;

import org.downbeat.api.AudioModule;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.HeldNotes;

/** The {@link Stages} of a note, begun by every note-on and ended when the last key is let go. */
@SuppressWarnings("NullAway.Init") // the engine prepares a module before all else
final class Adsr implements AudioModule.Playable {
    private final HeldNotes held = new HeldNotes();
    private Control gate;
    private Stages stages;
    private LevelOutput output;
    private float[] levels;

    private boolean isPlayed;
    private boolean isGateOpen;
    private int lastNote;

    @Override
    public void prepare(Setup setup) {
        gate = setup.control("gate");
        stages = new Stages(setup);
        output = new LevelOutput(setup);
        levels = new float[setup.maxFrames()];
        reset();
    }

    @Override
    public void reset() {
        held.clear();
        stages.clear();
        isPlayed = false;
        isGateOpen = false;
        lastNote = -1;
    }

    @Override
    public void noteOn(int note, double pitch, double velocity) {
        held.press(note, pitch, velocity);
        isPlayed = true;
        lastNote = note;
        stages.open(velocity / 127);
    }

    @Override
    public void noteOff(int note) {
        boolean wasHeld = !held.isEmpty();
        held.lift(note);
        if (wasHeld && held.isEmpty()) {
            stages.close();
        }
    }

    @Override
    public void choke(int note) {
        noteOff(note);
        if (held.isEmpty() && note == lastNote && !stages.isAtRest()) {
            stages.cut();
        }
    }

    @Override
    public Status process(Block block) {
        boolean followsGate = !isPlayed && !gate.isConstant();
        if (!isPlayed) {
            turnGate(gate.at(block.from()));
        }
        if (stages.isAtRest() && !followsGate) {
            return Status.SILENT;
        }
        if (!followsGate && stages.stands(block.to() - block.from())) {
            output.write(block, stages.pass(block.from(), block.to()));
            return Status.SOUNDING;
        }
        if (followsGate) {
            for (int i = block.from(); i < block.to(); i++) {
                turnGate(gate.at(i));
                stages.fill(levels, i, i + 1);
            }
        } else {
            stages.fill(levels, block.from(), block.to());
        }
        output.write(block, levels);
        return Status.SOUNDING;
    }

    private void turnGate(double to) {
        boolean opens = to > 0;
        if (opens && !isGateOpen) {
            stages.open(to);
        } else if (!opens && isGateOpen) {
            stages.close();
        }
        isGateOpen = opens;
    }
}
