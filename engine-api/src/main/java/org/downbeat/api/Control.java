package org.downbeat.api;

import java.util.Arrays;

/**
 * The lane of one parameter: one value a frame, in plain units, clamped to the range and always filled.
 *
 * <p>The indices are those of the block. A module reads; only the engine writes, through the {@link Feed} that it alone
 * holds.
 */
public final class Control {
    private final ParameterSpec spec;
    private final float[] values;
    private int lastStep;
    private boolean constant = true;

    private Control(ParameterSpec spec, float[] values, float value) {
        this.spec = spec;
        this.values = values;
        Arrays.fill(values, value);
    }

    /** The parameter this lane belongs to. */
    public ParameterSpec spec() {
        return spec;
    }

    /** The values by index; valid from {@link Block#from()} to {@link Block#to()}. Not to be written. */
    public float[] values() {
        return values;
    }

    /** The value at an index. */
    public float at(int index) {
        return values[index];
    }

    /**
     * The value to compute a coefficient from: that of the last grid line, or of this parameter's last step if that came
     * later. It changes on the grid and at the parameter's own steps only, whatever else cuts the block.
     */
    public float held(int index) {
        return values[Math.max(index & -Block.GRID, lastStep)];
    }

    /** Whether every frame of this call has the same value, and holds it too, so that one coefficient serves all. */
    public boolean isConstant() {
        return constant;
    }

    /** The engine's end of a lane. */
    public static final class Feed {
        private final Control control;

        /** Makes a lane for blocks of up to {@code maxFrames} frames, filled with the initial value. */
        public Feed(ParameterSpec spec, int maxFrames) {
            this(spec, new float[maxFrames], (float) spec.initial());
        }

        /** Makes a lane of an array, filled with a value; lanes that always have the same value may share their array. */
        public Feed(ParameterSpec spec, float[] values, float value) {
            control = new Control(spec, values, value);
        }

        /** What the module gets to see. */
        public Control control() {
            return control;
        }

        /** The array to fill before a call. */
        public float[] values() {
            return control.values;
        }

        /** Says that the frames of the next call, and what they hold, are all of one value. */
        public void constant() {
            control.constant = true;
        }

        /** Says that the frames of the next call may differ. */
        public void moving() {
            control.constant = false;
        }

        /** Says where in this block the parameter last stepped: an index, or 0 when it has not. */
        public void lastStep(int index) {
            control.lastStep = index;
        }
    }
}
