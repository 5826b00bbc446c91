package pl.krakow.centra.sites;

import java.util.Optional;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** A group on its way to an association, and one that got there. */
final class FakeIncubation {

    static final String PATH = "01900000-0000-7000-8000-00000000c001";
    static final String ENDED = "01900000-0000-7000-8000-00000000c002";

    private FakeIncubation() {}

    static Optional<Answer> answer(String method, String[] parts, boolean empty) {
        if (parts.length < 6 || !parts[5].equals("incubation-paths") || !parts[4].equals("reymonta")) {
            return Optional.empty();
        }
        if (parts.length == 6) {
            return Optional.of(
                    method.equals("POST") ? new Answer(201, path(PATH)) : Answer.list(empty ? "" : path(ENDED)));
        }
        if (parts[6].equals("board")) {
            return Optional.of(
                    Answer.of(
                            empty
                                    ? "{\"underWay\":0,\"stuck\":0,\"items\":[]}"
                                    : "{\"underWay\":1,\"stuck\":1,\"items\":[{\"id\":\"" + PATH
                                            + "\",\"group\":\"Ogrodnicy z Azorów\",\"begun\":\"2026-03-01T10:00:00+01:00\",\"goal\":\"2027-06-30\",\"settled\":4,\"steps\":12,"
                                            + "\"current\":[{\"code\":\"statute\",\"title\":\"Projekt statutu\",\"days\":75}],\"next\":[],\"stuck\":{\"why\":\"STEP_TAKES_LONG\",\"step\":\"statute\",\"days\":75}}]}"));
        }
        if (parts.length == 8 && parts[7].equals("invitation")) {
            return Optional.of(Answer.of("{\"code\":\"7K3M-9QXD\",\"until\":\"2026-12-08T10:00:00+01:00\"}"));
        }
        return Optional.of(Answer.of(path(parts[6])));
    }

    private static String path(String id) {
        return "{\"id\":\"" + id
                + "\",\"beneficiaryId\":\"b4\",\"group\":\"Ogrodnicy z Azorów\",\"idea\":\"Ogród przy szkole\",\"state\":\""
                + (id.equals(ENDED) ? "FINISHED" : "UNDER_WAY")
                + "\",\"begun\":\"2026-03-01T10:00:00+01:00\",\"steps\":["
                + step("founders", "Członkowie założyciele", "DONE", "")
                + ","
                + step("statute", "Projekt statutu", "IN_PROGRESS", "")
                + ","
                + step("meeting", "Zebranie założycielskie", "OPEN", "\"statute\"")
                + "],\"next\":[],"
                + (id.equals(ENDED)
                        ? "\"ending\":{\"result\":\"ASSOCIATION\",\"krs\":\"0000123456\",\"at\":\"2026-10-01T10:00:00+02:00\"},"
                        : "\"stuck\":{\"why\":\"STEP_TAKES_LONG\",\"step\":\"statute\",\"days\":75},")
                + "\"members\":[{\"id\":\"m1\",\"name\":\"Anna Nowak\"}],\"notes\":[{\"id\":\"n1\",\"text\":\"Umówić z prawniczką\",\"by\":\"s1\",\"at\":\"2026-11-01T10:00:00+01:00\"}],\"revision\":8}";
    }

    private static String step(String code, String title, String state, String waitsFor) {
        return ("{\"code\":\"%s\",\"title\":\"%s\",\"about\":\"Co zrobić.\",\"proof\":\"Dokument\",\"needsProof\":true,\"state\":\"%s\",\"since\":\"2026-09-17T10:00:00+02:00\",\"days\":75,"
                        + "\"waitsFor\":[%s],\"evidence\":[{\"id\":\"e1\",\"kind\":\"ADVICE\",\"reference\":\"x\",\"day\":\"2026-09-20\",\"state\":\"TOOK_PLACE\"}]}")
                .formatted(code, title, state, waitsFor);
    }
}
