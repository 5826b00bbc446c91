package pl.krakow.centra.sites;

import java.util.Optional;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** The knowledge base as those who write it see it. */
final class FakeWriting {

    static final String ENTRY = "01900000-0000-7000-8000-00000000e001";
    static final String DRAFT = "01900000-0000-7000-8000-00000000e002";

    private FakeWriting() {}

    static Optional<Answer> answer(String method, String[] parts, boolean taken, boolean empty) {
        if (parts.length == 5 + (method.equals("PUT") || method.equals("DELETE") ? 1 : 0)
                && parts[3].equals("knowledge")
                && parts[4].equals("topics")) {
            return Optional.of(topics(method, taken));
        }
        if (parts.length < 6 || !parts[3].equals("centres") || !parts[4].equals("reymonta")) {
            return Optional.empty();
        }
        return switch (parts[5]) {
            case "knowledge-entries" -> Optional.of(entries(method, parts, taken, empty));
            case "knowledge-questions" ->
                method.equals("GET") || parts.length > 6 ? Optional.of(questions(parts, empty)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Answer topics(String method, boolean taken) {
        var topic =
                "{\"slug\":\"dotacje\",\"name\":\"Dotacje i rozliczenia\",\"names\":{\"pl\":\"Dotacje i rozliczenia\",\"en\":\"Grants\"},\"place\":10,\"revision\":2}";
        return switch (method) {
            case "GET" -> Answer.list(topic);
            case "DELETE" -> new Answer(204, "");
            default -> taken ? Answer.problem(409, "topic-taken", "Taki temat już jest") : Answer.of(topic);
        };
    }

    private static Answer entries(String method, String[] parts, boolean taken, boolean empty) {
        if (parts.length == 6) {
            return method.equals("POST")
                    ? new Answer(201, entry(DRAFT, "DRAFT"))
                    : Answer.list(empty ? "" : listed(ENTRY, "PUBLISHED", true) + "," + listed(DRAFT, "DRAFT", false));
        }
        if (parts[6].equals("preview")) {
            return Answer.of("{\"html\":\"<h2>Krok</h2><p><strong>Ważne</strong></p>\",\"minutes\":1}");
        }
        if (method.equals("POST") && taken) {
            return Answer.problem(409, "knowledge-incomplete", "Brakuje treści");
        }
        if (parts.length > 7 && parts[7].equals("versions")) {
            var step =
                    "{\"act\":\"CHANGED\",\"by\":\"s1\",\"at\":\"2026-10-12T10:00:00Z\",\"note\":\"Nowe progi\",\"changed\":[\"texts\"]}";
            return parts.length == 8
                    ? Answer.list("{\"revision\":3,\"state\":\"PUBLISHED\",\"title\":\"Mały grant\",\"step\":" + step
                            + "},{\"revision\":2,\"state\":\"DRAFT\",\"title\":\"Grant\",\"step\":" + step + "}")
                    : parts.length == 9
                            ? Answer.of(
                                    "{\"revision\":2,\"state\":\"DRAFT\",\"step\":" + step
                                            + ",\"written\":{\"pl\":{\"title\":\"Grant\",\"body\":\"x\"}},\"html\":\"<p>Dawny tekst</p>\",\"topics\":[],\"files\":[]}")
                            : Answer.of(entry(ENTRY, "PUBLISHED"));
        }
        return Answer.of(entry(parts[6], parts[6].equals(DRAFT) ? "DRAFT" : "PUBLISHED"));
    }

    private static String listed(String id, String state, boolean due) {
        return "{\"id\":\"" + id + "\",\"slug\":\"maly-grant\",\"kind\":\"ARTICLE\",\"state\":\"" + state
                + "\",\"centre\":\"reymonta\",\"title\":\"Mały grant\",\"topics\":[\"dotacje\"],\"reviewOn\":\"2026-11-20\",\"due\":"
                + due
                + ",\"last\":{\"act\":\"CHANGED\",\"by\":\"s1\",\"at\":\"2026-10-12T10:00:00Z\",\"changed\":[]},\"revision\":3}";
    }

    private static String entry(String id, String state) {
        return "{\"id\":\"" + id + "\",\"slug\":\"maly-grant\",\"kind\":\"RECORDING\",\"state\":\"" + state
                + "\",\"centre\":\"reymonta\",\"language\":\"pl\",\"languages\":[\"pl\"],\"title\":\"Mały grant\",\"html\":\"<h2>Krok</h2><p>Tekst.</p>\",\"contents\":[],\"minutes\":2,"
                + "\"topics\":[{\"slug\":\"dotacje\",\"name\":\"Dotacje i rozliczenia\"}],\"files\":[{\"id\":\"f1\",\"name\":\"wzor.docx\",\"type\":\"x\",\"size\":12000,\"href\":\"/x\"}],"
                + "\"recording\":{\"link\":\"https://video.example.org/1\",\"minutes\":12,\"seconds\":750,\"captions\":true},"
                + "\"relatedEntries\":[{\"id\":\"r1\",\"slug\":\"duzy\",\"kind\":\"ARTICLE\",\"language\":\"pl\",\"title\":\"Duży grant\"}],\"relatedEvents\":[\"ev1\"],"
                + "\"sources\":[{\"title\":\"Ustawa\",\"link\":\"https://isap.sejm.gov.pl\"}],\"checkedOn\":\"2026-05-20\",\"reviewOn\":\"2026-11-20\",\"reviewOverdue\":true,"
                + "\"changedAt\":\"2026-10-12T10:00:00Z\",\"revision\":3,\"staff\":{\"written\":{\"pl\":{\"title\":\"Mały grant\",\"body\":\"## Krok\"}},"
                + "\"last\":{\"act\":\"CHANGED\",\"by\":\"s1\",\"at\":\"2026-10-12T10:00:00Z\",\"changed\":[]},\"helpful\":12,\"notHelpful\":1,\"downloads\":40}}";
    }

    private static Answer questions(String[] parts, boolean empty) {
        var asked =
                "{\"id\":\"q1\",\"centre\":\"reymonta\",\"state\":\"ASKED\",\"text\":\"Ile mam czasu na sprawozdanie?\",\"topic\":\"dotacje\",\"language\":\"pl\",\"mayBePublished\":true,\"askedAt\":\"2026-11-30T10:00:00Z\",\"revision\":1}";
        var answered = asked.replace("\"id\":\"q1\"", "\"id\":\"q2\"")
                .replace("ASKED", "ANSWERED")
                .replace("\"revision\":1", "\"replyHtml\":\"<p>30 dni.</p>\",\"revision\":2");
        if (parts.length == 6) {
            return Answer.list(empty ? "" : asked + "," + answered);
        }
        return Answer.of(
                parts[7].equals("publish")
                        ? answered.replace("\"revision\":2", "\"entry\":\"" + DRAFT + "\",\"revision\":3")
                        : asked);
    }
}
