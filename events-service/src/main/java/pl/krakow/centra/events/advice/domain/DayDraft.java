package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/**
 * An adviser's day while it is being decided on: what stands on it by now, and what is going to be told. Whatever is
 * promised or given up passes through here.
 */
final class DayDraft {

    private final AdviserDayId id;
    private final long nextVersion;
    private final List<DayNews> news = new ArrayList<>();
    private DayContents now;

    DayDraft(AdviserDayId id, long nextVersion, DayContents contents) {
        this.id = id;
        this.nextVersion = nextVersion;
        this.now = contents;
    }

    AdviserDayId id() {
        return id;
    }

    long nextVersion() {
        return nextVersion;
    }

    DayContents now() {
        return now;
    }

    List<DayNews> news() {
        return news;
    }

    void become(DayContents contents) {
        now = contents;
    }

    void tell(DayNews told) {
        news.add(told);
    }

    Duty put(Duty duty) {
        now = now.with(duty);
        return duty;
    }

    Appointment put(Appointment appointment) {
        now = now.with(appointment);
        return appointment;
    }

    Duty dutyOf(Appointment appointment) {
        return now.duty(appointment.duty()).orElseThrow();
    }

    // --- rooms

    void request(RoomClaim claim, Duty duty) {
        tell(new DayNews.RoomRequested(claim.need(duty.centre(), duty.zone())));
    }

    void giveUp(RoomClaim claim, String centre) {
        var given = new GivenUp(claim.request(), claim.holder(), centre, nextVersion);
        now = now.with(given);
        tell(new DayNews.RoomGivenUp(given));
    }

    /** Asks for the room an appointment in that duty needs of its own; nothing where it needs none. */
    @Nullable
    RoomClaim claim(Duty duty, AppointmentId holder, UUID request, Period time) {
        return duty.roomPerAppointment()
                .map(inRoom -> {
                    var claim = RoomClaim.asking(
                            new RoomRequestId(request), holder.value(), inRoom.roomId(), time, nextVersion);
                    request(claim, duty);
                    return claim;
                })
                .orElse(null);
    }

    // --- time

    /** Whether an appointment could be at that slot, or why not. */
    sealed interface Fit {

        record Fits(Duty duty, Period time) implements Fit {}

        record Not(Booking.Refused why) implements Fit {}
    }

    /** The same also when it has begun: somebody came by, or it was kept on paper. */
    Fit fitAfterwards(SlotId slot, int inARow, String field) {
        return fit(slot, inARow, field, Instant.MIN, null);
    }

    /** @param leaving takes no time in this: it is to move away */
    Fit fit(SlotId slot, int inARow, String field, Instant at, @Nullable AppointmentId leaving) {
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

    boolean isFree(Period wanted, Duty duty, @Nullable AppointmentId leaving) {
        var guarded = wanted.longerBy(duty.pause());
        return taking().filter(other -> !other.id().equals(leaving))
                .noneMatch(other ->
                        guarded.overlaps(other.time().longerBy(dutyOf(other).pause())));
    }

    /** What takes the adviser's time. */
    Stream<Appointment> taking() {
        return Stream.concat(
                now.appointments().stream().filter(each -> each.state().takesTime()),
                now.arrivals().stream().map(Arrival::appointment));
    }

    /** What is promised in that duty and hasn't taken place. */
    Stream<Appointment> ahead(DutyId duty) {
        return kept(duty).filter(each -> each.state().isAhead());
    }

    /** The same with what is reserved. */
    Stream<Appointment> kept(DutyId duty) {
        return now.appointments().stream()
                .filter(each -> each.duty().equals(duty) && each.state().isKept());
    }

    Optional<Duty> otherAt(Duty duty, Period time) {
        return now.duties().stream()
                .filter(other -> !other.id().equals(duty.id()))
                .filter(other -> !other.cancelled() && other.time().overlaps(time))
                .findFirst();
    }

    Appointment cancel(Appointment appointment, Duty duty, CancelledBy by, boolean late, @Nullable String code) {
        if (appointment.room() != null) {
            giveUp(appointment.room(), duty.centre());
        }
        var cancelled = put(appointment.cancelled(by, late, code));
        tell(new DayNews.Cancelled(cancelled, duty));
        return cancelled;
    }

    void release(Appointment appointment, Duty duty, String why) {
        if (appointment.room() != null) {
            giveUp(appointment.room(), duty.centre());
        }
        var released = put(appointment.released(why));
        tell(new DayNews.Released(released, duty));
    }

    /** What was reserved isn't taken: it is as if it never had been there. */
    void lapse(Appointment reserved) {
        if (reserved.room() != null) {
            giveUp(reserved.room(), dutyOf(reserved).centre());
        }
        now = now.without(reserved);
    }
}
