package pl.krakow.centra.volunteering.hours.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.certificate.Hours;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Csv;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.hours.KeepHours;
import pl.krakow.centra.volunteering.hours.RateHours;
import pl.krakow.centra.volunteering.hours.TotalHours;
import pl.krakow.centra.volunteering.hours.TotalHours.By;
import pl.krakow.centra.volunteering.hours.TotalHours.Sum;
import pl.krakow.centra.volunteering.hours.TotalHours.Totals;
import pl.krakow.centra.volunteering.hours.domain.EntryId;
import pl.krakow.centra.volunteering.hours.domain.EntryState;
import pl.krakow.centra.volunteering.hours.domain.HourlyRates;
import pl.krakow.centra.volunteering.hours.domain.HoursEntry;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(
        name = "Volunteers' hours",
        description = "Hours of volunteer work, confirmed by both sides, and what they are worth")
class HoursController {

    private static final String OF_PLACEMENT = "/centres/{centre}/placements/{placement}/hours";
    private static final String AT_CENTRE = "/centres/{centre}/volunteering-hours";
    private static final int LONGEST_PERIOD_IN_YEARS = 10;
    private static final int GROSZ = 2;

    private final KeepHours keepHours;
    private final TotalHours totalHours;
    private final RateHours rateHours;
    private final Ids ids;

    /** Work of one day. */
    @Schema(name = "HoursRequest")
    record WorkRequest(
            @NotNull @Schema(example = "2026-11-23") LocalDate day,

            @NotNull
            @Min(1)
            @Max(1_500)
            @Schema(description = "a day has 1,440 minutes, 1,500 when the clocks go back", example = "270")
            Integer minutes,

            @Nullable
            @PlainText(max = 500)
            @Schema(description = "what was done", maxLength = 500, example = "rozstawianie stolików")
            String what,

            @Nullable @Schema(description = "the entry it corrects")
            UUID replaces) {}

    @Schema(name = "HoursConfirmation")
    record ConfirmRequest(@NotNull @Size(min = 1, max = 200) List<@NotNull UUID> entries) {}

    @Schema(name = "HoursDispute")
    record DisputeRequest(
            @NotNull @PlainText(max = 500) @Schema(maxLength = 500, example = "Tego dnia dyżur trwał trzy godziny")
            String remark) {}

    @Schema(name = "HoursLedger")
    record LedgerView(
            UUID placementId,

            @Schema(description = "of what is confirmed", example = "4.5")
            BigDecimal confirmedHours,

            @Schema(example = "270") int confirmedMinutes,
            List<EntryView> entries,
            @Schema(example = "3") long revision) {}

    @Schema(name = "HoursEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            UUID id,
            LocalDate day,
            int minutes,
            @Nullable String what,
            HoursEntry.Origin origin,
            EntryState state,
            OffsetDateTime writtenAt,
            @Nullable UUID replaces,

            @Schema(description = "when it was last confirmed, disputed or withdrawn") @Nullable
            OffsetDateTime saidAt,

            @Nullable String remark) {}

    @Schema(name = "HoursTotals")
    record TotalsView(LocalDate from, LocalDate to, By by, SumView total, List<SumView> lines) {

        static TotalsView of(LocalDate from, LocalDate to, By by, Totals totals) {
            return new TotalsView(
                    from,
                    to,
                    by,
                    SumView.of(totals.total()),
                    totals.lines().stream().map(SumView::of).toList());
        }
    }

    @Schema(name = "HoursTotal")
    record SumView(
            @Schema(
                    description =
                            "the organisation's, volunteer's or placement's id, or the month; empty for the total",
                    example = "2026-11")
            String key,

            long minutes,
            @Schema(example = "4.5") BigDecimal hours,

            @Schema(description = "in zlotys", example = "135.00")
            BigDecimal value,

            @Schema(description = "of days no rate holds for")
            long unvaluedMinutes,

            int volunteers,
            int placements) {

        static SumView of(Sum sum) {
            return new SumView(
                    sum.key(),
                    sum.minutes(),
                    Hours.of(sum.minutes()),
                    BigDecimal.valueOf(sum.grosz(), GROSZ),
                    sum.unvaluedMinutes(),
                    sum.volunteers(),
                    sum.placements());
        }
    }

    /** @param perHour in zlotys */
    @Schema(name = "VolunteeringRateRequest")
    record RateRequest(
            @NotNull @Schema(description = "the first day it holds for", example = "2026-01-01")
            LocalDate from,

            @NotNull @Min(1) @Max(1_000_000) @Schema(description = "in grosz", example = "3500")
            Integer groszPerHour,

            @Nullable
            @PlainText(max = 300)
            @Schema(description = "where it comes from", maxLength = 300, example = "regulamin konkursu ofert 2026")
            String basis) {}

