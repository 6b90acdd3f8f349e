package org.downbeat.tck;

import static org.downbeat.api.MusicalContext.ARTICULATION;
import static org.downbeat.api.MusicalContext.DYNAMICS;

import java.util.Arrays;
import java.util.Locale;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModuleFactory;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Description;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;
import org.downbeat.api.Setup;

/** A small good module, and one way to spoil it for each check: an input times a level that every note lifts to 1. */
public final class Pluck implements AudioModule.Playable {
    /** What is wrong with it, and the one check that finds it. */
    public enum Fault {
        NONE(""),
        CHANGING_DESCRIPTION("description-stable"),
        SLOW_DESCRIPTION("description-quick"),
        RE_MEANT("ids-locked"),
        SAME_LABEL_TWICE("parameter-text-round-trip"),
        HALF_A_STEP("parameter-scale-round-trip"),
        NAN_AT_HIGH_RATES("finite-at-odd-rates"),
        NAN_AT_MINIMUM("finite-at-extremes"),
        NAN_BETWEEN("finite-anywhere"),
        NAN_WHEN_MOVING("finite-when-everything-moves"),
        NAN_UNPLUGGED("nothing-connected"),
        OWN_DEFAULT("defaults-apply"),
        SUBNORMALS("no-subnormals-in-the-tail"),
        WAKES_BY_ITSELF("silent-means-silent"),
        WRITES_BEYOND("writes-its-frames"),
        WRITES_INPUT("leaves-its-input-alone"),
        ALLOCATES("allocates-nothing"),
        WEIGHS_TOO_LITTLE("weighs-as-it-writes"),
        DIFFERENT_THREADS("same-render-twice"),
        STARTS_WITH_THE_BLOCK("block-size-changes-nothing"),
        FLUSHES_AT_CUTS("cuts-change-nothing"),
        RESET_KEEPS("reset-forgets"),
        PREPARE_KEEPS("prepare-twice"),
        STATIC_STATE("instances-share-nothing"),
        STRAY_OFF_CUTS("stray-note-offs"),
        TOO_MANY_NOTES("five-hundred-notes"),
        CLOSE_ONCE("close-twice"),
        CLAIMS_LATENCY("latency-as-declared"),
        COMES_LATE("latency-as-declared"),
        RINGS_ON("tail-as-declared"),
        BUSY_WITH_NOTHING("silence-not-slower");

        /** The name of the check; empty for the module that keeps all promises. */
        public final String check;

        Fault(String check) {
            this.check = check;
        }

