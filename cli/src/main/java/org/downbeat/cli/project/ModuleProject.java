package org.downbeat.cli.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A Maven project with a module that works, for somebody to start from.
 *
 * @param id of the module
 * @param name of the module, on one line
 * @param repository URL of the Maven repository that has what a module is built with
 * @param version of what it is built with
 */
record ModuleProject(String id, String name, String repository, String version) {
    /** Its files: what is in them, by their path within the project. */
    Map<String, String> files() throws IOException {
        String main = "src/main/java/org/example/" + className();
        String test = "src/test/java/org/example/" + className();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", filled("README.md", text -> text));
        files.put("pom.xml", filled("pom.xml", ModuleProject::inXml));
        files.put("song.yaml", filled("song.yaml", ModuleProject::inQuotes));
        files.put(main + ".java", filled("Effect.java", ModuleProject::inQuotes));
        files.put(main + "Factory.java", filled("EffectFactory.java", ModuleProject::inQuotes));
        files.put(test + "Test.java", filled("EffectTest.java", ModuleProject::inQuotes));
        files.put(".gitignore", filled("gitignore", text -> text));
        files.put(".mvn/maven.config", filled("maven.config", text -> text));
        return files;
    }

    /** {@code MyTremoloEffect} for {@code my-tremolo}; the last word keeps it apart from every class it uses. */
    String className() {
        StringBuilder words = new StringBuilder();
        for (String word : id.split("[_-]+", -1)) {
            words.append(capitalised(word));
        }
        boolean isJava = !words.isEmpty() && Character.isLetter(words.charAt(0));
        return (isJava ? "" : "Module") + words + "Effect";
    }

    /** {@code My Tremolo} for {@code my-tremolo}. */
    static String nameOf(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("[_-]+", -1)) {
            name.append(name.isEmpty() || word.isEmpty() ? "" : " ").append(capitalised(word));
        }
        return name.isEmpty() ? id : name.toString();
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String filled(String template, UnaryOperator<String> escaped) throws IOException {
        try (InputStream in = ModuleProject.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new FileNotFoundException("the template " + template + " is missing in this Downbeat");
            }
            return new String(in.readAllBytes(), UTF_8)
                    .replace("{{id}}", id)
                    .replace("{{class}}", className())
                    .replace("{{version}}", escaped.apply(version))
                    .replace("{{repository}}", escaped.apply(repository))
                    .replace("{{name}}", escaped.apply(name));
        }
    }

    private static String inXml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As it stands between double quotes in Java, and in YAML too. */
    private static String inQuotes(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
