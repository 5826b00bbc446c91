package pl.krakow.centra.sites;

import java.util.Optional;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** Advisers' free times, and what they wrote down for everybody. */
final class FakeAdvisers {

    static final String SLOT = "s1-20261203T0900Z";
    private static final String TALK =
            "\"centre\":\"reymonta\",\"start\":\"2026-12-03T10:00:00+01:00\",\"end\":\"2026-12-03T10:45:00+01:00\",\"adviser\":{\"id\":\"a1\",\"name\":\"Maria Wrona\"}";
    private static final String HIT =
            "{\"id\":\"k%d\",\"slug\":\"%s\",\"kind\":\"%s\",\"language\":\"pl\",\"title\":\"%s\",\"snippet\":\"Do <mark>sprawozdania</mark> nie dołączaj faktur.\","
                    + "\"topics\":[{\"slug\":\"dotacje\",\"name\":\"Dotacje i rozliczenia\"}],\"minutes\":6,\"files\":[\"DOCX\"],\"captions\":false,\"relatedEvents\":[],"
                    + "\"checkedOn\":\"2026-10-12\",\"reviewOverdue\":false,\"changedAt\":\"2026-10-12T10:00:00Z\"%s}";

    private FakeAdvisers() {}

    /** @param crowded there are more free times than one page has */
    static Optional<Answer> answer(
            String method, String[] parts, boolean crowded, boolean signedIn, boolean taken, boolean empty) {
        return switch (parts.length > 3 ? parts[3] : "") {
            case "advice-slots" ->
                Optional.of(
                        crowded
                                ? Answer.of("{\"items\":[" + slot() + "],\"next\":\"page-2\"}")
                                : Answer.list(empty ? "" : slot()));
            case "knowledge" -> Optional.of(knowledge(parts, empty));
            case "my-advice-appointments" ->
                Optional.of(Answer.list(
                        "{\"id\":\"t1\",\"state\":\"BOOKED\",\"field\":\"law\",\"place\":{\"way\":\"ON_SITE\",\"roomId\":\"1w038\"},\"followUps\":[],\"revision\":4,"
                                + TALK
                                + "}"));
            case "my-advice-wishes" -> Optional.of(Answer.list(""));
            case "centres" -> parts.length > 5 ? atCentre(method, parts, signedIn, taken) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> atCentre(String method, String[] parts, boolean signedIn, boolean taken) {
        return switch (parts[5]) {
            case "advice-slots" ->
                parts.length == 6
                        ? Optional.of(Answer.of(FakeProgramme.adviceSlots().replace("[{", "[" + slot() + ",{")))
                        : Optional.of(
                                taken
                                        ? Answer.problem(409, "slot-taken", "Ten termin jest już zajęty")
                                        : signedIn
                                                ? new Answer(
                                                        201,
                                                        "{\"id\":\"t1\",\"state\":\"BOOKED\",\"field\":\"law\",\"revision\":1,"
                                                                + TALK
                                                                + "}")
                                                : new Answer(202, "{\"next\":\"CHECK_YOUR_MAIL\"}"));
            case "advice-wishes" -> Optional.of(new Answer(202, "{\"next\":\"CHECK_YOUR_MAIL\"}"));
            case "advice-appointments" ->
                Optional.of(Answer.of(
                        "{\"id\":\"t1\",\"state\":\"CANCELLED\",\"field\":\"law\",\"revision\":5," + TALK + "}"));
            case "knowledge-questions" -> Optional.of(new Answer(201, "{\"id\":\"q1\"}"));
            default -> Optional.empty();
        };
    }

    private static String slot() {
        return "{\"id\":\"%s\",%s,\"way\":\"ON_SITE\",\"fields\":[\"law\"],\"languages\":[\"pl\",\"uk\"],\"roomToBeAsked\":false}"
                .formatted(SLOT, TALK);
    }

    private static Answer knowledge(String[] parts, boolean empty) {
        if (parts.length == 4) {
            var answer = HIT.formatted(1, "ile-mam-czasu", "ANSWER", "Ile mam czasu na <mark>sprawozdanie</mark>?", "");
            var items = answer
                    + ","
                    + HIT.formatted(2, "wzor", "TEMPLATE", "Wzór: końcowe <mark>sprawozdanie</mark>", "")
                    + ","
                    + HIT.formatted(
                            3,
                            "stary",
                            "ARTICLE",
                            "Rozliczanie w 2024 roku",
                            ",\"outdated\":\"Przepisy się zmieniły\"");
            return Answer.of(
                    empty
                            ? "{\"query\":{\"asked\":\"\",\"words\":\"\",\"corrected\":false,\"corrections\":[]},\"total\":0,\"answer\":null,\"items\":[],\"facets\":{\"kinds\":[],\"topics\":[]},\"next\":null,\"pages\":[]}"
                            : ("{\"query\":{\"asked\":\"sprawozdanei\",\"words\":\"sprawozdanie\",\"corrected\":true,\"corrections\":[]},\"total\":3,\"answer\":%s,\"items\":[%s],"
                                            + "\"facets\":{\"kinds\":[{\"value\":\"TEMPLATE\",\"count\":1,\"chosen\":false}],\"topics\":[{\"value\":\"dotacje\",\"name\":\"Dotacje i rozliczenia\",\"count\":3,\"chosen\":false}],\"centres\":[],\"languages\":[]},\"next\":null,\"pages\":[]}")
                                    .formatted(answer, items));
        }
        if (parts.length == 7) {
            return new Answer(204, "");
        }
        if (parts[5].equals("dawny-wzor")) {
            return new Answer(301, "/api/v1/knowledge/entries/wzor");
        }
        return parts[5].equals("wzor")
                ? Answer.of(
                        "{\"id\":\"k2\",\"slug\":\"wzor\",\"kind\":\"TEMPLATE\",\"state\":\"PUBLISHED\",\"language\":\"pl\",\"languages\":[\"pl\"],\"title\":\"Wzór: końcowe sprawozdanie\","
                                + "\"html\":\"<h2 id=\\\"a\\\">Tabela</h2><p>Wpisz wydatki.</p>\",\"contents\":[{\"level\":2,\"id\":\"a\",\"title\":\"Tabela\"}],\"excerpt\":\"\",\"minutes\":2,"
                                + "\"topics\":[{\"slug\":\"dotacje\",\"name\":\"Dotacje i rozliczenia\"}],\"files\":[{\"id\":\"f\",\"name\":\"wzor.docx\",\"type\":\"x\",\"size\":1,\"sha256\":\"\",\"href\":\"/api/v1/knowledge/entries/k2/files/f\"}],"
                                + "\"recording\":null,\"relatedEntries\":[],\"relatedEvents\":[],\"sources\":[],\"checkedOn\":\"2026-10-12\",\"reviewOverdue\":false,\"changedAt\":\"2026-10-12T10:00:00Z\",\"revision\":2}")
                : Answer.problem(404, "knowledge-unknown", "Nie ma takiego tekstu");
    }
}
