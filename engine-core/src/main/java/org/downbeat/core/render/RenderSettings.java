package org.downbeat.core.render;

import org.downbeat.api.Block;

/**
 * How to render. None of block size, threads and failure policy changes the sound of healthy modules.
 *
 * @param sampleRate frames a second, 8 000 to 384 000
 * @param channels 1 to 8; 2 is stereo
 * @param blockSize frames a block, a multiple of 16 from 16 to 65 536
 * @param threads how many may work at once, 1 to 64
 * @param seed of everything random in the song
 * @param onFailure what happens when a module fails
 * @param tail what happens to sound that outlasts the end
 */
public record RenderSettings(
        int sampleRate, int channels, int blockSize, int threads, long seed, OnFailure onFailure, Tail tail) {
    /** What happens when a module throws or writes something that is no sound. */
    public enum OnFailure {
        /** The module is faded out in 5 ms and named; the song goes on. */
        MUTE_MODULE,
        /** The render stops with an {@link ModuleFailedException}. */
        STOP
    }

    /** Stereo at 48 kHz, blocks of 512 frames, one thread, seed 0, failing modules muted, tails cut. */
    public static final RenderSettings DEFAULT =
            new RenderSettings(48_000, 2, 512, 1, 0, OnFailure.MUTE_MODULE, Tail.cut());

    /**
     * Checks.
     *
     * @throws IllegalArgumentException for a number outside the ranges above
     */
    public RenderSettings {
        require("sample rate", sampleRate, 8_000, 384_000);
        require("channel count", channels, 1, 8);
        require("block size", blockSize, Block.GRID, 65_536);
        require("thread count", threads, 1, 64);
        if (blockSize % Block.GRID != 0) {
            throw new IllegalArgumentException(
                    "A block size of " + blockSize + " cannot be; write a multiple of " + Block.GRID);
        }
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "A " + what + " of " + value + " cannot be; write " + least + " to " + most);
        }
    }

    /** The same at another sample rate. */
    public RenderSettings withSampleRate(int hertz) {
        return new RenderSettings(hertz, channels, blockSize, threads, seed, onFailure, tail);
    }

    /** The same with another number of channels. */
    public RenderSettings withChannels(int count) {
        return new RenderSettings(sampleRate, count, blockSize, threads, seed, onFailure, tail);
    }

    /** The same in blocks of another size. */
    public RenderSettings withBlockSize(int frames) {
        return new RenderSettings(sampleRate, channels, frames, threads, seed, onFailure, tail);
    }

    /** The same with another number of threads. */
    public RenderSettings withThreads(int count) {
        return new RenderSettings(sampleRate, channels, blockSize, count, seed, onFailure, tail);
    }

    /** The same with another seed. */
    public RenderSettings withSeed(long number) {
        return new RenderSettings(sampleRate, channels, blockSize, threads, number, onFailure, tail);
    }

    /** The same with another way to take failures. */
    public RenderSettings withOnFailure(OnFailure policy) {
        return new RenderSettings(sampleRate, channels, blockSize, threads, seed, policy, tail);
    }

    /** The same with another tail. */
    public RenderSettings withTail(Tail ending) {
        return new RenderSettings(sampleRate, channels, blockSize, threads, seed, onFailure, ending);
    }
}
