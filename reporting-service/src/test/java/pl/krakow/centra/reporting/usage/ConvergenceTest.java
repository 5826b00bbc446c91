package pl.krakow.centra.reporting.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.usage.RecordBooking.Command;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.BookingFact;
import pl.krakow.centra.reporting.usage.domain.BookingState;
import pl.krakow.centra.reporting.usage.domain.Day;
import pl.krakow.centra.reporting.usage.domain.DayBucket;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;
import pl.krakow.centra.reporting.usage.domain.Usage;

/**
 * Random histories of bookings, delivered shuffled, doubled, late, by several replicas at once, with the process dying
 * anywhere in between. What the report then says is compared with a naive recount of the newest events.
 */
class ConvergenceTest {

    private static final int HISTORIES = 400;

    @Test
    void figuresEqualANaiveRecountWhateverHappensToTheDeliveries() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            assertThat(new DisturbedRun(seed, Ports::projection).differences())
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
        Consumer<Command> projection = ports.projection();
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
        assertThat(Recount.differences(ports, published)).isEmpty();
    }

    /**
     * A booking is cancelled and confirmed again. While the day is being counted with the cancellation, a second
     * replica records the confirmation and finds the day as it ought to be.
     */
    @Test
    void aCountThatChangesNothingStillStopsASlowerOneThatBeganBefore() {
        assertThat(differencesAfterCancellingAndConfirmingAgain(ports -> ports.buckets()))
                .isEmpty();
        assertThat(differencesAfterCancellingAndConfirmingAgain(ports -> new SkippingUnchanged(ports.buckets())))
                .as("if it were not written")
                .isNotEmpty();
    }

    private static List<String> differencesAfterCancellingAndConfirmingAgain(Function<Ports, DayBuckets> buckets) {
        Command confirmed = new Command(
                UUID.randomUUID(),
                0,
                "reymonta",
                History.FIRST,
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
        ports.projection().accept(confirmed);
        AtomicBoolean met = new AtomicBoolean();
        RecordedBookings meeting = RecordedBookings.class.cast(Proxy.newProxyInstance(
                RecordedBookings.class.getClassLoader(),
                new Class<?>[] {RecordedBookings.class},
                (proxy, method, arguments) -> {
                    Object answer = method.invoke(stored.bookings(), arguments);
                    if (method.getName().equals("on") && met.compareAndSet(false, true)) {
                        ports.projection().accept(confirmedAgain);
                    }
                    return answer;
                }));
        new Ports(meeting, ports.buckets(), ports.ordinals(), ports.sets())
                .projection()
                .accept(cancelled);
        return Recount.differences(stored, List.of(confirmed, cancelled, confirmedAgain));
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
                CountDay countDay = new CountDay(ports.bookings(), ports.buckets(), ports.sets());
                return command -> {
                    BookingFact arrived = fact(command, ports.ordinals().ordinalOf(command.beneficiaryId()));
                    BookingFact known =
                            ports.bookings().find(command.bookingId()).orElse(null);
                    if (known == null ? ports.bookings().add(arrived) : newer(ports.bookings(), known, arrived)) {
                        ports.bookings()
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
                BookingFact arrived = fact(command, ports.ordinals().ordinalOf(command.beneficiaryId()));
                long version = ports.buckets().version(arrived.day());
                Period day = new Period(command.date(), command.date());
                List<Usage> parts = new ArrayList<>(ports.buckets().within(List.of(command.centre()), day).stream()
                        .map(DayBucket::usage)
                        .toList());
                parts.add(Usage.of(List.of(arrived), ports.sets()));
                ports.buckets().succeed(new DayBucket(arrived.day(), version + 1, Usage.together(parts, ports.sets())));
            });
        }

        @Test
        void ifACountWereWrittenWithoutTheVersionCheck() {
            assertSomeHistoryNotices(ports -> ports.with(new DayBuckets() {
                        @Override
                        public long version(Day day) {
                            return ports.buckets().version(day);
                        }

                        @Override
                        public boolean succeed(DayBucket bucket) {
                            return ports.buckets()
                                    .succeed(new DayBucket(
                                            bucket.day(), ports.buckets().version(bucket.day()) + 1, bucket.usage()));
                        }

                        @Override
                        public List<DayBucket> within(Collection<String> centres, Period period) {
                            return ports.buckets().within(centres, period);
                        }
                    })
                    .projection());
        }

        @Test
        void ifAMovedBookingForgotItsFormerDays() {
            assertSomeHistoryNotices(ports -> {
                CountDay countDay = new CountDay(ports.bookings(), ports.buckets(), ports.sets());
                return command -> {
                    BookingFact arrived = fact(command, ports.ordinals().ordinalOf(command.beneficiaryId()));
                    BookingFact known =
                            ports.bookings().find(command.bookingId()).orElse(null);
                    if (known == null) {
                        ports.bookings().add(arrived);
                    } else if (arrived.version() > known.version()) {
                        ports.bookings().replace(known, arrived);
                        countDay.count(known.day());
                    }
                    countDay.count(arrived.day());
                };
            });
        }

        private void assertSomeHistoryNotices(Function<Ports, Consumer<Command>> flawed) {
            int noticed = 0;
            for (int seed = 0; seed < HISTORIES; seed++) {
                noticed += new DisturbedRun(seed, flawed).differences().isEmpty() ? 0 : 1;
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
}
