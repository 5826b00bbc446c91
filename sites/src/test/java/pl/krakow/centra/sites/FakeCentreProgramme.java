package pl.krakow.centra.sites;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programme of Reymonta as its staff plan and run it: events {@code p1} to {@code p4} and who signed up for them. */
final class FakeCentreProgramme {

    static final String TRAINING = "p1";
    static final String DRAFT = "p2";
    static final String OVER = "p3";
    static final String COURSE = "p4";

    private static final String CENTRE = "/api/v1/centres/reymonta";

    private FakeCentreProgramme() {}

    /**
     * @param taken whether somebody else was quicker
     * @param settled whether it is settled who came
     */
    static Optional<FakeGateway.Answer> answer(
            String method,
            String path,
            Map<String, List<String>> query,
            boolean taken,
            boolean empty,
            boolean settled) {
        if (path.equals(CENTRE + "/programme")
                && query.getOrDefault("limit", List.of()).contains("30")) {
            return Optional.of(FakeGateway.Answer.list(empty ? "" : list(query)));
        }
        if (path.equals(CENTRE + "/programme/seats")) {
            return Optional.of(FakeGateway.Answer.of(SEATS));
        }
        if (path.startsWith(CENTRE + "/event-series")) {
            return Optional.of(FakeGateway.Answer.of(path.endsWith("/preview") ? DATES : SERIES));
        }
        if (path.equals(CENTRE + "/events") && method.equals("POST")) {
            return Optional.of(FakeGateway.Answer.of(draft()));
        }
        if (!path.startsWith(CENTRE + "/events/p")) {
            return Optional.empty();
        }
        var rest = path.substring((CENTRE + "/events/").length()).split("/", 2);
        return Optional.of(
                rest.length == 1
                        ? FakeGateway.Answer.of(event(rest[0]))
                        : of(method, rest[0], rest[1], taken, empty, settled));
    }

    private static FakeGateway.Answer of(
            String method, String event, String what, boolean taken, boolean empty, boolean settled) {
        if (taken && !method.equals("GET")) {
            return FakeGateway.Answer.problem(409, "event-full", "Nie ma już wolnych miejsc");
        }
        if (what.startsWith("registrations/") && !what.endsWith("export")) {
            return FakeGateway.Answer.of(what.contains("r3") ? APPLICANT : SEATED);
        }
        return switch (what) {
            case "registrations" ->
                FakeGateway.Answer.list(empty ? "" : String.join(",", List.of(SEATED, WAITING, APPLICANT)));
            case "registrations/export" -> FakeGateway.Answer.of("id,name\r\nr1,Anna Nowak\r\n");
            case "sign-up" -> FakeGateway.Answer.of(signUp(event));
            case "messages/preview" -> FakeGateway.Answer.of("{\"people\":20,\"reachable\":19}");
            case "messages" ->
                FakeGateway.Answer.of(method.equals("POST") ? MESSAGE : "{\"items\":[" + (empty ? "" : MESSAGE) + "]}");
            case "door" ->
                FakeGateway.Answer.of(
                        settled
                                ? door(empty).replaceFirst("\\{", "{\"settledAt\":\"2026-12-01T09:00:00+01:00\",")
                                : door(empty));
            case "attendance", "attendance/walk-ins" ->
                FakeGateway.Answer.of("{\"results\":[{\"id\":\"n1\",\"result\":\"PRESENT\"}]}");
            case "attendance/close" -> FakeGateway.Answer.of(TURNOUT);
            case "certificates/settings" -> FakeGateway.Answer.of(TERMS);
            case "certificates" ->
                method.equals("POST")
                        ? FakeGateway.Answer.of("{\"issued\":17,\"alreadyIssued\":1,\"attendedTooLittle\":2}")
                        : FakeGateway.Answer.list(empty ? "" : VALID + "," + REVOKED);
            case "feedback" -> FakeGateway.Answer.of(event.equals(OVER) ? ANSWERED : PREPARED);
            case "feedback/settings" ->
                FakeGateway.Answer.of("{\"asked\":true,\"days\":14,\"questions\":[],\"revision\":1}");
            default ->
                what.startsWith("certificates/") ? FakeGateway.Answer.of(VALID) : FakeGateway.Answer.of(event(event));
        };
    }

    private static String list(Map<String, List<String>> query) {
        var states = query.getOrDefault("state", List.of());
        return states.contains("HELD")
                ? over()
                : states.equals(List.of("DRAFT")) ? draft() : String.join(",", training(), course(), draft());
    }

    private static String event(String id) {
        return switch (id) {
            case DRAFT -> draft();
            case OVER -> over();
            case COURSE -> course();
            default -> training();
        };
    }

