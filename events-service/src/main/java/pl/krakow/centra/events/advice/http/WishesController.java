package pl.krakow.centra.events.advice.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.advice.MakeWish;
import pl.krakow.centra.events.advice.ManageWish;
import pl.krakow.centra.events.advice.WishView;
import pl.krakow.centra.events.advice.domain.WishId;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.RequestKeys;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Waiting for advice", description = "Waiting for a time with an adviser when none suits")
class WishesController {

    private static final String MINE = "/my-advice-wishes/{wish}";

    private final MakeWish makeWish;
    private final ManageWish manageWish;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    @PostMapping(path = "/centres/{centre}/advice-wishes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Wait for a time with an adviser",
            description =
                    "For an adviser, a field, days and hours. A time that becomes free, or is opened, is kept for the first"
                            + " whom it suits, in the order in which they came, until they answer; who doesn't answer waits no longer,"
                            + " who declines waits on. With an account at once; without one as soon as the link in the letter that"
                            + " follows is used.")
    @ApiResponse(responseCode = "201", description = "with an account")
    @ApiResponse(
            responseCode = "202",
            description = "without one: a letter is on its way",
            content =
                    @Content(
                            schema = @Schema(implementation = RequestsController.Received.class),
                            examples = @ExampleObject("{\"next\": \"CHECK_YOUR_MAIL\"}")))
    @ApiResponse(responseCode = "400", description = "`invalid-request`: `not-an-address`", content = @Content)
    @ApiResponse(responseCode = "404", description = "`adviser-unknown`", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "`too-many-wishes`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.TOO_MANY_WISHES)))
    @ApiResponse(
            responseCode = "422",
            description = "`advice-field-unknown`, `wish-backwards`, `wish-too-far`; `idempotency-key-reused`",
            content = @Content)
    ResponseEntity<Object> make(
            @PathVariable CentreId centre, @Valid @RequestBody WishRequest form, Actor actor, Locale language) {
        var zone = centres.find(centre).orElseThrow().zone();
        var outcome = makeWish.handle(new MakeWish.Command(
                new WishId(RequestKeys.current().map(ids::derived).orElseGet(ids::next)),
                centre,
                form.contact(actor.isSignedIn() ? actor.subject() : null, language),
                form.sought(LocalDate.now(clock.withZone(zone))),
                language));
        return switch (outcome) {
            case MakeWish.Outcome.Made(var wish) ->
                ResponseEntity.status(HttpStatus.CREATED).body(wish);
            case MakeWish.Outcome.Received() ->
                ResponseEntity.accepted().body(RequestsController.Received.A_LETTER_FOLLOWS);
            default -> throw AdviceRefusals.of(outcome);
        };
    }

    @GetMapping("/centres/{centre}/advice-wishes")
    @Operation(
            summary = "Who waits for a time with an adviser",
            description =
                    "In the order in which they came; for the centre's staff, so that they know what to open. What is asked"
                            + " only the person and their adviser read.")
    @ApiResponse(responseCode = "200")
    Page<WishView> at(@PathVariable CentreId centre) {
        return new Page<>(manageWish.at(centre), null);
    }

    @GetMapping("/my-advice-wishes")
    @Operation(
            summary = "What one waits for",
            description = "At all centres, newest first; kept for a month after its end.")
    @ApiResponse(responseCode = "200")
    Page<WishView> own(Actor actor, Locale language) {
        return new Page<>(manageWish.own(actor, language), null);
    }

    @PostMapping(MINE + "/accept")
    @Operation(summary = "Take the time that is offered to one")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`wish-unknown`", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "`reservation-gone`, `too-many-appointments`, `wish-not-possible`: nothing is offered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.RESERVATION_GONE)))
    WishView accept(@PathVariable UUID wish, Actor actor, Locale language) {
        return done(manageWish.accept(new WishId(wish), actor, language));
    }

    @PostMapping(MINE + "/decline")
    @Operation(
            summary = "Decline the time that is offered to one",
            description = "And wait on, in the same place, for another one.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`wish-unknown`", content = @Content)
    @ApiResponse(responseCode = "409", description = "`wish-not-possible`: nothing is offered", content = @Content)
    WishView decline(@PathVariable UUID wish, Actor actor, Locale language) {
        return done(manageWish.decline(new WishId(wish), actor, language));
    }

    @PostMapping(MINE + "/withdraw")
    @Operation(summary = "Wait no longer", description = "What is offered is offered to the next.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`wish-unknown`", content = @Content)
    @ApiResponse(responseCode = "409", description = "`wish-not-possible`: it has come to an end", content = @Content)
    WishView withdraw(@PathVariable UUID wish, Actor actor, Locale language) {
        return done(manageWish.withdraw(new WishId(wish), actor, language));
    }

    private static WishView done(ManageWish.Outcome outcome) {
        return switch (outcome) {
            case ManageWish.Outcome.Done(var wish) -> wish;
            default -> throw AdviceRefusals.of(outcome);
        };
    }
}
