package pl.krakow.centra.volunteering.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.volunteering.matching.domain.FreeSeats;
import pl.krakow.centra.volunteering.opportunities.VolunteeringTerms;
import pl.krakow.centra.volunteering.placements.mongo.StoredPlacements;
import pl.krakow.centra.volunteering.volunteers.mongo.StoredVolunteers;

/**
 * How long the 20 best suggestions for one volunteer take, explained in words, with so many volunteers and opportunities in
 * an embedded store in the same JVM: read the volunteer and what they have promised, rank everything that is announced, read what
 * is shown, with its seats. HTTP isn't part of it.
 *
 * <p>{@code SuggestionsBenchmark [volunteers] [opportunities] [asked]}; 100,000, 10,000 and 4,000 when left out. Asked one
 * after the other, then by two at once.
 */
public final class SuggestionsBenchmark {

    private static final int WARM_UP = 500;

    private final Random random = new Random(20261120);

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
        var city = new GeneratedCity(mongo);
        var subjects = city.volunteers(volunteers);
        city.opportunities(opportunities);
        var suggest = suggest(mongo, city);

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

    private SuggestOpportunities suggest(MongoOperations mongo, GeneratedCity city) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("seats", StoredPlacements.freeSeats(mongo, city.clock()));
        return new SuggestOpportunities(
                StoredVolunteers.in(mongo),
                city.candidates(),
                city.open(),
                city.matching(),
                new MatchWords(new TermNames(new VolunteeringTerms())),
                beans.getBeanProvider(FreeSeats.class),
                _ -> Map.of(),
                city.clock());
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
