package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/** The duties on an adviser's day: planned, held elsewhere or at another hour, called off. */
record DutiesOfDay(DayDraft day) {

    Planning plan(Duty duty) {
        var known = day.now().duty(duty.id());
        if (known.isPresent()) {
            return new Planning.Planned(known.get());
        }
        var clash = day.otherAt(duty, duty.time());
        return clash.isPresent()
                ? new Planning.Clashes(clash.get())
                : new Planning.Planned(day.put(duty.with(room(duty, duty.place()))));
    }

    /** Asks for the room a duty needs at that place; the same request where it has asked for one before. */
    private @Nullable RoomClaim room(Duty duty, DutyPlace place) {
        if (!(place instanceof DutyPlace.InRoom inRoom) || inRoom.perAppointment()) {
            return null;
        }
        var claim = RoomClaim.asking(
                new RoomRequestId(duty.id().value()),
                duty.id().value(),
                inRoom.roomId(),
                duty.time(),
                day.nextVersion());
        day.request(claim, duty);
        return claim;
    }

    Step cancel(DutyId wanted, LongPredicate seen, @Nullable String reason, Instant at) {
        return onDuty(wanted, seen, at, duty -> {
            if (duty.room() != null) {
                day.giveUp(duty.room(), duty.centre());
            }
            var hits = hits(wanted, at);
            day.kept(wanted)
                    .filter(each -> each.state() == AppointmentState.RESERVED)
                    .toList()
                    .forEach(day::lapse);
            var cancelled = day.put(duty.cancelled(reason));
            return new Step.DutyChanged(
                    cancelled,
                    hits.stream()
                            .map(hit -> day.cancel(hit, cancelled, CancelledBy.CENTRE, false, Step.DUTY_CANCELLED))
                            .toList());
        });
    }

    List<Appointment> hits(DutyId duty, Instant at) {
        return day.ahead(duty).filter(each -> each.time().start().isAfter(at)).toList();
    }

    Step askForRoom(DutyId wanted, LongPredicate seen, Instant at) {
        return onDuty(wanted, seen, at, duty -> {
            var claim = duty.room();
            if (claim == null) {
                return new Step.NeedsNoRoom();
            }
            var again = claim.askedAgain(day.nextVersion());
            day.request(again, duty);
            return new Step.DutyChanged(day.put(duty.with(again)), List.of());
        });
    }

    Step change(DutyId wanted, LongPredicate seen, Duty.Shape shape, DutyPlace place, Instant at) {
        return onDuty(wanted, seen, at, duty -> {
            if (shape.equals(duty.shape()) && place.equals(duty.place())) {
                return new Step.DutyChanged(duty, List.of());
            }
            var changed = duty.as(shape, place);
            return refusal(duty, changed).<Step>map(why -> why).findFirst().orElseGet(() -> changed(duty, changed));
        });
    }

    private Stream<Step.Refused> refusal(Duty duty, Duty changed) {
        var clash = day.otherAt(duty, changed.time());
        if (clash.isPresent()) {
            return Stream.of(new Step.Clashes(clash.get()));
        }
        var standing = day.taking()
                .filter(each -> each.duty().equals(duty.id()) && each.state() != AppointmentState.RESERVED)
                .toList();
        var inTheWay =
                standing.stream().filter(each -> !fits(each, changed, standing)).toList();
        if (!inTheWay.isEmpty()) {
            return Stream.of(new Step.InTheWay(inTheWay));
        }
        boolean ownRooms = duty.roomPerAppointment().isPresent()
                || changed.roomPerAppointment().isPresent();
        boolean busy = day.ahead(duty.id()).findAny().isPresent()
                || day.now().arrivals().stream()
                        .anyMatch(arrival -> arrival.appointment().duty().equals(duty.id()));
        return ownRooms && busy && !changed.place().equals(duty.place())
                ? Stream.of(new Step.HasRoomsOfItsOwn())
                : Stream.empty();
    }

    private static boolean fits(Appointment one, Duty changed, List<Appointment> others) {
        var time = one.time().longerBy(changed.pause());
        return changed.time().covers(one.time())
                && changed.fields().contains(one.field())
                && others.stream()
                        .filter(other -> !other.id().equals(one.id()))
                        .noneMatch(
                                other -> other.time().longerBy(changed.pause()).overlaps(time));
    }

    /** What is reserved was promised to nobody: where it doesn't fit any more, it goes. */
    private void letGo(Duty duty, Duty changed) {
        boolean elsewhere = !changed.place().equals(duty.place())
                && (duty.roomPerAppointment().isPresent()
                        || changed.roomPerAppointment().isPresent());
        day.kept(duty.id())
                .filter(each -> each.state() == AppointmentState.RESERVED)
                .toList()
                .forEach(each -> {
                    var others = day.taking()
                            .filter(other -> other.duty().equals(duty.id()))
                            .toList();
                    if (elsewhere || !fits(each, changed, others)) {
                        day.lapse(each);
                    }
                });
    }

    private Step changed(Duty duty, Duty changed) {
        letGo(duty, changed);
        boolean sameRoom =
                changed.place().equals(duty.place()) && changed.time().equals(duty.time());
        var claim = sameRoom ? duty.room() : room(changed, changed.place());
        if (claim == null && duty.room() != null) {
            day.giveUp(duty.room(), duty.centre());
        }
        var put = day.put(changed.with(claim));
        if (!changed.place().equals(duty.place())) {
            tellThoseWhoCome(put);
        }
        return new Step.DutyChanged(put, List.of());
    }

    /** Those who have an appointment in it learn that it is elsewhere. */
    void tellThoseWhoCome(Duty duty) {
        day.ahead(duty.id()).toList().forEach(each -> day.tell(new DayNews.Moved(day.put(each.elsewhere()), duty)));
    }

    private Step onDuty(DutyId wanted, LongPredicate seen, Instant at, Function<Duty, Step> decision) {
        var found = day.now().duty(wanted);
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
}
