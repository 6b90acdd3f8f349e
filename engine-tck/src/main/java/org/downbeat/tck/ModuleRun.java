package org.downbeat.tck;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModule.Status;

/** A module on its {@link ModuleRig}, made and prepared, at a place in the song. */
public final class ModuleRun implements AutoCloseable {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ModuleRig rig;
    private final AudioModule module;
    private final List<ModuleRig.Happening> happenings;
    private final RigSetup setup;
    private Guard guard = new Guard() {};
    private long frame;
    private int happened;
    private boolean asleep;
    private long allocatedBytes;

    /** Looks at the buffers around each call of the module. */
    interface Guard {
        /** Before frames {@code from} to {@code to} are processed. */
        default void before(RigSetup setup) {}

        /** After they were. */
        default void after(RigSetup setup, Status status) {}
    }

    ModuleRun(ModuleRig rig, AudioModule module) {
        this.rig = rig;
        this.module = module;
        this.happenings = rig.happenings();
        this.setup = new RigSetup(rig);
        module.prepare(setup);
    }

    /** The module itself. */
    public AudioModule module() {
        return module;
    }

    ModuleRig rig() {
        return rig;
    }

    /** How many bytes the module has allocated while it played, its notes and triggers included. */
    public long allocatedBytes() {
        return allocatedBytes;
    }

    void guard(Guard watcher) {
        guard = watcher;
    }

    /** Resets the module and goes back to frame 0. */
    public void rewind() {
        module.reset();
        setup.forgetLanes();
        frame = 0;
        happened = 0;
        asleep = false;
    }

    /**
     * Plays on.
     *
     * @return the channels of its output ports, one port after the other
     */
    public float[][] play(int frames) {
        float[][] take = new float[setup.outputChannels()][frames];
        long end = frame + frames;
        long begin = frame;
        while (frame < end) {
            long start = frame - frame % rig.blockSize;
            int n = (int) Math.min(rig.blockSize, end - start);
            int from = (int) (frame - start);
            playBlock(start, from, n);
            setup.copyOutputs(from, n, take, (int) (frame - begin));
            frame = start + n;
        }
        return take;
    }

    private void playBlock(long start, int from, int n) {
        boolean still = setup.enterBlock(start, n);
        for (int i = from; i < n; ) {
            int end = endOfPiece(start, i, n);
            boolean woken = happensUpTo(start + i);
            setup.enterPiece(i, end);
            if (rig.sleep == ModuleRig.Sleep.ALLOWED && asleep && still && !woken) {
                setup.clearOutputs();
            } else {
                process();
            }
            i = end;
        }
    }

    private void process() {
        guard.before(setup);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Status status = module.process(setup.block());
        allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - before;
        guard.after(setup, status);
        asleep = status == Status.SILENT;
        if (asleep) {
            setup.clearOutputs();
        }
    }

    private boolean happensUpTo(long now) {
        boolean any = false;
        for (; happened < happenings.size() && happenings.get(happened).frame() <= now; happened++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            happenings.get(happened).act().accept(module);
            allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - before;
            any = true;
        }
        return any;
    }

    private int endOfPiece(long start, int from, int n) {
        long now = start + from;
        long end = Math.min(start + n, setup.nextStep(now));
        for (int k = happened; k < happenings.size() && happenings.get(k).frame() < end; k++) {
            if (happenings.get(k).frame() > now) {
                end = happenings.get(k).frame();
            }
        }
        Long seed = rig.cutSeed;
        for (long cut = now + 1; seed != null && cut < end; cut++) {
            if (Dice.unit(seed, cut) < 0.05) {
                end = cut;
            }
        }
        return (int) (end - start);
    }

    /** Closes the module. */
    @Override
    public void close() {
        module.close();
    }
}
