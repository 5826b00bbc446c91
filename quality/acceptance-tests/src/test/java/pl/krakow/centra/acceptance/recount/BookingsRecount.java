package pl.krakow.centra.acceptance.recount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Bookings on the day sheets of booking-service. One that was moved to another day is on the sheet of that day, with all that happened to
 * it; what it left on the sheet it was on before is its trace, and no booking.
 */
final class BookingsRecount {

    private static final String TRACE = "MOVED";
    private static final Set<String> TAKES_PLACE = Set.of("CONFIRMED", "CHECKED_IN", "COMPLETED");
    private static final Map<String, String> KINDS = Map.of(
            "ORGANISATION", "beneficiaries.organisations",
            "INFORMAL_GROUP", "beneficiaries.informalGroups",
            "INDIVIDUAL", "beneficiaries.individuals");

    private final Tallied tallied;
    private final Map<String, String> survivors = new HashMap<>();

    BookingsRecount(Tallied tallied) {
        this.tallied = tallied;
    }

    void read(MongoDatabase store) {
        Stored.each(
                store,
                "beneficiaries",
                beneficiary -> beneficiary
                        .getList("absorbed", Object.class)
                        .forEach(absorbed -> survivors.put(id(absorbed), Stored.id(beneficiary, "_id"))));
        Stored.each(
                store,
                "daySheets",
                sheet -> Stored.parts(sheet, "bookings")
                        .filter(booking -> !TRACE.equals(booking.getString("state")))
                        .forEach(booking -> booking(sheet, booking)));
    }

    private static String id(Object absorbed) {
        return absorbed instanceof Document document ? Stored.id(document, "id") : absorbed.toString();
    }

    private void booking(Document sheet, Document booking) {
        var centre = sheet.getString("centre");
        var day = Stored.date(sheet, "date");
        var state = booking.getString("state");
        boolean takesPlace = TAKES_PLACE.contains(state);
        if (takesPlace) {
            tallied.add(centre, day, "occupiedHours", Stored.minutes(booking));
        }
        answered(centre, booking);
        if (booking.get("event") != null) {
            return;
        }
        tallied.add(centre, day, "requests", 1);
        if (takesPlace) {
            lent(centre, day, booking);
        }
        switch (state) {
            case "CANCELLED" -> {
                tallied.add(centre, day, "cancellations", 1);
                tallied.add(centre, day, "lateCancellations", last(booking).getBoolean("late", false) ? 1 : 0);
            }
            case "WITHDRAWN" -> tallied.add(centre, day, "cancellations", 1);
            case "NO_SHOW" -> tallied.add(centre, day, "noShows", 1);
            default -> {}
        }
    }

    private void lent(String centre, LocalDate day, Document booking) {
        tallied.add(centre, day, "roomUses", 1);
        tallied.add(centre, day, "hours", Stored.minutes(booking));
        var counted = booking.get("attendance", Document.class);
        tallied.add(centre, day, "usesUncounted", counted == null ? 1 : 0);
        tallied.add(
                centre,
                day,
                "people",
                counted == null
                        ? Stored.amount(Stored.part(booking, "details"), "expectedPeople")
                        : Stored.amount(counted, "total"));
        var beneficiary = Stored.id(booking, "beneficiary");
        while (survivors.containsKey(beneficiary)) {
            beneficiary = survivors.getOrDefault(beneficiary, beneficiary);
        }
        tallied.count(centre, day, "beneficiaries.total", beneficiary);
        tallied.count(centre, day, KINDS.getOrDefault(booking.getString("beneficiaryKind"), ""), beneficiary);
    }

    /** What had to wait for an answer, on the day it got one. */
    private void answered(String centre, Document booking) {
        Instant asked = null;
        for (var step : Stored.parts(booking, "steps").toList()) {
            var kind = step.getString("kind");
            if (kind.equals("REQUESTED")) {
                asked = Stored.time(step, "at");
            } else if (asked != null && (kind.equals("CONFIRMED") || kind.equals("DECLINED"))) {
                answer(centre, asked, Stored.time(step, "at"));
                return;
            }
        }
    }

    private void answer(String centre, Instant asked, Instant answered) {
        var day = Stored.day(answered);
        tallied.add(centre, day, "requestsAnswered", 1);
        tallied.add(centre, day, "answered/" + Duration.between(asked, answered).toMillis(), 1);
    }

    private static @Nullable Document lastOf(Document booking) {
        return Stored.parts(booking, "steps").reduce((_, later) -> later).orElse(null);
    }

    private static Document last(Document booking) {
        var last = lastOf(booking);
        return last == null ? new Document() : last;
    }
}
