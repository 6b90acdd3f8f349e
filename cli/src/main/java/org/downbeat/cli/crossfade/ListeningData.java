package org.downbeat.cli.crossfade;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.downbeat.cli.terminal.Csv;
import org.downbeat.cli.terminal.Json;
import org.downbeat.tracker.seam.Seam;
import org.downbeat.tracker.seam.SeamProbe.Phrase;

/** What was measured of samplers, for other programs. */
final class ListeningData {
    private final List<SamplerReport> reports;

    ListeningData(List<SamplerReport> reports) {
        this.reports = reports;
    }

    /** One object with all samplers. */
    void json(PrintWriter out) throws IOException {
        try (Json json = Json.object(out)) {
            json.putObjects(
                    "samplers",
                    reports,
                    (object, report) -> object.put("instrument", report.name())
                            .put("module", report.sampler().module())
                            .put("width", report.sampler().width())
                            .put("familyWidth", report.sampler().familyWidth())
                            .putObjects("layers", report.phrases(), ListeningData::layer)
                            .putObjects("seams", report.seams(), ListeningData::seam));
        }
    }

    private static void layer(Json json, Phrase phrase) throws IOException {
        json.put("name", phrase.band().name())
                .put("minVelocity", phrase.band().least())
                .put("maxVelocity", phrase.band().most())
                .put("velocity", phrase.velocity())
                .put("lufs", phrase.touch().lufs())
                .put("centroidHz", phrase.touch().hertz());
    }

    private static void seam(Json json, Seam seam) throws IOException {
        json.put("velocity", seam.velocity())
                .put("bareDb", seam.bare().db())
                .put("bareHz", seam.bare().hertz())
                .put("blendedDb", seam.blended().db())
                .put("blendedHz", seam.blended().hertz())
                .put("verdict", verdict(seam))
                .put("neededWidth", needed(seam));
    }

    /** A record a seam. */
    void csv(PrintWriter out) {
        Csv csv = new Csv(out);
        csv.record(List.of(
                "instrument",
                "module",
                "velocity",
                "softer",
                "harder",
                "bareDb",
                "bareHz",
                "width",
                "blendedDb",
                "blendedHz",
                "verdict",
                "neededWidth",
                "familyWidth"));
        for (SamplerReport report : reports) {
            for (Seam seam : report.seams()) {
                csv.record(List.of(
                        report.name(),
                        report.sampler().module(),
                        String.valueOf(seam.velocity()),
                        seam.softer(),
                        seam.harder(),
                        String.valueOf(seam.bare().db()),
                        String.valueOf(seam.bare().hertz()),
                        String.valueOf(report.sampler().width()),
                        String.valueOf(seam.blended().db()),
                        String.valueOf(seam.blended().hertz()),
                        verdict(seam),
                        Csv.number(needed(seam)),
                        Csv.number(report.sampler().familyWidth())));
            }
        }
    }

    private static String verdict(Seam seam) {
        return seam.jumps().name().toLowerCase(Locale.ROOT);
    }

    private static OptionalDouble needed(Seam seam) {
        return seam.needed().isPresent() ? OptionalDouble.of(seam.needed().getAsInt()) : OptionalDouble.empty();
    }
}
