package org.downbeat.tracker.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text of a song file, and the mistakes found in it so far. */
final class Source {
    /** So many mistakes help nobody; the rest are counted only. */
    private static final int MOST_MISTAKES = 100;

    private final String file;
    private final List<String> lines;
    private final List<Mistake> mistakes = new ArrayList<>();

    Source(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    String file() {
        return file;
    }

    /** A line as written, from 1 on; empty behind the last. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    void report(Place place, String message) {
        mistakes.add(new Mistake(file, place.line(), place.column(), message));
    }

    boolean hasMistakes() {
        return !mistakes.isEmpty();
    }

    /** How many were found so far. */
    int mistakes() {
        return mistakes.size();
    }

    /** Everything found so far, by place. */
    SongFileException refusal() {
        List<Mistake> sorted = new ArrayList<>(mistakes);
        sorted.sort(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column));
        int more = sorted.size() - MOST_MISTAKES;
        if (more > 0) {
            Mistake last = sorted.get(MOST_MISTAKES);
            sorted = new ArrayList<>(sorted.subList(0, MOST_MISTAKES));
            sorted.add(new Mistake(file, last.line(), last.column(), "and " + more + " more mistakes from here on"));
        }
        return new SongFileException(sorted);
    }
}
