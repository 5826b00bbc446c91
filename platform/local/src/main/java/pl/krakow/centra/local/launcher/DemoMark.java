package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where a data directory keeps how far loading a year came, so that nothing is entered twice: the platform knows again what is
 * asked for twice for a day only.
 */
record DemoMark(Path file) {

    /** Some hours less than the services keep the answers to their Idempotency-Keys. */
    private static final Duration RESUMED_WITHIN = Duration.ofHours(18);

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final String DONE = "done";

    /** What keeps the year from being loaded now, as its reader is told; nothing when it may begin or go on. */
    Optional<String> objection(int year, Instant now) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = Files.readString(file).strip().split(" ");
        var begun = Instant.parse(words[0]);
        var day = begun.atZone(WARSAW).toLocalDate();
        if (words.length > 1 && words[1].equals(DONE)) {
            return Optional.of("The year %d was loaded on %s and is all there. %s".formatted(year, day, afresh(year)));
        }
        return now.isAfter(begun.plus(RESUMED_WITHIN))
                ? Optional.of(
                        ("Loading the year %d was interrupted on %s; after a day going on would enter things twice. %s")
                                .formatted(year, day, afresh(year)))
                : Optional.empty();
    }

    private static String afresh(int year) {
        return "For a new one: ./centra reset, ./centra up, ./centra demo %d.".formatted(year);
    }

    /** Loading begins; where it goes on, its first beginning counts. */
    void begin(Instant now) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, now.toString());
        }
    }

    void done() throws IOException {
        Files.writeString(file, Files.readString(file).strip() + " " + DONE);
    }
}
