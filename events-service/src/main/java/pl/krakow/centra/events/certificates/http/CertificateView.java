package pl.krakow.centra.events.certificates.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.kit.certificate.Hours;

/** A certificate as its holder and the centre's staff see it. */
@Schema(name = "Certificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateView(
        UUID id,
        UUID registrationId,
        UUID eventId,
        @Schema(example = "reymonta") String centre,
        State state,
        @Schema(example = "7K3M-9QXD-PV2T-WZ5H") String number,

        @Schema(description = "the name on it; gone once the holder was erased", example = "Anna Nowak") @Nullable
        String holder,

        @Schema(example = "Jak napisać wniosek") String title,
        @Schema(example = "2026-12-08") LocalDate firstDay,
        @Schema(example = "2026-12-09") LocalDate lastDay,
        @Schema(example = "5.5") BigDecimal hours,
        OffsetDateTime issuedAt,

        @Schema(description = "since when it isn't valid") @Nullable
        OffsetDateTime revokedAt,

        @Schema(description = "why it was revoked", example = "Wydane omyłkowo") @Nullable
        String reason,

        @Schema(description = "under how many numbers it was issued before; those aren't valid any more", example = "0")
        int replaced,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** How it stands. */
    @Schema(name = "CertificateState")
    enum State {
        VALID,
        REVOKED,
        /** Nobody knows any more whose it is. */
        ERASED
    }

    static CertificateView of(Certificate certificate, ZoneId zone, String language) {
        var certified = certificate.certified();
        var latest = certificate.latest();
        var ending = latest.ending();
        return new CertificateView(
                certificate.id().value(),
                certificate.registration().value(),
                certificate.event().value(),
                certificate.centre(),
                ending != null ? State.REVOKED : certificate.holder() == null ? State.ERASED : State.VALID,
                latest.number().toString(),
                certificate.holder(),
                certified.title().in(language),
                certified.firstDay(),
                certified.lastDay(),
                Hours.of(certified.minutes()),
                latest.issuedAt().atZone(zone).toOffsetDateTime(),
                ending == null ? null : ending.at().atZone(zone).toOffsetDateTime(),
                ending == null ? null : ending.reason(),
                certificate.editions().size() - 1,
                certificate.revision());
    }
}
