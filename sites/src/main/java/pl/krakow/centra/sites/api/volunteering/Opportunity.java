package pl.krakow.centra.sites.api.volunteering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation looks for volunteers for.
 *
 * @param state {@code DRAFT}, {@code SUBMITTED}, {@code RETURNED}, {@code PUBLISHED} or {@code CLOSED}
 * @param commitment {@code SINGLE_ACTION}, {@code SHIFTS} or {@code LONG_TERM}
 * @param admission {@code AT_ONCE}, or {@code BY_APPROVAL} where somebody decides on each
 * @param longTerm instead of shifts, for a role
 */
public record Opportunity(
        String id,
        String centre,
        String state,
        String title,
        @Nullable String description,
        String organisationId,
        @Nullable String organisationName,
        String commitment,
        int seats,
        int freeSeats,
        boolean full,
        LocalDate from,
        LocalDate until,
        List<Shift> shifts,
        @Nullable Role longTerm,
        @Nullable Place place,
        @Nullable Needs requirements,
        List<String> work,
        List<String> accessibility,
        int newcomerSeats,
        @Nullable String admission,
        @Nullable LocalDate applyBy,
        @Nullable String contact,
        boolean accidentInsurance,
        boolean costsReturned,
        @Nullable String remark,
        @Nullable String closeReason,
        boolean calledOff,
        long revision) {

    /** A time somebody helps at. */
    public record Shift(String id, OffsetDateTime start, OffsetDateTime end, int seats, int freeSeats) {}

    /** A role over weeks or months. */
    public record Role(
            LocalDate from,
            LocalDate until,
            int seats,
            int freeSeats,
            @Nullable Integer hoursPerWeek,
            List<Weekly> wished) {}

    /** A time of the week. */
    public record Weekly(DayOfWeek day, LocalTime from, LocalTime until) {}

    /** @param kind {@code CENTRE}, {@code AT} or {@code REMOTE} */
    public record Place(
            String kind, @Nullable String words, @Nullable String district) {}

    /** What a volunteer must or should bring. */
    public record Needs(
            List<String> requiredSkills,
            List<String> welcomeSkills,
            List<String> qualifications,
            List<String> languages,
            @Nullable Integer minimumAge,
            boolean contactWithMinors) {

        public boolean isEmpty() {
            return requiredSkills.isEmpty()
                    && welcomeSkills.isEmpty()
                    && qualifications.isEmpty()
                    && languages.isEmpty()
                    && minimumAge == null
                    && !contactWithMinors;
        }
    }

    public boolean isState(String other) {
        return other.equals(state);
    }

    public boolean isRemote() {
        return place != null && place.kind().equals("REMOTE");
    }

    /** Whether one goes to the centre for it. */
    public boolean isAtCentre() {
        return place == null || "CENTRE".equals(place.kind());
    }

    public boolean isByApproval() {
        return "BY_APPROVAL".equals(admission);
    }

    /** Whether work lasts for more than the thirty days after which the law asks for a written agreement. */
    public boolean isLong() {
        return from.plusDays(30).isBefore(until.plusDays(1));
    }

    /** Where a volunteer can be placed: the shifts, or the opportunity itself for a role. */
    public List<String> posts() {
        return longTerm != null ? List.of(id) : shifts.stream().map(Shift::id).toList();
    }
}
