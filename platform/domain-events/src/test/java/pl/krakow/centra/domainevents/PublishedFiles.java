package pl.krakow.centra.domainevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The schema and the golden sample filed for a type. */
final class PublishedFiles {

    private PublishedFiles() {}

    static String schema(EventType type) {
        return read("schemas/" + type.shortName() + ".json");
    }

    static String sample(EventType type) {
        return read("samples/" + type.shortName() + ".json");
    }

    private static String read(String name) {
        try (var file = DomainEvent.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new AssertionError(name + " is missing");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
