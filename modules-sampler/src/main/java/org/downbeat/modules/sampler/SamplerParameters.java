package org.downbeat.modules.sampler;

import static org.downbeat.api.MusicalContext.ARRANGEMENT;
import static org.downbeat.api.MusicalContext.ARTICULATION;
import static org.downbeat.api.MusicalContext.DYNAMICS;
import static org.downbeat.api.MusicalContext.PHRASING;
import static org.downbeat.api.MusicalContext.PITCH;

import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;

/** The controls of the clip sampler, in the order of its card. */
final class SamplerParameters {
    private static final String[] STRINGS = {"string", "strings", "pad", "pads", "string_section"};
    private static final String[] KEYS = {"keys", "keyboard", "ep", "organ"};
    private static final String[] PLUCKED = {"pluck", "plucked", "guitar", "strum"};
    private static final String[] VOCAL = {"vocal", "vox", "choir", "voice", "gospel"};

    static final ParameterSpec AMPLITUDE = ParameterSpec.number("amplitude", "Clip Level")
            .initial(1)
            .context(DYNAMICS)
            .about("How loud the whole sampler is.");
    static final ParameterSpec START = ParameterSpec.percent("start_percent", "Clip Start")
            .context(PHRASING)
            .about("Where a note begins: 0 % as early, 100 % as late as the clip's length leaves room for.");
    static final ParameterSpec LENGTH = ParameterSpec.percent("length_percent", "Clip Length")
            .initial(1)
            .context(ARRANGEMENT)
            .about("How much of the clip a note plays.");
    static final ParameterSpec RATE = ParameterSpec.ratio("playback_rate", "Playback Rate")
            .range(0, 8)
            .initial(1)
            .context(PITCH)
            .about("How fast the tape runs, before transposing; 0 stops it.");
    static final ParameterSpec TRANSPOSE = ParameterSpec.semitones("transpose_semitones", "Transpose")
            .range(-36, 36)
            .context(PITCH)
            .about("How far the pitch is moved.");
    static final ParameterSpec RETRIGGER = ParameterSpec.trigger("retrigger", "Retrigger")
            .context(ARTICULATION)
            .about("Plays the clip from its start; what it played before fades out quickly.");
    static final ParameterSpec VELOCITY = ParameterSpec.midi("velocity", "Velocity")
            .range(1, 127)
            .initial(127)
            .context(DYNAMICS)
            .about("How hard the next retrigger strikes.");
    static final ParameterSpec SOFT_GAIN = ParameterSpec.ratio("velocity_amplitude_min", "Velocity Min Gain")
            .range(0, 2)
            .initial(0.35)
            .context(DYNAMICS)
            .suggest(0.48, VOCAL)
            .about("Gain of the softest strike.");
    static final ParameterSpec HARD_GAIN = ParameterSpec.ratio("velocity_amplitude_max", "Velocity Max Gain")
            .range(0, 2)
            .initial(1)
            .context(DYNAMICS)
            .suggest(1.05, VOCAL)
            .about("Gain of the hardest strike.");
    static final ParameterSpec SOFT_OFFSET = ParameterSpec.percent(
                    "velocity_start_offset_percent", "Velocity Start Offset")
            .range(-1, 1)
            .context(PHRASING)
            .about("How much later than Clip Start the softest strike begins; below 0 it begins earlier.");
    static final ParameterSpec CROSSFADE = ParameterSpec.midi("velocity_crossfade_width", "Velocity Crossfade")
            .range(0, 64)
            .scale(Scale.LINEAR)
            .context(DYNAMICS)
            .suggest(12, STRINGS)
            .suggest(8, KEYS)
            .suggest(6, PLUCKED)
            .suggest(10, VOCAL)
            .about("Within how many velocity steps neighbouring layers blend.");

    private SamplerParameters() {}
}
