package org.downbeat.tracker.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.downbeat.api.Sample;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.file.SongFile;
import org.downbeat.tracker.perform.ClipRecipe;
import org.downbeat.tracker.song.Song;

/** The songs that come with Downbeat; their clips are songs too. */
public final class DemoSongs {
    private static final List<String> FAMILIES = List.of("strings", "keys", "plucked", "vocal");

    private DemoSongs() {}

    /**
     * Instruments of the families that modules know, each a sampler with a soft, a medium and a bold layer; with the phrase
     * of three notes that lets one hear them.
     *
     * @throws IllegalArgumentException when the catalog lacks a module that they need
     */
    public static List<Song> families(ModuleCatalog catalog) {
        return FAMILIES.stream()
                .map(family -> read("crossfades/" + family + ".yaml", catalog))
                .toList();
    }

    /**
     * A bundled song; its clips are bundled songs too.
     *
     * @throws IllegalArgumentException when the catalog lacks a module that it needs
     */
    static Song read(String file, ModuleCatalog catalog) {
        return SongFile.read(file, text(file), catalog, (name, path) -> clip(name, beside(file, path), catalog));
    }

    private static Sample clip(String name, String path, ModuleCatalog catalog) {
        return ClipRecipe.render(name, read(path, catalog), catalog);
    }

    private static String beside(String file, String path) {
        return file.substring(0, file.lastIndexOf('/') + 1) + path;
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
