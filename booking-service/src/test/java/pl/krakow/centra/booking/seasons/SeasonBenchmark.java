package pl.krakow.centra.booking.seasons;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Function;

import pl.krakow.centra.booking.seasons.domain.Allocation;
import pl.krakow.centra.booking.seasons.domain.Proposal;
import pl.krakow.centra.booking.seasons.domain.Round;
import pl.krakow.centra.booking.seasons.domain.WishOutcome;

/**
 * Allocates generated seasons and prints, as Markdown, how long it takes and how much of what was wished is met.
 *
 * <p>{@code java -cp … SeasonBenchmark [wishes] [rooms]}, 400 and 40 when left out. The first allocation in a fresh
 * process is told apart: a coordinator allocates once in a while, not a thousand times.
 */
public final class SeasonBenchmark {

    private static final int SEASONS = 5;

    private SeasonBenchmark() {}

    public static void main(String[] arguments) {
        int wishes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        int rooms = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                "%d wishes, %d rooms, 20 weeks; %d cores, %s %s, -Xmx%d MB%n%n",
                wishes,
                rooms,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        out.println(
                "| season | allocating | time | wishes met | first choices | hours met of those wished | least served | clashes |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (int season = 1; season <= SEASONS; season++) {
            var round = new GeneratedSeason(season, rooms, wishes).round();
            row(out, season, "turns only", round, Allocation::withoutRearranging);
            row(out, season, "with pushing", round, Allocation::of);
        }
    }

    private static void row(
            PrintStream out, int season, String how, Round round, Function<Round, Proposal> allocating) {
        long start = System.nanoTime();
        var proposal = allocating.apply(round);
        var took = Duration.ofNanos(System.nanoTime() - start);
        out.printf(
                Locale.ROOT,
                "| %d | %s | %.2f s | %d | %d | %.1f%% | %.1f%% | %d |%n",
                season,
                how,
                took.toMillis() / 1000.0,
                proposal.served(),
                proposal.firstChoices(),
                100.0 * proposal.minutesServed() / proposal.minutesWished(),
                proposal.worstShare() / 10_000.0,
                clashes(proposal));
    }

    /** Counted from the result alone, pair by pair: same room, same weekday, closer than the clean-up of 15 minutes. */
    private static int clashes(Proposal proposal) {
        var slots = new ArrayList<WishOutcome.Given>();
        proposal.outcomes().forEach(outcome -> slots.addAll(outcome.slots()));
        int clashes = 0;
        for (int i = 0; i < slots.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (clash(slots.get(i), slots.get(j))) {
                    clashes++;
                }
            }
        }
        return clashes;
    }

    private static boolean clash(WishOutcome.Given one, WishOutcome.Given other) {
        return touch(one.slot().room(), other.slot().room())
                && one.slot().weekday() == other.slot().weekday()
                && start(one) < end(other)
                && start(other) < end(one)
                && one.dates().stream().anyMatch(other.dates()::contains);
    }

    private static boolean touch(String one, String other) {
        int first = Integer.parseInt(one.substring(1));
        int second = Integer.parseInt(other.substring(1));
        boolean wholeAndHalf = first % 10 == 7 && second % 10 > 7 || second % 10 == 7 && first % 10 > 7;
        return first == second || first / 10 == second / 10 && wholeAndHalf;
    }

    private static long start(WishOutcome.Given given) {
        return given.slot().start().toSecondOfDay() / 60;
    }

    private static long end(WishOutcome.Given given) {
        return start(given) + given.slot().length().toMinutes() + 15;
    }
}