    @Schema(name = "VolunteeringRates")
    record RatesView(
            @Schema(example = "reymonta") String centre,

            @Schema(description = "the one that begins latest first")
            List<RateView> rates,

            long revision) {

        static RatesView of(HourlyRates rates) {
            return new RatesView(
                    rates.centre(),
                    rates.latestFirst().stream()
                            .map(rate -> new RateView(rate.from(), rate.grosz(), rate.basis()))
                            .toList(),
                    rates.revision());
        }
    }

    @Schema(name = "VolunteeringRate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RateView(
            LocalDate from, long groszPerHour, @Nullable String basis) {}

    @GetMapping(OF_PLACEMENT)
    @Operation(
            summary = "The hours of a placement",
            description =
                    "For the volunteer, the organisation and the centre's staff. Entries are never changed; only what"
                            + " is `CONFIRMED` counts.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    LedgerView ledger(@PathVariable CentreId centre, @PathVariable UUID placement, Actor actor) {
        return keepHours
                .read(centre, new PlacementId(placement), actor)
                .map(kept -> view(kept.ledger(), kept.placement().zone()))
                .orElseThrow(() -> new Problem(VolunteeringProblem.PLACEMENT_UNKNOWN));
    }

    @PostMapping(OF_PLACEMENT)
    @Operation(
            summary = "Write hours down",
            description =
                    "Work of one day, once the work has begun; also a correction of an entry. A correction of confirmed"
                            + " hours takes their place once it is confirmed itself.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`, `hours-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`work-not-begun`, `agreement-needed`, `hours-corrected`, `hours-decided`, `ledger-full`")
    @ApiResponse(responseCode = "422", description = "`day-outside`, `day-to-come`, `day-full`")
    ResponseEntity<LedgerView> log(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Valid @RequestBody WorkRequest request,
            Actor actor) {
        var work = new KeepHours.Work(
                new EntryId(RequestKeys.current().map(ids::derived).orElseGet(ids::next)),
                request.day(),
                request.minutes(),
                request.what(),
                request.replaces() == null ? null : new EntryId(request.replaces()));
        var kept = HoursRefusals.kept(keepHours.log(centre, new PlacementId(placement), work, actor));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(view(kept.ledger(), kept.placement().zone()));
    }

    @PostMapping(OF_PLACEMENT + "/check-in")
    @Operation(
            summary = "Write hours down from check-in",
            description =
                    "Takes over when the volunteer was there, split at midnight. Taken over twice changes nothing.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`")
    @ApiResponse(responseCode = "409", description = "`work-not-begun`, `agreement-needed`, `ledger-full`")
    @ApiResponse(responseCode = "422", description = "`day-outside`, `day-to-come`, `day-full`")
    LedgerView takeFromCheckIn(@PathVariable CentreId centre, @PathVariable UUID placement, Actor actor) {
        return kept(keepHours.takeFromCheckIn(centre, new PlacementId(placement), actor));
    }

    @PostMapping(OF_PLACEMENT + "/confirm")
    @Operation(
            summary = "Confirm hours",
            description =
                    "For who acts for the organisation and the coordinator, never for the volunteer. All of the entries"
                            + " or none of them.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`own-hours`, `forbidden`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`, `hours-unknown`")
    @ApiResponse(responseCode = "409", description = "`hours-decided`")
    @ApiResponse(responseCode = "422", description = "`day-full`")
    LedgerView confirm(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @Valid @RequestBody ConfirmRequest request,
            Actor actor) {
        return kept(keepHours.confirm(
                centre,
                new PlacementId(placement),
                request.entries().stream().map(EntryId::new).distinct().toList(),
                actor));
    }

    @PostMapping(OF_PLACEMENT + "/{entry}/dispute")
    @Operation(
            summary = "Disagree with hours",
            description = "Also with what was confirmed; it doesn't count any more then.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`own-hours`, `forbidden`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`, `hours-unknown`")
    @ApiResponse(responseCode = "409", description = "`hours-decided`")
    LedgerView dispute(
            @PathVariable CentreId centre,
            @PathVariable UUID placement,
            @PathVariable UUID entry,
            @Valid @RequestBody DisputeRequest request,
            Actor actor) {
        return kept(keepHours.dispute(centre, new PlacementId(placement), new EntryId(entry), request.remark(), actor));
    }

    @PostMapping(OF_PLACEMENT + "/{entry}/withdraw")
    @Operation(summary = "Take hours back", description = "For the volunteer. What is confirmed is corrected instead.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`forbidden`")
    @ApiResponse(responseCode = "404", description = "`placement-unknown`, `hours-unknown`")
    @ApiResponse(responseCode = "409", description = "`hours-decided`")
    LedgerView withdraw(
            @PathVariable CentreId centre, @PathVariable UUID placement, @PathVariable UUID entry, Actor actor) {
        return kept(keepHours.withdraw(centre, new PlacementId(placement), new EntryId(entry), actor));
    }

