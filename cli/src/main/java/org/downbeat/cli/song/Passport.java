package org.downbeat.cli.song;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.downbeat.cli.options.ProgramVersion;
import org.downbeat.metrics.LoudnessReport;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a render depends on, and the digest of what came of it: who has the same gets the same bits.
 *
 * @param song the path of the song, from the passport's folder
 * @param made what the sound is made of
 * @param seed of everything random
 * @param engine the version of Downbeat
 * @param java the Java it ran on; no bit should depend on it
 * @param sampleRate frames a second
 * @param channels how many
 * @param bars which bars it is, if not the whole song
 * @param frames how many frames came of it
 * @param sha256 of the audio, as {@link org.downbeat.core.audio.AudioDigest} has it
 */
record Passport(
        String song,
        Ingredients made,
        long seed,
        String engine,
        String java,
        int sampleRate,
        int channels,
        @Nullable BarRange bars,
        long frames,
        String sha256) {
    /**
     * A stretch of bars.
     *
     * @param from the first
     * @param to the last, included
     */
    record BarRange(int from, int to) {}

    /** The passport of a render that is done. */
    static Passport of(
            String path, LoadedSong loaded, Ingredients made, BarOptions bars, LoudnessReport mix, String sha256)
            throws IOException {
        return new Passport(
                path,
                made,
                loaded.song().seed(),
                ProgramVersion.text(),
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ", "
                        + System.getProperty("os.arch") + ")",
                mix.sampleRate(),
                mix.channels(),
                bars.isGiven() ? new BarRange(bars.first(loaded.song()), bars.last(loaded.song())) : null,
                mix.frames(),
                sha256);
    }

    boolean hasTheSoundOf(Passport other) {
        return sha256.equals(other.sha256) && frames == other.frames;
    }

    /** What is otherwise now than it was then, besides the sound; a line each. */
    List<String> differences(Passport now) {
        List<String> lines = new ArrayList<>();
        lines.addAll(changes("", made.files(), now.made.files()));
        lines.addAll(changes("module ", made.modules(), now.made.modules()));
        lines.addAll(changes("plugin ", made.plugins(), now.made.plugins()));
        if (seed != now.seed) {
            lines.add("the seed was " + seed + " and is " + now.seed);
        }
        if (!engine.equals(now.engine)) {
            lines.add("Downbeat was " + engine + " and is " + now.engine);
        }
        if (!java.equals(now.java)) {
            lines.add("Java was " + java + " and is " + now.java);
        }
        return List.copyOf(lines);
    }

    private static List<String> changes(String kind, List<Ingredient> then, List<Ingredient> now) {
        Map<String, String> before = marks(then);
        Map<String, String> after = marks(now);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            String old = before.get(name);
            String mark = after.get(name);
            if (old == null || mark == null) {
                lines.add(kind + name + (old == null ? " is new" : " is no longer used"));
            } else if (!old.equals(mark)) {
                lines.add(kind + name + (isDigest(mark) ? " has changed" : " was " + old + " and is " + mark));
            }
        }
        return lines;
    }

    private static Map<String, String> marks(List<Ingredient> ingredients) {
        Map<String, String> marks = new LinkedHashMap<>();
        ingredients.forEach(one -> marks.put(one.name(), one.mark()));
        return marks;
    }

    private static boolean isDigest(String mark) {
        return mark.matches("[0-9a-f]{64}");
    }
}
