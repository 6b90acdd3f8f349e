package org.downbeat.tracker.song;

/** Note names as trackers write them; MIDI 60 is {@code C-4}. */
public final class NoteName {
    /** Highest MIDI number. */
    public static final int HIGHEST = 127;

    private static final String ACCEPTED =
            "write a name such as C-4, F#3 or Bb2, or a MIDI number 0 to 127 (60 is C-4)";
    private static final String[] NAMES = {"C-", "C#", "D-", "D#", "E-", "F-", "F#", "G-", "G#", "A-", "A#", "B-"};
    /** Semitones above C of the letters A to G. */
    private static final int[] LETTERS = {9, 11, 0, 2, 4, 5, 7};

    private NoteName() {}

    /**
     * The MIDI number of a note: {@code C-4}, {@code c4}, {@code F#3}, {@code Bb2}, or a number.
     *
     * @throws IllegalArgumentException when the text is none, or the note is outside 0 to 127
     */
    public static int parse(String text) {
        int note = read(text.trim());
        if (note < 0 || note > HIGHEST) {
            throw new IllegalArgumentException("'" + text.trim() + "' is no note; " + ACCEPTED);
        }
        return note;
    }

    /**
     * The name of a MIDI number, with sharps: {@code F#3}.
     *
     * @throws IllegalArgumentException outside 0 to 127
     */
    public static String format(int note) {
        return NAMES[require(note) % 12] + (note / 12 - 1);
    }

    /** The note itself, refused when it is outside 0 to 127. */
    static int require(int note) {
        if (note < 0 || note > HIGHEST) {
            throw new IllegalArgumentException("Note " + note + " cannot be; " + ACCEPTED);
        }
        return note;
    }

    private static int read(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        int letter = Character.toUpperCase(text.charAt(0)) - 'A';
        if (letter < 0 || letter >= LETTERS.length) {
            return whole(text, 0);
        }
        char mark = text.length() > 1 ? text.charAt(1) : ' ';
        int shift = mark == '#' ? 1 : mark == 'b' ? -1 : 0;
        int octaveAt = shift != 0 || mark == '-' ? 2 : 1;
        boolean lowest = text.startsWith("-1", octaveAt) && text.length() == octaveAt + 2;
        int octave = lowest ? -1 : whole(text, octaveAt);
        boolean named = lowest || (octave >= 0 && octave <= 9);
        return named ? LETTERS[letter] + shift + 12 * (octave + 1) : -1;
    }

    /** The whole number from {@code at} to the end; −1 when there is none or more than three digits. */
    private static int whole(String text, int at) {
        int length = text.length() - at;
        if (length < 1 || length > 3) {
            return -1;
        }
        int number = 0;
        for (int i = at; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
