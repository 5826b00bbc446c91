package pl.krakow.centra.sites;

import java.util.Optional;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** A working group with a member, an applicant and two meetings. */
final class FakeGroups {

    static final String GROUP = "01900000-0000-7000-8000-00000000b001";
    static final String HELD = "01900000-0000-7000-8000-00000000b101";
    static final String AHEAD = "01900000-0000-7000-8000-00000000b102";
    private static final String ONE = "{\"id\":\"" + GROUP
            + "\",\"name\":\"Łatwiej przejść\",\"names\":{\"pl\":\"Łatwiej przejść\"},\"purpose\":\"Sprawdzamy, co przeszkadza.\",\"purposes\":{\"pl\":\"Sprawdzamy, co przeszkadza.\"},"
            + "\"joining\":\"BY_APPLICATION\",\"state\":\"ACTIVE\",\"members\":9,\"mostMembers\":15,\"free\":6,\"leader\":\"Anna Nowak\",\"coordinator\":\"c9\",\"revision\":5}";

    private FakeGroups() {}

    static Optional<Answer> answer(String method, String[] parts, boolean taken, boolean empty) {
        if (parts.length < 6 || !parts[5].equals("groups") || !parts[4].equals("reymonta")) {
            return Optional.empty();
        }
        if (parts.length == 6) {
            return Optional.of(method.equals("POST") ? new Answer(201, ONE) : Answer.list(empty ? "" : ONE));
        }
        if (method.equals("POST") && taken) {
            return Optional.of(Answer.problem(409, "group-full", "Grupa ma już komplet"));
        }
        return Optional.of(
                switch (parts.length == 7 ? "" : parts[7]) {
                    case "members", "invitations" -> members(method, parts);
                    case "meetings" -> meetings(method, parts);
                    default -> Answer.of(ONE);
                });
    }

    private static Answer members(String method, String[] parts) {
        var member =
                "{\"id\":\"m1\",\"name\":\"Anna Nowak\",\"organisation\":\"Fundacja Start\",\"state\":\"MEMBER\",\"leader\":true,\"email\":\"anna@example.org\"}";
        var applicant =
                "{\"id\":\"m2\",\"name\":\"Piotr Bąk\",\"state\":\"APPLIED\",\"leader\":false,\"email\":\"piotr@example.org\",\"message\":\"Chcę pomóc\"}";
        return method.equals("GET")
                ? Answer.list(member + "," + applicant)
                : Answer.of(parts.length > 8 ? applicant : member);
    }

    private static Answer meetings(String method, String[] parts) {
        var held = meeting(
                HELD, "2026-11-24", "PLANNED", "\"notes\":\"Ustalono spacer.\",\"decisions\":[" + decision() + "],");
        var ahead = meeting(AHEAD, "2026-12-08", "PLANNED", "\"decisions\":[],");
        if (parts.length == 8) {
            return method.equals("GET") ? Answer.list(held + "," + ahead) : new Answer(201, ahead);
        }
        if (parts.length == 10 && parts[9].equals("decisions")) {
            return new Answer(201, decision());
        }
        return Answer.of(parts[8].equals(HELD) ? held : ahead);
    }

    private static String decision() {
        return "{\"number\":14,\"meetingId\":\"" + HELD
                + "\",\"date\":\"2026-11-24\",\"text\":\"Grupa przyjmuje mapę.\",\"adopted\":true,\"revision\":1}";
    }

    private static String meeting(String id, String day, String state, String more) {
        return "{\"id\":\"" + id + "\",\"title\":\"Mapa barier\",\"start\":\"" + day + "T17:00:00+01:00\",\"end\":\""
                + day
                + "T19:00:00+01:00\",\"place\":{\"kind\":\"ROOM\",\"roomId\":\"1w038\"},\"people\":12,\"state\":\""
                + state + "\"," + more
                + "\"agenda\":[{\"id\":\"a\",\"title\":\"Spacer badawczy\",\"minutes\":20}],\"files\":[],\"told\":true,\"revision\":4}";
    }
}
