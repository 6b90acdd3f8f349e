package org.downbeat.cli.chain;

import java.util.ArrayList;
import java.util.List;
import org.downbeat.cli.chain.Argument.Word;
import org.jspecify.annotations.Nullable;

/**
 * One module of a chain as it was written: {@code lowpass:soft cutoff_hz=800}.
 *
 * @param type which module
 * @param name what the chain calls it
 * @param settings what is written behind it, and later what {@code --set} adds
 */
record Stage(Word type, String name, List<Setting> settings) {
    /** {@code key=value}. */
    record Setting(Word key, Word value) {}

    static final String ACCEPTED = "write modules with ! between them, such as sine ! lowpass cutoff_hz=800";

    /** Reads a chain; what is wrong is noted in the argument and left out. */
    static List<Stage> read(Argument chain) {
        List<Stage> stages = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        int stageAt = 0;
        int wordAt = 0;
        char quote = 0;
        int quoteAt = 0;
        String text = chain.text();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '!';
            boolean isQuoted = quote != 0 && i < text.length();
            if (isQuoted) {
                quote = c == quote ? 0 : quote;
            } else if (i < text.length() && Argument.QUOTES.indexOf(c) >= 0) {
                quote = c;
                quoteAt = i;
            } else if (c <= ' ' || c == '!') {
                if (wordAt < i) {
                    words.add(chain.word(wordAt, i));
                }
                wordAt = i + 1;
                if (c == '!') {
                    end(chain.word(stageAt, i), words, stages);
                    words.clear();
                    stageAt = i + 1;
                }
            }
        }
        if (quote != 0) {
            chain.word(quoteAt, text.length()).wrong("this quote does not end; write another " + quote + " behind it");
        }
        return stages;
    }

    private static void end(Word where, List<Word> words, List<Stage> stages) {
        if (words.isEmpty()) {
            where.wrong("a module is missing here; " + ACCEPTED);
            return;
        }
        Word first = words.get(0);
        int colon = first.indexOf(':');
        Word type = colon < 0 ? first : first.part(0, colon);
        String name = colon < 0
                ? unused(type.text(), stages)
                : first.part(colon + 1, first.to() - first.from()).text();
        if (colon >= 0 && stages.stream().anyMatch(stage -> stage.name.equals(name))) {
            first.wrong("there is a module named '" + name + "' already; give this one another name");
        }
        List<Setting> settings = new ArrayList<>();
        for (Word word : words.subList(1, words.size())) {
            Setting setting = setting(word);
            if (setting == null) {
                word.wrong("'" + word.text() + "' has no value; write name=value, such as cutoff_hz=800");
            } else {
                settings.add(setting);
            }
        }
        stages.add(new Stage(type, name, settings));
    }

    /** The first of {@code lowpass}, {@code lowpass2}, {@code lowpass3} that is free. */
    private static String unused(String type, List<Stage> stages) {
        String name = type;
        for (int i = 2; isTaken(name, stages); i++) {
            name = type + i;
        }
        return name;
    }

    private static boolean isTaken(String name, List<Stage> stages) {
        return stages.stream().anyMatch(stage -> stage.name.equals(name));
    }

    /** Reads {@code key=value}; null when it is none. */
    static @Nullable Setting setting(Word word) {
        int equals = word.indexOf('=');
        int length = word.to() - word.from();
        return equals < 1 || equals == length - 1
                ? null
                : new Setting(word.part(0, equals), word.part(equals + 1, length));
    }
}
