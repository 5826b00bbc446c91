package pl.krakow.centra.events.certificates.http;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.certificates.FindCertificates;
import pl.krakow.centra.events.certificates.IssueCertificates;
import pl.krakow.centra.events.certificates.ManageCertificate;
import pl.krakow.centra.events.certificates.PrintCertificate;
import pl.krakow.centra.events.certificates.SetUpCertificates;
import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.CertificateId;
import pl.krakow.centra.events.certificates.domain.EventCertificates;
import pl.krakow.centra.events.registrations.FindRegistrations;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Certificates", description = "Certificates of attendance: for whom, issuing, the paper")
class CertificatesController {

    private static final String EVENT = "/centres/{centre}/events/{event}";
    private static final String OF_REGISTRATION = EVENT + "/registrations/{registration}/certificate";

    private final SetUpCertificates setUpCertificates;
    private final IssueCertificates issueCertificates;
    private final ManageCertificate manageCertificate;
    private final FindCertificates findCertificates;
    private final PrintCertificate printCertificate;
    private final FindRegistrations findRegistrations;
    private final CentreCatalogue centres;

    /**
     * What came of issuing to everybody.
     *
     * @param issued to how many now
     * @param alreadyIssued how many had theirs
     * @param attendedTooLittle how many came, but not often enough
     */
    @Schema(name = "CertificatesIssued")
    record Issued(
            @Schema(example = "17") int issued,
            @Schema(example = "1") int alreadyIssued,
            @Schema(example = "2") int attendedTooLittle) {}

    /** @param reason told to the holder */
    @Schema(name = "RevokeCertificate")
    record RevokeRequest(
            @NotNull @PlainText(max = 1000, lines = true) @Schema(example = "Wydane omyłkowo")
            String reason) {}

    @Schema(name = "ReissueCertificate")
    record ReissueRequest(
            @Nullable
            @PlainText(max = 200)
            @Schema(
                    description = "the right one; the registration's as it is now when left out",
                    example = "Anna Nowak")
            String name) {}

    /** @param items by the day of the event, latest first */
    @Schema(name = "MyCertificates")
    record Mine(List<CertificateView> items) {}

