package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Room;

/**
 * Who wants a room for whom, and when.
 *
 * @param id the id the booking will have; asking twice with one id places one booking
 * @param by the subject of the person who asks
 * @param series the series the booking will be an occurrence of
 * @param event the event the booking will hold the room for
 * @param promisedUntil if given, the time is claimed but the booking isn't there until {@link DaySheet#keepPromise}; a
 *     promise that nobody keeps or breaks may be swept away from then on
 * @param overQuota why staff place it although the beneficiary has had its share; kept with its first step
 */
public record PlacementRequest(
        BookingId id,
        TimeSlot slot,
        BeneficiaryId beneficiary,
        BeneficiaryKind beneficiaryKind,
        MeetingDetails details,
        String by,
        Authority authority,
        @Nullable SeriesId series,
        @Nullable EventId event,
        @Nullable Instant promisedUntil,
        @Nullable String overQuota) {

    /** On whose authority a booking is placed. */
    public enum Authority {
        /** Asks, and waits for the coordinator. */
        USER,
        /** Asks; where the room is lent at once to those who are trusted, that is enough. */
        TRUSTED,
        /** Staff of the centre: what they place is confirmed. */
        STAFF,
        /** May also record a meeting that has already begun or taken place. */
        COORDINATOR;

        public boolean isStaff() {
            return this == STAFF || this == COORDINATOR;
        }

        /** Whether nobody has to be asked to confirm what is done in that room on this authority. */
        boolean isEnoughFor(Room room) {
            return isStaff() || (this == TRUSTED && room.rules().approval() == Approval.TRUSTED_AT_ONCE);
        }
    }

    /** A single booking that nothing was held for. */
    public PlacementRequest(
            BookingId id,
            TimeSlot slot,
            BeneficiaryId beneficiary,
            BeneficiaryKind beneficiaryKind,
            MeetingDetails details,
            String by,
            Authority authority) {
        this(id, slot, beneficiary, beneficiaryKind, details, by, authority, null, null, null, null);
    }

    /** One that stays within its beneficiary's quotas. */
    public PlacementRequest(
            BookingId id,
            TimeSlot slot,
            BeneficiaryId beneficiary,
            BeneficiaryKind beneficiaryKind,
            MeetingDetails details,
            String by,
            Authority authority,
            @Nullable SeriesId series,
            @Nullable EventId event,
            @Nullable Instant promisedUntil) {
        this(id, slot, beneficiary, beneficiaryKind, details, by, authority, series, event, promisedUntil, null);
    }

    Wish wish() {
        return new Wish(slot, details.expectedPeople(), authority, by, Wish.borrower(beneficiaryKind), null);
    }
}
