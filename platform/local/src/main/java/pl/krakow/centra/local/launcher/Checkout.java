package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The checkout the platform is run from, with its built programs. */
record Checkout(Path root) {

    /** The checkout that the environment names or that the working directory lies in. */
    static Checkout find() {
        var named = System.getenv("CENTRA_CHECKOUT");
        if (named != null) {
            return new Checkout(Path.of(named).toAbsolutePath().normalize());
        }
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("centra")) && Files.isDirectory(at.resolve("platform/local"))) {
                return new Checkout(at);
            }
        }
        throw new Refusal("This is not a checkout of Centra: there is no file called centra here or above.");
    }

    /** The runnable jar of a module. */
    Path jar(String module) {
        var target = root.resolve(module).resolve("target");
        boolean classified = module.equals("platform/local");
        try (var files = Files.isDirectory(target) ? Files.list(target) : Stream.<Path>empty()) {
            return files.filter(file -> {
                        var name = file.getFileName().toString();
                        return name.endsWith(".jar")
                                && name.endsWith("-exec.jar") == classified
                                && !name.endsWith("-sources.jar")
                                && !name.endsWith("-tests.jar")
                                && !name.endsWith("-javadoc.jar");
                    })
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "%s is not built; build it with ./mvnw -DskipTests package.".formatted(module)));
        } catch (IOException e) {
            throw new UncheckedIOException("The directory %s can't be read".formatted(target), e);
        }
    }
}
