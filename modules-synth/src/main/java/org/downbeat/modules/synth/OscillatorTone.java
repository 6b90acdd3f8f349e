package org.downbeat.modules.synth;

import java.util.Arrays;
import org.downbeat.api.Block;
import org.downbeat.api.Control;
import org.downbeat.api.Setup;
import org.downbeat.kit.Declick;
import org.downbeat.kit.Fade;
import org.downbeat.kit.Hash;

/**
 * A band-limited waveform, or several in unison: oscillator {@code u} of {@code n} is tuned {@code place·detune} away and
 * stands at {@code place·spread}, where {@code place} runs from −1 to 1 over them. Together they are as loud as one, in
 * power: the sum is divided by √n.
 *
 * <p>A single oscillator starts at phase 0; those in unison start anywhere, else every note would begin with the same
 * sweep. A change of shape fades over within a declick.
 */
final class OscillatorTone implements Tone {
    private static final int MOST = 9;

    private final Control shapes;
    private final Control unison;
    private final Control detune;
    private final Control spread;
    private final Waveform waveform;
    private final long seed;
    private final int fadeFrames;
    private final long[] phase = new long[MOST];
    private final double[] ratio = new double[MOST];
    private final int[] phases;
    private final float[] wave;
    private final float[] former;
    private final float[] morphing;
    private final Fade morph = new Fade();
    private Shape shape = Shape.SINE;
    private Shape formerShape = Shape.SINE;
    private long serial;
    private int count;
    private float detuned;

    OscillatorTone(Setup setup) {
        shapes = setup.control(OscillatorFactory.SHAPE.id());
        unison = setup.control(OscillatorFactory.UNISON.id());
        detune = setup.control(OscillatorFactory.DETUNE.id());
        spread = setup.control(OscillatorFactory.SPREAD.id());
        waveform = new Waveform(setup);
        seed = setup.seed();
        fadeFrames = Declick.frames(setup.sampleRate());
        int frames = setup.maxFrames();
        phases = new int[frames];
        wave = new float[frames];
        former = new float[frames];
        morphing = new float[frames];
    }

    @Override
    public void start(long noteSerial) {
        serial = noteSerial;
        count = 0;
    }

    @Override
    public Image render(Block block, Pitch pitch, float[] middle, float[] side) {
        if (count == 0) {
            begin(block.from());
        }
        for (int i = block.from(), end; i < block.to(); i = end) {
            end = isSettled(shapes, i) && isSettled(detune, i) ? block.to() : block.controlEnd(i);
            hold(i);
            renderPart(pitch, middle, side, i, end);
        }
        if (count == 1) {
            return Image.CENTRED;
        }
        scale(side, spread.values(), block.from(), block.to());
        return Image.WIDE;
    }

    /** Whether the value held now will serve to the end of the block. */
    private static boolean isSettled(Control control, int index) {
        return control.isConstant() && control.held(index) == control.at(index);
    }

    private void begin(int index) {
        count = (int) unison.at(index);
        shape = Shape.of(shapes.held(index));
        morph.jump(1);
        detuned = -1;
        long noteSeed = Hash.bits(seed, serial);
        for (int u = 0; u < count; u++) {
            phase[u] = count == 1 ? 0 : Hash.bits(noteSeed, u);
        }
    }

    private void hold(int index) {
        Shape now = Shape.of(shapes.held(index));
        if (now != shape) {
            formerShape = shape;
            shape = now;
            morph.jump(0);
            morph.move(1, fadeFrames);
        }
        if (detune.held(index) != detuned) {
            detuned = detune.held(index);
            for (int u = 0; u < count; u++) {
                ratio[u] = Pitch.ratio(detuned * place(u));
            }
        }
    }

    private double place(int u) {
        return count == 1 ? 0 : 2.0 * u / (count - 1) - 1;
    }

    private void renderPart(Pitch pitch, float[] middle, float[] side, int from, int to) {
        boolean isMorphing = !morph.isSettled();
        if (isMorphing) {
            morph.fill(morphing, from, to);
        }
        Arrays.fill(middle, from, to, 0);
        Arrays.fill(side, from, to, 0);
        for (int u = 0; u < count; u++) {
            phase[u] = pitch.run(phase[u], ratio[u], phases, from, to);
            waveform.write(shape, phases, pitch, ratio[u], wave, from, to);
            if (isMorphing) {
                waveform.write(formerShape, phases, pitch, ratio[u], former, from, to);
                crossfade(former, wave, morphing, from, to);
            }
            float gain = (float) (1 / Math.sqrt(count));
            add(wave, gain, middle, from, to);
            if (count > 1) {
                add(wave, gain * (float) place(u), side, from, to);
            }
        }
    }

    private static void add(float[] x, float gain, float[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += x[i] * gain;
        }
    }

    private static void scale(float[] x, float[] factors, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] *= factors[i];
        }
    }

    /** Exactly {@code now} where the place is 1: a part may hold frames behind the end of the fade. */
    private static void crossfade(float[] before, float[] now, float[] place, int from, int to) {
        for (int i = from; i < to; i++) {
            now[i] = before[i] * (1 - place[i]) + now[i] * place[i];
        }
    }
}
