package pl.krakow.centra.sites;

import java.util.Optional;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** Signing up for the events of {@link FakeProgramme}: one with seats, one with a line, and a seat one already has. */
final class FakeWhatsOn {

    private FakeWhatsOn() {}

    static Optional<Answer> answer(String method, String[] parts, boolean signedIn, boolean taken, boolean empty) {
        if (parts.length == 4 && parts[3].equals("my-registrations") && signedIn) {
            return Optional.of(Answer.list(empty ? "" : registration("CONFIRMED", ",\"ticket\":\"7K3M9QXDPV2TWZ5H\"")));
        }
        if (parts.length < 7 || !parts[3].equals("centres") || !parts[5].equals("events")) {
            return Optional.empty();
        }
        var event = parts[6];
        if (parts.length == 7) {
            return switch (event) {
                case "e2" ->
                    Optional.of(Answer.of(FakeProgramme.events("reymonta").split("(?<=}),(?=\\{\"id)")[1]));
                case "e9" ->
                    Optional.of(Answer.of(
                            ("{\"id\":\"e9\",\"centre\":\"reymonta\",\"kind\":\"DEBATE\",\"state\":\"CANCELLED\",\"title\":\"Park dla wszystkich\","
                                            + "\"start\":\"%s\",\"end\":\"%s\",\"capacity\":30,\"languages\":[\"pl\"],\"reason\":\"Prowadząca jest chora.\",\"revision\":3}")
                                    .formatted(
                                            FakeDay.at(FakeDay.TODAY.plusDays(5), "17:00"),
                                            FakeDay.at(FakeDay.TODAY.plusDays(5), "19:00"))));
                case "nothing" -> Optional.of(Answer.problem(404, "event-unknown", "Nie ma takiego wydarzenia"));
                default -> Optional.empty();
            };
        }
        return switch (parts[7]) {
            case "sign-up" -> Optional.of(Answer.of(signUp(event)));
            case "registrations" -> Optional.of(registrations(method, parts, signedIn, taken));
            default -> Optional.empty();
        };
    }

    private static Answer registrations(String method, String[] parts, boolean signedIn, boolean taken) {
        if (parts.length == 9 && parts[8].equals("holds")) {
            return new Answer(201, "{\"id\":\"h1\",\"people\":1,\"until\":\"2026-12-01T11:09:00+01:00\"}");
        }
        if (parts.length == 8 && taken) {
            return Answer.problem(409, "event-full", "Wszystkie miejsca są zajęte");
        }
        if (parts.length == 8) {
            return signedIn
                    ? new Answer(201, registration("CONFIRMED", ""))
                    : new Answer(202, "{\"next\":\"CHECK_YOUR_MAIL\"}");
        }
        return parts[parts.length - 1].equals("ticket.svg")
                ? Answer.of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                : Answer.of(registration("CANCELLED", ""));
    }

    private static String signUp(String event) {
        var waits = event.equals("e2");
        return ("{\"eventId\":\"%s\",\"state\":\"%s\",\"mode\":\"OPEN\",\"closes\":\"2026-12-08T17:00:00+01:00\",\"seats\":%d,\"free\":%d,\"waiting\":%d,\"waitingList\":true,"
                        + "\"promotion\":\"OFFER\",\"offersLast\":\"PT24H\",\"mostPeople\":3,\"withoutAccount\":true,\"questions\":["
                        + "{\"id\":\"q1\",\"kind\":\"CHOICE\",\"text\":{\"pl\":\"Masz już grupę?\",\"en\":\"Do you have a group?\"},\"required\":true,\"options\":[{\"pl\":\"mam\"},{\"pl\":\"jeszcze nie\"}]}],"
                        + "\"reminders\":[\"PT24H\"],\"revision\":1}")
                .formatted(event, waits ? "WAITING_LIST" : "OPEN", waits ? 30 : 20, waits ? 0 : 3, waits ? 4 : 0);
    }

    private static String registration(String state, String more) {
        return ("{\"id\":\"r1\",\"eventId\":\"e1\",\"centre\":\"reymonta\",\"state\":\"%s\",\"people\":1,\"audience\":\"RESIDENT\",\"name\":\"Dorota Kalina\",\"language\":\"pl\","
                        + "\"answers\":{},\"registeredAt\":\"2026-11-20T10:15:00+01:00\",\"revision\":1%s}")
                .formatted(state, more);
    }
}
