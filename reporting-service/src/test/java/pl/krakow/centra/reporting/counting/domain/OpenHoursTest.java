package pl.krakow.centra.reporting.counting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.counting.domain.HoursFact.Open;
import pl.krakow.centra.reporting.counting.domain.OpenTimes.Known;

/** Compared, where it matters, with a naive look at every single minute. */
class OpenHoursTest {

    private static final String CENTRE = "nowa-huta";
    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 11);

    @Test
    void equalsALookAtEveryMinuteWhateverHoursRoomsAndClosuresThereAre() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var known = known(random);
            var around = List.of(AUTUMN, SPRING, HOLIDAY).get(random.nextInt(3));
            var from = around.minusDays(random.nextInt(6));
            var period = new Period(from, around.plusDays(random.nextInt(6)));

            var open = known.of(CENTRE, KRAKOW, HOLIDAY::equals).in(period);

            var naive = naively(known, period);
            for (var room : known.rooms()) {
                for (int weekday = 0; weekday < 7; weekday++) {
                    assertThat(open.getOrDefault(room.room(), new long[7][24])[weekday])
                            .as("history %d, %s on weekday %d in %s", seed, room.room(), weekday + 1, period)
                            .isEqualTo(naive.getOrDefault(room.room(), new long[7][24])[weekday]);
                }
            }
        }
    }

    @Test
    void keepsWhatAPastDayWasLikeWhenTheHoursChange() {
        var before = hours(1, LocalDate.of(2026, 1, 1), new Open(540, 1200));
        var after = hours(2, LocalDate.of(2026, 6, 10), new Open(600, 720));
        var known = new Known(List.of(after, before), List.of(room("p1", null)), List.of());

        assertThat(total(known, LocalDate.of(2025, 6, 9)))
                .as("before anything was told")
                .isEqualTo(660);
        assertThat(total(known, LocalDate.of(2026, 6, 9))).isEqualTo(660);
        assertThat(total(known, LocalDate.of(2026, 6, 10)))
                .as("the day of the change follows what it was in the end")
                .isEqualTo(120);
    }

    @Test
    void countsTheNightTheClocksGoBackInFullAndTheOtherOneToo() {
        var known = new Known(
                List.of(hours(1, LocalDate.of(2026, 1, 1), new Open(0, 1440))), List.of(room("p1", null)), List.of());

        assertThat(total(known, AUTUMN)).isEqualTo(25 * 60);
        assertThat(total(known, SPRING)).isEqualTo(23 * 60);
        assertThat(known.of(CENTRE, KRAKOW, _ -> false)
                        .in(new Period(AUTUMN, AUTUMN))
                        .get("p1"))
                .satisfies(open -> assertThat(open[6][2]).isEqualTo(120));
    }

    @Test
    void countsTheUseOfAWholeAsThatOfAllItsParts() {
        var known = new Known(
                List.of(hours(1, LocalDate.of(2026, 1, 1), new Open(540, 600))),
                List.of(room("p6", null), room("p6a", "p6"), room("p6b", "p6"), room("p1", null)),
                List.of());
        var day = LocalDate.of(2026, 6, 9);
        Map<Cell, Long> counted = new HashMap<>();
        counted.put(new Cell(Indicator.OCCUPIED, Dimension.ROOM.is("p6")), 60L);
        counted.put(new Cell(Indicator.OCCUPIED, new Dimension.RoomTime("p6", 2, 9).part()), 60L);

        var tally = new Tally(counted, Map.of());
        var sums = tally.with(known.of(CENTRE, KRAKOW, _ -> false).sums(new Period(day, day), tally, true));

        assertThat(sums.figure(Indicator.OPEN)).as("p1, p6a and p6b").isEqualTo(180);
        assertThat(sums.figure(Indicator.USED)).isEqualTo(120);
        assertThat(sums.figure(Indicator.OCCUPANCY)).isEqualTo(667);
        assertThat(sums.figure(new Cell(Indicator.OCCUPANCY, Dimension.ROOM.is("p6"))))
                .isEqualTo(1_000);
        assertThat(sums.figure(new Cell(Indicator.OCCUPANCY, Dimension.WEEKDAY.is("2"))))
                .isEqualTo(667);
        assertThat(sums.figure(new Cell(Indicator.OCCUPANCY, Dimension.HOUR.is("9"))))
                .isEqualTo(667);
    }

    private static long total(Known known, LocalDate date) {
        return known.of(CENTRE, KRAKOW, _ -> false)
                .sums(new Period(date, date), Tally.NOTHING, false)
                .getOrDefault(Cell.whole(Indicator.OPEN), 0L);
    }

    private static Map<String, long[][]> naively(Known known, Period period) {
        Map<String, long[][]> open = new HashMap<>();
        for (var date = period.from(); !date.isAfter(period.to()); date = date.plusDays(1)) {
            var end = date.plusDays(1).atStartOfDay(KRAKOW);
            for (var minute = date.atStartOfDay(KRAKOW);
                    minute.isBefore(end);
                    minute = minute.plus(Duration.ofMinutes(1))) {
                int clock = minute.getHour() * 60 + minute.getMinute();
                for (var room : known.rooms()) {
                    if (isOpen(known, room, date, clock)) {
                        open.computeIfAbsent(room.room(), _ -> new long[7][24])[
                                date.getDayOfWeek().getValue() - 1][minute.getHour()]++;
                    }
                }
            }
        }
        return open;
    }

    private static boolean isOpen(Known known, RoomFact room, LocalDate date, int clock) {
        if ((room.lentFrom() != null && date.isBefore(room.lentFrom()))
                || (room.retiredFrom() != null && !date.isBefore(room.retiredFrom()))) {
            return false;
        }
        HoursFact inForce = null;
        for (var fact : known.hours()) {
            if (inForce == null || !fact.since().isAfter(date)) {
                inForce = fact;
            }
        }
        if (inForce == null) {
            return false;
        }
        var exception = inForce.exceptions().get(date);
        var today = exception != null
                ? exception
                : inForce.closedOnPublicHolidays() && date.equals(HOLIDAY)
                        ? List.<Open>of()
                        : inForce.weekly().getOrDefault(date.getDayOfWeek(), List.of());
        if (today.stream().noneMatch(each -> each.from() <= clock && clock < each.to())) {
            return false;
        }
        for (var closure : known.closures()) {
            boolean meant = closure.rooms().isEmpty()
                    || closure.rooms().contains(room.room())
                    || (room.partOf() != null && closure.rooms().contains(room.partOf()))
                    || known.rooms().stream()
                            .anyMatch(other -> room.room().equals(other.partOf())
                                    && closure.rooms().contains(other.room()));
            if (meant
                    && !date.isBefore(closure.from())
                    && !date.isAfter(closure.to())
                    && closure.closed().from() <= clock
                    && clock < closure.closed().to()) {
                return false;
            }
        }
        return true;
    }

    private static Known known(Random random) {
        List<HoursFact> hours = new ArrayList<>();
        for (int version = 1; version <= 1 + random.nextInt(3); version++) {
            Map<DayOfWeek, List<Open>> weekly = new HashMap<>();
            for (var day : DayOfWeek.values()) {
                weekly.put(day, open(random));
            }
            Map<LocalDate, List<Open>> exceptions = new HashMap<>();
            for (var date : List.of(AUTUMN, SPRING, HOLIDAY, AUTUMN.plusDays(2))) {
                if (random.nextInt(3) == 0) {
                    exceptions.put(date, open(random));
                }
            }
            hours.add(new HoursFact(
                    CENTRE,
                    version,
                    AUTUMN.minusDays(20).plusDays(10L * version + random.nextInt(10)),
                    weekly,
                    exceptions,
                    random.nextBoolean()));
        }
        var rooms = List.of(
                room("p1", null),
                room("p6", null),
                room("p6a", "p6"),
                new RoomFact(CENTRE, "p6b", 1, "p6", AUTUMN, SPRING),
                new RoomFact(CENTRE, "p7", 1, null, null, HOLIDAY));
        List<ClosureFact> closures = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var from = List.of(AUTUMN, SPRING, HOLIDAY).get(random.nextInt(3)).minusDays(random.nextInt(3));
            closures.add(new ClosureFact(
                    new UUID(i, random.nextLong()),
                    CENTRE,
                    1,
                    random.nextBoolean()
                            ? Set.of()
                            : Set.of(List.of("p1", "p6", "p6a").get(random.nextInt(3))),
                    from,
                    from.plusDays(random.nextInt(4) - 1L),
                    random.nextBoolean() ? new Open(0, 1440) : new Open(600, 780)));
        }
        return new Known(hours, rooms, closures);
    }

    /** Never within the hour that the clocks change. */
    private static List<Open> open(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(new Open(0, 1440));
            case 2 -> List.of(new Open(30, 240), new Open(555, 725), new Open(1260, 1440));
            default -> List.of(new Open(540, 1200));
        };
    }

    private static HoursFact hours(long version, LocalDate since, Open open) {
        Map<DayOfWeek, List<Open>> weekly = new HashMap<>();
        for (var day : DayOfWeek.values()) {
            weekly.put(day, List.of(open));
        }
        return new HoursFact(CENTRE, version, since, weekly, Map.of(), true);
    }

    private static RoomFact room(String room, @Nullable String partOf) {
        return new RoomFact(CENTRE, room, 1, partOf, null, null);
    }
}
