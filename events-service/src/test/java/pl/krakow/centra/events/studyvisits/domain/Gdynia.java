package pl.krakow.centra.events.studyvisits.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Wording;
import pl.krakow.centra.events.studyvisits.domain.Criterion.Kind;

/** A day in Gdynia, with a few criteria by which it is decided who goes. */
public final class Gdynia {

    public static final EventId VISIT = new EventId(UUID.fromString("0193a1b0-0000-7000-8000-0000000000e1"));
    public static final LocalDate DAY = LocalDate.of(2027, 3, 12);
    public static final Instant DEPARTS = Instant.parse("2027-03-12T06:30:00Z");
    public static final Instant NOW = Instant.parse("2027-02-01T11:00:00Z");
    public static final String EWA = "5e0b7d0e-0000-4000-8000-0000000000e0";
    public static final String FILIP = "5e0b7d0e-0000-4000-8000-0000000000f0";
    public static final Criterion PLAN = scored(1, 60, 5);
    public static final Criterion NEED = scored(2, 40, 3);
    public static final Criterion ORGANISATION = hard(3, Kind.FROM_ORGANISATION, 0);
    public static final Criterion NOT_LATELY = hard(4, Kind.NOT_LATELY, 12);
    public static final Criterion ADULT = hard(5, Kind.CHECKED, 0);
    public static final SelectionRules RULES =
            new SelectionRules(List.of(PLAN, NEED, ORGANISATION, NOT_LATELY, ADULT), 1, 30, null);

    private Gdynia() {}

    public static VisitPlan plan() {
        return new VisitPlan(
                List.of(new VisitPlan.Host(
                        "Dom Sąsiedzki", "Gdynia", "ul. Świętojańska 1", "Jan, +48 600 100 200", text("Jak działa"))),
                new VisitPlan.Travel(
                        VisitPlan.Means.TRAIN,
                        "Dworzec, hala główna",
                        DEPARTS,
                        DEPARTS.plusSeconds(45_000),
                        VisitPlan.Cost.PERSON,
                        4500,
                        text("Wagon z podnośnikiem")),
                List.of(
                        new VisitPlan.Item(DEPARTS.plusSeconds(18_000), DEPARTS.plusSeconds(21_600), text("Spacer")),
                        new VisitPlan.Item(DEPARTS.plusSeconds(21_600), DEPARTS.plusSeconds(25_200), text("Rozmowa"))),
                text("Wygodne buty"));
    }

    public static Wording text(String polish) {
        return new Wording(polish, polish + " (en)", null);
    }

    public static Criterion scored(int number, int weight, int scale) {
        return new Criterion(id(number), text("Kryterium " + number), Kind.SCORED, weight, scale, 0);
    }

    public static Criterion hard(int number, Kind kind, int months) {
        return new Criterion(id(number), text("Warunek " + number), kind, 0, 0, months);
    }

    private static UUID id(int number) {
        return new UUID(0x0193a1b000007000L, 0x80000000000000C0L + number);
    }

    public static RegistrationId application(int number) {
        return new RegistrationId(new UUID(0x0193a1b000007000L, 0x8000000000000000L + number));
    }

    public static Applicant applicant(int number) {
        return new Applicant(application(number), number, true, null);
    }

    public static Applicant applicant(int number, boolean fromOrganisation, @Nullable LocalDate lastVisit) {
        return new Applicant(application(number), number, fromOrganisation, lastVisit);
    }

    public static Assessment assessment(int number, String assessor, int plan, int need) {
        return new Assessment(
                application(number), assessor, Map.of(PLAN.id(), plan, NEED.id(), need), "Komentarz", NOW);
    }

    public static Ruling ruling(int number, Criterion criterion, boolean met) {
        return new Ruling(application(number), criterion.id(), met, "Sprawdzone", EWA, NOW);
    }

    /** A visit with its plan and criteria. */
    public static StudyVisit visit(EventId event) {
        var visit = StudyVisit.blank(event, "reymonta");
        visit.plan(plan(), _ -> true);
        visit.selectBy(RULES, _ -> true);
        return visit;
    }

    public static StudyVisit savedAndLoaded(StudyVisit visit) {
        return StudyVisit.saved(visit.contents());
    }
}
