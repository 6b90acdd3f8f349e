package org.downbeat.api;

/**
 * A sound maker or sound shaper, called block by block.
 *
 * <p>The life of a module: {@link #prepare} once or more, then any number of {@link #process} calls with notes and
 * triggers between them, {@link #reset} when a render begins again, {@link #close} at the end. Every call comes from one
 * thread at a time. The engine cuts blocks at the module's notes, triggers and automation steps, so that nothing happens
 * inside the frames of one {@code process} call except smooth movement of the {@link Control} lanes.
 *
 * <p>The same song gives the same bits at any block size. A module keeps that promise when its state advances frame by
 * frame and whatever it does now and then (coefficients, clearing tiny state) happens on the {@value Block#GRID}-frame
 * grid of the song: see {@link Block#controlEnd} and {@link Control#held}.
 */
public interface AudioModule extends AutoCloseable {
    /** What a call of {@link #process} left behind. */
    enum Status {
        /** The output was written and may hold sound. */
        SOUNDING,
        /**
         * Every frame of this call is silence, and so will be all that follow until input, a note, a trigger or a
         * control's movement comes. The engine clears the output and may leave out calls until then; so return this only
         * if leaving them out changes nothing.
         */
        SILENT
    }

    /**
     * Makes the module ready for a sample rate and block length: allocate and bind controls here.
     *
     * <p>May be called again with another setup; the module then forgets the earlier one and every sound.
     *
     * @throws IllegalArgumentException when the settings or samples cannot be used; its message is shown to the user and
     *     says what would be accepted
     */
    void prepare(Setup setup);

    /** Forgets every sound and note, as if just prepared. Parameter values are the engine's. Allocates nothing. */
    default void reset() {}

    /**
     * Writes frames {@link Block#from()} to {@link Block#to()} (exclusive) of every output channel.
     *
     * <p>Writes all of these frames and no others, leaves its inputs alone, allocates nothing, and never throws for the
     * sake of a value: lanes always lie inside their parameters' ranges.
     *
     * @return {@link Status#SILENT} only as described there
     */
    Status process(Block block);

    /** By how many frames the output lags behind the input; fixed from {@link #prepare} on. */
    default int latencyFrames() {
        return 0;
    }

    /** For how many frames sound may go on after the input and the last note ended; {@link Long#MAX_VALUE} = for ever. */
    default long tailFrames() {
        return 0;
    }

    /** A momentary control such as the sampler's retrigger was fired; acts from the next processed frame on. */
    default void trigger(ParameterSpec momentary) {}

    /** Lets go of what {@link #prepare} took. May be called twice. */
    @Override
    default void close() {}

    /** A module that plays notes. Note-offs without a note, and notes twice, are normal and harmless. */
    interface Playable extends AudioModule {
        /**
         * Starts a note at the next processed frame.
         *
         * @param note MIDI number 0–127 that {@link #noteOff} will name again; 60 is C-4
         * @param pitch where the note sounds, in MIDI semitones; usually {@code note}, with a fraction when bent or tuned
         * @param velocity 1–127, 127 loudest
         */
        void noteOn(int note, double pitch, double velocity);

        /** Ends a note: it may ring on as its release says. */
        void noteOff(int note);

        /** Cuts a note short without its release (tracker {@code ^^^}); still free of clicks. */
        default void choke(int note) {
            noteOff(note);
        }

        /** Moves a sounding note's pitch. {@code semitones} is relative to the pitch it was started with. */
        default void bend(int note, double semitones) {}
    }

    /**
     * A module that most of the time does no more than weigh its input, as the channel strip of a mixer does. Where such
     * outputs are summed, the weights may be used there instead of a call of {@link #process}.
     */
    interface Weighing extends AudioModule {
        /**
         * Tells the weights by which output 0 is made of input 0, from a block on until a control moves, a note or a trigger
         * comes. Output 0 is then, to the bit, what {@link #process} would write:
         *
         * <pre>{@code
         * out[c] = level·(own[c]·in[c] + other[c]·in[1 − c]),    the second product left out where other[c] is 0
         * }</pre>
         *
         * <p>Asked only when no control moves in the block; allocates nothing. Calls of {@code process} are then left out, so
         * that they must not be missed. Input 0 and output 0 have the same width, one or two channels.
         *
         * @param weights gets level, own[0], other[0], and in stereo own[1], other[1]
         * @return false when the output is more than that, or silence; {@code process} is called as ever
         */
        boolean weigh(Block block, float[] weights);
    }
}
