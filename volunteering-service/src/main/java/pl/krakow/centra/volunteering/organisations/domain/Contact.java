package pl.krakow.centra.volunteering.organisations.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An account that acts for an organisation, or wants to.
 *
 * @param account the subject
 * @param isConfirmed whether a centre says so
 * @param centre which asked or confirmed
 * @param by who confirmed; nothing while nobody has
 */
public record Contact(
        OrganisationId organisation,
        String account,
        boolean isConfirmed,
        String centre,
        Instant since,
        @Nullable String by) {}
