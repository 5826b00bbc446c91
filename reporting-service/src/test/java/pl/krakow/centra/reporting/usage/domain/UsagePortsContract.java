package pl.krakow.centra.reporting.usage.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.usage.bitmap.RoaringBeneficiarySets;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings.Position;
import pl.krakow.centra.reporting.usage.domain.Sources.Source;

/** What the ports promise, wherever they keep things. */
public abstract class UsagePortsContract {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Day REYMONTA_FRIDAY = new Day("reymonta", FRIDAY);
    private static final Day REYMONTA_SATURDAY = new Day("reymonta", FRIDAY.plusDays(1));
    private static final Day NOWA_HUTA_FRIDAY = new Day("nowa-huta", FRIDAY);
    private static final Period WEEK = new Period(FRIDAY.minusDays(3), FRIDAY.plusDays(3));

    private final BeneficiarySets sets = new RoaringBeneficiarySets();

    protected abstract RecordedBookings bookings();

    protected abstract DayBuckets buckets();

    /** The dictionary as one more process sees it. */
    protected abstract BeneficiaryOrdinals ordinals();

    protected abstract RecordedBeneficiaries beneficiaries();

    protected abstract MergedBeneficiaries merged();

    protected abstract Sources sources();

    @Test
    void recordsAFactOnce() {
        BookingFact fact = fact(REYMONTA_FRIDAY, BookingState.REQUESTED, 1);

        assertThat(bookings().find(fact.bookingId())).isEmpty();
        assertThat(bookings().add(fact)).isTrue();
        assertThat(bookings().add(fact)).isFalse();
        assertThat(bookings().find(fact.bookingId())).contains(fact);
    }

    @Test
    void replacesOnlyWhatIsStillRecorded() {
        BookingFact first = fact(REYMONTA_FRIDAY, BookingState.REQUESTED, 1);
        BookingFact second = first.updatedBy(moved(first, REYMONTA_SATURDAY, 2));
        BookingFact third = first.updatedBy(moved(first, NOWA_HUTA_FRIDAY, 3));
        bookings().add(first);

        assertThat(bookings().replace(first, second)).isTrue();
        assertThat(bookings().replace(first, third)).isFalse();
        assertThat(bookings().find(first.bookingId())).contains(second);
        assertThat(second.formerDays()).containsExactly(REYMONTA_FRIDAY);
    }

    @Test
    void knowsTheFactsOfADay() {
        BookingFact friday = add(fact(REYMONTA_FRIDAY, BookingState.CONFIRMED, 1));
        BookingFact moving = add(fact(REYMONTA_FRIDAY, BookingState.CONFIRMED, 1));
        add(fact(NOWA_HUTA_FRIDAY, BookingState.CONFIRMED, 1));

        assertThat(bookings().on(REYMONTA_FRIDAY)).containsExactlyInAnyOrder(friday, moving);

        BookingFact moved = moving.updatedBy(moved(moving, REYMONTA_SATURDAY, 2));
        bookings().replace(moving, moved);

        assertThat(bookings().on(REYMONTA_FRIDAY)).containsExactly(friday);
        assertThat(bookings().on(REYMONTA_SATURDAY)).containsExactly(moved);
    }

