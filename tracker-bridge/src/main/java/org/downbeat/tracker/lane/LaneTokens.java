package org.downbeat.tracker.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts the text of a lane at its separators, keeping where every piece begins. */
final class LaneTokens {
    /** The kinds of tokens, with their two spellings. */
    enum Kind {
        NORMALIZED("normalized", "normalised"),
        PERCENT("percent", "percentage"),
        RAW("raw", "absolute"),
        RANGE("range", "range"),
        CURVE("curve", "curve"),
        FADE("fade", "fade"),
        SMOOTH("smooth", "smoothing"),
        SEGMENTS("segments", "smooth_segments");

        private final String word;
        private final String otherWord;

        Kind(String word, String otherWord) {
            this.word = word;
            this.otherWord = otherWord;
        }

        boolean takesValue() {
            return compareTo(RAW) > 0;
        }

        static @Nullable Kind of(String text) {
            String wanted = text.trim().toLowerCase(Locale.ROOT);
            for (Kind kind : values()) {
                if (kind.word.equals(wanted) || kind.otherWord.equals(wanted)) {
                    return kind;
                }
            }
            return null;
        }

        static List<String> all() {
            return Arrays.stream(values()).map(kind -> kind.word).toList();
        }
    }

    /** A stretch of the text without the blanks around it, and where it begins. */
    record Piece(String text, int at) {
        /** The pieces between a separator. */
        List<Piece> split(char separator) {
            List<Piece> pieces = new ArrayList<>();
            int from = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || text.charAt(i) == separator) {
                    pieces.add(part(from, i));
                    from = i + 1;
                }
            }
            return pieces;
        }

        /** A part of it, without the blanks around it. */
        Piece part(int from, int to) {
            int first = from;
            int last = to;
            while (first < last && text.charAt(first) <= ' ') {
                first++;
            }
            while (last > first && text.charAt(last - 1) <= ' ') {
                last--;
            }
            return new Piece(text.substring(first, last), at + first);
        }

        Piece lowerCase() {
            return new Piece(text.toLowerCase(Locale.ROOT), at);
        }
    }

    private LaneTokens() {}

    /** Where the {@code =} between head and points stands; −1 when there is none. */
    static int endOfHead(String text) {
        int from = 0;
        boolean target = true;
        while (true) {
            int bar = text.indexOf('|', from);
            int end = bar < 0 ? text.length() : bar;
            int equals = text.indexOf('=', from);
            if (equals >= 0 && equals < end && !target) {
                Kind kind = Kind.of(text.substring(from, equals));
                int second = text.indexOf('=', equals + 1);
                boolean firstIsItsOwn = kind == null ? second >= 0 && second < end : kind.takesValue();
                equals = firstIsItsOwn ? second : equals;
            }
            if (equals >= 0 && equals < end) {
                return equals;
            }
            if (bar < 0) {
                return -1;
            }
            from = bar + 1;
            target = false;
        }
    }
}
