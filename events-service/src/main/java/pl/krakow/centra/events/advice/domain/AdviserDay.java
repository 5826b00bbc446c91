package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomState;

/**
 * Everything that claims the time of one adviser on one local date, at all centres: duties, appointments, and what is about
 * to arrive from another time. It is the only thing that decides about that time; it is saved as a whole, if nobody else
 * saved it since it was loaded.
 *
 * <p>Always true: duties that take place don't overlap; what takes time lies in a duty, and no two of it overlap, the
 * duty's pause included. A room is asked for in the same write that claims the time, and given up in the same write that
 * frees it, so that nothing is ever left of half an act.
 */
public final class AdviserDay {

    private final AdviserDayId id;
    private final @Nullable Long version;
    private final DayContents loaded;
    private final DayDraft day;

    private AdviserDay(AdviserDayId id, @Nullable Long version, DayContents contents) {
        this.id = id;
        this.version = version;
        this.loaded = contents;
        this.day = new DayDraft(id, version == null ? 1 : version + 1, contents);
    }

    /** A day nothing stands on yet. */
    public static AdviserDay blank(AdviserDayId id) {
        return new AdviserDay(id, null, DayContents.NOTHING);
    }

    public static AdviserDay stored(AdviserDayId id, long version, DayContents contents) {
        return new AdviserDay(id, version, contents);
    }

    public AdviserDayId id() {
        return id;
    }

    /** The version it was loaded with; none before it was saved for the first time. */
    public OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** The version it is going to be saved with. */
    public long nextVersion() {
        return day.nextVersion();
    }

    public DayContents contents() {
        return day.now();
    }

    public boolean isChanged() {
        return !day.now().equals(loaded) || !day.news().isEmpty();
    }

    /** What others learn of the change, in order. */
    public List<DayNews> news() {
        return List.copyOf(day.news());
    }

    /** Whether it says anything about a room with this version, so that an answer is waited for. */
    public boolean speaksOfRooms() {
        return day.news().stream()
                .anyMatch(each -> each instanceof DayNews.RoomRequested || each instanceof DayNews.RoomGivenUp);
    }

    public Optional<Duty> duty(DutyId duty) {
        return day.now().duty(duty);
    }

    public Optional<Appointment> appointment(AppointmentId appointment) {
        return day.now().appointment(appointment);
    }

    // --- duties

    /** Adds a duty, which asks for its room; the same one again changes nothing. */
    public Planning plan(Duty duty) {
        return new DutiesOfDay(day).plan(duty);
    }

    /** Calls a duty off, and every appointment in it that hasn't begun. What was about to move into it stays where it was. */
    public Step cancelDuty(DutyId wanted, LongPredicate seen, @Nullable String reason, Instant at) {
        return new DutiesOfDay(day).cancel(wanted, seen, reason, at);
    }

    /** What cancelling a duty would hit. */
    public List<Appointment> hits(DutyId duty, Instant at) {
        return new DutiesOfDay(day).hits(duty, at);
    }

    /** Asks once more for the room of a duty, after it was refused or taken back. */
    public Step askForRoom(DutyId wanted, LongPredicate seen, Instant at) {
        return new DutiesOfDay(day).askForRoom(wanted, seen, at);
    }

    /**
     * Has a duty at another time of the day, cut otherwise, or somewhere else: in another room, which it asks for, or in
     * none. Its appointments go along; it can't be changed in a way that leaves one of them out. What is only reserved goes
     * where it doesn't fit.
     */
    public Step change(DutyId wanted, LongPredicate seen, Duty.Shape shape, DutyPlace place, Instant at) {
        return new DutiesOfDay(day).change(wanted, seen, shape, place, at);
    }

    // --- slots and appointments

    /** The slots of a duty somebody could book day.now(). */
    public List<Period> free(Duty duty, Instant from) {
        return !duty.isOpen()
                ? List.of()
                : duty.slots().stream()
                        .filter(slot -> slot.start().isAfter(from) && day.isFree(slot, duty, null))
                        .toList();
    }

    /**
     * Claims the adviser's time, and asks for a room where the appointment needs one of its own; for good, or until somebody has
     * said that they want it.
     */
    public Booking book(Wanted wanted, Instant at) {
        return book(wanted, day.fit(wanted.slot(), wanted.inARow(), wanted.field(), at, null));
    }

