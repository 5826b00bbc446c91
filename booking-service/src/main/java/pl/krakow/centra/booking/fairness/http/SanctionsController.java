package pl.krakow.centra.booking.fairness.http;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.FindSanctions;
import pl.krakow.centra.booking.fairness.LiftSanction;
import pl.krakow.centra.booking.fairness.domain.Sanction;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/sanctions", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Fair use", description = "Quotas, and what follows from rooms kept for nobody")
class SanctionsController {

    private final FindSanctions findSanctions;
    private final Beneficiaries beneficiaries;
    private final LiftSanction liftSanction;
    private final CentreCatalogue centres;

    @Schema(name = "LiftSanction")
    record LiftRequest(
            @Schema(example = "Sala była zamknięta, goście czekali przed wejściem")
            @NotNull
            @PlainText(max = 1000, lines = true)
            String reason) {}

    @GetMapping
    @Operation(
            summary = "The sanctions of a centre",
            description = "For its staff; the latest first, in pages. Ended and lifted ones too.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject(FairnessExamples.SANCTIONS)))
    Page<SanctionView> list(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable UUID beneficiary,
            @Parameter(description = "only those that stand so") @RequestParam(required = false)
                    Sanction.@Nullable State state,
            Paging paging) {
        var zone = centres.find(centre).orElseThrow().zone();
        var today = findSanctions.today(centre.value());
        var aka = beneficiary == null ? Set.<BeneficiaryId>of() : beneficiaries.ids(new BeneficiaryId(beneficiary));
        return Page.of(
                        from(findSanctions.at(centre.value()), paging)
                                .filter(sanction -> beneficiary == null || aka.contains(sanction.beneficiary()))
                                .filter(sanction -> state == null || sanction.state(today) == state)
                                .limit(paging.limit() + 1L)
                                .toList(),
                        paging.limit(),
                        last -> Cursor.of(last.since(), last.id()))
                .map(sanction -> SanctionView.of(sanction, today, zone, true));
    }

    /** They come the latest first and, of one moment, by id. */
    private static Stream<Sanction> from(List<Sanction> all, Paging paging) {
        if (paging.after().isEmpty()) {
            return all.stream();
        }
        var since = paging.after().get().instant(0);
        var id = paging.after().get().uuid(1);
        return all.stream()
                .filter(sanction -> sanction.since().isBefore(since)
                        || sanction.since().equals(since) && sanction.id().compareTo(id) > 0);
    }

    @PostMapping(path = "/{sanction}/lift", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a sanction back",
            description =
                    "For the centre's coordinator, for good; it stays listed with who lifted it and why. What led "
                            + "to it leads to no other.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`sanction-unknown`")
    @ApiResponse(responseCode = "409", description = "`sanction-not-running`: ended or lifted before")
    SanctionView lift(
            @PathVariable CentreId centre,
            @PathVariable("sanction") UUID id,
            @Valid @RequestBody LiftRequest request,
            Actor actor) {
        var zone = centres.find(centre).orElseThrow().zone();
        return switch (liftSanction.handle(new LiftSanction.Command(centre, id, request.reason(), actor))) {
            case LiftSanction.Outcome.Lifted(var sanction) ->
                SanctionView.of(sanction, findSanctions.today(centre.value()), zone, true);
            case LiftSanction.Outcome.Unknown() -> throw new Problem(BookingProblem.SANCTION_UNKNOWN);
            case LiftSanction.Outcome.NotRunning(var state) ->
                throw new Problem(BookingProblem.SANCTION_NOT_RUNNING).with("state", state);
        };
    }
}
