package pl.krakow.centra.sites.api.volunteering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A certificate of volunteer work, or an opinion on it.
 *
 * @param kind {@code WORK_DONE} or {@code OPINION}
 * @param state {@code AWAITED} while an opinion is to be written, {@code VALID} or {@code REVOKED}
 */
public record WorkCertificate(
        String id,
        String kind,
        String state,
        String centre,
        String organisationId,
        String volunteerId,
        @Nullable String number,
        @Nullable String holder,
        String organisation,
        List<String> titles,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal hours,
        @Nullable OffsetDateTime issuedAt,
        @Nullable String reason,
        long revision) {

    public boolean isAwaited() {
        return state.equals("AWAITED");
    }

    public boolean isRevoked() {
        return state.equals("REVOKED");
    }

    public boolean isValid() {
        return state.equals("VALID");
    }
}
