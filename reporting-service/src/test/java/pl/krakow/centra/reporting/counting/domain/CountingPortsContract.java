package pl.krakow.centra.reporting.counting.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.counting.bitmap.RoaringMemberSets;
import pl.krakow.centra.reporting.counting.domain.Months.Month;
import pl.krakow.centra.reporting.counting.domain.Sources.Source;

/** What the ports promise, wherever they keep things. */
public abstract class CountingPortsContract {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Day REYMONTA_FRIDAY = new Day("reymonta", FRIDAY);
    private static final Day REYMONTA_SATURDAY = new Day("reymonta", FRIDAY.plusDays(1));
    private static final Day NOWA_HUTA_FRIDAY = new Day("nowa-huta", FRIDAY);
    private static final Month NOVEMBER = new Month("reymonta", YearMonth.of(2026, 11));
    private static final Cell USES = Cell.whole(Indicator.ROOM_USES);
    private static final Cell ROOM = new Cell(Indicator.ROOM_USES, Dimension.ROOM.is("1w.040"));
    private static final Cell BENEFICIARIES = Cell.whole(Indicator.BENEFICIARIES);

    private final MemberSets sets = new RoaringMemberSets();

    protected abstract Facts facts();

    protected abstract Buckets buckets();

    protected abstract Months months();

    /** The dictionary as one more process sees it. */
    protected abstract Members members();

    protected abstract RecordedBeneficiaries beneficiaries();

    protected abstract MergedMembers merged();

    protected abstract Sources sources();

    @Test
    void recordsAFactOnce() {
        var fact = fact(1, REYMONTA_FRIDAY);

        assertThat(facts().find(fact.id())).isEmpty();
        assertThat(facts().add(fact)).isTrue();
        assertThat(facts().add(fact)).isFalse();
        assertThat(facts().find(fact.id())).contains(fact);
    }

    @Test
    void replacesOnlyWhatIsStillRecorded() {
        var first = fact(1, REYMONTA_FRIDAY);
        var second = first.updatedBy(moved(first, 2, REYMONTA_SATURDAY));
        var third = first.updatedBy(moved(first, 3, NOWA_HUTA_FRIDAY));
        facts().add(first);

        assertThat(facts().replace(first, second)).isTrue();
        assertThat(facts().replace(first, third)).isFalse();
        assertThat(facts().find(first.id())).contains(second);
        assertThat(second.formerDays()).containsExactly(REYMONTA_FRIDAY);
    }

    @Test
    void knowsTheFactsOfADayByTheirIds() {
        var friday = add(fact(1, REYMONTA_FRIDAY));
        var both = add(fact(1, REYMONTA_FRIDAY, REYMONTA_SATURDAY));
        add(fact(1, NOWA_HUTA_FRIDAY));

        assertThat(facts().on(REYMONTA_FRIDAY)).containsExactlyInAnyOrder(friday, both);
        assertThat(facts().on(REYMONTA_FRIDAY))
                .extracting(fact -> fact.id().toString())
                .isSorted();

        var moved = both.updatedBy(moved(both, 2, REYMONTA_SATURDAY));
        facts().replace(both, moved);

        assertThat(facts().on(REYMONTA_FRIDAY)).containsExactly(friday);
        assertThat(facts().on(REYMONTA_SATURDAY)).containsExactly(moved);
    }

    @Test
    void keepsAFactThatCountsNowhere() {
        var fact = fact(1, REYMONTA_FRIDAY);
        facts().add(fact);
        var gone = fact.updatedBy(moved(fact, 2));

        assertThat(facts().replace(fact, gone)).isTrue();
        assertThat(facts().find(fact.id())).contains(gone);
        assertThat(facts().on(REYMONTA_FRIDAY)).isEmpty();
    }

    @Test
    void letsOnlyTheNextVersionOfASpanSucceed() {
        var span = Span.of(REYMONTA_FRIDAY);
        var first = bucket(span, 1, 1);
        var second = bucket(span, 2, 1, 2);

        assertThat(buckets().version(span)).isZero();
        assertThat(buckets().succeed(second)).isFalse();
        assertThat(buckets().succeed(first)).isTrue();
        assertThat(buckets().succeed(first)).isFalse();
        assertThat(buckets().succeed(second)).isTrue();
        assertThat(buckets().version(span)).isEqualTo(2);
        assertThat(buckets().of(List.of(span))).containsExactly(second);
    }

