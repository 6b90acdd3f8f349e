package org.downbeat.core;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant, for messages about names that are not there. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known name nearest to the wanted one by single-letter edits (Levenshtein distance), or one that begins or ends
     * with it; upper and lower case are the same, and the first of equally near ones wins.
     *
     * @return empty when nothing resembles it: more than a third of the letters, plus one, would have to change
     */
    public static Optional<String> of(String wanted, Collection<String> known) {
        String want = wanted.trim().toLowerCase(Locale.ROOT);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            String candidate = name.toLowerCase(Locale.ROOT);
            int distance = distance(want, candidate);
            boolean alike = distance <= 1 + Math.max(want.length(), candidate.length()) / 3 || partOf(candidate, want);
            if (alike && distance < least) {
                nearest = name;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The end of a message about a wrong name: {@code did you mean 'cutoff_hz'?} or, when nothing resembles it,
     * {@code there are: cutoff_hz, mix}.
     */
    public static String hint(String wanted, Collection<String> known) {
        return of(wanted, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElse(known.isEmpty() ? "there are none" : "there are: " + String.join(", ", known));
    }

    private static boolean partOf(String candidate, String want) {
        return want.length() > 1 && (candidate.startsWith(want) || candidate.endsWith(want));
    }

    /** Levenshtein distance, row by row. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
