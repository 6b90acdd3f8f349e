package org.downbeat.cli.chain;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.downbeat.api.Sample;
import org.downbeat.cli.chain.Argument.Word;
import org.downbeat.core.audio.AudioClips;
import org.downbeat.core.audio.AudioFileException;
import org.downbeat.core.catalog.ModuleCatalog;
import org.downbeat.tracker.file.SongFile;
import org.downbeat.tracker.perform.ClipRecipe;

/** The clips that a chain names by their files: sound files, and songs that are rendered into one. */
final class Clips {
    /** A name with an ending. A number such as 0.25 is none. */
    private static final Pattern FILE = Pattern.compile(".*\\.[A-Za-z][A-Za-z0-9]{1,4}");

    private final ModuleCatalog catalog;
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    Clips(ModuleCatalog catalog) {
        this.catalog = catalog;
    }

    /** Reads the file that a setting names, if it looks like one. */
    void find(Word value) {
        String file = value.text();
        if (!FILE.matcher(file).matches() || samples.containsKey(file)) {
            return;
        }
        try {
            Path path = Path.of(file);
            samples.put(
                    file,
                    SongFile.isSong(file)
                            ? ClipRecipe.render(file, SongFile.read(path, catalog), catalog)
                            : AudioClips.read(path));
        } catch (AudioFileException | IllegalArgumentException e) {
            value.wrong(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Those that were read, by the file names that the chain has for them. */
    Map<String, Sample> samples() {
        return Collections.unmodifiableMap(samples);
    }
}
