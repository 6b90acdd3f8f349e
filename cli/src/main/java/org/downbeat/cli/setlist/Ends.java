package org.downbeat.cli.setlist;

import java.util.OptionalDouble;
import org.downbeat.core.render.BlockSink;
import org.downbeat.metrics.ChannelLayout;
import org.downbeat.metrics.LoudnessMeter;

/** Measures how loud music is at its two ends, while it is played. */
final class Ends implements BlockSink {
    /** How long an end is, in seconds. */
    private static final int SECONDS = 10;

    private final int sampleRate;
    private final ChannelLayout layout;
    private final LoudnessMeter beginning;
    private final int length;
    private final float[][] last;
    private long frames;

    Ends(int sampleRate, ChannelLayout layout) {
        this.sampleRate = sampleRate;
        this.layout = layout;
        beginning = meter();
        length = SECONDS * sampleRate;
        last = new float[layout.channels()][length];
    }

    private LoudnessMeter meter() {
        return LoudnessMeter.builder(sampleRate, layout).withoutTruePeak().build();
    }

    @Override
    public void write(float[][] channels, int from, int to) {
        int end = (int) Math.min(to, from + Math.max(0, length - frames));
        if (end > from) {
            beginning.add(channels, from, end);
        }
        int at = from;
        while (at < to) {
            int place = (int) (frames % length);
            int count = Math.min(to - at, length - place);
            for (int c = 0; c < last.length; c++) {
                System.arraycopy(channels[c], at, last[c], place, count);
            }
            at += count;
            frames += count;
        }
    }

    /** Integrated loudness of the first ten seconds. */
    OptionalDouble firstLufs() {
        return beginning.finish().integratedLufs();
    }

    /** Integrated loudness of the last ten seconds. */
    OptionalDouble lastLufs() {
        LoudnessMeter ending = meter();
        int oldest = frames > length ? (int) (frames % length) : 0;
        ending.add(last, oldest, (int) Math.min(frames, length));
        ending.add(last, 0, oldest);
        return ending.finish().integratedLufs();
    }
}
