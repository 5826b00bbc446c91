package pl.krakow.centra.booking.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.ClaimShares;
import pl.krakow.centra.booking.fairness.ClaimShares.Answer;
import pl.krakow.centra.booking.fairness.ClaimShares.Demand;
import pl.krakow.centra.booking.fairness.ClaimShares.Held;
import pl.krakow.centra.booking.fairness.ClaimShares.SheetOf;
import pl.krakow.centra.booking.fairness.RefreshShares;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.QuotaUsedUp;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.TooLittleEquipment;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.problem.Problem;

/**
 * Carries out an act that needs more than the room: claims the beneficiary's quota and movable equipment, has the sheet
 * decide, and settles what was claimed by what the sheets say then. When the outcome isn't known, because the store
 * didn't answer, the claims stay until the sweep has found out.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class ActsWithShares {

    private final ClaimShares claimShares;
    private final RefreshShares refreshShares;
    private final Beneficiaries beneficiaries;

    /** What came of it. */
    public sealed interface Attempt<R> {

        /** The sheet was asked; what it said. */
        record Decided<R>(R result) implements Attempt<R> {}

        /** There was too little of something besides the room; the sheet wasn't asked. */
        record Refused<R>(Refusal refusal) implements Attempt<R> {}
    }

    /**
     * What a booking that stands is to become.
     *
     * @param act the id of the act
     * @param booking as it is; the sheet must decide on no other revision of it
     * @param decidedOn the sheet whose write is the moment it has changed
     * @param room the room it is to have
     * @param date the date of its slot
     * @param claim its slot with the buffers it will have
     */
    public record Change(
            UUID act,
            Booking booking,
            SheetId decidedOn,
            RoomId room,
            LocalDate date,
            TimeSlot slot,
            TimeSlot claim,
            MeetingDetails details) {

        /** It goes to another room or time, of this or another sheet. */
        public static Change moving(
                UUID act, Booking booking, SheetId decidedOn, RoomDay day, TimeSlot slot, MeetingDetails details) {
            var rules = day.rules();
            return new Change(
                    act,
                    booking,
                    decidedOn,
                    day.room().id(),
                    day.date(),
                    slot,
                    slot.widened(rules.setUp(), rules.cleanUp()),
                    details);
        }

        /** It stays where and when it is. */
        public static Change staying(UUID act, Booking booking, SheetId sheet, MeetingDetails details) {
            return new Change(
                    act, booking, sheet, booking.room(), sheet.date(), booking.slot(), booking.claim(), details);
        }

        private boolean needsWhatItHas() {
            return booking.room().equals(room)
                    && booking.slot().equals(slot)
                    && booking.details().equipment().equals(details.equipment());
        }
    }

    /** @param decision asks the sheet to place the booking */
    <R> Attempt<R> act(Demand demand, Supplier<R> decision) {
        return switch (claimShares.claim(demand)) {
            case Answer.Refused(var refusal) -> new Attempt.Refused<>(refusal(refusal));
            case Answer.Claimed(var held) -> new Attempt.Decided<>(decided(decision, held));
        };
    }

    /** @param decision asks the sheet to change the booking, unless the act is void there */
    public <R> Attempt<R> change(Change change, Supplier<R> decision) {
        if (isOfNoConcern(change)) {
            return new Attempt.Decided<>(decision.get());
        }
        var act = act(demand(change), decision);
        if (act instanceof Attempt.Decided) {
            refreshed(change.decidedOn(), change.booking());
        }
        return act;
    }

    /**
     * Claims for a change that will be decided later, and that nothing is refused to then, or {@link #giveUp given up}.
     *
     * @return why it can't be
     */
    public Optional<Refusal> reserve(Change change, Instant until) {
        if (isOfNoConcern(change)) {
            return Optional.empty();
        }
        return switch (claimShares.claim(demand(change), until)) {
            case Answer.Refused(var refusal) -> Optional.of(refusal(refusal));
            case Answer.Claimed _ -> Optional.empty();
        };
    }

    private boolean isOfNoConcern(Change change) {
        return change.needsWhatItHas()
                || !concern(change.booking())
                        && !claimShares.concern(
                                change.room(),
                                change.booking().beneficiaryKind(),
                                change.details().equipment());
    }

    private boolean concern(Booking booking) {
        return claimShares.concern(
                booking.room(), booking.beneficiaryKind(), booking.details().equipment());
    }

    /** What that act claimed for a booking is free again: it is over, and didn't take place. */
    public void giveUp(String centre, BookingId booking, UUID act) {
        refreshShares.of(centre, booking.value(), act);
    }

    /** What the booking had and hasn't any more is free again. */
    public void refresh(String centre, BookingId booking) {
        refreshShares.of(centre, booking.value());
    }

    /** What an ended booking had is free again. */
    <R extends Decision> OnTheSheet.Answer<R> givenBack(OnTheSheet.Answer<R> answer) {
        if (answer.result() instanceof Decision.Decided(var booking) && !booking.isLive()) {
            refreshed(answer.sheet().id(), booking);
        }
        return answer;
    }

    /** A meeting recorded as a no-show may have taken place after all; then it counts again. */
    OnTheSheet.Answer<Decision> countedAgain(OnTheSheet.Answer<Decision> answer) {
        if (answer.result() instanceof Decision.Decided(var booking)) {
            countAgain(answer.sheet().id(), booking);
        }
        return answer;
    }

    /** The same, should who recorded it not have come to it. Done twice, it changes nothing. */
    public void countAgain(SheetId sheet, Booking booking) {
        if (booking.isLive() && booking.wasMissed() && concern(booking)) {
            claimShares.countAgain(demand(Change.staying(booking.id().value(), booking, sheet, booking.details())));
        }
    }

    /**
     * Should it not succeed, the act has succeeded nevertheless: what it freed is noticed when its event comes round, or
     * when somebody would be refused for it.
     */
    private void refreshed(SheetId sheet, Booking booking) {
        try {
            refresh(sheet.centre(), booking.id());
        } catch (RuntimeException e) {
            log.warn("What {} had is given back later", booking.id(), e);
        }
    }

    /** A problem is an answer: nothing more will be written. */
    private <R> R decided(Supplier<R> decision, Held held) {
        R result;
        try {
            result = decision.get();
        } catch (Problem e) {
            claimShares.settle(held);
            throw e;
        }
        claimShares.settle(held);
        return result;
    }

    static Refusal refusal(ClaimRefusal refusal) {
        return switch (refusal) {
            case QuotaUsedUp quota -> new Refusal.QuotaExceeded(quota);
            case TooLittleEquipment equipment -> new Refusal.EquipmentNotAvailable(equipment);
        };
    }

    /** What a booking needs that is to be placed. */
    static Demand demand(PlacementRequest request, RoomDay day, Set<BeneficiaryId> aliases) {
        var claim = request.slot().widened(day.rules().setUp(), day.rules().cleanUp());
        return new Demand(
                request.id().value(),
                request.id().value(),
                sheet(day.sheet()),
                request.beneficiary(),
                aliases,
                request.beneficiaryKind(),
                day.room().id(),
                day.date(),
                request.slot().start(),
                request.slot().end(),
                claim.start(),
                claim.end(),
                request.details().equipment(),
                request.overQuota() != null || request.event() != null);
    }

    private Demand demand(Change change) {
        var booking = change.booking();
        var who = beneficiary(booking);
        return new Demand(
                change.act(),
                booking.id().value(),
                sheet(change.decidedOn()),
                who.id(),
                who.aka(),
                booking.beneficiaryKind(),
                change.room(),
                change.date(),
                change.slot().start(),
                change.slot().end(),
                change.claim().start(),
                change.claim().end(),
                change.details().equipment(),
                booking.event() != null);
    }

    private static SheetOf sheet(SheetId sheet) {
        return new SheetOf(sheet.whole(), sheet.date());
    }

    /** @param aka itself and whoever was merged into it */
    private record Who(BeneficiaryId id, Set<BeneficiaryId> aka) {}

    /** The one that counts for it now, after all merges. */
    private Who beneficiary(Booking booking) {
        return beneficiaries
                .current(booking.beneficiary())
                .map((Beneficiary now) -> new Who(now.id(), now.ids()))
                .orElseGet(() -> new Who(booking.beneficiary(), Set.of(booking.beneficiary())));
    }
}
