package org.downbeat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.downbeat.core.PlainNumber;
import org.downbeat.core.render.RenderResult;
import org.downbeat.core.time.BarBeat;
import org.downbeat.core.time.MeterMap;
import org.downbeat.core.time.TempoMap;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.tracker.SongPlayback;
import org.downbeat.tracker.perform.PatternPlayback;
import org.downbeat.tracker.song.Part;
import org.downbeat.tracker.song.Song;

/** How pieces were made, in words. */
final class Particulars {
    private Particulars() {}

    static List<Fact> of(Song song, SongPlayback playback) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Tempo", tempo(song.tempo(), song.beats())));
        facts.add(new Fact("Meter", meters(song.meter(), song.beats())));
        facts.add(new Fact("Parts", song.parts().stream().map(Part::name).collect(Collectors.joining(", "))));
        List<Part> unheard =
                song.parts().stream().filter(part -> !song.isHeard(part)).toList();
        if (!unheard.isEmpty()) {
            facts.add(new Fact("Not heard", unheard.stream().map(Part::name).collect(Collectors.joining(", "))));
        }
        facts.add(new Fact("Seed", Long.toString(song.seed())));
        facts.addAll(of(playback.tables().whole()));
        return facts;
    }

    static List<Fact> of(PatternPlayback playback) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Tempo", tempo(playback.clock().tempo(), playback.beats())));
        facts.add(new Fact("Pattern", PlainNumber.of(Math.rint(playback.beats() * 100) / 100) + " beats"));
        facts.add(new Fact("Length", length(playback.seconds())));
        facts.add(new Fact("Sound", sound((int) playback.clock().sampleRate(), playback.audio().length)));
        return facts;
    }

    static List<Fact> of(LoudnessReport whole) {
        return List.of(
                new Fact("Length", length(whole.seconds())),
                new Fact("Sound", sound(whole.sampleRate(), whole.channels())));
    }

    /** Modules that failed, and what the engine noticed. */
    static List<String> remarks(RenderResult result) {
        List<String> remarks = new ArrayList<>(result.notes());
        result.incidents().forEach(incident -> remarks.add(incident.toString()));
        return remarks;
    }

    static List<String> remarks(LoudnessReport whole) {
        return whole.invalidSamples() == 0
                ? List.of()
                : List.of(whole.invalidSamples() + " samples are no numbers (NaN or infinite); they count as silence");
    }

    /** One tempo, or the slowest and the fastest as a listener meets them, beat by beat. */
    private static String tempo(TempoMap tempo, double beats) {
        double slowest = tempo.tempoAt(0);
        double fastest = slowest;
        for (double beat = 1; beat < beats; beat++) {
            slowest = Math.min(slowest, tempo.tempoAt(beat));
            fastest = Math.max(fastest, tempo.tempoAt(beat));
        }
        String least = PlainNumber.of(Math.rint(slowest * 10) / 10);
        String most = PlainNumber.of(Math.rint(fastest * 10) / 10);
        return (least.equals(most) ? least : least + " to " + most) + " bpm";
    }

    /** All time signatures in the order of their first bars. */
    private static String meters(MeterMap meter, double beats) {
        BarBeat last = meter.barBeatAt(Math.max(0, beats - 1e-6));
        List<String> signatures = new ArrayList<>();
        for (int bar = 1; bar <= Math.max(1, last.bar()); bar++) {
            String signature = meter.meterAt(bar).toString();
            if (!signatures.contains(signature)) {
                signatures.add(signature);
            }
        }
        return String.join(", ", signatures) + (last.bar() > 0 ? ", " + last.bar() + " bars" : "");
    }

    private static String length(double seconds) {
        long whole = (long) Math.floor(seconds);
        return seconds < 60
                ? String.format(Locale.ROOT, "%.2f s", seconds)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private static String sound(int sampleRate, int channels) {
        String width = channels == 1 ? "mono" : channels == 2 ? "stereo" : channels + " channels";
        return PlainNumber.of(sampleRate / 1000.0) + " kHz " + width;
    }
}
