package pl.krakow.centra.events.certificates.http;

import java.math.BigDecimal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.certificates.domain.CertificateTerms;
import pl.krakow.centra.events.certificates.domain.Enough;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;

/** Whether an event has certificates, of how many hours and for whom. */
@Schema(name = "EventCertificatesSettings")
record CertificateTermsRequest(
        @NotNull @Schema(example = "true") Boolean offered,

        @Nullable
        @DecimalMin("0.25")
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Schema(description = "certified to everybody who attended enough; needed when offered", example = "5.5")
        BigDecimal hours,

        @Nullable
        @Min(1)
        @Max(60)
        @Schema(description = "attended at least; either this or `shareOfHours`", example = "2")
        Integer minimumSessions,

        @Nullable
        @Min(1)
        @Max(100)
        @Schema(
                description = "per cent of the event's time attended at least; either this or `minimumSessions`",
                example = "80")
        Integer shareOfHours,

        @Nullable @Valid ScopeRequest scope) {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** What a certificate says the event covered. */
    @Schema(name = "CertificateScopeSettings", description = "Polish is required; lines are kept")
    record ScopeRequest(
            @NotNull
            @PlainText(max = 1000, lines = true)
            @Schema(maxLength = 1000, example = "Budżet projektu, rozliczanie dotacji")
            String pl,

            @Nullable @PlainText(max = 1000, lines = true) @Schema(maxLength = 1000)
            String en,

            @Nullable @PlainText(max = 1000, lines = true) @Schema(maxLength = 1000)
            String uk) {}

    /** Null for none. */
    @Nullable
    CertificateTerms toTerms() {
        if (!offered) {
            return null;
        }
        if (hours == null || (minimumSessions == null) == (shareOfHours == null)) {
            throw new Problem(EventsProblem.CERTIFICATE_RULE_NOT_SINGLE)
                    .with("pointer", hours == null ? "/hours" : "/minimumSessions");
        }
        return new CertificateTerms(
                hours.multiply(MINUTES_PER_HOUR).intValue(),
                enough(),
                scope == null ? null : new Texts(scope.pl, scope.en, scope.uk));
    }

    private Enough enough() {
        if (minimumSessions != null) {
            return new Enough.Sessions(minimumSessions);
        }
        return new Enough.ShareOfTime(shareOfHours == null ? 100 : shareOfHours);
    }
}
