package org.downbeat.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.downbeat.api.AudioModule;
import org.downbeat.api.AudioModule.Status;

/** What a module does to the arrays it is given, and to the heap. */
final class BufferChecks {
    private static final int FRAMES = 6_000;
    private static final int UNWRITTEN_BITS = 0x7fc0beef;

    private BufferChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "writes-its-frames",
                        "A call writes all of its frames and no others.",
                        "The rest of the buffer belongs to other calls.",
                        (subject, seed) -> watch(subject, seed, new Frames())),
                new Check(
                        "leaves-its-input-alone",
                        "Inputs and lanes are read, never written.",
                        "Other modules read the same input.",
                        (subject, seed) -> watch(subject, seed, new Inputs())),
                new Check(
                        "allocates-nothing",
                        "Playing, notes and triggers allocate nothing.",
                        "What is allocated while playing is collected while playing.",
                        BufferChecks::allocatesNothing),
                new Check(
                        "weighs-as-it-writes",
                        "The weights that weigh() tells give what process() writes.",
                        "The engine may use the weights instead of a call; nobody may hear it.",
                        BufferChecks::weighsAsItWrites));
    }

    private static void weighsAsItWrites(Subject subject, long seed) {
        for (int channels = 1; channels <= 2; channels++) {
            for (int n = 0; n < 4; n++) {
                ModuleRig rig = Player.setAll(subject.rig(), seed + n).channels(channels);
                Player.playNotes(rig, seed + n, 0, FRAMES / 2);
                try (ModuleRun run = rig.open()) {
                    if (!(run.module() instanceof AudioModule.Weighing module)) {
                        return;
                    }
                    run.guard(new Weights(module));
                    run.play(FRAMES);
                }
            }
        }
    }

    private static void watch(Subject subject, long seed, ModuleRun.Guard guard) {
        for (int channels = 1; channels <= 2; channels++) {
            ModuleRig rig = Player.perform(subject.rig(), seed + channels, FRAMES)
                    .channels(channels)
                    .cuts(seed);
            try (ModuleRun run = rig.open()) {
                run.guard(guard);
                run.play(FRAMES);
            }
        }
    }

    /** Marks every frame before a call, and looks for marks left in its frames and lost in the others. */
    private static final class Frames implements ModuleRun.Guard {
        private final List<float[]> before = new ArrayList<>();

        @Override
        public void before(RigSetup setup) {
            before.clear();
            for (float[][] port : setup.outputs()) {
                for (float[] channel : port) {
                    Arrays.fill(
                            channel, setup.block().from(), setup.block().to(), Float.intBitsToFloat(UNWRITTEN_BITS));
                    before.add(channel.clone());
                }
            }
        }

        @Override
        public void after(RigSetup setup, Status status) {
            int row = 0;
            for (float[][] port : setup.outputs()) {
                for (int c = 0; c < port.length; c++) {
                    compare(setup, status, c, before.get(row++), port[c]);
                }
            }
        }

        private static void compare(RigSetup setup, Status status, int c, float[] old, float[] now) {
            int from = setup.block().from();
            int to = setup.block().to();
            for (int i = 0; i < now.length; i++) {
                boolean isIts = i >= from && i < to;
                boolean changed = Float.floatToRawIntBits(old[i]) != Float.floatToRawIntBits(now[i]);
                if (isIts && !changed && status == Status.SOUNDING) {
                    throw new BrokenPromise("index " + i + " of channel " + c
                            + " was not written; the call was for indices " + from + " to " + (to - 1));
                }
                if (!isIts && changed) {
                    throw new BrokenPromise("index " + i + " of channel " + c
                            + " was written; the call was for indices " + from + " to " + (to - 1));
                }
            }
        }
    }

    /** Remembers inputs and lanes before a call, and compares after it. */
    private static final class Inputs implements ModuleRun.Guard {
        private final List<float[]> before = new ArrayList<>();

        private static List<float[]> readOnly(RigSetup setup) {
            List<float[]> arrays = new ArrayList<>(setup.laneValues());
            for (float[][] port : setup.inputs()) {
                arrays.addAll(List.of(port));
            }
            return arrays;
        }

        @Override
        public void before(RigSetup setup) {
            before.clear();
            readOnly(setup).forEach(array -> before.add(array.clone()));
        }

        @Override
        public void after(RigSetup setup, Status status) {
            List<float[]> now = readOnly(setup);
            for (int k = 0; k < now.size(); k++) {
                if (!Arrays.equals(before.get(k), now.get(k))) {
                    throw new BrokenPromise("an input or a control's lane was written; both are only to be read");
                }
            }
        }
    }

    /** Asks for the weights of what was just written. */
    private record Weights(AudioModule.Weighing module) implements ModuleRun.Guard {
        @Override
        public void after(RigSetup setup, Status status) {
            float[][] in = setup.inputs()[0];
            float[][] out = setup.outputs()[0];
            float[] weights = new float[1 + 2 * out.length];
            if (status == Status.SILENT || !setup.isSteady() || !module.weigh(setup.block(), weights)) {
                return;
            }
            for (int c = 0; c < out.length; c++) {
                float own = weights[1 + 2 * c];
                float other = weights[2 + 2 * c];
                for (int i = setup.block().from(); i < setup.block().to(); i++) {
                    float sum = other == 0 ? own * in[c][i] : own * in[c][i] + other * in[1 - c][i];
                    if (weights[0] * sum != out[c][i]) {
                        throw new BrokenPromise("process() wrote " + out[c][i] + " to index " + i + " of channel " + c
                                + ", and the weights make it " + weights[0] * sum);
                    }
                }
            }
        }
    }

    private static void allocatesNothing(Subject subject, long seed) {
        for (int n = 0; n < 2; n++) {
            ModuleRig rig = Player.perform(subject.rig(), seed + n, FRAMES).cuts(seed);
            // The first render loads classes, which allocates once in the life of the machine and not for each block.
            rig.render(FRAMES);
            try (ModuleRun run = rig.open()) {
                run.play(FRAMES);
                if (run.allocatedBytes() > 0) {
                    throw new BrokenPromise(run.allocatedBytes() + " bytes were allocated while playing " + FRAMES
                            + " frames; allocate in prepare()");
                }
            }
        }
    }
}
