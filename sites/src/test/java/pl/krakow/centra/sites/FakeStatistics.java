package pl.krakow.centra.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** Public statistics as reporting-service answers them: two closed years, a few counts left out. */
final class FakeStatistics {

    private FakeStatistics() {}

    static Optional<Answer> answer(String method, String[] parts, boolean empty) {
        if (!method.equals("GET") || parts.length < 5 || !parts[3].equals("public") || !parts[4].equals("statistics")) {
            return Optional.empty();
        }
        if (parts.length == 5) {
            return Optional.of(
                    Answer.of(empty ? "{\"items\":[]}" : "{\"items\":[" + item(2025) + "," + item(2024) + "]}"));
        }
        return Optional.of(
                parts.length == 6 && parts[5].matches("2024|2025")
                        ? Answer.of(year(Integer.parseInt(parts[5])))
                        : Answer.problem(404, "statistics-unpublished", "Tego roku nie opublikowano"));
    }

    private static String item(int year) {
        return "{\"year\":%d,\"publishedAt\":\"%d-01-15T09:00:00Z\",\"json\":\"/api/v1/public/statistics/%d\",\"csv\":\"/api/v1/public/statistics/%d/data.csv\"}"
                .formatted(year, year + 1, year, year);
    }

    private static String year(int year) {
        List<String> cells = new ArrayList<>();
        for (var centre : new @Nullable String[] {"reymonta", "nowa-huta", null}) {
            if (year == 2024 && "nowa-huta".equals(centre)) {
                continue;
            }
            long times = centre == null ? 2 : 1;
            cells.add(cell("room-uses", "roomUses", "Użyczenia sal", centre, null, 1073 * times + year - 2025));
            cells.add(cell("beneficiaries", "beneficiaries", "Beneficjenci", centre, null, 306 * times));
            cells.add(cell("beneficiaries", "organisations", "Organizacje", centre, null, 250 * times));
            cells.add(cell(
                    "beneficiaries", "individuals", "Osoby indywidualne", centre, null, centre == null ? 9L : null));
            cells.add(cell("event-people", "eventPeople", "Obecni na wydarzeniach", centre, null, 900 * times));
            cells.add(cell(
                    "event-people", "eventPeople", "Obecni na wydarzeniach: debaty", centre, "DEBATE", 300 * times));
            cells.add(cell(
                    "event-people",
                    "eventPeople",
                    "Obecni na wydarzeniach: szkolenia",
                    centre,
                    "TRAINING",
                    600 * times));
            cells.add(cell(
                    "event-people", "eventPeople", "Obecni na wydarzeniach: nie podano", centre, "NOT_STATED", 0L));
        }
        return "{\"year\":%d,\"definitions\":\"2026-11\",\"publishedAt\":\"%d-01-15T09:00:00Z\",\"note\":\"Małe liczby są ukryte.\",\"cells\":[%s]}"
                .formatted(year, year + 1, String.join(",", cells));
    }

    private static String cell(
            String table,
            String indicator,
            String name,
            @Nullable String centre,
            @Nullable String part,
            @Nullable Long value) {
        return "{\"table\":\"%s\",\"indicator\":\"%s\",\"name\":\"%s\"%s%s%s,\"suppressed\":%s}"
                .formatted(
                        table,
                        indicator,
                        name,
                        centre == null ? "" : ",\"centre\":\"" + centre + "\"",
                        part == null ? "" : ",\"by\":\"eventKind\",\"part\":\"" + part + "\"",
                        value == null ? "" : ",\"value\":" + value,
                        value == null);
    }
}
