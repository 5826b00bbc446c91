package pl.krakow.centra.events.certificates.http;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.certificates.FindCertificates;
import pl.krakow.centra.events.certificates.IssueCertificates;
import pl.krakow.centra.events.certificates.PrintCertificate;
import pl.krakow.centra.events.registrations.ManageRegistration;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.problem.Problem;

@RestController
@RequestMapping(path = "/api/v1/registration-links/{token}/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Sign-up without an account", description = "What the links in letters open")
class CertificateLinksController {

    private final ManageRegistration manageRegistration;
    private final IssueCertificates issueCertificates;
    private final FindCertificates findCertificates;
    private final PrintCertificate printCertificate;
    private final CentreCatalogue centres;

    @PostMapping
    @Operation(
            summary = "Ask for the certificate of a registration by link",
            description = "Once it is settled who came. Asked again it is the same one.")
    @ApiResponse(responseCode = "200", description = "it was issued before")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`certificates-not-offered`, `attendance-not-settled`, `attended-too-little`")
    ResponseEntity<CertificateView> ask(@PathVariable String token, Locale language) {
        var issued = CertificateRefusals.issued(issueCertificates.to(registration(token), null));
        return ResponseEntity.status(issued.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(CertificatesController.view(issued.certificate(), language, centres));
    }

    @GetMapping(path = "/file", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "The certificate of a registration on paper, by link",
            description = "Accessible PDF (PDF/UA-1).")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`, `certificate-unknown`")
    @ApiResponse(responseCode = "409", description = "`certificate-not-valid`, `certificate-erased`")
    ResponseEntity<byte[]> file(
            @PathVariable String token,
            @Parameter(description = "the holder's when left out", example = "pl")
                    @RequestParam(required = false)
                    @Nullable
                    String language) {
        return CertificatesController.file(
                findCertificates
                        .ofRegistration(registration(token).id())
                        .orElseThrow(() -> new Problem(EventsProblem.CERTIFICATE_UNKNOWN)),
                language,
                printCertificate);
    }

    private Registration registration(String token) {
        return manageRegistration.afterwardsBy(token).orElseThrow(() -> new Problem(EventsProblem.LINK_UNKNOWN));
    }
}
