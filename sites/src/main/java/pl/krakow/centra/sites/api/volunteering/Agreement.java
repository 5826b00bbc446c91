package pl.krakow.centra.sites.api.volunteering;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An agreement between a volunteer and an organisation.
 *
 * @param state {@code PROPOSED}, {@code CONCLUDED}, {@code CHANGE_PROPOSED}, {@code TERMINATED} or {@code GIVEN_UP}
 * @param concluded what holds while a newer version waits
 */
public record Agreement(
        String id,
        String centre,
        String state,
        String opportunityId,
        String organisationId,
        String volunteerId,
        Version latest,
        @Nullable Version concluded,
        int versions) {

    /** @param awaited who has yet to accept: {@code VOLUNTEER}, {@code GUARDIAN}, {@code ORGANISATION} */
    public record Version(
            int version,
            Words terms,
            OffsetDateTime proposedAt,
            List<Acceptance> acceptances,
            Set<String> awaited,
            @Nullable OffsetDateTime concludedAt,
            @Nullable Ending ending) {}

    /** What it says. */
    public record Words(
            Organisation organisation,
            @Nullable String volunteer,
            @Nullable String guardian,
            String concluding,
            String title,
            String scope,
            @Nullable String manner,
            String place,
            LocalDate firstDay,
            LocalDate lastDay,
            List<Time> times,
            @Nullable Integer hoursPerWeek,
            String insurer,
            String costs,
            int noticeDays,
            @Nullable String other) {}

    public record Organisation(String name, @Nullable String krs, String address, String representedBy) {}

    public record Time(LocalDateTime start, LocalDateTime end) {}

    /** @param how {@code ACCOUNT} or {@code PAPER} */
    public record Acceptance(String side, String how, OffsetDateTime at) {}

    public record Ending(LocalDate lastDay, String by, String reason) {}

    public boolean awaits(String side) {
        return latest.awaited().contains(side);
    }

    /** Whether somebody has yet to accept it. */
    public boolean isOpen() {
        return state.equals("PROPOSED") || state.equals("CHANGE_PROPOSED");
    }

    /** Whether it can be ended. */
    public boolean canEnd() {
        return isOpen() || state.equals("CONCLUDED") && latest.ending() == null;
    }
}
