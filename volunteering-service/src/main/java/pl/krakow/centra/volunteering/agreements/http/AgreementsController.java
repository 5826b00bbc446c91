package pl.krakow.centra.volunteering.agreements.http;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.agreements.ChangeAgreement;
import pl.krakow.centra.volunteering.agreements.DrawUpAgreement;
import pl.krakow.centra.volunteering.agreements.FindAgreements;
import pl.krakow.centra.volunteering.agreements.LegalRequirements;
import pl.krakow.centra.volunteering.agreements.PrintAgreement;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;
import pl.krakow.centra.volunteering.agreements.domain.Duties;
import pl.krakow.centra.volunteering.agreements.domain.Lacking;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.agreements.domain.Terms;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(
        name = "Volunteering agreements",
        description = "Agreements of volunteers and organisations, and what the law asks for")
class AgreementsController {

    private static final String AT_CENTRE = "/centres/{centre}/volunteering-agreements";
    private static final String OF_PLACEMENT = "/centres/{centre}/placements/{placement}";

    private final DrawUpAgreement drawUpAgreement;
    private final ChangeAgreement changeAgreement;
    private final FindAgreements findAgreements;
    private final PrintAgreement printAgreement;
    private final LegalRequirements legalRequirements;
    private final Clock clock;

    /** What is to be said otherwise than it follows from the data. */
    @Schema(name = "VolunteeringAgreementRequest")
    record DrawUpRequest(
            @Nullable
            @PlainText(max = 5000, lines = true)
            @Schema(description = "what is to be done; the opportunity's description when left out", maxLength = 5000)
            String scope,

            @Nullable
            @PlainText(max = 2000, lines = true)
            @Schema(description = "how it is done", maxLength = 2000, example = "pod opieką koordynatorki wolontariatu")
            String manner,

            Terms.@Nullable Costs costs,

            @Nullable @Min(0) @Max(90) @Schema(example = "14")
            Integer noticeDays,

            @Nullable @PlainText(max = 5000, lines = true) @Schema(maxLength = 5000)
            String other) {

        DrawUpAgreement.Wishes toWishes() {
            return new DrawUpAgreement.Wishes(scope, manner, costs, noticeDays, other);
        }
    }

    /** @param version the one that was read */
    @Schema(name = "VolunteeringAgreementAccepting")
    record AcceptRequest(
            @NotNull @Min(1) @Max(1_000) @Schema(example = "1")
            Integer version) {}

    /** @param signedOn the day on the paper */
    @Schema(name = "VolunteeringAgreementSigned")
    record SignedRequest(
            @NotNull @Min(1) @Max(1_000) @Schema(example = "1")
            Integer version,

            @NotNull @Schema(example = "2026-11-20") LocalDate signedOn) {}

    /** @param side for whom staff end it; ignored where a side ends it itself */
    @Schema(name = "VolunteeringAgreementTermination")
    record TerminateRequest(
            @NotNull @Schema(description = "the last day on which it holds", example = "2026-12-31")
            LocalDate lastDay,

            @NotNull @PlainText(max = 500) @Schema(maxLength = 500, example = "Przeprowadzka do innego miasta")
            String reason,

            @Nullable Side side) {}

    @Schema(name = "VolunteeringAgreements")
    record Mine(List<AgreementView> agreements) {}

    /** What the law asks for on a day. */
    @Schema(name = "VolunteeringRequirements")
    record RequirementsView(
            @Schema(example = "2026-11-23") LocalDate on,

            @Schema(description = "of all the volunteer's work for the opportunity")
            LocalDate firstDay,

            LocalDate lastDay,

            @Schema(description = "from the first to the last day of service, both included", example = "31")
            long calendarDays,

            boolean writtenAgreement,
            Duties.Insurer insurer,
            Duties.Concluding concluding,
            boolean guardianConsent,
            boolean safeguarding,
            Set<String> qualifications,

            @Schema(description = "what isn't there; the volunteer may work when it is empty")
            List<Lacking> lacking) {}

