package pl.krakow.centra.booking.beneficiaries.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.beneficiaries.BeneficiaryView;
import pl.krakow.centra.booking.beneficiaries.FindBeneficiaries;
import pl.krakow.centra.booking.beneficiaries.RegisterBeneficiary;
import pl.krakow.centra.booking.beneficiaries.RegisterBeneficiary.Fault;
import pl.krakow.centra.booking.beneficiaries.RegisterBeneficiary.Outcome;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/beneficiaries", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Beneficiaries", description = "Organisations, informal groups and people the rooms are lent to")
class BeneficiariesController {

    private final RegisterBeneficiary registerBeneficiary;
    private final FindBeneficiaries findBeneficiaries;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final FieldProblems fieldProblems;
    private final Clock clock;

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Register a beneficiary",
            description = "Who registers one acts for it; staff register on behalf of others. Send an "
                    + "`Idempotency-Key` to be able to repeat it safely.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request` with a JSON pointer per field, among others `krs-invalid`, `nip-invalid`, "
                    + "`regon-invalid`, `not-for-this-kind`, `district-unknown`")
    ResponseEntity<BeneficiaryView> register(
            @Valid @RequestBody RegisterBeneficiaryRequest request,
            @Parameter(hidden = true) @RequestHeader(name = "Centra-Centre", required = false) @Nullable String centre,
            Actor actor) {
        var today = LocalDate.now(clock.withZone(centres.city().zone()));
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var outcome = registerBeneficiary.handle(new RegisterBeneficiary.Command(
                new BeneficiaryId(id),
                request.kind(),
                request.name(),
                request.district(),
                request.krs(),
                request.nip(),
                request.regon(),
                request.description(),
                where(centre, actor, today),
                actor.subject(),
                actor.isStaffSomewhere(today)));
        return switch (outcome) {
            case Outcome.Registered(var beneficiary) -> created(beneficiary);
            case Outcome.Refused(var faults) -> throw fieldProblems.refusal(errors(faults));
        };
    }

    /** The centre whose host was called, else the one the staff member works at, else the city as a whole. */
    private String where(@Nullable String header, Actor actor, LocalDate today) {
        if (header != null) {
            var called = CentreId.parse(header).flatMap(centres::find).map(Centre::id);
            if (called.isPresent()) {
                return called.get().value();
            }
        }
        return actor.grants().stream()
                .filter(grant -> grant.validOn(today))
                .map(CentreGrant::centre)
                .findFirst()
                .map(CentreId::value)
                .orElse(centres.city().id());
    }

    private List<FieldError> errors(List<Fault> faults) {
        return faults.stream().map(this::error).toList();
    }

    private FieldError error(Fault fault) {
        return switch (fault) {
            case KRS_INVALID -> fieldProblems.error("/krs", BookingProblem.KRS_INVALID);
            case NIP_INVALID -> fieldProblems.error("/nip", BookingProblem.NIP_INVALID);
            case REGON_INVALID -> fieldProblems.error("/regon", BookingProblem.REGON_INVALID);
            case DISTRICT_UNKNOWN -> fieldProblems.error("/district", BookingProblem.DISTRICT_UNKNOWN);
            case KRS_NOT_FOR_THIS_KIND -> fieldProblems.error("/krs", BookingProblem.NOT_FOR_THIS_KIND);
            case NIP_NOT_FOR_THIS_KIND -> fieldProblems.error("/nip", BookingProblem.NOT_FOR_THIS_KIND);
            case REGON_NOT_FOR_THIS_KIND -> fieldProblems.error("/regon", BookingProblem.NOT_FOR_THIS_KIND);
        };
    }

    @GetMapping
    @Operation(summary = "The beneficiaries the caller acts for", description = "In the order of registration.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: only `mine=true` can be asked")
    Page<BeneficiaryView> mine(
            @Parameter(example = "true") @RequestParam(defaultValue = "false") boolean mine,
            Paging paging,
            Actor actor) {
        if (!mine) {
            throw fieldProblems.refusal("?mine", BookingProblem.ONLY_MINE);
        }
        return findBeneficiaries.mine(actor, paging);
    }

    @GetMapping("/{beneficiary}")
    @Operation(summary = "One beneficiary", description = "For those who act for it and for staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`")
    ResponseEntity<BeneficiaryView> find(@PathVariable("beneficiary") UUID id, Actor actor) {
        return findBeneficiaries
                .find(new BeneficiaryId(id), actor)
                .map(beneficiary -> ResponseEntity.ok()
                        .eTag(new Revision(beneficiary.revision()).etag())
                        .body(beneficiary))
                .orElseThrow(() -> new Problem(BookingProblem.BENEFICIARY_NOT_FOUND));
    }

    private static ResponseEntity<BeneficiaryView> created(BeneficiaryView beneficiary) {
        var location = UriComponentsBuilder.fromPath("/api/v1/beneficiaries/{beneficiary}")
                .build(beneficiary.id());
        return ResponseEntity.created(location)
                .eTag(new Revision(beneficiary.revision()).etag())
                .body(beneficiary);
    }
}
