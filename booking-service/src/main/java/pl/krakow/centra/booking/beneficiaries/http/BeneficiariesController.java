package pl.krakow.centra.booking.beneficiaries.http;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.beneficiaries.BeneficiaryView;
import pl.krakow.centra.booking.beneficiaries.EditBeneficiary;
import pl.krakow.centra.booking.beneficiaries.FindBeneficiaries;
import pl.krakow.centra.booking.beneficiaries.FindBeneficiaries.Found;
import pl.krakow.centra.booking.beneficiaries.RegisterBeneficiary;
import pl.krakow.centra.booking.beneficiaries.RegisterBeneficiary.Outcome;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiarySearch;
import pl.krakow.centra.booking.beneficiaries.domain.Verification;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
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
    private final EditBeneficiary editBeneficiary;
    private final FindBeneficiaries findBeneficiaries;
    private final BeneficiaryRefusals refusals;
    private final WorkingPlace workingPlace;
    private final Ids ids;
    private final FieldProblems fieldProblems;

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Register a beneficiary",
            description = "Who registers one acts for it; staff register on behalf of others. Send an "
                    + "`Idempotency-Key` to be able to repeat it safely.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request` with a JSON pointer per field, among others `krs-invalid`, `nip-invalid`, "
                    + "`regon-invalid`, `not-for-this-kind`, `only-for-groups`, `district-unknown`")
    ResponseEntity<BeneficiaryView> register(
            @Valid @RequestBody ProfileRequest.Register request,
            @Parameter(hidden = true) @RequestHeader(name = "Centra-Centre", required = false) @Nullable String centre,
            Actor actor) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var outcome = registerBeneficiary.handle(new RegisterBeneficiary.Command(
                new BeneficiaryId(id),
                request.kind(),
                request.text(),
                workingPlace.called(centre, actor),
                actor.subject(),
                findBeneficiaries.isStaff(actor)));
        return switch (outcome) {
            case Outcome.Registered(var beneficiary) ->
                ResponseEntity.created(address(beneficiary.id()))
                        .eTag(new Revision(beneficiary.revision()).etag())
                        .body(beneficiary);
            case Outcome.Refused(var faults) -> throw refusals.refusal(faults);
        };
    }

    @GetMapping
    @Operation(
            summary = "The beneficiaries the caller acts for, or those staff look for",
            description =
                    "`mine=true`: in the order of registration. For staff: by name, found by the beginnings of words "
                            + "of the name, Polish letters or not, or by the beginning of a KRS, NIP or REGON; or those "
                            + "named by `id`, all on one page, a merged one by what stands for it now.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: others than staff can only ask `mine=true`")
    Page<BeneficiaryView> list(
            @Parameter(example = "true") @RequestParam(defaultValue = "false") boolean mine,
            @Parameter(example = "zielony kra")
                    @RequestParam(required = false)
                    @Nullable
                    @PlainText(max = 200, blank = true)
                    String q,
            @RequestParam(required = false) @Nullable BeneficiaryKind kind,
            @RequestParam(required = false) Verification.@Nullable State verification,
            @Parameter(description = "only these", example = "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b")
                    @RequestParam(required = false)
                    @Nullable
                    @Size(max = 100)
                    List<UUID> id,
            Paging paging,
            Actor actor) {
        if (mine) {
            return findBeneficiaries.mine(actor, paging);
        }
        if (!findBeneficiaries.isStaff(actor)) {
            throw fieldProblems.refusal("?mine", BookingProblem.ONLY_MINE);
        }
        if (id != null && !id.isEmpty()) {
            return findBeneficiaries.those(id, actor);
        }
        return findBeneficiaries.search(BeneficiarySearch.of(q, kind, verification), paging, actor);
    }

    @GetMapping("/{beneficiary}")
    @Operation(
            summary = "One beneficiary",
            description = "For those who act for it and for staff. One that was merged redirects to its survivor.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "308", description = "merged into the one at `Location`")
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`")
    ResponseEntity<BeneficiaryView> find(@PathVariable("beneficiary") UUID id, Actor actor) {
        var found = findBeneficiaries.find(new BeneficiaryId(id), actor);
        return switch (found.orElseThrow(() -> new Problem(BookingProblem.BENEFICIARY_NOT_FOUND))) {
            case Found.Shown(var beneficiary) ->
                ResponseEntity.ok()
                        .eTag(new Revision(beneficiary.revision()).etag())
                        .body(beneficiary);
            case Found.Elsewhere(var survivor) ->
                ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(address(survivor.value()))
                        .build();
        };
    }

    @PutMapping(path = "/{beneficiary}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change what a beneficiary says about itself",
            description = "For those who act for it and for staff. Whoever was verified by what changes now (an "
                    + "organisation's name and numbers; a group's name, description and responsible people; a person's "
                    + "name) has to be verified again.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`")
    @ApiResponse(responseCode = "409", description = "`beneficiary-merged`, `beneficiary-erased`")
    ResponseEntity<BeneficiaryView> edit(
            @PathVariable("beneficiary") UUID id,
            Revision revision,
            @Valid @RequestBody ProfileRequest request,
            Actor actor) {
        return switch (editBeneficiary.handle(
                new EditBeneficiary.Command(new BeneficiaryId(id), request.text(), revision, actor))) {
            case EditBeneficiary.Outcome.Edited(var changed) -> refusals.answer(changed);
            case EditBeneficiary.Outcome.Faulty(var faults) -> throw refusals.refusal(faults);
        };
    }

    private static URI address(UUID id) {
        return UriComponentsBuilder.fromPath("/api/v1/beneficiaries/{beneficiary}")
                .build(id);
    }
}
