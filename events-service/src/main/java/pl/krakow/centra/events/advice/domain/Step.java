package pl.krakow.centra.events.advice.domain;

import java.util.List;

/** What comes of a step somebody wants to take with a duty or an appointment. */
public sealed interface Step {

    /** Why appointments of a duty that was called off are cancelled. */
    String DUTY_CANCELLED = "duty-cancelled";

    /** Taken; also where it had been taken before. */
    record Taken(Appointment appointment) implements Step {}

    /**
     * The duty is as wanted.
     *
     * @param hits the appointments that were cancelled by it
     */
    record DutyChanged(Duty duty, List<Appointment> hits) implements Step {

        public DutyChanged {
            hits = List.copyOf(hits);
        }
    }

    sealed interface Refused extends Step {}

    record Unknown() implements Refused {}

    /** Somebody changed it since the person deciding saw it. */
    record Outdated() implements Refused {}

    /** The deadline has passed, and the time is for others. */
    record TooLate() implements Refused {}

    record NotPossible(AppointmentState state) implements Refused {}

    /** The duty doesn't take place. */
    record DutyCancelled() implements Refused {}

    /** Nothing can be recorded about a talk before it begins. */
    record NotBegun() implements Refused {}

    /** What is over can't be called off or moved. */
    record AlreadyBegun() implements Refused {}

    record NeedsNoRoom() implements Refused {}

    /** The adviser has another duty then, at whatever centre. */
    record Clashes(Duty other) implements Refused {}

    /** Appointments stand where the duty wouldn't be any more, or in what it wouldn't offer. */
    record InTheWay(List<Appointment> appointments) implements Refused {

        public InTheWay {
            appointments = List.copyOf(appointments);
        }
    }

    /** Appointments of it have rooms of their own. */
    record HasRoomsOfItsOwn() implements Refused {}
}
