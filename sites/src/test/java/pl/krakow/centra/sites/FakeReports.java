package pl.krakow.centra.sites;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the city is told of two centres, in the shape reporting-service gives it. */
final class FakeReports {

    private static final String SOURCES =
            "[{\"topic\":\"centra.beneficiaries\",\"lastEventAt\":\"2026-12-01T09:53:30Z\",\"silent\":false},"
                    + "{\"topic\":\"centra.booking\",\"lastEventAt\":\"2026-12-01T10:07:54Z\",\"silent\":false}]";
    private static final Map<String, long[]> FIGURES = Map.of(
            "beneficiaries.total", new long[] {248, 190, 369},
            "roomUses", new long[] {986, 1160, 2146},
            "people", new long[] {15_200, 16_280, 31_480},
            "occupancy", new long[] {610, 550, 580},
            "noShows", new long[] {31, 36, 67},
            "volunteerHours", new long[] {120_000, 295_200, 415_200});
    private static final Map<String, String> UNITS = Map.of(
            "beneficiaries.total", "beneficiary",
            "roomUses", "booking",
            "people", "person",
            "occupancy", "perMille",
            "noShows", "booking",
            "volunteerHours", "minute");
    private static final String CLOSING_HEAD =
            "\"number\":12,\"period\":{\"kind\":\"MONTH\",\"from\":\"2026-10-01\",\"to\":\"2026-10-31\"},"
                    + "\"closedAt\":\"2026-11-05T08:00:11Z\",\"hash\":\"7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730\","
                    + "\"previous\":\"b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9\"";
    private static final String PROMISES =
            "[{\"indicator\":\"adviceHours\",\"name\":\"Porady, godziny\",\"unit\":\"hour\",\"amount\":700,\"due\":\"2026-12-31\",\"standing\":\"REACHED\",\"verdict\":\"Osiągnięte\",\"achieved\":760,\"expected\":640,\"forecast\":812,\"shortfall\":0},"
                    + "{\"indicator\":\"incubated\",\"name\":\"Grupy w inkubacji\",\"unit\":\"beneficiary\",\"amount\":12,\"due\":\"2026-12-31\",\"standing\":\"BEHIND\",\"verdict\":\"Za mało\",\"achieved\":7,\"expected\":11,\"forecast\":8,\"shortfall\":4}]";
    private static final String STATEMENT =
            "{\"id\":\"0198f3a0-0000-7000-8000-0000000000a1\",\"form\":\"CITY_PROGRAMME\",\"title\":\"Sprawozdanie z realizacji programu\",\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"due\":\"2027-05-31\",\"language\":\"pl\",\"createdAt\":\"2026-11-20T09:00:00Z\",\"revision\":3,\"versions\":1}";
    private static final String EXPORT =
            "{\"id\":\"0198f3a0-0000-7000-8000-0000000000f1\",\"format\":\"XLSX\",\"state\":\"%s\",\"rows\":25000,\"orderedAt\":\"2026-12-01T10:00:00Z\",\"expiresAt\":\"2026-12-08T10:00:00Z\"%s}";

    private FakeReports() {}

    /**
     * @param parts of the path, from {@code reports} on
     * @param empty whether nothing has happened yet
     */
    static Optional<String> answer(List<String> parts, Map<String, List<String>> query, boolean empty) {
        var rest = String.join("/", parts.subList(1, parts.size()));
        return Optional.ofNullable(
                switch (rest.isEmpty() ? "" : parts.get(1)) {
                    case "indicators" -> indicators();
                    case "figures" -> figures(query);
                    case "course" -> course(query);
                    case "occupancy" -> occupancy(query, empty);
                    case "summary" -> facts(query);
                    case "sources" -> rest.equals("sources/parked") ? parked() : sources();
                    case "rebuilds" ->
                        "{\"items\":[{\"generation\":3,\"reckoning\":2,\"reason\":\"ASKED\",\"state\":\"REPLAYING\",\"startedAt\":\"2026-12-01T10:05:00Z\",\"progress\":640,\"eventsRead\":64000,\"failed\":2,\"unreadable\":0,\"monthsLeft\":5,\"differences\":[]}]}";
                    case "contracts" -> parts.size() == 2 ? terms() : contract(parts.get(2), parts.get(3), empty);
                    case "closings" -> closings(rest, empty);
                    case "statements" -> statements(parts, empty);
                    case "exports" -> exports(parts, empty);
                    default -> null;
                });
    }

