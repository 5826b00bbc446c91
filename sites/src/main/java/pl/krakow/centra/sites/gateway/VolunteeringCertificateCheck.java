package pl.krakow.centra.sites.gateway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What the API tells anybody of a certificate of volunteer work, or of an opinion; never whose it is.
 *
 * @param standing of the number that was asked for
 * @param since since when it isn't valid, or without a name
 * @param opinion whether it is an opinion
 * @param firstDay with {@code lastDay} and {@code hours} nothing for a number that was replaced: what it said was wrong
 */
public record VolunteeringCertificateCheck(
        String number,
        CertificateCheck.Standing standing,
        @Nullable OffsetDateTime since,
        boolean opinion,
        String organisation,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable BigDecimal hours,
        String centreName,
        LocalDate issued) {}
