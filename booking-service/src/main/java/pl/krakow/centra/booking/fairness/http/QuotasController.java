package pl.krakow.centra.booking.fairness.http;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.FindQuotas;
import pl.krakow.centra.booking.fairness.FindSanctions;
import pl.krakow.centra.booking.fairness.domain.Aliases;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;

@RestController
@RequestMapping(path = "/api/v1/beneficiaries/{beneficiary}/quotas", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Fair use", description = "Quotas, and what follows from rooms kept for nobody")
class QuotasController {

    private final FindQuotas findQuotas;
    private final FindSanctions findSanctions;
    private final Beneficiaries beneficiaries;
    private final Aliases aliases;
    private final CentreCatalogue centres;
    private final Periods periods;
    private final Clock clock;

    /** @param sanctions those of every centre, also ended and lifted ones */
    @Schema(name = "Quotas")
    record QuotasView(List<QuotaView> items, List<SanctionView> sanctions) {}

    /** @param left none where staff went beyond the limit or it was lowered */
    @Schema(name = "QuotaLeft")
    record QuotaView(
            @Schema(example = "large-room-weekly") String rule,
            QuotaRule.Scope scope,
            @Nullable String centre,
            @Nullable String room,
            QuotaPeriod period,
            QuotaUnit unit,
            LocalDate from,
            @Schema(description = "included") LocalDate to,
            @Schema(example = "2") int limit,
            @Schema(example = "1") BigDecimal used,
            @Schema(example = "1") BigDecimal left,

            @Schema(description = "when the quota begins anew")
            LocalDate freeAgain) {

        static QuotaView of(FindQuotas.Left left) {
            var rule = left.rule();
            return new QuotaView(
                    rule.code(),
                    rule.scope(),
                    rule.centre(),
                    rule.room(),
                    rule.period(),
                    rule.unit(),
                    left.from(),
                    left.to(),
                    rule.limit(),
                    FairnessProblems.units(left.usedUnits()),
                    FairnessProblems.units(left.leftUnits()),
                    left.freeAgain());
        }
    }

    @GetMapping
    @Operation(
            summary = "What is left of a beneficiary's quotas",
            description = "For those who act for it and for staff: under each rule of every centre and of the city, in "
                    + "the period that includes `date` (without it: today); and its sanctions. Bookings that are just "
                    + "being made count; one that was just cancelled may still do so for a moment, but refuses nobody.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject(FairnessExamples.QUOTAS)))
    @ApiResponse(responseCode = "404", description = "`beneficiary-not-found`")
    QuotasView find(
            @PathVariable("beneficiary") UUID id,
            @Parameter(example = "2026-12-01") @RequestParam(required = false) @Nullable LocalDate date,
            Actor actor) {
        var today = clock.instant().atZone(centres.city().zone()).toLocalDate();
        var day = periods.of(date == null ? today : date, date == null ? today : date, today, 1, 1)
                .from();
        boolean staff = actor.isStaffSomewhere(today);
        var beneficiary = beneficiaries
                .current(new BeneficiaryId(id))
                .filter(found -> staff || found.isRepresentedBy(actor.subject()))
                .orElseThrow(() -> new Problem(BookingProblem.BENEFICIARY_NOT_FOUND));
        var aka = aliases.of(beneficiary.id());
        return new QuotasView(
                findQuotas.of(beneficiary.id(), aka, beneficiary.kind(), day).stream()
                        .map(QuotaView::of)
                        .toList(),
                centres.all().stream()
                        .flatMap(centre -> findSanctions.of(centre.id().value(), beneficiary.id(), aka).stream()
                                .map(sanction -> SanctionView.of(sanction, today, centre.zone(), staff)))
                        .toList());
    }
}
