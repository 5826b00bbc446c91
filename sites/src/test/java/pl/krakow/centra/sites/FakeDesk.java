package pl.krakow.centra.sites;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What the desk of a centre's staff asks beside lists of bookings: single ones, who competes, names, closures, rules. */
final class FakeDesk {

    private FakeDesk() {}

    /** The body of an answer; nothing for what others answer. */
    static Optional<String> answer(
            String method, String path, Map<String, List<String>> query, Set<String> decided, boolean empty) {
        var parts = path.split("/");
        if (path.equals("/api/v1/beneficiaries") && method.equals("GET") && !query.containsKey("mine")) {
            return Optional.of(beneficiaries(query));
        }
        if (path.startsWith("/api/v1/beneficiaries/b") && method.equals("GET") && parts.length == 6) {
            return Optional.of(
                    switch (parts[5]) {
                        case "duplicates" -> items(FakeBookings.beneficiary("b3"));
                        case "quotas" ->
                            "{\"items\":[{\"rule\":\"weekly\",\"period\":\"WEEK\",\"unit\":\"BOOKINGS\",\"limit\":2,\"used\":1,\"left\":1,\"freeAgain\":\"2026-12-07\"}],\"sanctions\":[]}";
                        default -> items("{\"what\":\"BENEFICIARY\",\"by\":\"s1\",\"at\":\"2026-11-30T10:00:00Z\"}");
                    });
        }
        if (path.matches("/api/v1/beneficiaries/b\\d/.*") && method.equals("POST")) {
            return Optional.of(FakeBookings.beneficiary("b2"));
        }
        if (path.endsWith("/closures/preview") && method.equals("POST")) {
            return Optional.of("""
                    {"count":1,"bookings":[{"bookingId":"01900000-0000-7000-8000-000000000006","roomId":"1w039","start":"2026-12-02T10:00:00+01:00",
                    "end":"2026-12-02T12:00:00+01:00","state":"CONFIRMED","title":"Koło fotografii","expectedPeople":9,"alternatives":[]}]}""");
        }
        if (path.endsWith("/closures") && method.equals("POST")) {
            return Optional.of(CLOSURE);
        }
        if (path.endsWith("/booking-series/preview") && method.equals("POST")) {
            return Optional.of("""
                    {"rule":"FREQ=WEEKLY","zone":"Europe/Warsaw","total":2,"possible":1,"occurrences":[
                    {"originalStart":"2026-12-07T18:00:00","start":"2026-12-07T18:00:00+01:00","end":"2026-12-07T20:00:00+01:00","prospect":"FREE","state":"CONFIRMED","competing":0,"alternatives":[]},
                    {"originalStart":"2026-12-14T18:00:00","start":"2026-12-14T18:00:00+01:00","end":"2026-12-14T20:00:00+01:00","prospect":"REFUSED","competing":0,"code":"room-not-available","reason":"TAKEN","alternatives":[]}]}""");
        }
        if (parts.length < 6 || !parts[3].equals("centres") || !parts[4].equals("reymonta") || !method.equals("GET")) {
            return Optional.empty();
        }
        return switch (parts[5]) {
            case "bookings" ->
                parts.length == 7
                        ? FakeBookings.single(parts[4], parts[6], decided)
                        : parts.length == 8 && parts[7].equals("competitors")
                                ? Optional.of(items(FakeBookings.competitors(parts[4], parts[6], decided)))
                                : Optional.empty();
            case "closures" ->
                Optional.of(parts.length == 7 ? CLOSURE.replace("\"hits\":null", HITS) : items(empty ? "" : CLOSURE));
            case "rooms" -> parts.length == 7 ? Optional.of(ROOM) : Optional.empty();
            case "equipment" ->
                Optional.of(
                        "{\"equipment\":[{\"code\":\"projector\",\"name\":\"rzutnik\",\"names\":{\"pl\":\"rzutnik\"},\"count\":2}],\"changes\":[]}");
            case "fair-use" ->
                Optional.of(
                        "{\"quotas\":[{\"code\":\"weekly\",\"period\":\"WEEK\",\"unit\":\"BOOKINGS\",\"limit\":2,\"kinds\":[]}],\"sanctions\":[],\"revision\":1}");
            case "regulations" ->
                Optional.of("{\"version\":\"2026-01\",\"texts\":{\"pl\":\"Regulamin sal\"},\"revision\":1}");
            case "booking-series" -> Optional.of(parts.length == 7 ? SERIES : items(""));
            case "programme" -> Optional.of(items(empty ? "" : EVENT));
            case "events" ->
                parts.length == 7 && parts[6].equals("attention")
                        ? Optional.of(
                                "{\"items\":[" + (empty ? "" : "{\"why\":\"ATTENDANCE_OPEN\",\"event\":" + EVENT + "}")
                                        + "],\"more\":false}")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String beneficiaries(Map<String, List<String>> query) {
        var ids = query.getOrDefault("id", List.of("b1", "b2", "b3", "b4", "b5", "b6"));
        return items(ids.stream()
                .flatMap(id -> List.of(id.split(",")).stream())
                .map(FakeBookings::beneficiary)
                .collect(Collectors.joining(",")));
    }

    private static String items(@Nullable String items) {
        return "{\"items\":[" + items + "],\"next\":null}";
    }

    private static final String CLOSURE = """
            {"id":"01900000-0000-7000-8000-000000000701","centre":"reymonta","rooms":["1w039"],"from":"2026-12-21","to":"2026-12-23","hours":null,
            "reason":"Awaria ogrzewania","state":"IN_FORCE","openDecisions":2,"hits":null,"history":[],"revision":3}""";

    private static final String HITS = """
            "hits":[{"bookingId":"01900000-0000-7000-8000-000000000006","roomId":"1w039","start":"2026-12-21T10:00:00+01:00","end":"2026-12-21T12:00:00+01:00",
            "state":"CONFIRMED","title":"Koło fotografii","beneficiaryId":"b2","expectedPeople":9,"decision":"OPEN",
            "alternatives":[{"roomId":"1w038","start":"2026-12-21T10:00:00+01:00","end":"2026-12-21T12:00:00+01:00"}]}]""";

    private static final String PICTURE = """
            {"id":"01900000-0000-7000-8000-000000000801","href":"/api/v1/centres/reymonta/rooms/1w039/pictures/01900000-0000-7000-8000-000000000801",
            "type":"image/jpeg","width":1600,"height":1200,"alternative":"Sala z rzędami krzeseł","alternatives":{"pl":"Sala z rzędami krzeseł"}}""";

    private static final String ROOM = """
            {"id":"1w039","centre":"reymonta","name":"Sala spotkań 1w039","names":{"pl":"Sala spotkań 1w039"},"houseRulesByLanguage":{},"area":34.04,"capacity":20,
            "layouts":{"THEATRE":20},"equipment":["flipchart"],"fixedEquipment":[{"code":"flipchart","name":"flipchart","names":{},"count":1}],
            "accessibility":{"STEP_FREE":"YES","LIFT":"UNKNOWN"},"lentTo":["ORGANISATION"],"pictures":[PICTURE],"setUp":"PT0M","cleanUp":"PT15M","raster":"PT15M",
            "min":"PT30M","max":"PT12H","horizon":"P365D","lateCancellation":"PT24H","approval":"ALWAYS","regulationsVersion":"2026-01","changes":[]}""".replace("PICTURE", PICTURE);

    private static final String SERIES = """
            {"id":"01900000-0000-7000-8000-000000000601","beneficiaryId":"b2","title":"Kurs polskiego","roomId":"1w040","start":"2027-03-01T18:00:00","duration":"PT2H",
            "rule":"FREQ=WEEKLY","underWay":false,"placed":1,"skipped":1,"occurrences":[
            {"originalStart":"2027-03-01T18:00:00","state":"CONFIRMED","bookingId":"01900000-0000-7000-8000-000000000006","roomId":"1w040","start":"2027-03-01T18:00:00+01:00","end":"2027-03-01T20:00:00+01:00"},
            {"originalStart":"2027-03-08T18:00:00","state":"SKIPPED","code":"room-not-available","reason":"TAKEN"}],"revision":2}""";

    static final String EVENT_TODAY = "01900000-0000-7000-8000-000000000801";

    static final String EVENT = """
            {"id":"01900000-0000-7000-8000-000000000801","centre":"reymonta","kind":"TRAINING","state":"PUBLISHED","title":"Jak założyć stowarzyszenie",
            "start":"2026-12-01T17:00:00+01:00","end":"2026-12-01T19:30:00+01:00","capacity":20,"sessions":[{"id":"01900000-0000-7000-8000-000000000811",
            "start":"2026-12-01T17:00:00+01:00","end":"2026-12-01T19:30:00+01:00","place":{"kind":"ROOM","roomId":"1w040"}}]}""";

    static final String OWN_EVENT = """
            {"id":"01900000-0000-7000-8000-000000000801","kind":"EVENT","name":"Jak założyć stowarzyszenie",
            "start":"2026-12-01T17:00:00+01:00","end":"2026-12-01T19:30:00+01:00"}""";
}
