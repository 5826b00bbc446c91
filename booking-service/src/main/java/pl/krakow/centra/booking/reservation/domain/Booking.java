package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;

/**
 * One use of a room by one beneficiary. Begins as a request, or confirmed at once; a request is confirmed or declined;
 * either can be cancelled. It is part of its {@link DaySheet}, which alone decides and alone changes it.
 *
 * @param setUp claimed before the slot, as the room's rules were when the booking was made
 * @param cleanUp claimed after the slot, likewise
 * @param cancelFreelyUntil a user who cancels later than this cancels late
 * @param madeBy the subject of the person who made it
 * @param steps what happened, oldest first; never empty
 */
public record Booking(
        BookingId id,
        TimeSlot slot,
        Duration setUp,
        Duration cleanUp,
        Instant cancelFreelyUntil,
        BeneficiaryId beneficiary,
        BeneficiaryKind beneficiaryKind,
        MeetingDetails details,
        String madeBy,
        List<Step> steps) {

    public Booking {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a booking begins with a step");
        }
        steps = List.copyOf(steps);
    }

    public BookingState state() {
        return steps.getLast().kind().leadsTo();
    }

    /** Rises by one with each real change; what an ETag shows and what orders this booking's events. */
    public long revision() {
        return steps.size();
    }

    /** The slot with its buffers: what no other confirmed booking may touch. */
    public TimeSlot claim() {
        return slot.widened(setUp, cleanUp);
    }

    public boolean isConfirmed() {
        return state() == BookingState.CONFIRMED;
    }

    /** Whether it was neither declined nor cancelled. */
    public boolean isLive() {
        return state() == BookingState.REQUESTED || isConfirmed();
    }

    Booking after(Step step) {
        return new Booking(
                id,
                slot,
                setUp,
                cleanUp,
                cancelFreelyUntil,
                beneficiary,
                beneficiaryKind,
                details,
                madeBy,
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }
}
