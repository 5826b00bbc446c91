package pl.krakow.centra.reporting.rebuilding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static pl.krakow.centra.reporting.rebuilding.BenchmarkHistory.BENEFICIARIES;
import static pl.krakow.centra.reporting.rebuilding.BenchmarkHistory.CENTRES;
import static pl.krakow.centra.reporting.rebuilding.BenchmarkHistory.DAYS;
import static pl.krakow.centra.reporting.rebuilding.BenchmarkHistory.FIRST;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.sun.management.OperatingSystemMXBean;

import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.reporting.counting.GeneratedBuckets;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.memory.InMemorySources;
import pl.krakow.centra.reporting.counting.mongo.StoredGenerations;
import pl.krakow.centra.reporting.counting.mongo.StoredPorts;
import pl.krakow.centra.reporting.figures.SummarisePeriod;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.State;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuilds;

/**
 * Prints how fast figures are built anew out of the topics, how long a summary takes as they grow, what readers notice of a rebuild
 * beside them, and how soon a booking is visible. The whole service runs, with a real broker and the embedded store in the same
 * process; of a summary only HTTP is left out. What the processor was busy is told too: it means something on a busy machine as well.
 *
 * <p>{@code quality/benchmarks/run reporting load 1000000}, {@code … rebuild}, {@code … readers}, {@code … summary} and {@code …
 * visible} are pieces of a few minutes, each on what those before it left; {@code load} publishes what is missing to so many facts,
 * and {@code rebuild} is what counts them. Three events of a booking make two facts. Numbers alone do all pieces for each of them, the
 * one after the other from nothing; {@code forget} throws away what is kept. {@code buckets 10000000} generates what that many facts are
 * counted into, and reads it.
 */
final class ReportingBenchmark {

    private static final int READS = 400;
    private static final int READERS = 4;
    private static final Duration READERS_PAUSE = Duration.ofMillis(100);
    private static final int MADE_VISIBLE = 300;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
    private static final int ALL_FACTS = 1_000_000;

    private final PrintStream out = new PrintStream(System.out, true, UTF_8);
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final BenchmarkHistory history = new BenchmarkHistory();

    private ReportingBenchmark() {}

    public static void main(String[] arguments) {
        int failed = 1;
        try {
            new ReportingBenchmark()
                    .run(
                            arguments.length == 0 ? "" : arguments[0],
                            Arrays.stream(arguments)
                                    .filter(argument -> argument.matches("\\d+"))
                                    .map(Integer::valueOf)
                                    .toList());
            failed = 0;
        } catch (RuntimeException | InterruptedException | ExecutionException e) {
            e.printStackTrace();
        }
        // The threads of the servers would wait for ever.
        System.exit(failed);
    }

    private void run(String piece, List<Integer> numbers) throws InterruptedException, ExecutionException {
        if (piece.equals("forget")) {
            BenchmarkServers.forget();
            return;
        }
        if (piece.equals("buckets")) {
            generated(numbers.isEmpty() ? 10 * ALL_FACTS : numbers.getFirst());
            return;
        }
        boolean all = piece.isEmpty() || piece.matches("\\d+");
        if (all) {
            BenchmarkServers.forget();
        }
        try (var servers = new BenchmarkServers()) {
            switch (piece) {
                case "load" -> load(servers, numbers.isEmpty() ? ALL_FACTS : numbers.getFirst());
                case "rebuild" -> rebuilt("alone", servers, true);
                case "readers" -> besideReaders(servers);
                case "summary" -> summaries(servers.bean(SummarisePeriod.class));
                case "visible" -> visible(servers);
                default -> {
                    if (!all) {
                        throw new IllegalArgumentException("there is no piece " + piece);
                    }
                    for (int facts : numbers.isEmpty() ? List.of(10_000, 100_000, ALL_FACTS) : numbers) {
                        load(servers, facts);
                        rebuilt("alone", servers, true);
                        summaries(servers.bean(SummarisePeriod.class));
                        besideReaders(servers);
                    }
                    visible(servers);
                }
            }
        }
    }

    private void load(BenchmarkServers servers, int facts) {
        int before = servers.bookings();
        int bookings = Math.max(before, facts / 2);
        long begun = System.nanoTime();
        if (before == 0) {
            history.openCentres(servers.kafka());
        }
        history.publish(servers.kafka(), new Random(facts), bookings - before);
        servers.published(bookings);
        out.printf(
                "%n%,d facts of %,d events; %,d of them published in %.1f s%n",
                bookings * 2, bookings * 3, (bookings - before) * 3, (System.nanoTime() - begun) / 1e9);
    }

