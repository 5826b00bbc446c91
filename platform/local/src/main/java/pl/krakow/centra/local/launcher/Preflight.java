package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What must hold before anything is started. */
final class Preflight {

    /** Unpacked programs with their AOT caches take about half of it, data grows slowly. */
    static final long SPACE_NEEDED = 2L * 1024 * 1024 * 1024;

    private static final int JAVA = 25;

    private Preflight() {}

    static void requireJava(int version) {
        if (version != JAVA) {
            throw new Refusal("Centra needs Java %d and was started with Java %d.".formatted(JAVA, version));
        }
    }

    static void requireSpace(Path home, long needed) {
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            if (free < needed) {
                throw new Refusal("The disk of %s has %d MB left and Centra needs %d MB; make room or set CENTRA_HOME."
                        .formatted(home, free >> 20, needed >> 20));
            }
        } catch (IOException e) {
            throw new Refusal("The data directory %s can't be read: %s.".formatted(home, e.getMessage()));
        }
    }

    static void requireFreePorts(Map<String, Integer> ports) {
        ports.forEach((name, port) -> {
            if (!Ports.isFree(port)) {
                throw new Refusal(
                        "Port %d, which %s needs, is used by another program; end that or choose others with CENTRA_PORT."
                                .formatted(port, name));
            }
        });
    }
}
