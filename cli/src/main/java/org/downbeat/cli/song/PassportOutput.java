package org.downbeat.cli.song;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.downbeat.cli.options.FileNames;
import org.downbeat.core.audio.PendingFile;
import org.jspecify.annotations.Nullable;

/** Where a passport will be, if anywhere: begun before the render, it appears when the render is done. */
final class PassportOutput implements AutoCloseable {
    private final String song;
    private final @Nullable PendingFile file;

    private PassportOutput(String song, @Nullable PendingFile file) {
        this.song = song;
        this.file = file;
    }

    /**
     * Begins a passport.
     *
     * @param path where it will be; null for none
     * @throws org.downbeat.cli.options.InputException when its name is that of something else, or the song itself is there
     * @throws IOException when nothing can be written there
     */
    static PassportOutput begin(@Nullable Path path, LoadedSong loaded) throws IOException {
        Path song = loaded.files().get(0);
        if (path == null) {
            return new PassportOutput(Ingredients.slashed(song), null);
        }
        FileNames.requireEnding("--passport", path, ".json");
        loaded.requireOther(path);
        return new PassportOutput(song(path, song), PendingFile.create(path));
    }

    /** The song's path from the passport's folder, so that both can be moved together. */
    private static String song(Path passport, Path song) {
        Path folder = passport.toAbsolutePath().normalize().getParent();
        if (folder == null || !Objects.equals(folder.getRoot(), song.getRoot())) {
            return Ingredients.slashed(song); // on another drive
        }
        return Ingredients.slashed(folder.relativize(song));
    }

    /** What the passport calls the song. */
    String song() {
        return song;
    }

    /** Writes it. */
    void complete(Passport passport) throws IOException {
        if (file != null) {
            file.complete(PassportFile.bytes(passport));
        }
    }

    /** Throws it away unless it is complete. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
