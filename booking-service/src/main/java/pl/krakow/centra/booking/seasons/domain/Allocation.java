package pl.krakow.centra.booking.seasons.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.seasons.domain.Obstacle.Kind;
import pl.krakow.centra.booking.seasons.domain.WishOutcome.Given;
import pl.krakow.centra.booking.seasons.domain.WishOutcome.LeftOut;
import pl.krakow.centra.booking.seasons.domain.WishOutcome.Refused;

/**
 * Shares the rooms of a season out among its wishes.
 *
 * <p><b>Fairness.</b> Max-min fairness of served shares by progressive filling (D. Bertsekas, R. Gallager, <i>Data
 * Networks</i>, 2nd ed. 1992, § 6.5.2; picking the one with the smallest share at each turn as in A. Ghodsi et al.,
 * <i>Dominant Resource Fairness</i>, NSDI 2011). A beneficiary's standing is the share of its wished minutes that last
 * season gave it plus the share this round has given it so far. Each turn belongs to the beneficiary of the lowest
 * standing: first the least it would be content with for its most important wish, later one more time a week. Who has no
 * last season counts as the average of those who have, so that a new name is no way to the front. Equal standings are
 * decided by last season's share alone, then by a lottery: the order of SHA-256 of seed and beneficiary. Wished minutes
 * are those of the first choices and count up to the season's cap, so that wishing for more than one may get lifts nobody.
 *
 * <p><b>A turn</b> takes the first choice that can be met, and of its times the one with the most dates; among those the
 * one the remaining wishes want least, then the smallest room. When every turn is over, wishes that got nothing or a later
 * choice may push one other to a time that is as good for that one: same choice, no fewer dates. At the end of two that
 * ask for the same the one whose turn came first has the better.
 *
 * <p><b>Guarantees.</b> No two meetings of the result touch, nor any of what was there before; rooms, hours, needs, caps,
 * excepted dates and least shares are kept, except where a pin says otherwise. What a wish asked for and didn't get is
 * explained, and could not be added to the result as it is. The result is a function of the round: neither the order of
 * its parts nor the machine matters.
 */
public final class Allocation {

    private static final int QUARTER = 15;
    private static final long DEMAND = 1L << 32;
    private static final int MOST_PASSES = 4;
    private static final int MOST_ROUNDS_OF_SETTLING = 20;

    private final Round round;
    private final boolean rearranging;
    private final Timetable timetable;
    private final List<OfferedRoom> rooms;
    private final List<int[]> datesOf = new ArrayList<>();
    private final Map<WishId, Entry> entries = new LinkedHashMap<>();
    private final Map<BeneficiaryId, Party> parties = new LinkedHashMap<>();
    private final List<List<Slot>> given = new ArrayList<>();
    private final long[][][] demand;
    private final int firstDate;
    private int turns;

    private Allocation(Round round, boolean rearranging) {
        this.round = round;
        this.rearranging = rearranging;
        this.timetable = new Timetable(round);
        this.rooms = round.rooms();
        this.demand = new long[rooms.size()][7][Minutes.A_DAY / QUARTER];
        this.firstDate = Math.toIntExact(Math.max(
                0, round.firstDate().toEpochDay() - round.terms().from().toEpochDay()));
        rooms.forEach(_ -> given.add(new ArrayList<>()));
        for (var weekday : DayOfWeek.values()) {
            datesOf.add(openDates(weekday));
        }
        enter();
    }

    /** A proposal from nothing but the round. */
    public static Proposal of(Round round) {
        return new Allocation(round, true).run(Map.of());
    }

    /** The same without pushing anybody; to see what that is worth. */
    public static Proposal withoutRearranging(Round round) {
        return new Allocation(round, false).run(Map.of());
    }

    /**
     * A proposal that keeps what an earlier one gave as far as the adjustments allow, so that one decision of the
     * coordinator changes as little as it can. Only what stands in the way of a pin is shared out anew; time that is set
     * free goes to whom it helps.
     */
    public static Proposal keeping(Proposal earlier, Round round) {
        var kept = new HashMap<WishId, WishOutcome>();
        earlier.outcomes().forEach(outcome -> kept.put(outcome.wish(), outcome));
        return new Allocation(round, true).run(kept);
    }

    private Proposal run(Map<WishId, WishOutcome> kept) {
        pin();
        keep(kept);
        progressiveFilling();
        settle();
        return proposal();
    }

    // ---------------------------------------------------------------- who takes part

