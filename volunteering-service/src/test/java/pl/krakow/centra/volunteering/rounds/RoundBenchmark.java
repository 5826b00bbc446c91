package pl.krakow.centra.volunteering.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.volunteering.matching.GeneratedCity;
import pl.krakow.centra.volunteering.opportunities.mongo.StoredOpportunities;
import pl.krakow.centra.volunteering.placements.mongo.StoredPlacements;
import pl.krakow.centra.volunteering.rounds.domain.Entrant;
import pl.krakow.centra.volunteering.rounds.domain.Field;
import pl.krakow.centra.volunteering.rounds.domain.Proposal;
import pl.krakow.centra.volunteering.rounds.domain.RoundTerms;
import pl.krakow.centra.volunteering.rounds.domain.Turns;
import pl.krakow.centra.volunteering.volunteers.mongo.StoredVolunteers;

/**
 * How long a round over the whole city takes with so many volunteers and opportunities in an embedded store in the same JVM: who is
 * willing is read, then what is open, then everybody is compared with everything and the best proposal is made.
 *
 * <p>{@code RoundBenchmark [volunteers] [opportunities] [posts each] [runs] [farthest]}; 20,000, 1,700 (some 5,000 posts), 1, 3 and 2
 * km (some 20 posts fit each) when left out. With 17 km some 400 fit, which is more than a round takes.
 */
public final class RoundBenchmark {

    private RoundBenchmark() {}

    public static void main(String[] arguments) {
        int volunteers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int opportunities = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_700;
        int each = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        int runs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
        int farthest = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 2;
        var mongo = EmbeddedServers.mongo();
        var city = new GeneratedCity(mongo, farthest);
        city.volunteers(volunteers);
        city.opportunities(opportunities);
        var field = new ReadField(
                StoredVolunteers.in(mongo),
                city.candidates(),
                StoredOpportunities.in(mongo),
                city.open(),
                StoredPlacements.sheets(mongo));
        var today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
        var terms = new RoundTerms(List.of("reymonta", "nowa-huta"), today, today.plusDays(90), each);
        System.out.printf(Locale.ROOT, "-Xmx%d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        for (int run = 0; run < runs; run++) {
            round(field, city, terms);
        }
        System.exit(0);
    }

    private static void round(Field field, GeneratedCity city, RoundTerms terms) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long before = used();
        long start = System.nanoTime();
        List<Entrant> entrants = field.entrants(terms, _ -> {});
        long read = System.nanoTime();
        long afterReading = used();
        long resumed = System.nanoTime();
        var posts = field.posts(terms, now);
        long known = System.nanoTime();
        Proposal proposal = Turns.propose(
                entrants,
                posts.openings(),
                Map.of(),
                terms.postsEach(),
                city.matching(),
                now,
                Long.MAX_VALUE,
                posts.peopleNow(),
                posts.seatsNow(),
                _ -> {});
        long made = System.nanoTime();
        var totals = proposal.totals();
        System.out.printf(
                Locale.ROOT,
                "volunteers read %.2f s, %d posts read %.2f s, compared and assigned %.2f s; %s; heap for volunteers %d MB,"
                        + " with the proposal %d MB%n",
                seconds(start, read),
                posts.openings().size(),
                seconds(resumed, known),
                seconds(known, made),
                totals,
                (afterReading - before) >> 20,
                (used() - before) >> 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