    @GetMapping(EVENT + "/certificates/settings")
    @Operation(summary = "Whether an event has certificates, and for whom", description = "For the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    ResponseEntity<EventCertificatesView> settings(@PathVariable CentreId centre, @PathVariable UUID event) {
        return setUpCertificates
                .find(centre, new EventId(event))
                .map(CertificatesController::answer)
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PutMapping(EVENT + "/certificates/settings")
    @Operation(
            summary = "Say whether an event has certificates, and for whom",
            description = "`If-Match: \"0\"` the first time. What was issued stays as it was.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(
            responseCode = "422",
            description = "`certificate-rule-not-single`, `more-sessions-than-held`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(CertificateExamples.MORE_SESSIONS_THAN_HELD)))
    ResponseEntity<EventCertificatesView> setUp(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Valid @RequestBody CertificateTermsRequest wanted) {
        var command = new SetUpCertificates.Command(centre, new EventId(event), revision, wanted.toTerms());
        return switch (setUpCertificates.handle(command)) {
            case SetUpCertificates.Outcome.Done(var certificates) -> answer(certificates);
            case SetUpCertificates.Outcome.EventUnknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case SetUpCertificates.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case SetUpCertificates.Outcome.NeverEnough(var sessions) ->
                throw new Problem(EventsProblem.MORE_SESSIONS_THAN_HELD)
                        .arguments(sessions)
                        .with("pointer", "/minimumSessions")
                        .with("sessions", sessions);
        };
    }

    private static ResponseEntity<EventCertificatesView> answer(EventCertificates certificates) {
        return ResponseEntity.ok()
                .eTag(new Revision(certificates.revision()).etag())
                .body(EventCertificatesView.of(certificates));
    }

    @PostMapping(EVENT + "/certificates")
    @Operation(
            summary = "Issue certificates to everybody who attended enough",
            description = "Once it is settled who came. Done again it issues to those who weren't noted the first time;"
                    + " nobody gets a second one. Holders are written to.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`certificates-not-offered`, `attendance-not-settled`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(CertificateExamples.ATTENDANCE_NOT_SETTLED)))
    Issued issue(@PathVariable CentreId centre, @PathVariable UUID event, Actor actor) {
        return switch (issueCertificates.toEverybody(centre, new EventId(event), actor.subject())) {
            case IssueCertificates.Outcome.Issued(var issued, var known, var notEnough) ->
                new Issued(issued, known, notEnough);
            case IssueCertificates.Outcome.EventUnknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case IssueCertificates.Outcome.NotOffered() -> throw new Problem(EventsProblem.CERTIFICATES_NOT_OFFERED);
            case IssueCertificates.Outcome.NotSettled() -> throw new Problem(EventsProblem.ATTENDANCE_NOT_SETTLED);
        };
    }

    @GetMapping(EVENT + "/certificates")
    @Operation(summary = "The certificates of an event", description = "For the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    Page<CertificateView> list(
            @PathVariable CentreId centre, @PathVariable UUID event, Paging paging, Locale language) {
        return findCertificates
                .ofEvent(centre, new EventId(event), paging)
                .map(page -> page.map(certificate -> view(certificate, language)))
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @GetMapping(path = EVENT + "/certificates/{certificate}/file", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "A certificate on paper, for the centre's staff", description = "Accessible PDF (PDF/UA-1).")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(responseCode = "409", description = "`certificate-not-valid`, `certificate-erased`")
    ResponseEntity<byte[]> fileForStaff(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID certificate,
            @Parameter(description = "the holder's when left out", example = "pl")
                    @RequestParam(required = false)
                    @Nullable
                    String language) {
        return file(
                findCertificates
                        .one(centre, new EventId(event), new CertificateId(certificate))
                        .orElseThrow(() -> new Problem(EventsProblem.CERTIFICATE_UNKNOWN)),
                language,
                printCertificate);
    }

    @PostMapping(EVENT + "/certificates/{certificate}/revoke")
    @Operation(summary = "Take a certificate back", description = "Whoever checks its number learns since when.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(responseCode = "409", description = "`certificate-not-valid`")
    ResponseEntity<CertificateView> revoke(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID certificate,
            Revision revision,
            @Valid @RequestBody RevokeRequest request,
            Actor actor,
            Locale language) {
        return answer(
                CertificateRefusals.done(manageCertificate.revoke(
                        command(centre, event, certificate, revision, actor), request.reason())),
                language);
    }

    @PostMapping(EVENT + "/certificates/{certificate}/reissue")
    @Operation(
            summary = "Issue a certificate anew with the right name",
            description =
                    "Under a new number; the one before answers that it was replaced. Also for one that was revoked"
                            + " by mistake.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(responseCode = "409", description = "`certificate-nothing-new`, `certificate-erased`")
    ResponseEntity<CertificateView> reissue(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID certificate,
            Revision revision,
            @Valid @RequestBody ReissueRequest request,
            Actor actor,
            Locale language) {
        return answer(
                CertificateRefusals.done(manageCertificate.reissue(
                        command(centre, event, certificate, revision, actor), request.name())),
                language);
    }

    private static ManageCertificate.Command command(
            CentreId centre, UUID event, UUID certificate, Revision revision, Actor actor) {
        return new ManageCertificate.Command(
                centre, new EventId(event), new CertificateId(certificate), revision, actor.subject());
    }

    @PostMapping(OF_REGISTRATION)
    @Operation(
            summary = "Ask for the certificate of a registration",
            description =
                    "For who made it and for the centre's staff, once it is settled who came. Asked again it is the"
                            + " same one.")
    @ApiResponse(responseCode = "200", description = "it was issued before")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`certificates-not-offered`, `attendance-not-settled`, `attended-too-little`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(CertificateExamples.ATTENDED_TOO_LITTLE)))
    ResponseEntity<CertificateView> ask(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID registration,
            Actor actor,
            Locale language) {
        var own = registration(centre, event, registration, actor);
        var issued = CertificateRefusals.issued(
                issueCertificates.to(own, own.isOf(actor.subject()) ? null : actor.subject()));
        return ResponseEntity.status(issued.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(new Revision(issued.certificate().revision()).etag())
                .body(view(issued.certificate(), language));
    }

    @GetMapping(path = OF_REGISTRATION + "/file", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "The certificate of a registration on paper",
            description = "Accessible PDF (PDF/UA-1), for who made the registration and for the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`registration-unknown`, `certificate-unknown`")
    @ApiResponse(responseCode = "409", description = "`certificate-not-valid`, `certificate-erased`")
    ResponseEntity<byte[]> file(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @PathVariable UUID registration,
            @Parameter(description = "the holder's when left out", example = "pl")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            Actor actor) {
        return file(
                findCertificates
                        .ofRegistration(
                                registration(centre, event, registration, actor).id())
                        .orElseThrow(() -> new Problem(EventsProblem.CERTIFICATE_UNKNOWN)),
                language,
                printCertificate);
    }

    private Registration registration(CentreId centre, UUID event, UUID registration, Actor actor) {
        return findRegistrations
                .visible(centre, new EventId(event), new RegistrationId(registration), actor)
                .orElseThrow(() -> new Problem(EventsProblem.REGISTRATION_UNKNOWN));
    }

    @GetMapping("/my-certificates")
    @Operation(summary = "My certificates", description = "With this account, of all centres.")
    @ApiResponse(responseCode = "200")
    Mine mine(Actor actor, Locale language) {
        return new Mine(findCertificates.ofSubject(actor.subject()).stream()
                .map(certificate -> view(certificate, language))
                .toList());
    }

    static ResponseEntity<byte[]> file(Certificate certificate, @Nullable String language, PrintCertificate print) {
        return FeedAnswer.file(
                MediaType.APPLICATION_PDF,
                CertificateRefusals.printed(print.print(certificate, language), certificate),
                "certificate-" + certificate.latest().number() + ".pdf");
    }

    private ResponseEntity<CertificateView> answer(Certificate certificate, Locale language) {
        return ResponseEntity.ok()
                .eTag(new Revision(certificate.revision()).etag())
                .body(view(certificate, language));
    }

    private CertificateView view(Certificate certificate, Locale language) {
        return view(certificate, language, centres);
    }

    static CertificateView view(Certificate certificate, Locale language, CentreCatalogue centres) {
        return CertificateView.of(certificate, centres.zoneOf(certificate.centre()), language.getLanguage());
    }
}
