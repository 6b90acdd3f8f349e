package org.downbeat.tck;

/** A test signal as a function of the song frame, so that it is the same however a render is cut. 1.0 is full scale. */
@FunctionalInterface
public interface Signal {
    /** The sample of a channel at a song frame. */
    double at(int channel, long frame);

    /** Nothing at all. */
    static Signal silence() {
        return (channel, frame) -> 0;
    }

    /** 1.0 at frame 0 of every channel. */
    static Signal impulse() {
        return (channel, frame) -> frame == 0 ? 1 : 0;
    }

    /** The same value for ever. */
    static Signal constant(double value) {
        return (channel, frame) -> value;
    }

    /** A sine that starts at phase 0, equal on every channel. */
    static Signal sine(double hertz, double amplitude, double sampleRate) {
        return (channel, frame) -> amplitude * StrictMath.sin(2 * Math.PI * ((hertz * frame / sampleRate) % 1));
    }

    /** White noise between plus and minus {@code amplitude}, different on each channel. */
    static Signal noise(long seed, double amplitude) {
        return (channel, frame) -> amplitude * (2 * Dice.unit(seed + channel, frame) - 1);
    }

    /** This signal up to a frame, and silence from there on. */
    default Signal until(long end) {
        return (channel, frame) -> frame < end ? at(channel, frame) : 0;
    }

    /** This signal for {@code on} frames, silence for {@code off}, and so on. */
    default Signal gated(long on, long off) {
        return (channel, frame) -> Math.floorMod(frame, on + off) < on ? at(channel, frame) : 0;
    }
}
