package pl.krakow.centra.events.registrations.http;

import java.util.List;
import java.util.UUID;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.EventMessage.To;
import pl.krakow.centra.events.registrations.letters.WriteToParticipants;
import pl.krakow.centra.events.registrations.letters.WriteToParticipants.MessageView;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.RequestKeys;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/events/{event}/messages", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Messages to participants", description = "What staff write to the people of an event")
class MessagesController {

    private final WriteToParticipants writeToParticipants;

    @Schema(name = "PreviewEventMessage")
    record PreviewRequest(@NotNull To to) {}

    @Schema(name = "SendEventMessage")
    record MessageRequest(
            @NotNull To to,

            @NotNull @PlainText(max = 150) @Schema(maxLength = 150, example = "Zmiana wejścia")
            String subject,

            @NotNull
            @PlainText(max = 5000, lines = true)
            @Schema(maxLength = 5000, example = "Wchodzimy od al. Przyjaźni.")
            String text) {}

    /** @param items latest first */
    @Schema(name = "EventMessages")
    record Messages(List<MessageView> items) {}

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Whom a message would go to",
            description = "How many registrations, and how many of them can be written to. Nobody is written to.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject("{\"people\": 20, \"reachable\": 19}")))
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    WriteToParticipants.Preview preview(
            @PathVariable CentreId centre, @PathVariable UUID event, @Valid @RequestBody PreviewRequest request) {
        return writeToParticipants
                .preview(centre, new EventId(event), request.to())
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write to the people of an event",
            description =
                    "To all, to who has a seat, or to who waits, each once; repeated under the same `Idempotency-Key` nobody"
                            + " gets it again. Who left no address, hasn't confirmed it, or wants no such letters isn't reached.")
    @ApiResponse(responseCode = "201", content = @Content(examples = @ExampleObject("""
                                    {
                                      "id": "0198f3a0-0000-7000-8000-0000000000b1",
                                      "to": "CONFIRMED",
                                      "subject": "Zmiana wejścia",
                                      "text": "Wchodzimy od al. Przyjaźni.",
                                      "by": "8a4f2b1c-0000-4000-8000-000000000007",
                                      "sentAt": "2026-11-20T10:15:00+01:00",
                                      "people": 20,
                                      "reached": 19,
                                      "done": true
                                    }""")))
    @ApiResponse(responseCode = "404", description = "`event-unknown`", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "`nobody-to-write-to`: nobody stands there",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, examples = @ExampleObject("""
                                    {
                                      "type": "urn:problem:events:nobody-to-write-to",
                                      "title": "Nie ma do kogo napisać",
                                      "status": 409,
                                      "detail": "Nikogo z wybranych osób nie ma na liście. Wybierz innych odbiorców.",
                                      "instance": "/api/v1/centres/reymonta/events/0198f3a0-0000-7000-8000-000000000003/messages",
                                      "code": "nobody-to-write-to"
                                    }""")))
    MessageView send(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @Valid @RequestBody MessageRequest request,
            Actor actor) {
        var command = new WriteToParticipants.Command(
                centre,
                new EventId(event),
                request.to(),
                request.subject(),
                request.text(),
                actor,
                RequestKeys.current().orElse(null));
        return switch (writeToParticipants.send(command)) {
            case WriteToParticipants.Outcome.Sent(var message) -> message;
            case WriteToParticipants.Outcome.EventUnknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case WriteToParticipants.Outcome.ToNobody() -> throw new Problem(EventsProblem.NOBODY_TO_WRITE_TO);
        };
    }

    @GetMapping
    @Operation(
            summary = "What was written to the people of an event",
            description = "Latest first: who, when, to whom, and how many were reached.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    Messages list(@PathVariable CentreId centre, @PathVariable UUID event) {
        return writeToParticipants
                .list(centre, new EventId(event))
                .map(Messages::new)
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }
}
