package pl.krakow.centra.volunteering.agreements.http;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Csv;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.agreements.KeepPapers;
import pl.krakow.centra.volunteering.agreements.ListInsurance;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Insurer;
import pl.krakow.centra.volunteering.agreements.domain.InsurancePolicy;
import pl.krakow.centra.volunteering.agreements.domain.OrganisationPapers;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Organisations' papers", description = "How organisations are written in agreements and insure volunteers")
class PapersController {

    private static final String OF_ORGANISATION = "/volunteering-organisations/{organisation}";
    private static final int LONGEST_LIST_IN_YEARS = 2;

    private final KeepPapers keepPapers;
    private final ListInsurance listInsurance;
    private final Ids ids;

    @Schema(name = "OrganisationPapers")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PapersView(
            UUID organisationId,
            @Schema(example = "reymonta") String centre,
            @Nullable ParticularsView particulars,
            List<PolicyView> insurancePolicies,
            @Schema(example = "1") long revision) {

        static PapersView of(OrganisationPapers papers) {
            var particulars = papers.particulars();
            return new PapersView(
                    papers.organisation().value(),
                    papers.centre(),
                    particulars == null ? null : ParticularsView.of(particulars),
                    papers.policies().stream().map(PolicyView::of).toList(),
                    papers.revision());
        }
    }

    @Schema(name = "InsurancePolicy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PolicyView(
            UUID id,

            @Schema(example = "Towarzystwo Ubezpieczeń Zgoda")
            String insurer,

            @Schema(example = "NNW/2026/17") String number,
            LocalDate from,
            LocalDate until,

            @Schema(description = "whom it covers; everybody when it names nobody")
            Set<UUID> volunteers,

            @Schema(description = "the first day it doesn't cover any more though it was to") @Nullable
            LocalDate endedFrom) {

        static PolicyView of(InsurancePolicy policy) {
            return new PolicyView(
                    policy.id(),
                    policy.insurer(),
                    policy.number(),
                    policy.from(),
                    policy.until(),
                    policy.named().stream().map(VolunteerId::value).collect(Collectors.toCollection(TreeSet::new)),
                    policy.endedFrom());
        }
    }

    /** A policy as somebody writes it down. */
    @Schema(name = "InsurancePolicyRequest")
    record PolicyRequest(
            @NotNull @PlainText(max = 200) @Schema(maxLength = 200, example = "Towarzystwo Ubezpieczeń Zgoda")
            String insurer,

            @NotNull @PlainText(max = 80) @Schema(maxLength = 80, example = "NNW/2026/17")
            String number,

            @NotNull @Schema(example = "2026-01-01") LocalDate from,
            @NotNull @Schema(example = "2026-12-31") LocalDate until,

            @Nullable @Size(max = 1_000) @Schema(description = "whom it covers; everybody when left out")
            List<@NotNull UUID> volunteers) {}

    @Schema(name = "InsurancePolicyEnd")
    record EndRequest(
            @NotNull @Schema(description = "the first day it doesn't cover any more", example = "2026-12-01")
            LocalDate from) {}

    @Schema(name = "InsuranceList")
    record InsuranceView(
            LocalDate from,
            LocalDate to,

            @Schema(description = "of how many lines days are uncovered", example = "3")
            int missing,

            List<LineView> lines) {}

    /** A volunteer's work for one opportunity. */
    @Schema(name = "InsuranceListLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            UUID volunteerId,

            @Schema(description = "left out once nobody knows any more who it was", example = "Anna Nowak") @Nullable
            String volunteer,

            @Nullable LocalDate bornOn,
            UUID opportunityId,
            UUID organisationId,
            LocalDate firstDay,
            LocalDate lastDay,
            @Schema(example = "12") long calendarDays,
            Insurer insurer,

            @Schema(description = "days of service the organisation has to insure and doesn't")
            List<LocalDate> uncovered) {

        static LineView of(ListInsurance.Line line) {
            var span = line.insuring().span();
            var volunteer = line.volunteer();
            return new LineView(
                    span.volunteer().value(),
                    volunteer == null ? null : volunteer.profile().contact().name(),
                    volunteer == null ? null : volunteer.profile().bornOn(),
                    span.opportunity().value(),
                    span.organisation().value(),
                    span.firstDay(),
                    span.lastDay(),
                    span.calendarDays(),
                    line.insuring().insurer(),
                    line.insuring().uncovered());
        }
    }

    @GetMapping(OF_ORGANISATION + "/papers")
    @Operation(
            summary = "What a centre holds of an organisation for papers",
            description = "For who acts for it and the centre's staff.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<PapersView> papers(@PathVariable CentreId centre, @PathVariable UUID organisation, Actor actor) {
        return keepPapers
                .of(centre, new OrganisationId(organisation), actor)
                .map(papers -> answer(HttpStatus.OK, papers))
                .orElseThrow(() -> new Problem(KitProblem.FORBIDDEN));
    }

    @PutMapping(OF_ORGANISATION + "/particulars")
    @Operation(
            summary = "Say how an organisation is written in agreements",
            description =
                    "For who acts for it and the coordinator. Agreements that were drawn up before stay as they are.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-words`")
    ResponseEntity<PapersView> give(
            @PathVariable CentreId centre,
            @PathVariable UUID organisation,
            Revision revision,
            @Valid @RequestBody ParticularsView particulars,
            Actor actor) {
        return kept(keepPapers.give(
                centre, new OrganisationId(organisation), revision, particulars.toParticulars(), actor));
    }

