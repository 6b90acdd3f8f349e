package org.downbeat.cli.song;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.downbeat.cli.options.InputException;
import org.downbeat.core.Nearest;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.file.SongFile;
import org.downbeat.tracker.song.Song;

/**
 * A song that was read from a file.
 *
 * @param file as the user named it
 * @param song what it says
 * @param catalog the modules it was read with
 * @param files the absolute path of every file that it is made of, itself first, each once
 */
public record LoadedSong(Path file, Song song, ModuleCatalog catalog, List<Path> files) {
    private static final Pattern RECORDING = Pattern.compile("(?i)\\.(wav|aiff?|aifc|au)$");

    /** Copies. */
    public LoadedSong {
        files = List.copyOf(files);
    }

    /**
     * Reads a song.
     *
     * @throws InputException when there is no such file
     * @throws org.downbeat.tracker.file.SongFileException with every mistake in it
     */
    public static LoadedSong read(Path file, ModuleCatalog catalog) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw missing(file);
        }
        if (RECORDING.matcher(file.toString()).find()) {
            throw new InputException(file
                    + " is a recording, not a song; downbeat analyze tells how loud it is, downbeat play plays it");
        }
        List<Path> files = new ArrayList<>();
        Song song = SongFile.read(file, catalog, files::add);
        return new LoadedSong(file, song, catalog, files.stream().distinct().toList());
    }

    /**
     * Refuses a file to write that is the song, a clip of it, or what a clip is made of.
     *
     * @throws InputException when it is
     */
    void requireOther(Path output) throws IOException {
        for (Path source : files) {
            if (Files.exists(output) && Files.isSameFile(output, source)) {
                throw new InputException(output + " is what the song is made of; name another file to write");
            }
        }
    }

    private static InputException missing(Path file) throws IOException {
        boolean isFolder = Files.isDirectory(file);
        Path folder = isFolder ? file : file.toAbsolutePath().getParent();
        String what = isFolder ? file + " is a folder; name a song in it" : "There is no song " + file;
        if (folder == null || !Files.isDirectory(folder)) {
            return new InputException(what + "; there is no folder " + folder + " either");
        }
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> songs = beside.map(path -> String.valueOf(path.getFileName()))
                    .filter(SongFile::isSong)
                    .sorted()
                    .toList();
            String hint = songs.isEmpty()
                    ? "a song is a .yaml or .json file"
                    : Nearest.hint(String.valueOf(file.getFileName()), songs);
            return new InputException(what + "; " + hint);
        }
    }
}
