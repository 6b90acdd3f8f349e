package org.downbeat.core.automation;

import java.util.SplittableRandom;
import org.downbeat.api.MusicalContext;
import org.downbeat.api.ParameterSpec;
import org.downbeat.api.Scale;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.SongClock;
import org.downbeat.core.time.TempoMap;

/** Parameters of every scale, and lanes made of points. */
final class Lanes {
    static final ParameterSpec LEVEL = ParameterSpec.number("amplitude", "Loudness")
            .context(MusicalContext.DYNAMICS)
            .about("How loud.");
    static final ParameterSpec CUTOFF = ParameterSpec.hertz("cutoff_hz", "Cutoff")
            .initial(4_000)
            .context(MusicalContext.TONE)
            .about("Frequency where highs start to roll off.");
    static final ParameterSpec BALANCE = ParameterSpec.number("balance", "Balance")
            .range(-2, 4)
            .initial(0)
            .scale(Scale.CENTRED)
            .context(MusicalContext.SPACE)
            .about("Twice as far to the right as to the left.");
    static final ParameterSpec WAVE = ParameterSpec.choice("wave", "Wave", "sine", "saw", "square", "noise")
            .context(MusicalContext.TONE)
            .about("Which wave.");
    static final ParameterSpec VELOCITY = ParameterSpec.midi("velocity", "Velocity")
            .context(MusicalContext.DYNAMICS)
            .about("How hard.");
    static final ParameterSpec FIRE = ParameterSpec.trigger("retrigger", "Retrigger")
            .context(MusicalContext.ARTICULATION)
            .about("Plays it again.");

    /** 120 bpm at 48 kHz: a beat is 24 000 frames. */
    static final SongClock CLOCK = new SongClock(TempoMap.constant(120), MeterMap.of(4, 4), 48_000);

    private Lanes() {}

    static ParameterLane lane(ParameterSpec spec, Point... points) {
        return compiled(CLOCK, spec, points).laneOrInitial("node", spec);
    }

    static CompiledAutomation compiled(SongClock clock, ParameterSpec spec, Point... points) {
        AutomationTimeline timeline = new AutomationTimeline();
        for (Point point : points) {
            timeline.schedule("node", spec, point);
        }
        return timeline.compile(clock);
    }

    /** A step at a frame of {@link #CLOCK}. */
    static Point at(long frame, double value) {
        return Point.step(Moment.seconds(frame / CLOCK.sampleRate()), value);
    }

    static float[] values(ParameterLane lane, int frames) {
        float[] values = new float[frames];
        lane.cursor().fill(values, 0, 0, frames);
        return values;
    }

    static ParameterSpec anySpec(SplittableRandom random) {
        ParameterSpec[] specs = {LEVEL, CUTOFF, BALANCE, WAVE, VELOCITY};
        return specs[random.nextInt(specs.length)];
    }

    /** Steps, fades and smoothed steps, near each other, some on one frame, some out of range, in no order. */
    static Point[] anyPoints(SplittableRandom random, ParameterSpec spec, int frames) {
        Point[] points = new Point[random.nextInt(12)];
        double reach = spec.max() - spec.min();
        Shape[] shapes = Shape.values();
        for (int i = 0; i < points.length; i++) {
            boolean onGrid = random.nextInt(4) == 0;
            int frame = random.nextInt(frames) & (onGrid ? -16 : -1);
            double value = spec.min() + reach * random.nextDouble(-0.1, 1.1);
            Fade fade = new Fade(shapes[random.nextInt(shapes.length)], random.nextInt(4));
            Smoothing window =
                    random.nextBoolean() ? Smoothing.NONE : Smoothing.frames(random.nextInt(1 + random.nextInt(600)));
            points[i] = at(frame, value).fading(fade).smoothed(window);
        }
        return points;
    }
}
