package pl.krakow.centra.volunteering.matching;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.volunteering.matching.domain.Engagements;
import pl.krakow.centra.volunteering.matching.domain.FreeSeats;
import pl.krakow.centra.volunteering.matching.domain.Matching;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.LongTerm;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Provision;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;
import pl.krakow.centra.volunteering.opportunities.mongo.StoredOpportunities;
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
 * How long the 20 best suggestions for one volunteer take, explained in words, with so many volunteers and opportunities in
 * an embedded store in the same JVM: read the volunteer, rank everything that is announced, read what is shown. HTTP isn't
 * part of it.
 *
 * <p>{@code SuggestionsBenchmark [volunteers] [opportunities] [asked]}; 100,000, 10,000 and 4,000 when left out. Asked one
 * after the other, then by two at once.
 */
public final class SuggestionsBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final int AT_ONCE = 1_000;
    private static final int WARM_UP = 500;
    private static final List<String> SKILLS =
            IntStream.range(0, 40).mapToObj(i -> "skill-" + i).toList();
    private static final List<String> KINDS =
            IntStream.range(0, 15).mapToObj(i -> "kind-" + i).toList();

    private final Random random = new Random(20261120);
    private final Clock clock = Clock.systemUTC();
    private final LocalDate today = LocalDate.now(ZONE);

    private SuggestionsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int volunteers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int opportunities = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int asked = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4_000;
        new SuggestionsBenchmark().run(volunteers, opportunities, asked);
        System.exit(0);
    }

    private void run(int volunteers, int opportunities, int asked) throws Exception {
        var mongo = EmbeddedServers.mongo();
        var suggest = suggest(mongo, opportunities);
        var subjects = fill(mongo, volunteers);

        long began = System.nanoTime();
        ask(suggest, subjects.getFirst());
        System.out.printf(Locale.ROOT, "first answer, everything announced read: %.0f ms%n", millis(began));
        for (int i = 0; i < WARM_UP; i++) {
            ask(suggest, any(subjects));
        }
        for (int atOnce : new int[] {1, 2}) {
            System.out.println(atOnce + " at once: " + measured(suggest, subjects, asked, atOnce));
        }
    }

    private SuggestOpportunities suggest(MongoOperations mongo, int count) {
        var opportunities = StoredOpportunities.in(mongo);
        for (int i = 0; i < count; i++) {
            announce(opportunities);
        }
        var beans = new DefaultListableBeanFactory();
        var settings = new MatchingSettings(
                Period.ofYears(1),
                Duration.ofSeconds(5),
                Map.of("north", new Coordinates(50.09, 19.95), "south", new Coordinates(50.01, 19.93)));
        var open = new OpenOpportunities(
                opportunities,
                CentreCatalogueFile.load(new FileSystemResource("deploy/catalogue/centres.yml")),
                settings,
                clock);
        return new SuggestOpportunities(
                StoredVolunteers.in(mongo),
                new Candidates(beans.getBeanProvider(Engagements.class), settings),
                open,
                new Matching(settings.safeguardingValidFor()),
                new MatchWords(new TermNames(new pl.krakow.centra.volunteering.opportunities.VolunteeringTerms())),
                beans.getBeanProvider(FreeSeats.class),
                clock);
    }

    private void announce(Opportunities opportunities) {
        var from = today.plusDays(1 + random.nextInt(60));
        int kind = random.nextInt(5);
        boolean longTerm = kind == 0;
        var commitment = longTerm ? Commitment.LONG_TERM : kind < 3 ? Commitment.SINGLE_ACTION : Commitment.SHIFTS;
        int shifts = commitment == Commitment.SHIFTS ? 2 + random.nextInt(9) : 1;
        var details = new OpportunityDetails(
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
        var submission = Offers.submission("reymonta", details);
        opportunities.add(submission);
        opportunities.save(Offers.published(submission));
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

    private List<String> fill(MongoOperations mongo, int count) {
        var subjects = new ArrayList<String>();
        var next = new ArrayList<Volunteer>();
        for (int i = 0; i < count; i++) {
            var subject = UUID.randomUUID().toString();
            subjects.add(subject);
            next.add(volunteer(subject));
            if (next.size() == AT_ONCE || i == count - 1) {
                StoredVolunteers.addAll(mongo, next);
                next.clear();
            }
        }
        return subjects;
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
                new Reach(null, spot(), 3 + random.nextInt(15), random.nextBoolean()),
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

    private String measured(SuggestOpportunities suggest, List<String> subjects, int asked, int atOnce)
            throws Exception {
        var times = new double[asked];
        var found = new int[asked];
        long began = System.nanoTime();
        try (var askers = Executors.newFixedThreadPool(atOnce)) {
            var all = IntStream.range(0, asked)
                    .<Callable<Void>>mapToObj(i -> {
                        var subject = any(subjects);
                        return () -> {
                            long start = System.nanoTime();
                            found[i] = ask(suggest, subject);
                            times[i] = millis(start);
                            return null;
                        };
                    })
                    .toList();
            for (var each : askers.invokeAll(all)) {
                each.get();
            }
        }
        double seconds = millis(began) / 1000;
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms, %.0f a second, %.1f suggestions each",
                times[asked / 2],
                times[asked * 95 / 100],
                times[asked * 99 / 100],
                times[asked - 1],
                asked / seconds,
                Arrays.stream(found).average().orElse(0));
    }

    private static int ask(SuggestOpportunities suggest, String subject) {
        var actor = new Actor(subject, Set.of(Role.RESIDENT), List.of());
        return switch (suggest.suggest(new SuggestOpportunities.Query(actor, null, 20, Locale.of("pl")))) {
            case SuggestOpportunities.Suggested.Suggestions(var best, var _) -> best.size();
            case SuggestOpportunities.Suggested.NoVolunteer() -> throw new IllegalStateException(subject);
        };
    }

    private String any(List<String> subjects) {
        return subjects.get(random.nextInt(subjects.size()));
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