    private static String training() {
        return event(
                TRAINING,
                "PUBLISHED",
                "Jak napisać wniosek",
                session("s1", 1, "17:00", "19:30", "GRANTED"),
                1,
                "\"description\":\"Warsztat dla małych organizacji.\",\"descriptions\":{\"pl\":\"Warsztat dla małych organizacji.\"},"
                        + "\"people\":[{\"name\":\"Maria Wrona\",\"role\":\"TRAINER\"}],\"accessibility\":{\"aids\":[\"STEP_FREE\"]},"
                        + "\"audience\":{\"groups\":[\"NGO\"],\"level\":\"BEGINNER\"},");
    }

    private static String draft() {
        return event(
                DRAFT,
                "DRAFT",
                "Targi organizacji",
                ("{\"id\":\"s2\",\"start\":\"%s\",\"end\":\"%s\",\"place\":{\"kind\":\"ROOM\",\"roomId\":\"1w040\"},\"room\":%s}")
                        .formatted(
                                FakeDay.at(FakeDay.TODAY.plusDays(9), "10:00"),
                                FakeDay.at(FakeDay.TODAY.plusDays(9), "14:00"),
                                refused()),
                9,
                "\"room\":" + refused() + ",");
    }

    private static String over() {
        return event(OVER, "PUBLISHED", "Rozliczanie dotacji", session("s3", -1, "17:00", "19:30", "GRANTED"), -1, "");
    }

    private static String course() {
        return event(
                COURSE,
                "PUBLISHED",
                "Kurs polskiego dla sąsiadów",
                String.join(
                        ",",
                        session("s41", 0, "10:00", "12:00", "GRANTED"),
                        session("s42", 7, "10:00", "12:00", "REQUESTED")),
                0,
                "\"room\":{\"state\":\"REQUESTED\"},");
    }

    private static String refused() {
        return ("{\"state\":\"REFUSED\",\"reason\":{\"code\":\"room-not-available\",\"title\":\"Ktoś inny ma wtedy tę salę\",\"detail\":\"Wybierz inną.\"},"
                        + "\"alternatives\":[{\"roomId\":\"1w039\",\"start\":\"%s\",\"end\":\"%s\"}]}")
                .formatted(
                        FakeDay.at(FakeDay.TODAY.plusDays(9), "10:00"), FakeDay.at(FakeDay.TODAY.plusDays(9), "14:00"));
    }

    private static String session(String id, int inDays, String from, String to, String room) {
        var date = FakeDay.TODAY.plusDays(inDays);
        return ("{\"id\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"place\":{\"kind\":\"ROOM\",\"roomId\":\"1w040\",\"equipment\":[\"projector\"]},"
                        + "\"room\":{\"state\":\"%s\"}}")
                .formatted(id, FakeDay.at(date, from), FakeDay.at(date, to), room);
    }

    private static String event(String id, String state, String title, String sessions, int inDays, String more) {
        var date = FakeDay.TODAY.plusDays(inDays);
        var from = sessions.contains("T10:00") ? "10:00" : "17:00";
        var last = sessions.contains("s42") ? date.plusDays(7) : date;
        return ("{\"id\":\"%s\",\"kind\":\"TRAINING\",\"state\":\"%s\",\"title\":\"%s\",\"titles\":{\"pl\":\"%s\"},\"start\":\"%s\",\"end\":\"%s\","
                        + "\"place\":{\"kind\":\"ROOM\",\"roomId\":\"1w040\"},\"sessions\":[%s],%s\"capacity\":20,\"language\":\"pl\",\"languages\":[\"pl\"],\"revision\":3}")
                .formatted(
                        id,
                        state,
                        title,
                        title,
                        FakeDay.at(date, from),
                        FakeDay.at(last, from.equals("10:00") ? "14:00" : "19:30"),
                        sessions,
                        more);
    }

    private static String signUp(String event) {
        if (event.equals(OVER)) {
            return "{\"state\":\"NONE\",\"mode\":\"NONE\",\"seats\":20,\"free\":18,\"waiting\":0,\"waitingList\":false,\"mostPeople\":1,"
                    + "\"withoutAccount\":false,\"questions\":[],\"reminders\":[],\"revision\":3}";
        }
        var mode = event.equals(COURSE) ? "APPROVAL" : "OPEN";
        return ("{\"state\":\"OPEN\",\"mode\":\"%s\",\"closes\":\"%s\",\"seats\":20,\"free\":3,\"waiting\":4,\"waitingList\":true,\"promotion\":\"OFFER\","
                        + "\"offersLast\":\"PT24H\",\"mostPeople\":5,\"withoutAccount\":true,\"questions\":[{\"id\":\"q1\",\"kind\":\"CHOICE\","
                        + "\"text\":{\"pl\":\"Skąd wiesz o szkoleniu?\"},\"required\":true,\"options\":[{\"pl\":\"z plakatu\"},{\"pl\":\"z sieci\"}]}],"
                        + "\"reminders\":[\"PT24H\"],\"revision\":2}")
                .formatted(mode, FakeDay.at(FakeDay.TODAY.plusDays(1), "12:00"));
    }