    /** The same by the desk, also of a time that has begun: somebody came by, or it was kept on paper. */
    public Booking writeDown(Wanted wanted) {
        return book(wanted, day.fitAfterwards(wanted.slot(), wanted.inARow(), wanted.field()));
    }

    private Booking book(Wanted wanted, DayDraft.Fit fit) {
        var known = day.now().appointment(wanted.id());
        if (known.isPresent()) {
            var duty = day.dutyOf(known.get());
            return new Booking.Kept(known.get(), duty);
        }
        if (!(fit instanceof DayDraft.Fit.Fits(var duty, var time))) {
            return ((DayDraft.Fit.Not) fit).why();
        }
        var claim = day.claim(duty, wanted.id(), wanted.id().value(), time);
        var reserved = wanted.reservedUntil();
        var state = claim == null ? AppointmentState.BOOKED : AppointmentState.PENDING_ROOM;
        var kept = new Appointment(
                wanted.id(),
                duty.id(),
                time,
                wanted.field(),
                wanted.who(),
                wanted.kind(),
                wanted.beneficiary(),
                wanted.followUpOf(),
                reserved == null ? state : AppointmentState.RESERVED,
                claim,
                reserved == null ? claim == null ? null : wanted.roomUntil() : reserved,
                null,
                null,
                0,
                null,
                false,
                null,
                null,
                1);
        day.put(kept);
        if (kept.state() == AppointmentState.BOOKED) {
            day.tell(new DayNews.Booked(kept, duty));
        }
        return new Booking.Kept(kept, duty);
    }

    /**
     * Who has a time reserved takes it; taken before, it stays so.
     *
     * @param roomUntil until when its room is waited for, where it isn't granted yet
     */
    public Step confirm(AppointmentId wanted, Instant roomUntil, Instant at) {
        return onAppointment(wanted, _ -> true, appointment -> {
            if (appointment.state().isAhead()) {
                return new Step.Taken(appointment);
            }
            if (appointment.state() != AppointmentState.RESERVED) {
                return new Step.NotPossible(appointment.state());
            }
            if (hasRunOut(appointment, at)) {
                return new Step.TooLate();
            }
            if (!appointment.time().start().isAfter(at)) {
                return new Step.AlreadyBegun();
            }
            var confirmed = day.put(appointment.confirmed(roomUntil));
            if (confirmed.state() == AppointmentState.BOOKED) {
                day.tell(new DayNews.Booked(confirmed, day.dutyOf(confirmed)));
            }
            return new Step.Taken(confirmed);
        });
    }

    private static boolean hasRunOut(Appointment appointment, Instant at) {
        return appointment.deadline() != null && !appointment.deadline().isAfter(at);
    }

    /** Who has a time reserved doesn't want it; false when it isn't reserved. */
    public boolean decline(AppointmentId wanted) {
        var reserved = day.now().appointment(wanted).filter(each -> each.state() == AppointmentState.RESERVED);
        reserved.ifPresent(day::lapse);
        return reserved.isPresent();
    }

    public Step cancel(
            AppointmentId wanted,
            LongPredicate seen,
            CancelledBy by,
            Instant lateAfter,
            @Nullable String code,
            Instant at) {
        return onAppointment(wanted, seen, appointment -> {
            if (!appointment.state().isAhead()) {
                return new Step.NotPossible(appointment.state());
            }
            if (!appointment.time().start().isAfter(at)) {
                return new Step.AlreadyBegun();
            }
            boolean late = by == CancelledBy.VISITOR && at.isAfter(lateAfter);
            return new Step.Taken(day.cancel(appointment, day.dutyOf(appointment), by, late, code));
        });
    }

    /** The visitor is here; said again, the first time counts. */
    public Step meet(AppointmentId wanted, LongPredicate seen, Instant at) {
        return onAppointment(wanted, seen, appointment -> {
            if (appointment.state() != AppointmentState.BOOKED) {
                return new Step.NotPossible(appointment.state());
            }
            if (appointment.time().start().minus(Appointment.EARLIEST_TO_COME).isAfter(at)) {
                return new Step.NotBegun();
            }
            return new Step.Taken(appointment.arrived() == null ? day.put(appointment.metBy(at)) : appointment);
        });
    }

