package pl.krakow.centra.volunteering.certificates.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.certificates.CertifyWork;
import pl.krakow.centra.volunteering.certificates.FindCertificates;
import pl.krakow.centra.volunteering.certificates.PrintCertificate;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.CertificateId;
import pl.krakow.centra.volunteering.certificates.domain.CertificateKind;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Volunteering certificates", description = "Certificates of volunteer work and opinions on it")
class CertificatesController {

    private static final String MINE = "/volunteers/me/certificates";
    private static final String AT_CENTRE = "/centres/{centre}/volunteering-certificates";

    private final CertifyWork certifyWork;
    private final FindCertificates findCertificates;
    private final PrintCertificate printCertificate;
    private final CentreCatalogue centres;
    private final Ids ids;

    /** What a volunteer asks for. */
    @Schema(name = "VolunteeringCertificateWish")
    record WishRequest(
            @NotNull
            @PlainText(max = 40)
            @Schema(description = "the centre that looks after the work", maxLength = 40, example = "reymonta")
            String centre,

            @NotNull UUID organisationId,
            @NotNull CertificateKind kind,

            @Nullable @Schema(description = "the first confirmed day when left out")
            LocalDate from,

            @Nullable @Schema(description = "the last confirmed day when left out")
            LocalDate to) {}

    /** What an organisation, or a coordinator, gives. */
    @Schema(name = "VolunteeringCertificateRequest")
    record GiveRequest(
            @NotNull UUID volunteerId,
            @NotNull UUID organisationId,
            @NotNull CertificateKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,

            @Nullable @PlainText(max = 3000, lines = true) @Schema(maxLength = 3000)
            String opinion) {}

    @Schema(name = "VolunteeringOpinion")
    record OpinionRequest(
            @NotNull
            @PlainText(max = 3000, lines = true)
            @Schema(maxLength = 3000, example = "Zawsze można było liczyć na Annę.")
            String opinion) {}

    @Schema(name = "VolunteeringCertificateRevocation")
    record RevokeRequest(
            @NotNull @PlainText(max = 500) @Schema(maxLength = 500, example = "Wydane omyłkowo")
            String reason) {}

    @Schema(name = "VolunteeringCertificateReissue")
    record ReissueRequest(
            @Nullable
            @PlainText(max = 200)
            @Schema(
                    description = "the right name, for coordinators; the volunteer's own when left out",
                    maxLength = 200,
                    example = "Anna Nowak-Kowalska")
            String name) {}

    @Schema(name = "VolunteeringCertificates")
    record Mine(List<CertificateView> certificates) {}

