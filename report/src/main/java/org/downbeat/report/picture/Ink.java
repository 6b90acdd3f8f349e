package org.downbeat.report.picture;

import java.util.Locale;
import org.downbeat.tracker.song.Dynamic;

/**
 * What things are drawn with, on light and on dark paper. The dynamic marks have the colours of viridis, which keep their
 * order for every kind of colour vision and in grey; each is drawn with an edge, so that none fades into the paper.
 */
public enum Ink {
    /** What lies under everything. */
    PAPER("#ffffff", "#14171a", Style.FILL),
    /** Words. */
    TEXT("#1b1f24", "#e9edf1", Style.FILL),
    /** Words that matter less. */
    FAINT("#57606a", "#a5afba", Style.FILL),
    /** Lines to read levels from. */
    GRID("#d4dae0", "#363d45", 0.8, ""),
    /** Lines between sections and around colours. */
    EDGE("#57606a", "#a5afba", 0.8, ""),
    /** The highest true peak of a row. */
    PEAK("#1b1f24", "#e9edf1", 2, ""),
    /** What the peak meter shows. */
    HOLD("#8a4b00", "#ffb366", 1.4, "5 3"),
    /** The ceiling for true peaks. */
    CEILING("#b3001b", "#ff8a94", 1.2, "2 3"),
    /** A peak over the ceiling. */
    OVER("#b3001b", "#ff8a94", Style.FILL),
    /** Short-term loudness. */
    CURVE("#0b5cad", "#74b9ff", 1.8, ""),
    /** Where short-term loudness should lie. */
    BAND("#cfe8cf", "#244a33", Style.EDGED),
    /** The level of the whole. */
    WHOLE("#57606a", "#a5afba", 1.2, "7 4"),
    /** <i>pp</i>. */
    PP("#440154", "#440154", Style.EDGED),
    /** <i>p</i>. */
    P("#414487", "#414487", Style.EDGED),
    /** <i>mp</i>. */
    MP("#2a788e", "#2a788e", Style.EDGED),
    /** <i>mf</i>. */
    MF("#22a884", "#22a884", Style.EDGED),
    /** <i>f</i>. */
    F("#7ad151", "#7ad151", Style.EDGED),
    /** <i>ff</i>. */
    FF("#fde725", "#fde725", Style.EDGED),
    /** Silence, and sound in a piece without a level of its own. */
    NONE("#aab2bb", "#5c656f", Style.EDGED);

    /** How an ink is laid on. */
    public enum Style {
        /** It fills shapes and letters. */
        FILL,
        /** It fills shapes, which get an edge. */
        EDGED,
        /** It draws lines. */
        LINE
    }

    private final String light;
    private final String dark;
    private final Style style;
    private final double width;
    private final String dashes;

    Ink(String light, String dark, Style style, double width, String dashes) {
        this.light = light;
        this.dark = dark;
        this.style = style;
        this.width = width;
        this.dashes = dashes;
    }

    Ink(String light, String dark, Style style) {
        this(light, dark, style, style == Style.EDGED ? 0.6 : 0, "");
    }

    Ink(String light, String dark, double width, String dashes) {
        this(light, dark, Style.LINE, width, dashes);
    }

    /** The ink of a mark. */
    public static Ink of(Dynamic mark) {
        return valueOf(mark.name());
    }

    /** Its colour on light paper, as {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** Its colour on dark paper, as {@code #rrggbb}. */
    public String dark() {
        return dark;
    }

    /** How it is laid on. */
    public Style style() {
        return style;
    }

    /** Width of its lines, or of the edge of what it fills; 0 for none. */
    public double width() {
        return width;
    }

    /** Lengths of dashes and gaps in turn, such as {@code 5 3}; empty for whole lines. */
    public String dashes() {
        return dashes;
    }

    /** Its name in style sheets: {@code mf}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
