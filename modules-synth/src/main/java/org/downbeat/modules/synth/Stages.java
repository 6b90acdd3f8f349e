package org.downbeat.modules.synth;

import java.util.Arrays;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.Declick;

/**
 * The stages of a note: delay, attack, hold, decay, sustain, release. A stage of N frames takes N frames, and each begins
 * where the level stands, so that a new note never jumps.
 *
 * <p>Times and curves are read when their stage begins; the sustain level is followed at every frame.
 */
final class Stages {
    private enum Stage {
        REST,
        DELAY,
        ATTACK,
        HOLD,
        DECAY,
        SUSTAIN,
        RELEASE,
        CUT
    }

    private final Control delay;
    private final Control attack;
    private final Control attackCurve;
    private final Control hold;
    private final Control decay;
    private final Control decayCurve;
    private final Control sustain;
    private final Control release;
    private final Control releaseCurve;
    private final double framesPerMs;
    private final int cutFrames;
    private final Curve curve = new Curve();

    private Stage stage = Stage.REST;
    private boolean hasBegun;
    private double height;
    private double start;
    private double level;

    Stages(Setup setup) {
        delay = setup.control("delay_ms");
        attack = setup.control("attack_ms");
        attackCurve = setup.control("attack_curve");
        hold = setup.control("hold_ms");
        decay = setup.control("decay_ms");
        decayCurve = setup.control("decay_curve");
        sustain = setup.control("sustain");
        release = setup.control("release_ms");
        releaseCurve = setup.control("release_curve");
        framesPerMs = setup.sampleRate() / 1000;
        cutFrames = Declick.frames(setup.sampleRate());
    }

    void clear() {
        enter(Stage.REST);
        level = 0;
    }

    boolean isAtRest() {
        return stage == Stage.REST;
    }

    /** Begins a note; {@code to} is the height of its attack. */
    void open(double to) {
        height = to;
        enter(Stage.DELAY);
    }

    /** Ends the note with its release. */
    void close() {
        enter(Stage.RELEASE);
    }

    /** Ends the note without its release. */
    void cut() {
        enter(Stage.CUT);
    }

    private void enter(Stage next) {
        stage = next;
        hasBegun = false;
    }

    /** Whether the level stays where it is for so many frames. */
    boolean stands(int frames) {
        return hasBegun
                && switch (stage) {
                    case REST -> true;
                    case DELAY, HOLD -> curve.left() > frames;
                    case SUSTAIN -> sustain.isConstant();
                    case ATTACK, DECAY, RELEASE, CUT -> false;
                };
    }

    /** Lets frames pass at a level that stands, and tells it; as {@link #fill} would write it. */
    float pass(int from, int to) {
        switch (stage) {
            case DELAY, HOLD -> curve.skip(to - from);
            case SUSTAIN -> level = height * sustain.at(from);
            default -> level = 0;
        }
        return stage == Stage.SUSTAIN ? (float) height * sustain.at(from) : (float) level;
    }

    /** Writes the levels of frames {@code from} to {@code to} (exclusive). */
    void fill(float[] levels, int from, int to) {
        for (int i = from; i < to; ) {
            if (!hasBegun) {
                begin(i);
            }
            int end = isEndless() ? to : (int) Math.min(to, (long) i + curve.left());
            if (i < end) {
                play(levels, i, end);
            }
            if (!isEndless() && curve.left() == 0) {
                finish();
            }
            i = end;
        }
    }

    private boolean isEndless() {
        return stage == Stage.REST || stage == Stage.SUSTAIN;
    }

    private void begin(int i) {
        hasBegun = true;
        start = level;
        switch (stage) {
            case DELAY -> curve.start(frames(delay, i), 0);
            case ATTACK -> curve.start(frames(attack, i), attackCurve.at(i));
            case HOLD -> curve.start(frames(hold, i), 0);
            case DECAY -> curve.start(frames(decay, i), decayCurve.at(i));
            case RELEASE -> curve.start(frames(release, i), releaseCurve.at(i));
            case CUT -> curve.start(cutFrames, 0);
            case REST, SUSTAIN -> {
                // They last until something happens.
            }
        }
    }

    private int frames(Control milliseconds, int i) {
        return (int) Math.rint(milliseconds.at(i) * framesPerMs);
    }

    private void finish() {
        switch (stage) {
            case DELAY -> enter(Stage.ATTACK);
            case ATTACK -> {
                level = height;
                enter(Stage.HOLD);
            }
            case HOLD -> enter(Stage.DECAY);
            case DECAY -> enter(Stage.SUSTAIN);
            default -> clear();
        }
    }

    private void play(float[] levels, int from, int to) {
        switch (stage) {
            case REST -> Arrays.fill(levels, from, to, 0);
            case DELAY, HOLD -> {
                curve.skip(to - from);
                Arrays.fill(levels, from, to, (float) level);
            }
            case ATTACK -> move(height, levels, from, to);
            case DECAY -> {
                curve.fill(levels, from, to);
                decay((float) height, sustain.values(), levels, from, to);
                level = height * (1 - curve.place() * (1 - sustain.at(to - 1)));
            }
            case SUSTAIN -> {
                follow((float) height, sustain.values(), levels, from, to);
                level = height * sustain.at(to - 1);
            }
            case RELEASE, CUT -> move(0, levels, from, to);
        }
    }

    private void move(double target, float[] levels, int from, int to) {
        curve.fill(levels, from, to);
        travel((float) start, (float) (target - start), levels, from, to);
        level = start + (target - start) * curve.place();
    }

    /** {@code level = start + distance·place} */
    private static void travel(float start, float distance, float[] levels, int from, int to) {
        for (int i = from; i < to; i++) {
            levels[i] = start + distance * levels[i];
        }
    }

    /** {@code level = height·(1 − place·(1 − sustain))} */
    private static void decay(float height, float[] sustain, float[] levels, int from, int to) {
        for (int i = from; i < to; i++) {
            levels[i] = height * (1 - levels[i] * (1 - sustain[i]));
        }
    }

    /** {@code level = height·sustain} */
    private static void follow(float height, float[] sustain, float[] levels, int from, int to) {
        for (int i = from; i < to; i++) {
            levels[i] = height * sustain[i];
        }
    }
}
