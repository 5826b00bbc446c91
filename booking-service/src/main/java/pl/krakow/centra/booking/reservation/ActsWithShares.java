package pl.krakow.centra.booking.reservation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.ClaimShares;
import pl.krakow.centra.booking.fairness.ClaimShares.Answer;
import pl.krakow.centra.booking.fairness.ClaimShares.Demand;
import pl.krakow.centra.booking.fairness.ClaimShares.Held;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.QuotaUsedUp;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.TooLittleEquipment;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.kit.problem.Problem;

/**
 * Carries out an act that needs more than the room: claims the beneficiary's quota and movable equipment, has the sheet
 * decide, and settles or gives back what was claimed. When the outcome isn't known, because the store didn't answer, the
 * claims stay until the sweep has found out.
 */
@Component
@RequiredArgsConstructor
class ActsWithShares {

    private final ClaimShares claimShares;

    /** What came of it. */
    sealed interface Act<R> {

        /** The sheet was asked; what it said. */
        record Decided<R>(R result) implements Act<R> {}

        /** There was too little of something besides the room; the sheet wasn't asked. */
        record Refused<R>(Refusal refusal) implements Act<R> {}
    }

    /**
     * Places a booking.
     *
     * @param decision asks the sheet
     * @param placed whether it stands there now as it was asked for
     */
    <R> Act<R> place(Demand demand, Supplier<R> decision, Predicate<R> placed) {
        return act(demand, decision, placed, claimShares::settle);
    }

    /**
     * Changes a booking that stands already.
     *
     * @param before what it needs as it is
     * @param after what it is to need
     */
    <R> Act<R> change(Demand before, Demand after, Supplier<R> decision, Predicate<R> changed) {
        return act(after, decision, changed, held -> claimShares.settle(held, before));
    }

    private <R> Act<R> act(Demand demand, Supplier<R> decision, Predicate<R> tookPlace, Consumer<Held> settle) {
        return switch (claimShares.claim(demand)) {
            case Answer.Refused(var refusal) -> new Act.Refused<>(refusal(refusal));
            case Answer.Claimed(var held) -> {
                var result = decided(decision, held);
                if (tookPlace.test(result)) {
                    settle.accept(held);
                } else {
                    claimShares.release(held);
                }
                yield new Act.Decided<>(result);
            }
        };
    }

    /** A problem is an answer: nothing was written. */
    private <R> R decided(Supplier<R> decision, Held held) {
        try {
            return decision.get();
        } catch (Problem e) {
            claimShares.release(held);
            throw e;
        }
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

    /**
     * What a booking needs that stands, or is to stand so.
     *
     * @param act the id of the act that changes it
     * @param beneficiary the one that counts for it now, after all merges
     */
    static Demand demand(
            UUID act, Booking booking, LocalDate date, BeneficiaryId beneficiary, Set<BeneficiaryId> aliases) {
        return new Demand(
                act,
                booking.id().value(),
                beneficiary,
                aliases,
                booking.beneficiaryKind(),
                booking.room(),
                date,
                booking.slot().start(),
                booking.slot().end(),
                booking.claim().start(),
                booking.claim().end(),
                booking.details().equipment(),
                booking.event() != null);
    }

    /** Whether a booking stands as it was asked for, so that what was claimed for it is what it has. */
    static boolean standsAsAsked(Booking booking, Demand demand) {
        return booking.isLive()
                && booking.room().equals(demand.room())
                && booking.slot().start().equals(demand.start())
                && booking.slot().end().equals(demand.end())
                && booking.details().equipment().equals(demand.wished());
    }
}
