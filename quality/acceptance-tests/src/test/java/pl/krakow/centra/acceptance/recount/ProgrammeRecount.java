package pl.krakow.centra.acceptance.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** Events and who came to them, as events-service keeps them. */
final class ProgrammeRecount {

    private static final int SECONDS_BITS = 40;
    private static final int PEOPLE_BITS = 16;

    private final Tallied tallied;

    /** When the public saw an event change last: of one that is called off, when it was. */
    private final Map<String, Instant> changed = new HashMap<>();

    ProgrammeRecount(Tallied tallied) {
        this.tallied = tallied;
    }

    void read(MongoDatabase store) {
        Stored.each(
                store, "publicEvents", shown -> changed.put(Stored.id(shown, "_id"), Stored.time(shown, "modified")));
        Stored.each(store, "events", this::event);
        Stored.each(store, "rosters", this::roster);
    }

    private void event(Document event) {
        var centre = event.getString("centre");
        switch (event.getString("state")) {
            case "HELD" -> {
                var day = Stored.day(event, "start");
                tallied.add(centre, day, "events", 1);
                tallied.add(
                        centre,
                        day,
                        "eventHours",
                        Stored.parts(event, "sessions")
                                .mapToLong(Stored::minutes)
                                .sum());
            }
            case "CANCELLED" -> {
                var calledOff = changed.get(Stored.id(event, "_id"));
                if (calledOff != null) {
                    tallied.add(centre, Stored.day(calledOff), "eventsCalledOff", 1);
                }
            }
            default -> {}
        }
    }

    /** Presences are told apart as soon as they are noted; the turnout once attendance is closed. */
    private void roster(Document roster) {
        var centre = roster.getString("centre");
        var sessions = Stored.parts(Stored.part(roster, "occasion"), "sessions").toList();
        var noted = roster.getList("sessions", Object.class);
        var entries = Stored.parts(roster, "entries").toList();
        for (var entry : entries) {
            for (var packed : presences(entry)) {
                if (people(packed) > 0) {
                    sessions.stream()
                            .filter(session -> Stored.of(session, "id").equals(noted.get(session(packed))))
                            .findFirst()
                            .ifPresent(session -> tallied.count(
                                    centre, Stored.day(session, "start"), "participants", Stored.id(entry, "p")));
                }
            }
        }
        if (roster.get("closedAt") != null) {
            turnout(centre, roster, entries);
        }
    }

    private void turnout(String centre, Document roster, List<Document> entries) {
        var occasion = Stored.part(roster, "occasion");
        var day = Stored.parts(occasion, "sessions")
                .map(session -> Stored.day(session, "start"))
                .min(LocalDate::compareTo)
                .orElseThrow();
        int registered = 0;
        int present = 0;
        int waiting = 0;
        for (var entry : entries) {
            int people = Stored.number(entry, "c", 1);
            switch (entry.getString("s")) {
                case "C" -> {
                    registered += people;
                    present += presences(entry).stream()
                            .mapToInt(ProgrammeRecount::people)
                            .max()
                            .orElse(0);
                }
                case "W", "E" -> waiting += people;
                default -> {}
            }
        }
        tallied.add(centre, day, "eventSeats", Stored.amount(Stored.part(roster, "signUp"), "seats"));
        tallied.add(centre, day, "eventRegistered", registered);
        tallied.add(centre, day, "eventNoShows", registered - present);
        tallied.add(centre, day, "eventWaiting", waiting);
        tallied.add(centre, day, "eventPeople", present + walkedIn(roster));
    }

    /** Of each audience as many as walked into the session that had most of them. */
    private static int walkedIn(Document roster) {
        return List.of("N", "I", "R").stream()
                .mapToInt(audience -> IntStream.range(
                                0, roster.getList("sessions", Object.class).size())
                        .map(session -> Stored.parts(roster, "walkIns")
                                .filter(walkIn -> walkIn.getString("audience").equals(audience)
                                        && walkIn.getInteger("session") == session)
                                .mapToInt(walkIn -> walkIn.getInteger("people"))
                                .sum())
                        .max()
                        .orElse(0))
                .sum();
    }

    private static List<Long> presences(Document entry) {
        var presences = entry.getList("d", Long.class);
        return presences == null ? List.of() : presences;
    }

    private static int session(long packed) {
        return (int) (packed >>> (PEOPLE_BITS + SECONDS_BITS));
    }

    private static int people(long packed) {
        return (int) ((packed >>> SECONDS_BITS) & ((1 << PEOPLE_BITS) - 1));
    }
}
