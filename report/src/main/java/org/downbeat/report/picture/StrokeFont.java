package org.downbeat.report.picture;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters made of straight strokes, as plotters write them. With them a picture looks the same on every machine, and needs
 * no font library: Java's own text fails where fontconfig is missing, as in small containers.
 *
 * <p>A glyph is its strokes, parted by blanks; a stroke is its points, two digits each, x and y from the top. Capitals
 * reach from 0 down to the base line at 8, small letters from 3, and those that hang down to 10, written {@code a}.
 */
final class StrokeFont {
    private static final int BASE = 8;
    private static final int GAP = 2;
    private static final int SPACE = 3;

    /** A box. */
    private static final String[] UNKNOWN = {"0040480800"};

    private static final String[] GLYPHS = {
        "0 103041473818070110",
        "1 022028",
        "2 01103041430848",
        "3 01103041433424 344547381807",
        "4 38300545",
        "5 40000413334447381807",
        "6 413010010718384745341405",
        "7 004018",
        "8 14030110304143341405071838474534",
        "9 071838474130100103143443",
        "A 082048 1535",
        "B 003041433404 344547380800",
        "C 4130100107183847",
        "D 00082846422000",
        "E 40000848 0434",
        "F 400008 0434",
        "G 41301001071838474424",
        "H 0008 4048 0444",
        "I 0008",
        "J 3037281807",
        "K 0008 4005 1448",
        "L 000848",
        "M 0800254048",
        "N 08004840",
        "O 104051574818070110",
        "P 08003041433404",
        "Q 104051574818070110 3658",
        "R 08003041433404 2448",
        "S 413010010314344547381807",
        "T 0040 2028",
        "U 000718384740",
        "V 002840",
        "W 0018335860",
        "X 0048 4008",
        "Y 002440 2428",
        "Z 00400848",
        "a 0413334448 45150607183847",
        "b 0008 0413334447381807",
        "c 4433130407183847",
        "d 4048 4433130407183847",
        "e 06464433130407183847",
        "f 30201118 0333",
        "g 43493a1a09 4433130407183847",
        "h 0008 0413334448",
        "i 0308 0001",
        "j 13190a 1011",
        "k 0008 3306 1538",
        "l 000718",
        "m 0308 0413233438 3443536468",
        "n 0308 0413334448",
        "o 133344473818070413",
        "p 030a 0413334447381807",
        "q 434a 4433130407183847",
        "r 0308 041333",
        "s 44331304153647381807",
        "t 10172838 0333",
        "u 0307183847 4348",
        "v 032843",
        "w 0318345863",
        "x 0348 4308",
        "y 0328 431a0a",
        "z 03430848",
        ". 0708",
        ", 171809",
        ": 0304 0708",
        "; 1314 171809",
        "- 0535",
        "+ 0545 2337",
        "/ 0840",
        "\\ 0048",
        "% 0840 0010110100 3747483837",
        "( 10020618",
        ") 00121608",
        "[ 10000818",
        "] 00101808",
        "' 0002",
        "\" 0002 2022",
        "# 1018 3038 0242 0646",
        "! 0005 0708",
        "? 01103041432425 2728",
        "= 0444 0646",
        "& 4813112031320507182845",
        "_ 0848",
        "* 2226 0444",
        "< 330538",
        "> 033508",
        "× 0347 4307",
    };

    private static final Map<Character, String[]> STROKES = strokes();

    private StrokeFont() {}

    private static Map<Character, String[]> strokes() {
        Map<Character, String[]> strokes = new HashMap<>();
        for (String glyph : GLYPHS) {
            strokes.put(glyph.charAt(0), glyph.substring(2).split(" ", -1));
        }
        return Map.copyOf(strokes);
    }

    /** How wide a line of text is. */
    static double width(String text) {
        double width = 0;
        for (char letter : plain(text).toCharArray()) {
            width += advance(letter);
        }
        return Math.max(0, width - GAP);
    }

    /** The strokes of a line of text that begins at {@code x} and stands on {@code y}. */
    static Outline outline(String text, double x, double y) {
        Outline outline = new Outline();
        double left = x;
        for (char letter : plain(text).toCharArray()) {
            for (String stroke : glyph(letter)) {
                draw(outline, stroke, left, y - BASE);
            }
            left += advance(letter);
        }
        return outline;
    }

    private static void draw(Outline outline, String stroke, double left, double top) {
        for (int i = 0; i < stroke.length(); i += 2) {
            double x = left + digit(stroke, i);
            double y = top + digit(stroke, i + 1);
            if (i == 0) {
                outline.move(x, y);
            } else {
                outline.line(x, y);
            }
        }
    }

    private static int digit(String stroke, int at) {
        return Character.digit(stroke.charAt(at), 16);
    }

    private static String[] glyph(char letter) {
        return letter == ' ' ? new String[0] : STROKES.getOrDefault(letter, UNKNOWN);
    }

    private static double advance(char letter) {
        int width = letter == ' ' ? SPACE : 0;
        for (String stroke : glyph(letter)) {
            for (int i = 0; i < stroke.length(); i += 2) {
                width = Math.max(width, digit(stroke, i));
            }
        }
        return width + GAP;
    }

    /** Without accents; every kind of dash is one. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\u2018\\u2019]", "'")
                .replaceAll("[\\u201c\\u201d]", "\"");
    }
}
