package pl.krakow.centra.booking.letters.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.letters.ChangeContact;
import pl.krakow.centra.booking.letters.domain.Contact;
import pl.krakow.centra.booking.letters.domain.Topic;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/my-contact", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Letters", description = "Where e-mails about bookings go, and which")
class MyContactController {

    private final ChangeContact changeContact;
    private final FieldProblems fieldProblems;

    @Schema(name = "ContactTopic")
    enum TopicView {
        BOOKINGS,
        REMINDERS,
        WAITING_LIST,
        ORGANISATION
    }

    @Schema(name = "ChangeMyContact")
    record ChangeRequest(
            @Schema(description = "none: no e-mails", example = "anna@example.org") @Nullable @PlainText(max = 254)
            String email,

            @Schema(example = "pl") @NotNull @Pattern(regexp = "pl|en|uk")
            String language,

            @Schema(description = "what the person wants to be written to about") @NotNull
            Set<@NotNull TopicView> letters) {}

    @Schema(name = "ConfirmMyContact")
    record ConfirmRequest(
            @Schema(example = "K7QX2MPA") @NotNull @PlainText(max = 20)
            String code) {}

    /**
     * @param email confirmed and in use
     * @param pendingEmail waits for the code that was sent there
     */
    @Schema(name = "MyContact")
    record ContactView(
            @Nullable String email,
            @Nullable String pendingEmail,
            @Schema(example = "pl") String language,
            Set<Topic> letters) {

        static ContactView of(Contact contact) {
            var address = contact.address();
            var pending = contact.pending();
            return new ContactView(
                    address == null ? null : address.value(),
                    pending == null ? null : pending.address().value(),
                    contact.language(),
                    contact.letters());
        }
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ContactView.class),
                            examples = @ExampleObject("""
                                    {
                                      "email": "anna@example.org",
                                      "pendingEmail": null,
                                      "language": "pl",
                                      "letters": ["BOOKINGS", "REMINDERS", "WAITING_LIST", "ORGANISATION"]
                                    }""")))
    @interface AnswersWithContact {}

    @GetMapping
    @Operation(
            summary = "How the caller wants to be written to",
            description = "Who has never said anything gets no e-mails; the revision is 0 then.")
    @AnswersWithContact
    ResponseEntity<ContactView> find(Locale language, Actor actor) {
        return ok(changeContact.of(actor.subject(), language));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say where e-mails go, in which language, and about what",
            description =
                    "A new address gets a code by e-mail and is used once the code is typed in; until then the old one "
                            + "stays. Without an address there are no e-mails.")
    @AnswersWithContact
    @ApiResponse(responseCode = "400", description = "`invalid-request`: `address-invalid`", content = @Content)
    @ApiResponse(responseCode = "429", description = "`too-many-contact-codes`", content = @Content)
    ResponseEntity<ContactView> change(@Valid @RequestBody ChangeRequest request, Revision revision, Actor actor) {
        var letters = request.letters().stream()
                .map(topic -> Topic.valueOf(topic.name()))
                .collect(Collectors.toSet());
        return answer(changeContact.wish(new ChangeContact.Wishes(
                actor.subject(), address(request.email()), request.language(), letters, revision)));
    }

    private @Nullable EmailAddress address(@Nullable String email) {
        return email == null
                ? null
                : EmailAddress.parse(email)
                        .orElseThrow(() -> fieldProblems.refusal("/email", BookingProblem.ADDRESS_INVALID));
    }

    @PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Type in the code from the e-mail",
            description = "Within a day, in five tries. Capital and small letters are the same.")
    @AnswersWithContact
    @ApiResponse(
            responseCode = "422",
            description = "`contact-code-wrong`: wrong, used, or too old",
            content = @Content)
    ResponseEntity<ContactView> confirm(@Valid @RequestBody ConfirmRequest request, Actor actor) {
        return answer(changeContact.confirm(actor.subject(), request.code()));
    }

    private static ResponseEntity<ContactView> answer(ChangeContact.Outcome outcome) {
        return switch (outcome) {
            case ChangeContact.Outcome.Changed(var contact) -> ok(contact);
            case ChangeContact.Outcome.Stale() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ChangeContact.Outcome.TooManyCodes() -> throw new Problem(BookingProblem.TOO_MANY_CONTACT_CODES);
            case ChangeContact.Outcome.WrongCode() -> throw new Problem(BookingProblem.CONTACT_CODE_WRONG);
        };
    }

    private static ResponseEntity<ContactView> ok(Contact contact) {
        return ResponseEntity.ok().eTag(new Revision(contact.revision()).etag()).body(ContactView.of(contact));
    }
}
