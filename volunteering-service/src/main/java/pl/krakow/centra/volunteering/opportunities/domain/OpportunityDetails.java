package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/**
 * What volunteers are asked to do.
 *
 * @param shifts in order of time; none for a long-term role
 * @param longTerm what a long-term role asks for; nothing for others
 * @param work slugs of kinds of work
 * @param accessibility slugs of facts that matter to who has needs
 * @param newcomerSeats of each post's seats, those kept for who has never volunteered here, until a day before it begins
 * @param applyBy the last local date to ask for a seat; nothing when one may ask until it begins
 * @param contact whom to ask, in words; shown to everybody
 */
public record OpportunityDetails(
        String title,
        String description,
        OrganisationId organisation,
        Commitment commitment,
        List<Shift> shifts,
        @Nullable LongTerm longTerm,
        Place place,
        Requirements requirements,
        Set<String> work,
        Set<String> accessibility,
        int newcomerSeats,
        Admission admission,
        @Nullable LocalDate applyBy,
        @Nullable String contact,
        Provision provision) {

    public OpportunityDetails {
        shifts = shifts.stream()
                .sorted(Comparator.comparing(Shift::start)
                        .thenComparing(Shift::end)
                        .thenComparing(shift -> shift.id().value()))
                .toList();
        work = Set.copyOf(work);
        accessibility = Set.copyOf(accessibility);
        if ((commitment == Commitment.LONG_TERM) != (longTerm != null) || shifts.isEmpty() != (longTerm != null)) {
            throw new IllegalArgumentException(
                    "a long-term role has no shifts, and everything else has nothing but shifts");
        }
    }

    /** The first local date somebody helps on. */
    public LocalDate from() {
        return longTerm != null ? longTerm.from() : shifts.getFirst().start().toLocalDate();
    }

    /** The last local date somebody helps on. */
    public LocalDate until() {
        return longTerm != null
                ? longTerm.until()
                : shifts.stream()
                        .map(OpportunityDetails::lastDay)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** How many can be placed in all. */
    public int seats() {
        return longTerm != null
                ? longTerm.seats()
                : shifts.stream().mapToInt(Shift::seats).sum();
    }

    /** What volunteers can be placed on, in order of time. */
    public List<Post> posts(OpportunityId of) {
        return longTerm != null
                ? List.of(new Post(PostId.longTerm(of), longTerm.seats(), longTerm.from(), longTerm.until(), null))
                : shifts.stream()
                        .map(shift -> new Post(
                                PostId.of(of, shift.id()),
                                shift.seats(),
                                shift.start().toLocalDate(),
                                lastDay(shift),
                                shift))
                        .toList();
    }

    private static LocalDate lastDay(Shift shift) {
        return shift.end().minusNanos(1).toLocalDate();
    }
}
