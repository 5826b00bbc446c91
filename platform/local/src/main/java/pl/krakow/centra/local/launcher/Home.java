package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The data directory: what lies where. Only {@code run} can be thrown away at any time without a loss. */
record Home(Path directory) {

    private static final List<String> DATA =
            List.of("data", "secrets", "logs", "processes", "training", "overview.txt");

    Path broker() {
        return directory.resolve("data/kafka");
    }

    Path store(String database) {
        return directory.resolve("data/stores").resolve(database + ".store");
    }

    Path mails() {
        return directory.resolve("data/mails");
    }

    /** When that year was loaded as a demo, and whether to the end; thrown away with the data it tells of. */
    Path demo(int year) {
        return directory.resolve("data/demo-" + year);
    }

    Path secrets() {
        return directory.resolve("secrets");
    }

    Path issuerKey() {
        return secrets().resolve("issuer-key.jwk");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path processes() {
        return directory.resolve("processes");
    }

    /** The data of the platform that is started to make AOT caches; there only meanwhile. */
    Path training() {
        return directory.resolve("training");
    }

    /** The unpacked programs and their AOT caches. */
    Path run() {
        return directory.resolve("run");
    }

    /** Held by the supervisor as long as it lives. */
    Path lock() {
        return directory.resolve("lock");
    }

    /** What a person wants to know of a running platform: addresses and people; written by the infrastructure. */
    Path overview() {
        return directory.resolve("overview.txt");
    }

    /** Makes the directories that must be there before anything starts. */
    void prepare() {
        try {
            for (var needed : List.of(logs(), processes(), run(), directory.resolve("data/stores"))) {
                Files.createDirectories(needed);
            }
        } catch (IOException e) {
            throw new Refusal("The data directory %s can't be written: %s.".formatted(directory, e.getMessage()));
        }
    }

    /** Removes everything but the unpacked programs. */
    void clear() {
        for (var name : DATA) {
            delete(directory.resolve(name));
        }
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var below = Files.walk(path)) {
            for (var each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be deleted".formatted(path), e);
        }
    }
}
