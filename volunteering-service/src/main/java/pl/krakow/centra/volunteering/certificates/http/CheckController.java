package pl.krakow.centra.volunteering.certificates.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.certificate.Hours;
import pl.krakow.centra.kit.certificate.domain.Standing;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.certificates.CheckCertificate;
import pl.krakow.centra.volunteering.certificates.CheckCertificate.Checked;
import pl.krakow.centra.volunteering.certificates.CheckCertificate.Comparing;
import pl.krakow.centra.volunteering.certificates.CheckCertificate.Part;
import pl.krakow.centra.volunteering.certificates.domain.CertificateKind;

@RestController
@RequestMapping(path = "/api/v1/volunteering-certificates/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(
        name = "Checking volunteering certificates",
        description = "Whether a certificate of volunteer work that somebody shows is one, for everybody")
class CheckController {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final CheckCertificate checkCertificate;
    private final CentreCatalogue centres;

    /** How a number stands. */
    @Schema(name = "VolunteeringCertificateStanding")
    enum Stands {
        VALID,
        REVOKED,
        /** There is a newer one in its place. */
        REPLACED,
        /** It was issued and never revoked; whose it is isn't known any more. */
        ERASED
    }

    /** What anybody learns of a certificate; never whose it is. */
    @Schema(name = "VolunteeringCertificateCheck")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckView(
            @Schema(example = "7K3M-9QXD-PV2T-WZ5H") String number,
            Stands standing,

            @Schema(description = "since when it isn't valid, or without a name") @Nullable
            OffsetDateTime since,

            CertificateKind kind,
            @Schema(example = "Fundacja Sąsiedzi") String organisation,

            @Schema(description = "what it certifies; left out for a number that was replaced", example = "2026-11-23")
            @Nullable
            LocalDate firstDay,

            @Schema(example = "2026-12-20") @Nullable LocalDate lastDay,
            @Schema(example = "27") @Nullable BigDecimal hours,
            @Schema(example = "reymonta") String centre,

            @Schema(example = "Centrum Obywatelskie – ul. Reymonta 20")
            String centreName,

            @Schema(example = "2026-12-21") LocalDate issued) {}

    /** What somebody reads on it; what is left out isn't compared. */
    @Schema(name = "VolunteeringCertificateComparison")
    record ComparisonRequest(
            @Nullable
            @PlainText(max = 200)
            @Schema(description = "case, accents and order don't matter", maxLength = 200, example = "Anna Nowak")
            String holder,

            @Nullable @Schema(example = "2026-11-23") LocalDate firstDay,
            @Nullable @Schema(example = "2026-12-20") LocalDate lastDay,

            @Nullable @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2) @Schema(example = "27")
            BigDecimal hours) {}

    /** @param same whether all of it is what was certified */
    @Schema(name = "VolunteeringCertificateCompared")
    record ComparedView(
            @Schema(example = "7K3M-9QXD-PV2T-WZ5H") String number,
            Stands standing,
            @Schema(example = "true") boolean same,
            @Schema(description = "what is otherwise") List<Part> different) {}

    /** @param genuine whether that very file was printed of that number, and nothing in it was changed */
    @Schema(name = "VolunteeringCertificateFileCheck")
    record FileView(
            @Schema(example = "7K3M-9QXD-PV2T-WZ5H") String number,
            Stands standing,
            @Schema(example = "true") boolean genuine) {}

    @GetMapping
    @Operation(
            summary = "Check a certificate of volunteer work by its number",
            description = "Hyphens, spaces and case don't matter; O is read as 0, I and L as 1. The holder's name isn't"
                    + " shown; who was shown a certificate can have what stands on it compared.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`: no certificate ever had that number")
    @ApiResponse(responseCode = "422", description = "`certificate-number-misread`: that can't be a number")
    ResponseEntity<CheckView> check(
            @Parameter(example = "7K3M-9QXD-PV2T-WZ5H") @PathVariable String number, Locale language) {
        var checked = checked(number);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("X-Robots-Tag", "noindex")
                .body(view(checked, language));
    }

    private Checked checked(String number) {
        return checkCertificate
                .check(CertificateRefusals.number(number))
                .orElseThrow(() -> new Problem(VolunteeringProblem.CERTIFICATE_UNKNOWN));
    }

    @PostMapping(path = "/comparison", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Compare what stands on a certificate",
            description =
                    "Tells what of it is otherwise than it was certified; a few times an hour for each certificate.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(responseCode = "422", description = "`certificate-number-misread`")
    @ApiResponse(responseCode = "429", description = "`too-many-requests`")
    ResponseEntity<ComparedView> compare(
            @Parameter(example = "7K3M-9QXD-PV2T-WZ5H") @PathVariable String number,
            @Valid @RequestBody ComparisonRequest request) {
        var read = new CheckCertificate.Read(
                request.holder(), request.firstDay(), request.lastDay(), minutes(request.hours()));
        return switch (checkCertificate.compare(CertificateRefusals.number(number), read)) {
            case Comparing.Compared(var checked, var different) ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new ComparedView(
                                checked.number().toString(),
                                stands(checked.standing()),
                                different.isEmpty(),
                                different));
            case Comparing.Unknown() -> throw new Problem(VolunteeringProblem.CERTIFICATE_UNKNOWN);
            case Comparing.TooOften(var until) ->
                throw new Problem(KitProblem.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(until)));
        };
    }

    /** Hours on paper have two decimal places; the nearest minute is meant. */
    private static @Nullable Long minutes(@Nullable BigDecimal hours) {
        return hours == null
                ? null
                : hours.multiply(MINUTES_PER_HOUR)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    @GetMapping("/files/{hash}")
    @Operation(
            summary = "Check a file",
            description =
                    "Whether a file with that SHA-256 is one that was printed of that number. The file needn't be sent.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(responseCode = "422", description = "`certificate-number-misread`")
    ResponseEntity<FileView> file(
            @Parameter(example = "7K3M-9QXD-PV2T-WZ5H") @PathVariable String number,
            @Parameter(
                            description = "SHA-256 in hex",
                            example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                    @PathVariable
                    @Pattern(regexp = "[0-9a-fA-F]{64}")
                    String hash) {
        var checked = checked(number);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new FileView(
                        checked.number().toString(),
                        stands(checked.standing()),
                        checkCertificate
                                .isGenuine(checked.number(), hash.toLowerCase(Locale.ROOT))
                                .orElse(false)));
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
        var work = certificate.work();
        var zone = certificate.zone();
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
                certificate.kind(),
                work.organisation(),
                checked.isLatest() ? work.firstDay() : null,
                checked.isLatest() ? work.lastDay() : null,
                checked.isLatest() ? Hours.of(work.minutes()) : null,
                certificate.centre(),
                centres.byId(certificate.centre())
                        .map(Centre::name)
                        .map(name -> name.in(language))
                        .orElse(certificate.centre()),
                issued.atZone(zone).toLocalDate());
    }
}
