package pl.krakow.centra.events.letters.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.GivenAddress;
import pl.krakow.centra.events.GivenLink;
import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.letters.GiveAddress;
import pl.krakow.centra.events.letters.domain.Correspondent;
import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Letters about events", description = "Which e-mails people get, and whether an address is theirs")
class MyEventLettersController {

    private final Correspondence correspondence;
    private final GiveAddress giveAddress;

    /**
     * @param addresses that were confirmed and are written to
     * @param letters what they want to be written to about
     */
    @Schema(name = "MyEventLetters")
    record LettersView(
            @Schema(example = "[\"anna.nowak@example.org\"]")
            Set<String> addresses,

            Set<Topic> letters) {

        static LettersView of(Correspondent known) {
            return new LettersView(
                    new TreeSet<>(
                            known.confirmed().stream().map(EmailAddress::value).toList()),
                    Arrays.stream(Topic.values()).filter(known::wants).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Schema(name = "ChooseMyEventLetters")
    record ChooseRequest(
            @NotNull @Schema(example = "[\"SIGN_UP\", \"MESSAGES\"]")
            Set<@NotNull Topic> letters) {}

    /** @param email the address that was confirmed */
    @Schema(name = "ConfirmedAddress")
    record ConfirmedView(
            @Schema(example = "anna.nowak@example.org") String email) {}

    @GetMapping("/my-event-letters")
    @Operation(
            summary = "Which e-mails about events the caller gets",
            description = "And at which addresses. Who never chose gets all of them; the revision is 0 then.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject("""
                                    {
                                      "addresses": ["anna.nowak@example.org"],
                                      "letters": ["SIGN_UP", "REMINDERS", "MESSAGES", "AFTERWARDS", "DUTIES"]
                                    }""")))
    ResponseEntity<LettersView> find(Actor actor, Locale language) {
        return answer(correspondence.of(actor.subject(), language.getLanguage()));
    }

    @PutMapping(path = "/my-event-letters", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Choose which e-mails about events to get", description = "`If-Match: \"0\"` the first time.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "412", description = "`precondition-failed`: chosen otherwise meanwhile")
    ResponseEntity<LettersView> choose(
            @Valid @RequestBody ChooseRequest request, Revision revision, Actor actor, Locale language) {
        return switch (correspondence.choose(actor.subject(), language.getLanguage(), request.letters(), revision)) {
            case Correspondence.Choice.Made(var chosen) -> answer(chosen);
            case Correspondence.Choice.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
        };
    }

    @Schema(name = "GiveAddress")
    record AddressRequest(
            @NotNull @PlainText(max = 254) @Schema(example = "anna.nowak@example.org", maxLength = 254)
            String email,

            @Nullable
            @Pattern(regexp = "pl|en|uk")
            @Schema(description = "letters are written in; the request's when left out")
            String language) {}

    @PostMapping(path = "/my-event-letters/addresses", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Give an address to be written to",
            description =
                    "Letters go there once its owner has followed the link that is sent to it; advisers are told of their"
                            + " appointments that way. A few times a day at most.")
    @ApiResponse(responseCode = "202")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: `not-an-address`", content = @Content)
    void give(
            @Parameter(description = "whose site the link leads to", example = "reymonta") @RequestParam
                    CentreId centre,
            @Valid @RequestBody AddressRequest request,
            Actor actor,
            Locale language) {
        giveAddress.handle(
                actor.subject(),
                GivenAddress.of(request.email()),
                request.language() == null ? language.getLanguage() : request.language(),
                centre);
    }

    private static ResponseEntity<LettersView> answer(Correspondent known) {
        return ResponseEntity.ok().eTag(new Revision(known.revision()).etag()).body(LettersView.of(known));
    }

    @PostMapping("/letter-addresses/{token}/confirm")
    @Operation(
            summary = "Confirm that an address is mine",
            description = "By the link that was sent there. What waited for it is sent then. May be repeated.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`: never sent, or too old")
    ConfirmedView confirm(@PathVariable String token) {
        return correspondence
                .confirm(GivenLink.hash(token))
                .map(address -> new ConfirmedView(address.value()))
                .orElseThrow(() -> new Problem(EventsProblem.LINK_UNKNOWN));
    }
}
