package org.downbeat.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.downbeat.tracker.song.Dynamic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Contrast as WCAG 2.2 measures it: 4.5 for text (1.4.3), 3 for what pictures need to be understood (1.4.11). */
class InkTest {
    @ParameterizedTest
    @EnumSource(
            value = Ink.class,
            names = {"TEXT", "FAINT", "CURVE", "CEILING"})
    void wordsCanBeReadOnBothPapers(Ink ink) {
        assertThat(contrast(ink, Ink.PAPER, Ink::light)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(ink, Ink.PAPER, Ink::dark)).isGreaterThanOrEqualTo(4.5);
    }

    /** The grid helps but says nothing; what is filled has an edge. */
    @ParameterizedTest
    @EnumSource(
            value = Ink.class,
            mode = Mode.INCLUDE,
            names = {"EDGE", "PEAK", "HOLD", "CEILING", "OVER", "CURVE", "WHOLE"})
    void linesAndEdgesCanBeSeenOnBothPapers(Ink ink) {
        assertThat(contrast(ink, Ink.PAPER, Ink::light)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(ink, Ink.PAPER, Ink::dark)).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Dynamic.class)
    void marksAreDrawnWithAnEdge(Dynamic mark) {
        assertThat(Ink.of(mark).style()).isEqualTo(Ink.Style.EDGED);
    }

    @Test
    void louderMarksAreLighterSoThatTheyKeepTheirOrderInGrey() {
        List<Double> luminances = Stream.of(Dynamic.values())
                .map(mark -> luminance(Ink.of(mark).light()))
                .toList();
        assertThat(luminances).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theCurveIsSeenOnItsBand() {
        assertThat(contrast(Ink.CURVE, Ink.BAND, Ink::light)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Ink.CURVE, Ink.BAND, Ink::dark)).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(Ink one, Ink other, Function<Ink, String> paper) {
        double a = luminance(paper.apply(one));
        double b = luminance(paper.apply(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.decode(colour);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