    @PostMapping(OF_PLACEMENT + "/agreement")
    @Operation(
            summary = "Draw up the agreement for a placement",
            description =
                    "Filled from what is known; it covers all the volunteer's work for the opportunity. The organisation and"
                            + " the coordinator may word it; the volunteer may have it drawn up as it is, which the law lets"
                            + " them ask for. What changes an agreement becomes its next version and is accepted anew.")
    @ApiResponse(responseCode = "200", description = "it says just that already")
    @ApiResponse(responseCode = "201", description = "there is a new version")
    @ApiResponse(responseCode = "403", description = "`not-your-words`: only the organisation and the centre word it")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`nothing-to-agree-on`, `particulars-missing`, `too-many-versions`")
    ResponseEntity<AgreementView> drawUp(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Valid @RequestBody DrawUpRequest request,
            Actor actor) {
        var drawnUp = AgreementRefusals.drawnUp(drawUpAgreement.handle(
                new DrawUpAgreement.Command(centre, new PlacementId(placement), request.toWishes(), actor)));
        return answer(
                drawnUp.isNew()
                        ? ResponseEntity.created(URI.create("/api/v1/centres/%s/volunteering-agreements/%s"
                                .formatted(centre, drawnUp.agreement().id())))
                        : ResponseEntity.ok(),
                drawnUp.agreement());
    }

    @GetMapping(OF_PLACEMENT + "/agreement")
    @Operation(summary = "The agreement that covers a placement")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`, `agreement-unknown`")
    ResponseEntity<AgreementView> ofPlacement(
            @PathVariable CentreId centre, @PathVariable UUID placement, Actor actor) {
        return answer(
                ResponseEntity.ok(),
                findAgreements
                        .ofPlacement(placement(centre, placement, actor))
                        .flatMap(found -> findAgreements.find(centre, found.id(), actor))
                        .orElseThrow(() -> new Problem(VolunteeringProblem.AGREEMENT_UNKNOWN)));
    }

    @GetMapping(OF_PLACEMENT + "/requirements")
    @Operation(
            summary = "What the law asks for before the work, and what of it isn't there",
            description =
                    "Written agreement for more than 30 calendar days, accident insurance for up to 30, a guardian's"
                            + " consent, the look into the registers, qualifications. For the organisation once the volunteer has a"
                            + " seat.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    RequirementsView requirements(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Parameter(description = "today, or the first day when that is still to come, when left out")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            Actor actor) {
        var facts = findAgreements
                .placementWithPerson(centre, new PlacementId(placement), actor)
                .orElseThrow(() -> new Problem(VolunteeringProblem.PLACEMENT_UNKNOWN));
        var day = on == null ? dayThatMatters(facts) : on;
        var asked =
                legalRequirements.of(facts, day).orElseThrow(() -> new Problem(VolunteeringProblem.PLACEMENT_UNKNOWN));
        var duties = asked.duties();
        return new RequirementsView(
                day,
                asked.span().firstDay(),
                asked.span().lastDay(),
                asked.span().calendarDays(),
                duties.writtenAgreement(),
                duties.insurer(),
                duties.concluding(),
                duties.guardianConsent(),
                duties.safeguarding(),
                new TreeSet<>(duties.qualifications()),
                asked.lacking());
    }

    private LocalDate dayThatMatters(PlacementFacts placement) {
        var today = LocalDate.now(clock.withZone(placement.zone()));
        return today.isBefore(placement.firstDay()) ? placement.firstDay() : today;
    }

    private PlacementFacts placement(CentreId centre, UUID placement, Actor actor) {
        return findAgreements
                .placement(centre, new PlacementId(placement), actor)
                .orElseThrow(() -> new Problem(VolunteeringProblem.PLACEMENT_UNKNOWN));
    }

    @GetMapping(AT_CENTRE)
    @Operation(
            summary = "Agreements at a centre",
            description = "For coordinators; with `organisation` also for who acts for it.")
    @ApiResponse(responseCode = "200")
    Page<AgreementView> list(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable UUID organisation,
            Paging paging,
            Actor actor) {
        return findAgreements
                .at(centre, organisation == null ? null : new OrganisationId(organisation), paging, actor)
                .orElseThrow(() -> new Problem(KitProblem.FORBIDDEN))
                .map(AgreementView::of);
    }

    @GetMapping(AT_CENTRE + "/{agreement}")
    @Operation(summary = "An agreement", description = "For its sides and the coordinator.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`agreement-unknown`")
    ResponseEntity<AgreementView> agreement(@PathVariable CentreId centre, @PathVariable UUID agreement, Actor actor) {
        return answer(ResponseEntity.ok(), found(centre, agreement, actor));
    }

    @GetMapping(path = AT_CENTRE + "/{agreement}/file", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "An agreement on paper", description = "Accessible PDF (PDF/UA-1).")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "`agreement-unknown`: there is no such agreement, or version of it")
    ResponseEntity<byte[]> file(
            @PathVariable CentreId centre,
            @PathVariable UUID agreement,
            @Parameter(description = "the latest when left out", example = "1")
                    @RequestParam(required = false)
                    @Nullable
                    Integer version,
            @Parameter(description = "pl, en or uk; the Polish text is binding", example = "pl")
                    @RequestParam(defaultValue = "pl")
                    String language,
            Actor actor) {
        var found = found(centre, agreement, actor);
        var wanted = version == null
                ? found.latest()
                : found.version(version).orElseThrow(() -> new Problem(VolunteeringProblem.AGREEMENT_UNKNOWN));
        return FeedAnswer.file(
                MediaType.APPLICATION_PDF,
                printAgreement.print(found, wanted, language),
                "agreement-%s-%d.pdf".formatted(found.id(), wanted.number()));
    }

    @PostMapping(AT_CENTRE + "/{agreement}/accept")
    @Operation(
            summary = "Accept an agreement",
            description =
                    "For the side whose account it is: the volunteer, the guardian who acts for them, the organisation."
                            + " It is concluded when all sides have accepted the same version. Accepting again changes nothing.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-a-side`")
    @ApiResponse(responseCode = "404", description = "`agreement-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`agreement-changed`, `agreement-not-open`, `guardian-consent-missing`")
    ResponseEntity<AgreementView> accept(
            @PathVariable CentreId centre,
            @PathVariable UUID agreement,
            @Valid @RequestBody AcceptRequest request,
            Actor actor) {
        return changed(changeAgreement.accept(centre, new AgreementId(agreement), request.version(), actor));
    }

