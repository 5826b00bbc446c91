package pl.krakow.centra.benchmarks.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A centre of many rooms, open from eight to ten every day. */
final class Catalogue {

    static final String CENTRE = "reymonta";
    static final int ROOMS = 300;
    static final int FIRST_HOUR = 8;
    static final int LAST_HOUR = 22;

    private Catalogue() {}

    static String room(int number) {
        return "r" + number;
    }

    static Path writeRooms(Path file) {
        var hours = " [\"%02d:00-%02d:00\"]\n".formatted(FIRST_HOUR, LAST_HOUR);
        var week = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> "        " + java.time.DayOfWeek.of(day).name().toLowerCase(java.util.Locale.ROOT)
                        + ":" + hours)
                .collect(Collectors.joining());
        var rooms = IntStream.range(0, ROOMS)
                .mapToObj(number -> """
                              - { id: %s, name: { pl: Sala %d, en: Room %d, uk: Sala %d }, area: 30.00, capacity: 20, equipment: [flipchart] }
                        """.formatted(room(number), number, number, number))
                .collect(Collectors.joining());
        var text = """
                districts: [Krowodrza]
                rules: { set-up: PT0M, clean-up: PT0M, raster: PT15M, shortest: PT30M, longest: PT12H, horizon: P365D, late-cancellation: PT24H, approval: TRUSTED_AT_ONCE }
                centres:
                  %s:
                    regulations: "2026-01"
                    opening-hours:
                      closed-on-public-holidays: false
                      weekly:
                %s    rooms:
                %s""".formatted(CENTRE, week, rooms);
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
