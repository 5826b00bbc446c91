package pl.krakow.centra.reporting.rebuilding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.sun.management.OperatingSystemMXBean;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import pl.krakow.centra.domainevents.AttendanceFacts;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.OpeningHoursChanged;
import pl.krakow.centra.domainevents.OpeningHoursChanged.OpenTime;
import pl.krakow.centra.domainevents.OpeningHoursChanged.WeekdayHours;
import pl.krakow.centra.domainevents.RoomChanged;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventConsumer;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.reporting.ReportingServiceApplication;
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
 * <p>{@code quality/benchmarks/run reporting [facts …]}, 10,000, 100,000 and 1,000,000 when left out, the one after the other in one
 * history; three events of a booking make two facts. {@code buckets 10000000} instead generates what that many facts are counted
 * into, and reads it.
 */
final class ReportingBenchmark {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final int DAYS = 3_652;
    private static final int CENTRES = 20;
    private static final int ROOMS = 7;
    private static final int BENEFICIARIES = 30_000;
    private static final String GROUP = "reporting-service";
    private static final int READS = 400;
    private static final int READERS = 4;
    private static final Duration READERS_PAUSE = Duration.ofMillis(100);
    private static final int MADE_VISIBLE = 300;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final PrintStream out = new PrintStream(System.out, true, UTF_8);
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<String> centres = new ArrayList<>();

    private ReportingBenchmark() {
        for (int i = 0; i < CENTRES; i++) {
            centres.add("centre-" + i);
        }
    }

    public static void main(String[] arguments) {
        int failed = 1;
        try {
            var benchmark = new ReportingBenchmark();
            if (arguments.length == 2 && arguments[0].equals("buckets")) {
                benchmark.generated(Integer.parseInt(arguments[1]));
            } else {
                benchmark.run(
                        arguments.length == 0
                                ? new int[] {10_000, 100_000, 1_000_000}
                                : Arrays.stream(arguments)
                                        .mapToInt(Integer::parseInt)
                                        .toArray());
            }
            failed = 0;
        } catch (RuntimeException | InterruptedException | ExecutionException e) {
            e.printStackTrace();
        }
        // The threads of the servers would wait for ever.
        System.exit(failed);
    }

    private void run(int[] facts) throws InterruptedException, ExecutionException {
        try (var service = service();
                var admin = AdminClient.create(broker());
                var kafka = new KafkaProducer<>(broker(), new StringSerializer(), new ByteArraySerializer())) {
            var consumer = service.getBean(EventConsumer.class);
            while (!isConsumed(admin)) {
                Thread.sleep(100);
            }
            consumer.stop();
            openCentres(kafka);
            int bookings = 0;
            for (int wanted : facts) {
                int more = wanted / 2 - bookings;
                publish(kafka, new Random(wanted), more);
                bookings += more;
                out.printf("%n%,d facts of %,d events%n", bookings * 2, bookings * 3);
                rebuilt("alone", service, bookings * 3, true);
                summaries(service.getBean(SummarisePeriod.class));
                besideReaders(service, bookings * 3);
            }
            skipHistory(admin);
            consumer.start();
            visible(kafka, service.getBean(SummarisePeriod.class));
        }
    }

