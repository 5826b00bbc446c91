package pl.krakow.centra.reporting.rebuilding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.domainevents.AttendanceFacts;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.RecordBeneficiary;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Months.Unsettled;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.counting.mongo.StoredGenerations;
import pl.krakow.centra.reporting.counting.mongo.StoredPorts;
import pl.krakow.centra.reporting.reckoning.TakeEvent;

/**
 * Prints how fast figures are built anew and how long a summary of any period takes, as they grow. Events are read from their JSON; the
 * broker is left out. The embedded store runs in the same process.
 *
 * <p>{@code quality/benchmarks/run reporting [events …]}, 10,000, 100,000 and 1,000,000 when left out.
 */
final class ReportingBenchmark {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final int DAYS = 3_652;
    private static final int CENTRES = 20;
    private static final int BATCH = 4_000;
    private static final int READS = 300;

    private final PrintStream out = new PrintStream(System.out, true, UTF_8);

    private ReportingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var sizes = arguments.length == 0
                ? new int[] {10_000, 100_000, 1_000_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        var benchmark = new ReportingBenchmark();
        benchmark.out.println(
                "| events | facts | replayed in | counted in | events/s | summary p50, p95 | a month, p95 | while rebuilt, p99 |");
        benchmark.out.println("|---|---|---|---|---|---|---|---|");
        for (int size : sizes) {
            benchmark.run(size);
        }
        System.exit(0);
    }

    private void run(int events) throws Exception {
        var mongo = EmbeddedServers.mongo();
        var generations = new StoredGenerations(mongo, Clock.systemUTC());
        var ports = StoredPorts.of(mongo, generations);
        var takeEvent = new TakeEvent(
                ports.recordFact(),
                new RecordBeneficiary(new InMemoryBeneficiaries()),
                ports.recordMerge(),
                ports.openTimes(),
                CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml")));
        var replay = new ReplayEvents(takeEvent, ports.facts(), ports.members(), ports.months());
        generations.prepare(1);
        var first = build(generations, ports, replay, 1, events);
        List<String> centres = new ArrayList<>();
        for (int i = 0; i < CENTRES; i++) {
            centres.add(centre(i));
        }
        var any = reads(generations, ports, centres, READS, new AtomicBoolean(true));
        var month = generations.within(1, () -> {
            var random = new Random(3);
            var times = new long[READS];
            for (int i = 0; i < READS; i++) {
                var from = FIRST.plusMonths(random.nextInt(118));
                long begun = System.nanoTime();
                ports.readPeriod()
                        .wholesOf(
                                centres,
                                List.of(new Period(from, from.plusMonths(1).minusDays(1))));
                times[i] = System.nanoTime() - begun;
            }
            return times;
        });
        var building = new AtomicBoolean(true);
        long[] meanwhile;
        try (var reader = Executors.newSingleThreadExecutor()) {
            var reading = reader.submit(() -> reads(generations, ports, centres, Integer.MAX_VALUE, building));
            generations.prepare(2);
            build(generations, ports, replay, 2, Math.min(events, 100_000));
            building.set(false);
            meanwhile = reading.get();
        }
        out.printf(
                "| %,d | %,d | %.1f s | %.1f s | %,.0f | %.1f, %.1f ms | %.1f ms | %.1f ms |%n",
                events,
                events / 3,
                first[0] / 1e9,
                first[1] / 1e9,
                events / ((first[0] + first[1]) / 1e9),
                at(any, 0.5),
                at(any, 0.95),
                at(month, 0.95),
                at(meanwhile, 0.99));
    }

    /** Nanoseconds for replaying and for counting. */
    private long[] build(StoredGenerations generations, Ports ports, ReplayEvents replay, int generation, int events) {
        long replayed = 0;
        var course = replay.course();
        var random = new Random(1);
        List<Sent> batch = new ArrayList<>();
        int left = events;
        while (left > 0) {
            batch.clear();
            while (left > 0 && batch.size() < BATCH) {
                int n = events - left;
                sent(random, (int) ((long) n * DAYS / events), batch);
                left -= 3;
            }
            long begun = System.nanoTime();
            var received = batch.stream().map(Sent::received).toList();
            generations.within(generation, () -> {
                course.handle(received);
                return true;
            });
            replayed += System.nanoTime() - begun;
        }
        long begun = System.nanoTime();
        generations.within(generation, () -> {
            var years = new TreeMap<String, List<Unsettled>>();
            ports.months()
                    .unsettled()
                    .forEach(unsettled -> years.computeIfAbsent(
                                    unsettled.month().centre()
                                            + unsettled.month().month().getYear(),
                                    _ -> new ArrayList<>())
                            .add(unsettled));
            years.values().forEach(ports.countMonths()::fromFacts);
            return true;
        });
        return new long[] {replayed, System.nanoTime() - begun};
    }

    /** As it lies on the topic. */
    private record Sent(String type, byte[] body, String subject, String centre, long version, Instant time) {

        ReceivedEvent received() {
            return new ReceivedEvent(
                    EventJson.read(EventTypes.named(type).orElseThrow(), body),
                    "id",
                    type,
                    subject,
                    centre,
                    version,
                    time);
        }
    }

    /** A request, its confirmation and its end. */
    private static void sent(Random random, int day, List<Sent> batch) {
        var date = FIRST.plusDays(day);
        var start = date.atTime(LocalTime.of(9 + random.nextInt(10), 0))
                .atZone(KRAKOW)
                .toOffsetDateTime();
        var facts = new BookingFacts(
                new UUID(random.nextLong(), random.nextLong()),
                centre(random.nextInt(CENTRES)),
                "r" + random.nextInt(7),
                date,
                start,
                start.plusMinutes(60L + 30 * random.nextInt(4)),
                new UUID(7, random.nextInt(30_000)),
                BeneficiaryKind.values()[random.nextInt(3)],
                1 + random.nextInt(60));
        var requestedAt = start.minusDays(3);
        add(batch, new BookingRequested(facts), 1, requestedAt.toInstant());
        add(
                batch,
                new BookingConfirmed(facts, requestedAt),
                2,
                requestedAt.plusHours(5).toInstant());
        add(
                batch,
                new BookingCompleted(facts, new AttendanceFacts(facts.expectedPeople(), null, null, null, null)),
                3,
                start.toInstant());
    }

    private static void add(List<Sent> batch, BookingEvent event, long version, Instant time) {
        batch.add(new Sent(
                EventTypes.of(event).name(),
                EventJson.write(event).getBytes(UTF_8),
                event.subject(),
                event.centre(),
                version,
                time));
    }

    private static String centre(int number) {
        return "centre-" + number;
    }

    private static long[] reads(
            StoredGenerations generations, Ports ports, List<String> centres, int most, AtomicBoolean going) {
        var random = new Random(2);
        List<Long> times = new ArrayList<>();
        var deadline = System.nanoTime() + Duration.ofSeconds(150).toNanos();
        while (going.get() && times.size() < most && System.nanoTime() < deadline) {
            var from = FIRST.plusDays(random.nextInt(DAYS - 1));
            var to = from.plusDays(random.nextInt(DAYS - (int) (from.toEpochDay() - FIRST.toEpochDay())));
            long begun = System.nanoTime();
            var uses = generations.within(
                    1,
                    () -> ports.readPeriod()
                            .wholesOf(centres, List.of(new Period(from, to)))
                            .getFirst()
                            .together()
                            .figure(Indicator.ROOM_USES));
            times.add(System.nanoTime() - begun);
            if (uses < 0) {
                throw new IllegalStateException("a figure is never negative");
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static double at(long[] times, double share) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
