package pl.krakow.centra.volunteering.placements;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.volunteering.matching.Matched;
import pl.krakow.centra.volunteering.matching.domain.Matching;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.InMemoryOpportunities;
import pl.krakow.centra.volunteering.opportunities.domain.LongTerm;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Provision;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;
import pl.krakow.centra.volunteering.organisations.domain.InMemoryOrganisations;
import pl.krakow.centra.volunteering.placements.MovePlacements.Answer;
import pl.krakow.centra.volunteering.placements.domain.InMemoryPlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.InMemorySeatSheets;
import pl.krakow.centra.volunteering.placements.domain.InMemoryVolunteerDiaries;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.Shifts;
import pl.krakow.centra.volunteering.placements.domain.StartGate;
import pl.krakow.centra.volunteering.placements.domain.StartGate.Missing;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiaries;
import pl.krakow.centra.volunteering.volunteers.Asking;
import pl.krakow.centra.volunteering.volunteers.domain.InMemoryVolunteers;
import pl.krakow.centra.volunteering.volunteers.domain.People;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;

/** Placements with everything around them in memory: the process can end before any write, and time passes when it is told to. */
final class PlacementWorld {

    /** The process ended here. */
    static final class Crash extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1;
    }

    static final LocalDate SATURDAY = Shifts.SATURDAY;
    static final CentreId REYMONTA = new CentreId("reymonta");
    static final CentreId NOWA_HUTA = new CentreId("nowa-huta");

    private static final int NO_CRASH = Integer.MAX_VALUE;
    private static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));
    private static final Set<String> WRITES = Set.of("save", "add", "remove", "remark");

    final InMemorySeatSheets sheets = new InMemorySeatSheets(true);
    final InMemoryVolunteerDiaries diaries = new InMemoryVolunteerDiaries(true);
    final InMemoryPlacementNotes notes = new InMemoryPlacementNotes();
    final InMemoryOpportunities opportunities = new InMemoryOpportunities();
    final InMemoryVolunteers volunteers = new InMemoryVolunteers();
    final Set<Missing> missing = EnumSet.noneOf(Missing.class);
    final Set<String> contacts = new HashSet<>();

    private final Passing clock = new Passing(Shifts.NOW);
    private int writesLeft = NO_CRASH;
    private Runnable beforeSheet = () -> {};

    final TakePlaces takePlaces;
    final MovePlacements movePlacements;
    final FollowPlacements followPlacements;
    final ShowPlacements showPlacements;
    final ReadyToStart readyToStart;
    final SettleReadiness settleReadiness;
    final EndService endService;
    private final GiveTime giveTime;
    private final OnTheSheet onTheSheet;

    PlacementWorld() {
        var settings = new PlacementSettings(
                Duration.ofDays(2), Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofSeconds(10));
        var staff = new CentreStaff(CENTRES, clock);
        SeatSheets seats = mortal(SeatSheets.class, sheets);
        VolunteerDiaries times = mortal(VolunteerDiaries.class, diaries);
        PlacementNotes written = mortal(PlacementNotes.class, notes);
        StartGate gate = (_, _) -> List.copyOf(missing);
        onTheSheet = new OnTheSheet(seats, opportunities, settings, clock);
        giveTime = new GiveTime(times, seats, settings, clock);
        var keepWord = new KeepWord(giveTime, onTheSheet);
        var organisations = new InMemoryOrganisations();
        organisations.isVerified(Offers.FOUNDATION, true, true, 1);
        showPlacements = new ShowPlacements(
                seats,
                written,
                opportunities,
                new Titles(opportunities, _ -> Map.of()),
                volunteers,
                (actor, _) -> contacts.contains(actor.subject()),
                staff,
                CENTRES,
                clock);
        readyToStart = new ReadyToStart(
                new StaticListableBeanFactory(Map.of("gate", gate)).getBeanProvider(StartGate.class),
                seats,
                onTheSheet);
        takePlaces = new TakePlaces(
                opportunities,
                volunteers,
                Asking.toHelp(volunteers, clock),
                (actor, _) -> contacts.contains(actor.subject()),
                organisations,
                staff,
                written,
                new FindPlacements(seats, written),
                onTheSheet,
                giveTime,
                keepWord,
                new Fitness(new Matching(Period.ofYears(1)), Matched.candidates(CENTRES), clock),
                showPlacements,
                readyToStart);
        settleReadiness = new SettleReadiness(new FindPlacements(seats, written), readyToStart);
        endService = new EndService(seats, written, onTheSheet);
        movePlacements = new MovePlacements(
                written,
                seats,
                volunteers,
                organisations,
                onTheSheet,
                giveTime,
                keepWord,
                readyToStart,
                showPlacements);
        followPlacements = new FollowPlacements(seats, onTheSheet, keepWord);
    }

    /** What a store does, until the process ends. */
    private <T> T mortal(Class<T> type, T store) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> {
            if (WRITES.contains(method.getName())) {
                if (type == SeatSheets.class) {
                    var first = beforeSheet;
                    beforeSheet = () -> {};
                    first.run();
                }
                if (writesLeft-- <= 0) {
                    throw new Crash();
                }
            }
            try {
                return method.invoke(store, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** Does it, unless the process ends before it is done. @return whether it was done */
    boolean isDone(Runnable work, int writes) {
        writesLeft = writes;
        try {
            work.run();
            return true;
        } catch (Crash e) {
            return false;
        } finally {
            writesLeft = NO_CRASH;
        }
    }

    /** Once, just before a seat sheet is written next. */
    void beforeTheNextSheet(Runnable happens) {
        beforeSheet = happens;
    }

    void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** What the sweep and the news do after a crash, once claims have lapsed. */
    void recover() {
        pass(Duration.ofSeconds(31));
        diaries.due(clock.now, 100).forEach(giveTime::settle);
        sheets.due(clock.now, 100).forEach(id -> onTheSheet.decide(id, _ -> true));
        all().forEach(facts -> followPlacements.placement(facts.post().opportunity(), facts.placement()));
    }

    List<PlacementFacts> all() {
        return sheets.kept().keySet().stream()
                .flatMap(id -> sheets.of(id).stream())
                .flatMap(sheet -> sheet.entries().stream().map(sheet::facts))
                .toList();
    }

    SeatSheet sheet(Opportunity opportunity) {
        return sheets.of(opportunity.id()).orElseThrow();
    }

    Volunteer volunteer(UnaryOperator<VolunteerProfile> otherwise) {
        var volunteer = People.volunteer(otherwise.apply(People.anna()));
        volunteers.add(new VolunteerStep.Done(volunteer, List.of(), People.NOW));
        return volunteer;
    }

    Volunteer volunteer() {
        return volunteer(UnaryOperator.identity());
    }

    /** Published, with one shift that Saturday. */
    Opportunity shift(CentreId centre, int from, int to, int seats, Admission admission) {
        var details = new OpportunityDetails(
                "Festyn",
                "Rozstawianie stolików",
                Offers.FOUNDATION,
                Commitment.SHIFTS,
                List.of(new Shift(
                        new ShiftId(UUID.randomUUID()), SATURDAY.atTime(from, 0), SATURDAY.atTime(to, 0), seats)),
                null,
                new Place.AtCentre(),
                Requirements.NONE,
                Set.of(),
                Set.of(),
                0,
                admission,
                null,
                null,
                new Provision(true, true));
        return published(Offers.submission(centre.value(), details));
    }

    /** Published, with so many hours a week from that Saturday on. */
    Opportunity role(CentreId centre, int hoursPerWeek) {
        var details = new OpportunityDetails(
                "Korepetycje",
                "Matematyka dla siódmej klasy",
                Offers.FOUNDATION,
                Commitment.LONG_TERM,
                List.of(),
                new LongTerm(SATURDAY, SATURDAY.plusMonths(3), 1, hoursPerWeek, List.of()),
                new Place.AtCentre(),
                Requirements.NONE,
                Set.of(),
                Set.of(),
                0,
                Admission.AT_ONCE,
                null,
                null,
                new Provision(true, true));
        return published(Offers.submission(centre.value(), details));
    }

    private Opportunity published(Opportunity submission) {
        var published = Offers.published(submission);
        opportunities.add(submission);
        opportunities.save(published);
        return published.opportunity();
    }

    static UUID post(Opportunity opportunity) {
        var shifts = opportunity.details().shifts();
        return shifts.isEmpty()
                ? opportunity.id().value()
                : shifts.getFirst().id().value();
    }

    static Actor themselves(Volunteer volunteer) {
        return new Actor(String.valueOf(volunteer.subject()), Set.of(Role.RESIDENT), List.of());
    }

    static Actor contact() {
        return new Actor("contact", Set.of(Role.REPRESENTATIVE), List.of());
    }

    static Actor coordinator(CentreId centre) {
        return new Actor(
                "coordinator",
                Set.of(),
                List.of(new CentreGrant(
                        StaffRole.COORDINATOR, centre, LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31))));
    }

    Placing join(PlacementId id, Volunteer volunteer, Opportunity opportunity) {
        return take(id, opportunity, null, themselves(volunteer));
    }

    Placing offer(PlacementId id, VolunteerId volunteer, Opportunity opportunity, Actor by) {
        return take(id, opportunity, volunteer, by);
    }

    private Placing take(PlacementId id, Opportunity opportunity, @Nullable VolunteerId offered, Actor by) {
        return takePlaces.handle(new TakePlaces.Command(
                id,
                new CentreId(opportunity.centre()),
                opportunity.id(),
                post(opportunity),
                offered,
                null,
                null,
                null,
                by));
    }

    Placing answer(PlacementId id, Opportunity opportunity, Volunteer volunteer, Answer answer) {
        return movePlacements.answer(
                new MovePlacements.Wish(new CentreId(opportunity.centre()), id, themselves(volunteer)), answer);
    }

    /** A clock that goes on when it is told to. */
    private static final class Passing extends Clock {

        private volatile Instant now;

        Passing(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
