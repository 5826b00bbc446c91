package pl.krakow.centra.events.advice.http;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.RuleRefusals;
import pl.krakow.centra.events.advice.BookAdvice;
import pl.krakow.centra.events.advice.ChangeDuty;
import pl.krakow.centra.events.advice.MakeWish;
import pl.krakow.centra.events.advice.ManageAppointment;
import pl.krakow.centra.events.advice.ManageWish;
import pl.krakow.centra.events.advice.PlanDuties;
import pl.krakow.centra.events.advice.RegisterAdviser;
import pl.krakow.centra.events.advice.SlotView;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Booking;
import pl.krakow.centra.events.advice.domain.DutyPolicy;
import pl.krakow.centra.events.advice.domain.Step;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** Every refusal of advice as a caller sees it. */
final class AdviceRefusals {

    private AdviceRefusals() {}

    // --- advisers

    static Problem of(RegisterAdviser.Outcome outcome) {
        return switch (outcome) {
            case RegisterAdviser.Outcome.Unknown() -> new Problem(EventsProblem.ADVISER_UNKNOWN);
            case RegisterAdviser.Outcome.Outdated() -> new Problem(KitProblem.PRECONDITION_FAILED);
            case RegisterAdviser.Outcome.KnownHere(var adviser) ->
                new Problem(EventsProblem.ADVISER_KNOWN).with("adviserId", adviser.toString());
            case RegisterAdviser.Outcome.FieldUnknown(var field) ->
                new Problem(EventsProblem.ADVICE_FIELD_UNKNOWN).arguments(field).with("pointer", "/fields");
            case RegisterAdviser.Outcome.AccountNeeded() ->
                new Problem(EventsProblem.ADVISER_WITHOUT_ACCOUNT).with("pointer", "/account");
            case RegisterAdviser.Outcome.TermNeeded() ->
                new Problem(EventsProblem.TERM_MISSING).with("pointer", "/term");
            case RegisterAdviser.Outcome.TermBackwards() ->
                new Problem(EventsProblem.TERM_BACKWARDS).with("pointer", "/term/until");
            case RegisterAdviser.Outcome.SomebodyElse() -> new Problem(EventsProblem.ANOTHER_ADVISER);
            case RegisterAdviser.Outcome.Done _, RegisterAdviser.Outcome.Retired _ ->
                throw new IllegalStateException("that was no refusal");
        };
    }

    // --- duties

    static Problem of(PlanDuties.Outcome outcome) {
        return switch (outcome) {
            case PlanDuties.Outcome.AdviserUnknown() ->
                new Problem(EventsProblem.ADVISER_UNKNOWN).with("pointer", "/adviserId");
            case PlanDuties.Outcome.SomebodyElse() -> new Problem(EventsProblem.ANOTHER_ADVISER);
            case PlanDuties.Outcome.Refused(var why) -> of(why);
            case PlanDuties.Outcome.NotThen(var why) -> of(why);
            case PlanDuties.Outcome.RuleRefused(var fault, var part) -> RuleRefusals.unfit(fault, part);
            case PlanDuties.Outcome.NoDates() -> RuleRefusals.withoutDates();
            case PlanDuties.Outcome.BeginsElsewhere(var nearest) -> RuleRefusals.beginsElsewhere(nearest);
            case PlanDuties.Outcome.TooMany(var most) -> RuleRefusals.tooLong(most);
            case PlanDuties.Outcome.Dates _ -> throw new IllegalStateException("that was no refusal");
        };
    }

    private static Problem of(PlanDuties.Note note) {
        return switch (note) {
            case NO_SUCH_TIME, PUBLIC_HOLIDAY -> new Problem(EventsProblem.NO_SUCH_TIME).with("pointer", "/start");
            case IN_THE_PAST -> of(DutyPolicy.Refusal.IN_THE_PAST);
            case BEYOND_REACH -> of(DutyPolicy.Refusal.BEYOND_REACH);
            case NOT_ENGAGED -> of(DutyPolicy.Refusal.NOT_ENGAGED);
            case CLASHES -> new Problem(EventsProblem.DUTY_CLASHES);
        };
    }

