package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
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
    private final List<DayNews> news = new ArrayList<>();
    private final DayContents loaded;
    private DayContents now;

    private AdviserDay(AdviserDayId id, @Nullable Long version, DayContents contents) {
        this.id = id;
        this.version = version;
        this.loaded = contents;
        this.now = contents;
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
        return version == null ? 1 : version + 1;
    }

    public DayContents contents() {
        return now;
    }

    public boolean isChanged() {
        return !now.equals(loaded) || !news.isEmpty();
    }

    /** What others learn of the change, in order. */
    public List<DayNews> news() {
        return List.copyOf(news);
    }

    /** Whether it says anything about a room with this version, so that an answer is waited for. */
    public boolean speaksOfRooms() {
        return news.stream()
                .anyMatch(each -> each instanceof DayNews.RoomRequested || each instanceof DayNews.RoomGivenUp);
    }

    public Optional<Duty> duty(DutyId duty) {
        return now.duty(duty);
    }

    public Optional<Appointment> appointment(AppointmentId appointment) {
        return now.appointment(appointment);
    }

    // --- duties

    /** Adds a duty, which asks for its room; the same one again changes nothing. */
    public Planning plan(Duty duty) {
        var known = now.duty(duty.id());
        if (known.isPresent()) {
            return new Planning.Planned(known.get());
        }
        var clash = now.duties().stream()
                .filter(other -> !other.cancelled() && other.time().overlaps(duty.time()))
                .findFirst();
        if (clash.isPresent()) {
            return new Planning.Clashes(clash.get());
        }
        return new Planning.Planned(put(asking(duty, duty.place())));
    }

    private Duty asking(Duty duty, DutyPlace place) {
        if (place instanceof DutyPlace.InRoom inRoom && !inRoom.perAppointment()) {
            var claim = RoomClaim.asking(
                    new RoomRequestId(duty.id().value()),
                    duty.id().value(),
                    inRoom.roomId(),
                    duty.time(),
                    nextVersion());
            request(claim, duty);
            return duty.with(claim);
        }
        return duty.with(null);
    }

    /** Calls a duty off, and every appointment in it that hasn't begun. */
    public Step cancelDuty(DutyId wanted, LongPredicate seen, @Nullable String reason, Instant at) {
        var found = now.duty(wanted);
        if (found.isEmpty()) {
            return new Step.Unknown();
        }
        var duty = found.get();
        if (!seen.test(duty.revision())) {
            return new Step.Outdated();
        }
        if (duty.cancelled()) {
            return new Step.DutyCancelled();
        }
        if (!duty.time().end().isAfter(at)) {
            return new Step.AlreadyBegun();
        }
        if (duty.room() != null) {
            giveUp(duty.room(), duty.centre());
        }
        var hits = ahead(wanted).filter(each -> each.time().start().isAfter(at)).toList();
        var cancelled = put(duty.cancelled(reason));
        var gone = hits.stream()
                .map(hit -> cancel(hit, cancelled, CancelledBy.CENTRE, false, "duty-cancelled"))
                .toList();
        now.arrivals().stream()
                .filter(arrival -> arrival.appointment().duty().equals(wanted))
                .toList()
                .forEach(arrival -> turnAway(arrival.move()));
        return new Step.DutyChanged(cancelled, gone);
    }

    /** What cancelling a duty would hit. */
    public List<Appointment> hits(DutyId duty, Instant at) {
        return ahead(duty).filter(each -> each.time().start().isAfter(at)).toList();
    }

    /** Asks once more for the room of a duty, after it was refused or taken back. */
    public Step askForRoom(DutyId wanted, LongPredicate seen, Instant at) {
        return onDuty(wanted, seen, at, duty -> {
            var claim = duty.room();
            if (claim == null) {
                return new Step.NeedsNoRoom();
            }
            var again = claim.askedAgain(nextVersion());
            request(again, duty);
            return new Step.DutyChanged(put(duty.with(again)), List.of());
        });
    }

    /** Holds a duty somewhere else: in another room, which it asks for, or in none. Its appointments go along. */
    public Step relocate(DutyId wanted, LongPredicate seen, DutyPlace place, Instant at) {
        return onDuty(wanted, seen, at, duty -> {
            if (place.equals(duty.place())) {
                return new Step.DutyChanged(duty, List.of());
            }
            var ahead = ahead(wanted).toList();
            boolean perAppointment = duty.roomPerAppointment().isPresent()
                    || (place instanceof DutyPlace.InRoom inRoom && inRoom.perAppointment());
            if (perAppointment && (!ahead.isEmpty() || !arriving(wanted).isEmpty())) {
                return new Step.HasRoomsOfItsOwn();
            }
            if (place instanceof DutyPlace.InRoom inRoom && !inRoom.perAppointment() && duty.room() != null) {
                // The same request for another room: what it has is kept until that is granted.
                var other = RoomClaim.asking(
                        duty.room().request(), duty.id().value(), inRoom.roomId(), duty.time(), nextVersion());
                request(other, duty);
                return relocated(duty.at(place, other), ahead);
            }
            if (duty.room() != null) {
                giveUp(duty.room(), duty.centre());
            }
            return relocated(asking(duty.at(place, null), place), ahead);
        });
    }

    private Step relocated(Duty duty, List<Appointment> ahead) {
        put(duty);
        ahead.forEach(each -> news.add(new DayNews.Moved(each, duty)));
        return new Step.DutyChanged(duty, List.of());
    }

    private Step onDuty(DutyId wanted, LongPredicate seen, Instant at, Function<Duty, Step> decision) {
        var found = now.duty(wanted);
        if (found.isEmpty()) {
            return new Step.Unknown();
        }
        var duty = found.get();
        if (!seen.test(duty.revision())) {
            return new Step.Outdated();
        }
        if (duty.cancelled()) {
            return new Step.DutyCancelled();
        }
        return duty.time().end().isAfter(at) ? decision.apply(duty) : new Step.AlreadyBegun();
    }

    // --- slots and appointments

    /** The slots of a duty somebody could book now. */
    public List<Period> free(Duty duty, Instant from) {
        return !duty.isOpen()
                ? List.of()
                : duty.slots().stream()
                        .filter(slot -> slot.start().isAfter(from) && isFree(slot, duty, null))
                        .toList();
    }

    /** Claims the adviser's time, and asks for a room where the appointment needs one of its own. */
    public Booking book(Wanted wanted, Instant at) {
        var known = now.appointment(wanted.id());
        if (known.isPresent()) {
            var duty = dutyOf(known.get());
            return new Booking.Kept(known.get(), duty);
        }
        var fit = fit(wanted.slot(), wanted.inARow(), wanted.field(), at, null);
        if (!(fit instanceof Fit.Fits(var duty, var time))) {
            return ((Fit.Not) fit).why();
        }
        var claim = claim(duty, wanted.id(), wanted.id().value(), time);
        var kept = new Appointment(
                wanted.id(),
                duty.id(),
                time,
                wanted.field(),
                wanted.who(),
                wanted.kind(),
                wanted.followUpOf(),
                claim == null ? AppointmentState.BOOKED : AppointmentState.PENDING_ROOM,
                claim,
                claim == null ? null : wanted.roomUntil(),
                null,
                0,
                null,
                false,
                null,
                null,
                1);
        put(kept);
        if (claim == null) {
            news.add(new DayNews.Booked(kept, duty));
        }
        return new Booking.Kept(kept, duty);
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
            return new Step.Taken(cancel(appointment, dutyOf(appointment), by, late, code));
        });
    }

    private Appointment cancel(
            Appointment appointment, Duty duty, CancelledBy by, boolean late, @Nullable String code) {
        if (appointment.room() != null) {
            giveUp(appointment.room(), duty.centre());
        }
        var cancelled = put(appointment.cancelled(by, late, code));
        news.add(new DayNews.Cancelled(cancelled, duty));
        return cancelled;
    }

    /** The talk took place. May correct what was recorded before. */
    public Step hold(AppointmentId wanted, LongPredicate seen, Outcome outcome, int minutes, Instant at) {
        return record(wanted, seen, at, appointment -> {
            if (appointment.state() == AppointmentState.HELD
                    && appointment.outcome() == outcome
                    && appointment.minutes() == minutes) {
                return appointment;
            }
            var held = put(appointment.held(outcome, minutes));
            news.add(new DayNews.Held(held, dutyOf(held)));
            return held;
        });
    }

    /** Nobody came. May correct what was recorded before. */
    public Step nobodyCame(AppointmentId wanted, LongPredicate seen, Instant at) {
        return record(wanted, seen, at, appointment -> {
            if (appointment.state() == AppointmentState.NO_SHOW) {
                return appointment;
            }
            var missed = put(appointment.nobodyCame());
            news.add(new DayNews.NobodyCame(missed, dutyOf(missed)));
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
        var found = now.appointment(wanted);
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
        var expected = now.arrival(move);
        if (expected.isPresent()) {
            return new Booking.Kept(
                    expected.get().appointment(), dutyOf(expected.get().appointment()));
        }
        var leavingHere = from.equals(id) ? moving.id() : null;
        var fit = fit(slot, inARow, moving.field(), at, leavingHere);
        if (!(fit instanceof Fit.Fits(var duty, var time))) {
            return ((Fit.Not) fit).why();
        }
        var claim = claim(duty, moving.id(), move, time);
        var arrival = new Arrival(move, from, moving.at(duty.id(), time, claim, claim == null ? null : until), until);
        now = now.with(arrival);
        return new Booking.Kept(arrival.appointment(), duty);
    }

    /**
     * The second half of a move, where the appointment was: it leaves, unless it was changed or the move given up. Who is
     * merely slow and comes after the move was finished, and perhaps another one back to here, finds a later revision.
     */
    public Leaving leave(Arrival arrival) {
        var move = arrival.move();
        var found = now.appointment(arrival.appointment().id());
        if (found.isEmpty()) {
            return new Leaving.Gone();
        }
        var appointment = found.get();
        if (appointment.state() == AppointmentState.MOVED_AWAY && move.equals(appointment.movedBy())) {
            return new Leaving.Left(appointment);
        }
        if (!appointment.state().isAhead()
                || appointment.revision() != arrival.leavesRevision()
                || now.voids().contains(move)) {
            return new Leaving.Gone();
        }
        if (appointment.room() != null) {
            giveUp(appointment.room(), dutyOf(appointment).centre());
        }
        return new Leaving.Left(put(appointment.movedAway(move)));
    }

    /** The last step of a move: it has left where it was, so it is here now. */
    public Optional<Appointment> arrive(UUID move) {
        var arrival = now.arrival(move);
        if (arrival.isEmpty()) {
            return Optional.empty();
        }
        now = now.without(arrival.get());
        var coming = arrival.get().appointment();
        var arrived = put(coming.state() == AppointmentState.PENDING_ROOM ? booked(coming) : coming);
        news.add(new DayNews.Moved(arrived, dutyOf(arrived)));
        return Optional.of(arrived);
    }

    private static Appointment booked(Appointment coming) {
        var booked = coming.booked();
        return coming.room() == null ? booked : booked.with(coming.room());
    }

    /** The move won't take place: the time kept for it is free again. */
    public void turnAway(UUID move) {
        now.arrival(move).ifPresent(arrival -> {
            var room = arrival.appointment().room();
            if (room != null) {
                giveUp(room, dutyOf(arrival.appointment()).centre());
            }
            now = now.without(arrival);
        });
    }

    /** Makes sure that a move doesn't depart from here any more; false when it has departed already. */
    public boolean voidMove(UUID move) {
        boolean departed = now.appointments().stream().anyMatch(appointment -> move.equals(appointment.movedBy()));
        if (!departed && !now.voids().contains(move)) {
            now = now.withVoid(move);
        }
        return !departed;
    }

    // --- rooms

    /** Takes in what booking-service answered about a room that was asked for here. */
    public void hear(RoomAnswer answer) {
        now = now.withGivenUp(now.givenUp().stream()
                .filter(given -> !given.request().equals(answer.request()) || answer.asked() < given.asked())
                .toList());
        now.duties().stream().filter(duty -> isAbout(answer, duty.room())).forEach(duty -> hear(answer, duty));
        now.appointments().stream()
                .filter(each -> isAbout(answer, each.room()))
                .forEach(appointment -> hear(answer, appointment));
        now.arrivals().stream()
                .filter(each -> isAbout(answer, each.appointment().room()))
                .forEach(arrival -> hear(answer, arrival));
    }

    private static boolean isAbout(RoomAnswer answer, @Nullable RoomClaim claim) {
        return claim != null && claim.request().equals(answer.request());
    }

    private void hear(RoomAnswer answer, Duty duty) {
        var claim = Objects.requireNonNull(duty.room());
        var heard = claim.hearing(answer, duty.centre(), duty.zone());
        var changed = put(
                heard.roomId().equals(claim.roomId())
                        ? duty.with(heard)
                        : duty.at(new DutyPlace.InRoom(heard.roomId(), false), heard));
        if (!heard.roomId().equals(claim.roomId())) {
            ahead(duty.id()).forEach(each -> news.add(new DayNews.Moved(each, changed)));
        }
    }

    private void hear(RoomAnswer answer, Appointment appointment) {
        var duty = dutyOf(appointment);
        var claim = Objects.requireNonNull(appointment.room());
        var heard = claim.hearing(answer, duty.centre(), duty.zone());
        if (appointment.state() != AppointmentState.PENDING_ROOM) {
            put(appointment.with(heard));
            if (appointment.state() == AppointmentState.BOOKED
                    && !heard.roomId().equals(claim.roomId())) {
                news.add(new DayNews.Moved(appointment.with(heard), duty));
            }
        } else if (heard.isGranted()) {
            var booked = put(appointment.booked().with(heard));
            news.add(new DayNews.Booked(booked, duty));
        } else if (!heard.isAwaited()) {
            release(appointment, duty, reason(heard));
        }
    }

    private void hear(RoomAnswer answer, Arrival arrival) {
        var duty = dutyOf(arrival.appointment());
        var heard = Objects.requireNonNull(arrival.appointment().room()).hearing(answer, duty.centre(), duty.zone());
        if (heard.isGranted() || heard.isAwaited()) {
            now = now.with(arrival.with(heard));
        } else {
            turnAway(arrival.move());
        }
    }

    private static String reason(RoomClaim claim) {
        return claim.code() == null ? "room-not-available" : claim.code();
    }

    /** Gives up what was waited for too long: appointments whose rooms nobody granted. Arrivals are the sweep's. */
    public void settle(Instant at) {
        now.appointments().stream()
                .filter(each -> each.state() == AppointmentState.PENDING_ROOM)
                .filter(each -> each.deadline() != null && !each.deadline().isAfter(at))
                .forEach(each -> release(each, dutyOf(each), "room-not-answered"));
    }

    private void release(Appointment appointment, Duty duty, String why) {
        if (appointment.room() != null) {
            giveUp(appointment.room(), duty.centre());
        }
        var released = put(appointment.released(why));
        news.add(new DayNews.Released(released, duty));
    }

    // ---

    private sealed interface Fit {

        record Fits(Duty duty, Period time) implements Fit {}

        record Not(Booking.Refused why) implements Fit {}
    }

    private Fit fit(SlotId slot, int inARow, String field, Instant at, @Nullable AppointmentId leaving) {
        var found = now.duty(slot.duty()).filter(duty -> !duty.cancelled());
        var time = found.flatMap(duty -> duty.slot(slot.start(), inARow));
        if (found.isEmpty() || time.isEmpty()) {
            return new Fit.Not(new Booking.SlotUnknown());
        }
        var duty = found.get();
        if (!duty.isOpen()) {
            return new Fit.Not(new Booking.RoomNotGiven());
        }
        if (!slot.start().isAfter(at)) {
            return new Fit.Not(new Booking.AlreadyBegun());
        }
        if (!duty.fields().contains(field)) {
            return new Fit.Not(new Booking.NotInField());
        }
        return isFree(time.get(), duty, leaving)
                ? new Fit.Fits(duty, time.get())
                : new Fit.Not(new Booking.SlotTaken());
    }

    private boolean isFree(Period wanted, Duty duty, @Nullable AppointmentId leaving) {
        var guarded = wanted.longerBy(duty.pause());
        return taking().filter(other -> !other.id().equals(leaving))
                .noneMatch(other ->
                        guarded.overlaps(other.time().longerBy(dutyOf(other).pause())));
    }

    /** What takes the adviser's time. */
    private Stream<Appointment> taking() {
        return Stream.concat(
                now.appointments().stream().filter(each -> each.state().takesTime()),
                now.arrivals().stream().map(Arrival::appointment));
    }

    private Stream<Appointment> ahead(DutyId duty) {
        return now.appointments().stream()
                .filter(each -> each.duty().equals(duty) && each.state().isAhead());
    }

    private List<Arrival> arriving(DutyId duty) {
        return now.arrivals().stream()
                .filter(each -> each.appointment().duty().equals(duty))
                .toList();
    }

    private Duty dutyOf(Appointment appointment) {
        return now.duty(appointment.duty()).orElseThrow();
    }

    private @Nullable RoomClaim claim(Duty duty, AppointmentId holder, UUID request, Period time) {
        return duty.roomPerAppointment()
                .map(inRoom -> {
                    var claim = RoomClaim.asking(
                            new RoomRequestId(request), holder.value(), inRoom.roomId(), time, nextVersion());
                    request(claim, duty);
                    return claim;
                })
                .orElse(null);
    }

    private void request(RoomClaim claim, Duty duty) {
        news.add(new DayNews.RoomRequested(claim.need(duty.centre(), duty.zone())));
    }

    private void giveUp(RoomClaim claim, String centre) {
        var given = new GivenUp(claim.request(), claim.holder(), centre, nextVersion());
        now = now.with(given);
        news.add(new DayNews.RoomGivenUp(given));
    }

    private Duty put(Duty duty) {
        now = now.with(duty);
        return duty;
    }

    private Appointment put(Appointment appointment) {
        now = now.with(appointment);
        return appointment;
    }

    /** Whether rooms are as they should be: nothing was lost or moved away under what has been promised. */
    public boolean isShortOfRooms() {
        return now.claims().map(RoomClaim::state).anyMatch(RoomState::isWithoutRoom);
    }
}
