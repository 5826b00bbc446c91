package pl.krakow.centra.volunteering.letters.http;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.letters.KeepMailbox;
import pl.krakow.centra.volunteering.letters.domain.Mailbox;

@RestController
@RequestMapping(path = "/api/v1/my-organisations/letters", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Organisations", description = "Who looks for volunteers, and who acts for them here")
class MailboxController {

    private final KeepMailbox keepMailbox;

    @Schema(name = "VolunteeringMailboxDraft")
    record MailboxRequest(
            @NotNull @PlainText(max = 254) @Schema(example = "biuro@fundacja.example", maxLength = 254)
            String email,

            @NotNull @Pattern(regexp = "pl|en|uk") @Schema(example = "pl")
            String language,

            @NotNull
            @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
            @Schema(description = "version of the text that was agreed to", example = "2026-12")
            String consent) {}

    @Schema(name = "VolunteeringMailbox")
    record MailboxView(String email, String language, String consent, Instant consentedAt) {

        static MailboxView of(Mailbox mailbox) {
            return new MailboxView(
                    mailbox.address().value(), mailbox.language(), mailbox.consent(), mailbox.consentedAt());
        }
    }

    @GetMapping
    @Operation(summary = "Where letters about one's organisations and centres go")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`mailbox-unknown`: there are no letters")
    MailboxView find(Actor actor) {
        return keepMailbox
                .of(actor)
                .map(MailboxView::of)
                .orElseThrow(() -> new Problem(VolunteeringProblem.MAILBOX_UNKNOWN));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask for letters, and agree that the address is kept for them",
            description =
                    "Who acts for an organisation is written to when an agreement waits for them, hours wait to be "
                            + "confirmed, an opinion is asked for or volunteers begin uninsured; a coordinator about the "
                            + "last. Only accounts a centre has confirmed get an organisation's letters.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = MailboxView.class),
                            examples = @ExampleObject("""
                                            {
                                              "email": "biuro@fundacja.example",
                                              "language": "pl",
                                              "consent": "2026-12",
                                              "consentedAt": "2026-12-01T09:15:00Z"
                                            }""")))
    MailboxView keep(@Valid @RequestBody MailboxRequest mailbox, Actor actor) {
        var address = EmailAddress.parse(mailbox.email())
                .orElseThrow(() -> new Problem(KitProblem.INVALID_REQUEST)
                        .error(new FieldError("/email", "not an e-mail address", "email")));
        return MailboxView.of(keepMailbox.keep(address, mailbox.language(), mailbox.consent(), actor));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Get no letters any more", description = "The consent is withdrawn and the address erased.")
    @ApiResponse(responseCode = "204")
    void giveUp(Actor actor) {
        keepMailbox.giveUp(actor);
    }
}
