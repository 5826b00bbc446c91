package pl.krakow.centra.booking.beneficiaries.http;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.beneficiaries.ActForBeneficiary;
import pl.krakow.centra.booking.beneficiaries.ActForBeneficiary.Invited;
import pl.krakow.centra.booking.beneficiaries.BeneficiaryView;
import pl.krakow.centra.booking.beneficiaries.ConsentToRegulations;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Revision;

/** Who acts for a beneficiary, and what they agreed to. */
@RestController
@RequestMapping(path = "/api/v1/beneficiaries", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Beneficiaries")
class RepresentativesController {

    private final ActForBeneficiary actForBeneficiary;
    private final ConsentToRegulations consentToRegulations;
    private final BeneficiaryRefusals refusals;
    private final CentreCatalogue centres;

    @Schema(name = "InviteRepresentative")
    record InviteRequest() {}

    @Schema(name = "Invitation")
    record InvitationView(
            @Schema(description = "shown only now", example = "7KQ2-M4XD-0HTZ")
            String code,

            Instant until) {}

    @Schema(name = "JoinBeneficiary")
    record JoinRequest(
            @Schema(example = "7KQ2-M4XD-0HTZ") @NotNull @PlainText(max = 40)
            String code,

            @Schema(description = "what to be called by the others and by staff", example = "Olena K.")
            @Nullable
            @PlainText(max = 100)
            String name) {}

    @Schema(name = "GiveConsent")
    record ConsentRequest(
            @Schema(example = "reymonta") @NotNull @PlainText(max = 40)
            String centre,

            @Schema(description = "the version in force, which is the one read", example = "2026-01")
            @NotNull
            @PlainText(max = 40)
            String version) {}

    @PostMapping(path = "/{beneficiary}/representatives", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Invite somebody to act for a beneficiary",
            description =
                    "For those who act for it and for staff. Pass the code on; the first person who brings it within "
                            + "14 days to `POST /beneficiaries/invitations` acts for the beneficiary from then on.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`")
    @ApiResponse(responseCode = "409", description = "`beneficiary-merged`, `beneficiary-erased`")
    ResponseEntity<InvitationView> invite(
            @PathVariable("beneficiary") UUID id, @Valid @RequestBody InviteRequest request, Actor actor) {
        return switch (actForBeneficiary.invite(new BeneficiaryId(id), actor)) {
            case Invited.Open(var code, var until) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new InvitationView(code, until));
            case Invited.NotOpened(var changed) -> throw refusals.refusal(changed);
        };
    }

    @PostMapping(path = "/invitations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take up an invitation by its code", description = "The caller acts for the beneficiary then.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`invitation-unknown`: wrong, used or too old")
    ResponseEntity<BeneficiaryView> join(@Valid @RequestBody JoinRequest request, Actor actor) {
        return refusals.answer(actForBeneficiary.join(request.code(), request.name(), actor));
    }

    @DeleteMapping("/{beneficiary}/representatives/{representative}")
    @Operation(
            summary = "Let somebody act for a beneficiary no longer",
            description = "For those who act for it, also for oneself, and for staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`, `representative-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`last-representative`, `beneficiary-merged`, `beneficiary-erased`")
    ResponseEntity<BeneficiaryView> dismiss(
            @PathVariable("beneficiary") UUID id,
            @PathVariable("representative") @PlainText(max = 100) String subject,
            Revision revision,
            Actor actor) {
        return refusals.answer(actForBeneficiary.dismiss(new BeneficiaryId(id), subject, revision, actor));
    }

    @PostMapping(path = "/{beneficiary}/consents", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Accept a centre's regulations for a beneficiary",
            description = "For those who act for it, each for themselves. A new version asks for a new consent.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`, `centre-unknown`")
    @ApiResponse(responseCode = "409", description = "`beneficiary-merged`, `beneficiary-erased`")
    @ApiResponse(responseCode = "422", description = "`regulations-outdated`, with the `current` version")
    ResponseEntity<BeneficiaryView> consent(
            @PathVariable("beneficiary") UUID id, @Valid @RequestBody ConsentRequest request, Actor actor) {
        var centre = CentreId.parse(request.centre())
                .filter(known -> centres.find(known).isPresent())
                .orElseThrow(() -> new Problem(KitProblem.CENTRE_UNKNOWN));
        return switch (consentToRegulations.handle(
                new ConsentToRegulations.Command(new BeneficiaryId(id), centre, request.version(), actor))) {
            case ConsentToRegulations.Outcome.Given(var changed) -> refusals.answer(changed);
            case ConsentToRegulations.Outcome.Outdated(var current) ->
                throw new Problem(BookingProblem.REGULATIONS_OUTDATED).with("current", current);
        };
    }
}
