package org.downbeat.tracker.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downbeat.core.automation.Smoothing.Unit.BEATS;
import static org.downbeat.core.automation.Smoothing.Unit.MILLISECONDS;
import static org.downbeat.core.automation.Smoothing.Unit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.downbeat.core.automation.Fade;
import org.downbeat.core.automation.Moment;
import org.downbeat.core.automation.Shape;
import org.downbeat.core.automation.Smoothing;
import org.downbeat.core.time.BarBeat;
import org.downbeat.testing.Property;
import org.junit.jupiter.api.Test;

class LanePropertyTest {
    @Test
    void readsBackEveryLaneItWrites() {
        Property.forAll(500, random -> {
            Lane lane = lane(random);
            assertThat(Lane.parse(lane.toString())).isEqualTo(lane);
        });
    }

    @Test
    void namesAPlaceInsideTheTextForEveryMistake() {
        String letters = "f.x|=:,01 rawsmoothfdcuvebt5-";
        Property.forAll(2000, random -> {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                Lane lane = Lane.parse(text.toString());
                assertThat(Lane.parse(lane.toString())).isEqualTo(lane);
            } catch (LaneSyntaxException e) {
                assertThat(e.mistakes())
                        .isNotEmpty()
                        .allSatisfy(mistake -> assertThat(mistake.offset()).isBetween(0, text.length()));
            }
        });
    }

    private static Lane lane(SplittableRandom random) {
        String owner = random.nextBoolean() ? "" : "lead";
        List<LanePoint> points = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            points.add(new LanePoint(place(random), value(random), options(random)));
        }
        return new Lane(new LaneTarget(owner, "filter", "cutoff_hz"), options(random), points);
    }

    private static Moment place(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> Moment.bars(new BarBeat(random.nextInt(200), 1 + random.nextInt(16) / 4.0));
            case 1 -> Moment.seconds(random.nextDouble() * 100);
            default -> Moment.beats(random.nextDouble() * 100);
        };
    }

    private static LaneValue value(SplittableRandom random) {
        return random.nextBoolean()
                ? new LaneValue.Amount(random.nextDouble() * 1e5 - 5e4)
                : new LaneValue.Plain("4 kHz");
    }

    private static LaneOptions options(SplittableRandom random) {
        LaneOptions options = LaneOptions.NONE;
        if (random.nextBoolean()) {
            options = options.withMode(any(random, ValueMode.values()));
        }
        if (random.nextBoolean()) {
            options = options.withRange(new OutputRange(random.nextDouble(), random.nextDouble() * 1e4));
        }
        if (random.nextBoolean()) {
            options = options.withCurve(new Curve(shape(random), intensity(random)));
        }
        if (random.nextBoolean()) {
            options = options.withFade(random.nextBoolean() ? Fade.STEP : new Fade(shape(random), intensity(random)));
        } else if (random.nextBoolean()) {
            options = options.withSmoothing(
                    new Smoothing(random.nextDouble() * 10, any(random, BEATS, MILLISECONDS, SECONDS)));
        }
        return random.nextBoolean() ? options.withSegments(3 + random.nextInt(20)) : options;
    }

    private static Shape shape(SplittableRandom random) {
        return any(random, Shape.LINEAR, Shape.EXPONENTIAL, Shape.LOG, Shape.S_CURVE);
    }

    @SafeVarargs
    private static <T> T any(SplittableRandom random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static double intensity(SplittableRandom random) {
        return random.nextBoolean() ? 1 + random.nextInt(3) : random.nextDouble() * 8;
    }
}