    @PostMapping(MINE)
    @Operation(
            summary = "Ask for a certificate of my work, or for an opinion",
            description =
                    "A certificate of work done is issued at once, from confirmed hours alone. An opinion is written by"
                            + " the organisation.")
    @ApiResponse(responseCode = "200", description = "it was asked for before")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`, `centre-unknown`")
    @ApiResponse(responseCode = "409", description = "`nothing-confirmed`, `particulars-missing`")
    @ApiResponse(responseCode = "422", description = "`ends-before-start`")
    ResponseEntity<CertificateView> ask(@Valid @RequestBody WishRequest request, Actor actor) {
        var centre = CentreId.parse(request.centre())
                .filter(id -> centres.find(id).isPresent())
                .orElseThrow(() -> new Problem(KitProblem.CENTRE_UNKNOWN));
        checkPeriod(request.from(), request.to());
        return asked(certifyWork.ask(new CertifyWork.Command(
                nextId(),
                request.kind(),
                centre,
                new OrganisationId(request.organisationId()),
                null,
                request.from(),
                request.to(),
                null,
                actor)));
    }

    @GetMapping(MINE)
    @Operation(
            summary = "My certificates of volunteer work",
            description = "Of all centres, the one asked for last first.")
    @ApiResponse(responseCode = "200")
    Mine mine(Actor actor) {
        return new Mine(
                findCertificates.mine(actor).stream().map(CertificateView::of).toList());
    }

    @GetMapping(path = MINE + "/{certificate}/file", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "My certificate on paper", description = "Accessible PDF (PDF/UA-1).")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(responseCode = "409", description = "`certificate-not-valid`, `certificate-erased`")
    ResponseEntity<byte[]> myFile(
            @PathVariable UUID certificate,
            @Parameter(description = "the holder's when left out", example = "pl")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            Actor actor) {
        return file(
                findCertificates
                        .mine(new CertificateId(certificate), actor)
                        .orElseThrow(() -> new Problem(VolunteeringProblem.CERTIFICATE_UNKNOWN)),
                language);
    }

    @PostMapping(AT_CENTRE)
    @Operation(
            summary = "Give a volunteer a certificate, or an opinion",
            description =
                    "For who acts for the organisation and the coordinator, also for volunteers without an account.")
    @ApiResponse(responseCode = "200", description = "it was given before")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    @ApiResponse(responseCode = "409", description = "`nothing-confirmed`, `particulars-missing`")
    @ApiResponse(responseCode = "422", description = "`ends-before-start`")
    ResponseEntity<CertificateView> give(
            @PathVariable CentreId centre, @Valid @RequestBody GiveRequest request, Actor actor) {
        checkPeriod(request.from(), request.to());
        return asked(certifyWork.ask(new CertifyWork.Command(
                nextId(),
                request.kind(),
                centre,
                new OrganisationId(request.organisationId()),
                new VolunteerId(request.volunteerId()),
                request.from(),
                request.to(),
                request.opinion(),
                actor)));
    }

    @GetMapping(AT_CENTRE)
    @Operation(
            summary = "Certificates and opinions at a centre",
            description = "For coordinators; with `organisation` also for who acts for it. Opinions that are `AWAITED`"
                    + " wait for the organisation.")
    @ApiResponse(responseCode = "200")
    Page<CertificateView> list(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable UUID organisation,
            Paging paging,
            Actor actor) {
        return findCertificates
                .at(centre, organisation == null ? null : new OrganisationId(organisation), paging, actor)
                .orElseThrow(() -> new Problem(KitProblem.FORBIDDEN))
                .map(CertificateView::of);
    }

    @GetMapping(path = AT_CENTRE + "/{certificate}/file", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "A certificate on paper", description = "Accessible PDF (PDF/UA-1).")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(responseCode = "409", description = "`certificate-not-valid`, `certificate-erased`")
    ResponseEntity<byte[]> file(
            @PathVariable CentreId centre,
            @PathVariable UUID certificate,
            @Parameter(description = "the holder's when left out", example = "pl")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            Actor actor) {
        return file(
                findCertificates
                        .at(centre, new CertificateId(certificate), actor)
                        .orElseThrow(() -> new Problem(VolunteeringProblem.CERTIFICATE_UNKNOWN)),
                language);
    }

    @PostMapping(AT_CENTRE + "/{certificate}/opinion")
    @Operation(summary = "Give the opinion that was asked for", description = "It is issued with it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(responseCode = "409", description = "`opinion-given`, `certificate-erased`, `nothing-confirmed`")
    ResponseEntity<CertificateView> opine(
            @PathVariable CentreId centre,
            @PathVariable UUID certificate,
            Revision revision,
            @Valid @RequestBody OpinionRequest request,
            Actor actor) {
        return changed(certifyWork.opine(centre, new CertificateId(certificate), revision, request.opinion(), actor));
    }

    @PostMapping(AT_CENTRE + "/{certificate}/revoke")
    @Operation(summary = "Take a certificate back", description = "Whoever checks its number learns since when.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(responseCode = "409", description = "`certificate-not-valid`")
    ResponseEntity<CertificateView> revoke(
            @PathVariable CentreId centre,
            @PathVariable UUID certificate,
            Revision revision,
            @Valid @RequestBody RevokeRequest request,
            Actor actor) {
        return changed(certifyWork.revoke(centre, new CertificateId(certificate), revision, request.reason(), actor));
    }

    @PostMapping(AT_CENTRE + "/{certificate}/reissue")
    @Operation(
            summary = "Issue a certificate anew",
            description =
                    "With the right name and what is confirmed now, under a new number; the one before answers that it was"
                            + " replaced. Also for one that was revoked by mistake.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`certificate-unknown`")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`certificate-nothing-new`, `certificate-erased`, `certificate-not-valid`, `nothing-confirmed`")
    ResponseEntity<CertificateView> reissue(
            @PathVariable CentreId centre,
            @PathVariable UUID certificate,
            Revision revision,
            @Valid @RequestBody ReissueRequest request,
            Actor actor) {
        return changed(certifyWork.reissue(centre, new CertificateId(certificate), revision, request.name(), actor));
    }

    private CertificateId nextId() {
        return new CertificateId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
    }

    private static void checkPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Problem(VolunteeringProblem.ENDS_BEFORE_START).with("pointer", "/to");
        }
    }

    private static ResponseEntity<CertificateView> asked(CertifyWork.Outcome outcome) {
        var certified = CertificateRefusals.certified(outcome);
        return answer(
                ResponseEntity.status(certified.isNew() ? HttpStatus.CREATED : HttpStatus.OK), certified.certificate());
    }

    private static ResponseEntity<CertificateView> changed(CertifyWork.Outcome outcome) {
        return answer(
                ResponseEntity.ok(), CertificateRefusals.certified(outcome).certificate());
    }

    private static ResponseEntity<CertificateView> answer(
            ResponseEntity.BodyBuilder response, Certificate certificate) {
        return response.eTag(new Revision(certificate.revision()).etag()).body(CertificateView.of(certificate));
    }

    private ResponseEntity<byte[]> file(Certificate certificate, @Nullable String language) {
        return FeedAnswer.file(
                MediaType.APPLICATION_PDF,
                CertificateRefusals.printed(printCertificate.print(certificate, language), certificate),
                "certificate-" + certificate.id() + ".pdf");
    }
}
