package pl.krakow.centra.booking.seasons.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/**
 * What became of one wish's dates when the season was published. Written once, when each of its dates is settled.
 */
public record Published(SeasonId season, WishId wish, BeneficiaryId beneficiary, List<PublishedDate> dates) {

    public Published {
        dates = List.copyOf(dates);
    }

    /**
     * One date of a weekly slot.
     *
     * @param series the id all bookings of the slot share
     * @param booking the booking; it exists only where nothing was skipped
     * @param skipped why there is no booking
     */
    public record PublishedDate(
            LocalDate date,
            WeeklySlot slot,
            UUID series,
            UUID booking,
            @Nullable Skipped skipped) {

        public boolean isPlaced() {
            return skipped == null;
        }
    }

    /** Why a date of the proposal was not booked. */
    public enum Skipped {
        /** Somebody booked the room since the allocation. */
        TAKEN,
        /** The centre, or the room, is closed then by now. */
        CLOSED,
        PAST,
        BEYOND_HORIZON,
        /** The room isn't lent any more. */
        ROOM_GONE,
        /** The room's rules have changed so that it can't be lent like this. */
        ROOM_RULES,
        /** The equipment is lent to others then. */
        EQUIPMENT,
        /** The beneficiary's quota is used up. */
        QUOTA,
        /** The beneficiary can't be lent to at present: it is gone, or under a sanction. */
        BENEFICIARY,
        /** No member of staff has verified the beneficiary. */
        UNVERIFIED,
        /** The regulations have changed since the wish accepted them. */
        REGULATIONS
    }

    public int placed() {
        return (int) dates.stream().filter(PublishedDate::isPlaced).count();
    }

    public int skipped() {
        return dates.size() - placed();
    }

    public long minutesPlaced() {
        return dates.stream()
                .filter(PublishedDate::isPlaced)
                .mapToLong(date -> date.slot().length().toMinutes())
                .sum();
    }
}