    @Test
    void pagesThroughTheFactsBehindAFigure() {
        Set<BookingFact> confirmed = new HashSet<>();
        for (int day = -4; day <= 4; day++) {
            for (int i = 0; i < 3; i++) {
                BookingFact fact = add(fact(new Day("reymonta", FRIDAY.plusDays(day)), BookingState.CONFIRMED, 1));
                if (WEEK.contains(fact.day().date())) {
                    confirmed.add(fact);
                }
                add(fact(new Day("nowa-huta", FRIDAY.plusDays(day)), BookingState.CONFIRMED, 1));
                add(fact(new Day("reymonta", FRIDAY.plusDays(day)), BookingState.CANCELLED, 1));
            }
        }

        List<BookingFact> seen = new ArrayList<>();
        List<BookingFact> page = bookings().behind(Indicator.ROOM_USES, List.of("reymonta"), WEEK, null, 4);
        while (!page.isEmpty()) {
            seen.addAll(page);
            BookingFact last = page.getLast();
            page = bookings()
                    .behind(
                            Indicator.ROOM_USES,
                            List.of("reymonta"),
                            WEEK,
                            new Position(last.day().date(), last.bookingId()),
                            4);
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(confirmed);
        assertThat(seen).extracting(fact -> fact.day().date()).isSorted();
        assertThat(bookings()
                        .behind(
                                Indicator.REQUESTS,
                                List.of("reymonta", "nowa-huta"),
                                new Period(FRIDAY, FRIDAY),
                                null,
                                100))
                .hasSize(9);
    }

    @Test
    void letsOnlyTheNextVersionOfADaySucceed() {
        DayBucket first = bucket(REYMONTA_FRIDAY, 1, 1);
        DayBucket second = bucket(REYMONTA_FRIDAY, 2, 1, 2);

        assertThat(buckets().version(REYMONTA_FRIDAY)).isZero();
        assertThat(buckets().succeed(second)).isFalse();
        assertThat(buckets().succeed(first)).isTrue();
        assertThat(buckets().succeed(first)).isFalse();
        assertThat(buckets().succeed(second)).isTrue();
        assertThat(buckets().version(REYMONTA_FRIDAY)).isEqualTo(2);
        assertThat(buckets().within(List.of("reymonta"), WEEK)).containsExactly(second);
    }

    @Test
    void findsTheCountedDaysOfSomeCentresInAPeriod() {
        DayBucket friday = succeed(bucket(REYMONTA_FRIDAY, 1, 1, 70_000));
        DayBucket saturday = succeed(bucket(REYMONTA_SATURDAY, 1));
        DayBucket huta = succeed(bucket(NOWA_HUTA_FRIDAY, 1, 3));
        succeed(bucket(new Day("reymonta", WEEK.to().plusDays(1)), 1, 4));

        assertThat(buckets().within(List.of("reymonta"), WEEK)).containsExactlyInAnyOrder(friday, saturday);
        assertThat(buckets().within(List.of("reymonta", "nowa-huta"), new Period(FRIDAY, FRIDAY)))
                .containsExactlyInAnyOrder(friday, huta);
        assertThat(buckets().within(List.of("podgorze"), WEEK)).isEmpty();
    }

    @Test
    void keepsOneOrdinalForABeneficiary() {
        UUID foundation = UUID.randomUUID();
        UUID choir = UUID.randomUUID();

        int first = ordinals().ordinalOf(foundation);
        int second = ordinals().ordinalOf(choir);

        assertThat(first).isNotNegative().isNotEqualTo(second);
        assertThat(ordinals().ordinalOf(foundation)).isEqualTo(first);
        assertThat(ordinals().beneficiaries(List.of(first, second, 1_000_000)))
                .isEqualTo(Map.of(first, foundation, second, choir));
    }

    @Test
    void agreesOnOrdinalsBetweenProcesses() throws Exception {
        List<UUID> met = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            met.add(UUID.randomUUID());
        }
        CountDownLatch start = new CountDownLatch(1);
        List<List<Integer>> answers = new ArrayList<>();
        try (ExecutorService processes = Executors.newFixedThreadPool(8)) {
            List<Future<List<Integer>>> done = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                BeneficiaryOrdinals ordinals = ordinals();
                done.add(processes.submit(() -> {
                    start.await();
                    return met.stream().map(ordinals::ordinalOf).toList();
                }));
            }
            start.countDown();
            for (Future<List<Integer>> each : done) {
                answers.add(each.get(30, TimeUnit.SECONDS));
            }
        }
        assertThat(answers).allMatch(answer -> answer.equals(answers.getFirst()));
        assertThat(answers.getFirst()).doesNotHaveDuplicates();
        assertThat(Set.copyOf(ordinals().beneficiaries(answers.getFirst()).values()))
                .isEqualTo(met.stream().collect(toSet()));
    }

    @Test
    void keepsTheNewestFactOfABeneficiary() {
        UUID choir = UUID.randomUUID();
        BeneficiaryFact group = new BeneficiaryFact(choir, 1, "reymonta", BeneficiaryKind.INFORMAL_GROUP, null);
        BeneficiaryFact organisation =
                new BeneficiaryFact(choir, 2, "reymonta", BeneficiaryKind.ORGANISATION, "V Krowodrza");

        beneficiaries().saveIfNewer(organisation);
        beneficiaries().saveIfNewer(group);
        beneficiaries().saveIfNewer(organisation);

        assertThat(beneficiaries().find(List.of(choir, UUID.randomUUID()))).containsExactly(organisation);
    }

    @Test
    void followsMergesToTheLastSurvivor() {
        merged().put(1, 2);
        merged().put(4, 5);
        merged().put(2, 3);
        merged().put(2, 3);

        assertThat(merged().survivors()).isEqualTo(Map.of(1, 3, 2, 3, 4, 5));
    }

    @Test
    void knowsTheLatestEventOfASource() {
        Instant nine = Instant.parse("2026-11-20T09:00:00Z");
        sources().taken("centra.booking", nine);
        sources().taken("centra.booking", nine.minusSeconds(60));
        sources().taken("centra.beneficiaries", nine.plusSeconds(1));

        assertThat(sources().all())
                .containsExactly(
                        new Source("centra.beneficiaries", nine.plusSeconds(1)), new Source("centra.booking", nine));
    }

    private BookingFact add(BookingFact fact) {
        assertThat(bookings().add(fact)).isTrue();
        return fact;
    }

    private DayBucket succeed(DayBucket bucket) {
        assertThat(buckets().succeed(bucket)).isTrue();
        return bucket;
    }

    private DayBucket bucket(Day day, long version, int... beneficiaries) {
        List<BookingFact> facts = new ArrayList<>();
        for (int beneficiary : beneficiaries) {
            facts.add(fact(day, BookingState.CONFIRMED, 1, beneficiary));
        }
        return new DayBucket(day, version, Usage.of(facts, sets));
    }

    private static BookingFact fact(Day day, BookingState state, long version) {
        return fact(day, state, version, 7);
    }

    private static BookingFact fact(Day day, BookingState state, long version, int beneficiary) {
        return new BookingFact(
                UUID.randomUUID(),
                version,
                day,
                "1w040",
                state,
                BeneficiaryKind.ORGANISATION,
                beneficiary,
                60,
                12,
                Set.of());
    }

    private static BookingFact moved(BookingFact fact, Day day, long version) {
        return new BookingFact(
                fact.bookingId(),
                version,
                day,
                fact.room(),
                fact.state(),
                fact.kind(),
                fact.beneficiary(),
                fact.minutes(),
                fact.people(),
                Set.of());
    }
}