    private static String indicators() {
        var all = new ArrayList<String>();
        FIGURES.keySet().stream()
                .sorted()
                .forEach(id -> all.add(
                        ("{\"id\":\"%s\",\"name\":{\"pl\":\"%s\",\"en\":\"%s\",\"uk\":\"%s\"},\"counted\":{\"pl\":\"Potwierdzone rezerwacje\"},\"period\":{\"pl\":\"Według daty lokalnej\"},"
                                        + "\"unit\":\"%s\",\"distinctOver\":%s,\"dimensions\":[\"room\",\"beneficiaryKind\"],\"workedOutOf\":%s,\"sources\":[\"pl.krakow.centra.booking.confirmed.v1\"]}")
                                .formatted(
                                        id,
                                        id.equals("roomUses") ? "Użyczenia sal" : id,
                                        id,
                                        id,
                                        id.equals("volunteerHours") ? "hour" : UNITS.get(id),
                                        id.startsWith("beneficiaries") ? "\"beneficiary\"" : "null",
                                        id.equals("occupancy") ? "[\"roomUses\"]" : "[]")));
        return "{\"version\":\"2026-12\",\"indicators\":[%s]}".formatted(String.join(",", all));
    }

    private static String figures(Map<String, List<String>> query) {
        var asked = query.getOrDefault("indicator", List.of());
        boolean broken = query.containsKey("by");
        var figures = asked.stream()
                .filter(FIGURES::containsKey)
                .map(id -> figure(id, query.getOrDefault("centre", List.of()), broken))
                .toList();
        return ("{\"from\":\"%s\",\"to\":\"%s\",\"definitions\":\"2026-12\",\"asOf\":\"2026-12-01T10:07:40Z\",\"sources\":%s,\"figures\":[%s]}")
                .formatted(first(query, "from"), first(query, "to"), SOURCES, String.join(",", figures));
    }

    private static String figure(String id, List<String> at, boolean broken) {
        var amounts = FIGURES.getOrDefault(id, new long[3]);
        var centres = new ArrayList<String>();
        if (at.isEmpty() || at.contains("reymonta")) {
            centres.add("{\"centre\":\"reymonta\",\"amount\":%s}".formatted(amount(amounts[0], broken)));
        }
        if (at.isEmpty() || at.contains("nowa-huta")) {
            centres.add("{\"centre\":\"nowa-huta\",\"amount\":%s}".formatted(amount(amounts[1], broken)));
        }
        return "{\"indicator\":\"%s\",\"unit\":\"%s\",\"centres\":[%s],\"total\":%s}"
                .formatted(id, UNITS.get(id), String.join(",", centres), amount(amounts[2], broken));
    }

    private static String amount(long figure, boolean broken) {
        return "{\"figure\":%d,\"before\":%d,\"yearAgo\":%d%s}"
                .formatted(
                        figure,
                        figure - figure / 5,
                        figure - figure / 8,
                        broken ? ",\"parts\":{\"1w039\":%d,\"1w040\":%d}".formatted(figure / 3, figure / 2) : "");
    }

