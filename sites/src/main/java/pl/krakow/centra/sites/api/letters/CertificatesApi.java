package pl.krakow.centra.sites.api.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;

/** What anybody learns of a certificate by its number; never whose it is. */
@HttpExchange("/api/v1")
public interface CertificatesApi {

    @GetExchange("/certificates/{number}")
    Answer<OfEvent> ofEvent(Caller caller, @PathVariable String number);

    @GetExchange("/volunteering-certificates/{number}")
    Answer<OfVolunteering> ofVolunteering(Caller caller, @PathVariable String number);

    /** How a number stands. */
    enum Standing {
        VALID,
        REVOKED,
        REPLACED,
        ERASED;

        /** As message keys name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Of having taken part.
     *
     * @param since since when it isn't valid, or without a name
     */
    record OfEvent(
            String number,
            Standing standing,
            @Nullable OffsetDateTime since,
            String event,
            LocalDate firstDay,
            LocalDate lastDay,
            BigDecimal hours,
            String centreName,
            LocalDate issued) {}

    /**
     * Of volunteer work, or an opinion on it.
     *
     * @param since since when it isn't valid, or without a name
     * @param firstDay with {@code lastDay} and {@code hours} nothing for a number that was replaced: what it said was wrong
     */
    record OfVolunteering(
            String number,
            Standing standing,
            @Nullable OffsetDateTime since,
            @Nullable String kind,
            String organisation,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable BigDecimal hours,
            String centreName,
            LocalDate issued) {

        public boolean isOpinion() {
            return "OPINION".equals(kind);
        }
    }
}