    @PostMapping(OF_ORGANISATION + "/insurance-policies")
    @Operation(
            summary = "Write down an accident insurance of an organisation's volunteers",
            description =
                    "For who acts for it and the coordinator. Up to 30 days of work have to be covered before they begin.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403", description = "`not-your-words`")
    @ApiResponse(responseCode = "409", description = "`too-many-policies`")
    @ApiResponse(responseCode = "422", description = "`ends-before-start`")
    ResponseEntity<PapersView> insure(
            @PathVariable CentreId centre,
            @PathVariable UUID organisation,
            @Valid @RequestBody PolicyRequest request,
            Actor actor) {
        if (request.until().isBefore(request.from())) {
            throw new Problem(VolunteeringProblem.ENDS_BEFORE_START).with("pointer", "/until");
        }
        var policy = new KeepPapers.Policy(
                RequestKeys.current().map(ids::derived).orElseGet(ids::next),
                request.insurer(),
                request.number(),
                request.from(),
                request.until(),
                request.volunteers() == null
                        ? Set.of()
                        : request.volunteers().stream().map(VolunteerId::new).collect(Collectors.toUnmodifiableSet()));
        return answer(
                HttpStatus.CREATED,
                AgreementRefusals.kept(keepPapers.insure(centre, new OrganisationId(organisation), policy, actor)));
    }

    @PostMapping(OF_ORGANISATION + "/insurance-policies/{policy}/end")
    @Operation(summary = "Say from when on an insurance doesn't cover any more")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`not-your-words`")
    @ApiResponse(responseCode = "404", description = "`policy-unknown`")
    ResponseEntity<PapersView> end(
            @PathVariable CentreId centre,
            @PathVariable UUID organisation,
            @PathVariable UUID policy,
            @Valid @RequestBody EndRequest request,
            Actor actor) {
        return kept(keepPapers.end(centre, new OrganisationId(organisation), policy, request.from(), actor));
    }

    @GetMapping("/insurance-list")
    @Operation(
            summary = "Who works in a period and who insures them",
            description = "For coordinators; with `organisation` also for who acts for it. Everybody with a day of work"
                    + " in the period is on it, with all days that aren't covered.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `period-too-long`")
    InsuranceView insurance(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-11-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-11-30") @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable UUID organisation,
            Actor actor) {
        var lines = lines(centre, from, to, organisation, actor);
        return new InsuranceView(
                from,
                to,
                (int) lines.stream().filter(line -> !line.uncovered().isEmpty()).count(),
                lines);
    }

    @GetMapping(path = "/insurance-list/file", produces = "text/csv")
    @Operation(summary = "The same as a table for the insurer", description = "CSV (RFC 4180), in UTF-8.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `period-too-long`")
    ResponseEntity<byte[]> insuranceFile(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-11-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-11-30") @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable UUID organisation,
            Actor actor) {
        var csv = new Csv()
                .row(List.of(
                        "volunteer",
                        "bornOn",
                        "firstDay",
                        "lastDay",
                        "calendarDays",
                        "insurer",
                        "uncovered",
                        "organisationId",
                        "opportunityId",
                        "volunteerId"));
        lines(centre, from, to, organisation, actor).forEach(line -> csv.row(row(line)));
        return FeedAnswer.file(Csv.TYPE, csv.file(), "insurance-%s-%s-%s.csv".formatted(centre, from, to));
    }

    private static List<@Nullable Object> row(LineView line) {
        return Arrays.asList(
                line.volunteer(),
                line.bornOn(),
                line.firstDay(),
                line.lastDay(),
                line.calendarDays(),
                line.insurer(),
                line.uncovered().stream().map(LocalDate::toString).collect(Collectors.joining(" ")),
                line.organisationId(),
                line.opportunityId(),
                line.volunteerId());
    }

    private List<LineView> lines(
            CentreId centre, LocalDate from, LocalDate to, @Nullable UUID organisation, Actor actor) {
        if (to.isBefore(from)) {
            throw new Problem(VolunteeringProblem.PERIOD_BACKWARDS);
        }
        if (to.getYear() - (long) from.getYear() > LONGEST_LIST_IN_YEARS) {
            throw new Problem(VolunteeringProblem.PERIOD_TOO_LONG).arguments(LONGEST_LIST_IN_YEARS);
        }
        return listInsurance
                .list(centre, organisation == null ? null : new OrganisationId(organisation), from, to, actor)
                .orElseThrow(() -> new Problem(KitProblem.FORBIDDEN))
                .stream()
                .map(LineView::of)
                .toList();
    }

    private static ResponseEntity<PapersView> kept(KeepPapers.Outcome outcome) {
        return answer(HttpStatus.OK, AgreementRefusals.kept(outcome));
    }

    private static ResponseEntity<PapersView> answer(HttpStatus status, OrganisationPapers papers) {
        return ResponseEntity.status(status)
                .eTag(new Revision(papers.revision()).etag())
                .body(PapersView.of(papers));
    }
}
