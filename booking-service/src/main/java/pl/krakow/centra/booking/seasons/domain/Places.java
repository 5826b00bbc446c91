package pl.krakow.centra.booking.seasons.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Which places are left, and who was given which.
 *
 * <p>Giving and taking back change the timetable, the wish and its party together. Whoever gives has asked which dates
 * are {@link #free} and changed nothing since; so no two slots ever touch, nor anything that was there before.
 */
final class Places {

    private final Timetable timetable;
    private final List<OfferedRoom> rooms;
    private final Demand demand;
    private final List<List<Slot>> given = new ArrayList<>();

    Places(Timetable timetable, List<OfferedRoom> rooms, Demand demand) {
        this.timetable = timetable;
        this.rooms = rooms;
        this.demand = demand;
        rooms.forEach(_ -> given.add(new ArrayList<>()));
    }

    // Where a wish could be

    /** Where that slot is; nothing when its room isn't offered. */
    @Nullable
    Place of(WeeklySlot slot) {
        for (int room = 0; room < rooms.size(); room++) {
            var offered = rooms.get(room);
            if (offered.room().equals(slot.room())) {
                return new Place(room, offered, slot.weekday(), slot.from(), slot.to());
            }
        }
        return null;
    }

    /** Every place on a weekday at which the choice would be met, taken or not, by room and time. */
    List<Place> of(Entry entry, int choice, DayOfWeek weekday) {
        var places = new ArrayList<Place>();
        for (int room : entry.suitable(choice)) {
            places.addAll(of(entry, choice, weekday, room));
        }
        return places;
    }

    /** Those in one suitable room. */
    List<Place> of(Entry entry, int choice, DayOfWeek weekday, int room) {
        var asked = entry.asked(choice);
        var offered = rooms.get(room);
        var places = new ArrayList<Place>();
        for (int from : offered.starts(asked)) {
            var place = new Place(room, offered, weekday, from, from + asked.minutes());
            if (!entry.isForbidden(place)) {
                places.add(place);
            }
        }
        return places;
    }

    // What is free

    /** The dates on which the wish could meet there. */
    int[] free(Entry entry, Place place) {
        return Arrays.stream(entry.dates(place.weekday()))
                .filter(date -> lost(place, date, Layer.GIVEN) == null)
                .toArray();
    }

    /** On how many dates the wish could meet there, as far as the layer knows; gives up when it can't be enough. */
    int count(Entry entry, Place place, Layer layer, int enough) {
        var dates = entry.dates(place.weekday());
        int left = dates.length;
        int count = 0;
        for (int date : dates) {
            left--;
            if (lost(place, date, layer) == null) {
                count++;
            } else if (count + left < enough) {
                return count;
            }
        }
        return count;
    }

    /** The layer that a date of a place doesn't get through; nothing when it is free up to the last one asked for. */
    @Nullable
    Layer lost(Place place, int date, Layer last) {
        if (!timetable.isOpen(date, place.from(), place.to())) {
            return Layer.OPEN;
        }
        if (last.includes(Layer.HORIZON)
                && timetable.date(date).isAfter(place.offered().lastDate())) {
            return Layer.HORIZON;
        }
        if (last.includes(Layer.BOOKED) && timetable.isBooked(place.room(), date, place.claimFrom(), place.claimTo())) {
            return Layer.BOOKED;
        }
        if (last.includes(Layer.GIVEN) && timetable.isGiven(place.room(), date, place.claimFrom(), place.claimTo())) {
            return Layer.GIVEN;
        }
        return null;
    }

    /**
     * The best place that is free for one time more: the one with the most dates, then the one that others want least,
     * then the smallest room, then whichever comes first.
     *
     * @param least dates it must have at least, however few would do
     */
    @Nullable
    Slot best(Entry entry, int choice, int least) {
        Slot best = null;
        long bestDemand = 0;
        for (var weekday : entry.asked(choice).weekdays()) {
            int needed = Math.max(least, entry.needed(weekday));
            if (!entry.couldMeetOn(weekday, needed)) {
                continue;
            }
            for (var place : of(entry, choice, weekday)) {
                int enough = best == null ? needed : Math.max(needed, best.dates().length);
                if (count(entry, place, Layer.GIVEN, enough) < enough) {
                    continue;
                }
                var slot = new Slot(entry, place, free(entry, place), false);
                long wanted = demand.of(place);
                if (best == null || isBetter(slot, wanted, best, bestDemand)) {
                    best = slot;
                    bestDemand = wanted;
                }
            }
        }
        return best;
    }

    private static boolean isBetter(Slot slot, long wanted, Slot best, long bestWanted) {
        if (slot.dates().length != best.dates().length) {
            return slot.dates().length > best.dates().length;
        }
        if (wanted != bestWanted) {
            return wanted < bestWanted;
        }
        return slot.place().offered().capacity() < best.place().offered().capacity();
    }

    // What is given

    void give(Slot slot) {
        var place = slot.place();
        for (int date : slot.dates()) {
            timetable.give(place.room(), date, place.claimFrom(), place.claimTo());
        }
        given.get(place.room()).add(slot);
        slot.entry().gets(slot);
    }

    void takeBack(Slot slot) {
        var place = slot.place();
        for (int date : slot.dates()) {
            timetable.takeBack(place.room(), date, place.claimFrom(), place.claimTo());
        }
        given.get(place.room()).remove(slot);
        slot.entry().loses(slot);
    }

    /** Leaves the wish with nothing; returns what it had. */
    List<Slot> takeBackAll(Entry entry) {
        var had = entry.slots();
        had.forEach(this::takeBack);
        return had;
    }

    /** The answer to a question as it would be if the wish had nothing. Afterwards it has what it had. */
    <T> T without(Entry entry, Supplier<T> question) {
        var had = takeBackAll(entry);
        var answer = question.get();
        had.forEach(this::give);
        return answer;
    }

    /** Whoever was given something at a time and in rooms that touch the place, on whichever dates. */
    List<Slot> inTheWay(Place place) {
        var found = new ArrayList<Slot>();
        for (int room : timetable.touching(place.room())) {
            for (var slot : given.get(room)) {
                var other = slot.place();
                if (other.weekday() == place.weekday()
                        && other.claimFrom() < place.claimTo()
                        && place.claimFrom() < other.claimTo()) {
                    found.add(slot);
                }
            }
        }
        return found;
    }
}