    private static Problem of(DutyPolicy.Refusal why) {
        return switch (why) {
            case IN_THE_PAST -> new Problem(EventsProblem.DUTY_IN_THE_PAST).with("pointer", "/start");
            case BEYOND_REACH ->
                new Problem(EventsProblem.DUTY_TOO_FAR)
                        .arguments(DutyPolicy.REACH.toDays())
                        .with("pointer", "/start");
            case TOO_LONG ->
                new Problem(EventsProblem.DUTY_TOO_LONG)
                        .arguments(DutyPolicy.LONGEST.toHours())
                        .with("pointer", "/end");
            case SPANS_DAYS -> new Problem(EventsProblem.DUTY_SPANS_DAYS).with("pointer", "/end");
            case NO_SLOT_FITS -> new Problem(EventsProblem.NO_SLOT_FITS).with("pointer", "/slotMinutes");
            case NOT_ENGAGED -> new Problem(EventsProblem.ADVISER_NOT_ENGAGED).with("pointer", "/start");
            case NOT_IN_FIELD -> new Problem(EventsProblem.NOT_THE_ADVISERS_FIELD).with("pointer", "/fields");
            case NOT_THIS_WAY -> new Problem(EventsProblem.NOT_THE_ADVISERS_WAY).with("pointer", "/place");
        };
    }

    static Problem of(ChangeDuty.Outcome outcome) {
        return switch (outcome) {
            case ChangeDuty.Outcome.Unknown() -> new Problem(EventsProblem.DUTY_UNKNOWN);
            case ChangeDuty.Outcome.SomebodyElse() -> new Problem(EventsProblem.ANOTHER_ADVISER);
            case ChangeDuty.Outcome.Flawed(var why) -> of(why);
            case ChangeDuty.Outcome.OtherDate() ->
                new Problem(EventsProblem.DUTY_ON_ANOTHER_DATE).with("pointer", "/start");
            case ChangeDuty.Outcome.Refused(var why) -> of(why);
            case ChangeDuty.Outcome.Done _ -> throw new IllegalStateException("that was no refusal");
        };
    }

    // --- appointments

    /** @param instead where else one could go, by field and date */
    static Problem of(BookAdvice.Outcome outcome, BiFunction<String, LocalDate, List<SlotView>> instead) {
        return switch (outcome) {
            case BookAdvice.Outcome.Refused(var why, var field, var date) -> of(why, instead.apply(field, date));
            case BookAdvice.Outcome.PhoneNeeded() -> phoneNeeded();
            case BookAdvice.Outcome.TooMany(var most) -> tooMany(most);
            case BookAdvice.Outcome.Made _ -> throw new IllegalStateException("that was no refusal");
        };
    }

    static Problem tooMany(int most) {
        return new Problem(EventsProblem.TOO_MANY_APPOINTMENTS).arguments(most).with("most", most);
    }

    // --- wishes

    static Problem of(MakeWish.Outcome outcome) {
        return switch (outcome) {
            case MakeWish.Outcome.FieldUnknown(var field) ->
                new Problem(EventsProblem.ADVICE_FIELD_UNKNOWN).arguments(field).with("pointer", "/field");
            case MakeWish.Outcome.AdviserUnknown() ->
                new Problem(EventsProblem.ADVISER_UNKNOWN).with("pointer", "/adviserId");
            case MakeWish.Outcome.Backwards() -> new Problem(EventsProblem.WISH_BACKWARDS).with("pointer", "/until");
            case MakeWish.Outcome.TooFar(var last) ->
                new Problem(EventsProblem.WISH_TOO_FAR)
                        .arguments(last.toString())
                        .with("pointer", "/until")
                        .with("last", last.toString());
            case MakeWish.Outcome.TooMany(var most) ->
                new Problem(EventsProblem.TOO_MANY_WISHES).arguments(most).with("most", most);
            case MakeWish.Outcome.Made _, MakeWish.Outcome.Received _ ->
                throw new IllegalStateException("that was no refusal");
        };
    }

