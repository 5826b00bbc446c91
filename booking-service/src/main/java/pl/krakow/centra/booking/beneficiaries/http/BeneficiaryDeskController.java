package pl.krakow.centra.booking.beneficiaries.http;

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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.beneficiaries.BeneficiaryView;
import pl.krakow.centra.booking.beneficiaries.FindBeneficiaries;
import pl.krakow.centra.booking.beneficiaries.MergeBeneficiaries;
import pl.krakow.centra.booking.beneficiaries.VerifyBeneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Evidence;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Revision;

/** What staff do with beneficiaries: verify, reject, find duplicates and merge them. */
@RestController
@RequestMapping(path = "/api/v1/beneficiaries/{beneficiary}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Beneficiaries")
class BeneficiaryDeskController {

    private final VerifyBeneficiary verifyBeneficiary;
    private final MergeBeneficiaries mergeBeneficiaries;
    private final FindBeneficiaries findBeneficiaries;
    private final BeneficiaryRefusals refusals;
    private final WorkingPlace workingPlace;
    private final FieldProblems fieldProblems;

    @Schema(name = "VerifyBeneficiary")
    record VerifyRequest(
            @NotNull Evidence.Kind evidence,

            @Schema(description = "the day on which it was seen", example = "2026-12-01") @NotNull
            LocalDate seenOn,

            @Schema(description = "for staff", example = "Odpis z KRS z 1.12.2026")
            @Nullable
            @PlainText(max = 1000, lines = true)
            String note) {}

    @Schema(name = "RejectBeneficiary")
    record RejectRequest(
            @Schema(description = "what the beneficiary is told", example = "Nie ma takiego wpisu w rejestrze")
            @NotNull
            @PlainText(max = 1000, lines = true)
            String reason) {}

    @Schema(name = "MergeBeneficiaries")
    record MergeRequest(
            @Schema(
                    description = "the other entry of the same beneficiary",
                    example = "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b")
            @NotNull
            UUID with,

            @Schema(
                    description =
                            "whose name, numbers and verification hold afterwards; the one in the path unless said")
            @Nullable
            UUID keep) {}

    @Schema(name = "Duplicates")
    record Duplicates(List<BeneficiaryView> items) {}

    @PostMapping(path = "/verify", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say that a beneficiary is who it says it is",
            description = "For coordinators and receptionists of any centre; holds at every centre. An organisation by "
                    + "`REGISTER_ENTRY` or `STATUTE`, a group by `DESCRIPTION_AND_RESPONSIBLE_PEOPLE`, a person by "
                    + "`IDENTITY_SEEN`, anybody by `CITY_OFFICE`.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request`: `evidence-not-for-this-kind`, `evidence-not-seen-yet`")
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`")
    @ApiResponse(
            responseCode = "409",
            description = "`evidence-incomplete`: it hasn't said what would be verified; `beneficiary-merged`, "
                    + "`beneficiary-erased`")
    ResponseEntity<BeneficiaryView> verify(
            @PathVariable("beneficiary") UUID id,
            Revision revision,
            @Valid @RequestBody VerifyRequest request,
            @Parameter(hidden = true) @RequestHeader(name = "Centra-Centre", required = false) @Nullable String centre,
            Actor actor) {
        return refusals.answer(verifyBeneficiary.handle(new VerifyBeneficiary.Verify(
                new BeneficiaryId(id),
                new Evidence(request.evidence(), request.seenOn(), request.note()),
                workingPlace.deciding(centre, actor),
                revision,
                actor)));
    }

    @PostMapping(path = "/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Don't accept what a beneficiary says about itself, and say why",
            description = "For coordinators and receptionists of any centre.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`")
    @ApiResponse(responseCode = "409", description = "`beneficiary-merged`, `beneficiary-erased`")
    ResponseEntity<BeneficiaryView> reject(
            @PathVariable("beneficiary") UUID id,
            Revision revision,
            @Valid @RequestBody RejectRequest request,
            @Parameter(hidden = true) @RequestHeader(name = "Centra-Centre", required = false) @Nullable String centre,
            Actor actor) {
        return refusals.answer(verifyBeneficiary.handle(new VerifyBeneficiary.Reject(
                new BeneficiaryId(id), request.reason(), workingPlace.deciding(centre, actor), revision, actor)));
    }

    @GetMapping("/duplicates")
    @Operation(
            summary = "Other entries that may mean the same beneficiary",
            description = "For staff: the same register number, or a name that is alike in the same district.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`")
    Duplicates duplicates(@PathVariable("beneficiary") UUID id, Actor actor) {
        return findBeneficiaries
                .duplicates(new BeneficiaryId(id), actor)
                .map(Duplicates::new)
                .orElseThrow(() -> new Problem(BookingProblem.BENEFICIARY_NOT_FOUND));
    }

    @PostMapping(path = "/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make one beneficiary of two entries",
            description =
                    "For coordinators. The one registered first keeps its id and stands for both; the other "
                            + "redirects to it. Representatives, consents and bookings of both are the survivor's. Can't be undone.")
    @ApiResponse(responseCode = "200", description = "the survivor")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: `same-beneficiary`, `keep-one-of-both`")
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`")
    @ApiResponse(responseCode = "409", description = "`beneficiary-erased`")
    ResponseEntity<BeneficiaryView> merge(
            @PathVariable("beneficiary") UUID id,
            Revision revision,
            @Valid @RequestBody MergeRequest request,
            Actor actor) {
        var keep = request.keep() == null ? id : request.keep();
        if (!keep.equals(id) && !keep.equals(request.with())) {
            throw fieldProblems.refusal("/keep", BookingProblem.KEEP_ONE_OF_BOTH);
        }
        return refusals.answer(mergeBeneficiaries.handle(new MergeBeneficiaries.Command(
                new BeneficiaryId(id), new BeneficiaryId(request.with()), new BeneficiaryId(keep), revision, actor)));
    }
}
