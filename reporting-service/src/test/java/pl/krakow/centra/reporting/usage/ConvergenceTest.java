package pl.krakow.centra.reporting.usage;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.usage.RecordBooking.Command;
import pl.krakow.centra.reporting.usage.SummariseUsage.Figures;
import pl.krakow.centra.reporting.usage.SummariseUsage.Summary;
import pl.krakow.centra.reporting.usage.bitmap.RoaringBeneficiarySets;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryOrdinals;
import pl.krakow.centra.reporting.usage.domain.BookingFact;
import pl.krakow.centra.reporting.usage.domain.BookingState;
import pl.krakow.centra.reporting.usage.domain.Day;
import pl.krakow.centra.reporting.usage.domain.DayBucket;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;
import pl.krakow.centra.reporting.usage.domain.Usage;
import pl.krakow.centra.reporting.usage.memory.InMemoryBookings;
import pl.krakow.centra.reporting.usage.memory.InMemoryDayBuckets;
import pl.krakow.centra.reporting.usage.memory.InMemoryMergedBeneficiaries;
import pl.krakow.centra.reporting.usage.memory.InMemoryOrdinals;
import pl.krakow.centra.reporting.usage.memory.InMemorySources;

/**
 * Random histories of bookings, delivered shuffled, doubled, late, by several replicas at once, with the process dying
 * anywhere in between. What the report then says is compared with a naive recount of the newest events.
 *
 * <p>The replicas of the seeded runs are played in one thread: before and after any access to a port another delivery
 * may run from its beginning to its end. That finds the same losses as threads do, every time.
 */
class ConvergenceTest {

