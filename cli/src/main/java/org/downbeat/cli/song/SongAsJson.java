package org.downbeat.cli.song;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.downbeat.cli.terminal.Json;
import org.downbeat.metrics.LoudnessReport;
import org.downbeat.tracker.table.PartRow;
import org.downbeat.tracker.table.Share;
import org.downbeat.tracker.table.SongTables;
import org.downbeat.tracker.table.TableRow;

/** One object on one line. */
final class SongAsJson implements SongPrinter {
    private final PrintWriter out;

    SongAsJson(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void print(SongReport report) throws IOException {
        SongTables tables = report.tables();
        LoudnessReport whole = tables.whole();
        double ceiling = report.limits().ceilingDbtp();
        try (Json json = Json.object(out)) {
            json.put("song", report.loaded().file().toString())
                    .put("title", report.song().title())
                    .put("sampleRate", whole.sampleRate())
                    .put("channels", whole.channels())
                    .put("frames", whole.frames())
                    .put("seconds", whole.seconds())
                    .put("sha256", report.sha256())
                    .putAll(RowFields.of(whole))
                    .put("ceilingDbtp", ceiling)
                    .put("targetLufs", report.limits().targetLufs())
                    .putTexts("summary", report.summary())
                    .putObjects("over", tables.over(ceiling), SongAsJson::over)
                    .putObjects("parts", tables.parts(), SongAsJson::part)
                    .putObjects("sections", tables.sections(), SongAsJson::row)
                    .putObjects("patterns", tables.patterns(), SongAsJson::row)
                    .putObjects("bars", tables.bars(), SongAsJson::row)
                    .putObjects("beats", tables.beats(), SongAsJson::row);
        }
        out.flush();
    }

    private static void over(Json json, SongTables.Over over) throws IOException {
        json.put("place", over.row().label()).put("overDb", over.overDb());
        json.putObjects("causes", over.causes(), SongAsJson::share);
    }

    private static void share(Json json, Share share) throws IOException {
        json.put("part", share.part()).put("share", share.share());
    }

    private static void part(Json json, PartRow part) throws IOException {
        json.put("part", part.part()).put("share", part.share()).putAll(RowFields.of(part.whole()));
        rows(json, "sections", part.sections());
        rows(json, "beats", part.beats());
    }

    private static void rows(Json json, String name, List<TableRow> rows) throws IOException {
        json.putObjects(name, rows, SongAsJson::row);
    }

    private static void row(Json json, TableRow row) throws IOException {
        json.putAll(RowFields.of(row));
    }
}
