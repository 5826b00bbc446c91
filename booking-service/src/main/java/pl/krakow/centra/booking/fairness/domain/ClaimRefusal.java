package pl.krakow.centra.booking.fairness.domain;

import java.time.LocalDate;

/** Why a beneficiary gets no more of something everybody shares. */
public sealed interface ClaimRefusal {

    /**
     * @param used what counts already, without the booking that was asked for: bookings, or minutes
     * @param freeAgain the first date on which the quota begins anew
     */
    record QuotaUsedUp(QuotaRule rule, long used, LocalDate freeAgain) implements ClaimRefusal {

        /** In the rule's own unit. */
        public double usedUnits() {
            return rule.unit().units(used);
        }
    }

    /**
     * @param code of the first kind of equipment of which there is too little
     * @param free how many pieces are there throughout the time asked for
     */
    record TooLittleEquipment(String code, int wanted, int free) implements ClaimRefusal {}
}
