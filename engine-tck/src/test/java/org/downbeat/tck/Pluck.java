package org.downbeat.tck;

import static org.downbeat.api.MusicalContext.ARTICULATION;
import static org.downbeat.api.MusicalContext.DYNAMICS;

import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Setup;

/** A small good module, and one way to spoil it for each check: an input times a level that every note lifts to 1. */
@SuppressWarnings("NullAway.Init") // the rig prepares a module before all else
final class Pluck implements AudioModule.Playable {
    /** What is wrong with it. */
    enum Fault {
        NONE,
        CHANGING_DESCRIPTION,
        NAN_AT_EXTREMES,
        NAN_AT_HIGH_RATES,
        NAN_WHEN_MOVING,
        SUBNORMALS,
        WAKES_BY_ITSELF,
        WRITES_BEYOND,
        LEAVES_HOLES,
        WRITES_INPUT,
        ALLOCATES,
        RANDOM,
        COEFFICIENT_PER_BLOCK,
        FLUSH_PER_CALL,
        RESET_KEEPS,
        PREPARE_KEEPS,
        STATIC_STATE,
        STRAY_OFF_CUTS,
        TOO_MANY_NOTES,
        CLOSE_ONCE
    }

    private static int described;
    private static double sharedLevel;

    private final Fault fault;
    private Control decay;
    private Control depth;
    private double rate;
    private double level;
    private int notes;
    private boolean closed;

    private Pluck(Fault fault) {
        this.fault = fault;
    }

    static AudioModuleFactory factory(Fault fault) {
        return new AudioModuleFactory() {
            @Override
            public Description describe() {
                described++;
                return Description.effect("pluck", "Pluck", Description.Purpose.DYNAMICS)
                        .parameters(
                                ParameterSpec.milliseconds("decay_ms", "Decay")
                                        .range(1, 50)
                                        .initial(fault == Fault.CHANGING_DESCRIPTION ? 1 + described % 40 : 10)
                                        .context(ARTICULATION)
                                        .about("How fast it fades."),
                                ParameterSpec.percent("depth", "Depth")
                                        .initial(1)
                                        .context(DYNAMICS)
                                        .about("How loud it is."))
                        .about("Every note lets the sound through, and it fades.");
            }

            @Override
            public AudioModule create() {
                return new Pluck(fault);
            }
        };
    }

    @Override
    public void prepare(Setup setup) {
        decay = setup.control("decay_ms");
        depth = setup.control("depth");
        rate = setup.sampleRate();
        if (fault != Fault.PREPARE_KEEPS) {
            level = 0;
        }
        closed = false;
    }

    @Override
    public void reset() {
        if (fault != Fault.RESET_KEEPS) {
            level = 0;
        }
        notes = 0;
    }

    @Override
    public void noteOn(int note, double pitch, double velocity) {
        level = 1;
        if (++notes > 400 && fault == Fault.TOO_MANY_NOTES) {
            throw new ArrayIndexOutOfBoundsException(notes);
        }
    }

    @Override
    public void noteOff(int note) {
        if (fault == Fault.STRAY_OFF_CUTS) {
            level = 0;
        }
    }

    @Override
    public Status process(Block block) {
        if (level == 0 && fault != Fault.WAKES_BY_ITSELF) {
            return Status.SILENT;
        }
        if (fault == Fault.WAKES_BY_ITSELF) {
            return wake(block);
        }
        double now = fault == Fault.STATIC_STATE ? sharedLevel + level : level;
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = fault == Fault.COEFFICIENT_PER_BLOCK ? block.to() : block.controlEnd(i);
            double factor = 1 - 1000 / (decay.held(i) * rate);
            boolean flushes = fault == Fault.FLUSH_PER_CALL || Block.isOnGrid(i);
            double limit = fault == Fault.FLUSH_PER_CALL ? 0.1 : 1e-20;
            if (flushes && fault != Fault.SUBNORMALS && now < limit) {
                now = 0;
            }
            now = cell(block, i, end, now, factor);
        }
        spoil(block);
        level = now;
        if (fault == Fault.STATIC_STATE) {
            sharedLevel = now / 2;
            level = now / 2;
        }
        return Status.SOUNDING;
    }

    private double cell(Block block, int from, int to, double start, double factor) {
        double now = start;
        for (int c = 0; c < block.out().channels(); c++) {
            float[] x = block.in().channel(c);
            float[] y = block.out().channel(c);
            now = start;
            for (int i = from; i < to; i++) {
                now *= factor;
                y[i] = (float) ((fault == Fault.SUBNORMALS ? 1 : x[i]) * now * depth.at(i));
            }
        }
        return now;
    }

    private Status wake(Block block) {
        level++;
        for (int c = 0; c < block.out().channels(); c++) {
            for (int i = block.from(); i < block.to(); i++) {
                block.out().channel(c)[i] = level < 20 ? 0 : 1;
            }
        }
        return level < 20 ? Status.SILENT : Status.SOUNDING;
    }

    private void spoil(Block block) {
        float[] y = block.out().channel(0);
        switch (fault) {
            case NAN_AT_EXTREMES -> y[block.from()] /= decay.at(block.from()) == 50 ? 0 : 1;
            case NAN_AT_HIGH_RATES -> y[block.from()] = rate > 192_000 ? Float.NaN : y[block.from()];
            case NAN_WHEN_MOVING ->
                y[block.from()] = decay.isConstant() || depth.isConstant() ? y[block.from()] : Float.NaN;
            case WRITES_BEYOND -> y[block.to() % y.length] = 0.1f;
            case LEAVES_HOLES -> y[block.to() - 1] = Float.intBitsToFloat(0x7fc0beef);
            case WRITES_INPUT -> block.in().channel(0)[block.from()] += 1;
            case ALLOCATES -> y[block.from()] += new float[block.to()].clone()[block.from()];
            case RANDOM -> y[block.from()] += (float) Math.random();
            default -> {
                // The other faults are where they belong.
            }
        }
    }

    @Override
    public void close() {
        if (closed && fault == Fault.CLOSE_ONCE) {
            throw new IllegalStateException("closed already");
        }
        closed = true;
    }
}
