package org.downbeat.tracker.seam;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.core.time.TempoMap;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.LoudnessMeter;
import org.downbeat.metrics.SpectralCentroid;
import org.downbeat.tracker.perform.PatternPerformanceBridge;
import org.downbeat.tracker.perform.PatternPlayback;
import org.downbeat.tracker.seam.LayeredSampler.Band;
import org.downbeat.tracker.song.Instrument;
import org.downbeat.tracker.song.NoteName;
import org.downbeat.tracker.song.Pattern;
import org.downbeat.tracker.song.Song;
import org.downbeat.tracker.song.Step;

/**
 * Plays an instrument at neighbouring velocities and measures what changes.
 *
 * <p>Each note is rendered by itself from a fresh start, for the 400 ms of a momentary loudness (BS.1770), so that nothing
 * but its velocity makes it differ.
 */
public final class SeamProbe {
    private static final double SECONDS = 0.4;
    private static final int WIDEST = 64;
    /** The phrase that every layer plays: a broken major chord, C4 to G4 where the clips are a C4. */
    private static final int[] PHRASE = {0, 4, 7};

    private final LayeredSampler sampler;
    private final Bound bound;
    private final PatternPerformanceBridge bridge;
    private final SpectralCentroid noteCentroid;

    /**
     * @param song whose clips are played
     * @param sampler whose layers are measured
     * @param bound what is no jump
     */
    public SeamProbe(Song song, LayeredSampler sampler, ModuleCatalog catalog, Bound bound) {
        this.sampler = sampler;
        this.bound = bound;
        // At 60 beats a minute, beats are seconds.
        bridge = new PatternPerformanceBridge(catalog)
                .tempo(TempoMap.constant(60))
                .samples(song.samples());
        int sampleRate = RenderSettings.DEFAULT.sampleRate();
        noteCentroid = new SpectralCentroid((int) Math.round(SECONDS * sampleRate), sampleRate);
    }

    /**
     * What a layer sounds like when it plays the phrase.
     *
     * @param band the layer
     * @param velocity how hard it was struck, in the middle of its band
     * @param touch what was measured of the phrase
     * @param playback the phrase
     */
    public record Phrase(Band band, int velocity, Touch touch, PatternPlayback playback) {}

    /** Every layer's phrase, from soft to hard. */
    public List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        for (Band band : sampler.bands()) {
            Step[] notes = new Step[PHRASE.length];
            for (int i = 0; i < notes.length; i++) {
                notes[i] = Step.note(i, Math.min(NoteName.HIGHEST, sampler.note() + PHRASE[i]), band.middle(), 0.5);
            }
            Pattern.Builder pattern = Pattern.builder("phrase")
                    .rowsPerBeat(2)
                    .rows(PHRASE.length + 1)
                    .track(player(), notes);
            PatternPlayback playback = bridge.play(pattern.build(), sampler.instrument());
            SpectralCentroid centroid =
                    new SpectralCentroid(playback.frames(), playback.clock().sampleRate());
            phrases.add(new Phrase(band, band.middle(), touch(playback, centroid), playback));
        }
        return phrases;
    }

    /** Every place where a layer gives way to the next, from soft to hard. */
    public List<Seam> seams() {
        List<Seam> seams = new ArrayList<>();
        for (int i = 1; i < sampler.bands().size(); i++) {
            Band below = sampler.bands().get(i - 1);
            Band above = sampler.bands().get(i);
            Change blended = largest(below, above, sampler.width());
            seams.add(new Seam(
                    below.name(),
                    above.name(),
                    below.most(),
                    largest(below, above, 0),
                    blended,
                    blended.isWithin(bound) ? Seam.Verdict.SMOOTH : Seam.Verdict.JUMPS,
                    needed(below, above)));
        }
        return seams;
    }

    private OptionalInt needed(Band below, Band above) {
        // Where one width jumped, the next one probably does too: looked at first, that saves most of the work.
        double suspect = 0;
        for (int width = 0; width <= WIDEST; width++) {
            OptionalDouble jump = jump(below, above, width, suspect);
            if (jump.isEmpty()) {
                return OptionalInt.of(width);
            }
            suspect = jump.getAsDouble();
        }
        return OptionalInt.empty();
    }

    /**
     * Where the layers jump with a width, as a fraction of the velocities in which they blend.
     *
     * @param suspect the fraction at which to look first
     */
    private OptionalDouble jump(Band below, Band above, double width, double suspect) {
        Instrument instrument = sampler.blending(width);
        int first = first(below, width);
        int steps = last(below, above, width) - first;
        if (steps < 1) {
            return OptionalDouble.empty(); // the layer above covers the same velocities
        }
        int suspected = first + (int) Math.rint(suspect * (steps - 1));
        if (jumps(touch(instrument, suspected), touch(instrument, suspected + 1))) {
            return OptionalDouble.of(suspect);
        }
        Touch softer = touch(instrument, first);
        for (int i = 0; i < steps; i++) {
            Touch harder = touch(instrument, first + i + 1);
            if (jumps(softer, harder)) {
                return OptionalDouble.of(i / Math.max(1.0, steps - 1));
            }
            softer = harder;
        }
        return OptionalDouble.empty();
    }

    private boolean jumps(Touch softer, Touch harder) {
        return !harder.from(softer).isWithin(bound);
    }

    private Change largest(Band below, Band above, double width) {
        Instrument instrument = sampler.blending(width);
        Change largest = Change.NONE;
        Touch softer = touch(instrument, first(below, width));
        for (int velocity = first(below, width) + 1; velocity <= last(below, above, width); velocity++) {
            Touch harder = touch(instrument, velocity);
            largest = largest.larger(harder.from(softer));
            softer = harder;
        }
        return largest;
    }

    /** The hardest velocity that plays the layer below alone. */
    private static int first(Band below, double width) {
        return Math.max(below.least(), below.most() + 1 - Math.max(1, (int) Math.ceil(width)));
    }

    /** The softest velocity that plays the layer above alone. */
    private static int last(Band below, Band above, double width) {
        return Math.min(above.most(), below.most() + Math.max(1, (int) Math.ceil(width)));
    }

    private Touch touch(Instrument instrument, int velocity) {
        Pattern note = Pattern.builder("note")
                .rowsPerBeat(1)
                .rows(1)
                .track(player(), Step.note(0, sampler.note(), velocity))
                .build();
        return touch(bridge.play(note, instrument, SECONDS), noteCentroid);
    }

    private String player() {
        return sampler.instrument().name();
    }

    private static Touch touch(PatternPlayback playback, SpectralCentroid centroid) {
        double rate = playback.clock().sampleRate();
        LoudnessMeter meter = LoudnessMeter.builder((int) rate, ChannelLayout.STEREO)
                .withoutTruePeak()
                .build();
        meter.add(playback.audio(), 0, playback.frames());
        meter.finish();
        return new Touch(meter.ungatedLufs(), centroid.hertz(playback.audio(), 0));
    }
}