    /** Returns the rebuild as it ended, or as it stands ready. */
    private Rebuild rebuilt(String how, BenchmarkServers servers, boolean switched) throws InterruptedException {
        var rebuilds = servers.bean(Rebuilds.class);
        rebuilds.running().ifPresent(left -> servers.bean(EndRebuild.class).discard(left.generation()));
        int events = servers.bookings() * 3;
        long begun = System.nanoTime();
        long busy = system.getProcessCpuTime();
        Map<State, Long> reached = new EnumMap<>(State.class);
        var begin = servers.bean(BeginRebuild.class).handle("benchmark", switched);
        if (!(begin instanceof BeginRebuild.Outcome.Begun(Rebuild rebuild))) {
            throw new IllegalStateException("another one runs: " + begin);
        }
        var end = switched ? State.SWITCHED : State.READY;
        var at = rebuild;
        long told = begun;
        while (at.state() != end) {
            Thread.sleep(20);
            at = rebuilds.find(rebuild.generation()).orElseThrow();
            reached.putIfAbsent(at.state(), System.nanoTime());
            if (System.nanoTime() - told > TOLD_EVERY.toNanos()) {
                told = System.nanoTime();
                out.printf(
                        "    %.0f s: %s, %,d events read, %d months left%n",
                        (told - begun) / 1e9, at.state(), at.replay().read(), at.left());
            }
        }
        long done = System.nanoTime();
        long counting = reached.getOrDefault(State.COUNTING, done);
        long following = reached.getOrDefault(State.CATCHING_UP, done);
        double cpu = (system.getProcessCpuTime() - busy) / 1e9;
        out.printf(
                "  built anew %s: %.1f s (replayed %.1f, counted %.1f, compared %.1f), %,.0f events/s; processor busy"
                        + " %.1f s, %.3f ms an event%n",
                how,
                (done - begun) / 1e9,
                (counting - begun) / 1e9,
                (following - counting) / 1e9,
                (done - following) / 1e9,
                events / ((done - begun) / 1e9),
                cpu,
                cpu * 1e3 / events);
        return at;
    }