    private static String course(Map<String, List<String>> query) {
        var from = LocalDate.parse(first(query, "from"));
        var to = LocalDate.parse(first(query, "to"));
        var months = from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfMonth() == 1)
                .toList();
        var periods = months.stream()
                .map(month -> "{\"from\":\"%s\",\"to\":\"%s\"}"
                        .formatted(month, month.plusMonths(1).minusDays(1)))
                .toList();
        var figures = query.getOrDefault("indicator", List.of()).stream()
                .map(id -> {
                    var reymonta = months.stream()
                            .map(month -> "" + (70 + month.getMonthValue() * 9))
                            .toList();
                    var huta = months.stream()
                            .map(month -> "" + (60 + month.getMonthValue() * 12))
                            .toList();
                    return ("{\"indicator\":\"%s\",\"unit\":\"%s\",\"centres\":[{\"centre\":\"reymonta\",\"figures\":%s},{\"centre\":\"nowa-huta\",\"figures\":%s}],\"total\":%s}")
                            .formatted(id, UNITS.getOrDefault(id, "booking"), reymonta, huta, huta);
                })
                .toList();
        return "{\"definitions\":\"2026-12\",\"every\":\"MONTH\",\"asOf\":\"2026-12-01T10:07:40Z\",\"sources\":[],\"periods\":[%s],\"figures\":[%s]}"
                .formatted(String.join(",", periods), String.join(",", figures));
    }

    private static String occupancy(Map<String, List<String>> query, boolean empty) {
        var hours = new ArrayList<String>();
        for (int weekday = 1; weekday <= 5 && !empty; weekday++) {
            for (int hour = 9; hour < 20; hour++) {
                long share = (weekday * 97L + hour * 61L) % 1000;
                hours.add("{\"weekday\":%d,\"hour\":%d,\"use\":{\"open\":720,\"used\":%d,\"perMille\":%d}}"
                        .formatted(weekday, hour, share * 720 / 1000, share));
            }
        }
        return ("{\"from\":\"%s\",\"to\":\"%s\",\"definitions\":\"2026-12\",\"asOf\":\"2026-12-01T10:07:40Z\",\"sources\":[],\"total\":{\"open\":%d,\"used\":12870%s},\"hours\":[%s],"
                        + "\"rooms\":[{\"centre\":\"%s\",\"room\":\"1w040\",\"use\":{\"open\":14520,\"used\":7260,\"perMille\":500}}]}")
                .formatted(
                        first(query, "from"),
                        first(query, "to"),
                        empty ? 0 : 43_560,
                        empty ? "" : ",\"perMille\":600",
                        String.join(",", hours),
                        first(query, "centre"));
    }

    private static String facts(Map<String, List<String>> query) {
        return ("{\"indicator\":\"%s\",\"definitions\":\"2026-12\",\"unit\":\"booking\",\"figure\":2146,\"workedOutOf\":[],\"changed\":false,\"items\":["
                        + "{\"of\":\"booking\",\"id\":\"0198f3a0-0000-7000-8000-000000000001\",\"version\":5,\"event\":\"0198f3a0-7c11-7000-8000-0000000000e1\",\"date\":\"2026-10-12\",\"centre\":\"reymonta\",\"amount\":1}],\"next\":\"weiter\"}")
                .formatted(first(query, "indicator"));
    }

    /** The last page of what a figure is made of that was counted anew meanwhile. */
    static String factsOfAFigureThatMoved() {
        return facts(Map.of("indicator", List.of("roomUses")))
                .replace("\"changed\":false", "\"changed\":true")
                .replace(",\"next\":\"weiter\"", "");
    }

    private static String sources() {
        return "{\"asOf\":\"2026-12-01T10:07:59Z\",\"sources\":["
                + "{\"topic\":\"centra.booking\",\"lastEventAt\":\"2026-12-01T10:07:54Z\",\"takenAt\":\"2026-12-01T10:07:54Z\",\"behind\":0,\"parked\":0,\"usualPause\":\"PT62H\",\"silent\":false},"
                + "{\"topic\":\"centra.volunteering\",\"lastEventAt\":\"2026-12-01T09:53:30Z\",\"takenAt\":\"2026-12-01T09:53:30Z\",\"behind\":0,\"parked\":2,\"usualPause\":\"PT2H\",\"silent\":true}]}";
    }

    private static String parked() {
        return "{\"items\":[{\"topic\":\"centra.volunteering\",\"type\":\"pl.krakow.centra.volunteering.placement.v1\",\"subject\":\"0198f3a0-0000-7000-8000-000000000009\",\"origin\":\"centra.volunteering-1@17\",\"reason\":\"UndecodableEvent: the header ce_time is missing\",\"parkedAt\":\"2026-12-01T09:00:00Z\"}]}";
    }

    private static String terms() {
        return "{\"items\":[{\"centre\":\"reymonta\",\"begins\":\"2025-01-01\",\"ends\":\"2028-12-31\",\"operator\":\"Operator centrum\",\"promises\":2},"
                + "{\"centre\":\"reymonta\",\"begins\":\"2019-02-18\",\"ends\":\"2020-12-31\",\"operator\":\"KraFOS\",\"promises\":0}]}";
    }

    private static String contract(String centre, String begins, boolean empty) {
        return ("{\"centre\":\"%s\",\"begins\":\"%s\",\"ends\":\"2028-12-31\",\"operator\":\"Operator centrum\",\"revision\":2,\"asOf\":\"2026-12-01T10:00:00Z\",\"method\":\"Prognoza dodaje średnią z ostatniego roku.\",\"promises\":%s}")
                .formatted(centre, begins, empty ? "[]" : PROMISES);
    }

    /** The same contract after somebody else changed one promise, removed one and added one. */
    static String contractChangedMeanwhile() {
        return contract("reymonta", "2025-01-01", false)
                .replace("\"revision\":2", "\"revision\":3")
                .replace("\"amount\":700", "\"amount\":800")
                .replace(
                        "\"indicator\":\"incubated\",\"name\":\"Grupy w inkubacji\"",
                        "\"indicator\":\"roomUses\",\"name\":\"Użyczenia sal\"")
                .replace("\"amount\":12", "\"amount\":1200");
    }

    private static String closings(String rest, boolean empty) {
        if (rest.equals("closings")) {
            return "{\"items\":[%s],\"next\":null}".formatted(empty ? "" : "{" + CLOSING_HEAD + ",\"corrections\":1}");
        }
        if (rest.equals("closings/check")) {
            return "{\"closings\":12,\"intact\":true}";
        }
        if (rest.equals("closings/preview")) {
            return "{\"period\":{\"kind\":\"MONTH\",\"from\":\"2026-11-01\",\"to\":\"2026-11-30\"},\"over\":true,\"missing\":[{\"kind\":\"ROOM_USE_UNCOUNTED\",\"count\":23}],"
                    + "\"listed\":[{\"kind\":\"ROOM_USE_UNCOUNTED\",\"centre\":\"nowa-huta\",\"date\":\"2026-11-12\",\"id\":\"0198f3a0-0000-7000-8000-000000000001\"}]}";
        }
        if (rest.endsWith("/facts")) {
            return "{\"items\":[{\"centre\":\"reymonta\",\"month\":\"2026-10\",\"of\":\"booking\",\"id\":\"0198f3a0-0000-7000-8000-000000000001\",\"versionBefore\":4,\"version\":5,\"event\":\"0198f3a0-7c11-7000-8000-0000000000e1\",\"counts\":false}],\"next\":null}";
        }
        return closing(97, "null");
    }

    /** @param pending what differs from the figures of now and isn't written down yet */
    static String closing(int live, String pending) {
        return ("{" + CLOSING_HEAD
                        + ",\"definitions\":\"2026-12\",\"missing\":{\"ROOM_USE_UNCOUNTED\":1},\"figures\":[{\"centre\":\"reymonta\",\"indicator\":\"roomUses\",\"closed\":96,\"corrected\":97,\"live\":%d},{\"indicator\":\"roomUses\",\"closed\":167,\"corrected\":168,\"live\":168}],"
                        + "\"corrections\":[{\"number\":1,\"at\":\"2026-11-09T10:05:00Z\",\"cause\":\"LATE_EVENTS\",\"definitions\":\"2026-12\",\"changes\":[{\"centre\":\"reymonta\",\"indicator\":\"roomUses\",\"before\":96,\"after\":97}],\"facts\":1}],\"pending\":%s}")
                .formatted(live, pending);
    }

    private static String statements(List<String> parts, boolean empty) {
        if (parts.size() == 2) {
            // What the list answers, and what is answered to whoever begins one.
            return "{\"items\":[%s],%s".formatted(empty ? "" : STATEMENT, STATEMENT.substring(1));
        }
        if (parts.contains("texts") || parts.getLast().equals("versions")) {
            return STATEMENT;
        }
        return ("{\"statement\":%s%s,\"at\":\"2026-12-01T10:00:00Z\",\"facts\":[\"Okres: 1 stycznia 2026 – 31 grudnia 2026\"],\"parts\":["
                        + "{\"section\":\"introduction\",\"heading\":\"Wprowadzenie\",\"hint\":\"Co było w tym roku najważniejsze\",\"text\":\"Otwarto drugie centrum.\",\"charts\":[]},"
                        + "{\"section\":\"use\",\"heading\":\"Jak korzystano z centrów\",\"hint\":\"Opisz\",\"table\":{\"id\":\"comparison\",\"title\":\"Wskaźniki\",\"columns\":[{\"id\":\"figure\",\"name\":\"Wskaźnik\",\"kind\":\"TEXT\"},{\"id\":\"reymonta\",\"name\":\"Reymonta 20\",\"kind\":\"NUMBER\"},{\"id\":\"due\",\"name\":\"Do kiedy\",\"kind\":\"DATE\"}],\"rows\":[[\"Użyczenia sal\",\"1012\",\"2026-12-31\"],[\"Godziny\",\"577.80\",\"\"]],\"notes\":[]},"
                        + "\"charts\":[{\"title\":\"Użyczenia sal\",\"summary\":\"Najwięcej w październiku.\",\"svg\":\"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10' role='img' aria-labelledby='c1-t'><title id='c1-t'>Użyczenia sal</title><rect width='10' height='10' fill='#FFFFFF'/></svg>\"}]}]}")
                .formatted(STATEMENT, parts.contains("versions") && parts.size() == 5 ? ",\"version\":1" : "");
    }

    private static String exports(List<String> parts, boolean empty) {
        var done = EXPORT.formatted("DONE", ",\"name\":\"centra-2026.xlsx\",\"size\":18211");
        if (parts.size() == 2) {
            return empty ? "{\"items\":[]}" : "{\"items\":[%s,%s]}".formatted(EXPORT.formatted("RUNNING", ""), done);
        }
        return parts.size() == 3 ? done : "PK";
    }

    private static String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of("")).getFirst();
    }
}
