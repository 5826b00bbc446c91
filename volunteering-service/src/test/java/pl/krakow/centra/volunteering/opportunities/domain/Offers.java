package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** A small world of organisations that look for volunteers. */
public final class Offers {

    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final OrganisationId FOUNDATION = new OrganisationId(new UUID(1, 1));
    public static final OrganisationId CHOIR = new OrganisationId(new UUID(1, 2));

    private Offers() {}

    public static OpportunityDetails help(LocalDate from, LocalDate until) {
        return help(FOUNDATION, from, until);
    }

    public static OpportunityDetails help(OrganisationId organisation, LocalDate from, LocalDate until) {
        return new OpportunityDetails(
                "Pomoc na festynie",
                "Rozstawianie stolików i rozmowy z gośćmi.",
                organisation,
                Commitment.LONG_TERM,
                List.of(),
                new LongTerm(from, until, 8, 4, List.of()),
                new Place.At("Park Jordana", null, null),
                Requirements.NONE,
                Set.of(),
                Set.of(),
                0,
                Admission.AT_ONCE,
                null,
                null,
                new Provision(true, true));
    }

    /** A role that is best done on Tuesdays at that time. */
    public static OpportunityDetails wishing(LocalTime from, LocalTime until) {
        var help = help(MONDAY, MONDAY.plusMonths(3));
        return new OpportunityDetails(
                help.title(),
                help.description(),
                help.organisation(),
                help.commitment(),
                List.of(),
                new LongTerm(help.from(), help.until(), 8, 4, List.of(new WeeklyTime(DayOfWeek.TUESDAY, from, until))),
                help.place(),
                help.requirements(),
                help.work(),
                help.accessibility(),
                0,
                help.admission(),
                null,
                null,
                help.provision());
    }

    /** One shift at the centre, on Monday evening. */
    public static OpportunityDetails shift() {
        return new OpportunityDetails(
                "Wieczór gier",
                "Gra z gośćmi.",
                FOUNDATION,
                Commitment.SHIFTS,
                List.of(new Shift(new ShiftId(new UUID(2, 1)), MONDAY.atTime(17, 0), MONDAY.atTime(19, 0), 3)),
                null,
                new Place.AtCentre(),
                Requirements.NONE,
                Set.of(),
                Set.of(),
                0,
                Admission.AT_ONCE,
                null,
                null,
                new Provision(true, true));
    }

    public static Opportunity submission(String centre, OpportunityDetails details) {
        return Opportunity.submit(new OpportunityId(UUID.randomUUID()), centre, KRAKOW, details, "representative", NOW);
    }

    public static Opportunity submission() {
        return submission("reymonta", help(MONDAY, MONDAY.plusDays(3)));
    }

    public static Decision.Decided published(Opportunity submission) {
        return (Decision.Decided) submission.publish(any -> true, NOW);
    }

    public static Decision.Decided closed(Opportunity opportunity) {
        return (Decision.Decided) opportunity.close(any -> true, "Mamy już komplet", NOW);
    }
}
