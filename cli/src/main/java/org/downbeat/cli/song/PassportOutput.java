package org.downbeat.cli.song;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.downbeat.core.audio.PendingFile;
import org.downbeat.metrics.LoudnessReport;
import org.jspecify.annotations.Nullable;

/** A passport that is begun before the render, when its files are what is going to be heard, and appears when it is done. */
final class PassportOutput implements AutoCloseable {
    private final LoadedSong loaded;
    private final Ingredients made;
    private final String song;
    private final PendingFile file;

    private PassportOutput(LoadedSong loaded, String song, PendingFile file) throws IOException {
        this.loaded = loaded;
        this.made = Ingredients.of(loaded);
        this.song = song;
        this.file = file;
    }

    /**
     * Begins a passport.
     *
     * @param path where it will be; null for none
     * @return null for none
     * @throws org.downbeat.cli.options.InputException when the song itself is there
     * @throws IOException when nothing can be written there
     */
    static @Nullable PassportOutput begin(@Nullable Path path, LoadedSong loaded) throws IOException {
        if (path == null) {
            return null;
        }
        loaded.requireOther(path);
        PendingFile file = PendingFile.create(path);
        try {
            return new PassportOutput(loaded, song(path, loaded.files().get(0)), file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** The song's path from the passport's folder, so that both can be moved together. */
    private static String song(Path passport, Path song) {
        Path folder = passport.toAbsolutePath().normalize().getParent();
        if (folder == null || !Objects.equals(folder.getRoot(), song.getRoot())) {
            return Ingredients.slashed(song); // on another drive
        }
        return Ingredients.slashed(folder.relativize(song));
    }

    /** Writes it. */
    void complete(BarOptions bars, LoudnessReport mix, String sha256) throws IOException {
        file.complete(PassportFile.bytes(Passport.of(song, loaded, made, bars, mix, sha256)));
    }

    /** Throws it away unless it is complete. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
