package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is confirmed of one day of a placement, as it stands now. Several days changed in one step are told with the same version,
 * so a reader keeps what it knows by placement and day.
 *
 * @param minutes 0 when what was confirmed isn't any more
 * @param valueInGrosz what they are worth in hundredths of a zloty; missing while no rate holds for the day
 */
public record VolunteerHoursConfirmed(
        UUID placementId,
        String centre,
        UUID opportunityId,
        UUID organisationId,
        UUID volunteerId,
        LocalDate day,
        int minutes,
        @Nullable Long valueInGrosz)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.volunteering.hours-confirmed.v1";

    @Override
    public String subject() {
        return placementId.toString();
    }
}
