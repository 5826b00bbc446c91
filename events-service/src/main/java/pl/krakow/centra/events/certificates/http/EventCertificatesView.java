package pl.krakow.centra.events.certificates.http;

import java.math.BigDecimal;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.certificates.domain.Enough;
import pl.krakow.centra.events.certificates.domain.EventCertificates;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.kit.certificate.Hours;

/** Whether an event has certificates, as staff see it. */
@Schema(name = "EventCertificates")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventCertificatesView(
        UUID eventId,
        @Schema(example = "true") boolean offered,
        @Schema(example = "5.5") @Nullable BigDecimal hours,
        @Schema(example = "2") @Nullable Integer minimumSessions,
        @Nullable Integer shareOfHours,
        @Nullable Texts scope,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    static EventCertificatesView of(EventCertificates certificates) {
        var terms = certificates.terms();
        var enough = terms == null ? null : terms.enough();
        return new EventCertificatesView(
                certificates.event().value(),
                terms != null,
                terms == null ? null : Hours.of(terms.minutes()),
                enough instanceof Enough.Sessions(var least) ? least : null,
                enough instanceof Enough.ShareOfTime(var percent) ? percent : null,
                terms == null ? null : terms.scope(),
                certificates.revision());
    }
}
