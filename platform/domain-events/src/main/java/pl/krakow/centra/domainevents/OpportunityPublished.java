package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's offer to volunteers is announced to the public, or what is announced has changed: told again, with a newer
 * version, as it stands.
 *
 * @param organisationId the beneficiary that looks for volunteers
 * @param seats how many volunteers it looks for, over all shifts
 * @param publishedAt when it was announced first
 * @param commitment how volunteers give their time; not told before December 2026, nor what follows
 * @param firstDay the first local day somebody helps on
 * @param lastDay the last one, included
 * @param newcomerSeats of each shift's or the role's seats, those kept for who has never volunteered
 * @param remote whether one helps from home
 * @param district where one helps, when it is somewhere else than at the centre and was told
 */
public record OpportunityPublished(
        UUID opportunityId,
        String centre,
        UUID organisationId,
        int seats,
        OffsetDateTime publishedAt,
        @Nullable Commitment commitment,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer newcomerSeats,
        @Nullable Boolean remote,
        @Nullable String district)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.opportunity.published.v1";

    /** How volunteers give their time. */
    public enum Commitment {
        SINGLE_ACTION,
        SHIFTS,
        LONG_TERM
    }

    @Override
    public String subject() {
        return opportunityId.toString();
    }
}