    @PostMapping(AT_CENTRE + "/{agreement}/sign-on-paper")
    @Operation(
            summary = "Note that an agreement was signed on paper",
            description = "By everybody who hasn't accepted it yet; the centre's staff have seen the signatures.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`agreement-unknown`")
    @ApiResponse(responseCode = "409", description = "`agreement-changed`, `agreement-not-open`")
    @ApiResponse(responseCode = "422", description = "`signed-in-the-future`")
    ResponseEntity<AgreementView> signOnPaper(
            @PathVariable CentreId centre,
            @PathVariable UUID agreement,
            @Valid @RequestBody SignedRequest request,
            Actor actor) {
        return changed(changeAgreement.acceptOnPaper(
                centre, new AgreementId(agreement), request.version(), request.signedOn(), actor));
    }

    @PostMapping(AT_CENTRE + "/{agreement}/terminate")
    @Operation(
            summary = "End an agreement",
            description =
                    "For its sides, and for the coordinator whom a side told. What wasn't concluded yet is given up."
                            + " The service ends with that day: shifts after it are off, a role stops then, and the seats are"
                            + " offered to who waits.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-a-side`")
    @ApiResponse(responseCode = "404", description = "`agreement-unknown`")
    @ApiResponse(responseCode = "409", description = "`nothing-to-end`")
    @ApiResponse(responseCode = "422", description = "`end-outside`")
    ResponseEntity<AgreementView> terminate(
            @PathVariable CentreId centre,
            @PathVariable UUID agreement,
            @Valid @RequestBody TerminateRequest request,
            Actor actor) {
        return changed(changeAgreement.terminate(
                centre,
                new AgreementId(agreement),
                request.lastDay(),
                request.reason(),
                request.side() == null ? Side.ORGANISATION : request.side(),
                actor));
    }

    @GetMapping("/volunteers/me/agreements")
    @Operation(summary = "My agreements", description = "Of the volunteer with this account, at all centres.")
    @ApiResponse(responseCode = "200")
    Mine mine(Actor actor) {
        return new Mine(
                findAgreements.mine(actor).stream().map(AgreementView::of).toList());
    }

    private Agreement found(CentreId centre, UUID agreement, Actor actor) {
        return findAgreements
                .find(centre, new AgreementId(agreement), actor)
                .orElseThrow(() -> new Problem(VolunteeringProblem.AGREEMENT_UNKNOWN));
    }

    private static ResponseEntity<AgreementView> changed(ChangeAgreement.Outcome outcome) {
        return answer(ResponseEntity.ok(), AgreementRefusals.changed(outcome));
    }

    private static ResponseEntity<AgreementView> answer(ResponseEntity.BodyBuilder response, Agreement agreement) {
        return response.eTag(new Revision(agreement.revision()).etag()).body(AgreementView.of(agreement));
    }
}
