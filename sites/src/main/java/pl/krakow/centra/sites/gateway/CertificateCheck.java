package pl.krakow.centra.sites.gateway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What the API tells anybody of a certificate; never whose it is.
 *
 * @param standing of the number that was asked for
 * @param since since when it isn't valid, or without a name
 */
public record CertificateCheck(
        String number,
        Standing standing,
        @Nullable OffsetDateTime since,
        String event,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal hours,
        String centreName,
        LocalDate issued) {

    /** How its number stands. */
    public enum Standing {
        VALID,
        REVOKED,
        REPLACED,
        ERASED;

        /** As message keys name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
