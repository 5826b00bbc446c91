package pl.krakow.centra.sites.api.seasons;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a beneficiary would like to have each week of a season.
 *
 * @param minimalShare of the dates it is of use from, in per cent
 * @param result what it gets: for staff once it is proposed, for others once it is published
 */
public record Wish(
        String id,
        String seasonId,
        String beneficiaryId,
        int importance,
        List<Choice> choices,
        int expectedPeople,
        List<String> equipment,
        List<String> accessibility,
        List<LocalDate> exceptedDates,
        int minimalShare,
        String title,
        String purpose,
        boolean feesCollected,
        @Nullable Responsible responsiblePerson,
        String regulationsVersion,
        OffsetDateTime madeAt,
        @Nullable Outcome result,
        long revision) {

    /** Who answers for the meetings. */
    public record Responsible(
            String name, @Nullable String phone, @Nullable String email) {}

    /** One way in which the wish could be met; no rooms for any. */
    public record Choice(
            List<DayOfWeek> weekdays,
            LocalTime earliest,
            LocalTime latest,
            Duration length,
            int timesPerWeek,
            int atLeastTimesPerWeek,
            List<String> rooms) {}

    /**
     * What a wish is given, and why not more, in the reader's language.
     *
     * @param choice the rank of the choice that is met; 0 for none, or for a decision of the coordinator
     */
    public record Outcome(
            String wishId, int choice, List<Slot> slots, List<Refusal> refusals, int turn, boolean adjusted) {

        public boolean isServed() {
            return !slots.isEmpty();
        }

        /** How many dates it is given. */
        public int dates() {
            return slots.stream().mapToInt(slot -> slot.dates().size()).sum();
        }
    }

    /** A weekly time. */
    public record Slot(
            String roomId,
            DayOfWeek weekday,
            LocalTime start,
            Duration length,
            List<LocalDate> dates,
            List<LeftOut> leftOut,
            List<Booked> bookings) {

        public LocalTime end() {
            return start.plus(length);
        }
    }

    /** A date that isn't part of it, and why. */
    public record LeftOut(LocalDate date, String text) {}

    /** What became of a date. */
    public record Booked(
            LocalDate date,
            @Nullable String bookingId,
            @Nullable String skipped,
            @Nullable String text) {}

    /** What stood in the way of a choice. */
    public record Refusal(int choice, List<Reason> reasons) {}

    /** @param takenBy for staff: the wishes that were given the time */
    public record Reason(String kind, List<String> rooms, String text, List<String> takenBy) {}
}
