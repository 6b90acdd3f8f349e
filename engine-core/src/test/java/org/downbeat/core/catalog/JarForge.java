package org.downbeat.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.downbeat.api.AudioModuleFactory;

/** Compiles module jars as a stranger would. */
final class JarForge {
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> factories = new ArrayList<>();

    JarForge() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** A jar with one working module, whose factory has the id in capitals as its class name. */
    static JarForge module(String id, String version) {
        return new JarForge().factory(className(id), factorySource(id, version, "", ""));
    }

    static String className(String id) {
        return "stranger." + id.toUpperCase(Locale.ROOT);
    }

    /** Source of a factory, with a text to put into the class and one to put into its constructor. */
    static String factorySource(String id, String version, String inClass, String inConstructor) {
        String name = className(id).substring("stranger.".length());
        return """
                package stranger;
                import org.downbeat.api.*;
                public final class %s implements AudioModuleFactory {
                    %s
                    public %s() { %s }
                    public Description describe() {
                        return Description.source("%s", "%s").version("%s").about("Is silent.");
                    }
                    public AudioModule create() {
                        return new AudioModule() {
                            public void prepare(Setup setup) {}
                            public Status process(Block block) { return Status.SILENT; }
                        };
                    }
                }
                """.formatted(name, inClass, name, inConstructor, id, id, version);
    }

    JarForge manifest(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /** Adds a class and lists it as a factory. */
    JarForge factory(String name, String source) {
        factories.add(name);
        return type(name, source);
    }

    /** Adds a class. */
    JarForge type(String name, String source) {
        compile(name, source).forEach((type, bytes) -> entries.put(type.replace('.', '/') + ".class", bytes));
        return this;
    }

    JarForge entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    JarForge without(String name) {
        assertThat(entries.remove(name)).as(name).isNotNull();
        return this;
    }

    /** Gives every class file a version of the far future. */
    JarForge fromTheFuture() {
        entries.forEach((name, bytes) -> bytes[7] = 99);
        return this;
    }

    Path write(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            if (!factories.isEmpty()) {
                entries.put(
                        "META-INF/services/" + AudioModuleFactory.class.getName(),
                        String.join("\n", factories).getBytes(UTF_8));
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return jar;
    }

    private static Map<String, byte[]> compile(String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
        JavaFileManager memory =
                new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, UTF_8)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                return classes.computeIfAbsent(className, n -> new ByteArrayOutputStream());
                            }
                        };
                    }
                };
        JavaFileObject text =
                new SimpleJavaFileObject(
                        URI.create("mem:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("--release", "17", "-proc:none", "-classpath", System.getProperty("java.class.path"));
        assertThat(compiler.getTask(null, memory, null, options, null, List.of(text))
                        .call())
                .as(source)
                .isTrue();
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        classes.forEach((type, stream) -> bytes.put(type, stream.toByteArray()));
        return bytes;
    }
}
