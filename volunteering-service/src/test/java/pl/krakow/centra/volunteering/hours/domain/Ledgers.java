package pl.krakow.centra.volunteering.hours.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.hours.domain.HoursEntry.Origin;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger.Span;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Anna helps at a festival from Monday on, and hours are written down. */
public final class Ledgers {

    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final Instant NOW = Instant.parse("2026-12-20T09:00:00Z");
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 20);
    public static final Span SPAN = new Span(MONDAY, MONDAY.plusDays(60), TODAY, KRAKOW);
    public static final OpportunityId FESTIVAL = new OpportunityId(new UUID(3, 1));
    public static final OrganisationId FOUNDATION = new OrganisationId(new UUID(1, 1));
    public static final VolunteerId ANNA = new VolunteerId(new UUID(2, 1));
    public static final VolunteerId BOHDAN = new VolunteerId(new UUID(2, 2));

    private Ledgers() {}

    public static PlacementFacts placement(
            VolunteerId volunteer, OpportunityId opportunity, LocalDate from, LocalDate to) {
        return placement(volunteer, opportunity, from, to, PlacementState.RUNNING);
    }

    public static PlacementFacts placement(
            VolunteerId volunteer, OpportunityId opportunity, LocalDate from, LocalDate to, PlacementState state) {
        return new PlacementFacts(
                new PlacementId(UUID.randomUUID()),
                from.equals(to) ? PostId.of(opportunity, new ShiftId(UUID.randomUUID())) : PostId.longTerm(opportunity),
                FOUNDATION,
                "reymonta",
                KRAKOW,
                volunteer,
                from,
                to,
                from.equals(to) ? shift(from) : null,
                List.of(),
                state);
    }

    private static Shift shift(LocalDate day) {
        return new Shift(
                new ShiftId(UUID.randomUUID()),
                day.atTime(10, 0),
                LocalDateTime.of(day, day.atTime(14, 0).toLocalTime()),
                5);
    }

    public static HoursLedger empty() {
        return HoursLedger.empty(placement(ANNA, FESTIVAL, MONDAY, MONDAY.plusDays(60)));
    }

    public static HoursEntry work(LocalDate day, int minutes, @Nullable EntryId replaces) {
        return new HoursEntry(
                new EntryId(UUID.randomUUID()), day, minutes, "stoliki", Origin.LOGGED, "anna", NOW, replaces);
    }

    public static HoursEntry work(LocalDate day, int minutes) {
        return work(day, minutes, null);
    }

    public static HoursLedger done(HoursStep step) {
        return ((HoursStep.Done) step).ledger();
    }

    public static HoursLedger logged(HoursLedger ledger, HoursEntry entry) {
        return done(ledger.log(entry, SPAN));
    }

    public static HoursLedger confirmed(HoursLedger ledger, HoursEntry entry) {
        return done(ledger.confirm(entry.id(), "maria", KRAKOW, NOW));
    }
}