    @Test
    void findsTheSpansThatWereCounted() {
        var friday = succeed(bucket(Span.of(REYMONTA_FRIDAY), 1, 1, 70_000));
        var month = succeed(bucket(Span.of("reymonta", YearMonth.of(2026, 11)), 1, 1));
        var year = succeed(bucket(Span.year("nowa-huta", 2026), 1, 3));
        succeed(bucket(Span.of(REYMONTA_SATURDAY), 1));

        assertThat(buckets().of(List.of(friday.span(), month.span(), year.span(), Span.of(NOWA_HUTA_FRIDAY))))
                .containsExactlyInAnyOrder(friday, month, year);
    }

    @Test
    void settlesAMonthOnlyIfNoDayWasCountedSince() {
        months().unsettle(List.of(NOVEMBER, new Month("nowa-huta", YearMonth.of(2026, 12))));
        var seen = months().unsettled().stream()
                .filter(unsettled -> unsettled.month().equals(NOVEMBER))
                .findFirst()
                .orElseThrow();
        months().unsettle(List.of(NOVEMBER));

        assertThat(months().settle(seen)).as("a day was counted since").isFalse();
        assertThat(months().unsettled()).hasSize(2);

        for (var unsettled : months().unsettled()) {
            assertThat(months().settle(unsettled)).isTrue();
        }
        assertThat(months().unsettled()).isEmpty();
        assertThat(months().settle(seen)).as("what is settled already").isFalse();
    }

    @Test
    void keepsOneOrdinalForAnId() {
        UUID foundation = UUID.randomUUID();
        UUID choir = UUID.randomUUID();

        int first = members().ordinalOf(foundation);
        int second = members().ordinalOf(choir);

        assertThat(first).isNotNegative().isNotEqualTo(second);
        assertThat(members().ordinalOf(foundation)).isEqualTo(first);
        assertThat(members().ids(List.of(first, second, 1_000_000)))
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
                Members members = members();
                done.add(processes.submit(() -> {
                    start.await();
                    return met.stream().map(members::ordinalOf).toList();
                }));
            }
            start.countDown();
            for (Future<List<Integer>> each : done) {
                answers.add(each.get(30, TimeUnit.SECONDS));
            }
        }
        assertThat(answers).allMatch(answer -> answer.equals(answers.getFirst()));
        assertThat(answers.getFirst()).doesNotHaveDuplicates();
        assertThat(Set.copyOf(members().ids(answers.getFirst()).values()))
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
                .extracting(source -> new Source(source.topic(), source.lastEventAt()))
                .containsExactly(
                        new Source("centra.beneficiaries", nine.plusSeconds(1)), new Source("centra.booking", nine));
    }

    private Fact add(Fact fact) {
        assertThat(facts().add(fact)).isTrue();
        return fact;
    }

    private Bucket succeed(Bucket bucket) {
        assertThat(buckets().succeed(bucket)).isTrue();
        return bucket;
    }

    private Bucket bucket(Span span, long version, int... beneficiaries) {
        var day = new Day(span.centre(), span.first());
        List<Line> lines = new ArrayList<>();
        for (int beneficiary : beneficiaries) {
            lines.add(new Line(day, USES, 1, Line.NOBODY));
            lines.add(new Line(day, ROOM, 1, Line.NOBODY));
            lines.add(new Line(day, BENEFICIARIES, 1, beneficiary));
        }
        return new Bucket(span, version, Tally.of(lines, sets));
    }

    private static Fact fact(long version, Day... days) {
        return moved(new Fact(FactId.of("booking", UUID.randomUUID()), 0, "", List.of(), Set.of()), version, days);
    }

    private static Fact moved(Fact fact, long version, Day... days) {
        return new Fact(
                fact.id(),
                version,
                "event-" + version,
                Arrays.stream(days)
                        .flatMap(day -> Stream.of(
                                new Line(day, USES, 1, Line.NOBODY),
                                new Line(day, ROOM, 1, Line.NOBODY),
                                new Line(day, BENEFICIARIES, 1, 7)))
                        .toList(),
                Set.of());
    }
}