        /** The id of the module with this fault. */
        public String id() {
            return "pluck_" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static int described;
    private static double sharedLevel;

    private final Fault fault;
    private final float[] late = new float[2];
    private Control decay;
    private Control depth;
    private boolean isConnected;
    private long thread;
    private double rate;
    private double level;
    private int notes;
    private int quietFrames;
    private boolean isTouched;
    private boolean closed;

    @SuppressWarnings("NullAway.Init") // the rig prepares a module before all else
    private Pluck(Fault fault) {
        this.fault = fault;
    }

    /** Makes modules with a fault. */
    public static AudioModuleFactory factory(Fault fault) {
        return new AudioModuleFactory() {
            private final long thread = Thread.currentThread().getId();

            @Override
            public Description describe() {
                described++;
                long start = System.nanoTime();
                while (fault == Fault.SLOW_DESCRIPTION && System.nanoTime() - start < 6_000_000) {
                    Thread.onSpinWait();
                }
                return Description.effect(fault.id(), "Pluck", Description.Purpose.DYNAMICS)
                        .version(fault == Fault.CHANGING_DESCRIPTION ? "1." + described : "1.0")
                        .parameters(
                                ParameterSpec.milliseconds("decay_ms", "Decay")
                                        .range(1, 50)
                                        .initial(10)
                                        .context(ARTICULATION)
                                        .about("How fast it fades."),
                                depth(fault))
                        .about("Every note lets the sound through, and it fades.");
            }

            @Override
            public AudioModule create() {
                Pluck pluck = new Pluck(fault);
                pluck.thread = thread;
                return fault == Fault.WEIGHS_TOO_LITTLE ? new Strip(pluck) : pluck;
            }
        };
    }

    private static ParameterSpec depth(Fault fault) {
        ParameterSpec.Builder depth = switch (fault) {
            case SAME_LABEL_TWICE -> ParameterSpec.choice("depth", "Depth", "full", "full");
            case HALF_A_STEP ->
                ParameterSpec.number("depth", "Depth").range(0, 2.5).initial(1).scale(Scale.STEPPED);
            case RE_MEANT -> ParameterSpec.percent("depth", "Depth").initial(0.9);
            default -> ParameterSpec.percent("depth", "Depth").initial(1);
        };
        return depth.context(DYNAMICS).about("How loud it is.");
    }

    @Override
    public void prepare(Setup setup) {
        decay = setup.control("decay_ms");
        depth = setup.control("depth");
        rate = setup.sampleRate();
        isConnected = setup.input(0).isConnected();
        if (fault != Fault.PREPARE_KEEPS) {
            level = 0;
        }
        forget();
        closed = false;
    }

    @Override
    public void reset() {
        if (fault != Fault.RESET_KEEPS) {
            level = 0;
        }
        forget();
    }

    private void forget() {
        sharedLevel = 0;
        Arrays.fill(late, 0);
        notes = 0;
        quietFrames = 0;
        isTouched = false;
    }

    @Override
    public int latencyFrames() {
        return fault == Fault.CLAIMS_LATENCY ? 100 : 0;
    }

    @Override
    public long tailFrames() {
        return switch (fault) {
            case COMES_LATE -> 1;
            case SUBNORMALS, WAKES_BY_ITSELF -> Long.MAX_VALUE;
            default -> 0;
        };
    }

    @Override
    public void noteOn(int note, double pitch, double velocity) {
        level = 1;
        isTouched = true;
        if (++notes > 400 && fault == Fault.TOO_MANY_NOTES) {
            throw new ArrayIndexOutOfBoundsException(notes);
        }
    }

    @Override
    public void noteOff(int note) {
        isTouched = true;
        if (fault == Fault.STRAY_OFF_CUTS) {
            level = 0;
        }
    }

    @Override
    public void bend(int note, double semitones) {
        isTouched = true;
    }

    @Override
    public Status process(Block block) {
        if (level == 0 && fault != Fault.WAKES_BY_ITSELF) {
            return rest(block);
        }
        boolean isCut = !isTouched && !Block.isOnGrid(block.from());
        isTouched = false;
        double now = fault == Fault.STATIC_STATE && sharedLevel > 0 ? sharedLevel : level;
        if (fault == Fault.FLUSHES_AT_CUTS && isCut && now < 0.1) {
            now = 0;
        }
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = block.controlEnd(i);
            if (Block.isOnGrid(i) && now < (fault == Fault.SUBNORMALS ? 1e-44 : 1e-20)) {
                now = 0;
            }
            now = cell(block, i, end, now, 1 - 1000 / (decayHeld(i) * rate));
        }
        spoil(block);
        level = now;
        sharedLevel = now;
        return fault == Fault.WAKES_BY_ITSELF ? wake(block) : Status.SOUNDING;
    }

    private double decayHeld(int i) {
        boolean isUntouched = fault == Fault.OWN_DEFAULT && decay.isConstant() && decay.at(i) == 10;
        return isUntouched ? 11 : decay.held(fault == Fault.STARTS_WITH_THE_BLOCK ? 0 : i);
    }

    private double cell(Block block, int from, int to, double start, double factor) {
        boolean isOwn = fault == Fault.SUBNORMALS || fault == Fault.RINGS_ON;
        double now = start;
        for (int c = 0; c < block.out().channels(); c++) {
            float[] x = block.in().channel(c);
            float[] y = block.out().channel(c);
            now = start;
            for (int i = from; i < to; i++) {
                now *= factor;
                float in = fault == Fault.COMES_LATE ? late[c] : x[i];
                late[c] = x[i];
                y[i] = (float) ((isOwn ? 1 : in) * now * depth.at(i));
            }
        }
        return now;
    }

