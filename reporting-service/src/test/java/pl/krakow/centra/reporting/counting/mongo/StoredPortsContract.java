package pl.krakow.centra.reporting.counting.mongo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.bitmap.RoaringMemberSet;
import pl.krakow.centra.reporting.counting.bitmap.RoaringMemberSets;
import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.CountingPortsContract;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Line;
import pl.krakow.centra.reporting.counting.domain.Members;
import pl.krakow.centra.reporting.counting.domain.MergedMembers;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.Months.Month;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.RecordedBeneficiaries;
import pl.krakow.centra.reporting.counting.domain.Sources;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/** The contract of the ports on a store, and what only a store shared by several processes can show. */
abstract class StoredPortsContract extends CountingPortsContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    /** An empty database, the same one throughout a test. */
    abstract MongoOperations mongo();

    @Override
    protected Facts facts() {
        return new MongoFacts(mongo(), base -> base);
    }

    @Override
    protected Buckets buckets() {
        CollectionNames names = base -> base;
        return new MongoBuckets(mongo(), names, new RememberedYears(mongo(), names, Clock.systemUTC()));
    }

    @Override
    protected Months months() {
        return new MongoMonths(mongo(), base -> base, new UuidIds());
    }

    @Override
    protected Members members() {
        return new MongoMembers(mongo());
    }

    @Override
    protected RecordedBeneficiaries beneficiaries() {
        return new MongoBeneficiaries(mongo(), base -> base);
    }

    @Override
    protected MergedMembers merged() {
        return new MongoMergedMembers(mongo(), base -> base);
    }

    @Override
    protected Sources sources() {
        return new MongoSources(mongo(), Clock.systemUTC());
    }

    private Ports ports() {
        return new Ports(facts(), buckets(), months(), members(), merged(), new RoaringMemberSets());
    }

    @Test
    void countsTheSameWhenSixProcessesCountTheSameDaysAtOnce() throws Exception {
        List<Loan> events = events(120);
        var alone = new Ports();
        events.forEach(loan -> alone.recordFact().handle(loan.reckoned()));
        try (ExecutorService processes = Executors.newFixedThreadPool(6)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int process = i;
                var ports = ports();
                done.add(processes.submit(() -> {
                    for (int n = events.size() - 1 - process; n >= 0; n -= 6) {
                        ports.recordFact().handle(events.get(n).reckoned());
                        if (n % 17 == 0) {
                            ports.settleMonths();
                        }
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        assertReadsTheSame(alone);
        ports().settleMonths();
        assertReadsTheSame(alone);
    }

    private void assertReadsTheSame(Ports alone) {
        for (var period : List.of(
                new Period(MONDAY, MONDAY.plusDays(6)),
                new Period(MONDAY.withDayOfMonth(1), MONDAY.withDayOfMonth(30)),
                new Period(MONDAY.withDayOfYear(1), MONDAY.plusYears(1)))) {
            for (var centre : List.of("reymonta", "nowa-huta")) {
                var expected = alone.read(centre, period);
                var read = ports().read(centre, period);
                for (var indicator : Indicator.values()) {
                    assertThat(read.figure(indicator))
                            .as("%s at %s in %s", indicator, centre, period)
                            .isEqualTo(expected.figure(indicator));
                }
            }
        }
    }

    @Test
    void soundsTheAlarmWhenASourceIsSilentForTwiceAsLongAsItEverWas() {
        var monday = Instant.parse("2026-11-16T09:00:00Z");
        var sources = new MongoSources(mongo(), Clock.fixed(monday.plus(Duration.ofDays(1)), ZoneOffset.UTC));
        sources.taken("centra.events", monday);
        assertThat(sources.all().getFirst().isSilentAt(monday.plus(Duration.ofDays(90))))
                .as("nobody knows how often it is heard of")
                .isFalse();
        sources.taken("centra.events", monday.plus(Duration.ofHours(3)));
        sources.taken("centra.events", monday.plus(Duration.ofHours(13)));
        sources.taken("centra.events", monday.plus(Duration.ofHours(14)));

        var source = sources.all().getFirst();
        assertThat(source.usualPause()).isEqualTo(Duration.ofHours(10));
        assertThat(source.isSilentAt(monday.plus(Duration.ofHours(34)))).isFalse();
        assertThat(source.isSilentAt(monday.plus(Duration.ofHours(35)))).isTrue();
        assertThat(new MongoSources(mongo(), Clock.fixed(monday.plus(Duration.ofDays(40)), ZoneOffset.UTC))
                        .all()
                        .getFirst()
                        .usualPause())
                .as("weeks later that is history")
                .isNull();
    }

    @Test
    void keepsTheNewestOfManyFactsAtOnceAndCountsMonthsFromThem() {
        var events = events(60);
        var alone = new Ports();
        events.forEach(loan -> alone.recordFact().handle(loan.reckoned()));
        var ports = ports();
        for (var half : List.of(events.subList(30, events.size()), events.subList(0, 60), events)) {
            var facts = half.stream()
                    .map(Loan::reckoned)
                    .map(reckoned -> new Fact(
                            reckoned.fact(),
                            reckoned.version(),
                            reckoned.event(),
                            reckoned.entries().stream()
                                    .map(entry -> {
                                        var member = entry.member();
                                        return new Line(
                                                entry.day(),
                                                entry.cell(),
                                                entry.amount(),
                                                member == null
                                                        ? Line.NOBODY
                                                        : ports.members().ordinalOf(member));
                                    })
                                    .toList(),
                            Set.of()))
                    .collect(Collectors.toMap(
                            Fact::id,
                            Function.identity(),
                            (one, other) -> one.version() > other.version() ? one : other))
                    .values();
            ports.months()
                    .unsettle(facts.stream()
                            .flatMap(fact -> fact.presentDays().stream())
                            .map(Month::of)
                            .collect(Collectors.toSet()));
            ports.facts().keepNewest(facts);
        }
        ports.months().unsettled().stream()
                .collect(Collectors.groupingBy(unsettled -> unsettled.month().centre()))
                .values()
                .forEach(ports.countMonths()::fromFacts);

        assertThat(ports.months().unsettled()).isEmpty();
        assertReadsTheSame(alone);
    }

    @Test
    void givesManyNewMembersOrdinalsOfTheirOwnAtOnce() {
        var known = new UUID(3, 3);
        int first = members().ordinalOf(known);
        var many = List.of(new UUID(3, 1), known, new UUID(3, 2), new UUID(3, 4));

        var ordinals = members().ordinalsOf(many);

        assertThat(ordinals).containsOnlyKeys(many).containsEntry(known, first);
        assertThat(Set.copyOf(ordinals.values())).hasSize(4);
        assertThat(members().ordinalsOf(many)).isEqualTo(ordinals);
        assertThat(members().ordinalOf(new UUID(3, 5))).isNotIn(ordinals.values());
    }

    @Test
    void readsWhatANewerVersionCountedByMoreIndicators() {
        var monday = Span.of(new Day("reymonta", MONDAY));
        var uses = Map.of(Cell.whole(Indicator.ROOM_USES), 3L);
        var requests = Map.of(Cell.whole(Indicator.REQUESTS), 4L);
        var both = new HashMap<>(uses);
        both.putAll(requests);
        buckets().succeed(new Bucket(monday, 1, new Tally(both, Map.of())));
        var packed = Optional.ofNullable(mongo().findById(monday.key(), Document.class, MongoBuckets.COLLECTION))
                .orElseThrow()
                .get("whole", Binary.class)
                .getData();
        var newer =
                new String(packed, ISO_8859_1).replace("REQUESTS", "HAPPYDAY").getBytes(ISO_8859_1);
        mongo().updateFirst(new Query(), new Update().set("whole", new Binary(newer)), MongoBuckets.COLLECTION);

        assertThat(buckets().of(List.of(monday))).containsExactly(new Bucket(monday, 1, new Tally(uses, Map.of())));
    }

    @Test
    void readsWhatWasStoredInTheShapeBefore() {
        var monday = Span.of(new Day("reymonta", MONDAY));
        var members = new RoaringMemberSets().of(List.of(3, 70_000));
        mongo().insert(
                        new Document("_id", monday.key())
                                .append("length", "DAY")
                                .append("centre", "reymonta")
                                .append("first", MONDAY.toString())
                                .append("version", 7L)
                                .append("sums", List.of(new Document("c", "ROOM_USES").append("n", 3L)))
                                .append(
                                        "sets",
                                        List.of(new Document("c", "BENEFICIARIES")
                                                .append("m", ((RoaringMemberSet) members).toBytes())))
                                .append("parts", List.of(new Document("c", "ROOM_USES:ROOM:hall").append("n", 2L)))
                                .append("partSets", List.of()),
                        MongoBuckets.COLLECTION);
        mongo().insert(
                        new Document("_id", "booking/1")
                                .append("version", 2L)
                                .append("days", List.of("reymonta/" + MONDAY))
                                .append(
                                        "lines",
                                        List.of(
                                                new Document("d", 0)
                                                        .append("c", "ROOM_USES:ROOM:hall")
                                                        .append("n", 2L),
                                                new Document("d", 0)
                                                        .append("c", "BENEFICIARIES")
                                                        .append("n", 1L)
                                                        .append("m", 3)))
                                .append("formerDays", List.of()),
                        MongoFacts.COLLECTION);

        var uses = Cell.whole(Indicator.ROOM_USES);
        var hall = new Cell(Indicator.ROOM_USES, Dimension.ROOM.is("hall"));
        var beneficiaries = Cell.whole(Indicator.BENEFICIARIES);
        var wholes = new Tally(Map.of(uses, 3L), Map.of(beneficiaries, members));
        assertThat(buckets().of(List.of(monday)))
                .containsExactly(
                        new Bucket(monday, 7, new Tally(Map.of(uses, 3L, hall, 2L), Map.of(beneficiaries, members))));
        assertThat(buckets().wholesOf(List.of(monday), Set.of())).containsExactly(new Bucket(monday, 7, wholes));
        var day = new Day("reymonta", MONDAY);
        assertThat(facts().on(day))
                .containsExactly(new Fact(
                        FactId.of("booking", 1),
                        2,
                        "",
                        List.of(new Line(day, hall, 2, Line.NOBODY), new Line(day, beneficiaries, 1, 3)),
                        Set.of()));
    }

    @Test
    void readsAYearThatWasCountedByAnotherProcessSinceItReadItLast() {
        var here = ports();
        var elsewhere = ports();
        var events = events(40);
        var alone = new Ports();
        for (var loan : events) {
            alone.recordFact().handle(loan.reckoned());
            elsewhere.recordFact().handle(loan.reckoned());
            elsewhere.settleMonths();
            for (var period : List.of(
                    new Period(MONDAY.withDayOfYear(1), MONDAY.plusYears(1)),
                    new Period(MONDAY.withDayOfYear(1), MONDAY.plusDays(1)),
                    new Period(MONDAY.plusDays(1), MONDAY.plusDays(1)))) {
                assertThat(figures(here, period)).isEqualTo(figures(alone, period));
            }
        }
    }

    private static Map<Indicator, Long> figures(Ports ports, Period period) {
        var together = ports.readPeriod()
                .wholesOf(List.of("reymonta", "nowa-huta"), List.of(period))
                .getFirst()
                .together();
        Map<Indicator, Long> figures = new EnumMap<>(Indicator.class);
        Indicator.all().forEach(indicator -> figures.put(indicator, together.figure(indicator)));
        return figures;
    }

    private static List<Loan> events(int bookings) {
        Random random = new Random(11);
        List<UUID> beneficiaries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            beneficiaries.add(new UUID(random.nextLong(), random.nextLong()));
        }
        List<Loan> events = new ArrayList<>();
        for (int i = 0; i < bookings; i++) {
            UUID booking = new UUID(random.nextLong(), random.nextLong());
            UUID beneficiary = beneficiaries.get(random.nextInt(beneficiaries.size()));
            for (long version = 1; version <= 1 + random.nextInt(3); version++) {
                events.add(new Loan(
                        booking,
                        version,
                        random.nextBoolean() ? "reymonta" : "nowa-huta",
                        MONDAY.plusDays(random.nextInt(3)),
                        Loan.State.values()[random.nextInt(Loan.State.values().length)],
                        beneficiary,
                        BeneficiaryKind.values()[random.nextInt(3)],
                        60,
                        1 + random.nextInt(50)));
            }
        }
        return events;
    }
}
