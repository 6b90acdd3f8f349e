package org.downbeat.tracker.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.song.Song;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads songs from YAML or JSON; both are one format. */
public final class SongFile {
    /** Far more than any song; a guard against files that are none. */
    private static final int MOST_CHARACTERS = 64 << 20;

    private SongFile() {}

    /**
     * Reads a song file. Clips are sought beside it; those that are songs themselves are rendered.
     *
     * @param file a YAML or JSON file
     * @param catalog the modules that it may name
     * @throws SongFileException with every mistake in it, each with line and column
     */
    public static Song read(Path file, ModuleCatalog catalog) {
        return read(file, catalog, read -> {});
    }

    /**
     * Reads a song file as {@link #read(Path, ModuleCatalog)} does.
     *
     * @param files is told the absolute path of each file that the song is made of: itself, its clips, and what these are
     *     made of. One that is used twice is told twice.
     * @throws SongFileException with every mistake in it, each with line and column
     */
    public static Song read(Path file, ModuleCatalog catalog, Consumer<Path> files) {
        return read(file.toString(), text(file), catalog, new FileClips(file, catalog, files));
    }

    /**
     * Reads a song from a text.
     *
     * @param name what messages call it
     * @param text YAML or JSON
     * @param catalog the modules that it may name
     * @param clips finds the clips that it names
     * @throws SongFileException with every mistake in it, each with line and column
     */
    public static Song read(String name, String text, ModuleCatalog catalog, ClipFinder clips) {
        Source source = new Source(name, text);
        Optional<Node> root = compose(name, text, source);
        if (root.isEmpty() && !source.hasMistakes()) {
            source.report(new Place(1, 1), "this file is empty; write " + SongFormat.SONG.accepted());
        }
        Song song =
                root.isEmpty() ? null : new SongReader(catalog, clips).read(new Value(root.get(), source), title(name));
        if (song == null) {
            throw source.refusal();
        }
        return song;
    }

    private static Optional<Node> compose(String name, String text, Source source) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(MOST_CHARACTERS)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            Place place =
                    mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(new Place(1, 1));
            source.report(place, "this is neither YAML nor JSON: " + e.getProblem());
        } catch (YamlEngineException e) {
            source.report(new Place(1, 1), "this is neither YAML nor JSON: " + e.getMessage());
        }
        return Optional.empty();
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "there is no such file; write the path of a song");
        } catch (CharacterCodingException e) {
            throw unreadable(file, "this is no text file; a song is YAML or JSON in UTF-8");
        } catch (IOException e) {
            throw unreadable(file, "this file cannot be read (" + e.getMessage() + "); write the path of a song");
        }
    }

    private static SongFileException unreadable(Path file, String message) {
        return new SongFileException(List.of(new Mistake(file.toString(), 1, 1, message)));
    }

    /** Whether a path names a song rather than a sound file, by its ending. */
    public static boolean isSong(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
    }

    private static String title(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