    private Status rest(Block block) {
        if (fault != Fault.BUSY_WITH_NOTHING) {
            return Status.SILENT;
        }
        for (int c = 0; c < block.out().channels(); c++) {
            Arrays.fill(block.out().channel(c), block.from(), block.to(), 0);
        }
        level = burn(200 * (block.to() - block.from()));
        return Status.SOUNDING;
    }

    /** Takes its time, and returns 0 in a way that no compiler sees through. */
    private static double burn(int rounds) {
        long x = described | 1;
        for (int n = 0; n < rounds; n++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x == 0 ? 1 : 0;
    }

    /** Says that it is silent long after the input, and then sounds. */
    private Status wake(Block block) {
        float[] x = block.in().channel(0);
        float[] y = block.out().channel(0);
        for (int i = block.from(); i < block.to(); i++) {
            quietFrames = x[i] == 0 ? quietFrames + 1 : 0;
            y[i] = quietFrames > 8_000 ? 1 : y[i];
        }
        return quietFrames > 5_000 && quietFrames <= 8_000 ? Status.SILENT : Status.SOUNDING;
    }

    private boolean isNaN(int i) {
        return switch (fault) {
            case NAN_AT_HIGH_RATES -> rate > 192_000;
            case NAN_AT_MINIMUM -> decay.at(i) == 1;
            case NAN_BETWEEN -> isBetween(decay, i) && isBetween(depth, i);
            case NAN_WHEN_MOVING -> isMoving(decay, i) && isMoving(depth, i);
            case NAN_UNPLUGGED -> !isConnected;
            default -> false;
        };
    }

    private void spoil(Block block) {
        float[] y = block.out().channel(0);
        int first = block.from();
        for (int i = first; i < block.to(); i++) {
            y[i] = isNaN(i) ? Float.NaN : y[i];
        }
        switch (fault) {
            case DIFFERENT_THREADS -> y[first] += Thread.currentThread().getId() == thread ? 0 : 1;
            case WRITES_BEYOND -> {
                if (block.to() < y.length) {
                    y[block.to()] = 0.1f;
                }
            }
            case WRITES_INPUT -> block.in().channel(0)[first] += 1;
            case ALLOCATES -> y[first] += new float[block.to()].clone()[first];
            default -> {
                // The other faults are where they belong.
            }
        }
    }

    private static boolean isBetween(Control control, int i) {
        double value = control.at(i);
        return control.isConstant()
                && value != control.spec().min()
                && value != control.spec().max()
                && value != control.spec().initial();
    }

    private static boolean isMoving(Control control, int i) {
        return !control.isConstant() && control.at(i) != (float) control.spec().initial();
    }

    @Override
    public void close() {
        if (closed && fault == Fault.CLOSE_ONCE) {
            throw new IllegalStateException("closed already");
        }
        closed = true;
    }

    /** Says that its input goes out as it is, while it fades. */
    private record Strip(Pluck pluck) implements AudioModule.Weighing, AudioModule.Playable {
        @Override
        public void prepare(Setup setup) {
            pluck.prepare(setup);
        }

        @Override
        public void reset() {
            pluck.reset();
        }

        @Override
        public void noteOn(int note, double pitch, double velocity) {
            pluck.noteOn(note, pitch, velocity);
        }

        @Override
        public void noteOff(int note) {
            pluck.noteOff(note);
        }

        @Override
        public Status process(Block block) {
            return pluck.process(block);
        }

        @Override
        public boolean weigh(Block block, float[] weights) {
            weights[0] = 1;
            for (int w = 1; w < weights.length; w += 2) {
                weights[w] = 1;
                weights[w + 1] = 0;
            }
            return true;
        }
    }
}
