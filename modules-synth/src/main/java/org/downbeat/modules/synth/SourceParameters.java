package org.downbeat.modules.synth;

import static org.downbeat.api.MusicalContext.ARTICULATION;
import static org.downbeat.api.MusicalContext.DYNAMICS;
import static org.downbeat.api.MusicalContext.PITCH;

import org.downbeat.api.ParameterSpec;

/** The controls that all sound makers of this package share. */
final class SourceParameters {
    static final ParameterSpec AMPLITUDE = ParameterSpec.number("amplitude", "Loudness")
            .initial(0.25)
            .context(DYNAMICS)
            .about("How loud it is: 1 is full scale.");

    static final ParameterSpec FREQUENCY = ParameterSpec.hertz("frequency_hz", "Pitch")
            .initial(440)
            .context(PITCH)
            .about("Frequency of the drone that sounds until the first note.");

    static final ParameterSpec TRANSPOSE = ParameterSpec.semitones("transpose", "Transpose")
            .range(-36, 36)
            .context(PITCH)
            .about("Moves drone and notes up or down by semitones.");

    static final ParameterSpec FINE = ParameterSpec.semitones("fine", "Fine tuning")
            .range(-1, 1)
            .context(PITCH)
            .about("Tunes within a semitone; 0.01 is a cent.");

    static final ParameterSpec GLIDE = ParameterSpec.milliseconds("glide_ms", "Glide")
            .context(ARTICULATION, PITCH)
            .about("Time a note takes to slide up or down from the note before it.");

    static final ParameterSpec ATTACK = ParameterSpec.milliseconds("attack_ms", "Attack")
            .range(0, 1_000)
            .initial(2)
            .context(ARTICULATION)
            .about("Time a note takes to fade in.");

    static final ParameterSpec RELEASE = ParameterSpec.milliseconds("release_ms", "Release")
            .range(0, 2_000)
            .initial(5)
            .context(ARTICULATION)
            .about("Time a note takes to fade out after its end.");

    private SourceParameters() {}
}
