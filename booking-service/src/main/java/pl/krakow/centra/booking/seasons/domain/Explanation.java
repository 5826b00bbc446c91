package pl.krakow.centra.booking.seasons.domain;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import pl.krakow.centra.booking.seasons.domain.Obstacle.Kind;
import pl.krakow.centra.booking.seasons.domain.WishOutcome.Given;
import pl.krakow.centra.booking.seasons.domain.WishOutcome.LeftOut;
import pl.krakow.centra.booking.seasons.domain.WishOutcome.Refused;

/**
 * Tells what a wish was given and what stood in the way of more, once all is given. It leaves the {@link Places} as they
 * are.
 *
 * <p>A choice is explained as if the wish had nothing, because to meet it the wish would give up what it has; what is
 * missing of the choice that is met, beside what it has. Of each room the furthest any of its times came is told: the
 * first {@link Layer} that no time of it gets through, with the time that misses it by least.
 */
final class Explanation {

    private final Timetable timetable;
    private final List<OfferedRoom> rooms;
    private final Places places;

    Explanation(Timetable timetable, List<OfferedRoom> rooms, Places places) {
        this.timetable = timetable;
        this.rooms = rooms;
        this.places = places;
    }

    WishOutcome outcome(Entry entry) {
        var slots = entry.slots().stream()
                .sorted(Comparator.comparing((Slot slot) -> slot.place().weekday())
                        .thenComparingInt(slot -> slot.place().from()))
                .map(this::given)
                .toList();
        return new WishOutcome(
                entry.wish().id(),
                entry.choice() + 1,
                slots,
                entry.isPinned() && entry.isServed() ? List.of() : refusals(entry),
                entry.turn(),
                entry.standing(),
                entry.isAdjusted());
    }

    private Given given(Slot slot) {
        var place = slot.place();
        var dates = Arrays.stream(slot.dates()).mapToObj(timetable::date).toList();
        var leftOut = Arrays.stream(slot.entry().dates(place.weekday()))
                .filter(date -> Arrays.binarySearch(slot.dates(), date) < 0)
                .mapToObj(date -> new LeftOut(timetable.date(date), whyLeftOut(place, date)))
                .toList();
        return new Given(place.slot(), dates, leftOut);
    }

    /** What is free by now was somebody else's when the slot was given. */
    private Kind whyLeftOut(Place place, int date) {
        var lost = places.lost(place, date, Layer.GIVEN);
        return lost == null ? Kind.OTHER_WISHES : lost.obstacle();
    }

    private List<Refused> refusals(Entry entry) {
        int hopedFor = entry.choicesToHopeFor();
        var refusals = new ArrayList<>(places.without(entry, () -> unmet(entry, hopedFor)));
        if (entry.lacksTimes()) {
            var used = EnumSet.noneOf(DayOfWeek.class);
            entry.slots().forEach(slot -> used.add(slot.place().weekday()));
            refusals.add(new Refused(entry.choice() + 1, obstacles(entry, entry.choice(), 1, used)));
        }
        return refusals;
    }

    private List<Refused> unmet(Entry entry, int choices) {
        return IntStream.range(0, choices)
                .mapToObj(choice -> new Refused(
                        choice + 1, obstacles(entry, choice, entry.asked(choice).atLeastTimesPerWeek(), Set.of())))
                .toList();
    }

