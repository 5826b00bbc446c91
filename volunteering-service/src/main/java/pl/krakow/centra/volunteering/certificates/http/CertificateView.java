package pl.krakow.centra.volunteering.certificates.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.certificate.Hours;
import pl.krakow.centra.kit.certificate.domain.Edition;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.CertificateKind;

/** A certificate as its holder, the organisation and the centre's staff see it. */
@Schema(name = "VolunteeringCertificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateView(
        UUID id,
        CertificateKind kind,
        Certificate.State state,
        @Schema(example = "reymonta") String centre,
        UUID organisationId,
        UUID volunteerId,

        @Schema(description = "left out while an opinion is awaited", example = "7K3M-9QXD-PV2T-WZ5H") @Nullable
        String number,

        @Schema(description = "gone once the holder was erased", example = "Anna Nowak") @Nullable
        String holder,

        @Schema(example = "Fundacja Sąsiedzi") String organisation,
        List<String> titles,
        LocalDate firstDay,
        LocalDate lastDay,

        @Schema(description = "only what the organisation confirmed", example = "27")
        BigDecimal hours,

        @Nullable String opinion,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime issuedAt,
        @Nullable OffsetDateTime revokedAt,

        @Schema(description = "why it was revoked") @Nullable
        String reason,

        @Schema(description = "under how many numbers it was issued before", example = "0")
        int replaced,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    static CertificateView of(Certificate certificate) {
        var work = certificate.work();
        var edition = certificate.latest();
        var ending = edition.map(Edition::ending);
        return new CertificateView(
                certificate.id().value(),
                certificate.kind(),
                certificate.state(),
                certificate.centre(),
                certificate.organisation().value(),
                certificate.volunteer().value(),
                edition.map(latest -> latest.number().toString()).orElse(null),
                certificate.holder(),
                work.organisation(),
                work.titles(),
                work.firstDay(),
                work.lastDay(),
                Hours.of(work.minutes()),
                certificate.opinion(),
                certificate.askedAt().atZone(certificate.zone()).toOffsetDateTime(),
                edition.map(latest ->
                                latest.issuedAt().atZone(certificate.zone()).toOffsetDateTime())
                        .orElse(null),
                ending.map(how -> how.at().atZone(certificate.zone()).toOffsetDateTime())
                        .orElse(null),
                ending.map(Edition.Ending::reason).orElse(null),
                Math.max(0, certificate.editions().size() - 1),
                certificate.revision());
    }
}