    private void enter() {
        long lastWished = 0;
        long lastServed = 0;
        for (var standing : round.lastSeason().values()) {
            lastWished += standing.wished();
            lastServed += standing.served();
        }
        int average = lastWished == 0 ? 0 : new Standing(lastWished, lastServed).share();
        for (var wish : round.wishes()) {
            var party = parties.computeIfAbsent(wish.beneficiary(), id -> {
                var last = round.lastSeason().get(id);
                return new Party(
                        id,
                        last == null ? average : last.share(),
                        Lottery.ticket(round.terms().seed(), id));
            });
            var entry = new Entry(wish, party, round.adjustments().get(wish.id()));
            entries.put(wish.id(), entry);
            party.entries.add(entry);
            party.wished += wished(entry, wish.choices().getFirst());
        }
        long weeks = (timetable.dates() + 6) / 7;
        long most = round.terms().weeklyCap().toMinutes() * weeks;
        for (var party : parties.values()) {
            party.wished = Math.min(party.wished, most);
            party.entries.sort(Comparator.comparingInt((Entry entry) -> entry.wish.importance())
                    .thenComparing(entry -> entry.wish.id()));
        }
        entries.values().forEach(entry -> spread(entry, 1));
    }

    private long wished(Entry entry, Choice choice) {
        var counts = choice.weekdays().stream()
                .map(weekday -> entry.dates(weekday).length)
                .sorted(Comparator.reverseOrder())
                .limit(choice.timesPerWeek())
                .mapToLong(Integer::longValue)
                .sum();
        return counts * choice.minutes();
    }

