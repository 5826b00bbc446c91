package pl.krakow.centra.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import pl.krakow.centra.local.demo.DemoEvent.Demand;
import pl.krakow.centra.local.demo.DemoEvent.Fate;
import pl.krakow.centra.local.demo.DemoTexts.Happening;

/**
 * Plans the centres' programme, week by week. A week is drawn by itself, so that it is the same whenever and with whatever
 * period it is planned.
 */
final class DemoProgramme {

    private static final int WEEKLY = 4;
    private static final int ATTEMPTS = 12;
    private static final int LARGE_ROOM = 40;
    /** Shares no divisor with the number of happenings, so that all of them have their turn. */
    private static final int STRIDE = 7;

    private static final List<LocalTime> BEGINNINGS = List.of(
            LocalTime.of(10, 0), LocalTime.of(12, 0), LocalTime.of(15, 0), LocalTime.of(16, 30), LocalTime.of(17, 0));

    private final List<Happening> happenings = DemoTexts.happenings();
    private final DemoDiary diary;

    DemoProgramme(DemoDiary diary) {
        this.diary = diary;
    }

    /** Everything of the weeks that begin in the period, in the order of time. */
    List<DemoEvent> plan(List<DemoCentre> centres, LocalDate from, LocalDate until) {
        var events = new ArrayList<DemoEvent>();
        for (var monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                monday.isBefore(until);
                monday = monday.plusWeeks(1)) {
            for (int i = 0; i < centres.size(); i++) {
                week(centres.get(i), i, monday, events);
            }
        }
        events.sort(Comparator.comparing(DemoEvent::start).thenComparing(DemoEvent::key));
        return events;
    }

    private void week(DemoCentre centre, int number, LocalDate monday, List<DemoEvent> events) {
        var random = new SplittableRandom(monday.toEpochDay() * 31 + number);
        var days = List.copyOf(
                centre.openDays().subMap(monday, monday.plusWeeks(1)).entrySet());
        int count = days.isEmpty() ? 0 : (int) Math.ceil(WEEKLY * centre.share());
        long turn = monday.toEpochDay() / 7 * WEEKLY + (long) number * happenings.size() / 2;
        for (int n = 0; n < count; n++) {
            var what = happenings.get(Math.floorMod((turn + n) * STRIDE, happenings.size()));
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                var day = DemoNames.pick(days, random);
                var start = day.getKey().atTime(DemoNames.pick(BEGINNINGS, random));
                var event = event(centre, what, start, day.getValue(), random);
                if (event.isPresent()) {
                    events.add(event.get());
                    break;
                }
            }
        }
    }

    /** A study visit in the third week of the last month of each quarter. */
    List<DemoEvent> visits(List<DemoCentre> centres, LocalDate from, LocalDate until) {
        var visits = DemoTexts.visits();
        var events = new ArrayList<DemoEvent>();
        for (int i = 0; i < centres.size(); i++) {
            for (var month = from.withDayOfMonth(1).withMonth(3); month.isBefore(until); month = month.plusMonths(3)) {
                var day = month.with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY))
                        .plusWeeks(2);
                var visit = visits.get((i + month.getMonthValue() / 3) % visits.size());
                if (day.isBefore(until)) {
                    events.add(new DemoEvent(
                            centres.get(i).id(),
                            visit.happening(),
                            null,
                            day.atTime(8, 0),
                            day.atTime(17, 0),
                            visit.seats(),
                            Demand.SOME,
                            Fate.TAKES_PLACE));
                }
            }
        }
        return events;
    }

    /** The centre's own events of one day, whatever day it is. */
    List<DemoEvent> today(DemoCentre centre, LocalDate today) {
        var events = new ArrayList<DemoEvent>();
        var random = new SplittableRandom(today.toEpochDay());
        var hours = new DemoCentre.OpenHours(LocalTime.of(9, 0), LocalTime.of(20, 0));
        var beginnings = List.of(LocalTime.of(11, 0), LocalTime.of(18, 0));
        var happenings = DemoTexts.today();
        for (int n = 0; n < happenings.size(); n++) {
            event(centre, happenings.get(n), today.atTime(beginnings.get(n)), hours, random)
                    .map(event -> event.with(Demand.NEARLY_ALL_SEATS, Fate.TAKES_PLACE))
                    .ifPresent(events::add);
        }
        return events;
    }

    private Optional<DemoEvent> event(
            DemoCentre centre,
            Happening what,
            LocalDateTime start,
            DemoCentre.OpenHours hours,
            RandomGenerator random) {
        var end = start.plusMinutes(what.minutes());
        var closes = start.toLocalDate().atTime(hours.closes());
        if (start.toLocalTime().isBefore(hours.opens()) || end.isAfter(closes.minusMinutes(30))) {
            return Optional.empty();
        }
        return diary.take(centre.id(), rooms(centre, what), start, end)
                .map(room -> new DemoEvent(
                        centre.id(),
                        what,
                        room.id(),
                        start,
                        end,
                        Math.min(what.seats(), room.capacity()),
                        demand(random),
                        fate(random)));
    }

    /** Where it fits, the smallest room first; small rooms aren't for the public. */
    static List<DemoRoom> rooms(DemoCentre centre, Happening what) {
        int wanted = what.large() ? LARGE_ROOM : Math.min(what.seats(), 12);
        var fitting = centre.rooms().stream()
                .filter(room -> room.capacity() >= wanted)
                .sorted(Comparator.comparingInt(
                        (DemoRoom room) -> room.capacity() >= what.seats() ? room.capacity() : 1000 - room.capacity()))
                .toList();
        return fitting.isEmpty() ? centre.rooms() : fitting;
    }

    private static Demand demand(RandomGenerator random) {
        int drawn = random.nextInt(10);
        return drawn < 5
                ? Demand.SOME
                : drawn < 7 ? Demand.NEARLY_ALL_SEATS : drawn < 8 ? Demand.ALL_SEATS : Demand.MORE_THAN_SEATS;
    }

    private static Fate fate(RandomGenerator random) {
        int drawn = random.nextInt(40);
        return drawn == 0 ? Fate.CALLED_OFF : drawn == 1 ? Fate.POSTPONED : Fate.TAKES_PLACE;
    }
}
