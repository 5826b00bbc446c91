package pl.krakow.centra.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Line;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.Months.Month;
import pl.krakow.centra.reporting.counting.domain.Months.Unsettled;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * Random histories of bookings, delivered shuffled, doubled, late, by several replicas at once, with the process dying
 * anywhere in between. What the report then says is compared with a naive recount of the newest events.
 */
class ConvergenceTest {

    private static final int HISTORIES = Integer.getInteger("convergence.histories", 100);

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
        List<Loan> deliveries = new ArrayList<>();
        List<Loan> published = History.of(new Random(2026), 400);
        deliveries.addAll(published);
        deliveries.addAll(published);
        Collections.shuffle(deliveries, new Random(7));
        Ports ports = new Ports();
        Consumer<Loan> projection = ports.projection();
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
        ports.settleMonths();
        assertThat(ports.months().unsettled()).isEmpty();
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

    private static List<String> differencesAfterCancellingAndConfirmingAgain(Function<Ports, Buckets> buckets) {
        var confirmed = Loan.confirmed("reymonta", History.FIRST, UUID.randomUUID(), BeneficiaryKind.ORGANISATION);
        var cancelled = confirmed.next(Loan.State.CANCELLED);
        var confirmedAgain = cancelled.next(Loan.State.CONFIRMED);
        var stored = new Ports();
        var ports = stored.with(buckets.apply(stored));
        ports.projection().accept(confirmed);
        var met = new AtomicBoolean();
        var meeting = Facts.class.cast(Proxy.newProxyInstance(
                Facts.class.getClassLoader(), new Class<?>[] {Facts.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(stored.facts(), arguments);
                    if (method.getName().equals("on") && met.compareAndSet(false, true)) {
                        ports.projection().accept(confirmedAgain);
                    }
                    return answer;
                }));
        ports.with(meeting).projection().accept(cancelled);
        return Recount.differences(stored, List.of(confirmed, cancelled, confirmedAgain));
    }

    /** Takes a recount with the same result for done. */
    private record SkippingUnchanged(Buckets buckets) implements Buckets {

        @Override
        public long version(Span span) {
            return buckets.version(span);
        }

        @Override
        public boolean succeed(Bucket bucket) {
            return buckets.of(List.of(bucket.span())).stream()
                            .anyMatch(known -> known.tally().equals(bucket.tally()))
                    || buckets.succeed(bucket);
        }

        @Override
        public List<Bucket> of(Collection<Span> spans) {
            return buckets.of(spans);
        }

        @Override
        public List<Bucket> wholesOf(Collection<Span> spans, Set<Span> parts) {
            return buckets.wholesOf(spans, parts);
        }

        @Override
        public Map<Span, Long> versions(Collection<Span> spans) {
            return buckets.versions(spans);
        }

        @Override
        public boolean succeedAll(Collection<Bucket> recounted) {
            return buckets.succeedAll(recounted);
        }

        @Override
        public List<Span> years() {
            return buckets.years();
        }
    }

    /** Each leaves out one thing the convergence rests on; if no history noticed, the test above would be worthless. */
    @Nested
    class WouldNotConverge {

        @Test
        void ifDaysWereCountedOnlyForNewerFacts() {
            assertSomeHistoryNotices(ports -> loan -> {
                var arrived = fact(loan, ports);
                var known = ports.facts().find(arrived.id()).orElse(null);
                if (known == null ? ports.facts().add(arrived) : newer(ports.facts(), known, arrived)) {
                    count(ports, ports.facts().find(arrived.id()).orElseThrow());
                }
            });
        }

        @Test
        void ifDaysWereIncremented() {
            assertSomeHistoryNotices(ports -> loan -> {
                var arrived = fact(loan, ports);
                for (var day : arrived.presentDays()) {
                    var span = Span.of(day);
                    long version = ports.buckets().version(span);
                    List<Tally> parts = new ArrayList<>(ports.buckets().of(List.of(span)).stream()
                            .map(Bucket::tally)
                            .toList());
                    parts.add(Tally.of(arrived.lines(), ports.sets()));
                    ports.buckets().succeed(new Bucket(span, version + 1, Tally.together(parts, ports.sets())));
                }
            });
        }

