package pl.krakow.centra.volunteering.matching;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.volunteering.matching.domain.Engagements;
import pl.krakow.centra.volunteering.matching.domain.Matching;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.LongTerm;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Provision;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;
import pl.krakow.centra.volunteering.opportunities.mongo.StoredOpportunities;
import pl.krakow.centra.volunteering.organisations.mongo.StoredOrganisations;
import pl.krakow.centra.volunteering.placements.mongo.StoredPlacements;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentGiven;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Contact;
import pl.krakow.centra.volunteering.volunteers.domain.Reach;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;
import pl.krakow.centra.volunteering.volunteers.domain.Weekly;
import pl.krakow.centra.volunteering.volunteers.mongo.StoredVolunteers;

/**
 * Very many volunteers and opportunities in a store, drawn by chance and always the same: volunteers with skills, weekly times and a
 * way they go, opportunities with one to ten shifts or a role over the city, and for a third of these a sheet on which some have a
 * seat.
 */
public final class GeneratedCity {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final int AT_ONCE = 1_000;
    private static final List<String> SKILLS =
            IntStream.range(0, 40).mapToObj(i -> "skill-" + i).toList();
    private static final List<String> KINDS =
            IntStream.range(0, 15).mapToObj(i -> "kind-" + i).toList();

    private final Random random = new Random(20261120);
    private final Clock clock = Clock.systemUTC();
    private final LocalDate today = LocalDate.now(ZONE);
    private final MongoOperations mongo;
    private final int farthest;
    private final MatchingSettings settings = new MatchingSettings(Period.ofYears(1), Duration.ofSeconds(5));
    private final List<VolunteerId> known = new ArrayList<>();

    public GeneratedCity(MongoOperations mongo) {
        this(mongo, 17);
    }

    /** @param farthest kilometres a volunteer goes at most; everybody goes half of it or three */
    public GeneratedCity(MongoOperations mongo, int farthest) {
        this.mongo = mongo;
        this.farthest = farthest;
        StoredOrganisations.in(mongo).isVerified(Offers.FOUNDATION, true, true, 1);
    }

    public Clock clock() {
        return clock;
    }

    public Matching matching() {
        return new Matching(settings.safeguardingValidFor());
    }

    public Candidates candidates() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("engagements", StoredPlacements.engagements(mongo));
        return new Candidates(beans.getBeanProvider(Engagements.class), centres());
    }

    private static CentreCatalogue centres() {
        return CentreCatalogueFile.load(new FileSystemResource("deploy/catalogue/centres.yml"));
    }

    public OpenOpportunities open() {
        return new OpenOpportunities(
                StoredOpportunities.in(mongo), StoredOrganisations.in(mongo), centres(), settings, clock);
    }

    /** @return their accounts */
    public List<String> volunteers(int count) {
        var subjects = new ArrayList<String>();
        var next = new ArrayList<Volunteer>();
        for (int i = 0; i < count; i++) {
            var subject = UUID.randomUUID().toString();
            subjects.add(subject);
            next.add(volunteer(subject));
            if (next.size() == AT_ONCE || i == count - 1) {
                StoredVolunteers.addAll(mongo, next);
                next.forEach(volunteer -> known.add(volunteer.id()));
                next.clear();
            }
        }
        return subjects;
    }

    /** Announces them; on every third some volunteers have seats. */
    public void opportunities(int count) {
        var opportunities = StoredOpportunities.in(mongo);
        for (int i = 0; i < count; i++) {
            var submission = Offers.submission(i % 2 == 0 ? "reymonta" : "nowa-huta", details());
            var published = Offers.published(submission);
            opportunities.add(published.opportunity());
            if (i % 3 == 0 && !known.isEmpty()) {
                StoredPlacements.seat(mongo, published.opportunity(), some(), clock.instant());
            }
        }
    }

    private int nearest() {
        return Math.min(3, Math.max(1, farthest / 2));
    }

    private List<VolunteerId> some() {
        return IntStream.range(0, 3)
                .mapToObj(_ -> known.get(random.nextInt(known.size())))
                .toList();
    }

    private OpportunityDetails details() {
        var from = today.plusDays(1 + random.nextInt(60));
        int kind = random.nextInt(5);
        boolean longTerm = kind == 0;
        var commitment = longTerm ? Commitment.LONG_TERM : kind < 3 ? Commitment.SINGLE_ACTION : Commitment.SHIFTS;
        int shifts = commitment == Commitment.SHIFTS ? 2 + random.nextInt(9) : 1;
        return new OpportunityDetails(
                "Pomoc",
                "Pomoc przy tym, co trzeba. ".repeat(20),
                Offers.FOUNDATION,
                commitment,
                longTerm
                        ? List.of()
                        : IntStream.range(0, shifts)
                                .mapToObj(i -> shift(from.plusDays(i)))
                                .toList(),
                longTerm ? new LongTerm(from, from.plusMonths(6), 3, 1 + random.nextInt(6), List.of()) : null,
                random.nextInt(10) == 0 ? new Place.Remote() : new Place.At("tam", null, spot()),
                new Requirements(
                        some(SKILLS, random.nextInt(2)),
                        some(SKILLS, random.nextInt(4)),
                        Set.of(),
                        random.nextInt(10) == 0 ? Set.of("pl", "uk") : Set.of("pl"),
                        null,
                        random.nextInt(5) == 0),
                some(KINDS, 1 + random.nextInt(2)),
                Set.of(),
                random.nextInt(2),
                Admission.AT_ONCE,
                null,
                null,
                new Provision(true, true));
    }

    private Shift shift(LocalDate day) {
        var start = day.atTime(8 + random.nextInt(10), 0);
        return new Shift(new ShiftId(UUID.randomUUID()), start, start.plusHours(2 + random.nextInt(3)), 5);
    }

    private Coordinates spot() {
        return new Coordinates(50.0 + random.nextDouble() * 0.12, 19.85 + random.nextDouble() * 0.25);
    }

    private Set<String> some(List<String> all, int count) {
        var some = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    private Volunteer volunteer(String subject) {
        var weekly = new ArrayList<Weekly>();
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                weekly.add(new Weekly(
                        day, LocalTime.of(7 + random.nextInt(4), 0), LocalTime.of(16 + random.nextInt(7), 0)));
            }
        }
        var profile = new VolunteerProfile(
                new Contact("Ktoś " + subject.substring(0, 8), null, null, "pl"),
                today.minusYears(18 + random.nextInt(60)),
                null,
                Set.of(random.nextBoolean() ? "reymonta" : "nowa-huta"),
                some(SKILLS, 3 + random.nextInt(10)),
                List.of(),
                random.nextInt(4) == 0 ? Set.of("pl", "uk") : Set.of("pl"),
                some(KINDS, random.nextInt(5)),
                new Reach(null, spot(), nearest() + random.nextInt(farthest - nearest() + 1), random.nextBoolean()),
                new Availability(weekly, List.of(), List.of()),
                Set.of(),
                null,
                null);
        var step = Volunteer.register(
                new VolunteerId(UUID.randomUUID()),
                subject,
                "reymonta",
                ZONE,
                profile,
                List.of(new ConsentGiven(ConsentTo.MATCHING, "2026-09", clock.instant(), null)),
                clock.instant());
        return ((VolunteerStep.Done) step).volunteer();
    }
}