    /** @param times how many more weekly meetings were needed, on other weekdays than the used ones */
    private List<Obstacle> obstacles(Entry entry, int choice, int times, Set<DayOfWeek> used) {
        var asked = entry.asked(choice);
        if (entry.isRuledOut()) {
            return List.of(new Obstacle(Kind.FORBIDDEN, List.of(), List.of(), 0, 0, List.of()));
        }
        int minutes = asked.minutes() * times;
        if (!entry.party().mayHave(minutes)) {
            return List.of(
                    new Obstacle(Kind.CAP, List.of(), List.of(), entry.party().left(), minutes, List.of()));
        }
        var found = new Obstacles();
        addUnsuitable(entry.wish(), asked, found);
        var weekdays = EnumSet.copyOf(asked.weekdays());
        weekdays.removeAll(used);
        var free = EnumSet.noneOf(DayOfWeek.class);
        for (int room : entry.suitable(choice)) {
            free.addAll(addTaken(entry, choice, room, weekdays, found));
        }
        if (free.isEmpty()) {
            return found.toList();
        }
        // Some weekdays are free, but there are not enough different ones: what is wrong with the others?
        free.addAll(used);
        return times <= 1 || free.containsAll(asked.weekdays())
                ? found.toList()
                : obstacles(entry, choice, times - 1, free);
    }

    private void addUnsuitable(Wish wish, Choice asked, Obstacles found) {
        for (var slug : asked.rooms()) {
            if (rooms.stream().noneMatch(offered -> offered.room().equals(slug))) {
                found.add(Kind.NOT_OFFERED, slug);
            }
        }
        for (var offered : rooms) {
            var reason = asked.allows(offered.room()) ? wish.unsuitable(asked, offered) : null;
            if (reason == Kind.TOO_SMALL) {
                int people = wish.details().expectedPeople();
                found.add(reason, offered.room(), Set.of(), offered.capacity(), people, Set.of());
            } else if (reason != null) {
                found.add(reason, offered.room(), wish.missing(reason, offered), 0, 0, Set.of());
            }
        }
    }

    /** Adds what is wrong with a suitable room, if no time of it is free; returns the weekdays with one that is. */
    private Set<DayOfWeek> addTaken(Entry entry, int choice, int room, Set<DayOfWeek> weekdays, Obstacles found) {
        var best = new EnumMap<Layer, Attempt>(Layer.class);
        var free = EnumSet.noneOf(DayOfWeek.class);
        for (var weekday : weekdays) {
            for (var place : places.of(entry, choice, weekday, room)) {
                if (getsThrough(entry, place, best)) {
                    free.add(weekday);
                }
            }
        }
        var slug = rooms.get(room).room();
        if (free.isEmpty() && best.isEmpty() && !weekdays.isEmpty()) {
            found.add(Kind.FORBIDDEN, slug);
        } else if (free.isEmpty()) {
            best.entrySet().stream()
                    .filter(reached -> !reached.getValue().enough())
                    .findFirst()
                    .ifPresent(lost -> add(lost.getKey(), lost.getValue(), entry, found));
        }
        return free;
    }

    /** Whether enough dates of the place are free; notes the best attempt at each layer it reaches. */
    private boolean getsThrough(Entry entry, Place place, Map<Layer, Attempt> best) {
        int needed = entry.needed(place.weekday());
        for (var layer : Layer.values()) {
            var attempt = new Attempt(place, places.count(entry, place, layer, 0), needed);
            best.merge(layer, attempt, Attempt::better);
            if (!attempt.enough()) {
                return false;
            }
        }
        return true;
    }

    private void add(Layer layer, Attempt attempt, Entry entry, Obstacles found) {
        found.add(
                layer.obstacle(),
                attempt.place().offered().room(),
                Set.of(),
                attempt.possible(),
                Math.max(1, attempt.needed()),
                layer == Layer.GIVEN ? takers(attempt.place(), entry) : Set.of());
    }

    private Set<WishId> takers(Place place, Entry entry) {
        return places.inTheWay(place).stream()
                .map(Slot::entry)
                .filter(other -> other != entry)
                .map(other -> other.wish().id())
                .collect(toSet());
    }

    /** How many dates of a place a layer leaves. */
    private record Attempt(Place place, int possible, int needed) {

        boolean enough() {
            return possible >= needed && needed > 0;
        }

        static Attempt better(Attempt one, Attempt other) {
            if (one.enough() != other.enough()) {
                return one.enough() ? one : other;
            }
            return other.possible > one.possible ? other : one;
        }
    }
}
