package pl.krakow.centra.volunteering.placements.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.Status;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** A festival on a Saturday, with a morning and an afternoon shift, and a role over half a year. */
public final class Shifts {

    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    public static final Duration OFFERS_LAST = Duration.ofDays(2);
    public static final OpportunityId FESTIVAL = new OpportunityId(new UUID(5, 1));
    public static final OpportunityId TUTORING = new OpportunityId(new UUID(5, 2));
    public static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);
    public static final UUID MORNING = new UUID(6, 1);
    public static final UUID AFTERNOON = new UUID(6, 2);

    private static final AtomicLong PEOPLE = new AtomicLong();

    private Shifts() {}

    public static PostTerms shift(UUID id, int from, int to, int seats) {
        return new PostTerms(id, seats, SATURDAY, SATURDAY, at(from), at(to), false);
    }

    public static PostTerms role(int seats) {
        var first = LocalDate.of(2026, 11, 1);
        var last = LocalDate.of(2027, 4, 30);
        return new PostTerms(
                TUTORING.value(),
                seats,
                first,
                last,
                first.atStartOfDay(KRAKOW).toInstant(),
                last.plusDays(1).atStartOfDay(KRAKOW).toInstant(),
                true);
    }

    public static Instant at(int hour) {
        return LocalDateTime.of(SATURDAY, java.time.LocalTime.of(hour, 0))
                .atZone(KRAKOW)
                .toInstant();
    }

    public static SheetTerms festival(int morningSeats) {
        return festival(
                1,
                Status.OPEN,
                0,
                Admission.AT_ONCE,
                List.of(shift(MORNING, 9, 13, morningSeats), shift(AFTERNOON, 14, 18, 2)));
    }

    public static SheetTerms festival(
            long revision, Status status, int newcomers, Admission admission, List<PostTerms> posts) {
        return new SheetTerms(
                FESTIVAL,
                "reymonta",
                KRAKOW,
                new OrganisationId(new UUID(1, 1)),
                revision,
                status,
                admission,
                newcomers,
                null,
                posts,
                List.of());
    }

    public static SheetTerms tutoring(int seats) {
        return new SheetTerms(
                TUTORING,
                "nowa-huta",
                KRAKOW,
                new OrganisationId(new UUID(1, 1)),
                1,
                Status.OPEN,
                Admission.AT_ONCE,
                0,
                null,
                List.of(role(seats)),
                List.of());
    }

    public static SeatSheet sheet(SheetTerms terms) {
        return SeatSheet.blank(terms, OFFERS_LAST);
    }

    /** Somebody else each time. */
    public static VolunteerId somebody() {
        return new VolunteerId(new UUID(8, PEOPLE.incrementAndGet()));
    }

    public static PlacementId placement() {
        return new PlacementId(new UUID(9, PEOPLE.incrementAndGet()));
    }
}
