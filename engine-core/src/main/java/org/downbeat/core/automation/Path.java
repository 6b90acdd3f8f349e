package org.downbeat.core.automation;

import org.downbeat.api.ParameterSpec;
import org.downbeat.kit.FastMath;

/**
 * The way from one value to another along a parameter's scale: 0 is the first value, 1 the last, exactly, and nothing
 * between them lies outside.
 */
sealed interface Path {
    double first();

    double last();

    /** The value at a position on the way, 0 to 1. */
    double at(double position);

    static Path along(ParameterSpec spec, double first, double last) {
        return switch (spec.scale()) {
            case LINEAR, STEPPED -> new Straight(first, last);
            case LOGARITHMIC -> new ByRatio(first, last, FastMath.log2(last / first));
            case CENTRED -> new AboutCentre(spec, first, last, spec.position(first), spec.position(last));
        };
    }

    private static double inside(double first, double last, double position, double value) {
        if (position <= 0 || position >= 1) {
            return position <= 0 ? first : last;
        }
        double low = first < last ? first : last;
        double high = first < last ? last : first;
        return value < low ? low : value > high ? high : value;
    }

    /** Equal travel, equal difference. */
    record Straight(double first, double last) implements Path {
        @Override
        public double at(double position) {
            return inside(first, last, position, first + position * (last - first));
        }
    }

    /** Equal travel, equal ratio: {@code first · 2^(position · log2(last / first))}. */
    record ByRatio(double first, double last, double octaves) implements Path {
        @Override
        public double at(double position) {
            return inside(first, last, position, first * FastMath.exp2(position * octaves));
        }
    }

    /** Straight below and above the parameter's centre, each with its own slope. */
    record AboutCentre(ParameterSpec spec, double first, double last, double start, double end) implements Path {
        @Override
        public double at(double position) {
            return inside(first, last, position, spec.plain(start + position * (end - start)));
        }
    }
}
