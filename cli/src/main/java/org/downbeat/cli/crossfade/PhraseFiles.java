package org.downbeat.cli.crossfade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.downbeat.cli.options.InputException;
import org.downbeat.core.audio.WavFormat;
import org.downbeat.core.audio.WavWriter;
import org.downbeat.core.render.RenderSettings;
import org.downbeat.tracker.seam.SeamProbe.Phrase;

/** Keeps the phrases of samplers for listening: a WAV file each, its layers one after the other. */
final class PhraseFiles {
    private final Path folder;

    /** @throws InputException when the folder cannot be made */
    PhraseFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException("--out: " + folder + " is no folder and cannot become one; name another", e);
        }
    }

    void write(List<SamplerReport> reports) throws IOException {
        for (SamplerReport report : reports) {
            boolean isSole = reports.stream()
                            .filter(other -> other.name().equals(report.name()))
                            .count()
                    == 1;
            String name = isSole
                    ? report.name()
                    : report.name() + "-" + report.sampler().module();
            write(folder.resolve(name + ".wav"), report.phrases());
        }
    }

    private static void write(Path file, List<Phrase> phrases) throws IOException {
        RenderSettings settings = RenderSettings.DEFAULT;
        try (WavWriter wav = WavWriter.create(file, WavFormat.PCM_24, settings.sampleRate(), settings.channels())) {
            for (Phrase phrase : phrases) {
                wav.write(phrase.playback().audio(), 0, phrase.playback().frames());
            }
            wav.complete();
        }
    }
}