    private static String door(boolean empty) {
        return ("{\"sessions\":[\"s1\"],\"asOf\":\"%s\",\"guests\":[%s],\"walkIns\":[{\"id\":\"w1\",\"session\":\"s1\",\"audience\":\"RESIDENT\",\"people\":2}],\"turnout\":%s}")
                .formatted(
                        FakeDay.at(FakeDay.TODAY, "11:08"),
                        empty
                                ? ""
                                : "{\"registrationId\":\"r1\",\"name\":\"Anna Nowak\",\"organisation\":\"Fundacja Cichy Głos\",\"people\":2,\"needs\":\"pętla słuchowa\",\"present\":{\"s3\":2}},"
                                        + "{\"registrationId\":\"r4\",\"name\":\"Jan Kos\",\"people\":1,\"present\":{}}",
                        TURNOUT);
    }

    private static final String SEATS = """
            {"items":[{"eventId":"p1","state":"OPEN","seats":20,"confirmed":17,"free":3,"waiting":4,"applied":0},
            {"eventId":"p3","state":"NONE","seats":20,"confirmed":2,"free":18,"waiting":0,"applied":0},
            {"eventId":"p4","state":"OPEN","seats":20,"confirmed":5,"free":15,"waiting":0,"applied":2}]}""";

    private static final String DATES = """
            {"dates":[{"originalStart":"2026-12-10T17:00:00","start":"2026-12-10T17:00:00+01:00","notes":[]},
            {"originalStart":"2026-12-24T17:00:00","start":"2026-12-24T17:00:00+01:00","notes":["PUBLIC_HOLIDAY"]}]}""";

    private static final String SERIES = """
            {"id":"v1","centre":"reymonta","title":"Kurs polskiego","occurrences":[{"originalStart":"2026-12-10T17:00:00","eventId":"p1"}],
            "last":{"deed":"PUBLISH","done":1,"left":2},"revision":4}""";

    private static final String SEATED = """
            {"id":"r1","state":"CONFIRMED","people":2,"audience":"NGO","name":"Anna Nowak","email":"anna@example.org","phone":"600 100 200",
            "organisation":"Fundacja Cichy Głos","needs":"pętla słuchowa","answers":{"q1":"z plakatu"},"registeredAt":"2026-11-25T10:15:00+01:00","revision":1}""";

    private static final String WAITING = """
            {"id":"r2","state":"WAITING","placeInLine":1,"people":1,"audience":"RESIDENT","name":"Jan Kos","answers":{},"registeredAt":"2026-11-26T10:15:00+01:00","revision":1}""";

    private static final String APPLICANT = """
            {"id":"r3","state":"APPLIED","people":1,"audience":"RESIDENT","name":"Ewa Lis","email":"ewa@example.org","answers":{},"registeredAt":"2026-11-27T10:15:00+01:00","revision":1}""";

    private static final String MESSAGE = """
            {"id":"m1","to":"CONFIRMED","subject":"Zmiana wejścia","text":"Wchodzimy od al. Przyjaźni.","sentAt":"2026-11-20T10:15:00+01:00","people":20,"reached":19,"done":true}""";

    private static final String TURNOUT = """
            {"seats":20,"registered":17,"present":4,"byAudience":{"NGO":2,"RESIDENT":2},"ages":{},"personHours":10.0,"noShows":15,"waiting":0}""";

    private static final String TERMS = """
            {"offered":true,"hours":5.5,"minimumSessions":1,"scope":{"pl":"Rozliczanie dotacji"},"revision":2}""";

    private static final String VALID = """
            {"id":"c1","state":"VALID","number":"7K3M-9QXD-PV2T-WZ5H","holder":"Anna Nowak","hours":5.5,"issuedAt":"2026-12-01T09:00:00+01:00","replaced":0,"revision":1}""";

    private static final String REVOKED = """
            {"id":"c2","state":"REVOKED","number":"0123-4567-89AB-CDEF","holder":"Jan Kos","hours":5.5,"issuedAt":"2026-12-01T09:00:00+01:00",
            "revokedAt":"2026-12-01T10:00:00+01:00","reason":"Wydane omyłkowo","replaced":0,"revision":2}""";

    private static final String PREPARED = """
            {"state":"PREPARED","attended":0,"answers":0}""";

    private static final String ANSWERED = """
            {"state":"CLOSED","closes":"2026-12-01T09:00:00+01:00","attended":18,"answers":11,"results":[
            {"key":"overall","kind":"SCALE","text":"Jak oceniasz całe wydarzenie?","answers":11,"mean":4.27,"distribution":{"1":0,"2":0,"3":2,"4":4,"5":5}},
            {"key":"comment","kind":"TEXT","text":"Co poprawić?","answers":1,"texts":["Więcej przerw"]}]}""";
}
