package pl.krakow.centra.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import lombok.RequiredArgsConstructor;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.local.demo.DemoBooking.Outcome;
import pl.krakow.centra.local.demo.DemoTexts.Promised;

/**
 * Enters what the city and the operators report: what was promised for the terms in office, the year's months closed one
 * after the other, a meeting that was found on paper afterwards, and statements with their words.
 */
@RequiredArgsConstructor
final class LoadReports {

    private static final String CITY = "city";
    private static final int YEARS_OF_A_TERM = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DemoApi api;
    private final LocalDateTime now;

    /** What the operators in office promised; what somebody has entered already stays. */
    void promises(List<DemoCentre> centres) {
        var city = api.as(CITY);
        var promises = DemoTexts.promises();
        for (var term : city.read("/api/v1/reports/contracts").get("items")) {
            boolean inOffice = !LocalDate.parse(term.get("ends").asString()).isBefore(now.toLocalDate());
            if (!inOffice || term.get("promises").asInt() > 0) {
                continue;
            }
            var centre = term.get("centre").asString();
            double share = centres.stream()
                    .filter(each -> each.id().equals(centre))
                    .mapToDouble(DemoCentre::share)
                    .findFirst()
                    .orElse(1);
            city.put(
                    "/api/v1/reports/contracts/" + centre + "/"
                            + term.get("begins").asString(),
                    Map.of(
                            "note",
                            "Załącznik do umowy na kadencję",
                            "promises",
                            promises.stream()
                                    .map(promised -> promise(promised, share))
                                    .toList()));
        }
    }

    private static Map<String, Object> promise(Promised promised, double share) {
        return Map.of(
                "indicator", promised.indicator(),
                "amount", Math.round(promised.amount() * share * YEARS_OF_A_TERM));
    }

    /** Waits until what was entered is counted. */
    void settled() {
        var city = api.as(CITY);
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (int quiet = 0; quiet < 2; ) {
            quiet = behind(city.read("/api/v1/reports/sources")) == 0 ? quiet + 1 : 0;
            if (System.nanoTime() > until) {
                return;
            }
            DemoApi.pause(PAUSE);
        }
    }

    private static long behind(JsonNode sources) {
        long behind = 0;
        for (var source : sources.get("sources")) {
            behind += source.get("behind").asLong();
        }
        return behind;
    }

    /** The months of the year that are over for more than a month. */
    List<YearMonth> over(int year) {
        var last = YearMonth.from(now).minusMonths(2);
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> !month.isAfter(last))
                .toList();
    }

    void close(YearMonth month) {
        api.as(CITY)
                .tryMaking(
                        "/api/v1/reports/closings",
                        "demo-closing-" + month,
                        Map.of(
                                "kind",
                                "MONTH",
                                "on",
                                month.atDay(1).toString(),
                                "acceptMissing",
                                true,
                                "note",
                                "Zamknięcie miesiąca po przekazaniu sprawozdań przez operatorów"));
    }

    /** Found on paper when the month was closed already: the correction shows. */
    void late(DemoCentre centre, YearMonth month, DemoDiary diary, String beneficiary) {
        var rooms =
                centre.rooms().stream().filter(room -> room.capacity() >= 10).toList();
        for (var day : centre.openDays()
                .subMap(month.atDay(1), month.plusMonths(1).atDay(1))
                .keySet()) {
            var start = day.atTime(LocalTime.of(9, 30));
            var room = diary.take(centre.id(), rooms, start, start.plusHours(2));
            if (room.isPresent()) {
                var booking = new DemoBooking(
                        centre.id(),
                        room.get().id(),
                        day,
                        start.toLocalTime(),
                        start.toLocalTime().plusHours(2),
                        "demo-late",
                        9,
                        "Spotkanie wpisane z papierowej listy",
                        Outcome.HELD);
                api.place(booking, beneficiary)
                        .ifPresent(placed -> api.coordinator(centre.id())
                                .step(
                                        "/api/v1/centres/" + centre.id() + "/bookings/" + placed.id() + "/attendance",
                                        Map.of("total", 9, "ngo", 9)));
                return;
            }
        }
    }

    /** The operator's of the first half year, kept; the city's of the three quarters, being written. */
    void statements(List<DemoCentre> centres, int year) {
        for (var centre : centres) {
            statement(
                    "coordinator-" + centre.id(),
                    Map.of(
                            "form", "PUBLIC_TASK",
                            "centre", centre.id(),
                            "from", LocalDate.of(year, 1, 1).toString(),
                            "to", LocalDate.of(year, 6, 30).toString(),
                            "language", "pl"),
                    "demo-statement-%s-%d".formatted(centre.id(), year),
                    true);
        }
        statement(
                CITY,
                Map.of(
                        "form",
                        "CITY_PROGRAMME",
                        "from",
                        LocalDate.of(year, 1, 1).toString(),
                        "to",
                        LocalDate.of(year, 9, 30).toString(),
                        "language",
                        "pl"),
                "demo-statement-city-" + year,
                false);
    }

    private void statement(String person, Map<String, ?> what, String key, boolean kept) {
        var writer = api.as(person);
        var begun = writer.tryMaking("/api/v1/reports/statements", key, what);
        if (begun.isEmpty()) {
            return;
        }
        var statement = begun.get();
        if (statement.get("versions").asInt() > 0) {
            return;
        }
        var path = "/api/v1/reports/statements/" + statement.get("id").asString();
        var texts = DemoTexts.reportTexts();
        int written = 0;
        for (var part : writer.read(path).get("parts")) {
            if (written < texts.size() && part.get("section") != null) {
                writer.put(path + "/texts/" + part.get("section").asString(), Map.of("text", texts.get(written)));
                written++;
            }
        }
        if (kept) {
            writer.step(path + "/versions");
        }
    }
}
