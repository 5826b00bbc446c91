package pl.krakow.centra.events.certificates.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.certificates.CheckCertificate;
import pl.krakow.centra.events.certificates.CheckCertificate.Checked;
import pl.krakow.centra.events.certificates.CheckCertificate.Comparing;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.certificate.Hours;
import pl.krakow.centra.kit.certificate.domain.Standing;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;

@RestController
@RequestMapping(path = "/api/v1/certificates/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Checking certificates", description = "Whether a certificate somebody shows is one, for everybody")
class CheckController {

    private final CheckCertificate checkCertificate;
    private final CentreCatalogue centres;

    /** How a number stands. */
    @Schema(name = "CertificateStanding")
    enum Stands {
        VALID,
        REVOKED,
        /** There is a newer one for the same person and event. */
        REPLACED,
        /** It was issued and never revoked; whose it is isn't known any more. */
        ERASED
    }

    /** What anybody learns of a certificate; never whose it is. */
    @Schema(name = "CertificateCheck")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckView(
            @Schema(example = "7K3M-9QXD-PV2T-WZ5H") String number,
            Stands standing,

            @Schema(description = "since when it isn't valid, or without a name") @Nullable
            OffsetDateTime since,

            @Schema(example = "Jak napisać wniosek") String event,
            @Schema(example = "2026-12-08") LocalDate firstDay,
            @Schema(example = "2026-12-09") LocalDate lastDay,
            @Schema(example = "5.5") BigDecimal hours,
            @Schema(example = "reymonta") String centre,

            @Schema(example = "Centrum Obywatelskie – ul. Reymonta 20")
            String centreName,

            @Schema(example = "2026-12-10") LocalDate issued) {}

    /** @param name as it stands on the certificate; case, accents and order don't matter */
    @Schema(name = "CompareHolder")
    record HolderRequest(
            @NotNull @PlainText(max = 200) @Schema(example = "Anna Nowak")
            String name) {}

    /** @param same whether that is the name on the certificate */
    @Schema(name = "HolderCompared")
    record HolderView(
            @Schema(example = "7K3M-9QXD-PV2T-WZ5H") String number,
            Stands standing,
            @Schema(example = "true") boolean same) {}

    @GetMapping
    @Operation(
            summary = "Check a certificate by its number",
            description = "Hyphens, spaces and case don't matter; O is read as 0, I and L as 1. The holder's name isn't"
                    + " shown; who was shown a certificate can have the name on it compared.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`: no certificate ever had that number")
    @ApiResponse(
            responseCode = "422",
            description = "`certificate-number-misread`: that can't be a number, somebody misread it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(CertificateExamples.MISREAD)))
    ResponseEntity<CheckView> check(
            @Parameter(example = "7K3M-9QXD-PV2T-WZ5H") @PathVariable String number, Locale language) {
        return checkCertificate
                .check(CertificateRefusals.number(number))
                .map(checked -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .header("X-Robots-Tag", "noindex")
                        .body(view(checked, language)))
                .orElseThrow(() -> new Problem(EventsProblem.CERTIFICATE_UNKNOWN));
    }

    @PostMapping(path = "/holder", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Compare the name on a certificate",
            description = "Whether it is made out to that name; a few times an hour for each certificate.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(responseCode = "422", description = "`certificate-number-misread`")
    @ApiResponse(responseCode = "429", description = "`too-many-requests`")
    ResponseEntity<HolderView> compare(
            @Parameter(example = "7K3M-9QXD-PV2T-WZ5H") @PathVariable String number,
            @Valid @RequestBody HolderRequest request) {
        return switch (checkCertificate.compare(CertificateRefusals.number(number), request.name())) {
            case Comparing.Compared(var checked, var same) ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new HolderView(checked.number().toString(), stands(checked.standing()), same));
            case Comparing.Unknown() -> throw new Problem(EventsProblem.CERTIFICATE_UNKNOWN);
            case Comparing.TooOften(var until) ->
                throw new Problem(KitProblem.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(until)));
        };
    }

    private static long seconds(Duration until) {
        return until.plusMillis(999).toSeconds();
    }

    private static Stands stands(Standing standing) {
        return switch (standing) {
            case Standing.Valid() -> Stands.VALID;
            case Standing.Revoked _ -> Stands.REVOKED;
            case Standing.Replaced _ -> Stands.REPLACED;
            case Standing.Erased _ -> Stands.ERASED;
        };
    }

    private static @Nullable Instant since(Standing standing) {
        return switch (standing) {
            case Standing.Valid() -> null;
            case Standing.Revoked(var since) -> since;
            case Standing.Replaced(var since) -> since;
            case Standing.Erased(var since) -> since;
        };
    }

    private CheckView view(Checked checked, Locale language) {
        var certificate = checked.certificate();
        var certified = certificate.certified();
        var centre = centres.byId(certificate.centre());
        var zone = centre.map(Centre::zone).orElse(centres.city().zone());
        var since = since(checked.standing());
        var issued = certificate.editions().stream()
                .filter(edition -> edition.number().equals(checked.number()))
                .findFirst()
                .orElseThrow()
                .issuedAt();
        return new CheckView(
                checked.number().toString(),
                stands(checked.standing()),
                since == null ? null : since.atZone(zone).toOffsetDateTime(),
                certified.title().in(language.getLanguage()),
                certified.firstDay(),
                certified.lastDay(),
                Hours.of(certified.minutes()),
                certificate.centre(),
                centre.map(found -> found.name().in(language)).orElse(certificate.centre()),
                issued.atZone(zone).toLocalDate());
    }
}