    /** Whether the service has begun to read; what it doesn't read yet it can't be stopped from. */
    private static boolean isConsumed(AdminClient admin) throws InterruptedException {
        try {
            return !admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                    .allMatch(group -> group.members().isEmpty());
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static Map<String, Object> broker() {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, EmbeddedServers.bootstrapServers());
    }

    private static ConfigurableApplicationContext service() {
        return new SpringApplicationBuilder(ReportingServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + EmbeddedServers.newDatabase(),
                        "--spring.kafka.bootstrap-servers=" + EmbeddedServers.bootstrapServers(),
                        "--logging.level.root=WARN",
                        "--logging.structured.format.console=");
    }

    /** Rooms and hours, so that there is something to be occupied of. */
    private void openCentres(KafkaProducer<String, byte[]> kafka) {
        var hours = List.of(new OpenTime(8 * 60, 21 * 60, false));
        for (var centre : centres) {
            var weekly = Arrays.stream(DayOfWeek.values())
                    .filter(day -> day != DayOfWeek.SUNDAY)
                    .map(day -> new WeekdayHours(day, hours))
                    .toList();
            send(kafka, new OpeningHoursChanged(centre, weekly, List.of(), true), 1, at(FIRST));
            for (int room = 0; room < ROOMS; room++) {
                send(kafka, new RoomChanged(centre, "r" + room, null, 40, null, null), 1, at(FIRST));
            }
        }
        kafka.flush();
    }

    private static Instant at(LocalDate date) {
        return date.atStartOfDay(KRAKOW).toInstant();
    }

    private record Due(Instant at, DomainEvent event, long version) {}

    /** Bookings over ten years, each asked for up to a month before; all their events in the order of time. */
    private void publish(KafkaProducer<String, byte[]> kafka, Random random, int bookings) {
        var due = new PriorityQueue<Due>(Comparator.comparing(Due::at));
        for (int i = 0; i < bookings; i++) {
            var asked = FIRST.plusDays((long) i * (DAYS - 31) / bookings).atTime(7, random.nextInt(60));
            var facts = booking(random, asked.toLocalDate().plusDays(1L + random.nextInt(30)));
            var requested = asked.atZone(KRAKOW);
            due.add(new Due(requested.toInstant(), new BookingRequested(facts), 1));
            due.add(new Due(
                    requested.plusHours(5).toInstant(), new BookingConfirmed(facts, requested.toOffsetDateTime()), 2));
            due.add(new Due(
                    facts.end().toInstant(),
                    new BookingCompleted(facts, new AttendanceFacts(facts.expectedPeople(), null, null, null, null)),
                    3));
            while (due.peek() != null && due.peek().at.isBefore(requested.toInstant())) {
                send(kafka, due.remove());
            }
        }
        while (!due.isEmpty()) {
            send(kafka, due.remove());
        }
        kafka.flush();
    }

    private BookingFacts booking(Random random, LocalDate date) {
        var start = date.atTime(LocalTime.of(9 + random.nextInt(10), 0))
                .atZone(KRAKOW)
                .toOffsetDateTime();
        return new BookingFacts(
                new UUID(random.nextLong(), random.nextLong()),
                centres.get(random.nextInt(CENTRES)),
                "r" + random.nextInt(ROOMS),
                date,
                start,
                start.plusMinutes(60L + 30 * random.nextInt(4)),
                new UUID(7, random.nextInt(BENEFICIARIES)),
                BeneficiaryKind.values()[random.nextInt(3)],
                1 + random.nextInt(60));
    }

    private static void send(KafkaProducer<String, byte[]> kafka, Due due) {
        send(kafka, due.event, due.version, due.at);
    }

    private static void send(KafkaProducer<String, byte[]> kafka, DomainEvent event, long version, Instant time) {
        kafka.send(record(event, version, time));
    }

    private static ProducerRecord<String, byte[]> record(DomainEvent event, long version, Instant time) {
        var type = EventTypes.of(event);
        var message = new ProducerRecord<>(
                type.topic(), event.subject(), EventJson.write(event).getBytes(UTF_8));
        Map.of(
                        EventHeaders.SPEC_VERSION, "1.0",
                        EventHeaders.ID, new UUID(version, event.subject().hashCode()).toString(),
                        EventHeaders.SOURCE, "/booking-service",
                        EventHeaders.TYPE, type.name(),
                        EventHeaders.TIME, time.toString(),
                        EventHeaders.SUBJECT, event.subject(),
                        EventHeaders.CENTRE, event.centre(),
                        EventHeaders.AGGREGATE_VERSION, String.format(Locale.ROOT, "%d", version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    /** Returns the rebuild as it ended, or as it stands ready. */
    private Rebuild rebuilt(String how, ConfigurableApplicationContext service, int events, boolean switched)
            throws InterruptedException {
        var rebuilds = service.getBean(Rebuilds.class);
        long begun = System.nanoTime();
        long busy = system.getProcessCpuTime();
        Map<State, Long> reached = new HashMap<>();
        var begin = service.getBean(BeginRebuild.class).handle("benchmark", switched);
        if (!(begin instanceof BeginRebuild.Outcome.Begun(Rebuild rebuild))) {
            throw new IllegalStateException("another one runs: " + begin);
        }
        var end = switched ? State.SWITCHED : State.READY;
        var at = rebuild;
        while (at.state() != end) {
            Thread.sleep(20);
            at = rebuilds.find(rebuild.generation()).orElseThrow();
            reached.putIfAbsent(at.state(), System.nanoTime());
        }
        long done = System.nanoTime();
        long counting = reached.getOrDefault(State.COUNTING, done);
        long following = reached.getOrDefault(State.CATCHING_UP, done);
        double cpu = (system.getProcessCpuTime() - busy) / 1e9;
        out.printf(
                "  built anew %s: %.1f s (replayed %.1f, counted %.1f, compared %.1f), %,.0f events/s; processor busy"
                        + " %.1f s, %.2f ms an event%n",
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

    private void besideReaders(ConfigurableApplicationContext service, int events)
            throws InterruptedException, ExecutionException {
        var summarise = service.getBean(SummarisePeriod.class);
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
                ready = rebuilt("beside readers", service, events, false);
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
        service.getBean(EndRebuild.class).discard(ready.generation());
    }

    private long[] read(SummarisePeriod summarise, Random random, AtomicBoolean going, AtomicInteger failed) {
        List<Long> times = new ArrayList<>();
        while (going.get()) {
            long begun = System.nanoTime();
            try {
                summarise.handle(new SummarisePeriod.Query(anyPeriod(random), centres, false));
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
        times(summarise, READS, centres, ReportingBenchmark::anyPeriod);
        long busy = system.getProcessCpuTime();
        out.printf(
                "  a summary of any period, all centres: %s",
                shares(times(summarise, READS, centres, ReportingBenchmark::anyPeriod)));
        out.printf("; processor busy %.1f ms%n", (system.getProcessCpuTime() - busy) / 1e6 / READS);
        for (int many : new int[] {1, CENTRES}) {
            var some = centres.subList(0, many);
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
        int bookingsADay = facts / 2 / DAYS / CENTRES;
        long begun = System.nanoTime();
        for (var centre : centres) {
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

    /** Has the consumer go on at the end: what is there was counted by rebuilds. */
    private static void skipHistory(AdminClient admin) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(Topics.all())
                .allTopicNames()
                .get()
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        admin.listOffsets(asked)
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
        admin.alterConsumerGroupOffsets(GROUP, ends).all().get();
    }

    /** From handing a booking to the broker until a summary shows it, while others read any period. */
    private void visible(KafkaProducer<String, byte[]> kafka, SummarisePeriod summarise)
            throws InterruptedException, ExecutionException {
        var random = new Random(5);
        var going = new AtomicBoolean(true);
        var failed = new AtomicInteger();
        var times = new long[MADE_VISIBLE];
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = readers.submit(() -> read(summarise, new Random(6), going, failed));
            for (int i = -20; i < MADE_VISIBLE; i++) {
                var facts = booking(random, FIRST.plusDays(DAYS - 1L - random.nextInt(30)));
                var query = new SummarisePeriod.Query(
                        new Period(facts.date(), facts.date()), List.of(facts.centre()), false);
                long before = summarise.handle(query).now().total().of(Indicator.ROOM_USES);
                long begun = System.nanoTime();
                kafka.send(record(new BookingConfirmed(facts), 1, Instant.now()));
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
