package org.downbeat.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles module jars as a stranger would. */
public final class JarForge {
    private static final String SERVICES = "META-INF/services/org.downbeat.api.AudioModuleFactory";

    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> factories = new ArrayList<>();

    public JarForge() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** A jar with one silent module, whose factory has the id in capitals as its class name. */
    public static JarForge module(String id, String version) {
        return new JarForge().factory(className(id), factorySource(id, version, "", ""));
    }

    private static String className(String id) {
        return "stranger." + id.toUpperCase(Locale.ROOT);
    }

    /** Source of a factory, with a text to put into the class and one to put into its constructor. */
    public static String factorySource(String id, String version, String inClass, String inConstructor) {
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

    /** Adds an attribute to the jar's manifest. */
    public JarForge manifest(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /** Lists a class as a factory, whether it is there or not. */
    public JarForge listed(String name) {
        factories.add(name);
        return this;
    }

    /** Adds a class and lists it as a factory. */
    public JarForge factory(String name, String source) {
        return listed(name).type(name, source);
    }

    /** Adds a class. */
    public JarForge type(String name, String source) {
        return types(Map.of(name, source));
    }

    /** Adds classes that may use each other: their sources by class name. */
    public JarForge types(Map<String, String> sources) {
        compile(sources).forEach((type, bytes) -> entries.put(type.replace('.', '/') + ".class", bytes));
        return this;
    }

    /** Adds an entry. */
    public JarForge entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** Takes an entry out again. */
    public JarForge without(String name) {
        if (entries.remove(name) == null) {
            throw new IllegalArgumentException("There is no " + name + " in the jar; there are " + entries.keySet());
        }
        return this;
    }

    /** Gives every class file a version of the far future. */
    public JarForge fromTheFuture() {
        entries.forEach((name, bytes) -> bytes[7] = 99);
        return this;
    }

    /** Writes the jar to a file. */
    public Path write(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            if (!factories.isEmpty()) {
                entries.put(SERVICES, String.join("\n", factories).getBytes(UTF_8));
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return jar;
    }

    private static Map<String, byte[]> compile(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
        List<JavaFileObject> texts = new ArrayList<>();
        sources.forEach((name, source) -> texts.add(new SourceText(name, source)));
        List<String> options =
                List.of("--release", "17", "-proc:none", "-classpath", System.getProperty("java.class.path"));
        boolean isDone = compiler.getTask(null, new Memory(compiler, classes), null, options, null, texts)
                .call();
        if (!isDone) {
            throw new IllegalArgumentException("These do not compile: " + sources);
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        classes.forEach((type, stream) -> bytes.put(type, stream.toByteArray()));
        return bytes;
    }

    /** A source that is in no file. */
    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String name, String text) {
            super(URI.create("mem:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps what the compiler writes. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        Memory(JavaCompiler compiler, Map<String, ByteArrayOutputStream> classes) {
            super(compiler.getStandardFileManager(null, null, UTF_8));
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
