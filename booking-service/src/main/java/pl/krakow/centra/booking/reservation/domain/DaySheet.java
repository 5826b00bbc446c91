package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Booking.Departure;
import pl.krakow.centra.booking.reservation.domain.Decision.BookingUnknown;
import pl.krakow.centra.booking.reservation.domain.Decision.Decided;
import pl.krakow.centra.booking.reservation.domain.Decision.NotPossible;
import pl.krakow.centra.booking.reservation.domain.Decision.NotYet;
import pl.krakow.centra.booking.reservation.domain.Decision.OnlyTheCentre;
import pl.krakow.centra.booking.reservation.domain.Decision.Outdated;
import pl.krakow.centra.booking.reservation.domain.Decision.TakenMeanwhile;
import pl.krakow.centra.booking.reservation.domain.Decision.TooLate;
import pl.krakow.centra.booking.reservation.domain.Placement.Placed;
import pl.krakow.centra.booking.reservation.domain.Placement.Refused;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.Lapsed;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTooSmall;
import pl.krakow.centra.booking.reservation.domain.SheetContents.Part;
import pl.krakow.centra.booking.reservation.domain.Step.Kind;
import pl.krakow.centra.booking.rooms.domain.Approval;
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

    /** People may be let in so long before their meeting. */
    static final Duration EARLIEST_CHECK_IN = Duration.ofHours(1);

    private final SheetId id;
    private final ZoneId zone;
    private final @Nullable Long version;
    private final Map<BookingId, Booking> bookings = new LinkedHashMap<>();
    private final List<Hold> holds;
    private final List<Closing> closings;
    private final List<WaitingEntry> waiting;
    private final List<Arrival> arrivals;
    private final Set<UUID> voids;
    private final Set<BookingId> changedBookings = new HashSet<>();
    private final EnumSet<Part> changedParts = EnumSet.noneOf(Part.class);
    private final List<SheetEvent> news = new ArrayList<>();
    private final Optional<Instant> dueWhenLoaded;

    private DaySheet(SheetId id, ZoneId zone, @Nullable Long version, SheetContents contents) {
        this.id = id;
        this.zone = zone;
        this.version = version;
        contents.bookings().forEach(booking -> this.bookings.put(booking.id(), booking));
        this.holds = new ArrayList<>(contents.holds());
        this.closings = new ArrayList<>(contents.closings());
        this.waiting = new ArrayList<>(contents.waiting());
        this.arrivals = new ArrayList<>(contents.arrivals());
        this.voids = new HashSet<>(contents.voids());
        this.dueWhenLoaded = due();
    }

    /** A sheet on which nothing was ever written. */
    public static DaySheet blank(SheetId id, ZoneId zone) {
        return new DaySheet(id, zone, null, SheetContents.NONE);
    }

    /** A sheet as it was saved. */
    public static DaySheet saved(SheetId id, ZoneId zone, long version, SheetContents contents) {
        return new DaySheet(id, zone, version, contents);
    }

    // Placing

    /**
     * Places a booking, or says why not. Staff's own bookings and those of a room lent at once are confirmed, others
     * wait for the coordinator. A request already on the sheet is answered with the booking it made then. What was held
     * for or offered to the same person gives way to the booking.
     */
    public Placement place(PlacementRequest request, RoomDay day, Instant now) {
        var earlier = bookings.get(request.id());
        if (earlier != null) {
            return new Placed(earlier);
        }
        var promised = arrival(request.id().value());
        if (promised.isPresent()) {
            return new Placed(promised.get().booking());
        }
        if (voids.contains(request.id().value())) {
            return new Refused(new Lapsed());
        }
        settleWaiting(now);
        return PlacementPolicy.firstObjection(request.wish(), day, this, now)
                .<Placement>map(Refused::new)
                .orElseGet(() -> new Placed(write(request, day, now)));
    }

    private Booking write(PlacementRequest request, RoomDay day, Instant now) {
        var rules = day.rules();
        boolean atOnce = request.authority() != Authority.USER || rules.approval() == Approval.AT_ONCE;
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
            promise(request.id().value(), id, booking, request.promisedUntil());
            return booking;
        }
        note(booking, atOnce ? new BookingEvent.Confirmed(booking) : new BookingEvent.Requested(booking));
        giveWay(booking, now);
        return booking;
    }

    /**
     * Keeps time for somebody who is about to book it. Nobody has more than one running hold on a sheet: a new one
     * takes the place of the one before.
     */
    public Keeping hold(UUID hold, Wish wish, RoomDay day, Instant until, Instant now) {
        settleWaiting(now);
        var objection = PlacementPolicy.firstObjection(wish, day, this, now);
        if (objection.isPresent()) {
            return new Keeping.Refused(objection.get());
        }
        var rules = day.rules();
        var held = new Hold(hold, day.room().id(), wish.slot(), rules.setUp(), rules.cleanUp(), wish.by(), until);
        holds.removeIf(other -> !other.countsAt(now) || other.by().equals(wish.by()));
        holds.add(held);
        changedParts.add(Part.HOLDS);
        settleWaiting(now);
        return new Keeping.Held(held);
    }

    /** Gives a hold up before its time. False when the person has no such running hold. */
    public boolean release(UUID hold, String by, Instant now) {
        boolean was =
                holds.removeIf(other -> other.id().equals(hold) && other.by().equals(by) && other.countsAt(now));
        if (was) {
            changedParts.add(Part.HOLDS);
            settleWaiting(now);
        }
        return was;
    }

    /** What was kept for who made the booking has served its purpose. */
    private void giveWay(Booking booking, Instant now) {
        if (holds.removeIf(hold -> !hold.countsAt(now) || isFor(hold, booking))) {
            changedParts.add(Part.HOLDS);
        }
        if (waiting.removeIf(entry -> entry.request().by().equals(booking.madeBy())
                && entry.state() != WaitingEntry.State.LAPSED
                && id.touch(entry.room(), booking.room())
                && entry.claim().overlaps(booking.claim()))) {
            changedParts.add(Part.WAITING);
        }
    }

    private boolean isFor(Hold hold, Booking booking) {
        return hold.by().equals(booking.madeBy())
                && id.touch(hold.room(), booking.room())
                && hold.claim().overlaps(booking.claim());
    }

    // Deciding

    /** Confirms a request if its time is still free. */
    public Decision approve(BookingId id, LongPredicate seen, String by, Instant now) {
        settleWaiting(now);
        return decide(id, seen, booking -> {
            if (booking.state() != BookingState.REQUESTED) {
                return new NotPossible(booking.state());
            }
            return obstacle(booking, now)
                    .<Decision>map(cause -> new TakenMeanwhile(booking, new RoomTaken(cause)))
                    .orElseGet(() -> {
                        var confirmed = booking.after(Step.of(Kind.CONFIRMED, by, now));
                        note(confirmed, new BookingEvent.Confirmed(confirmed));
                        giveWay(confirmed, now);
                        return new Decided(confirmed);
                    });
        });
    }

    /** Refuses a request for a reason its user is told. */
    public Decision.Plain decline(BookingId id, LongPredicate seen, String by, String reason, Instant now) {
        return decidePlainly(id, seen, booking -> {
            if (booking.state() != BookingState.REQUESTED) {
                return new NotPossible(booking.state());
            }
            var declined = booking.after(Step.because(Kind.DECLINED, by, reason, now));
            note(declined, new BookingEvent.Declined(declined));
            return new Decided(declined);
        });
    }

    /** The user gives the booking up: until it begins, and late when others can hardly use the slot any more. */
    public Decision.Plain cancelByUser(
            BookingId id, LongPredicate seen, String by, @Nullable String reason, Instant now) {
        return decidePlainly(id, seen, booking -> {
            if (!isOpen(booking) || !now.isBefore(booking.slot().start())) {
                return new NotPossible(booking.state());
            }
            boolean late = booking.isConfirmed() && now.isAfter(booking.cancelFreelyUntil());
            return cancelled(booking, new Step(Kind.CANCELLED_BY_USER, by, now, reason, late, null), now);
        });
    }

    /** The centre takes the booking back, at any time: a meeting recorded by mistake can be taken out again. */
    public Decision.Plain cancelByCentre(
            BookingId id, LongPredicate seen, String by, @Nullable String reason, Instant now) {
        return decidePlainly(
                id,
                seen,
                booking -> booking.isLive()
                        ? cancelled(booking, Step.because(Kind.CANCELLED_BY_CENTRE, by, reason, now), now)
                        : new NotPossible(booking.state()));
    }

    private Decided cancelled(Booking booking, Step step, Instant now) {
        var cancelled = booking.after(step);
        note(cancelled, new BookingEvent.Cancelled(cancelled));
        settleWaiting(now);
        return new Decided(cancelled);
    }

    /** The centre can't lend the room after all and says why; until the meeting is over. */
    public Decision.Plain withdraw(BookingId id, LongPredicate seen, String by, String reason, Instant now) {
        return decidePlainly(id, seen, booking -> {
            if (!isOpen(booking) || !now.isBefore(booking.slot().end())) {
                return new NotPossible(booking.state());
            }
            var withdrawn = booking.after(Step.because(Kind.WITHDRAWN, by, reason, now));
            note(withdrawn, new BookingEvent.Withdrawn(withdrawn));
            settleWaiting(now);
            return new Decided(withdrawn);
        });
    }

    /** The people have come: from an hour before the meeting. */
    public Decision.Plain checkIn(BookingId id, LongPredicate seen, String by, Instant now) {
        return decidePlainly(id, seen, booking -> {
            if (booking.state() != BookingState.CONFIRMED) {
                return new NotPossible(booking.state());
            }
            var from = booking.slot().start().minus(EARLIEST_CHECK_IN);
            if (now.isBefore(from)) {
                return new NotYet(from);
            }
            var checkedIn = booking.after(Step.of(Kind.CHECKED_IN, by, now));
            note(checkedIn, new BookingEvent.CheckedIn(checkedIn));
            return new Decided(checkedIn);
        });
    }

    /**
     * Records who was there, once the meeting has begun; a count may be corrected. A no-show turns out to have taken
     * place only if nobody was given the room instead.
     */
    public Decision complete(BookingId id, LongPredicate seen, Attendance attendance, String by, Instant now) {
        return decide(id, seen, booking -> {
            if (!booking.occupies() && booking.state() != BookingState.NO_SHOW) {
                return new NotPossible(booking.state());
            }
            if (now.isBefore(booking.slot().start())) {
                return new NotYet(booking.slot().start());
            }
            if (booking.state() == BookingState.COMPLETED && attendance.equals(booking.attendance())) {
                return new Decided(booking);
            }
            var obstacle = booking.occupies() ? Optional.<Cause>empty() : obstacle(booking, now);
            if (obstacle.isPresent()) {
                return new TakenMeanwhile(booking, new RoomTaken(obstacle.get()));
            }
            var completed = booking.withAttendance(attendance, Step.of(Kind.COMPLETED, by, now));
            note(completed, new BookingEvent.Completed(completed));
            return new Decided(completed);
        });
    }

    /** Nobody came, which can be said once the meeting has begun. What is left of its time is free again. */
    public Decision.Plain noShow(BookingId id, LongPredicate seen, String by, Instant now) {
        return decidePlainly(id, seen, booking -> {
            if (booking.state() != BookingState.CONFIRMED && booking.state() != BookingState.CHECKED_IN) {
                return new NotPossible(booking.state());
            }
            if (now.isBefore(booking.slot().start())) {
                return new NotYet(booking.slot().start());
            }
            var missed = booking.after(Step.of(Kind.NO_SHOW, by, now));
            note(missed, new BookingEvent.NoShow(missed));
            settleWaiting(now);
            return new Decided(missed);
        });
    }

    /**
     * Changes what the meeting is about or for how many. Its user may do so until it begins, save that once a
     * coordinator has accepted the topic (title, purpose, fees) only the centre changes that. The regulations stay the
     * version accepted when it was made.
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
        return decide(id, seen, booking -> {
            var details = wanted.under(booking.details().regulationsVersion());
            boolean possible = authority == Authority.USER
                    ? isOpen(booking) && now.isBefore(booking.slot().start())
                    : booking.isLive() && booking.state() != BookingState.COMPLETED;
            if (!possible) {
                return new NotPossible(booking.state());
            }
            if (details.equals(booking.details())) {
                return new Decided(booking);
            }
            if (isTheCentresAlone(booking, room, authority) && !details.hasTheTopicOf(booking.details())) {
                return new OnlyTheCentre();
            }
            if (!room.holds(details.expectedPeople())) {
                return new Decision.Refused(booking, new RoomTooSmall(room.capacity()));
            }
            var changed = booking.withDetails(details, Step.of(Kind.CHANGED, by, now));
            note(changed, new BookingEvent.Changed(changed));
            return new Decided(changed);
        });
    }

    // Moving

    /**
     * Moves a booking to another room or time of this sheet, under the rules of placing. Its user may move a request
     * until it begins and a confirmed booking until it could no longer be cancelled freely, where the room is lent at
     * once; everything else is for the centre.
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
        settleWaiting(now);
        return decide(id, seen, booking -> {
            var immovable = immovable(booking, day.room(), authority, now);
            if (immovable.isPresent()) {
                return immovable.get();
            }
            if (booking.place().equals(new Step.Place(day.room().id(), slot))) {
                return new Decided(booking);
            }
            var wish = new Wish(slot, booking.details().expectedPeople(), authority, booking.madeBy(), booking.id());
            var objection = PlacementPolicy.firstObjection(wish, day, this, now);
            if (objection.isPresent()) {
                return new Decision.Refused(booking, objection.get());
            }
            var moved = booking.movedTo(day, slot, by, reason, now);
            note(moved, new BookingEvent.Changed(moved));
            giveWay(moved, now);
            settleWaiting(now);
            return new Decided(moved);
        });
    }

    /** Why a booking may not be moved to that room; nothing when it may, as far as this sheet can tell. */
    public Optional<Decision.Plain> immovable(Booking booking, Room to, Authority authority, Instant now) {
        if (!isOpen(booking)) {
            return Optional.of(new NotPossible(booking.state()));
        }
        if (authority != Authority.USER) {
            return Optional.empty();
        }
        if (!now.isBefore(booking.slot().start())) {
            return Optional.of(new NotPossible(booking.state()));
        }
        if (isTheCentresAlone(booking, to, authority)) {
            return Optional.of(new OnlyTheCentre());
        }
        return booking.isConfirmed() && now.isAfter(booking.cancelFreelyUntil())
                ? Optional.of(new TooLate(booking.cancelFreelyUntil()))
                : Optional.empty();
    }

    private static boolean isTheCentresAlone(Booking booking, Room room, Authority authority) {
        return authority == Authority.USER
                && booking.isConfirmed()
                && room.rules().approval() == Approval.ALWAYS;
    }

    /**
     * First write of a move between sheets, on the one it goes to: claims the time there, under the rules of placing.
     *
     * @param booking as it is on the sheet it comes from
     * @return the booking as it will be here
     */
    public Placement expect(
            UUID move,
            SheetId from,
            Booking booking,
            RoomDay day,
            TimeSlot slot,
            Authority authority,
            String by,
            @Nullable String reason,
            Instant deadline,
            Instant now) {
        settleWaiting(now);
        var wish = new Wish(slot, booking.details().expectedPeople(), authority, booking.madeBy(), booking.id());
        var objection = PlacementPolicy.firstObjection(wish, day, this, now);
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        var coming = booking.movedTo(day, slot, by, reason, now);
        arrivals.add(new Arrival(move, from, coming, deadline, false));
        changedParts.add(Part.ARRIVALS);
        return new Placed(coming);
    }

    /**
     * Second write, on the sheet it comes from: the booking is now where it is expected. Refused when somebody changed
     * it meanwhile, or when the sweep gave the move up.
     */
    public Decision depart(
            BookingId id, LongPredicate seen, Departure departure, String by, @Nullable String reason, Instant now) {
        if (voids.contains(departure.move())) {
            return find(id).<Decision>map(booking -> new Decision.Refused(booking, new Lapsed()))
                    .orElseGet(BookingUnknown::new);
        }
        return decide(id, revision -> hasDeparted(departure.move()) || seen.test(revision), booking -> {
            if (departure.equals(booking.departure())) {
                return new Decided(booking);
            }
            if (!isOpen(booking)) {
                return new NotPossible(booking.state());
            }
            var gone = booking.departed(departure, new Step(Kind.MOVED_AWAY, by, now, reason, false, booking.place()));
            put(gone);
            settleWaiting(now);
            return new Decided(gone);
        });
    }

    /** Third write, on the sheet it goes to: the arrival is the booking now. Nothing when that is done already. */
    public Optional<Booking> arrive(UUID move, Instant now) {
        var arrival = arrival(move);
        arrival.ifPresent(expected -> {
            arrivals.remove(expected);
            changedParts.add(Part.ARRIVALS);
            var booking = expected.booking();
            note(booking, new BookingEvent.Changed(booking));
            giveWay(booking, now);
            settleWaiting(now);
        });
        return arrival.map(Arrival::booking);
    }

    /** Gives back the time claimed for a move that will never take place. */
    public void turnAway(UUID move, Instant now) {
        if (arrivals.removeIf(arrival -> arrival.move().equals(move))) {
            changedParts.add(Part.ARRIVALS);
            settleWaiting(now);
        }
    }

    /**
     * Makes sure that a booking of this sheet never departs by that move.
     *
     * @return false when it has departed already
     */
    public boolean voidMove(UUID move) {
        if (hasDeparted(move)) {
            return false;
        }
        if (voids.add(move)) {
            changedParts.add(Part.VOIDS);
        }
        return true;
    }

    /**
     * Makes sure that no booking with that id is ever placed here, for who gives back what was claimed elsewhere for it.
     *
     * @return the booking, when it has been placed already and nothing was voided
     */
    public Optional<Booking> voidUnlessPlaced(BookingId act) {
        var placed = find(act);
        if (placed.isEmpty() && voids.add(act.value())) {
            changedParts.add(Part.VOIDS);
        }
        return placed;
    }

    private boolean hasDeparted(UUID move) {
        return bookings.values().stream()
                .map(Booking::departure)
                .anyMatch(departure -> departure != null && departure.move().equals(move));
    }

    // Promising

    /**
     * Promises to confirm a request: claims its time, which nobody sees as anything but taken, until the promise is
     * kept or broken.
     */
    public Decision promiseApproval(UUID promise, BookingId id, String by, Instant until, Instant now) {
        settleWaiting(now);
        return decide(
                id,
                _ -> true,
                booking -> promised(promise, booking).orElseGet(() -> {
                    if (booking.state() != BookingState.REQUESTED) {
                        return new NotPossible(booking.state());
                    }
                    return obstacle(booking, now)
                            .<Decision>map(cause -> new TakenMeanwhile(booking, new RoomTaken(cause)))
                            .orElseGet(() -> {
                                var confirmed = booking.after(Step.of(Kind.CONFIRMED, by, now));
                                promise(promise, this.id, confirmed, until);
                                return new Decided(confirmed);
                            });
                }));
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
        settleWaiting(now);
        return promised(promise, booking).orElseGet(() -> {
            var immovable = immovable(booking, day.room(), authority, now);
            if (immovable.isPresent()) {
                return immovable.get();
            }
            var details = wanted.under(booking.details().regulationsVersion());
            if (isTheCentresAlone(booking, day.room(), authority) && !details.hasTheTopicOf(booking.details())) {
                return new OnlyTheCentre();
            }
            var wish = new Wish(slot, details.expectedPeople(), authority, booking.madeBy(), booking.id());
            var objection = PlacementPolicy.firstObjection(wish, day, this, now);
            if (objection.isPresent()) {
                return new Decision.Refused(booking, objection.get());
            }
            var moved = booking.movedTo(day, slot, by, reason, now);
            var coming = details.equals(booking.details())
                    ? moved
                    : moved.withDetails(details, Step.of(Kind.CHANGED, by, now));
            promise(promise, from, coming, until);
            return new Decided(coming);
        });
    }

    /** A promise given before is given again; one that was broken is not. */
    private Optional<Decision> promised(UUID promise, Booking booking) {
        var given = arrival(promise);
        if (given.isPresent()) {
            return Optional.of(new Decided(given.get().booking()));
        }
        return voids.contains(promise) ? Optional.of(new Decision.Refused(booking, new Lapsed())) : Optional.empty();
    }

    private void promise(UUID promise, SheetId from, Booking booking, Instant until) {
        arrivals.add(new Arrival(promise, from, booking, until, true));
        changedParts.add(Part.ARRIVALS);
    }

    /**
     * Makes what this sheet promised for a booking of its own, or for a new one, the booking.
     *
     * @return nothing when there is no such promise any more, or when the booking was changed since it was given; then
     *     what was claimed for it is free again
     */
    public Optional<Booking> keepPromise(UUID promise, Instant now) {
        var given = arrival(promise).filter(arrival -> arrival.from().equals(id));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var booking = given.get().booking();
        arrivals.remove(given.get());
        changedParts.add(Part.ARRIVALS);
        if (!isSuccessor(booking)) {
            settleWaiting(now);
            return Optional.empty();
        }
        note(booking, eventOf(booking));
        giveWay(booking, now);
        settleWaiting(now);
        return Optional.of(booking);
    }

    private boolean isSuccessor(Booking promised) {
        var current = bookings.get(promised.id());
        return current == null
                || current.revision() < promised.revision()
                        && promised.steps().subList(0, current.steps().size()).equals(current.steps());
    }

    private static BookingEvent eventOf(Booking booking) {
        return switch (booking.steps().getLast().kind()) {
            case CONFIRMED -> new BookingEvent.Confirmed(booking);
            case REQUESTED -> new BookingEvent.Requested(booking);
            default -> new BookingEvent.Changed(booking);
        };
    }

    /** Takes a promise back, and makes sure that it is never given again. */
    public void breakPromise(UUID promise, Instant now) {
        turnAway(promise, now);
        if (voids.add(promise)) {
            changedParts.add(Part.VOIDS);
        }
    }

    // Closing

    /**
     * Closes a room for a time, or changes nothing when this closure has done so. Nothing comes into that time any
     * more; what is kept or offered in it is not any longer.
     *
     * @return the bookings it hits, which stay until somebody decides on each
     */
    public List<Booking> close(Closing closing, Instant now) {
        if (closings.stream()
                .noneMatch(known -> known.closure().equals(closing.closure())
                        && known.room().equals(closing.room())
                        && known.slot().equals(closing.slot()))) {
            closings.add(closing);
            changedParts.add(Part.CLOSINGS);
            if (holds.removeIf(hold ->
                    id.touch(hold.room(), closing.room()) && hold.claim().overlaps(closing.slot()))) {
                changedParts.add(Part.HOLDS);
            }
            replaceWaiting(entry -> entry.state() == WaitingEntry.State.OFFERED
                            && id.touch(entry.room(), closing.room())
                            && entry.claim().overlaps(closing.slot())
                    ? entry.waitingAgain()
                    : entry);
            settleWaiting(now);
        }
        return hitBy(closing.room(), closing.slot());
    }

    /** The live bookings that closing a room for a time would hit, buffers included, by start. */
    public List<Booking> hitBy(RoomId room, TimeSlot slot) {
        return Stream.concat(bookings.values().stream(), arrivals.stream().map(Arrival::booking))
                .filter(Booking::isLive)
                .filter(booking ->
                        id.touch(booking.room(), room) && booking.claim().overlaps(slot))
                .sorted(Comparator.comparing(booking -> booking.slot().start()))
                .toList();
    }

    /** Takes every closing of a closure away again. */
    public void reopen(UUID closure, Instant now) {
        if (closings.removeIf(closing -> closing.closure().equals(closure))) {
            changedParts.add(Part.CLOSINGS);
            settleWaiting(now);
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
        settleWaiting(now);
        var known = waiting(request.id());
        if (known.isPresent()) {
            return joined(known.get());
        }
        var objection = PlacementPolicy.firstObjection(PlacementPolicy.ALL_BUT_FREEDOM, request.wish(), day, this, now);
        if (objection.isPresent()) {
            return new Joining.Refused(objection.get());
        }
        if (PlacementPolicy.findsTheRoomFree(request.wish(), day, this, now).isEmpty()) {
            return new Joining.NothingToWaitFor();
        }
        var rules = day.rules();
        var entry = new WaitingEntry(
                request,
                day.room().id(),
                rules.setUp(),
                rules.cleanUp(),
                offersLast,
                now,
                WaitingEntry.State.WAITING,
                null,
                1);
        waiting.add(entry);
        changedParts.add(Part.WAITING);
        return joined(entry);
    }

    private Joining joined(WaitingEntry entry) {
        int place = 0;
        for (var other : waiting) {
            if (other.state() != WaitingEntry.State.LAPSED
                    && id.touch(other.room(), entry.room())
                    && other.claim().overlaps(entry.claim())) {
                place++;
            }
            if (other.id().equals(entry.id())) {
                break;
            }
        }
        return new Joining.Joined(entry, place);
    }

    /** Stops waiting, or declines an offer; what was offered passes on. False when nobody waits under that id. */
    public boolean leave(BookingId entry, Instant now) {
        boolean was = waiting.removeIf(known -> known.id().equals(entry));
        if (was) {
            changedParts.add(Part.WAITING);
            settleWaiting(now);
        }
        return was;
    }

    /**
     * Lets offers whose time is up lapse, forgets who waited for time that has begun, and offers what is free to who has
     * waited longest. Whatever changes a sheet does this by itself; the sweep does it where nobody comes by.
     */
    public void settleWaiting(Instant now) {
        if (waiting.isEmpty()) {
            return;
        }
        if (waiting.removeIf(entry -> !now.isBefore(entry.slot().start()))) {
            changedParts.add(Part.WAITING);
        }
        if (holds.removeIf(hold -> !hold.countsAt(now))) {
            changedParts.add(Part.HOLDS);
        }
        replaceWaiting(entry -> entry.hasLetLapseBy(now) ? entry.lapsed() : entry);
        replaceWaiting(entry -> {
            if (!entry.isWaiting()
                    || obstacle(
                                    entry.room(),
                                    entry.slot(),
                                    entry.claim(),
                                    entry.request().by(),
                                    null,
                                    now)
                            .isPresent()) {
                return entry;
            }
            var offered = entry.offered(now);
            news.add(new SheetEvent.RoomOffered(offered, now));
            return offered;
        });
    }

    private void replaceWaiting(UnaryOperator<WaitingEntry> change) {
        for (ListIterator<WaitingEntry> entries = waiting.listIterator(); entries.hasNext(); ) {
            var entry = entries.next();
            var next = change.apply(entry);
            if (!next.equals(entry)) {
                entries.set(next);
                changedParts.add(Part.WAITING);
            }
        }
    }

    // What stands in the way

    /** What keeps this booking from its time, were it to claim it. */
    private Optional<Cause> obstacle(Booking booking, Instant now) {
        return obstacle(booking.room(), booking.slot(), booking.claim(), booking.madeBy(), booking.id(), now);
    }

    /**
     * What keeps a meeting out of a room, the gravest first; nothing when it is free.
     *
     * @param claim the slot with its buffers
     * @param by what is kept for this person doesn't count
     * @param moving this booking doesn't count
     */
    Optional<Cause> obstacle(
            RoomId room, TimeSlot slot, TimeSlot claim, String by, @Nullable BookingId moving, Instant now) {
        Cause gravest = null;
        for (var booking : bookings.values()) {
            if (booking.occupies()
                    && !booking.id().equals(moving)
                    && id.touch(booking.room(), room)
                    && booking.claim().overlaps(claim)) {
                gravest = graver(gravest, booking.slot().overlaps(slot) ? Cause.TAKEN : Cause.BUFFER);
            }
        }
        for (var arrival : arrivals) {
            var booking = arrival.booking();
            if (booking.occupies()
                    && !booking.id().equals(moving)
                    && id.touch(booking.room(), room)
                    && booking.claim().overlaps(claim)) {
                gravest = graver(gravest, booking.slot().overlaps(slot) ? Cause.TAKEN : Cause.BUFFER);
            }
        }
        for (var closing : closings) {
            if (id.touch(closing.room(), room) && closing.slot().overlaps(claim)) {
                gravest = graver(gravest, Cause.CLOSED);
            }
        }
        for (var hold : holds) {
            if (keepsOut(hold, room, claim, by, now)) {
                gravest = graver(gravest, Cause.HELD);
            }
        }
        for (var entry : waiting) {
            if (entry.isOfferedAt(now) && keepsOut(entry.asHold(), room, claim, by, now)) {
                gravest = graver(gravest, Cause.HELD);
            }
        }
        return Optional.ofNullable(gravest);
    }

    private boolean keepsOut(Hold hold, RoomId room, TimeSlot claim, String by, Instant now) {
        return hold.countsAt(now)
                && !hold.by().equals(by)
                && id.touch(hold.room(), room)
                && hold.claim().overlaps(claim);
    }

    private static Cause graver(@Nullable Cause one, Cause other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    /** Whether the booking waits for its decision or its day: requested or confirmed. */
    private static boolean isOpen(Booking booking) {
        return booking.state() == BookingState.REQUESTED || booking.isConfirmed();
    }

    /** Decides on a booking if it is what the person deciding saw. */
    private Decision decide(BookingId id, LongPredicate seen, Function<Booking, Decision> decision) {
        var booking = bookings.get(id);
        return booking == null || !seen.test(booking.revision()) ? unseen(booking) : decision.apply(booking);
    }

    private Decision.Plain decidePlainly(BookingId id, LongPredicate seen, Function<Booking, Decision.Plain> decision) {
        var booking = bookings.get(id);
        return booking == null || !seen.test(booking.revision()) ? unseen(booking) : decision.apply(booking);
    }

    private static Decision.Plain unseen(@Nullable Booking booking) {
        return booking == null ? new BookingUnknown() : new Outdated(booking.revision());
    }

    private void note(Booking booking, BookingEvent event) {
        put(booking);
        news.add(event);
    }

    private void put(Booking booking) {
        bookings.put(booking.id(), booking);
        changedBookings.add(booking.id());
        changedParts.add(Part.BOOKINGS);
    }

    // What is forgotten

    /** Takes out of these bookings what says who was there; nothing is told of it, because nothing told says it. */
    public void forget(Predicate<Booking> which, Forgetting what) {
        bookings().stream().filter(which).forEach(booking -> {
            var forgotten = booking.without(what);
            if (!forgotten.equals(booking)) {
                put(forgotten);
            }
        });
    }

    /** Lets these wait no longer, without a trace. */
    public void forgetWaiting(Predicate<WaitingEntry> which) {
        if (waiting.removeIf(which)) {
            changedParts.add(Part.WAITING);
        }
    }

    // What can be seen

    public SheetId id() {
        return id;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The version it was loaded with; none for a sheet that was never saved. */
    public OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** Every booking ever written here, in the order of writing. */
    public List<Booking> bookings() {
        return List.copyOf(bookings.values());
    }

    public Optional<Booking> find(BookingId id) {
        return Optional.ofNullable(bookings.get(id));
    }

    /** Requests for time that overlaps this booking's, in a room that touches its own; itself left out. By start. */
    public List<Booking> competitors(Booking booking) {
        return bookings.values().stream()
                .filter(other ->
                        other.state() == BookingState.REQUESTED && !other.id().equals(booking.id()))
                .filter(other ->
                        id.touch(other.room(), booking.room()) && other.claim().overlaps(booking.claim()))
                .sorted(Comparator.comparing(other -> other.slot().start()))
                .toList();
    }

    /** Who waits for this sheet's time, longest first. */
    public List<WaitingEntry> waiting() {
        return List.copyOf(waiting);
    }

    public Optional<WaitingEntry> waiting(BookingId entry) {
        return waiting.stream().filter(known -> known.id().equals(entry)).findFirst();
    }

    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    public Optional<Arrival> arrival(UUID move) {
        return arrivals.stream().filter(arrival -> arrival.move().equals(move)).findFirst();
    }

    public List<Closing> closings() {
        return List.copyOf(closings);
    }

    /** Everything that is written here. */
    public SheetContents contents() {
        return new SheetContents(bookings(), holds, closings, waiting, arrivals, voids);
    }

    /** What others are to be told of since the sheet was loaded, in order. */
    public List<SheetEvent> news() {
        return List.copyOf(news);
    }

    /** Whether there is something to save. */
    public boolean isChanged() {
        return !changedParts.isEmpty();
    }

    /** Which parts have changed since the sheet was loaded. */
    public Set<Part> changedParts() {
        return Set.copyOf(changedParts);
    }

    public boolean hasChanged(BookingId booking) {
        return changedBookings.contains(booking);
    }

    /**
     * When somebody should look at this sheet although nobody has a reason to come by: an offer lapses, a move may have
     * been left unfinished, kept time that others wait for becomes free. Nothing when it can be left alone.
     */
    public Optional<Instant> due() {
        boolean somebodyWaits = waiting.stream().anyMatch(WaitingEntry::isWaiting);
        return Stream.of(
                        arrivals.stream().filter(arrival -> !arrival.promised()).map(Arrival::deadline),
                        waiting.stream().map(WaitingEntry::offeredUntil).filter(Objects::nonNull),
                        somebodyWaits ? holds.stream().map(Hold::until) : Stream.<Instant>empty())
                .flatMap(moments -> moments)
                .min(Instant::compareTo);
    }

    public boolean dueHasChanged() {
        return !due().equals(dueWhenLoaded);
    }

    /** What the sheet's live bookings, holds, offers and closings occupy, without saying who or why. */
    public Occupancy occupancy() {
        return new Occupancy(
                id,
                Stream.of(
                                bookings.values().stream()
                                        .filter(Booking::isLive)
                                        .map(Claim::of),
                                arrivals.stream().map(Claim::of),
                                closings.stream().map(Claim::of),
                                holds.stream().map(Claim::of),
                                waiting.stream()
                                        .filter(entry -> entry.state() == WaitingEntry.State.OFFERED)
                                        .map(entry -> Claim.of(entry.asHold())))
                        .flatMap(claims -> claims)
                        .toList());
    }
}