    private static final int HISTORIES = 400;
    private static final List<String> CENTRES = List.of("reymonta", "nowa-huta", "podgorze");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 23);
    private static final int DAYS = 5;

    @Test
    void figuresEqualANaiveRecountWhateverHappensToTheDeliveries() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            assertThat(new Run(seed, ConvergenceTest::asBuilt).differences())
                    .as("history %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void figuresEqualANaiveRecountWhenEightReplicasCountTheSameDays() throws Exception {
        List<Command> deliveries = new ArrayList<>();
        List<Command> published = History.of(new Random(2026), 400);
        deliveries.addAll(published);
        deliveries.addAll(published);
        Collections.shuffle(deliveries, new Random(7));
        Ports ports = new Ports();
        Consumer<Command> projection = asBuilt(ports);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService replicas = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = new ArrayList<>();
            for (int replica = 0; replica < 8; replica++) {
                int first = replica;
                done.add(replicas.submit(() -> {
                    start.await();
                    for (int i = first; i < deliveries.size(); i += 8) {
                        projection.accept(deliveries.get(i));
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(differences(ports, published)).isEmpty();
    }

    /**
     * A booking is cancelled and confirmed again. While the day is being counted with the cancellation, a second
     * replica records the confirmation and finds the day as it ought to be.
     */
    @Test
    void aCountThatChangesNothingStillStopsASlowerOneThatBeganBefore() {
        assertThat(differencesAfterCancellingAndConfirmingAgain(ports -> ports.buckets))
                .isEmpty();
        assertThat(differencesAfterCancellingAndConfirmingAgain(ports -> new SkippingUnchanged(ports.buckets)))
                .as("if it were not written")
                .isNotEmpty();
    }

    private static List<String> differencesAfterCancellingAndConfirmingAgain(Function<Ports, DayBuckets> buckets) {
        Command confirmed = new Command(
                UUID.randomUUID(),
                0,
                "reymonta",
                FIRST,
                "1w040",
                BookingState.CONFIRMED,
                UUID.randomUUID(),
                BeneficiaryKind.ORGANISATION,
                60,
                10);
        Command cancelled = with(confirmed, 1, BookingState.CANCELLED);
        Command confirmedAgain = with(confirmed, 2, BookingState.CONFIRMED);
        Ports stored = new Ports();
        Ports ports = stored.with(buckets.apply(stored));
        asBuilt(ports).accept(confirmed);
        AtomicBoolean met = new AtomicBoolean();
        RecordedBookings meeting = RecordedBookings.class.cast(Proxy.newProxyInstance(
                RecordedBookings.class.getClassLoader(),
                new Class<?>[] {RecordedBookings.class},
                (proxy, method, arguments) -> {
                    Object answer = method.invoke(stored.bookings, arguments);
                    if (method.getName().equals("on") && met.compareAndSet(false, true)) {
                        asBuilt(ports).accept(confirmedAgain);
                    }
                    return answer;
                }));
        asBuilt(new Ports(meeting, ports.buckets, ports.ordinals, ports.sets)).accept(cancelled);
        return differences(stored, List.of(confirmed, cancelled, confirmedAgain));
    }

    private static Command with(Command command, long version, BookingState state) {
        return new Command(
                command.bookingId(),
                version,
                command.centre(),
                command.date(),
                command.room(),
                state,
                command.beneficiaryId(),
                command.kind(),
                command.minutes(),
                command.people());
    }

    /** Takes a recount with the same result for done. */
    private record SkippingUnchanged(DayBuckets buckets) implements DayBuckets {

        @Override
        public long version(Day day) {
            return buckets.version(day);
        }

        @Override
        public boolean succeed(DayBucket bucket) {
            Period day = new Period(bucket.day().date(), bucket.day().date());
            return buckets.within(List.of(bucket.day().centre()), day).stream()
                            .anyMatch(known -> known.usage().equals(bucket.usage()))
                    || buckets.succeed(bucket);
        }

        @Override
        public List<DayBucket> within(Collection<String> centres, Period period) {
            return buckets.within(centres, period);
        }
    }

    /** Each leaves out one thing the convergence rests on; if no history noticed, the test above would be worthless. */
    @Nested
    class WouldNotConverge {

        @Test
        void ifDaysWereCountedOnlyForNewerFacts() {
            assertSomeHistoryNotices(ports -> {
                CountDay countDay = new CountDay(ports.bookings, ports.buckets, ports.sets);
                return command -> {
                    BookingFact arrived = fact(command, ports.ordinals.ordinalOf(command.beneficiaryId()));
                    BookingFact known = ports.bookings.find(command.bookingId()).orElse(null);
                    if (known == null ? ports.bookings.add(arrived) : newer(ports.bookings, known, arrived)) {
                        ports.bookings
                                .find(command.bookingId())
                                .orElseThrow()
                                .days()
                                .forEach(countDay::count);
                    }
                };
            });
        }

        @Test
        void ifDaysWereIncremented() {
            assertSomeHistoryNotices(ports -> command -> {
                BookingFact arrived = fact(command, ports.ordinals.ordinalOf(command.beneficiaryId()));
                long version = ports.buckets.version(arrived.day());
                Period day = new Period(command.date(), command.date());
                List<Usage> parts = new ArrayList<>(ports.buckets.within(List.of(command.centre()), day).stream()
                        .map(DayBucket::usage)
                        .toList());
                parts.add(Usage.of(List.of(arrived), ports.sets));
                ports.buckets.succeed(new DayBucket(arrived.day(), version + 1, Usage.together(parts, ports.sets)));
            });
        }

        @Test
        void ifACountWereWrittenWithoutTheVersionCheck() {
            assertSomeHistoryNotices(ports -> asBuilt(ports.with(new DayBuckets() {
                @Override
                public long version(Day day) {
                    return ports.buckets.version(day);
                }

                @Override
                public boolean succeed(DayBucket bucket) {
                    return ports.buckets.succeed(
                            new DayBucket(bucket.day(), ports.buckets.version(bucket.day()) + 1, bucket.usage()));
                }

                @Override
                public List<DayBucket> within(Collection<String> centres, Period period) {
                    return ports.buckets.within(centres, period);
                }
            })));
        }

        @Test
        void ifAMovedBookingForgotItsFormerDays() {
            assertSomeHistoryNotices(ports -> {
                CountDay countDay = new CountDay(ports.bookings, ports.buckets, ports.sets);
                return command -> {
                    BookingFact arrived = fact(command, ports.ordinals.ordinalOf(command.beneficiaryId()));
                    BookingFact known = ports.bookings.find(command.bookingId()).orElse(null);
                    if (known == null) {
                        ports.bookings.add(arrived);
                    } else if (arrived.version() > known.version()) {
                        ports.bookings.replace(known, arrived);
                        countDay.count(known.day());
                    }
                    countDay.count(arrived.day());
                };
            });
        }

        private void assertSomeHistoryNotices(Function<Ports, Consumer<Command>> flawed) {
            int noticed = 0;
            for (int seed = 0; seed < HISTORIES; seed++) {
                noticed += new Run(seed, flawed).differences().isEmpty() ? 0 : 1;
            }
            assertThat(noticed).isPositive();
        }

        private boolean newer(RecordedBookings bookings, BookingFact known, BookingFact arrived) {
            BookingFact newest = known.updatedBy(arrived);
            return !newest.equals(known) && bookings.replace(known, newest);
        }

        private BookingFact fact(Command command, int ordinal) {
            return new BookingFact(
                    command.bookingId(),
                    command.version(),
                    new Day(command.centre(), command.date()),
                    command.room(),
                    command.state(),
                    command.kind(),
                    ordinal,
                    command.minutes(),
                    command.people(),
                    Set.of());
        }
    }

    private static Consumer<Command> asBuilt(Ports ports) {
        CountDay countDay = new CountDay(ports.bookings, ports.buckets, ports.sets);
        return new RecordBooking(ports.bookings, ports.ordinals, countDay)::handle;
    }

    private record Ports(
            RecordedBookings bookings, DayBuckets buckets, BeneficiaryOrdinals ordinals, RoaringBeneficiarySets sets) {

        Ports() {
            this(
                    new InMemoryBookings(),
                    new InMemoryDayBuckets(),
                    new InMemoryOrdinals(),
                    new RoaringBeneficiarySets());
        }

        Ports with(DayBuckets others) {
            return new Ports(bookings, others, ordinals, sets);
        }
    }

    /** The process died; what it had written stays written. */
    private static final class Died extends RuntimeException {}

    /** One random history with its random deliveries, played over ports where anything may happen around any access. */
    private static final class Run {

        private final Random random;
        private final Ports stored = new Ports();
        private final List<Command> published;
        private final Deque<Command> waiting;
        private final Consumer<Command> projection;
        private int nested;

        Run(int seed, Function<Ports, Consumer<Command>> projection) {
            this.random = new Random(seed);
            this.published = History.of(random, 1 + random.nextInt(15));
            List<Command> deliveries = new ArrayList<>(published);
            published.stream().filter(command -> random.nextInt(3) == 0).forEach(deliveries::add);
            Collections.shuffle(deliveries, random);
            this.waiting = new ArrayDeque<>(deliveries);
            this.projection = projection.apply(new Ports(
                    disturbed(RecordedBookings.class, stored.bookings),
                    disturbed(DayBuckets.class, stored.buckets),
                    stored.ordinals,
                    stored.sets));
        }

        List<String> differences() {
            while (!waiting.isEmpty()) {
                deliver(waiting.poll());
            }
            return ConvergenceTest.differences(stored, published);
        }

        private void deliver(Command command) {
            try {
                projection.accept(command);
            } catch (Died died) {
                // Its offset was never committed: it comes again, after whatever else comes before.
                List<Command> later = new ArrayList<>(waiting);
                later.add(random.nextInt(later.size() + 1), command);
                waiting.clear();
                waiting.addAll(later);
            }
        }

        private <T> T disturbed(Class<T> port, T target) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        disturb();
                        try {
                            Object answer = method.invoke(target, arguments);
                            disturb();
                            return answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        private void disturb() {
            if (random.nextInt(40) == 0) {
                throw new Died();
            }
            if (nested < 3 && random.nextInt(12) == 0 && !waiting.isEmpty()) {
                nested++;
                deliver(waiting.poll());
                nested--;
            }
        }
    }

    /** What happened to some bookings, as it was published. */
    private static final class History {

        private static List<Command> of(Random random, int bookings) {
            List<UUID> beneficiaries = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                beneficiaries.add(new UUID(random.nextLong(), random.nextLong()));
            }
            List<Command> published = new ArrayList<>();
            for (int i = 0; i < bookings; i++) {
                UUID booking = new UUID(random.nextLong(), random.nextLong());
                UUID beneficiary = pick(random, beneficiaries);
                Command last = happens(random, booking, 0, beneficiary, null);
                published.add(last);
                int changes = random.nextInt(6);
                for (int version = 1; version <= changes; version++) {
                    last = happens(random, booking, version, beneficiary, last);
                    published.add(last);
                }
            }
            return published;
        }

        /** Few different values, so that a booking is often again what it once was. */
        private static Command happens(
                Random random, UUID booking, long version, UUID beneficiary, @Nullable Command before) {
            Day day = before == null || random.nextInt(3) == 0
                    ? new Day(pick(random, CENTRES), FIRST.plusDays(random.nextInt(DAYS)))
                    : new Day(before.centre(), before.date());
            return new Command(
                    booking,
                    version,
                    day.centre(),
                    day.date(),
                    "room",
                    pick(random, List.of(BookingState.values())),
                    beneficiary,
                    random.nextInt(5) > 0 ? BeneficiaryKind.ORGANISATION : BeneficiaryKind.INDIVIDUAL,
                    60 * (1 + random.nextInt(2)),
                    10);
        }

        private static <T> T pick(Random random, List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }

    private static List<String> differences(Ports ports, List<Command> published) {
        SummariseUsage summarise = new SummariseUsage(
                ports.buckets, ports.sets, new InMemoryMergedBeneficiaries(), new InMemorySources(), Clock.systemUTC());
        Collection<Command> newest = published.stream()
                .collect(toMap(
                        Command::bookingId,
                        command -> command,
                        BinaryOperator.maxBy((a, b) -> Long.compare(a.version(), b.version()))))
                .values();
        List<String> differences = new ArrayList<>();
        for (int from = 0; from < DAYS; from++) {
            for (int to = from; to < DAYS; to++) {
                Period period = new Period(FIRST.plusDays(from), FIRST.plusDays(to));
                Summary summary = summarise.handle(new SummariseUsage.Query(period, CENTRES));
                summary.centres()
                        .forEach(each -> compare(
                                differences,
                                period + " at " + each.centre(),
                                each.figures(),
                                naively(newest, period, Set.of(each.centre()))));
                compare(
                        differences,
                        period + " in total",
                        summary.total(),
                        naively(newest, period, Set.copyOf(CENTRES)));
            }
        }
        return differences;
    }

    private static void compare(List<String> differences, String where, Figures reported, Map<Indicator, Long> naive) {
        if (!reported.values().equals(naive)) {
            differences.add(where + ": reported " + reported.values() + ", counted " + naive);
        }
    }

    private static Map<Indicator, Long> naively(Collection<Command> newest, Period period, Set<String> centres) {
        long uses = 0;
        long requests = 0;
        long cancellations = 0;
        long minutes = 0;
        long people = 0;
        Set<UUID> all = new HashSet<>();
        Set<UUID> organisations = new HashSet<>();
        Set<UUID> groups = new HashSet<>();
        Set<UUID> individuals = new HashSet<>();
        for (Command booking : newest) {
            if (!centres.contains(booking.centre())
                    || booking.date().isBefore(period.from())
                    || booking.date().isAfter(period.to())) {
                continue;
            }
            requests++;
            if (booking.state() == BookingState.CANCELLED || booking.state() == BookingState.WITHDRAWN) {
                cancellations++;
            }
            if (booking.state() == BookingState.CONFIRMED
                    || booking.state() == BookingState.CHECKED_IN
                    || booking.state() == BookingState.COMPLETED) {
                uses++;
                minutes += booking.minutes();
                people += booking.people();
                all.add(booking.beneficiaryId());
                switch (booking.kind()) {
                    case ORGANISATION -> organisations.add(booking.beneficiaryId());
                    case INFORMAL_GROUP -> groups.add(booking.beneficiaryId());
                    case INDIVIDUAL -> individuals.add(booking.beneficiaryId());
                }
            }
        }
        Map<Indicator, Long> figures = new EnumMap<>(Indicator.class);
        figures.put(Indicator.ROOM_USES, uses);
        figures.put(Indicator.REQUESTS, requests);
        figures.put(Indicator.CANCELLATIONS, cancellations);
        figures.put(Indicator.HOURS, minutes);
        figures.put(Indicator.PEOPLE, people);
        figures.put(Indicator.BENEFICIARIES, (long) all.size());
        figures.put(Indicator.ORGANISATIONS, (long) organisations.size());
        figures.put(Indicator.INFORMAL_GROUPS, (long) groups.size());
        figures.put(Indicator.INDIVIDUALS, (long) individuals.size());
        return figures;
    }
}