    static Problem of(ManageWish.Outcome outcome) {
        return switch (outcome) {
            case ManageWish.Outcome.Unknown() -> new Problem(EventsProblem.WISH_UNKNOWN);
            case ManageWish.Outcome.NotPossible(var state) ->
                new Problem(EventsProblem.WISH_NOT_POSSIBLE).arguments(state).with("state", state.name());
            case ManageWish.Outcome.Gone() -> new Problem(EventsProblem.RESERVATION_GONE);
            case ManageWish.Outcome.Refused(var why) -> of(why);
            case ManageWish.Outcome.TooMany(var most) -> tooMany(most);
            case ManageWish.Outcome.Done _ -> throw new IllegalStateException("that was no refusal");
        };
    }

    // --- steps with appointments

    static Problem of(ManageAppointment.Outcome outcome, BiFunction<String, LocalDate, List<SlotView>> instead) {
        return switch (outcome) {
            case ManageAppointment.Outcome.Unknown() -> new Problem(EventsProblem.APPOINTMENT_UNKNOWN);
            case ManageAppointment.Outcome.Outdated() -> new Problem(KitProblem.PRECONDITION_FAILED);
            case ManageAppointment.Outcome.BeingMoved() -> new Problem(EventsProblem.APPOINTMENT_BEING_MOVED);
            case ManageAppointment.Outcome.PhoneNeeded() -> phoneNeeded();
            case ManageAppointment.Outcome.Refused(var why) -> of(why);
            case ManageAppointment.Outcome.NotThen(var why, var field, var date) -> of(why, instead.apply(field, date));
            case ManageAppointment.Outcome.Done _ -> throw new IllegalStateException("that was no refusal");
        };
    }

    private static Problem phoneNeeded() {
        return new Problem(EventsProblem.PHONE_NEEDED).with("pointer", "/phone");
    }

    private static Problem of(Booking.Refused why, List<SlotView> instead) {
        var code = switch (why) {
            case Booking.SlotUnknown() -> EventsProblem.SLOT_UNKNOWN;
            case Booking.SlotTaken() -> EventsProblem.SLOT_TAKEN;
            case Booking.Awaited() -> EventsProblem.SLOT_AWAITED;
            case Booking.AlreadyBegun() -> EventsProblem.SLOT_TOO_SOON;
            case Booking.NotInField() -> EventsProblem.SLOT_NOT_IN_FIELD;
            case Booking.RoomNotGiven() -> EventsProblem.SLOT_WITHOUT_ROOM;
        };
        return new Problem(code).with("alternatives", instead);
    }

    static Problem notPossible(AppointmentState state) {
        return new Problem(EventsProblem.APPOINTMENT_NOT_POSSIBLE)
                .arguments(state)
                .with("state", state.name());
    }

    private static Problem of(Step.Refused why) {
        return switch (why) {
            case Step.Unknown() -> new Problem(EventsProblem.APPOINTMENT_UNKNOWN);
            case Step.Outdated() -> new Problem(KitProblem.PRECONDITION_FAILED);
            case Step.TooLate() -> new Problem(EventsProblem.RESERVATION_GONE);
            case Step.NotPossible(var state) -> notPossible(state);
            case Step.DutyCancelled() -> new Problem(EventsProblem.DUTY_CALLED_OFF);
            case Step.NotBegun() -> new Problem(EventsProblem.APPOINTMENT_NOT_BEGUN);
            case Step.AlreadyBegun() -> new Problem(EventsProblem.APPOINTMENT_BEGUN);
            case Step.NeedsNoRoom() -> new Problem(EventsProblem.DUTY_NEEDS_NO_ROOM);
            case Step.HasRoomsOfItsOwn() -> new Problem(EventsProblem.APPOINTMENTS_HAVE_ROOMS);
            case Step.Clashes _ -> new Problem(EventsProblem.DUTY_CLASHES);
            case Step.InTheWay(var appointments) ->
                new Problem(EventsProblem.APPOINTMENTS_IN_THE_WAY)
                        .with(
                                "appointments",
                                appointments.stream()
                                        .map(each -> each.id().toString())
                                        .toList());
        };
    }
}
