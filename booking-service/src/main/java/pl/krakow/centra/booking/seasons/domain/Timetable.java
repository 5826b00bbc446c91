package pl.krakow.centra.booking.seasons.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Which minutes of which date are gone in which room: to what was there before the round, and to what the round has given
 * away. One bit a minute, so that a season of forty rooms fits in a few megabytes and a question costs a few
 * instructions. A part is gone with its whole, a whole with any of its parts.
 */
final class Timetable {

    private static final int WORDS = (Minutes.A_DAY + 63) / 64;

    private final LocalDate first;
    private final int dates;
    private final int[][] touching;
    private final long[] @Nullable [] booked;
    private final long[] @Nullable [] given;
    private final int[][][] open;
    private final int[][] openDates;

    Timetable(Round round) {
        this.first = round.terms().from();
        this.dates = Math.toIntExact(round.terms().until().toEpochDay() - first.toEpochDay() + 1);
        var rooms = round.rooms();
        this.booked = new long[rooms.size() * dates][];
        this.given = new long[rooms.size() * dates][];
        this.touching = touching(rooms);
        this.open = open(round);
        this.openDates = openDates(round.firstDate());
        var byRoom = new HashMap<String, int[]>();
        for (var claim : round.claims()) {
            long date = claim.date().toEpochDay() - first.toEpochDay();
            if (date < 0 || date >= dates) {
                continue;
            }
            for (int room : byRoom.computeIfAbsent(claim.room(), _ -> touched(rooms, claim))) {
                set(bits(booked, room, (int) date), claim.from(), claim.to(), true);
            }
        }
    }

    private static int[] touched(List<OfferedRoom> rooms, Round.Claimed claim) {
        var touched = new ArrayList<Integer>();
        for (int room = 0; room < rooms.size(); room++) {
            if (rooms.get(room).touches(claim.room(), claim.whole())) {
                touched.add(room);
            }
        }
        return touched.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[][] touching(List<OfferedRoom> rooms) {
        var touching = new int[rooms.size()][];
        for (int room = 0; room < rooms.size(); room++) {
            var own = rooms.get(room);
            var others = new ArrayList<Integer>();
            others.add(room);
            for (int other = 0; other < rooms.size(); other++) {
                if (other != room && rooms.get(other).touches(own.room(), own.whole())) {
                    others.add(other);
                }
            }
            touching[room] = others.stream().mapToInt(Integer::intValue).toArray();
        }
        return touching;
    }

    private int[][][] open(Round round) {
        var hours = new int[dates][][];
        for (int date = 0; date < dates; date++) {
            hours[date] = round.open().getOrDefault(date(date), List.of()).stream()
                    .map(open -> new int[] {Minutes.of(open.from()), Minutes.ofEnd(open.to())})
                    .toArray(int[][]::new);
        }
        return hours;
    }

    private int[][] openDates(LocalDate from) {
        return Arrays.stream(DayOfWeek.values())
                .map(weekday -> IntStream.range(0, dates)
                        .filter(date -> !date(date).isBefore(from))
                        .filter(date -> date(date).getDayOfWeek() == weekday && isOpen(date))
                        .toArray())
                .toArray(int[][]::new);
    }

    int dates() {
        return dates;
    }

    LocalDate date(int date) {
        return first.plusDays(date);
    }

    /** The room itself, its whole, and its parts, as far as they are offered. */
    int[] touching(int room) {
        return touching[room];
    }

    /** The dates of a weekday that can still be given and on which the centre opens at all. */
    int[] openDates(DayOfWeek weekday) {
        return openDates[weekday.ordinal()];
    }

    private boolean isOpen(int date) {
        return open[date].length > 0;
    }

    /** Whether a meeting lies within one of the date's openings. */
    boolean isOpen(int date, int from, int to) {
        for (var hours : open[date]) {
            if (hours[0] <= from && to <= hours[1]) {
                return true;
            }
        }
        return false;
    }

    boolean isBooked(int room, int date, int from, int to) {
        return any(booked[room * dates + date], from, to);
    }

    boolean isGiven(int room, int date, int from, int to) {
        for (int other : touching[room]) {
            if (any(given[other * dates + date], from, to)) {
                return true;
            }
        }
        return false;
    }

    void give(int room, int date, int from, int to) {
        set(bits(given, room, date), from, to, true);
    }

    void takeBack(int room, int date, int from, int to) {
        set(bits(given, room, date), from, to, false);
    }

    private long[] bits(long[] @Nullable [] table, int room, int date) {
        int index = room * dates + date;
        var bits = table[index];
        if (bits == null) {
            bits = new long[WORDS];
            table[index] = bits;
        }
        return bits;
    }

    private static boolean any(long @Nullable [] bits, int from, int to) {
        if (bits == null) {
            return false;
        }
        int start = Math.max(from, 0);
        int end = Math.min(to, Minutes.A_DAY);
        while (start < end) {
            int word = start >> 6;
            int until = Math.min(end, (word + 1) << 6);
            if ((bits[word] & mask(start, until)) != 0) {
                return true;
            }
            start = until;
        }
        return false;
    }

    private static void set(long[] bits, int from, int to, boolean value) {
        int start = Math.max(from, 0);
        int end = Math.min(to, Minutes.A_DAY);
        while (start < end) {
            int word = start >> 6;
            int until = Math.min(end, (word + 1) << 6);
            if (value) {
                bits[word] |= mask(start, until);
            } else {
                bits[word] &= ~mask(start, until);
            }
            start = until;
        }
    }

    /** The bits from one minute up to another of the same word. */
    private static long mask(int from, int until) {
        int length = until - from;
        return (length == 64 ? -1L : (1L << length) - 1) << (from & 63);
    }
}