        @Test
        void ifACountWereWrittenWithoutTheVersionCheck() {
            assertSomeHistoryNotices(ports -> ports.with(new Buckets() {
                        @Override
                        public long version(Span span) {
                            return ports.buckets().version(span);
                        }

                        @Override
                        public boolean succeed(Bucket bucket) {
                            return ports.buckets()
                                    .succeed(new Bucket(
                                            bucket.span(), ports.buckets().version(bucket.span()) + 1, bucket.tally()));
                        }

                        @Override
                        public List<Bucket> of(Collection<Span> spans) {
                            return ports.buckets().of(spans);
                        }

                        @Override
                        public List<Bucket> wholesOf(Collection<Span> spans, Set<Span> parts) {
                            return ports.buckets().wholesOf(spans, parts);
                        }

                        @Override
                        public Map<Span, Long> versions(Collection<Span> spans) {
                            return ports.buckets().versions(spans);
                        }

                        @Override
                        public boolean succeedAll(Collection<Bucket> recounted) {
                            return ports.buckets().succeedAll(recounted);
                        }

                        @Override
                        public List<Span> years() {
                            return ports.buckets().years();
                        }
                    })
                    .projection());
        }

        @Test
        void ifAMovedBookingForgotItsFormerDays() {
            assertSomeHistoryNotices(ports -> loan -> {
                var arrived = fact(loan, ports);
                var known = ports.facts().find(arrived.id()).orElse(null);
                if (known == null) {
                    ports.facts().add(arrived);
                } else if (arrived.version() > known.version()) {
                    ports.facts().replace(known, arrived);
                    known.presentDays().forEach(day -> ports.countSpan().count(Span.of(day)));
                }
                count(ports, arrived);
            });
        }

        @Test
        void ifAMonthWereNotUnsettledByItsDays() {
            assertSomeHistoryNotices(ports -> new Ports(
                            ports.facts(),
                            ports.buckets(),
                            new OnlyOnce(ports.months()),
                            ports.members(),
                            ports.merged(),
                            ports.sets())
                    .projection());
        }

        /** Takes a month that was settled once for settled. */
        private record OnlyOnce(Months months, Set<Month> said) implements Months {

            OnlyOnce(Months months) {
                this(months, new HashSet<>());
            }

            @Override
            public void unsettle(Collection<Month> unsettled) {
                months.unsettle(unsettled.stream().filter(said::add).toList());
            }

            @Override
            public List<Unsettled> unsettled() {
                return months.unsettled();
            }

            @Override
            public boolean settle(Unsettled seen) {
                return months.settle(seen);
            }
        }

        private void assertSomeHistoryNotices(Function<Ports, Consumer<Loan>> flawed) {
            assertThat(IntStream.range(0, HISTORIES)
                            .anyMatch(seed -> !new DisturbedRun(seed, flawed)
                                    .differences()
                                    .isEmpty()))
                    .isTrue();
        }

        private boolean newer(Facts facts, Fact known, Fact arrived) {
            var newest = known.updatedBy(arrived);
            return newest.version() != known.version() && facts.replace(known, newest);
        }

        private void count(Ports ports, Fact fact) {
            fact.days().forEach(day -> ports.countSpan().count(Span.of(day)));
            ports.months().unsettle(fact.days().stream().map(Month::of).toList());
        }

        private Fact fact(Loan loan, Ports ports) {
            var reckoned = loan.reckoned();
            return new Fact(
                    reckoned.fact(),
                    reckoned.version(),
                    reckoned.event(),
                    reckoned.entries().stream()
                            .map(entry -> new Line(
                                    entry.day(),
                                    entry.cell(),
                                    entry.amount(),
                                    entry.member() == null
                                            ? Line.NOBODY
                                            : ports.members().ordinalOf(entry.member())))
                            .toList(),
                    Set.of());
        }
    }
}
