package pl.krakow.centra.reporting.reckoning;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventRoomGivenUp;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.VolunteerHoursConfirmed;
import pl.krakow.centra.reporting.Centres;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;
import pl.krakow.centra.reporting.counting.Reckoned;
import pl.krakow.centra.reporting.counting.RecordBeneficiary;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Tally;
import pl.krakow.centra.reporting.counting.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.indicators.Definitions;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue.Definition;
import pl.krakow.centra.reporting.reckoning.DemoYear.Told;

/**
 * A year of two centres, compared number by number – every indicator, every part of one, at each centre and together, in months,
 * quarters and odd periods – with a ledger in which is written how every thing ended.
 */
class RecountTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final DemoYear YEAR = new DemoYear(1, FIRST, 1);
    private static final List<Period> PERIODS = periods();
    private static final Map<Period, Map<String, Map<Cell, Long>>> LEDGER = new HashMap<>();
    private static final String TOGETHER = "the city";

    private final Ports ports = new Ports();
    private final TakeEvent takeEvent = new TakeEvent(
            ports.recordFact(),
            new RecordBeneficiary(new InMemoryBeneficiaries()),
            ports.recordMerge(),
            ports.openTimes(),
            Centres.KRAKOW);

    @Test
    void equalsTheLedgerWhenTheYearIsToldInOrder() {
        YEAR.told().forEach(this::take);

        assertThat(differences()).isEmpty();
        ports.settleMonths();
        assertThat(differences()).as("out of months and years").isEmpty();
    }

    /** One in ten doubled, shuffled between things, one in twenty up to 40 days late, one in a hundred nothing that could be counted. */
    @Test
    void equalsTheLedgerWhenTheYearIsToldDoubledShuffledLateAndPoisoned() {
        var random = new Random(2);
        int parked = 0;
        for (var told : YEAR.disturbed(random)) {
            take(told);
            if (random.nextInt(100) == 0) {
                parked += refused(told.event().centre()) ? 1 : 0;
            }
            if (random.nextInt(200) == 0) {
                ports.settleMonths();
            }
        }

        assertThat(parked).isPositive();
        assertThat(differences()).isEmpty();
        ports.settleMonths();
        assertThat(differences()).as("out of months and years").isEmpty();
    }

    /** An event nobody asked for, and one that would spoil every sum it is in: both are refused, and change nothing. */
    private boolean refused(String centre) {
        return Stream.of(
                        new EventRoomGivenUp(new UUID(0, 1), new UUID(0, 2), centre),
                        new VolunteerHoursConfirmed(
                                new UUID(0, 3),
                                centre,
                                new UUID(0, 4),
                                new UUID(0, 5),
                                new UUID(0, 6),
                                FIRST.plusDays(40),
                                -600,
                                Long.MAX_VALUE))
                .allMatch(this::isRefused);
    }

    private boolean isRefused(DomainEvent event) {
        try {
            takeEvent.handle(new Told(event, 99, Instant.EPOCH).received());
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** An indicator that is never anything but zero here would agree with the ledger whatever it counted. */
    @Test
    void countsSomethingOfEveryIndicatorAndDimensionAtEachCentre() {
        for (var place : places().keySet()) {
            var cells = PERIODS.stream()
                    .flatMap(period -> ledger(period).getOrDefault(place, Map.of()).keySet().stream())
                    .collect(toSet());
            Set<Indicator> never = EnumSet.allOf(Indicator.class);
            cells.forEach(cell -> never.remove(cell.indicator()));
            assertThat(never).as("never counted at %s", place).isEmpty();
            for (var indicator : Indicator.all()) {
                Set<Dimension> without = new HashSet<>(indicator.dimensions());
                cells.stream()
                        .filter(cell -> cell.indicator() == indicator)
                        .flatMap(cell -> Stream.ofNullable(cell.part()))
                        .forEach(part -> without.remove(part.dimension()));
                assertThat(without)
                        .as("%s is never counted by at %s", indicator, place)
                        .isEmpty();
            }
        }
    }

    /**
     * Which event adds to which figure is what the catalogue says of its sources: no figure comes of anything else, and each of its
     * sources is told in this year.
     */
    @Test
    void countsEveryIndicatorFromTheEventsItsDefinitionNames() {
        Map<Indicator, Set<String>> found = new EnumMap<>(Indicator.class);
        Set<String> told = new HashSet<>();
        for (var each : YEAR.told()) {
            var type = EventTypes.of(each.event()).name();
            told.add(type);
            if (Reckoning.COUNTED.contains(each.event().getClass())) {
                for (var reckoned : takeEvent.reckoned(each.received())) {
                    reckoned.entries()
                            .forEach(entry -> found.computeIfAbsent(entry.cell().indicator(), _ -> new TreeSet<>())
                                    .add(type));
                }
            }
        }

        for (var indicator : Indicator.all()) {
            var sources = Definitions.all().stream()
                    .filter(definition -> definition.id().equals(indicator.id()))
                    .map(Definition::sources)
                    .findFirst()
                    .orElseThrow();
            assertThat(told).as("sources of %s", indicator).containsAll(sources);
            if (!indicator.isWorkedOut()) {
                assertThat(sources).as("sources of %s", indicator).containsAll(found.getOrDefault(indicator, Set.of()));
                assertThat(found).containsKey(indicator);
            }
        }
        assertThat(told)
                .as("every event that is counted happens")
                .containsAll(TakeEvent.types().stream()
                        .map(type -> EventTypes.of(type).name())
                        .toList());
    }

    /** The recount would be worthless if it let any of these pass. */
    @Nested
    class Notices {

        @Test
        void oneEventOfAnyKindThatWasNeverTaken() {
            Map<Class<?>, Told> lost = new HashMap<>();
            newest().forEach((_, told) -> lost.put(told.event().getClass(), told));
            YEAR.told().stream().filter(told -> !lost.containsValue(told)).forEach(RecountTest.this::take);
            var without = differences();

            lost.values().forEach(RecountTest.this::take);
            assertThat(differences()).as("once they are here").isEmpty();
            for (var told : lost.values()) {
                var indicators = takeEvent.reckoned(told.received()).stream()
                        .flatMap(reckoned -> reckoned.entries().stream())
                        .map(entry -> entry.cell().indicator())
                        .filter(indicator -> !indicator.distinct())
                        .collect(toSet());
                if (!indicators.isEmpty()) {
                    assertThat(without.stream()
                                    .anyMatch(difference -> indicators.stream()
                                            .anyMatch(indicator -> difference.contains(" " + indicator + " "))))
                            .as("without a %s", told.event().getClass().getSimpleName())
                            .isTrue();
                }
            }
        }

        @Test
        void oneBookingCountedTwice() {
            YEAR.told().forEach(RecountTest.this::take);
            var twice = reckoned(newestOf(BookingCompleted.class));

            ports.recordFact()
                    .handle(new Reckoned(
                            FactId.of("booking", UUID.randomUUID()), twice.version(), "", twice.entries()));

            assertThat(differences())
                    .anyMatch(difference -> difference.contains(Indicator.ROOM_USES + " "))
                    .noneMatch(difference -> difference.contains(Indicator.BENEFICIARIES + " "));
        }

        @Test
        void uniqueCountsThatAreAddedUpOverCentres() {
            YEAR.told().forEach(RecountTest.this::take);

            var sums = differences((reading, place, cell) ->
                    place.equals(TOGETHER) && cell.indicator().distinct()
                            ? reading.centres().values().stream()
                                    .mapToLong(tally -> tally.figure(cell))
                                    .sum()
                            : read(reading, place, cell));

            for (var indicator : Set.of(
                    Indicator.BENEFICIARIES,
                    Indicator.ORGANISATIONS,
                    Indicator.PARTICIPANTS,
                    Indicator.ADVISED,
                    Indicator.WORKING_GROUPS,
                    Indicator.VOLUNTEERS_PLACED,
                    Indicator.VOLUNTEERS_ACTIVE,
                    Indicator.ORGANISATIONS_HELPED)) {
                assertThat(sums).anyMatch(difference -> difference.contains(" " + indicator + " "));
            }
        }

        @Test
        void uniqueCountsThatAreAddedUpOverMonths() {
            YEAR.told().forEach(RecountTest.this::take);
            var year = new Period(FIRST, FIRST.plusMonths(12).minusDays(1));
            var expected = YEAR.ledger().figures(DemoYear.CENTRES, year);
            var months = PERIODS.subList(0, 12);
            var read = ports.readPeriod().of(DemoYear.CENTRES, months);

            for (var indicator : Set.of(Indicator.BENEFICIARIES, Indicator.ADVISED, Indicator.VOLUNTEERS_ACTIVE)) {
                assertThat(read.stream()
                                .mapToLong(month -> month.together().figure(indicator))
                                .sum())
                        .as("%s of twelve months added up", indicator)
                        .isGreaterThan(expected.getOrDefault(Cell.whole(indicator), 0L));
                assertThat(ports.readPeriod()
                                .of(DemoYear.CENTRES, year)
                                .together()
                                .figure(indicator))
                        .isEqualTo(expected.getOrDefault(Cell.whole(indicator), 0L));
            }
        }

        private Told newestOf(Class<?> type) {
            return newest().values().stream()
                    .filter(told -> type.isInstance(told.event()))
                    .findFirst()
                    .orElseThrow();
        }

        private Map<FactId, Told> newest() {
            Map<FactId, Told> newest = new HashMap<>();
            for (var told : YEAR.told()) {
                if (Reckoning.COUNTED.contains(told.event().getClass())) {
                    newest.merge(
                            reckoned(told).fact(),
                            told,
                            (one, other) ->
                                    reckoned(other).version() > reckoned(one).version() ? other : one);
                }
            }
            return newest;
        }

        private Reckoned reckoned(Told told) {
            return takeEvent.reckoned(told.received()).getFirst();
        }
    }

    private void take(Told told) {
        if (TakeEvent.types().contains(told.event().getClass())) {
            takeEvent.handle(told.received());
        }
    }

    private interface Figure {
        long of(Reading reading, String place, Cell cell);
    }

    private List<String> differences() {
        return differences(RecountTest::read);
    }

    private static long read(Reading reading, String place, Cell cell) {
        return tally(reading, place).figure(cell);
    }

    private static Tally tally(Reading reading, String place) {
        return place.equals(TOGETHER) ? reading.together() : reading.of(place);
    }

    private List<String> differences(Figure figure) {
        List<String> differences = new ArrayList<>();
        var readings = ports.readPeriod().of(DemoYear.CENTRES, PERIODS);
        for (int i = 0; i < PERIODS.size(); i++) {
            var period = PERIODS.get(i);
            var reading = readings.get(i);
            ledger(period).forEach((place, expected) -> {
                Set<Cell> cells = new HashSet<>(expected.keySet());
                cells.addAll(tally(reading, place).sums().keySet());
                cells.addAll(tally(reading, place).members().keySet());
                for (var cell : cells) {
                    long read = figure.of(reading, place, cell);
                    long counted = expected.getOrDefault(cell, 0L);
                    if (read != counted) {
                        differences.add("%s in %s: %s %s read %d, counted %d"
                                .formatted(place, period, cell.indicator(), cell.part(), read, counted));
                    }
                }
            });
        }
        return differences;
    }

    /** Counted once for all tests. */
    private static Map<String, Map<Cell, Long>> ledger(Period period) {
        return LEDGER.computeIfAbsent(period, _ -> {
            Map<String, Map<Cell, Long>> figures = new HashMap<>();
            places().forEach((place, its) -> figures.put(place, YEAR.ledger().figures(its, period)));
            return figures;
        });
    }

    /** Whose lines count where. */
    private static Map<String, List<String>> places() {
        Map<String, List<String>> places = new HashMap<>();
        DemoYear.CENTRES.forEach(centre -> places.put(centre, List.of(centre)));
        places.put(
                TOGETHER,
                Stream.concat(DemoYear.CENTRES.stream(), Stream.of(DemoYear.CITY))
                        .toList());
        return places;
    }

    private static List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (int month = 0; month < 13; month++) {
            var from = FIRST.plusMonths(month);
            periods.add(new Period(from, from.plusMonths(1).minusDays(1)));
        }
        periods.add(new Period(FIRST, FIRST.plusDays(DemoYear.DAYS + 60)));
        periods.add(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        periods.add(new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));
        periods.add(new Period(FIRST.plusDays(17), FIRST.plusDays(203)));
        var clocksBack = LocalDate.of(2026, 10, 25);
        periods.add(new Period(clocksBack, clocksBack));
        return periods;
    }
}
