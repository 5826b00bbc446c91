package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Booking.Departure;
import pl.krakow.centra.booking.reservation.domain.Placement.Placed;
import pl.krakow.centra.booking.reservation.domain.Placement.Refused;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.Lapsed;
import pl.krakow.centra.booking.reservation.domain.SheetContents.Part;
import pl.krakow.centra.booking.reservation.domain.Step.Kind;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * One physical room, a whole with its parts, on one local date, with everything that was ever asked for on it: the
 * aggregate that keeps a room from being given twice.
 *
 * <p>Immediately consistent: bookings of this sheet that {@link BookingState#occupies() occupy} rooms which touch never
 * overlap, buffers included; no time is given to one while it is kept for another; nothing new comes into closed time.
 * Requests may overlap each other; each is checked again when it is approved. Eventually consistent: lists, feeds and
 * reports, which follow from the sheet's events.
 *
 * <p>A sheet is loaded, asked for one decision and saved with the version it was loaded with. Who loses that race loads
 * it again and asks again. What changed is kept until the sheet is saved; a refusal or a repetition changes nothing,
 * save that an offer whose time is up passes on whoever looks first.
 *
 * <p>Bookings are never removed from a sheet: what was declined, cancelled or moved away stays as its trace. Holds and
 * offers are gone once they are used or their time is up.
 *
 * <p>A booking moves to another sheet in three writes: the other sheet {@link #expect expects} it, which claims the time
 * there; it {@link #depart departs} from here, which is the moment it has moved; it {@link #arrive arrives} there. What
 * a crash left is settled from the two sheets alone: who departed arrives, who did not is {@link #voidMove voided} here,
 * so that it never will, and {@link #turnAway turned away} there.
 */
public final class DaySheet {

    private final ZoneId zone;
    private final @Nullable Long version;
    private final boolean told;
    private final SheetEntries entries;
    private final WaitingList waitingList;
    private final Decisions decisions;
    private final Moves moves;
    private final Promises promises;

    private DaySheet(SheetId id, ZoneId zone, @Nullable Long version, boolean told, SheetContents contents) {
        this.zone = zone;
        this.version = version;
        this.told = told;
        this.entries = new SheetEntries(id, contents);
        this.waitingList = new WaitingList(entries);
        this.decisions = new Decisions(entries, waitingList);
        this.moves = new Moves(entries, waitingList);
        this.promises = new Promises(entries, waitingList);
    }

    /** A sheet on which nothing was ever written. */
    public static DaySheet blank(SheetId id, ZoneId zone) {
        return new DaySheet(id, zone, null, true, SheetContents.NONE);
    }

    /** A sheet as it was saved. */
    public static DaySheet saved(SheetId id, ZoneId zone, long version, SheetContents contents) {
        return saved(id, zone, version, false, contents);
    }

    /** @param told whether all its news had been handed over, see {@link #isTold} */
    public static DaySheet saved(SheetId id, ZoneId zone, long version, boolean told, SheetContents contents) {
        return new DaySheet(id, zone, version, told, contents);
    }

    // Placing

    /**
     * Places a booking, or says why not. Staff's own bookings, and those of the trusted in a room lent to them at once,
     * are confirmed, others wait for the coordinator. A request already on the sheet is answered with the booking it made
     * then. What was held for or offered to the same person gives way to the booking.
     */
    public Placement place(PlacementRequest request, RoomDay day, Instant now) {
        var earlier = find(request.id());
        if (earlier.isPresent()) {
            return new Placed(earlier.get());
        }
        var promised = arrival(request.id().value());
        if (promised.isPresent()) {
            return new Placed(promised.get().booking());
        }
        if (entries.isVoid(request.id().value())) {
            return new Refused(new Lapsed());
        }
        waitingList.settle(now);
        return PlacementPolicy.firstObjection(request.wish(), day, entries, now)
                .<Placement>map(Refused::new)
                .orElseGet(() -> new Placed(write(request, day, now)));
    }

    private Booking write(PlacementRequest request, RoomDay day, Instant now) {
        var rules = day.rules();
        boolean atOnce = request.authority().isEnoughFor(day.room());
        var booking = new Booking(
                request.id(),
                day.room().id(),
                request.slot(),
                rules.setUp(),
                rules.cleanUp(),
                request.slot().start().minus(rules.lateCancellation()),
                request.beneficiary(),
                request.beneficiaryKind(),
                request.details(),
                request.by(),
                request.series(),
                request.event(),
                null,
                null,
                List.of(Step.because(
                        atOnce ? Kind.CONFIRMED : Kind.REQUESTED, request.by(), request.overQuota(), now)));
        if (request.promisedUntil() != null) {
            promises.give(request.id().value(), id(), booking, request.promisedUntil());
            return booking;
        }
        entries.note(booking, atOnce ? new BookingEvent.Confirmed(booking) : new BookingEvent.Requested(booking));
        entries.giveWay(booking, now);
        return booking;
    }

    /**
     * Keeps time for somebody who is about to book it. Nobody has more than one running hold on a sheet: a new one
     * takes the place of the one before.
     */
    public Keeping hold(UUID hold, Wish wish, RoomDay day, Instant until, Instant now) {
        waitingList.settle(now);
        var objection = PlacementPolicy.firstObjection(wish, day, entries, now);
        if (objection.isPresent()) {
            return new Keeping.Refused(objection.get());
        }
        var rules = day.rules();
        var held = new Hold(hold, day.room().id(), wish.slot(), rules.setUp(), rules.cleanUp(), wish.by(), until);
        entries.holds().removeIf(other -> !other.countsAt(now) || other.by().equals(wish.by()));
        entries.holds().add(held);
        waitingList.settle(now);
        return new Keeping.Held(held);
    }

    /** Gives a hold up before its time. False when the person has no such running hold. */
    public boolean release(UUID hold, String by, Instant now) {
        boolean was = entries.holds()
                .removeIf(other -> other.id().equals(hold) && other.by().equals(by) && other.countsAt(now));
        if (was) {
            waitingList.settle(now);
        }
        return was;
    }

    // Deciding

    /** Confirms a request if its time is still free. */
    public Decision approve(BookingId id, LongPredicate seen, String by, Instant now) {
        return decisions.approve(id, seen, by, now);
    }

    /** Refuses a request for a reason its user is told. */
    public Decision.Plain decline(BookingId id, LongPredicate seen, String by, String reason, Instant now) {
        return decisions.decline(id, seen, by, reason, now);
    }

    /** The user gives the booking up: until it begins, and late when others can hardly use the slot any more. */
    public Decision.Plain cancelByUser(
            BookingId id, LongPredicate seen, String by, @Nullable String reason, Instant now) {
        return decisions.cancelByUser(id, seen, by, reason, now);
    }

    /** The centre takes the booking back, at any time: a meeting recorded by mistake can be taken out again. */
    public Decision.Plain cancelByCentre(
            BookingId id, LongPredicate seen, String by, @Nullable String reason, Instant now) {
        return decisions.cancelByCentre(id, seen, by, reason, now);
    }

    /** The centre can't lend the room after all and says why; until the meeting is over. */
    public Decision.Plain withdraw(BookingId id, LongPredicate seen, String by, String reason, Instant now) {
        return decisions.withdraw(id, seen, by, reason, now);
    }

    /** The people have come: from an hour before the meeting. */
    public Decision.Plain checkIn(BookingId id, LongPredicate seen, String by, Instant now) {
        return decisions.checkIn(id, seen, by, now);
    }

    /**
     * Records who was there, once the meeting has begun; a count may be corrected. A no-show turns out to have taken
     * place only if nobody was given the room instead.
     */
    public Decision complete(BookingId id, LongPredicate seen, Attendance attendance, String by, Instant now) {
        return decisions.complete(id, seen, attendance, by, now);
    }

    /** Nobody came, which can be said once the meeting has begun. What is left of its time is free again. */
    public Decision.Plain noShow(BookingId id, LongPredicate seen, String by, Instant now) {
        return decisions.noShow(id, seen, by, now);
    }

    /**
     * Changes what the meeting is about or for how many. Its user may do so until it begins, save that the topic (title,
     * purpose, fees) of a confirmed booking is for the centre where its user couldn't have the room at once. The
     * regulations stay the version accepted when it was made.
     *
     * @param room the room the booking is in
     */
    public Decision change(
            BookingId id,
            LongPredicate seen,
            MeetingDetails wanted,
            Room room,
            Authority authority,
            String by,
            Instant now) {
        return decisions.change(id, seen, wanted, room, authority, by, now);
    }

    // Moving

    /**
     * Moves a booking to another room or time of this sheet, under the rules of placing. Its user may move a request
     * until it begins and a confirmed booking until it could no longer be cancelled freely, where they could have the
     * room at once; everything else is for the centre.
     *
     * @param day the room it moves to
     */
    public Decision move(
            BookingId id,
            LongPredicate seen,
            RoomDay day,
            TimeSlot slot,
            Authority authority,
            String by,
            @Nullable String reason,
            Instant now) {
        return moves.move(id, seen, day, slot, authority, by, reason, now);
    }

    /** Why a booking may not be moved to that room; nothing when it may, as far as this sheet can tell. */
    public Optional<Decision.Plain> immovable(Booking booking, Room to, Authority authority, Instant now) {
        return Moves.immovable(booking, to, authority, now);
    }

    /**
     * First write of a move between sheets, on the one it goes to: claims the time there, under the rules of placing.
     *
     * @param day the room it is to have
     * @return the booking as it will be here
     */
    public Placement expect(Transfer move, RoomDay day, Instant now) {
        return moves.expect(move, day, now);
    }

    /**
     * Second write, on the sheet it comes from: the booking is now where it is expected. Refused when somebody changed
     * it meanwhile, or when the sweep gave the move up.
     */
    public Decision depart(
            BookingId id, LongPredicate seen, Departure departure, String by, @Nullable String reason, Instant now) {
        return moves.depart(id, seen, departure, by, reason, now);
    }

    /** Third write, on the sheet it goes to: the arrival is the booking now. Nothing when that is done already. */
    public Optional<Booking> arrive(UUID move, Instant now) {
        return moves.arrive(move, now);
    }

    /** Gives back the time claimed for a move that will never take place. */
    public void turnAway(UUID move, Instant now) {
        moves.turnAway(move, now);
    }

    /**
     * Makes sure that a booking of this sheet never departs by that move.
     *
     * @return false when it has departed already
     */
    public boolean voidMove(UUID move) {
        return moves.voidMove(move);
    }

    /**
     * Makes sure that an act which hasn't been decided here by now never will be, for who gives back what was claimed
     * elsewhere for it: no booking is placed or promised under that id, none departs by it, and who is about to change one
     * by it finds it {@link #isVoid void}.
     */
    public void voidUnlessDecided(UUID act) {
        moves.voidUnlessDecided(act);
    }

    /** Whether an act was given up, so that it must not be decided here any more. */
    public boolean isVoid(UUID act) {
        return entries.isVoid(act);
    }

    // Promising

    /**
     * Promises to confirm a request: claims its time, which nobody sees as anything but taken, until the promise is
     * kept or broken.
     */
    public Decision promiseApproval(UUID promise, BookingId id, String by, Instant until, Instant now) {
        return promises.approval(promise, id, by, until, now);
    }

    /**
     * Promises a booking of this or another sheet a room and time here, under the rules of placing, and what the meeting
     * is about with it.
     *
     * @param from the sheet it is on
     * @param booking as it is there
     * @param day the room it is to move to
     */
    public Decision promiseMove(
            UUID promise,
            SheetId from,
            Booking booking,
            RoomDay day,
            TimeSlot slot,
            MeetingDetails wanted,
            Authority authority,
            String by,
            @Nullable String reason,
            Instant until,
            Instant now) {
        return promises.move(promise, from, booking, day, slot, wanted, authority, by, reason, until, now);
    }

    /**
     * Makes what this sheet promised for a booking of its own, or for a new one, the booking.
     *
     * @return nothing when there is no such promise any more, or when the booking was changed since it was given; then
     *     what was claimed for it is free again
     */
    public Optional<Booking> keepPromise(UUID promise, Instant now) {
        return promises.keep(promise, now);
    }

    /** Takes a promise back, and makes sure that it is never given again. */
    public void breakPromise(UUID promise, Instant now) {
        moves.turnAway(promise, now);
        entries.makeVoid(promise);
    }

    // Closing

    /**
     * Closes a room for a time, or changes nothing when this closure has done so. Nothing comes into that time any
     * more; what is kept or offered in it is not any longer.
     *
     * @return the bookings it hits, which stay until somebody decides on each
     */
    public List<Booking> close(Closing closing, Instant now) {
        boolean isNew = entries.closings()
                .find(known -> known.closure().equals(closing.closure())
                        && known.room().equals(closing.room())
                        && known.slot().equals(closing.slot()))
                .isEmpty();
        if (isNew) {
            entries.closings().add(closing);
            entries.holds()
                    .removeIf(hold -> id().touch(hold.room(), closing.room())
                            && hold.claim().overlaps(closing.slot()));
            waitingList.takeBackOffers(closing);
            waitingList.settle(now);
        }
        return hitBy(closing.room(), closing.slot());
    }

    /** The live bookings that closing a room for a time would hit, buffers included, by start. */
    public List<Booking> hitBy(RoomId room, TimeSlot slot) {
        return entries.hitBy(room, slot);
    }

    /** Takes every closing of a closure away again. */
    public void reopen(UUID closure, Instant now) {
        if (entries.closings().removeIf(closing -> closing.closure().equals(closure))) {
            waitingList.settle(now);
        }
    }

    // Waiting

    /**
     * Joins the list of those who wait for time that is taken. Every rule of placing applies but the one that the room
     * is free. Joining twice with one id changes nothing.
     *
     * @param offersLast how long the person may think about an offer
     */
    public Joining join(PlacementRequest request, RoomDay day, Duration offersLast, Instant now) {
        return waitingList.join(request, day, offersLast, now);
    }

    /** Stops waiting, or declines an offer; what was offered passes on. False when nobody waits under that id. */
    public boolean leave(BookingId entry, Instant now) {
        return waitingList.leave(entry, now);
    }

    /**
     * Lets offers whose time is up lapse, forgets who waited for time that has begun, and offers what is free to who has
     * waited longest. Whatever changes a sheet does this by itself; the sweep does it where nobody comes by.
     */
    public void settleWaiting(Instant now) {
        waitingList.settle(now);
    }

    // What is forgotten

    /** Takes out of these bookings what says who was there; nothing is told of it, because nothing told says it. */
    public void forget(Predicate<Booking> which, Forgetting what) {
        entries.forget(which, booking -> booking.without(what));
    }

    /** Puts a pseudonym for the account of who made these bookings and did to them what users do; staff's acts stay. */
    public void forgetAccount(Predicate<Booking> which, String account, String pseudonym) {
        entries.forget(which, booking -> booking.withoutAccount(account, pseudonym));
    }

    /** Lets these wait no longer, and keeps these times for nobody any more, without a trace. */
    public void forgetWaiting(Predicate<WaitingEntry> waiting, Predicate<Hold> holds) {
        entries.waiting().removeIf(waiting);
        entries.holds().removeIf(holds);
    }

    /** Whether something is kept for somebody here, or somebody waits. */
    public boolean isWaitedFor() {
        return !entries.waiting().isEmpty() || !entries.holds().isEmpty();
    }

    // What can be seen

    public SheetId id() {
        return entries.id();
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * Whether it was known when the sheet was loaded that all its earlier news had been handed over, so that what comes of
     * the next save is all there is to tell.
     */
    public boolean isTold() {
        return told;
    }

    /** The version it was loaded with; none for a sheet that was never saved. */
    public OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** Every booking ever written here, in the order of writing. */
    public List<Booking> bookings() {
        return List.copyOf(entries.bookings());
    }

    public Optional<Booking> find(BookingId id) {
        return entries.find(id);
    }

    /** Requests for time that overlaps this booking's, in a room that touches its own; itself left out. By start. */
    public List<Booking> competitors(Booking booking) {
        return entries.competitors(booking);
    }

    /** Who waits for this sheet's time, longest first. */
    public List<WaitingEntry> waiting() {
        return entries.waiting().toList();
    }

    public Optional<WaitingEntry> waiting(BookingId entry) {
        return waitingList.find(entry);
    }

    public List<Arrival> arrivals() {
        return entries.arrivals().toList();
    }

    public Optional<Arrival> arrival(UUID move) {
        return entries.arrival(move);
    }

    public List<Closing> closings() {
        return entries.closings().toList();
    }

    /** Everything that is written here. */
    public SheetContents contents() {
        return entries.contents();
    }

    /** What others are to be told of since the sheet was loaded, in order. */
    public List<SheetEvent> news() {
        return entries.news();
    }

    /** Whether there is something to save. */
    public boolean isChanged() {
        return !changedParts().isEmpty();
    }

    /** Which parts have changed since the sheet was loaded. */
    public Set<Part> changedParts() {
        return entries.changedParts();
    }

    public boolean hasChanged(BookingId booking) {
        return entries.hasChanged(booking);
    }

    /**
     * When somebody should look at this sheet although nobody has a reason to come by: an offer lapses, a move may have
     * been left unfinished, kept time that others wait for becomes free. Nothing when it can be left alone.
     */
    public Optional<Instant> due() {
        return entries.due();
    }

    public boolean dueHasChanged() {
        return entries.dueHasChanged();
    }

    /** What the sheet's live bookings, holds, offers and closings occupy, without saying who or why. */
    public Occupancy occupancy() {
        return entries.occupancy();
    }
}
