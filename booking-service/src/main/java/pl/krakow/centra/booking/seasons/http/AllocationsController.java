package pl.krakow.centra.booking.seasons.http;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.seasons.AllocateSeason;
import pl.krakow.centra.booking.seasons.FindSeasons;
import pl.krakow.centra.booking.seasons.domain.Difference;
import pl.krakow.centra.booking.seasons.domain.Proposal;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.WishId;
import pl.krakow.centra.booking.seasons.domain.WishOutcome;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/seasons/{season}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Seasons")
class AllocationsController {

    private static final long A_DAY_IN_MINUTES = 24 * 60;

    private final AllocateSeason allocateSeason;
    private final FindSeasons findSeasons;
    private final FieldProblems fieldProblems;
    private final ReasonTexts texts;

    @GetMapping("/allocations")
    @Operation(
            summary = "What a proposal gives each wish",
            description = "By wish; of the latest proposal when none is named. For the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`proposal-unknown`")
    Page<OutcomeView> list(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID season,
            @Parameter(example = "3") @RequestParam(required = false) @Nullable @Min(1) Integer proposal,
            Paging paging,
            Locale language) {
        var after = paging.after().map(cursor -> new WishId(cursor.uuid(0)));
        var outcomes = proposal(centre, season, proposal).outcomes().stream()
                .filter(outcome -> after.isEmpty() || outcome.wish().compareTo(after.get()) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(outcomes, paging.limit(), last -> Cursor.of(last.wish()))
                .map(outcome -> OutcomeView.of(outcome, null, true, texts, language));
    }

    @PutMapping(path = "/allocations/{wish}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Decide about one wish",
            description = "Moves or pins it, forbids it a time or everything, or takes an earlier decision back. The "
                    + "answer says which rules a pin doesn't keep and what changes for whom; everything else stays as it "
                    + "is. `If-Match` names the season's revision. With `preview=true` nothing is kept. For the "
                    + "coordinator.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request` with a JSON pointer per field, among others `slot-needed`, "
                    + "`length-out-of-range`")
    @ApiResponse(responseCode = "404", description = "`season-unknown`, `wish-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`season-step-not-possible`: there is no proposal, or it is published")
    ResponseEntity<AdjustedView> adjust(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID season,
            @PathVariable("wish") UUID wish,
            Revision revision,
            @RequestParam(defaultValue = "false") boolean preview,
            @Valid @RequestBody AdjustRequest request,
            Actor actor,
            Locale language) {
        check(request);
        var outcome = allocateSeason.adjust(
                centre, new SeasonId(season), new WishId(wish), request.toAdjustment(), revision, preview, actor);
        return switch (outcome) {
            case AllocateSeason.Outcome.Adjusted adjusted ->
                ResponseEntity.ok()
                        .eTag(new Revision(adjusted.season().revision()).etag())
                        .body(view(adjusted, preview, language));
            case AllocateSeason.Outcome.Allocated _, AllocateSeason.Outcome.SeasonUnknown() ->
                throw SeasonRefusals.unknown();
            case AllocateSeason.Outcome.WishUnknown() -> throw SeasonRefusals.wishUnknown();
            case AllocateSeason.Outcome.Stale _ -> throw SeasonRefusals.stale();
            case AllocateSeason.Outcome.Impossible(var state) -> throw SeasonRefusals.impossible(state);
        };
    }

    @GetMapping("/comparison")
    @Operation(
            summary = "How two proposals differ",
            description = "Wish by wish, and for whom it is better or worse. For the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`proposal-unknown`: never made, or one of the forgotten oldest")
    ComparisonView compare(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID season,
            @Parameter(example = "3") @RequestParam @Min(1) int before,
            @Parameter(example = "4") @RequestParam @Min(1) int after,
            Locale language) {
        var differences = Difference.between(proposal(centre, season, before), proposal(centre, season, after));
        return new ComparisonView(
                before,
                after,
                count(differences, Difference.Verdict.BETTER),
                count(differences, Difference.Verdict.WORSE),
                count(differences, Difference.Verdict.MOVED),
                differences.stream().map(one -> view(one, language)).toList());
    }

    private Proposal proposal(CentreId centre, UUID season, @Nullable Integer number) {
        return findSeasons.proposal(centre, new SeasonId(season), number).orElseThrow(SeasonRefusals::proposalUnknown);
    }

    private static int count(List<Difference> differences, Difference.Verdict verdict) {
        return (int) differences.stream()
                .filter(difference -> difference.verdict() == verdict)
                .count();
    }

    private AdjustedView view(AllocateSeason.Outcome.Adjusted adjusted, boolean preview, Locale language) {
        return new AdjustedView(
                preview ? null : adjusted.season().nextNumber() - 1,
                OutcomeView.of(adjusted.outcome(), null, true, texts, language),
                adjusted.breaks().stream()
                        .map(broken -> new AdjustedView.BreakView(broken, texts.of(broken, language)))
                        .toList(),
                adjusted.differences().stream().map(one -> view(one, language)).toList());
    }

    private AdjustedView.DifferenceView view(Difference difference, Locale language) {
        return new AdjustedView.DifferenceView(
                difference.wish().value(),
                difference.verdict(),
                view(difference.before(), language),
                view(difference.after(), language));
    }

    private @Nullable OutcomeView view(@Nullable WishOutcome outcome, Locale language) {
        return outcome == null ? null : OutcomeView.of(outcome, null, true, texts, language);
    }

    private void check(AdjustRequest request) {
        if (request.decision() == AdjustRequest.Decision.PIN && request.named().isEmpty()) {
            throw fieldProblems.refusal("/slots", BookingProblem.SLOT_NEEDED);
        }
        for (int n = 0; n < request.named().size(); n++) {
            var slot = request.named().get(n);
            long start = slot.start().getHour() * 60L + slot.start().getMinute();
            if (slot.length().toMinutes() < 1 || start + slot.length().toMinutes() > A_DAY_IN_MINUTES) {
                throw fieldProblems.refusal("/slots/" + n + "/length", BookingProblem.LENGTH_OUT_OF_RANGE);
            }
        }
    }
}