    @GetMapping(AT_CENTRE)
    @Operation(
            summary = "Confirmed hours of a period, and what they are worth",
            description = "For the centre's staff; with `organisation` also for who acts for it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `period-too-long`")
    TotalsView totals(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-01-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam LocalDate to,
            @RequestParam(defaultValue = "ORGANISATION") By by,
            @RequestParam(required = false) @Nullable UUID organisation,
            Actor actor) {
        return TotalsView.of(from, to, by, totalsOf(centre, from, to, by, organisation, actor));
    }

    @GetMapping(path = AT_CENTRE + "/file", produces = "text/csv")
    @Operation(summary = "The same as a table", description = "CSV (RFC 4180), in UTF-8; the last line is the total.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `period-too-long`")
    ResponseEntity<byte[]> totalsFile(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-01-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam LocalDate to,
            @RequestParam(defaultValue = "ORGANISATION") By by,
            @RequestParam(required = false) @Nullable UUID organisation,
            Actor actor) {
        var totals = totalsOf(centre, from, to, by, organisation, actor);
        var csv = new Csv()
                .row(List.of(
                        by.name().toLowerCase(Locale.ROOT),
                        "hours",
                        "value",
                        "unvaluedHours",
                        "volunteers",
                        "placements"));
        totals.lines().forEach(line -> csv.row(row(line)));
        csv.row(row(totals.total()));
        return FeedAnswer.file(Csv.TYPE, csv.file(), "hours-%s-%s-%s.csv".formatted(centre, from, to));
    }

    private static List<Object> row(Sum sum) {
        return List.of(
                sum.key(),
                Hours.of(sum.minutes()),
                BigDecimal.valueOf(sum.grosz(), GROSZ),
                Hours.of(sum.unvaluedMinutes()),
                sum.volunteers(),
                sum.placements());
    }

    private Totals totalsOf(
            CentreId centre, LocalDate from, LocalDate to, By by, @Nullable UUID organisation, Actor actor) {
        checkPeriod(from, to);
        return totalHours
                .at(centre, organisation == null ? null : new OrganisationId(organisation), from, to, by, actor)
                .orElseThrow(() -> new Problem(KitProblem.FORBIDDEN));
    }

    private static void checkPeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Problem(VolunteeringProblem.PERIOD_BACKWARDS);
        }
        if (to.getYear() - (long) from.getYear() > LONGEST_PERIOD_IN_YEARS) {
            throw new Problem(VolunteeringProblem.PERIOD_TOO_LONG).arguments(LONGEST_PERIOD_IN_YEARS);
        }
    }

    @GetMapping("/volunteers/me/hours")
    @Operation(summary = "My confirmed hours of a period", description = "At all centres.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `period-too-long`")
    TotalsView mine(
            @Parameter(example = "2026-01-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam LocalDate to,
            @RequestParam(defaultValue = "ORGANISATION") By by,
            Actor actor) {
        checkPeriod(from, to);
        return TotalsView.of(from, to, by, totalHours.mine(from, to, by, actor));
    }

    @GetMapping("/centres/{centre}/volunteering-rates")
    @Operation(summary = "What an hour of volunteer work is worth at a centre")
    @ApiResponse(responseCode = "200")
    RatesView rates(@PathVariable CentreId centre) {
        return RatesView.of(rateHours.of(centre));
    }

    @PostMapping("/centres/{centre}/volunteering-rates")
    @Operation(
            summary = "Say what an hour is worth from some day on",
            description = "Hours that are confirmed already are valued anew, and reports are told.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "409", description = "`too-many-rates`")
    @ApiResponse(responseCode = "422", description = "`rate-out-of-reach`")
    ResponseEntity<RatesView> rate(
            @PathVariable CentreId centre, @Valid @RequestBody RateRequest request, Actor actor) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(RatesView.of(HoursRefusals.rated(rateHours.rate(
                        centre, request.from(), request.groszPerHour(), request.basis(), actor.subject()))));
    }

    private static LedgerView kept(KeepHours.Outcome outcome) {
        var kept = HoursRefusals.kept(outcome);
        return view(kept.ledger(), kept.placement().zone());
    }

    static LedgerView view(HoursLedger ledger, ZoneId zone) {
        int minutes = ledger.confirmedMinutes();
        return new LedgerView(
                ledger.placement().value(),
                Hours.of(minutes),
                minutes,
                ledger.entries().stream()
                        .map(entry -> view(entry, ledger, zone))
                        .toList(),
                ledger.revision());
    }

    private static EntryView view(HoursEntry entry, HoursLedger ledger, ZoneId zone) {
        var verdict = ledger.verdict(entry.id());
        var replaces = entry.replaces();
        return new EntryView(
                entry.id().value(),
                entry.day(),
                entry.minutes(),
                entry.what(),
                entry.origin(),
                ledger.state(entry.id()),
                entry.at().atZone(zone).toOffsetDateTime(),
                replaces == null ? null : replaces.value(),
                verdict.map(said -> said.at().atZone(zone).toOffsetDateTime()).orElse(null),
                verdict.map(said -> said.remark()).orElse(null));
    }
}
