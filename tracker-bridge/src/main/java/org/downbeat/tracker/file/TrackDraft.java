package org.downbeat.tracker.file;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.tracker.song.Step;
import org.downbeat.tracker.song.Track;

/** A track while its steps are being read. */
record TrackDraft(String part, List<Step> steps) {
    TrackDraft(String part) {
        this(part, new ArrayList<>());
    }

    Track track() {
        return new Track(part, steps);
    }
}
