package org.downbeat.cli.setlist;

import org.downbeat.cli.setlist.Setlist.Entry;
import org.downbeat.report.SetlistReport;

/** A setlist as a page is to show it. */
final class SetlistPage {
    private SetlistPage() {}

    static SetlistReport of(Setlist setlist) {
        return new SetlistReport(
                setlist.ceilingDbtp(),
                setlist.targetLufs(),
                setlist.entries().stream().map(SetlistPage::song).toList(),
                SetlistWords.of(setlist));
    }

    private static SetlistReport.Song song(Entry entry) {
        Piece piece = entry.piece();
        return new SetlistReport.Song(
                piece.name(),
                piece.levels().seconds(),
                piece.levels().integratedLufs(),
                piece.levels().maxShortTermLufs(),
                piece.levels().maxTruePeakDbtp(),
                entry.trimDb(),
                entry.stepDb(),
                entry.trimmedStepDb());
    }
}
