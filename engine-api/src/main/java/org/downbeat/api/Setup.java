package org.downbeat.api;

import java.util.function.Supplier;

/** What a module may know before its first block. Valid during {@link AudioModule#prepare}; keep what you took from it. */
public interface Setup {
    /** The module's name in its graph, for messages. */
    String node();

    /** Frames a second, 8 000 to 384 000. */
    double sampleRate();

    /** The longest block, in frames; a multiple of {@link Block#GRID}. Buffer indices stay below it. */
    int maxFrames();

    /** Channels of the render: 1 mono, 2 stereo. */
    int channels();

    /** The seed of this module's randomness, made of the song's seed and the node's name: equal in every render. */
    long seed();

    /**
     * The lane of one of the module's own parameters; the same object for the whole render.
     *
     * @throws IllegalArgumentException when the module's description has no such parameter
     */
    Control control(String parameterId);

    /** How many channels arrive at an input port, and whether anything is connected to it. */
    Bus.Shape input(int port);

    /** How many channels the module writes at an output port. */
    Bus.Shape output(int port);

    /**
     * A clip of the song's library, at its own sample rate.
     *
     * @throws IllegalArgumentException when there is none of that name; the message lists those there are
     */
    Sample sample(String name);

    /** What the song says about this module that is not a number in time: sample names, layers, root note. */
    Settings settings();

    /**
     * What the modules of one render have in common, such as a clip made ready: made by the first that asks under a key, and
     * the same object for all. Nobody changes it once it is made, for modules may play in different threads.
     *
     * @param key a value of the module's own type, a record for instance, so that no other kind of module has equal ones
     */
    default <T> T shared(Object key, Supplier<? extends T> maker) {
        return maker.get();
    }
}
