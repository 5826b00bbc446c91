package pl.krakow.centra.booking.seasons.http;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.booking.seasons.FindSeasons;
import pl.krakow.centra.booking.seasons.MakeWish;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.WishId;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/seasons/{season}/wishes", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Seasons")
class WishesController {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final MakeWish makeWish;
    private final FindSeasons findSeasons;
    private final Rooms rooms;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final FieldProblems fieldProblems;
    private final ReasonTexts texts;

    @GetMapping
    @Operation(
            summary = "The wishes of a season",
            description =
                    "All of them for the centre's staff, those of their own beneficiaries for others; by id. Staff "
                            + "see what each is to get once it is proposed, others once it is published.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`season-unknown`")
    Page<WishView> list(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID season,
            Paging paging,
            Actor actor,
            Locale language) {
        return findSeasons
                .wishes(centre, new SeasonId(season), actor, paging)
                .orElseThrow(SeasonRefusals::unknown)
                .map(found -> WishView.of(found, zone(centre), texts, language));
    }

    @GetMapping("/{wish}")
    @Operation(
            summary = "One wish",
            description = "For those who act for its beneficiary and for staff; with what it gets and why not more.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`season-unknown`, `wish-unknown`")
    ResponseEntity<WishView> find(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID season,
            @PathVariable("wish") UUID wish,
            Actor actor,
            Locale language) {
        return ok(centre, season, wish, actor, language);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make a wish",
            description =
                    "While the season takes wishes; for one's own beneficiaries, for staff on behalf of any. Send an "
                            + "`Idempotency-Key` to be able to repeat it safely.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request` with a JSON pointer per field, among others `window-too-short`, "
                    + "`too-few-weekdays`, `room-not-in-centre`, `length-out-of-range`")
    @ApiResponse(responseCode = "403", description = "`not-your-beneficiary`")
    @ApiResponse(responseCode = "404", description = "`season-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`wishes-closed` with when they are taken",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(SeasonExamples.WISHES_CLOSED)))
    @ApiResponse(responseCode = "422", description = "`beneficiary-unknown`, `regulations-outdated`")
    ResponseEntity<WishView> make(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID season,
            @Valid @RequestBody WishRequest request,
            Actor actor,
            Locale language) {
        check(centre, request);
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var outcome = makeWish.make(
                centre,
                new SeasonId(season),
                new WishId(id),
                new BeneficiaryId(request.beneficiaryId()),
                request.content(),
                actor);
        done(outcome, centre);
        var location = UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/seasons/{season}/wishes/{wish}")
                .build(centre.value(), season, id);
        var view = view(centre, season, id, actor, language);
        return ResponseEntity.created(location)
                .eTag(new Revision(view.revision()).etag())
                .body(view);
    }

    @PutMapping(path = "/{wish}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change a wish", description = "While the season takes wishes. The beneficiary stays.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    @ApiResponse(responseCode = "404", description = "`season-unknown`, `wish-unknown`")
    @ApiResponse(responseCode = "409", description = "`wishes-closed`")
    @ApiResponse(responseCode = "422", description = "`regulations-outdated`")
    ResponseEntity<WishView> change(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID season,
            @PathVariable("wish") UUID wish,
            Revision revision,
            @Valid @RequestBody WishRequest request,
            Actor actor,
            Locale language) {
        check(centre, request);
        var before = findSeasons
                .wish(centre, new SeasonId(season), new WishId(wish), actor)
                .orElseThrow(SeasonRefusals::wishUnknown);
        if (!before.wish().beneficiary().value().equals(request.beneficiaryId())) {
            throw fieldProblems.refusal("/beneficiaryId", BookingProblem.BENEFICIARY_STAYS);
        }
        done(
                makeWish.change(centre, new SeasonId(season), new WishId(wish), request.content(), revision, actor),
                centre);
        return ok(centre, season, wish, actor, language);
    }

    @DeleteMapping("/{wish}")
    @Operation(summary = "Withdraw a wish", description = "While the season takes wishes.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`season-unknown`, `wish-unknown`")
    @ApiResponse(responseCode = "409", description = "`wishes-closed`")
    ResponseEntity<Void> withdraw(
            @PathVariable CentreId centre,
            @PathVariable("season") UUID season,
            @PathVariable("wish") UUID wish,
            Revision revision,
            Actor actor) {
        done(makeWish.withdraw(centre, new SeasonId(season), new WishId(wish), revision, actor), centre);
        return ResponseEntity.noContent().build();
    }

    private void done(MakeWish.Outcome outcome, CentreId centre) {
        switch (outcome) {
            case MakeWish.Outcome.Done _ -> {}
            case MakeWish.Outcome.SeasonUnknown() -> throw SeasonRefusals.unknown();
            case MakeWish.Outcome.Unknown() -> throw SeasonRefusals.wishUnknown();
            case MakeWish.Outcome.Closed(var terms) ->
                throw new Problem(BookingProblem.WISHES_CLOSED)
                        .with("wishesFrom", SeasonView.at(terms.wishesFrom(), zone(centre)))
                        .with("wishesUntil", SeasonView.at(terms.wishesUntil(), zone(centre)));
            case MakeWish.Outcome.BeneficiaryUnknown() -> throw new Problem(BookingProblem.BENEFICIARY_UNKNOWN);
            case MakeWish.Outcome.NotYourBeneficiary() -> throw new Problem(BookingProblem.NOT_YOUR_BENEFICIARY);
            case MakeWish.Outcome.RegulationsOutdated(var current) ->
                throw new Problem(BookingProblem.REGULATIONS_OUTDATED).with("current", current);
            case MakeWish.Outcome.Stale _ -> throw SeasonRefusals.stale();
        }
    }

    private ResponseEntity<WishView> ok(CentreId centre, UUID season, UUID wish, Actor actor, Locale language) {
        var view = view(centre, season, wish, actor, language);
        return ResponseEntity.ok().eTag(new Revision(view.revision()).etag()).body(view);
    }

    private WishView view(CentreId centre, UUID season, UUID wish, Actor actor, Locale language) {
        return findSeasons
                .wish(centre, new SeasonId(season), new WishId(wish), actor)
                .map(found -> WishView.of(found, zone(centre), texts, language))
                .orElseThrow(SeasonRefusals::wishUnknown);
    }

    private void check(CentreId centre, WishRequest request) {
        for (int n = 0; n < request.choices().size(); n++) {
            var choice = request.choices().get(n);
            var at = "/choices/" + n;
            if (choice.length().toMinutes() < 1 || choice.length().compareTo(A_DAY) > 0) {
                throw fieldProblems.refusal(at + "/length", BookingProblem.LENGTH_OUT_OF_RANGE);
            }
            if (minute(choice.earliest()) + choice.length().toMinutes() > endMinute(choice.latest())) {
                throw fieldProblems.refusal(at + "/latest", BookingProblem.WINDOW_TOO_SHORT);
            }
            if (choice.times() > choice.weekdays().size()) {
                throw fieldProblems.refusal(at + "/timesPerWeek", BookingProblem.TOO_FEW_WEEKDAYS);
            }
            if (choice.atLeast() > choice.times()) {
                throw fieldProblems.refusal(at + "/atLeastTimesPerWeek", BookingProblem.TOO_FEW_WEEKDAYS);
            }
            var named = choice.rooms();
            for (int room = 0; named != null && room < named.size(); room++) {
                if (RoomId.parse(centre.value(), named.get(room))
                        .flatMap(rooms::find)
                        .isEmpty()) {
                    throw fieldProblems.refusal(at + "/rooms/" + room, BookingProblem.ROOM_NOT_IN_CENTRE);
                }
            }
        }
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static int endMinute(LocalTime time) {
        return minute(time) == 0 ? 24 * 60 : minute(time);
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).orElseThrow().zone();
    }
}
