package org.downbeat.tracker.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.downbeat.api.Sample;
import org.downbeat.core.audio.AudioClips;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.perform.ClipRecipe;

/** Clips that lie beside a song file: sound files, and songs that are rendered into one. */
final class FileClips implements ClipFinder {
    private final List<Path> songs;
    private final ModuleCatalog catalog;
    private final Consumer<Path> files;

    /** Finds the clips of a song, and says which files it reads. */
    FileClips(Path song, ModuleCatalog catalog, Consumer<Path> files) {
        this(List.of(song.toAbsolutePath().normalize()), catalog, files);
    }

    private FileClips(List<Path> songs, ModuleCatalog catalog, Consumer<Path> files) {
        this.songs = songs;
        this.catalog = catalog;
        this.files = files;
        files.accept(songs.get(songs.size() - 1));
    }

    @Override
    public Sample find(String name, String path) throws IOException {
        Path file = songs.get(songs.size() - 1).resolveSibling(path).normalize();
        if (!SongFile.isSong(path)) {
            files.accept(file);
            return AudioClips.read(file);
        }
        if (songs.contains(file)) {
            throw new IllegalArgumentException(path + " is made of itself; a clip's song cannot use that clip");
        }
        List<Path> chain = new ArrayList<>(songs);
        chain.add(file);
        String text = SongFile.text(file);
        return ClipRecipe.render(
                name, SongFile.read(file.toString(), text, catalog, new FileClips(chain, catalog, files)), catalog);
    }
}
