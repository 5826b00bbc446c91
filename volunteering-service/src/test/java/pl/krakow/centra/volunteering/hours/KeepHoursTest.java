package pl.krakow.centra.volunteering.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.FOUNDATION;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.KRAKOW;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.MONDAY;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.NOW;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.volunteering.agreements.AgreementParties;
import pl.krakow.centra.volunteering.agreements.FindAgreements;
import pl.krakow.centra.volunteering.agreements.LegalRequirements;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;
import pl.krakow.centra.volunteering.agreements.domain.AgreementStep;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.domain.Drafts;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;
import pl.krakow.centra.volunteering.agreements.domain.OrganisationPapers;
import pl.krakow.centra.volunteering.agreements.domain.PapersOfOrganisations;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.hours.KeepHours.Outcome;
import pl.krakow.centra.volunteering.hours.domain.EntryId;
import pl.krakow.centra.volunteering.hours.domain.HourlyRates;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.hours.domain.RatesOfCentres;
import pl.krakow.centra.volunteering.opportunities.domain.InMemoryOpportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.placements.domain.Presence;
import pl.krakow.centra.volunteering.volunteers.domain.InMemoryVolunteers;
import pl.krakow.centra.volunteering.volunteers.domain.People;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;

/** Who writes hours down, who agrees to them, and of which days. */
class KeepHoursTest {

    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));
    private static final Actor CONTACT = new Actor("maria", Set.of(Role.REPRESENTATIVE), List.of());
    private static final Actor COORDINATOR = Persona.coordinator(REYMONTA).actor();

    private final Ids ids = new UuidIds();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Volunteer anna = People.volunteer(People.anna());
    private final Actor themselves = new Actor(String.valueOf(anna.subject()), Set.of(Role.RESIDENT), List.of());
    private final Placed placements = new Placed();
    private final Concluded agreements = new Concluded();
    private final InMemoryOpportunities opportunities = new InMemoryOpportunities();
    private final InMemoryVolunteers volunteers = new InMemoryVolunteers();
    private final KeepHours hours = hours();
    private final Opportunity festival =
            Offers.submission("reymonta", Offers.help(FOUNDATION, MONDAY, MONDAY.plusDays(40)));

    private KeepHours hours() {
        var parties = new AgreementParties(
                (actor, _) -> actor.subject().equals(CONTACT.subject()), volunteers, new CentreStaff(CENTRES, clock));
        var law = new LegalRequirements(placements, volunteers, opportunities, agreements, new NoPapers(), ids);
        return new KeepHours(
                new Written(),
                new NoRates(),
                new FindAgreements(agreements, placements, volunteers, law, parties),
                law,
                parties,
                ids,
                clock);
    }

    @BeforeEach
    void annaHelps() {
        volunteers.add(new VolunteerStep.Done(anna, List.of(), People.NOW));
        opportunities.add(festival);
    }

    @Test
    void theOrganisationClaimsNoHours() {
        var placement = placed(MONDAY, MONDAY.plusDays(10));

        assertThat(log(placement, MONDAY, CONTACT)).isInstanceOf(Outcome.NotASide.class);
        assertThat(log(placement, MONDAY, Persona.receptionist(REYMONTA).actor()))
                .isInstanceOf(Outcome.NotASide.class);
        assertThat(log(placement, MONDAY, Persona.resident().actor())).isInstanceOf(Outcome.PlacementUnknown.class);
        assertThat(log(placement, MONDAY, themselves)).isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void whoWroteHoursDownDoesNotConfirmThem() {
        var placement = placed(MONDAY, MONDAY.plusDays(10));
        var byCoordinator = only(log(placement, MONDAY, COORDINATOR));

        assertThat(confirm(placement, byCoordinator, COORDINATOR)).isInstanceOf(Outcome.OwnHours.class);
        assertThat(confirm(placement, byCoordinator, themselves)).isInstanceOf(Outcome.OwnHours.class);
        assertThat(((Outcome.Kept) confirm(placement, byCoordinator, CONTACT))
                        .ledger()
                        .confirmedMinutes())
                .isEqualTo(60);
    }

    @Test
    void workForMoreThanThirtyDaysIsWrittenDownForDaysTheAgreementHeld() {
        var placement = placed(MONDAY, MONDAY.plusDays(40));
        assertThat(log(placement, MONDAY, themselves)).isInstanceOf(Outcome.AgreementNeeded.class);

        var agreement = concluded();
        assertThat(log(placement, MONDAY, themselves)).isInstanceOf(Outcome.Kept.class);
        var last = MONDAY.plusDays(10);
        agreements.of(Drafts.done(agreement.terminate(
                        last,
                        Side.ORGANISATION,
                        "maria",
                        "koniec",
                        last.minusDays(1).atStartOfDay(KRAKOW).toInstant()))
                .agreement());

        assertThat(log(placement, last, themselves)).isInstanceOf(Outcome.Kept.class);
        assertThat(log(placement, last.plusDays(1), themselves)).isInstanceOf(Outcome.AgreementNeeded.class);
    }

    /** The festival closes at midnight, and somebody notes a quarter past that Anna has gone. */
    @Test
    void minutesAfterTheLastMidnightOfThePlacementDoNotHinderTheOthers() {
        var placement = placed(MONDAY, MONDAY, new Presence(at(MONDAY, 20, 0), at(MONDAY.plusDays(1), 0, 15)));

        var kept = (Outcome.Kept) hours.takeFromCheckIn(REYMONTA, placement, CONTACT);

        assertThat(kept.ledger().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.day()).isEqualTo(MONDAY);
            assertThat(entry.minutes()).isEqualTo(4 * 60);
        });
    }

    @Test
    void aDayWrittenByHandIsNotCountedAgainFromCheckIn() {
        var placement = placed(
                MONDAY,
                MONDAY.plusDays(1),
                new Presence(at(MONDAY, 10, 0), at(MONDAY, 11, 0)),
                new Presence(at(MONDAY.plusDays(1), 10, 0), at(MONDAY.plusDays(1), 12, 0)));
        var byHand = only(log(placement, MONDAY, themselves));

        var kept = (Outcome.Kept) hours.takeFromCheckIn(REYMONTA, placement, CONTACT);
        assertThat(kept.ledger().entries())
                .extracting(entry -> entry.day() + " " + entry.minutes())
                .containsExactly(MONDAY + " 60", MONDAY.plusDays(1) + " 120");

        hours.withdraw(REYMONTA, placement, byHand, themselves);
        kept = (Outcome.Kept) hours.takeFromCheckIn(REYMONTA, placement, CONTACT);
        assertThat(kept.ledger().open())
                .as("taken back, the day is taken from check-in")
                .hasSize(2);
    }

    private Outcome log(PlacementId placement, LocalDate day, Actor actor) {
        return hours.log(
                REYMONTA,
                placement,
                new KeepHours.Work(new EntryId(UUID.randomUUID()), day, 60, "stoliki", null),
                actor);
    }

    private Outcome confirm(PlacementId placement, EntryId entry, Actor actor) {
        return hours.confirm(REYMONTA, placement, List.of(entry), actor);
    }

    private static EntryId only(Outcome outcome) {
        return ((Outcome.Kept) outcome).ledger().entries().getFirst().id();
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(KRAKOW).toInstant();
    }

    private PlacementId placed(LocalDate from, LocalDate to, Presence... presences) {
        var facts = new PlacementFacts(
                new PlacementId(UUID.randomUUID()),
                PostId.longTerm(festival.id()),
                FOUNDATION,
                "reymonta",
                KRAKOW,
                anna.id(),
                from,
                to,
                null,
                List.of(presences),
                PlacementState.RUNNING);
        placements.all.put(facts.placement(), facts);
        return facts.placement();
    }

    private Agreement concluded() {
        var drawnUp = Agreement.drawnUp(
                new AgreementId(ids.derived("agreement:%s:%s".formatted(anna.id(), festival.id()))),
                "reymonta",
                KRAKOW,
                festival.id(),
                FOUNDATION,
                anna.id(),
                Drafts.terms(Concluding.THEMSELVES, "Rozstawianie stolików"),
                "maria",
                Drafts.DRAWN_UP);
        var half = Drafts.done(drawnUp.accept(1, Drafts.by(Side.VOLUNTEER, Drafts.DRAWN_UP)))
                .agreement();
        var concluded = Drafts.done(half.accept(1, Drafts.by(Side.ORGANISATION, Drafts.DRAWN_UP)))
                .agreement();
        agreements.of(concluded);
        return concluded;
    }

    private static final class Placed implements Placements {

        private final Map<PlacementId, PlacementFacts> all = new HashMap<>();

        @Override
        public Optional<PlacementFacts> find(PlacementId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<PlacementFacts> of(VolunteerId volunteer) {
            return List.copyOf(all.values());
        }

        @Override
        public List<PlacementFacts> of(VolunteerId volunteer, LocalDate lastsUntil) {
            return List.copyOf(all.values());
        }

        @Override
        public List<PlacementFacts> of(OpportunityId opportunity) {
            return List.copyOf(all.values());
        }

        @Override
        public List<PlacementFacts> of(OrganisationId organisation, LocalDate from, LocalDate to) {
            return List.copyOf(all.values());
        }

        @Override
        public List<PlacementFacts> at(String centre, LocalDate from, LocalDate to) {
            return List.copyOf(all.values());
        }
    }

    private static final class Concluded implements Agreements {

        @Override
        public List<Agreement> untold(int most) {
            return List.of();
        }

        @Override
        public void told(AgreementId agreement, long revision) {
            // nobody is written to here
        }

        @Override
        public int forgetErasedBefore(Instant then, int most) {
            return 0;
        }

        private final Map<AgreementId, Agreement> all = new HashMap<>();

        void of(Agreement agreement) {
            all.put(agreement.id(), agreement);
        }

        @Override
        public boolean add(Agreement drawnUp) {
            return all.putIfAbsent(drawnUp.id(), drawnUp) == null;
        }

        @Override
        public boolean save(AgreementStep.Done step) {
            of(step.agreement());
            return true;
        }

        @Override
        public Optional<Agreement> find(AgreementId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<Agreement> findAll(Collection<AgreementId> wanted) {
            return wanted.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public List<Agreement> of(VolunteerId volunteer) {
            return List.copyOf(all.values());
        }

        @Override
        public List<Agreement> at(
                String centre, @Nullable OrganisationId organisation, @Nullable AgreementId after, int most) {
            return List.copyOf(all.values());
        }
    }

    private static final class NoPapers implements PapersOfOrganisations {

        @Override
        public OrganisationPapers of(String centre, OrganisationId organisation) {
            return OrganisationPapers.none(centre, organisation);
        }

        @Override
        public Map<Host, String> of(Collection<Host> hosts) {
            return Map.of();
        }

        @Override
        public boolean save(OrganisationPapers changed) {
            return false;
        }
    }

    private static final class NoRates implements RatesOfCentres {

        @Override
        public HourlyRates of(String centre) {
            return HourlyRates.none(centre);
        }

        @Override
        public List<HourlyRates> all() {
            return List.of();
        }

        @Override
        public boolean save(HourlyRates changed) {
            return false;
        }
    }

    private static final class Written implements HoursLedgers {

        @Override
        public java.util.Set<OrganisationId> waitedFor(String centre) {
            return java.util.Set.of();
        }

        @Override
        public List<Untold> untold(int most) {
            return List.of();
        }

        @Override
        public void told(PlacementId placement, long revision, int verdicts) {
            // nobody is written to here
        }

        private final Map<PlacementId, HoursLedger> all = new HashMap<>();

        @Override
        public Optional<HoursLedger> find(PlacementId placement) {
            return Optional.ofNullable(all.get(placement));
        }

        @Override
        public boolean save(HoursLedger.Telling telling, Instant at) {
            all.put(telling.changed().placement(), telling.changed());
            return true;
        }

        @Override
        public List<HoursLedger> of(VolunteerId volunteer) {
            return List.copyOf(all.values());
        }

        @Override
        public List<HoursLedger> waiting(
                String centre, @Nullable OrganisationId organisation, @Nullable Place after, int most) {
            return new ArrayList<>(all.values());
        }

        @Override
        public List<HoursLedger> valuedBefore(String centre, long ratesRevision, int most) {
            return List.of();
        }

        @Override
        public List<Confirmed> confirmed(Selection selection) {
            return List.of();
        }
    }
}
