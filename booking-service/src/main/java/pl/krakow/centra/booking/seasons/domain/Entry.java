package pl.krakow.centra.booking.seasons.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A wish taking part in an allocation, and what it has so far: nothing, or at least what one of its choices would do
 * with, each time on another weekday. A pin may give it anything.
 *
 * <p>Only {@link Places} gives it a slot and takes one back, so that what wishes have, what their parties have and what
 * is gone from the timetable is always the same.
 */
final class Entry {

    private static final int NONE = -1;

    private final Wish wish;
    private final Party party;
    private final @Nullable Adjustment adjustment;
    private final int[][] datesOfWeekdays;
    private final int[][] suitable;
    private final List<Slot> slots = new ArrayList<>();
    private int choice = NONE;
    private int turn;
    private int standing;

    Entry(Wish wish, Party party, @Nullable Adjustment adjustment, Timetable timetable, List<OfferedRoom> rooms) {
        this.wish = wish;
        this.party = party;
        this.adjustment = adjustment;
        this.datesOfWeekdays = Arrays.stream(DayOfWeek.values())
                .map(weekday -> Arrays.stream(timetable.openDates(weekday))
                        .filter(date -> !wish.excepted().contains(timetable.date(date)))
                        .toArray())
                .toArray(int[][]::new);
        this.suitable = wish.choices().stream()
                .map(asked -> IntStream.range(0, rooms.size())
                        .filter(room -> asked.allows(rooms.get(room).room()))
                        .filter(room -> wish.unsuitable(asked, rooms.get(room)) == null)
                        .toArray())
                .toArray(int[][]::new);
    }

    Wish wish() {
        return wish;
    }

    Party party() {
        return party;
    }

    // What it asks for

    Choice asked(int choice) {
        return wish.choices().get(choice);
    }

    /** Whether two who ask for the same may change places: no room is lent to one of them alone. */
    boolean mayHaveTheRoomsOf(Entry other) {
        return IntStream.range(0, wish.choices().size())
                .allMatch(choice -> Arrays.equals(suitable(choice), other.suitable(choice)));
    }

    /** The rooms, by position in the round, that a choice allows and that meet the wish's needs. */
    int[] suitable(int choice) {
        return suitable[choice];
    }

    /** The dates of a weekday on which the wish would meet. */
    int[] dates(DayOfWeek weekday) {
        return datesOfWeekdays[weekday.ordinal()];
    }

    /** How many dates of a weekday are of use at least. */
    int needed(DayOfWeek weekday) {
        return (dates(weekday).length * wish.minimalShare() + 99) / 100;
    }

    /** What the first choice asks for in the whole season, on its weekdays with the most dates. */
    long minutesWished() {
        var first = asked(0);
        long meetings = first.weekdays().stream()
                .map(weekday -> dates(weekday).length)
                .sorted(Comparator.reverseOrder())
                .limit(first.timesPerWeek())
                .mapToLong(Integer::longValue)
                .sum();
        return meetings * first.minutes();
    }

    // What the coordinator decided

    boolean isAdjusted() {
        return adjustment != null;
    }

    /** What it is to have, whatever it asks for; empty when the coordinator didn't decide that. */
    List<WeeklySlot> pins() {
        return adjustment instanceof Adjustment.Pinned(var pins, var _) ? pins : List.of();
    }

    boolean isPinned() {
        return adjustment instanceof Adjustment.Pinned;
    }

    /** Whether it may have nothing at all. */
    boolean isRuledOut() {
        return adjustment instanceof Adjustment.Forbidden forbidden && forbidden.everything();
    }

    /** A forbidden slot rules out whatever overlaps it in that room. */
    boolean isForbidden(Place place) {
        return adjustment instanceof Adjustment.Forbidden forbidden
                && (forbidden.everything() || forbidden.slots().stream().anyMatch(place::overlaps));
    }

    // What it has

    void gets(Slot slot) {
        slots.add(slot);
        party.gets(slot);
    }

    void loses(Slot slot) {
        slots.remove(slot);
        party.loses(slot);
    }

    /** As they are now; later gifts don't show. */
    List<Slot> slots() {
        return List.copyOf(slots);
    }

    int timesPerWeek() {
        return slots.size();
    }

    long minutesPerWeek() {
        return slots.stream().mapToLong(slot -> slot.place().length()).sum();
    }

    private int meetings() {
        return slots.stream().mapToInt(slot -> slot.dates().length).sum();
    }

    boolean isServed() {
        return !slots.isEmpty();
    }

    boolean meetsOn(DayOfWeek weekday) {
        return slots.stream().anyMatch(slot -> slot.place().weekday() == weekday);
    }

    /** Whether one time more, on that weekday, could have so many dates if nothing else were in the way. */
    boolean couldMeetOn(DayOfWeek weekday, int dates) {
        return !meetsOn(weekday) && dates > 0 && dates <= dates(weekday).length;
    }

    // What came of it

    /** From now on that choice is the one that is met; less than 0 when what it has was never asked for. */
    void meets(int choice) {
        this.choice = choice;
    }

    /** The choice that is met, from 0; less than that for none. */
    int choice() {
        return choice;
    }

    /** How many choices it would prefer to what it has: those before the one that is met, or all. */
    int choicesToHopeFor() {
        return isServed() ? choice : wish.choices().size();
    }

    void takesTurn(int turn) {
        this.turn = turn;
        this.standing = party.standing();
    }

    /** Stands where it stood in an earlier proposal. */
    void resumes(WishOutcome earlier) {
        choice = earlier.choice() - 1;
        turn = earlier.turn();
        standing = earlier.standing();
    }

    int turn() {
        return turn;
    }

    /** How its party stood when its turn came. */
    int standing() {
        return standing;
    }

    boolean isWaiting() {
        return !isPinned() && !isRuledOut() && (!isServed() || lacksTimes());
    }

    /** Whether it meets less often than the choice asks for that is met. */
    boolean lacksTimes() {
        return isServed()
                && !isPinned()
                && choice != NONE
                && slots.size() < asked(choice).timesPerWeek();
    }

    /** By choice, then times a week, then meetings. */
    boolean isBetterOffThan(Entry other) {
        if (!isServed() || !other.isServed()) {
            return isServed();
        }
        if (choice != other.choice) {
            return choice < other.choice;
        }
        if (slots.size() != other.slots.size()) {
            return slots.size() > other.slots.size();
        }
        return meetings() > other.meetings();
    }
}
