package org.downbeat.tracker.file;

import java.io.IOException;
import java.nio.file.Path;
import org.downbeat.api.Sample;
import org.downbeat.core.audio.AudioClips;

/** Clips that lie beside a song file. */
final class FileClips implements ClipFinder {
    private final Path song;

    FileClips(Path song) {
        this.song = song;
    }

    @Override
    public Sample find(String name, String path) throws IOException {
        return AudioClips.read(song.resolveSibling(path));
    }
}