    private void besideReaders(BenchmarkServers servers) throws InterruptedException, ExecutionException {
        var summarise = servers.bean(SummarisePeriod.class);
        var building = new AtomicBoolean(true);
        var failed = new AtomicInteger();
        List<Future<long[]>> reading = new ArrayList<>();
        Rebuild ready;
        List<Long> all = new ArrayList<>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                var random = new Random(reader);
                reading.add(readers.submit(() -> read(summarise, random, building, failed)));
            }
            try {
                ready = rebuilt("beside readers", servers, false);
            } finally {
                building.set(false);
            }
            for (var each : reading) {
                Arrays.stream(each.get()).forEach(all::add);
            }
        }
        var comparison = ready.comparison();
        out.printf(
                "  meanwhile %,d summaries of any period: %s, failed %d; figures that differ: %d%n",
                all.size(),
                shares(all.stream().mapToLong(Long::longValue).toArray()),
                failed.get(),
                comparison == null ? -1 : comparison.differing());
        servers.bean(EndRebuild.class).discard(ready.generation());
    }

    private long[] read(SummarisePeriod summarise, Random random, AtomicBoolean going, AtomicInteger failed) {
        List<Long> times = new ArrayList<>();
        while (going.get()) {
            long begun = System.nanoTime();
            try {
                summarise.handle(new SummarisePeriod.Query(anyPeriod(random), CENTRES, false));
            } catch (RuntimeException e) {
                failed.incrementAndGet();
            }
            times.add(System.nanoTime() - begun);
            LockSupport.parkNanos(READERS_PAUSE.toNanos());
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static Period anyPeriod(Random random) {
        var from = FIRST.plusDays(random.nextInt(DAYS - 1));
        return new Period(from, from.plusDays(random.nextInt(DAYS - (int) (from.toEpochDay() - FIRST.toEpochDay()))));
    }

    private void summaries(SummarisePeriod summarise) {
        times(summarise, READS, CENTRES, ReportingBenchmark::anyPeriod);
        long busy = system.getProcessCpuTime();
        out.printf(
                "  a summary of any period, all centres: %s",
                shares(times(summarise, READS, CENTRES, ReportingBenchmark::anyPeriod)));
        out.printf("; processor busy %.1f ms%n", (system.getProcessCpuTime() - busy) / 1e6 / READS);
        for (int many : new int[] {1, CENTRES.size()}) {
            var some = CENTRES.subList(0, many);
            out.printf(
                    "  %d centres: a month %s; a year %s; ten years but a day %s%n",
                    many,
                    shares(times(summarise, READS / 4, some, random -> {
                        var from = FIRST.plusMonths(random.nextInt(119));
                        return new Period(from, from.plusMonths(1).minusDays(1));
                    })),
                    shares(times(summarise, READS / 4, some, random -> {
                        var from = FIRST.plusDays(random.nextInt(DAYS - 366));
                        return new Period(from, from.plusDays(364));
                    })),
                    shares(times(
                            summarise,
                            READS / 4,
                            some,
                            _ -> new Period(FIRST.plusDays(1), FIRST.plusDays(DAYS - 1L)))));
        }
    }

    /** What readers of a store hold that has ten times the facts; the facts themselves aren't there, and nobody reads them. */
    private void generated(int facts) {
        var mongo = EmbeddedServers.mongo();
        var ports = StoredPorts.of(mongo, new StoredGenerations(mongo, Clock.systemUTC()));
        int bookingsADay = facts / 2 / DAYS / CENTRES.size();
        long begun = System.nanoTime();
        for (var centre : CENTRES) {
            new GeneratedBuckets(ports, bookingsADay, BENEFICIARIES).write(centre, FIRST.getYear(), 10);
        }
        out.printf("%nbuckets of %,d facts, generated in %.1f s%n", facts, (System.nanoTime() - begun) / 1e9);
        summaries(new SummarisePeriod(ports.readPeriod(), new InMemorySources(), Clock.systemUTC()));
    }

    private interface Periods {
        Period any(Random random);
    }

    /** As text. */
    private static String shares(long[] times) {
        return String.format(
                Locale.ROOT, "p50 %.1f, p95 %.1f, p99 %.1f ms", at(times, 0.5), at(times, 0.95), at(times, 0.99));
    }

    private static double at(long[] times, double share) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static long[] times(SummarisePeriod summarise, int reads, List<String> centres, Periods periods) {
        var random = new Random(2);
        var times = new long[reads];
        for (int i = 0; i < reads; i++) {
            var query = new SummarisePeriod.Query(periods.any(random), centres, false);
            long begun = System.nanoTime();
            if (summarise.handle(query).now().total().of(Indicator.OPEN) < 0) {
                throw new IllegalStateException("rooms are never open less than not at all");
            }
            times[i] = System.nanoTime() - begun;
        }
        return times;
    }

    /** From handing a booking to the broker until a summary shows it, while others read any period. */
    private void visible(BenchmarkServers servers) throws InterruptedException, ExecutionException {
        servers.consumeFromNowOn();
        var kafka = servers.kafka();
        var summarise = servers.bean(SummarisePeriod.class);
        var random = new Random(5);
        var going = new AtomicBoolean(true);
        var failed = new AtomicInteger();
        var times = new long[MADE_VISIBLE];
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = readers.submit(() -> read(summarise, new Random(6), going, failed));
            for (int i = -20; i < MADE_VISIBLE; i++) {
                var facts = history.booking(random, Instant.now(), FIRST.plusDays(DAYS - 1L - random.nextInt(30)));
                var query = new SummarisePeriod.Query(
                        new Period(facts.date(), facts.date()), List.of(facts.centre()), false);
                long before = summarise.handle(query).now().total().of(Indicator.ROOM_USES);
                long begun = System.nanoTime();
                kafka.send(BenchmarkHistory.record(new BookingConfirmed(facts), 1, Instant.now()));
                while (summarise.handle(query).now().total().of(Indicator.ROOM_USES) == before) {
                    if (System.nanoTime() - begun > LONGEST.toNanos()) {
                        throw new IllegalStateException("a booking isn't visible after " + LONGEST);
                    }
                    LockSupport.parkNanos(2_000_000);
                }
                if (i >= 0) {
                    times[i] = System.nanoTime() - begun;
                }
                LockSupport.parkNanos(random.nextLong(100_000_000));
            }
            going.set(false);
            out.printf(
                    "%na booking is visible after: %s; summaries of any period meanwhile: %s, failed %d%n",
                    shares(times), shares(reading.get()), failed.get());
        }
    }
}
