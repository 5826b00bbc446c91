package pl.krakow.centra.sites;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** Lending as the person sees it who asks: one room, the rules, a hold, their bookings, what they wait for, their groups. */
final class FakeLending {

    static final String BOOKING = "01900000-0000-7000-8000-000000000701";
    static final String ENTRY = "01900000-0000-7000-8000-000000000801";
    static final String GROUP = "01900000-0000-7000-8000-000000000901";
    static final String NEW_GROUP = "01900000-0000-7000-8000-000000000902";

    static final String TAKEN =
            "{\"status\":409,\"code\":\"room-not-available\",\"title\":\"Ta sala jest wtedy zajęta\",\"detail\":\"Wybierz wolny termin.\","
                    + "\"alternatives\":[{\"roomId\":\"p3\",\"start\":\"2026-12-03T16:00:00+01:00\",\"end\":\"2026-12-03T18:00:00+01:00\"}]}";

    private FakeLending() {}

    /** What belongs here; nothing where others answer. */
    static Optional<Answer> answer(
            String method, String[] parts, @Nullable String revision, boolean signedIn, boolean taken, boolean empty) {
        var area = parts.length > 3 ? parts[3] : "";
        if (area.equals("centres") && parts.length > 5) {
            return ofCentre(method, parts, revision, signedIn, taken, empty);
        }
        if (!signedIn) {
            return Optional.empty();
        }
        return switch (area) {
            case "bookings" -> Optional.of(Answer.list(empty ? "" : booking("CONFIRMED", 1)));
            case "beneficiaries" ->
                method.equals("POST") && parts.length == 4
                        ? Optional.of(new Answer(201, beneficiary(NEW_GROUP, "Rodzice z Willowego", "UNVERIFIED")))
                        : parts.length == 4
                                ? Optional.of(
                                        Answer.list(empty ? "" : beneficiary(GROUP, "Fundacja Cichy Głos", "VERIFIED")))
                                : ofBeneficiary(method, parts, revision);
            case "my-data" ->
                Optional.of(
                        method.equals("DELETE")
                                ? new Answer(204, "")
                                : parts.length == 6
                                        ? Answer.of("{\"underWay\":false,\"obstacles\":[%s],\"kept\":[]}"
                                                .formatted(
                                                        taken && parts[4].equals("booking")
                                                                ? "{\"kind\":\"booking\",\"centre\":\"reymonta\",\"id\":\"x\"}"
                                                                : ""))
                                        : Answer.of("{\"service\":\"" + parts[4] + "\",\"data\":{}}"));
            case "my-contact" ->
                Optional.of(Answer.of(
                        "{\"email\":null,\"pendingEmail\":null,\"language\":\"pl\",\"letters\":[\"BOOKINGS\"]}"));
            case "calendar-subscriptions" ->
                Optional.of(
                        method.equals("POST")
                                ? new Answer(
                                        201,
                                        "{\"id\":\"c1\",\"kind\":\"MINE\",\"made\":\"2026-12-01T10:00:00+01:00\",\"url\":\"https://localhost/api/v1/calendars/cal_secret.ics\"}")
                                : Answer.list(""));
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> ofBeneficiary(String method, String[] parts, @Nullable String revision) {
        if (parts.length == 6 && parts[5].equals("representatives")) {
            return Optional.of(new Answer(201, "{\"code\":\"7KQ2-M4XD-0HTZ\",\"until\":\"2026-12-15T10:00:00Z\"}"));
        }
        if (method.equals("PUT") && !"\"1\"".equals(revision)) {
            return Optional.of(Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));
        }
        return parts[4].equals(GROUP) || parts[4].equals(NEW_GROUP) || parts[4].equals("invitations")
                ? Optional.of(Answer.of(beneficiary(GROUP, "Fundacja Cichy Głos", "VERIFIED")))
                : Optional.empty();
    }

    private static Optional<Answer> ofCentre(
            String method, String[] parts, @Nullable String revision, boolean signedIn, boolean taken, boolean empty) {
        var one = parts.length > 6 ? parts[6] : "";
        return switch (parts[5]) {
            case "rooms" ->
                parts.length == 7
                        ? Optional.of(
                                one.equals("p6")
                                        ? Answer.of(room())
                                        : Answer.problem(404, "room-unknown", "Nie ma takiej sali"))
                        : Optional.empty();
            case "equipment" ->
                Optional.of(
                        Answer.of(
                                "{\"equipment\":[{\"code\":\"hearing-loop\",\"name\":\"pętla słuchowa\",\"names\":{},\"count\":2}]}"));
            case "regulations" ->
                Optional.of(
                        Answer.of(
                                "{\"centre\":\"nowa-huta\",\"version\":\"2026-01\",\"current\":true,\"publishedAt\":\"2026-09-01T08:00:00Z\",\"texts\":{\"pl\":\"§ 1. Sale są bezpłatne.\"},\"revision\":1}"));
            case "holds" ->
                Optional.of(
                        taken
                                ? new Answer(409, TAKEN)
                                : new Answer(
                                        201,
                                        "{\"id\":\"p6.2026-12-03.h\",\"roomId\":\"p6\",\"start\":\"2026-12-03T18:00:00+01:00\",\"end\":\"2026-12-03T20:00:00+01:00\",\"until\":\"2026-12-01T14:32:00+01:00\"}"));
            case "waiting-list" -> signedIn ? Optional.of(waiting(method, parts, taken, empty)) : Optional.empty();
            case "bookings" -> signedIn ? ofBookings(method, parts, revision, taken) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> ofBookings(
            String method, String[] parts, @Nullable String revision, boolean taken) {
        if (method.equals("POST") && parts.length == 6) {
            return Optional.of(taken ? new Answer(409, TAKEN) : new Answer(201, booking("REQUESTED", 1)));
        }
        if (parts.length < 7 || !parts[6].equals(BOOKING)) {
            return Optional.empty();
        }
        if (parts.length == 7 && method.equals("GET")) {
            return Optional.of(Answer.of(booking("CONFIRMED", 1)));
        }
        if (parts.length == 8 && parts[7].equals("calendar.ics")) {
            return Optional.of(Answer.of("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
        }
        return Optional.of(
                "\"1\"".equals(revision)
                        ? Answer.of(booking("CANCELLED", 2))
                        : Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));
    }

    private static Answer waiting(String method, String[] parts, boolean taken, boolean empty) {
        if (parts.length > 6) {
            return parts.length == 8 && parts[7].equals("accept")
                    ? new Answer(201, booking("CONFIRMED", 1))
                    : Answer.of("");
        }
        if (method.equals("POST")) {
            return taken
                    ? new Answer(201, "{\"entry\":%s,\"place\":2}".formatted(entry("WAITING", "null")))
                    : Answer.problem(409, "nothing-to-wait-for", "Ten termin jest wolny");
        }
        return Answer.list(
                empty || !parts[4].equals("nowa-huta") ? "" : entry("OFFERED", "\"2026-12-02T12:00:00+01:00\""));
    }

    private static String entry(String state, String until) {
        return ("{\"id\":\"%s\",\"centre\":\"nowa-huta\",\"roomId\":\"p6\",\"start\":\"2026-12-05T10:00:00+01:00\",\"end\":\"2026-12-05T12:00:00+01:00\","
                        + "\"title\":\"Próba chóru\",\"beneficiaryId\":\"%s\",\"expectedPeople\":20,\"state\":\"%s\",\"offeredUntil\":%s,\"since\":\"2026-11-30T10:00:00+01:00\"}")
                .formatted(ENTRY, GROUP, state, until);
    }

    private static String room() {
        return "{\"id\":\"p6\",\"centre\":\"nowa-huta\",\"partOf\":null,\"name\":\"Duża sala P6\",\"names\":{\"pl\":\"Duża sala P6\"},\"houseRules\":\"Krzesła odstawiamy pod ścianę.\","
                + "\"area\":53.66,\"capacity\":40,\"equipment\":[\"projector\"],\"fixedEquipment\":[{\"code\":\"projector\",\"name\":\"projektor\",\"names\":{},\"count\":1}],"
                + "\"accessibility\":{\"STEP_FREE\":\"YES\"},\"lentTo\":[\"ORGANISATION\",\"INFORMAL_GROUP\",\"INDIVIDUAL\"],\"pictures\":[],\"setUp\":\"PT15M\",\"cleanUp\":\"PT15M\","
                + "\"raster\":\"PT15M\",\"min\":\"PT30M\",\"max\":\"PT12H\",\"approval\":\"ALWAYS\",\"regulationsVersion\":\"2026-01\"}";
    }

    static String beneficiary(String id, String name, String verification) {
        return ("{\"id\":\"%s\",\"kind\":\"INFORMAL_GROUP\",\"name\":\"%s\",\"responsiblePeople\":[],\"verification\":{\"state\":\"%s\"},\"representatives\":[],"
                        + "\"consents\":[],\"mergedFrom\":[],\"erased\":false,\"registeredAt\":\"2026-11-01T10:00:00Z\",\"revision\":1}")
                .formatted(id, name, verification);
    }

    static String booking(String state, int revision) {
        return ("{\"id\":\"%s\",\"centre\":\"nowa-huta\",\"roomId\":\"p6\",\"state\":\"%s\",\"start\":\"2026-12-03T18:00:00+01:00\",\"end\":\"2026-12-03T20:00:00+01:00\","
                        + "\"title\":\"Zebranie rady rodziców\",\"purpose\":\"Plan na wiosnę\",\"beneficiaryId\":\"%s\",\"beneficiaryKind\":\"INFORMAL_GROUP\",\"expectedPeople\":20,"
                        + "\"equipment\":[\"projector\"],\"feesCollected\":false,\"responsiblePerson\":{\"name\":\"Dorota Kalina\",\"phone\":\"600 123 456\",\"email\":null},"
                        + "\"regulationsVersion\":\"2026-01\",\"cancelFreelyUntil\":\"2026-12-02T18:00:00+01:00\",\"seriesId\":null,\"eventId\":null,\"attendance\":null,"
                        + "\"history\":[{\"step\":\"REQUESTED\",\"at\":\"2026-12-01T09:00:00+01:00\",\"by\":null,\"reason\":null,\"late\":false,\"from\":null}],\"revision\":%d}")
                .formatted(BOOKING, state, GROUP, revision);
    }
}
