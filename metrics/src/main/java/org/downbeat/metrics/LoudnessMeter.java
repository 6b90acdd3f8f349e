package org.downbeat.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Measures audio as it streams by, in one pass: loudness (ITU-R BS.1770-5, EBU Tech 3341 and 3342), peaks and RMS.
 *
 * <pre>{@code
 * LoudnessMeter meter = LoudnessMeter.of(48_000, ChannelLayout.STEREO);
 * LoudnessTable beats = meter.table(0, 24_000, 48_000);
 * meter.add(audio, 0, 512);                  // again and again
 * LoudnessReport report = meter.finish();
 * }</pre>
 *
 * Blocks may have any size; the size cannot change a bit of any reading. Adding allocates nothing, save once an hour of
 * audio to remember more of it (12 bytes for each 100 ms). Readings lag the audio by up to 10 ms and 12 frames until
 * {@link #finish()}. Not safe for use from several threads at once.
 */
public final class LoudnessMeter {
    /** Lowest sample rate, in hertz. */
    public static final int MIN_SAMPLE_RATE = 8_000;

    /** Highest sample rate, in hertz. */
    public static final int MAX_SAMPLE_RATE = 384_000;

    private static final int REACH = TruePeak.REACH;

    private final int sampleRate;
    private final ChannelLayout layout;
    private final int channels;
    private final boolean measuresTruePeak;
    private final KWeightedPair[] filters;
    private final PeakHold[] holds;
    private final TruePeak truePeak = new TruePeak();
    private final LoudnessWindows windows;
    private final Tally whole;
    private final Tally cell;
    private LoudnessTable[] tables = {};

    /**
     * The last {@code REACH} frames measured, then a step of 10 ms, then {@code REACH} frames to come. An odd number of
     * channels is made even by one of silence that nobody reads.
     */
    private final float[][] buffer;

    private int filled = REACH;
    private int stepFrames;
    private long invalidSamples;
    private boolean finished;

    private LoudnessMeter(Builder builder) {
        sampleRate = builder.sampleRate;
        layout = builder.layout;
        channels = layout.channels();
        measuresTruePeak = builder.measuresTruePeak;
        int lanes = channels + channels % 2;
        double[] weights = Arrays.copyOf(layout.weights(), lanes);
        KWeighting k = new KWeighting(sampleRate);
        filters = new KWeightedPair[lanes / 2];
        Arrays.setAll(filters, pair -> new KWeightedPair(k, 2 * pair, 2 * pair + 1, weights));
        holds = new PeakHold[channels];
        Arrays.setAll(holds, c -> new PeakHold(builder.peakHold, sampleRate));
        windows = new LoudnessWindows(sampleRate);
        whole = new Tally(lanes);
        cell = new Tally(lanes);
        buffer = new float[lanes][REACH + sampleRate / 100 + 1 + 2 * REACH];
        stepFrames = windows.nextStepFrames();
    }

    /**
     * A meter of everything.
     *
     * @param sampleRate frames a second, 8000 to 384000
     * @param layout what the channels are
     * @throws IllegalArgumentException when the sample rate is out of range
     */
    public static LoudnessMeter of(int sampleRate, ChannelLayout layout) {
        return builder(sampleRate, layout).build();
    }

    /**
     * A meter to choose options for.
     *
     * @param sampleRate frames a second, 8000 to 384000
     * @param layout what the channels are
     * @throws IllegalArgumentException when the sample rate is out of range
     */
    public static Builder builder(int sampleRate, ChannelLayout layout) {
        return new Builder(sampleRate, layout);
    }

    /** Options of a meter. */
    public static final class Builder {
        private final int sampleRate;
        private final ChannelLayout layout;
        private boolean measuresTruePeak = true;
        private PeakHold.Ballistics peakHold = PeakHold.Ballistics.FOREVER;

        private Builder(int sampleRate, ChannelLayout layout) {
            if (sampleRate < MIN_SAMPLE_RATE || sampleRate > MAX_SAMPLE_RATE) {
                throw new IllegalArgumentException("sample rate " + sampleRate + " Hz; a loudness meter takes "
                        + MIN_SAMPLE_RATE + " to " + MAX_SAMPLE_RATE + " Hz");
            }
            this.sampleRate = sampleRate;
            this.layout = layout;
        }

        /** Leaves out the true peak, the dearest of the measurements; its readings are then empty. */
        public Builder withoutTruePeak() {
            measuresTruePeak = false;
            return this;
        }

        /** How the held peak of the rows comes back down; it never does unless told. */
        public Builder peakHold(PeakHold.Ballistics ballistics) {
            peakHold = ballistics;
            return this;
        }

        /** The meter. */
        public LoudnessMeter build() {
            return new LoudnessMeter(this);
        }
    }

    /**
     * Asks for a row of levels for each stretch between neighbouring edges; as many tables as you like.
     *
     * @param edges frame numbers from 0 on that never go back, at least two; the last may be {@link Long#MAX_VALUE} for "to
     *     the end"
     * @return the table, to be read after {@link #finish()}
     * @throws IllegalArgumentException when there are fewer than two edges, or they go back
     * @throws IllegalStateException when audio was added already
     */
    public LoudnessTable table(long... edges) {
        if (finished || whole.frames > 0 || filled > REACH) {
            throw new IllegalStateException("tables must be asked for before the first frame is added");
        }
        LoudnessTable table = new LoudnessTable(edges, sampleRate, layout, buffer.length);
        tables = Arrays.copyOf(tables, tables.length + 1);
        tables[tables.length - 1] = table;
        return table;
    }

    /**
     * Measures the next frames.
     *
     * @param audio one array a channel, 1.0 is full scale and more is measured as it is; NaN and infinite samples are counted
     *     and measured as 0
     * @param from index of the first frame
     * @param to one past the index of the last
     * @throws IllegalArgumentException when there are not as many arrays as the layout has channels
     * @throws IllegalStateException after {@link #finish()}
     */
    public void add(float[][] audio, int from, int to) {
        if (audio.length != channels) {
            throw new IllegalArgumentException(
                    "audio of " + audio.length + " channels; the layout " + layout.name() + " has " + channels);
        }
        if (finished) {
            throw new IllegalStateException("this meter has finished; make another one for more audio");
        }
        int next = from;
        while (next < to) {
            int count = Math.min(to - next, REACH + stepFrames + REACH - filled);
            for (int c = 0; c < channels; c++) {
                System.arraycopy(audio[c], next, buffer[c], filled, count);
            }
            filled += count;
            next += count;
            measureFullSteps();
        }
    }

    /** Ends the audio, and reads everything. Asking again gives the same report. */
    public LoudnessReport finish() {
        if (!finished) {
            finished = true;
            for (float[] x : buffer) {
                Arrays.fill(x, filled, filled + REACH, 0);
            }
            filled += REACH;
            measureFullSteps();
            measureStretch(REACH, filled - REACH);
        }
        return new LoudnessReport(
                sampleRate,
                channels,
                whole.frames,
                (double) whole.frames / sampleRate,
                GatedLoudness.of(windows.gatingBlocks()),
                LoudnessRange.of(windows.shortTermWindows()),
                Levels.ofLoudness(windows.maxMomentary()),
                Levels.ofLoudness(windows.maxShortTerm()),
                Readings.truePeak(whole, channels),
                Readings.samplePeak(whole, channels),
                Readings.rms(whole, channels),
                Readings.crest(whole, channels),
                invalidSamples);
    }

    /**
     * Integrated loudness of several pieces together, as of an album: the blocks of all of them pass the gates as one piece
     * would.
     *
     * @param meters one meter a piece, read as far as each has come
     * @return LUFS, empty when no block of any piece passes
     */
    public static OptionalDouble integratedLufs(List<LoudnessMeter> meters) {
        return GatedLoudness.of(meters.stream()
                .flatMapToDouble(meter -> DoubleStream.of(meter.windows.gatingBlocks()))
                .toArray());
    }

    /** Momentary loudness: the last 400 ms, in LUFS. */
    public OptionalDouble momentaryLufs() {
        return Levels.ofLoudness(windows.momentary());
    }

    /** Short-term loudness: the last 3 s, in LUFS. */
    public OptionalDouble shortTermLufs() {
        return Levels.ofLoudness(windows.shortTerm());
    }

    /** K-weighted level of all frames so far, without gates, in LUFS. */
    public OptionalDouble ungatedLufs() {
        return Levels.ofLoudness(whole.meanEnergy());
    }

    /** The mean of a channel's samples so far, 1.0 is full scale. */
    public double dcOffset(int channel) {
        return whole.mean(channel);
    }

    private void measureFullSteps() {
        while (filled >= REACH + stepFrames + REACH) {
            int end = REACH + stepFrames;
            windows.add(measureStretch(REACH, end));
            for (LoudnessTable table : tables) {
                table.addWindows(windows.momentary(), windows.shortTerm());
                table.advanceTo(whole.frames);
            }
            for (KWeightedPair filter : filters) {
                filter.flush();
            }
            for (float[] x : buffer) {
                System.arraycopy(x, stepFrames, x, 0, filled - stepFrames);
            }
            filled -= stepFrames;
            stepFrames = windows.nextStepFrames();
        }
    }

    /** Measures a stretch of the buffer, cut where a table has an edge, and returns its energy. */
    private double measureStretch(int from, int to) {
        double energy = 0;
        int at = from;
        while (at < to) {
            int end = to;
            for (LoudnessTable table : tables) {
                table.advanceTo(whole.frames);
                end = at + (int) Math.min(end - at, table.nextEdge() - whole.frames);
            }
            measureCell(at, end);
            energy += cell.energy;
            at = end;
        }
        return energy;
    }

    private void measureCell(int from, int to) {
        int frames = to - from;
        cell.clear();
        cell.frames = frames;
        for (int c = 0; c < channels; c++) {
            cell.samplePeak[c] = cleanPeak(buffer[c], from, to);
            cleanPeak(buffer[c], to, to + REACH);
        }
        for (KWeightedPair filter : filters) {
            filter.add(buffer, from, to, cell);
        }
        for (int c = 0; c < channels; c++) {
            holds[c].add(buffer[c], from, to, cell.samplePeak[c]);
            if (measuresTruePeak) {
                cell.truePeak[c] = truePeak.of(buffer[c], from, to, cell.samplePeak[c], truePeakSoFar(c));
            }
        }
        whole.add(cell);
        for (LoudnessTable table : tables) {
            table.add(cell, holds);
        }
    }

    /** The largest magnitude in {@code x[from..to)}, after what is not a number was taken out and counted. */
    private float cleanPeak(float[] x, int from, int to) {
        float peak = Tally.peak(x, from, to);
        if (peak <= Float.MAX_VALUE) {
            return peak;
        }
        for (int i = from; i < to; i++) {
            if (!Float.isFinite(x[i])) {
                x[i] = 0;
                invalidSamples++;
            }
        }
        return Tally.peak(x, from, to);
    }

    /** A peak that would be news to nobody: less than what the whole and each present row have already. */
    private double truePeakSoFar(int channel) {
        double peak = whole.truePeak[channel];
        for (LoudnessTable table : tables) {
            peak = Math.min(peak, table.truePeakSoFar(channel));
        }
        return peak;
    }
}
