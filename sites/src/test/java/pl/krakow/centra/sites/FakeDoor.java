package pl.krakow.centra.sites;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The door of Reymonta: bookings whose people are let in and counted once per key, and an event with two people on its list.
 */
final class FakeDoor {

    static final String EVENT = "01900000-0000-7000-8000-000000000801";
    static final String SESSION = "01900000-0000-7000-8000-000000000811";
    static final String TICKET = "7K3M9QXDPV2TWZ5H";
    static final String GUEST = "01900000-0000-7000-8000-000000000821";

    private static final Pattern TOTAL =
            Pattern.compile("\"total\":(\\d+),\"ngo\":(\\d+),\"informalGroup\":(\\d+),\"resident\":(\\d+)");

    /** @param counted the members of the count; empty while nobody has counted */
    private record Held(String state, int revision, String counted) {}

    private final Map<String, Held> bookings = new ConcurrentHashMap<>();
    private final Map<String, FakeGateway.Answer> answered = new ConcurrentHashMap<>();
    private final Set<String> here = ConcurrentHashMap.newKeySet();

    void reset() {
        bookings.clear();
        answered.clear();
        here.clear();
    }

    /** Somebody else has counted these people. */
    void countedByAnother(String booking, int people) {
        bookings.put(
                booking,
                new Held(
                        "COMPLETED",
                        3,
                        "{\"total\":%d,\"ngo\":%d,\"informalGroup\":0,\"resident\":0}".formatted(people, people)));
    }

    Optional<FakeGateway.Answer> answer(
            String method, String[] parts, @Nullable String once, @Nullable String revision, String body) {
        if (parts.length < 7 || !parts[4].equals("reymonta")) {
            return Optional.empty();
        }
        if (parts[5].equals("events") && parts.length >= 8) {
            return Optional.ofNullable(
                    switch (parts[7]) {
                        case "door" -> FakeGateway.Answer.of(door());
                        case "attendance" -> note(body);
                        default -> null;
                    });
        }
        if (!parts[5].equals("bookings")) {
            return Optional.empty();
        }
        if (method.equals("GET")) {
            return parts.length == 7 && bookings.containsKey(parts[6])
                    ? Optional.of(FakeGateway.Answer.of(booking(parts[6])))
                    : Optional.empty();
        }
        return once == null || parts.length != 8
                ? Optional.empty()
                : Optional.of(answered.computeIfAbsent(
                        parts[6] + parts[7] + once, _ -> done(parts[6], parts[7], revision, body)));
    }

    private FakeGateway.Answer done(String id, String act, @Nullable String revision, String body) {
        var held = bookings.getOrDefault(id, new Held("CONFIRMED", 1, ""));
        if (!("\"" + held.revision + "\"").equals(revision)) {
            return FakeGateway.Answer.problem(412, "precondition-failed", "Ktoś to zmienił");
        }
        var count = TOTAL.matcher(body);
        bookings.put(
                id,
                switch (act) {
                    case "check-in" -> new Held("CHECKED_IN", held.revision + 1, "");
                    case "no-show" -> new Held("NO_SHOW", held.revision + 1, "");
                    default -> new Held("COMPLETED", held.revision + 1, count.find() ? "{" + count.group() + "}" : "");
                });
        return FakeGateway.Answer.of(booking(id));
    }

    private String booking(String id) {
        var held = Objects.requireNonNull(bookings.get(id), id);
        return FakeBookings.single("reymonta", id, Set.of())
                .orElseThrow()
                .replace("\"state\":\"CONFIRMED\"", "\"state\":\"" + held.state + "\"")
                .replace(
                        "\"revision\":1",
                        "\"revision\":" + held.revision
                                + (held.counted.isEmpty() ? "" : ",\"attendance\":" + held.counted));
    }

    private FakeGateway.Answer note(String body) {
        var known = body.contains(TICKET) || body.contains(GUEST) || body.contains("audience");
        var takenBack = body.contains("\"people\":0");
        if (known && takenBack) {
            here.remove(GUEST);
        } else if (known) {
            here.add(GUEST);
        }
        return FakeGateway.Answer.of("{\"results\":[{\"id\":\"x\",\"result\":\"%s\"}]}"
                .formatted(known ? takenBack ? "TAKEN_BACK" : "PRESENT" : "UNKNOWN"));
    }

    private String door() {
        return "{\"eventId\":\"%s\",\"sessions\":[\"%s\"],\"guests\":[%s,%s]}"
                .formatted(
                        EVENT,
                        SESSION,
                        guest(GUEST, TICKET, "Anna Nowak", 2, here.contains(GUEST)),
                        guest(GUEST.replace("21", "22"), "0000000000000000", "Łukasz Żak", 1, false));
    }

    private static String guest(String id, String ticket, String name, int people, boolean present) {
        return ("{\"registrationId\":\"%s\",\"ticket\":\"%s\",\"name\":\"%s\",\"organisation\":null,\"people\":%d,\"needs\":\"insulina w lodówce\","
                        + "\"present\":%s}")
                .formatted(id, ticket, name, people, present ? "{\"" + SESSION + "\":" + people + "}" : "{}");
    }
}
