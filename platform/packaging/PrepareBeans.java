import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javax.tools.ToolProvider;

/**
 * Makes what is packed into a service's jar: its classes, and beside them the code that registers its beans, so that a
 * start with {@code -Dspring.aot.enabled=true} neither scans nor reads configuration. A start without it ignores that
 * code. Run by the build with the service's class path, as a single file, on the JDK the service is built for:
 *
 * <pre>{@code java --class-path ... PrepareBeans.java <main class> <compiled classes> <working directory> <classes to pack>}</pre>
 *
 * <p>Spring Boot's own goal for it compiles with the compiler of the JVM Maven runs in, which may be an older one.
 */
final class PrepareBeans {

    private PrepareBeans() {}

    public static void main(String... arguments) throws Exception {
        var start = arguments[0];
        var compiled = Path.of(arguments[1]);
        var working = Path.of(arguments[2]);
        var packed = Path.of(arguments[3]);
        delete(working);
        delete(packed);
        copy(compiled, packed);
        var sources = working.resolve("sources");
        var classes = working.resolve("classes");
        Files.createDirectories(sources);
        Files.createDirectories(classes);
        // Reflectively: this file is compiled before anything else of its class path is known to be there.
        Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
        Class.forName("org.springframework.boot.SpringApplicationAotProcessor")
                .getMethod("main", String[].class)
                .invoke(null, (Object) new String[] {
                    start,
                    sources.toString(),
                    working.resolve("resources").toString(),
                    classes.toString(),
                    "pl.krakow.centra",
                    "program"
                });
        compile(sources, classes);
        copy(classes, packed);
    }

    private static void compile(Path sources, Path classes) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-Xlint:none",
                "-proc:none",
                "-parameters",
                "-d",
                classes.toString(),
                "--class-path",
                classes + System.getProperty("path.separator") + System.getProperty("java.class.path")));
        try (var files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("The generated code in " + sources + " doesn't compile");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
