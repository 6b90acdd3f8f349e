package org.downbeat.core.render;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.downbeat.core.render.FaultFinder.Care;

/** What is known about failing nodes, carried from one pass of a render to the next. */
final class Faults {
    private final Map<String, Mute> mutes = new LinkedHashMap<>();
    private final Set<String> fine = new LinkedHashSet<>();
    private long probeFrom;
    private long probeTo;
    private boolean alarmed;

    /** The finder for a node whose clock runs {@code offset} frames behind the engine's. */
    FaultFinder finder(String node, long offset) {
        Care care = fine.contains(node) ? Care.FINE : Care.COARSE;
        return new FaultFinder(this, care, probeFrom - offset, probeTo - offset, mutes.get(node));
    }

    /** Says that a node failed; any thread may. */
    void alarm() {
        alarmed = true;
    }

    boolean isAlarmed() {
        return alarmed;
    }

    /** Keeps why and from where a node is muted; returns whether that is news. */
    boolean mute(String node, Mute mute) {
        return mutes.putIfAbsent(node, mute) == null;
    }

    Map<String, Mute> mutes() {
        return mutes;
    }

    void watchClosely(String node) {
        fine.add(node);
    }

    /** Lets the next pass check every node's samples in these engine frames; returns whether that is news. */
    boolean probe(long from, long to) {
        boolean news = from != probeFrom || to != probeTo;
        probeFrom = from;
        probeTo = to;
        return news;
    }
}
