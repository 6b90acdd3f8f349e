package org.downbeat.report;

import java.util.List;
import org.downbeat.core.time.BarBeat;
import org.downbeat.core.time.MeterMap;
import org.downbeat.tracker.perform.LogEntry;

/**
 * A point of a lane where musicians look for it.
 *
 * @param place its bar and beat
 * @param entry as it was played
 */
public record Automation(BarBeat place, LogEntry entry) {
    static List<Automation> of(List<LogEntry> log, MeterMap meter, double from, double to) {
        return log.stream()
                .filter(entry -> entry.beat() >= from && entry.beat() <= to)
                .map(entry -> new Automation(meter.barBeatAt(entry.beat()), entry))
                .toList();
    }
}
