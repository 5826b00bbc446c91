package pl.krakow.centra.sites;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** Advice as the staff of a centre see it: hours, appointments, advisers, who waits. */
final class FakeAdvising {

    static final String ADVISER = "01900000-0000-7000-8000-00000000a001";
    static final String DUTY = "01900000-0000-7000-8000-00000000d001";
    /** Today at 12:00. */
    static final String FREE = DUTY + "-20261201T1100Z";

    private static final String TALK =
            "{\"id\":\"%s\",\"centre\":\"reymonta\",\"state\":\"%s\",\"start\":\"2026-12-01T%s:00+01:00\",\"end\":\"2026-12-01T%s:00+01:00\",\"field\":\"law\","
                    + "\"adviser\":{\"id\":\"" + ADVISER
                    + "\",\"name\":\"Maria Wrona\"},\"place\":{\"way\":\"ON_SITE\",\"roomId\":\"1w038\"},"
                    + "\"visitor\":{\"name\":\"%s\",\"phone\":\"600 100 200\",\"kind\":\"ORGANISATION\",\"organisation\":\"Fundacja Cichy Głos\",\"language\":\"pl\"},"
                    + "\"followUps\":[],\"revision\":4%s}";

    private FakeAdvising() {}

    static Optional<Answer> answer(String method, String[] parts, boolean taken, boolean empty) {
        if (parts.length < 6 || !parts[3].equals("centres") || !parts[4].equals("reymonta")) {
            return Optional.empty();
        }
        return switch (parts[5]) {
            case "advice-duties" -> Optional.of(duties(method, parts, empty));
            case "advice-appointments" ->
                parts[6].startsWith("ap") ? Optional.of(appointment(method, parts, taken)) : Optional.empty();
            case "advisers" -> Optional.of(advisers(method, parts, empty));
            case "advice-wishes" ->
                method.equals("GET")
                        ? Optional.of(
                                Answer.list(
                                        empty
                                                ? ""
                                                : "{\"id\":\"w1\",\"state\":\"WAITING\",\"field\":\"law\",\"from\":\"2026-12-01\",\"until\":\"2026-12-31\",\"placeInLine\":1,\"visitor\":{\"name\":\"Oksana\",\"phone\":\"600 300 400\",\"kind\":\"INDIVIDUAL\"}}"))
                        : Optional.empty();
            case "advice-slots" ->
                parts.length == 9
                        ? Optional.of(
                                taken
                                        ? Answer.problem(422, "phone-needed", "Potrzebny jest numer telefonu")
                                        : new Answer(201, talk("ap3", "BOOKED", "12:00", "12:45", "Jan Lis", "")))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Answer duties(String method, String[] parts, boolean empty) {
        if (parts.length == 6) {
            return method.equals("GET")
                    ? Answer.list(empty ? "" : duty())
                    : new Answer(
                            201,
                            "{\"planId\":\"p1\",\"dates\":[{\"date\":\"2026-12-08\",\"slots\":4,\"planned\":true,\"notes\":[]}]}");
        }
        return switch (parts.length == 7 ? (parts[6].equals("preview") ? "preview" : "one") : parts[7]) {
            case "preview" ->
                Answer.of(
                        "{\"dates\":[{\"date\":\"2026-12-08\",\"start\":\"2026-12-08T10:00:00+01:00\",\"end\":\"2026-12-08T14:00:00+01:00\",\"slots\":4,\"planned\":true,\"notes\":[]},"
                                + "{\"date\":\"2026-12-25\",\"slots\":0,\"planned\":false,\"notes\":[\"PUBLIC_HOLIDAY\"]}]}");
            case "withdrawal", "withdraw" ->
                Answer.of("{\"duty\":" + duty() + ",\"hits\":[{\"appointment\":"
                        + talk("ap1", "BOOKED", "11:00", "11:45", "Ewa Kruk", "") + ",\"instead\":[]}]}");
            default -> Answer.of(duty());
        };
    }

    /** Begun at 9: one was held, one is being talked to, one time is over, one free. */
    private static String duty() {
        return "{\"id\":\"" + DUTY + "\",\"centre\":\"reymonta\",\"adviser\":{\"id\":\"" + ADVISER
                + "\",\"name\":\"Maria Wrona\"},\"start\":\"2026-12-01T09:00:00+01:00\",\"end\":\"2026-12-01T13:00:00+01:00\","
                + "\"place\":{\"way\":\"ON_SITE\",\"roomId\":\"1w038\",\"perAppointment\":false},\"slotMinutes\":45,\"pauseMinutes\":15,\"fields\":[\"law\"],"
                + "\"open\":true,\"cancelled\":false,\"free\":[\"2026-12-01T12:00:00+01:00\"],\"appointments\":["
                + talk("ap0", "HELD", "09:00", "09:45", "Adam Zych", ",\"outcome\":\"ANSWERED\",\"minutes\":40") + ","
                + talk("ap1", "BOOKED", "11:00", "11:45", "Ewa Kruk", "") + "],\"revision\":7}";
    }

    private static String talk(String id, String state, String start, String end, String name, String more) {
        return TALK.formatted(id, state, start, end, name, more);
    }

    private static Answer appointment(String method, String[] parts, boolean taken) {
        if (parts.length == 8 && parts[7].equals("note")) {
            return method.equals("GET")
                    ? Answer.of(
                            "{\"text\":\"Poleciłam mediację.\",\"writtenAt\":\"2026-12-01T11:50:00+01:00\",\"revision\":2}")
                    : Answer.of("{\"text\":\"x\",\"writtenAt\":\"2026-12-01T11:50:00+01:00\",\"revision\":3}");
        }
        if (method.equals("POST") && taken) {
            return Answer.problem(409, "slot-taken", "Ten termin jest już zajęty");
        }
        return Answer.of(
                switch (parts[6]) {
                    case "ap0" ->
                        talk("ap0", "HELD", "09:00", "09:45", "Adam Zych", ",\"outcome\":\"ANSWERED\",\"minutes\":40");
                    case "ap2" ->
                        talk("ap2", "BOOKED", "15:00", "15:45", "Ewa Kruk", "")
                                .replace("2026-12-01T15", "2026-12-03T15");
                    default -> talk(parts[6], "BOOKED", "11:00", "11:45", "Ewa Kruk", ",\"noteKept\":true");
                });
    }

    private static Answer advisers(String method, String[] parts, boolean empty) {
        var one = "{\"id\":\"" + ADVISER
                + "\",\"name\":\"Maria Wrona\",\"fields\":[\"law\"],\"languages\":[\"pl\",\"uk\"],\"ways\":[\"ON_SITE\"],\"about\":{\"pl\":\"Radczyni prawna.\"},\"active\":true,"
                + "\"account\":\"" + UUID.nameUUIDFromBytes("Maria Wrona".getBytes(UTF_8))
                + "\",\"term\":{\"from\":\"2026-01-01\",\"until\":\"2028-12-31\"},\"revision\":5}";
        if (parts.length == 8) {
            return Answer.of("{\"adviser\":" + one
                    + ",\"dutiesWithdrawn\":2,\"appointmentsCancelled\":3,\"appointmentsAhead\":[]}");
        }
        return parts.length == 7 || method.equals("POST") ? Answer.of(one) : Answer.list(empty ? "" : one);
    }
}
