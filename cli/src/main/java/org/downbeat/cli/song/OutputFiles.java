package org.downbeat.cli.song;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downbeat.cli.options.FileNames;
import org.downbeat.cli.options.InputException;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;
import org.downbeat.core.render.BlockSink;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.tracker.song.Part;

/** The WAV files of a render, which appear all together when it is done, or not at all. */
final class OutputFiles implements AutoCloseable {
    private final LoadedSong loaded;
    private final WavFormat format;
    private final RenderSettings settings;
    private final Map<Path, WavWriter> writers = new LinkedHashMap<>();

    OutputFiles(LoadedSong loaded, WavFormat format, RenderSettings settings) {
        this.loaded = loaded;
        this.format = format;
        this.settings = settings;
    }

    /**
     * Begins a file.
     *
     * @throws InputException when the user would not want it there
     * @throws IOException when it cannot be written there
     */
    BlockSink file(Path path) throws IOException {
        FileNames.requireEnding("--out", path, ".wav");
        loaded.requireOther(path);
        Path key = path.toAbsolutePath().normalize();
        if (writers.containsKey(key)) {
            throw new InputException(path + " would be written twice: by the mix and by a stem; name another file");
        }
        WavWriter writer = WavWriter.create(path, format, settings.sampleRate(), settings.channels());
        writers.put(key, writer);
        return writer;
    }

    /**
     * Begins a file for each part, in a folder that is made if need be.
     *
     * @return where the parts go, by name
     * @throws InputException when there can be no such folder, or as {@link #file} does
     * @throws IOException as {@link #file} does
     */
    Map<String, BlockSink> stems(Path folder) throws IOException {
        make(folder);
        List<String> parts = loaded.song().parts().stream().map(Part::name).toList();
        Map<String, BlockSink> sinks = new LinkedHashMap<>();
        for (Map.Entry<String, String> stem : StemNames.of(parts).entrySet()) {
            sinks.put(stem.getKey(), file(folder.resolve(stem.getValue() + ".wav")));
        }
        return sinks;
    }

    private static void make(Path folder) throws IOException {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            throw new InputException("--stems: " + folder + " is a file; name a folder", e);
        } catch (NoSuchFileException e) {
            throw new InputException("--stems: there is no folder " + folder.getParent() + " to make one in", e);
        }
    }

    /** The files, in the order of beginning. */
    List<Path> paths() {
        return List.copyOf(writers.keySet());
    }

    /** How many samples lay above full scale and were cut. */
    long clippedSamples() {
        return writers.values().stream().mapToLong(WavWriter::clippedSamples).sum();
    }

    /** Gives all files their names. */
    void complete() throws IOException {
        for (WavWriter writer : writers.values()) {
            writer.complete();
        }
    }

    /** Throws away what is not complete. */
    @Override
    public void close() throws IOException {
        for (WavWriter writer : writers.values()) {
            writer.close();
        }
    }
}
