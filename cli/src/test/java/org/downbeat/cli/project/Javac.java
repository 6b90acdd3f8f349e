package org.downbeat.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler, as an author's build calls it. */
final class Javac {
    private Javac() {}

    /** Compiles every Java file below a folder and returns what the compiler has to say, warnings included. */
    static List<String> compile(Path sources, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> remarks = new DiagnosticCollector<>();
        try (Stream<Path> walk = Files.walk(sources);
                StandardJavaFileManager files = javac.getStandardFileManager(remarks, null, null)) {
            List<Path> java =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            String libraries = System.getProperty("java.class.path");
            // From Java 23 on, annotation processors are looked for where they are said to be, and not elsewhere.
            List<String> options =
                    List.of("--release", "17", "-cp", libraries, "-processorpath", libraries, "-d", "" + classes);
            javac.getTask(null, files, remarks, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        return remarks.getDiagnostics().stream().map(String::valueOf).toList();
    }
}
