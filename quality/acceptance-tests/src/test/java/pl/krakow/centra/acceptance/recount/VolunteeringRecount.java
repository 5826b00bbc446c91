package pl.krakow.centra.acceptance.recount;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Volunteers, offers, placements, agreements and hours, as volunteering-service keeps them. */
final class VolunteeringRecount {

    private static final Set<String> TAKEN =
            Set.of("ACCEPTED", "AGREED", "RUNNING", "FINISHED", "BROKEN_OFF", "NO_SHOW");
    private static final int MINUTES = 60;

    private final Tallied tallied;
    private final Map<String, TreeMap<LocalDate, Long>> rates = new HashMap<>();

    VolunteeringRecount(Tallied tallied) {
        this.tallied = tallied;
    }

    void read(MongoDatabase store) {
        Stored.each(
                store,
                "volunteeringRates",
                of -> Stored.parts(of, "rates")
                        .forEach(rate -> rates.computeIfAbsent(of.getString("_id"), _ -> new TreeMap<>())
                                .put(Stored.date(rate, "from"), Stored.amount(rate, "grosz"))));
        Stored.each(
                store,
                "volunteers",
                volunteer -> tallied.count(
                        volunteer.getString("registeredAt"),
                        Stored.day(volunteer, "registered"),
                        "volunteersRegistered",
                        Stored.id(volunteer, "_id")));
        Stored.each(store, "opportunities", this::opportunity);
        Stored.each(store, "seatSheets", this::placements);
        Stored.each(store, "agreements", this::agreement);
        Stored.each(store, "hoursLedgers", this::hours);
        Stored.each(
                store,
                "volunteeringCertificates",
                certificate -> Stored.parts(certificate, "editions")
                        .filter(edition -> edition.get("revokedAt") == null)
                        .forEach(edition -> tallied.add(
                                certificate.getString("centre"),
                                Stored.day(edition, "issuedAt"),
                                "volunteerCertificates",
                                1)));
    }

    private void opportunity(Document opportunity) {
        if (opportunity.get("publishedAt") == null) {
            return;
        }
        var centre = opportunity.getString("centre");
        var details = Stored.part(opportunity, "details");
        var day = Stored.day(opportunity, "publishedAt");
        tallied.add(centre, day, "opportunities", 1);
        var role = details.get("longTerm", Document.class);
        tallied.add(
                centre,
                day,
                "opportunitySeats",
                (role == null ? 0 : role.getInteger("seats"))
                        + Stored.parts(details, "shifts")
                                .mapToInt(shift -> shift.getInteger("seats"))
                                .sum());
        if (opportunity.getString("state").equals("CLOSED")) {
            tallied.add(centre, Stored.day(opportunity, "changedAt"), "opportunitiesClosed", 1);
        }
    }

    private void placements(Document sheet) {
        var centre = sheet.getString("centre");
        Map<String, LocalDate> firstDays = new HashMap<>();
        var terms = Stored.part(sheet, "terms");
        Stored.parts(terms, "former").forEach(post -> firstDays.put(Stored.id(post, "i"), Stored.date(post, "f")));
        Stored.parts(terms, "posts").forEach(post -> firstDays.put(Stored.id(post, "i"), Stored.date(post, "f")));
        Stored.parts(sheet, "entries").forEach(entry -> {
            var begins = entry.getString("b");
            var first = firstDays.get(Stored.id(entry, "p"));
            var day = begins == null ? first : LocalDate.parse(begins);
            if (day == null) {
                throw new IllegalStateException("a placement without its post: " + entry);
            }
            tallied.add(centre, day, "placementsSought", 1);
            if (TAKEN.contains(entry.getString("s"))) {
                tallied.add(centre, day, "placements", 1);
                tallied.count(centre, day, "volunteersPlaced", Stored.id(entry, "v"));
            }
        });
    }

    private void agreement(Document agreement) {
        var centre = agreement.getString("centre");
        Stored.parts(agreement, "versions")
                .filter(version -> version.get("concludedAt") != null)
                .forEach(version -> tallied.add(
                        centre,
                        Stored.day(version, "concludedAt"),
                        version.getInteger("number") == 1 ? "agreements" : "agreementChanges",
                        1));
        Stored.parts(agreement, "versions")
                .map(version -> version.get("ending", Document.class))
                .filter(Objects::nonNull)
                .forEach(ending -> tallied.add(centre, Stored.date(ending, "lastDay"), "agreementsEnded", 1));
    }

    /** What the organisation confirmed and nobody put right since. */
    private void hours(Document ledger) {
        Map<String, String> verdicts = new HashMap<>();
        Stored.parts(ledger, "verdicts")
                .forEach(verdict -> verdicts.put(Stored.id(verdict, "entry"), verdict.getString("kind")));
        var confirmed = Stored.parts(ledger, "entries")
                .filter(entry -> "CONFIRMED".equals(verdicts.get(Stored.id(entry, "_id"))))
                .toList();
        Set<String> replaced = new HashSet<>();
        confirmed.stream()
                .filter(entry -> entry.get("replaces") != null)
                .forEach(entry -> replaced.add(Stored.id(entry, "replaces")));
        Map<LocalDate, Long> days = new TreeMap<>();
        confirmed.stream()
                .filter(entry -> !replaced.contains(Stored.id(entry, "_id")))
                .forEach(entry -> days.merge(Stored.date(entry, "day"), (long) entry.getInteger("minutes"), Long::sum));
        days.forEach((day, minutes) -> worked(ledger, day, minutes));
    }

    private void worked(Document ledger, LocalDate day, long minutes) {
        if (minutes == 0) {
            return;
        }
        var centre = ledger.getString("centre");
        var rate = rate(centre, day);
        tallied.add(centre, day, "volunteerHours", minutes);
        if (rate == null) {
            tallied.add(centre, day, "volunteerHours.unvalued", minutes);
        } else {
            tallied.add(centre, day, "volunteerValue", (minutes * rate + MINUTES / 2) / MINUTES);
        }
        tallied.count(centre, day, "volunteersActive", Stored.id(ledger, "volunteer"));
        tallied.count(centre, day, "organisationsHelped", Stored.id(ledger, "organisation"));
    }

    private @Nullable Long rate(String centre, LocalDate day) {
        var known = rates.get(centre);
        var rate = known == null ? null : known.floorEntry(day);
        return rate == null ? null : rate.getValue();
    }
}
