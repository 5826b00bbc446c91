package pl.krakow.centra.booking.seasons.domain;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much each quarter of an hour of the week is wanted in each room by the wishes that still wait: the less, the better
 * to give it away. A wish spreads one whole over all places of each choice, less for later choices.
 */
final class Demand {

    private static final int QUARTER = 15;
    private static final long WHOLE = 1L << 32;

    private final Timetable timetable;
    private final List<OfferedRoom> rooms;
    private final long[][][] wanted;
    private final Set<Entry> waiting = new HashSet<>();

    /** All of the entries wait. */
    Demand(Timetable timetable, List<OfferedRoom> rooms, List<Entry> entries) {
        this.timetable = timetable;
        this.rooms = rooms;
        this.wanted = new long[rooms.size()][DayOfWeek.values().length][Minutes.A_DAY / QUARTER];
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        waiting.add(entry);
        spread(entry, 1);
    }

    /** The wish waits no longer; nothing changes if it didn't. */
    void remove(Entry entry) {
        if (waiting.remove(entry)) {
            spread(entry, -1);
        }
    }

    private void spread(Entry entry, int sign) {
        for (int choice = 0; choice < entry.wish().choices().size(); choice++) {
            var asked = entry.asked(choice);
            long places = 0;
            for (int room : entry.suitable(choice)) {
                places += (long) rooms.get(room).starts(asked).length
                        * asked.weekdays().size();
            }
            if (places == 0) {
                continue;
            }
            long weight = sign * (WHOLE * asked.atLeastTimesPerWeek() / (places * (choice + 1)));
            for (int room : entry.suitable(choice)) {
                var offered = rooms.get(room);
                for (int from : offered.starts(asked)) {
                    for (var weekday : asked.weekdays()) {
                        want(new Place(room, offered, weekday, from, from + asked.minutes()), weight);
                    }
                }
            }
        }
    }

    private void want(Place place, long weight) {
        var quarters = wanted[place.room()][place.weekday().ordinal()];
        for (int quarter = first(place); quarter < end(place); quarter++) {
            quarters[quarter] += weight;
        }
    }

    /** How much the place is wanted, buffers included, in its room and those that can't be used at the same time. */
    long of(Place place) {
        long sum = 0;
        for (int room : timetable.touching(place.room())) {
            var quarters = wanted[room][place.weekday().ordinal()];
            for (int quarter = first(place); quarter < end(place); quarter++) {
                sum += quarters[quarter];
            }
        }
        return sum;
    }

    private static int first(Place place) {
        return Math.max(place.claimFrom(), 0) / QUARTER;
    }

    private static int end(Place place) {
        return Math.min(place.claimTo() + QUARTER - 1, Minutes.A_DAY) / QUARTER;
    }
}