    /** The talk took place. May correct what was recorded before. */
    public Step hold(AppointmentId wanted, LongPredicate seen, Outcome outcome, int minutes, Instant at) {
        return record(wanted, seen, at, appointment -> {
            if (appointment.state() == AppointmentState.HELD
                    && appointment.outcome() == outcome
                    && appointment.minutes() == minutes) {
                return appointment;
            }
            var held = day.put(appointment.held(outcome, minutes));
            day.tell(new DayNews.Held(held, day.dutyOf(held)));
            return held;
        });
    }

    /** Nobody came. May correct what was recorded before. */
    public Step nobodyCame(AppointmentId wanted, LongPredicate seen, Instant at) {
        return record(wanted, seen, at, appointment -> {
            if (appointment.state() == AppointmentState.NO_SHOW) {
                return appointment;
            }
            var missed = day.put(appointment.nobodyCame());
            day.tell(new DayNews.NobodyCame(missed, day.dutyOf(missed)));
            return missed;
        });
    }

    private Step record(AppointmentId wanted, LongPredicate seen, Instant at, UnaryOperator<Appointment> recording) {
        return onAppointment(wanted, seen, appointment -> {
            boolean recordable = appointment.state() == AppointmentState.BOOKED
                    || appointment.state() == AppointmentState.HELD
                    || appointment.state() == AppointmentState.NO_SHOW;
            if (!recordable) {
                return new Step.NotPossible(appointment.state());
            }
            return appointment.time().start().isAfter(at)
                    ? new Step.NotBegun()
                    : new Step.Taken(recording.apply(appointment));
        });
    }

    private Step onAppointment(AppointmentId wanted, LongPredicate seen, Function<Appointment, Step> decision) {
        var found = day.now().appointment(wanted);
        if (found.isEmpty()) {
            return new Step.Unknown();
        }
        return seen.test(found.get().revision()) ? decision.apply(found.get()) : new Step.Outdated();
    }

    // --- moves

    /**
     * The first half of a move: keeps the time here for an appointment that comes from another time, and asks for the room
     * it needs here. Where it comes from it still holds.
     */
    public Booking expect(
            UUID move, AdviserDayId from, Appointment moving, SlotId slot, int inARow, Instant until, Instant at) {
        return new MovesOfDay(day).expect(move, from, moving, slot, inARow, until, at);
    }

    /** The second half of a move, where the appointment was: it leaves, unless it was changed or the move given up. */
    public Leaving leave(Arrival arrival) {
        return new MovesOfDay(day).leave(arrival);
    }

    /** The last step of a move: it has left where it was, so it is here now. */
    public Optional<Appointment> arrive(UUID move) {
        return new MovesOfDay(day).arrive(move);
    }

    /** The move won't take place: the time kept for it is free again. */
    public void turnAway(UUID move) {
        new MovesOfDay(day).turnAway(move);
    }

    /** Makes sure that a move doesn't depart from here any more; false when it has departed already. */
    public boolean voidMove(UUID move) {
        return new MovesOfDay(day).voidMove(move);
    }

    // --- rooms

    /** Takes in what booking-service answered about a room that was asked for here. */
    public void hear(RoomAnswer answer) {
        new RoomsOfDay(day).hear(answer);
    }

    /**
     * Gives up what was waited for too long: appointments whose rooms nobody granted, and what was reserved for who didn't
     * answer. Arrivals are the sweep's.
     *
     * @return what had been reserved and is gone
     */
    public List<Appointment> settle(Instant at) {
        var late = day.now().appointments().stream()
                .filter(each -> hasRunOut(each, at))
                .toList();
        late.stream()
                .filter(each -> each.state() == AppointmentState.PENDING_ROOM)
                .forEach(each -> day.release(each, day.dutyOf(each), "room-not-answered"));
        var lapsed = late.stream()
                .filter(each -> each.state() == AppointmentState.RESERVED)
                .toList();
        lapsed.forEach(day::lapse);
        return lapsed;
    }

    /** Whether rooms are as they should be: nothing was lost or moved away under what has been promised. */
    public boolean isShortOfRooms() {
        return day.now().claims().map(RoomClaim::state).anyMatch(RoomState::isWithoutRoom);
    }
}
