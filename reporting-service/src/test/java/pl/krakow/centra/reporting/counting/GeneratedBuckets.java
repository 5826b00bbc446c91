package pl.krakow.centra.reporting.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Dimension.RoomTime;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.MemberSet;
import pl.krakow.centra.reporting.counting.domain.MemberSets;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/** The days, months and years so many bookings would have been counted into, without the bookings. */
public final class GeneratedBuckets {

    private static final int ROOMS = 7;
    private static final int MINUTES = 105;
    private static final int OPENS = 9;
    private static final int HOURS = 10;
    private static final List<Indicator> KINDS =
            List.of(Indicator.ORGANISATIONS, Indicator.INFORMAL_GROUPS, Indicator.INDIVIDUALS);

    private final Ports ports;
    private final int bookingsADay;
    private final int beneficiaries;
    private final Random random = new Random(10);

    public GeneratedBuckets(Ports ports, int bookingsADay, int beneficiaries) {
        this.ports = ports;
        this.bookingsADay = bookingsADay;
        this.beneficiaries = beneficiaries;
    }

    /** Whole years, beginning with that one. */
    public void write(String centre, int from, int years) {
        for (int year = from; year < from + years; year++) {
            var span = Span.year(centre, year);
            Map<Span, Tally> months = new HashMap<>();
            for (var month : span.parts()) {
                Map<Span, Tally> days = new HashMap<>();
                List<Bucket> buckets = new ArrayList<>();
                for (var day : month.parts()) {
                    var tally = day(day.first());
                    days.put(day, tally);
                    buckets.add(new Bucket(day, 1, tally));
                }
                var counted = Bucket.of(month, 1, days, ports.sets());
                months.put(month, counted.tally());
                buckets.add(counted);
                ports.buckets().succeedAll(buckets);
            }
            ports.buckets().succeed(Bucket.of(span, 1, months, ports.sets()));
        }
    }

    private Tally day(LocalDate date) {
        Map<Cell, Long> sums = new HashMap<>();
        Map<Indicator, List<Integer>> members = new HashMap<>();
        int weekday = date.getDayOfWeek().getValue();
        for (int i = 0; i < bookingsADay; i++) {
            var room = "r" + random.nextInt(ROOMS);
            add(sums, Cell.whole(Indicator.ROOM_USES), 1);
            add(sums, new Cell(Indicator.ROOM_USES, Dimension.ROOM.is(room)), 1);
            add(sums, Cell.whole(Indicator.REQUESTS), 1);
            add(sums, Cell.whole(Indicator.HOURS), MINUTES);
            add(sums, new Cell(Indicator.HOURS, Dimension.ROOM.is(room)), MINUTES);
            add(sums, Cell.whole(Indicator.OCCUPIED), MINUTES);
            add(sums, new Cell(Indicator.OCCUPIED, Dimension.ROOM.is(room)), MINUTES);
            add(
                    sums,
                    new Cell(Indicator.OCCUPIED, new RoomTime(room, weekday, OPENS + random.nextInt(HOURS)).part()),
                    MINUTES);
            add(sums, Cell.whole(Indicator.PEOPLE), 1 + random.nextInt(60));
            int member = random.nextInt(beneficiaries);
            count(members, Indicator.BENEFICIARIES, member);
            count(members, KINDS.get(member % KINDS.size()), member);
        }
        return new Tally(sums, sets(members, ports.sets()));
    }

    private static void add(Map<Cell, Long> sums, Cell cell, long amount) {
        sums.merge(cell, amount, Long::sum);
    }

    private static void count(Map<Indicator, List<Integer>> members, Indicator indicator, int member) {
        members.computeIfAbsent(indicator, _ -> new ArrayList<>()).add(member);
    }

    private static Map<Cell, MemberSet> sets(Map<Indicator, List<Integer>> members, MemberSets sets) {
        Map<Cell, MemberSet> made = new HashMap<>();
        members.forEach((indicator, ordinals) -> made.put(Cell.whole(indicator), sets.of(ordinals)));
        return made;
    }
}
