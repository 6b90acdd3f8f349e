package org.downbeat.tracker.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.file.SongFile;
import org.downbeat.tracker.perform.ClipRecipe;
import org.downbeat.tracker.song.Song;

/** Reads the songs beside this class. */
final class DemoSongs {
    private DemoSongs() {}

    /**
     * A bundled song; its clips are bundled songs too.
     *
     * @throws IllegalArgumentException when the catalog lacks a module that it needs
     */
    static Song read(String file, ModuleCatalog catalog) {
        return SongFile.read(file, text(file), catalog, (name, path) -> clip(name, path, catalog));
    }

    private static Sample clip(String name, String path, ModuleCatalog catalog) {
        return ClipRecipe.render(name, read(path, catalog), catalog);
    }

    private static String text(String file) {
        try (InputStream in = DemoSongs.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The demo " + file + " is missing in this build of Downbeat");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The demo " + file + " cannot be read in this build of Downbeat", e);
        }
    }
}
