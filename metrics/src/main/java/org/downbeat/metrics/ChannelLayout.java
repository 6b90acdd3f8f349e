package org.downbeat.metrics;

import static org.downbeat.metrics.ChannelPosition.BACK_CENTRE;
import static org.downbeat.metrics.ChannelPosition.BOTH_SPEAKERS;
import static org.downbeat.metrics.ChannelPosition.CENTRE;
import static org.downbeat.metrics.ChannelPosition.LEFT;
import static org.downbeat.metrics.ChannelPosition.LEFT_BACK;
import static org.downbeat.metrics.ChannelPosition.LEFT_SURROUND;
import static org.downbeat.metrics.ChannelPosition.LFE;
import static org.downbeat.metrics.ChannelPosition.RIGHT;
import static org.downbeat.metrics.ChannelPosition.RIGHT_BACK;
import static org.downbeat.metrics.ChannelPosition.RIGHT_SURROUND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which channel of the audio feeds which loudspeaker. A layout is always named, never guessed from the number of
 * channels: the same six channels can hold two different orders, with different loudness.
 *
 * @param name how users write it, e.g. {@code 5.1}
 * @param positions one position a channel, in the order of the audio
 */
public record ChannelLayout(String name, List<ChannelPosition> positions) {
    /** One channel, as the standard measures it: 3.01 dB below the same sound on two channels. */
    public static final ChannelLayout MONO = of("mono", CENTRE);

    /** One channel, measured as two loudspeakers will play it: 3.01 dB above {@link #MONO}. A policy; say so beside the number. */
    public static final ChannelLayout DUAL_MONO = of("dual mono", BOTH_SPEAKERS);

    /** L R. */
    public static final ChannelLayout STEREO = of("stereo", LEFT, RIGHT);

    /** L R C. */
    public static final ChannelLayout FRONT_3_0 = of("3.0", LEFT, RIGHT, CENTRE);

    /** L R Ls Rs. */
    public static final ChannelLayout QUAD = of("quad", LEFT, RIGHT, LEFT_SURROUND, RIGHT_SURROUND);

    /** L R C Ls Rs. */
    public static final ChannelLayout SURROUND_5_0 = of("5.0", LEFT, RIGHT, CENTRE, LEFT_SURROUND, RIGHT_SURROUND);

    /** L R C LFE Ls Rs, the order of WAV files. */
    public static final ChannelLayout SURROUND_5_1 = of("5.1", LEFT, RIGHT, CENTRE, LFE, LEFT_SURROUND, RIGHT_SURROUND);

    /** L R C LFE Cb Ls Rs, the order of WAV files. */
    public static final ChannelLayout SURROUND_6_1 =
            of("6.1", LEFT, RIGHT, CENTRE, LFE, BACK_CENTRE, LEFT_SURROUND, RIGHT_SURROUND);

    /** L R C LFE Lb Rb Ls Rs, the order of WAV files. */
    public static final ChannelLayout SURROUND_7_1 =
            of("7.1", LEFT, RIGHT, CENTRE, LFE, LEFT_BACK, RIGHT_BACK, LEFT_SURROUND, RIGHT_SURROUND);

    private static final List<ChannelLayout> NAMED =
            List.of(MONO, DUAL_MONO, STEREO, FRONT_3_0, QUAD, SURROUND_5_0, SURROUND_5_1, SURROUND_6_1, SURROUND_7_1);

    /** @throws IllegalArgumentException when there is no channel */
    public ChannelLayout {
        positions = List.copyOf(positions);
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("layout \"" + name + "\" has no channels; give at least one position");
        }
    }

    /** A layout of your own. */
    public static ChannelLayout of(String name, ChannelPosition... positions) {
        return new ChannelLayout(name, List.of(positions));
    }

    /**
     * The layout users mean by a name such as {@code stereo} or {@code 5.1}.
     *
     * @throws IllegalArgumentException when there is none of that name; the message lists all names
     */
    public static ChannelLayout named(String name) {
        return NAMED.stream()
                .filter(layout -> layout.name.equalsIgnoreCase(name.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown channel layout \"" + name + "\"; known are "
                        + NAMED.stream().map(ChannelLayout::name).collect(Collectors.joining(", "))));
    }

    /**
     * The layout of a WAV file's channel mask, or empty when the mask has a loudspeaker whose weight is not settled here
     * (height channels), or none at all.
     *
     * <p>Back loudspeakers count as surrounds when there are no side ones: both masks of 5.1, 0x3F and 0x60F, mean the
     * same in practice.
     *
     * @param mask the {@code dwChannelMask} of a WAVE_FORMAT_EXTENSIBLE header
     */
    public static Optional<ChannelLayout> ofWaveMask(int mask) {
        boolean sides = (mask & 0x600) != 0;
        ChannelPosition[] byBit = {
            LEFT,
            RIGHT,
            CENTRE,
            LFE,
            sides ? LEFT_BACK : LEFT_SURROUND,
            sides ? RIGHT_BACK : RIGHT_SURROUND,
            LEFT,
            RIGHT,
            BACK_CENTRE,
            LEFT_SURROUND,
            RIGHT_SURROUND
        };
        if (mask == 0 || mask >>> byBit.length != 0) {
            return Optional.empty();
        }
        List<ChannelPosition> positions = new ArrayList<>();
        for (int bit = 0; bit < byBit.length; bit++) {
            if ((mask >>> bit & 1) != 0) {
                positions.add(byBit[bit]);
            }
        }
        return Optional.of(NAMED.stream()
                .filter(layout -> layout.positions.equals(positions))
                .findFirst()
                .orElseGet(() -> new ChannelLayout("mask 0x" + Integer.toHexString(mask), positions)));
    }

    /** How many channels. */
    public int channels() {
        return positions.size();
    }

    double[] weights() {
        return positions.stream().mapToDouble(ChannelPosition::weight).toArray();
    }
}
