package pl.krakow.centra.events.advice.http;

import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.GivenAddress;
import pl.krakow.centra.events.advice.FindSlots;
import pl.krakow.centra.events.advice.RequestAdvice;
import pl.krakow.centra.events.advice.SendAdviceLinks;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.RequestKeys;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(
        name = "Advice without an account",
        description = "Asking for a time by e-mail, and what the links in letters open")
class RequestsController {

    private final RequestAdvice requestAdvice;
    private final SendAdviceLinks sendAdviceLinks;
    private final FindSlots findSlots;
    private final Ids ids;

    /** What who has no account is told, whatever becomes of it. */
    @Schema(name = "AdviceRequestReceived")
    record Received(@Schema(example = "CHECK_YOUR_MAIL") String next) {

        static final Received A_LETTER_FOLLOWS = new Received("CHECK_YOUR_MAIL");
    }

    @PostMapping(path = "/centres/{centre}/advice-slots/{slot}/requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for a time with an adviser without an account",
            description =
                    "The time, and a room where it needs one, are kept until the link in the letter that follows is used,"
                            + " a few hours at most. The answer is the same whether the address is known or not; sent again for"
                            + " the same time, the letter is sent again, a few times a day at most.")
    @ApiResponse(responseCode = "202", content = @Content(examples = @ExampleObject("{\"next\": \"CHECK_YOUR_MAIL\"}")))
    @ApiResponse(responseCode = "400", description = "`invalid-request`: `not-an-address`", content = @Content)
    @ApiResponse(responseCode = "404", description = "`slot-unknown`", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "`slot-taken`, `slot-awaited`, `slot-without-room`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = {
                                @ExampleObject(name = "slot-taken", value = AdviceExamples.SLOT_TAKEN),
                                @ExampleObject(name = "slot-awaited", value = AdviceExamples.SLOT_AWAITED)
                            }))
    @ApiResponse(
            responseCode = "422",
            description = "`slot-too-soon`, `slot-not-in-field`, `phone-needed`; `idempotency-key-reused`",
            content = @Content)
    Received ask(
            @PathVariable CentreId centre,
            @PathVariable String slot,
            @Valid @RequestBody VisitRequest form,
            Locale language) {
        var wanted = SlotId.parse(slot).orElseThrow(() -> new Problem(EventsProblem.SLOT_UNKNOWN));
        var outcome = requestAdvice.handle(new RequestAdvice.Command(
                new AppointmentId(RequestKeys.current().map(ids::derived).orElseGet(ids::next)),
                centre,
                wanted,
                form.inARow(),
                form.field(),
                form.visitor(null, true, language),
                form.question()));
        return switch (outcome) {
            case RequestAdvice.Outcome.Received() -> Received.A_LETTER_FOLLOWS;
            case RequestAdvice.Outcome.Refused(var why) ->
                throw AdviceRefusals.of(why, (field, date) -> findSlots.instead(centre.value(), field, date));
        };
    }

    @Schema(name = "AdviceLinksAgain")
    record LinksRequest(
            @NotNull @PlainText(max = 254) @Schema(example = "maria@example.org", maxLength = 254)
            String email) {}

    @PostMapping(path = "/advice-links", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have the links to one's appointments and wishes sent once more",
            description =
                    "For who has no account and has lost the letters. The answer is the same whether the address is known"
                            + " or not; if it is, letters follow, a few times a day at most.")
    @ApiResponse(responseCode = "202", content = @Content(examples = @ExampleObject("{\"next\": \"CHECK_YOUR_MAIL\"}")))
    @ApiResponse(responseCode = "400", description = "`invalid-request`: `not-an-address`", content = @Content)
    Received sendLinksAgain(@Valid @RequestBody LinksRequest request) {
        sendAdviceLinks.handle(GivenAddress.of(request.email()));
        return Received.A_LETTER_FOLLOWS;
    }
}