    private int[] openDates(DayOfWeek weekday) {
        var dates = new ArrayList<Integer>();
        for (int date = firstDate; date < timetable.dates(); date++) {
            if (timetable.date(date).getDayOfWeek() == weekday && timetable.isOpen(date)) {
                dates.add(date);
            }
        }
        return dates.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How much each time is wanted: a wish spreads one whole over all places of each choice, less for later ones. */
    private void spread(Entry entry, int sign) {
        if (entry.spread == (sign > 0)) {
            return;
        }
        entry.spread = sign > 0;
        for (int choice = 0; choice < entry.wish.choices().size(); choice++) {
            var asked = entry.wish.choices().get(choice);
            long places = 0;
            for (int room : entry.suitable(choice)) {
                places +=
                        (long) starts(asked, rooms.get(room)) * asked.weekdays().size();
            }
            if (places == 0) {
                continue;
            }
            long weight = sign * (DEMAND * asked.atLeastTimesPerWeek() / (places * (choice + 1)));
            for (int room : entry.suitable(choice)) {
                var offered = rooms.get(room);
                int step = minutes(offered.raster());
                for (int from = firstStart(asked, offered); from + asked.minutes() <= last(asked); from += step) {
                    for (var weekday : asked.weekdays()) {
                        want(room, weekday, from - minutes(offered.setUp()), end(asked, offered, from), weight);
                    }
                }
            }
        }
    }

    private void want(int room, DayOfWeek weekday, int from, int to, long weight) {
        var wanted = demand[room][weekday.ordinal()];
        for (int quarter = Math.max(from, 0) / QUARTER; quarter < wanted.length && quarter * QUARTER < to; quarter++) {
            wanted[quarter] += weight;
        }
    }

    private long wantedByOthers(int room, DayOfWeek weekday, int from, int to) {
        long sum = 0;
        for (int other : timetable.touching(room)) {
            var wanted = demand[other][weekday.ordinal()];
            for (int quarter = Math.max(from, 0) / QUARTER;
                    quarter < wanted.length && quarter * QUARTER < to;
                    quarter++) {
                sum += wanted[quarter];
            }
        }
        return sum;
    }

    // ---------------------------------------------------------------- what the coordinator decided

    private void pin() {
        for (var entry : entries.values()) {
            if (entry.adjustment instanceof Adjustment.Pinned(var slots, var _)) {
                entry.pinned = true;
                spread(entry, -1);
                slots.forEach(slot -> place(entry, entry.wish.choiceOf(slot), slot, true));
                entry.choice = entry.slots.isEmpty() ? Entry.NONE : entry.slots.getFirst().choice;
            }
        }
    }

    private void keep(Map<WishId, WishOutcome> kept) {
        for (var entry : entries.values()) {
            var outcome = kept.get(entry.wish.id());
            if (outcome == null || entry.pinned || !outcome.isServed() || outcome.choice() == 0) {
                continue;
            }
            boolean free = outcome.slots().stream().allMatch(slot -> isFree(entry, slot));
            if (free) {
                spread(entry, -1);
                entry.choice = outcome.choice() - 1;
                entry.turn = outcome.turn();
                entry.standing = outcome.standing();
                turns = Math.max(turns, outcome.turn());
                outcome.slots().forEach(slot -> place(entry, entry.choice, slot.slot(), true));
            }
        }
    }

    private boolean isFree(Entry entry, Given slot) {
        int room = room(slot.slot().room());
        if (room < 0 || entry.isForbidden(slot.slot())) {
            return false;
        }
        var dates = free(
                entry,
                room,
                slot.slot().weekday(),
                slot.slot().from(),
                slot.slot().to(),
                Layer.GIVEN);
        return dates.length >= slot.dates().size();
    }

    private void place(Entry entry, int choice, WeeklySlot slot, boolean fixed) {
        int room = room(slot.room());
        if (room >= 0) {
            var dates = free(entry, room, slot.weekday(), slot.from(), slot.to(), Layer.GIVEN);
            if (dates.length > 0) {
                give(new Slot(entry, choice, room, slot.weekday(), slot.from(), slot.to(), dates, fixed));
            }
        }
    }

    private int room(String slug) {
        for (int room = 0; room < rooms.size(); room++) {
            if (rooms.get(room).room().equals(slug)) {
                return room;
            }
        }
        return -1;
    }

    // ---------------------------------------------------------------- turns

    private void progressiveFilling() {
        var waiting = new ArrayList<Party>();
        for (var party : parties.values()) {
            party.entries.stream().filter(Entry::isWaiting).forEach(party.pending::add);
            if (!party.pending.isEmpty()) {
                waiting.add(party);
            }
        }
        while (!waiting.isEmpty()) {
            var next = waiting.stream().min(Party.NEXT).orElseThrow();
            var entry = next.pending.removeFirst();
            if (turn(entry)) {
                next.pending.addLast(entry);
            }
            if (next.pending.isEmpty()) {
                waiting.remove(next);
            }
        }
    }

    /** @return whether the wish would have another turn */
    private boolean turn(Entry entry) {
        if (entry.isServed()) {
            return extend(entry) && entry.lacksTimes();
        }
        entry.turn = ++turns;
        entry.standing = entry.party.standing();
        spread(entry, -1);
        for (int choice = 0; choice < entry.wish.choices().size(); choice++) {
            if (serve(entry, choice, false)) {
                return entry.lacksTimes();
            }
        }
        return false;
    }

    /** Gives the least that meets a choice, or nothing. */
    private boolean serve(Entry entry, int choice, boolean pushing) {
        var asked = entry.wish.choices().get(choice);
        if (!entry.party.mayHave(asked.minutes() * asked.atLeastTimesPerWeek(), cap())) {
            return false;
        }
        int before = entry.slots.size();
        var pushed = new ArrayList<Move>();
        for (int times = 0; times < asked.atLeastTimesPerWeek(); times++) {
            var place = best(entry, choice);
            if (place == null && pushing) {
                var move = push(entry, choice);
                if (move != null) {
                    pushed.add(move);
                    continue;
                }
            }
            if (place == null) {
                while (entry.slots.size() > before) {
                    takeBack(entry.slots.getLast());
                }
                pushed.reversed().forEach(this::undo);
                return false;
            }
            give(place);
        }
        entry.choice = choice;
        return true;
    }

    private boolean extend(Entry entry) {
        var asked = entry.wish.choices().get(entry.choice);
        if (!entry.lacksTimes() || !entry.party.mayHave(asked.minutes(), cap())) {
            return false;
        }
        var place = best(entry, entry.choice);
        if (place == null) {
            return false;
        }
        give(place);
        return true;
    }

    private long cap() {
        return round.terms().weeklyCap().toMinutes();
    }

    // ---------------------------------------------------------------- places

    private @Nullable Slot best(Entry entry, int choice) {
        return best(entry, choice, 0);
    }

    /** @param least dates it must have at least, however few would do */
    private @Nullable Slot best(Entry entry, int choice, int least) {
        var asked = entry.wish.choices().get(choice);
        Slot best = null;
        long bestWanted = 0;
        for (var weekday : asked.weekdays()) {
            if (entry.meetsOn(weekday)) {
                continue;
            }
            int needed = Math.max(least, entry.needed(weekday));
            if (entry.dates(weekday).length < needed || needed == 0) {
                continue;
            }
            for (int room : entry.suitable(choice)) {
                var offered = rooms.get(room);
                int step = minutes(offered.raster());
                for (int from = firstStart(asked, offered); from + asked.minutes() <= last(asked); from += step) {
                    int to = from + asked.minutes();
                    int atLeast = best == null ? needed : Math.max(needed, best.dates.length);
                    if (entry.isForbidden(rooms.get(room).room(), weekday, from, to)
                            || count(entry, room, weekday, from, to, Layer.GIVEN, atLeast) < atLeast) {
                        continue;
                    }
                    var dates = free(entry, room, weekday, from, to, Layer.GIVEN);
                    long wanted = wantedByOthers(
                            room, weekday, from - minutes(offered.setUp()), to + minutes(offered.cleanUp()));
                    if (best == null || isBetter(dates.length, wanted, room, best, bestWanted)) {
                        best = new Slot(entry, choice, room, weekday, from, to, dates, false);
                        bestWanted = wanted;
                    }
                }
            }
        }
        return best;
    }

    /** More dates, then less wanted by others, then the smaller room; else the one that was there first stays. */
    private boolean isBetter(int dates, long wanted, int room, Slot best, long bestWanted) {
        if (dates != best.dates.length) {
            return dates > best.dates.length;
        }
        if (wanted != bestWanted) {
            return wanted < bestWanted;
        }
        return rooms.get(room).capacity() < rooms.get(best.room).capacity();
    }

    /** Against what a time is checked; each layer includes those before. */
    private enum Layer {
        OPEN,
        HORIZON,
        BOOKED,
        GIVEN
    }

    private int[] free(Entry entry, int room, DayOfWeek weekday, int from, int to, Layer layer) {
        var dates = entry.dates(weekday);
        var free = new int[dates.length];
        int count = 0;
        for (int date : dates) {
            if (obstacle(room, date, from, to, layer) == null) {
                free[count++] = date;
            }
        }
        return Arrays.copyOf(free, count);
    }

    /** How many dates are free; gives up as soon as there can't be enough. */
    private int count(Entry entry, int room, DayOfWeek weekday, int from, int to, Layer layer, int enough) {
        var dates = entry.dates(weekday);
        int left = dates.length;
        int count = 0;
        for (int date : dates) {
            left--;
            if (obstacle(room, date, from, to, layer) == null) {
                count++;
            } else if (count + left < enough) {
                return count;
            }
        }
        return count;
    }

    private @Nullable Kind obstacle(int room, int date, int from, int to, Layer layer) {
        if (!timetable.isOpen(date, from, to)) {
            return Kind.CLOSED;
        }
        var offered = rooms.get(room);
        if (layer.compareTo(Layer.HORIZON) >= 0 && timetable.date(date).isAfter(offered.lastDate())) {
            return Kind.BEYOND_HORIZON;
        }
        int claimFrom = from - minutes(offered.setUp());
        int claimTo = to + minutes(offered.cleanUp());
        if (layer.compareTo(Layer.BOOKED) >= 0 && timetable.isBooked(room, date, claimFrom, claimTo)) {
            return Kind.BOOKED;
        }
        if (layer == Layer.GIVEN && timetable.isGiven(room, date, claimFrom, claimTo)) {
            return Kind.OTHER_WISHES;
        }
        return null;
    }

    private void give(Slot slot) {
        for (int date : slot.dates) {
            timetable.give(slot.room, date, claimFrom(slot), claimTo(slot));
        }
        given.get(slot.room).add(slot);
        slot.entry.slots.add(slot);
        slot.entry.party.weekly += slot.length();
        slot.entry.party.served += (long) slot.length() * slot.dates.length;
    }

    private void takeBack(Slot slot) {
        for (int date : slot.dates) {
            timetable.takeBack(slot.room, date, claimFrom(slot), claimTo(slot));
        }
        given.get(slot.room).remove(slot);
        slot.entry.slots.remove(slot);
        slot.entry.party.weekly -= slot.length();
        slot.entry.party.served -= (long) slot.length() * slot.dates.length;
    }

    private int claimFrom(Slot slot) {
        return slot.from - minutes(rooms.get(slot.room).setUp());
    }

    private int claimTo(Slot slot) {
        return slot.to + minutes(rooms.get(slot.room).cleanUp());
    }

    private List<Slot> inTheWay(int room, DayOfWeek weekday, int from, int to) {
        int claimFrom = from - minutes(rooms.get(room).setUp());
        int claimTo = to + minutes(rooms.get(room).cleanUp());
        var found = new ArrayList<Slot>();
        for (int other : timetable.touching(room)) {
            for (var slot : given.get(other)) {
                if (slot.weekday == weekday && claimFrom(slot) < claimTo && claimFrom < claimTo(slot)) {
                    found.add(slot);
                }
            }
        }
        return found;
    }

    private static int firstStart(Choice asked, OfferedRoom offered) {
        int step = minutes(offered.raster());
        return (Minutes.of(asked.earliest()) + step - 1) / step * step;
    }

    private static int last(Choice asked) {
        return Minutes.ofEnd(asked.latest());
    }

    private static int end(Choice asked, OfferedRoom offered, int from) {
        return from + asked.minutes() + minutes(offered.cleanUp());
    }

    private static int starts(Choice asked, OfferedRoom offered) {
        int room = last(asked) - asked.minutes() - firstStart(asked, offered);
        return room < 0 ? 0 : room / minutes(offered.raster()) + 1;
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }

    // ---------------------------------------------------------------- settling

    /** Until nobody can be given more: pushes, what was set free, and the order among those who ask for the same. */
    private void settle() {
        var inTurn = entries.values().stream()
                .filter(entry -> !entry.pinned && !entry.isRuledOut())
                .sorted(Comparator.comparingInt((Entry entry) -> entry.turn).thenComparing(entry -> entry.wish.id()))
                .toList();
        boolean changed = true;
        for (int pass = 0; rearranging && changed && pass < MOST_PASSES; pass++) {
            changed = false;
            for (var entry : inTurn) {
                changed |= improve(entry, true);
            }
        }
        for (int again = 0; again < MOST_ROUNDS_OF_SETTLING; again++) {
            changed = false;
            for (var entry : inTurn) {
                changed |= improve(entry, false);
            }
            for (var entry : inTurn) {
                while (entry.isServed() && extend(entry)) {
                    changed = true;
                }
            }
            changed |= sortEquals(inTurn);
            if (!changed) {
                return;
            }
        }
    }

    /** Meets a more welcome choice than the one that is met; the wish is never worse off. */
    private boolean improve(Entry entry, boolean pushing) {
        int better = entry.isServed() ? entry.choice : entry.wish.choices().size();
        if (better == 0) {
            return false;
        }
        var before = List.copyOf(entry.slots);
        int choiceBefore = entry.choice;
        before.forEach(this::takeBack);
        for (int choice = 0; choice < better; choice++) {
            if (serve(entry, choice, pushing)) {
                return true;
            }
        }
        before.forEach(this::give);
        entry.choice = choiceBefore;
        return false;
    }

    /** One wish made room for another and went elsewhere. */
    private record Move(Slot gone, Slot instead) {}

    /** Gives the wish a time from which one other can be pushed to a time that is no worse for it. */
    private @Nullable Move push(Entry entry, int choice) {
        var asked = entry.wish.choices().get(choice);
        for (var weekday : asked.weekdays()) {
            int needed = entry.needed(weekday);
            if (entry.meetsOn(weekday) || needed == 0 || entry.dates(weekday).length < needed) {
                continue;
            }
            for (int room : entry.suitable(choice)) {
                var offered = rooms.get(room);
                int step = minutes(offered.raster());
                for (int from = firstStart(asked, offered); from + asked.minutes() <= last(asked); from += step) {
                    int to = from + asked.minutes();
                    if (entry.isForbidden(offered.room(), weekday, from, to)
                            || count(entry, room, weekday, from, to, Layer.BOOKED, needed) < needed) {
                        continue;
                    }
                    var move = pushFrom(entry, choice, room, weekday, from, to, needed);
                    if (move != null) {
                        return move;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Move pushFrom(
            Entry entry, int choice, int room, DayOfWeek weekday, int from, int to, int needed) {
        var inTheWay = inTheWay(room, weekday, from, to);
        if (inTheWay.size() != 1) {
            return null;
        }
        var other = inTheWay.getFirst();
        if (other.fixed || other.entry == entry || other.entry.pinned) {
            return null;
        }
        takeBack(other);
        var dates = free(entry, room, weekday, from, to, Layer.GIVEN);
        if (dates.length >= needed) {
            var own = new Slot(entry, choice, room, weekday, from, to, dates, false);
            give(own);
            var instead = best(other.entry, other.choice, other.dates.length);
            if (instead != null) {
                give(instead);
                return new Move(other, instead);
            }
            takeBack(own);
        }
        give(other);
        return null;
    }

    private void undo(Move move) {
        takeBack(move.instead());
        give(move.gone());
    }

    /** Of those who ask for the same, whoever had the earlier turn has the better. */
    private boolean sortEquals(List<Entry> inTurn) {
        boolean changed = false;
        for (int i = 0; i < inTurn.size(); i++) {
            for (int j = i + 1; j < inTurn.size(); j++) {
                var earlier = inTurn.get(i);
                var later = inTurn.get(j);
                if (later.isServed()
                        && later.isBetterOffThan(earlier)
                        && earlier.wish.asksTheSameAs(later.wish)
                        && earlier.adjustment == null
                        && later.adjustment == null
                        && mayChange(earlier, later)) {
                    change(earlier, later);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private boolean mayChange(Entry one, Entry other) {
        return one.party == other.party
                || one.party.weekly - one.weekly() + other.weekly() <= cap()
                        && other.party.weekly - other.weekly() + one.weekly() <= cap();
    }

    private void change(Entry one, Entry other) {
        var ofOne = List.copyOf(one.slots);
        var ofOther = List.copyOf(other.slots);
        int choiceOfOne = one.choice;
        ofOne.forEach(this::takeBack);
        ofOther.forEach(this::takeBack);
        ofOther.forEach(slot -> give(slot.of(one)));
        ofOne.forEach(slot -> give(slot.of(other)));
        one.choice = other.choice;
        other.choice = choiceOfOne;
    }

    // ---------------------------------------------------------------- what is told

    private Proposal proposal() {
        var outcomes = entries.values().stream().map(this::outcome).toList();
        var standings = new HashMap<BeneficiaryId, Standing>();
        parties.values().forEach(party -> standings.put(party.id, new Standing(party.wished, party.served)));
        return new Proposal(outcomes, standings, Fingerprint.of(round));
    }

    private WishOutcome outcome(Entry entry) {
        var slots = entry.slots.stream()
                .sorted(Comparator.comparing((Slot slot) -> slot.weekday).thenComparingInt(slot -> slot.from))
                .map(slot -> given(entry, slot))
                .toList();
        return new WishOutcome(
                entry.wish.id(),
                entry.choice + 1,
                slots,
                entry.pinned && entry.isServed() ? List.of() : refusals(entry),
                entry.turn,
                entry.standing,
                entry.adjustment != null);
    }

    private Given given(Entry entry, Slot slot) {
        var dates = Arrays.stream(slot.dates).mapToObj(timetable::date).toList();
        var leftOut = Arrays.stream(entry.dates(slot.weekday))
                .filter(date -> Arrays.binarySearch(slot.dates, date) < 0)
                .mapToObj(date -> new LeftOut(timetable.date(date), leftOut(slot, date)))
                .toList();
        return new Given(
                new WeeklySlot(
                        rooms.get(slot.room).room(),
                        slot.weekday,
                        Minutes.time(slot.from),
                        Duration.ofMinutes(slot.length())),
                dates,
                leftOut);
    }

    private Kind leftOut(Slot slot, int date) {
        var kind = obstacle(slot.room, date, slot.from, slot.to, Layer.GIVEN);
        return kind == null ? Kind.OTHER_WISHES : kind;
    }

    private List<Refused> refusals(Entry entry) {
        var refusals = new ArrayList<Refused>();
        var own = List.copyOf(entry.slots);
        int met = entry.isServed() ? entry.choice : entry.wish.choices().size();
        own.forEach(this::takeBack);
        for (int choice = 0; choice < met; choice++) {
            var asked = entry.wish.choices().get(choice);
            refusals.add(new Refused(choice + 1, obstacles(entry, choice, asked.atLeastTimesPerWeek(), Set.of())));
        }
        own.forEach(this::give);
        if (entry.lacksTimes()) {
            var used = EnumSet.noneOf(DayOfWeek.class);
            own.forEach(slot -> used.add(slot.weekday));
            refusals.add(new Refused(entry.choice + 1, obstacles(entry, entry.choice, 1, used)));
        }
        return refusals;
    }

    /** @param times how many more weekly meetings were needed, on other weekdays than the used ones */
    private List<Obstacle> obstacles(Entry entry, int choice, int times, Set<DayOfWeek> used) {
        var asked = entry.wish.choices().get(choice);
        if (entry.isRuledOut()) {
            return List.of(new Obstacle(Kind.FORBIDDEN, List.of(), List.of(), 0, 0, List.of()));
        }
        if (!entry.party.mayHave(asked.minutes() * times, cap())) {
            int left = Math.toIntExact(Math.max(0, cap() - entry.party.weekly));
            return List.of(new Obstacle(Kind.CAP, List.of(), List.of(), left, asked.minutes() * times, List.of()));
        }
        var found = new Obstacles();
        unsuitable(entry, asked, found);
        var meets = EnumSet.noneOf(DayOfWeek.class);
        for (int room : entry.suitable(choice)) {
            var weekdays = EnumSet.copyOf(asked.weekdays());
            weekdays.removeAll(used);
            obstacle(entry, asked, room, weekdays, found, meets);
        }
        if (!meets.isEmpty()) {
            // Some weekdays are free, but there are not enough different ones: what is wrong with the others?
            var rest = EnumSet.copyOf(used.isEmpty() ? meets : used);
            rest.addAll(meets);
            if (rest.containsAll(asked.weekdays()) || times <= 1) {
                return found.toList();
            }
            return obstacles(entry, choice, times - 1, rest);
        }
        return found.toList();
    }

    private void unsuitable(Entry entry, Choice asked, Obstacles found) {
        for (var slug : asked.rooms()) {
            if (room(slug) < 0) {
                found.add(Kind.NOT_OFFERED, slug, Set.of(), 0, 0, Set.of());
            }
        }
        for (int room = 0; room < rooms.size(); room++) {
            var offered = rooms.get(room);
            if (!asked.rooms().isEmpty() && !asked.rooms().contains(offered.room())) {
                continue;
            }
            var reason = entry.unsuitable(asked, offered);
            if (reason != null) {
                boolean size = reason == Kind.TOO_SMALL;
                found.add(
                        reason,
                        offered.room(),
                        entry.missing(reason, offered),
                        size ? offered.capacity() : 0,
                        size ? entry.wish.details().expectedPeople() : 0,
                        Set.of());
            }
        }
    }

    /** Finds the first layer at which no time of the room is left; notes the weekdays on which all layers leave one. */
    private void obstacle(
            Entry entry, Choice asked, int room, Set<DayOfWeek> weekdays, Obstacles found, Set<DayOfWeek> meets) {
        var offered = rooms.get(room);
        var best = new EnumMap<Layer, Try>(Layer.class);
        boolean allForbidden = true;
        boolean passes = false;
        for (var weekday : weekdays) {
            int needed = entry.needed(weekday);
            int step = minutes(offered.raster());
            for (int from = firstStart(asked, offered); from + asked.minutes() <= last(asked); from += step) {
                int to = from + asked.minutes();
                if (entry.isForbidden(offered.room(), weekday, from, to)) {
                    continue;
                }
                allForbidden = false;
                for (var layer : Layer.values()) {
                    int possible = count(entry, room, weekday, from, to, layer, 0);
                    boolean enough = possible >= needed && needed > 0;
                    var attempt = new Try(weekday, from, to, possible, needed, enough);
                    best.merge(layer, attempt, Try::better);
                    if (!enough) {
                        break;
                    }
                    if (layer == Layer.GIVEN) {
                        meets.add(weekday);
                        passes = true;
                    }
                }
            }
        }
        if (passes) {
            return;
        }
        if (allForbidden && !weekdays.isEmpty()) {
            found.add(Kind.FORBIDDEN, offered.room(), Set.of(), 0, 0, Set.of());
            return;
        }
        for (var layer : Layer.values()) {
            var attempt = best.get(layer);
            if (attempt != null && !attempt.enough()) {
                found.add(
                        kind(layer),
                        offered.room(),
                        Set.of(),
                        attempt.possible(),
                        Math.max(1, attempt.needed()),
                        layer == Layer.GIVEN ? takers(entry, room, attempt) : Set.of());
                return;
            }
        }
    }

    private Set<WishId> takers(Entry entry, int room, Try attempt) {
        var takers = new TreeSet<WishId>();
        inTheWay(room, attempt.weekday(), attempt.from(), attempt.to()).stream()
                .filter(slot -> slot.entry != entry)
                .forEach(slot -> takers.add(slot.entry.wish.id()));
        return takers;
    }

    private static Kind kind(Layer layer) {
        return switch (layer) {
            case OPEN -> Kind.CLOSED;
            case HORIZON -> Kind.BEYOND_HORIZON;
            case BOOKED -> Kind.BOOKED;
            case GIVEN -> Kind.OTHER_WISHES;
        };
    }

    private record Try(DayOfWeek weekday, int from, int to, int possible, int needed, boolean enough) {

        static Try better(Try one, Try other) {
            if (one.enough != other.enough) {
                return one.enough ? one : other;
            }
            return other.possible > one.possible ? other : one;
        }
    }

    /** Obstacles of one choice: those of a kind are one, with all their rooms. */
    private static final class Obstacles {

        private final Map<Kind, Obstacle> byKind = new TreeMap<>();

        void add(Kind kind, String room, Set<String> missing, int possible, int needed, Set<WishId> takenBy) {
            byKind.merge(
                    kind,
                    new Obstacle(
                            kind,
                            List.of(room),
                            missing.stream().sorted().toList(),
                            possible,
                            needed,
                            List.copyOf(new TreeSet<>(takenBy))),
                    Obstacles::both);
        }

        private static Obstacle both(Obstacle one, Obstacle other) {
            var nearer = other.possible() > one.possible() ? other : one;
            return new Obstacle(
                    one.kind(),
                    union(one.rooms(), other.rooms()),
                    union(one.missing(), other.missing()),
                    nearer.possible(),
                    nearer.needed(),
                    union(one.takenBy(), other.takenBy()));
        }

        private static <T extends Comparable<T>> List<T> union(List<T> one, List<T> other) {
            var both = new TreeSet<>(one);
            both.addAll(other);
            return List.copyOf(both);
        }

        List<Obstacle> toList() {
            return List.copyOf(byKind.values());
        }
    }

    // ---------------------------------------------------------------- working notes

    /** A beneficiary and how it stands. */
    private static final class Party {

        static final Comparator<Party> NEXT = Comparator.comparingInt(Party::standing)
                .thenComparingInt(party -> party.lastShare)
                .thenComparing(party -> party.ticket);

        final BeneficiaryId id;
        final int lastShare;
        final String ticket;
        final List<Entry> entries = new ArrayList<>();
        final List<Entry> pending = new ArrayList<>();
        long wished;
        long served;
        long weekly;

        Party(BeneficiaryId id, int lastShare, String ticket) {
            this.id = id;
            this.lastShare = lastShare;
            this.ticket = ticket;
        }

        int standing() {
            return lastShare + new Standing(wished, served).share();
        }

        boolean mayHave(int minutes, long cap) {
            return weekly + minutes <= cap;
        }
    }

    /** A wish and what it has so far. */
    private final class Entry {

        static final int NONE = -1;

        final Wish wish;
        final Party party;
        final @Nullable Adjustment adjustment;
        final List<Slot> slots = new ArrayList<>();
        final Map<DayOfWeek, int[]> dates = new EnumMap<>(DayOfWeek.class);
        final int[][] suitable;
        int choice = NONE;
        int turn;
        int standing;
        boolean pinned;
        boolean spread;

        Entry(Wish wish, Party party, @Nullable Adjustment adjustment) {
            this.wish = wish;
            this.party = party;
            this.adjustment = adjustment;
            for (var weekday : DayOfWeek.values()) {
                dates.put(
                        weekday,
                        Arrays.stream(datesOf.get(weekday.ordinal()))
                                .filter(date -> !wish.excepted().contains(timetable.date(date)))
                                .toArray());
            }
            suitable = wish.choices().stream().map(this::suitableFor).toArray(int[][]::new);
        }

        private int[] suitableFor(Choice asked) {
            var found = new LinkedHashSet<Integer>();
            for (int room = 0; room < rooms.size(); room++) {
                var offered = rooms.get(room);
                if ((asked.rooms().isEmpty() || asked.rooms().contains(offered.room()))
                        && unsuitable(asked, offered) == null) {
                    found.add(room);
                }
            }
            return found.stream().mapToInt(Integer::intValue).toArray();
        }

        int[] suitable(int choice) {
            return suitable[choice];
        }

        int[] dates(DayOfWeek weekday) {
            var found = dates.get(weekday);
            return found == null ? new int[0] : found;
        }

        int needed(DayOfWeek weekday) {
            return (dates(weekday).length * wish.minimalShare() + 99) / 100;
        }

        @Nullable
        Kind unsuitable(Choice asked, OfferedRoom offered) {
            if (offered.capacity() < wish.details().expectedPeople()) {
                return Kind.TOO_SMALL;
            }
            if (!missing(Kind.EQUIPMENT, offered).isEmpty()) {
                return Kind.EQUIPMENT;
            }
            if (!missing(Kind.ACCESSIBILITY, offered).isEmpty()) {
                return Kind.ACCESSIBILITY;
            }
            return offered.lends(asked.length()) ? null : Kind.LENGTH;
        }

        Set<String> missing(Kind kind, OfferedRoom offered) {
            var missing = new TreeSet<String>();
            if (kind == Kind.EQUIPMENT) {
                missing.addAll(wish.details().equipment());
                missing.removeAll(offered.equipment());
            } else if (kind == Kind.ACCESSIBILITY) {
                missing.addAll(wish.accessibility());
                missing.removeAll(offered.accessibility());
            }
            return missing;
        }

        boolean isRuledOut() {
            return adjustment instanceof Adjustment.Forbidden forbidden && forbidden.everything();
        }

        boolean isForbidden(WeeklySlot slot) {
            return isForbidden(slot.room(), slot.weekday(), slot.from(), slot.to());
        }

        /** A forbidden slot rules out whatever overlaps it in that room. */
        boolean isForbidden(String room, DayOfWeek weekday, int from, int to) {
            if (!(adjustment instanceof Adjustment.Forbidden forbidden)) {
                return false;
            }
            Predicate<WeeklySlot> same = slot ->
                    slot.room().equals(room) && slot.weekday() == weekday && slot.from() < to && from < slot.to();
            return forbidden.everything() || forbidden.slots().stream().anyMatch(same);
        }

        boolean isWaiting() {
            return !pinned && !isRuledOut() && (!isServed() || lacksTimes());
        }

        boolean isServed() {
            return !slots.isEmpty();
        }

        boolean lacksTimes() {
            return isServed()
                    && !pinned
                    && choice != NONE
                    && slots.size() < wish.choices().get(choice).timesPerWeek();
        }

        boolean meetsOn(DayOfWeek weekday) {
            return slots.stream().anyMatch(slot -> slot.weekday == weekday);
        }

        long weekly() {
            return slots.stream().mapToLong(Slot::length).sum();
        }

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

        private int meetings() {
            return slots.stream().mapToInt(slot -> slot.dates.length).sum();
        }
    }

    /** A weekly time in a room that a wish has. */
    private static final class Slot {

        final Entry entry;
        final int choice;
        final int room;
        final DayOfWeek weekday;
        final int from;
        final int to;
        final int[] dates;
        final boolean fixed;

        Slot(Entry entry, int choice, int room, DayOfWeek weekday, int from, int to, int[] dates, boolean fixed) {
            this.entry = entry;
            this.choice = choice;
            this.room = room;
            this.weekday = weekday;
            this.from = from;
            this.to = to;
            this.dates = dates;
            this.fixed = fixed;
        }

        int length() {
            return to - from;
        }

        Slot of(Entry other) {
            return new Slot(other, choice, room, weekday, from, to, dates, fixed);
        }
    }
}
