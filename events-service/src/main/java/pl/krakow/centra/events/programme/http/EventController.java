package pl.krakow.centra.events.programme.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.programme.ChangeEvent;
import pl.krakow.centra.events.programme.DraftEvent;
import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.events.programme.FindEvents;
import pl.krakow.centra.events.programme.FindEvents.Listed;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.Refusal;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Events", description = "The programme of the centres")
class EventController {

    private final DraftEvent draftEvent;
    private final ChangeEvent changeEvent;
    private final FindEvents findEvents;
    private final Ids ids;

    /** @param reason told to the public */
    record CancelRequest(@Nullable @PlainText(max = 500) String reason) {}

    @GetMapping("/events")
    @Operation(
            summary = "What is on at all centres",
            description =
                    "Published events that are still running on `from` (today, when not given) and start by `to`.")
    Page<EventView> everywhere(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable EventKind kind,
            Paging paging,
            Actor actor,
            Locale language) {
        return list(new FindEvents.Query(null, from, to, kind, EventState.PUBLISHED, paging, actor, language));
    }

    @GetMapping("/centres/{centre}/events")
    @Operation(
            summary = "What is on at a centre",
            description = "As for all centres. The centre's staff may ask for another state than `PUBLISHED`.")
    Page<EventView> atCentre(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable EventKind kind,
            @RequestParam(defaultValue = "PUBLISHED") EventState state,
            Paging paging,
            Actor actor,
            Locale language) {
        return list(new FindEvents.Query(centre, from, to, kind, state, paging, actor, language));
    }

    @GetMapping("/centres/{centre}/events/{event}")
    @Operation(summary = "One event")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `event-unknown`")
    ResponseEntity<EventView> event(
            @PathVariable CentreId centre, @PathVariable UUID event, Actor actor, Locale language) {
        return findEvents
                .find(centre, new EventId(event), actor, language)
                .map(view -> answer(ResponseEntity.ok(), view))
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PostMapping("/centres/{centre}/events")
    @Operation(
            summary = "Draft an event",
            description = "Seen by the centre's staff until it is published. A room of the centre is asked for at once;"
                    + " `room` in the answer, and whenever the event is read, says how that stands.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "422",
            description =
                    "`ends-before-start`, `too-long`, `out-of-reach`, `language-unknown`, `place-not-single`, `needs-a-room`; `idempotency-key-reused`")
    ResponseEntity<EventView> draft(
            @PathVariable CentreId centre, @Valid @RequestBody DraftRequest draft, Actor actor, Locale language) {
        var id = new EventId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var command = new DraftEvent.Command(id, centre, draft.toDetails(), actor, language);
        return switch (draftEvent.handle(command)) {
            case DraftEvent.Outcome.Drafted drafted ->
                answer(
                        ResponseEntity.created(URI.create("/api/v1/centres/%s/events/%s"
                                .formatted(centre, drafted.event().id()))),
                        drafted.event());
            case DraftEvent.Outcome.Refused refused -> throw refused(refused.refusal());
        };
    }

    @PutMapping("/centres/{centre}/events/{event}")
    @Operation(
            summary = "Change an event",
            description = "Everything as it is to be. Another room, time or number of people is asked for anew; until"
                    + " that is granted, the event keeps what is booked for it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    @ApiResponse(
            responseCode = "422",
            description =
                    "`ends-before-start`, `too-long`, `out-of-reach`, `language-unknown`, `place-not-single`, `needs-a-room`, `already-over`")
    ResponseEntity<EventView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Valid @RequestBody DraftRequest wanted,
            Locale language) {
        return changed(changeEvent.change(
                new ChangeEvent.Change(centre, new EventId(event), revision, wanted.toDetails(), language)));
    }

    @PostMapping("/centres/{centre}/events/{event}/ask-for-room")
    @Operation(
            summary = "Ask once more for an event's room",
            description = "The same room at the same time, after it was refused or taken back.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`needs-no-room`, `decision-not-possible`")
    ResponseEntity<EventView> askForRoom(
            @PathVariable CentreId centre, @PathVariable UUID event, Revision revision, Locale language) {
        return changed(
                changeEvent.askForRoom(new ChangeEvent.AskForRoom(centre, new EventId(event), revision, language)));
    }

    @PostMapping("/centres/{centre}/events/{event}/publish")
    @Operation(
            summary = "Announce a drafted event to everybody",
            description = "Also while its room is still waited for; not when it was refused or taken back.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`, `room-not-given`")
    ResponseEntity<EventView> publish(
            @PathVariable CentreId centre, @PathVariable UUID event, Revision revision, Locale language) {
        return changed(changeEvent.publish(new ChangeEvent.Publish(centre, new EventId(event), revision, language)));
    }

    @PostMapping("/centres/{centre}/events/{event}/cancel")
    @Operation(summary = "Cancel an event")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    ResponseEntity<EventView> cancel(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Valid @RequestBody CancelRequest cancellation,
            Locale language) {
        return changed(changeEvent.cancel(
                new ChangeEvent.Cancel(centre, new EventId(event), revision, cancellation.reason(), language)));
    }

    private Page<EventView> list(FindEvents.Query query) {
        if (query.from() != null && query.to() != null && query.to().isBefore(query.from())) {
            throw new Problem(EventsProblem.PERIOD_BACKWARDS);
        }
        return switch (findEvents.list(query)) {
            case Listed.Listing listing -> listing.page();
            case Listed.ForStaffOnly forStaffOnly -> throw new Problem(KitProblem.FORBIDDEN);
        };
    }

    private static ResponseEntity<EventView> changed(ChangeEvent.Outcome outcome) {
        return switch (outcome) {
            case ChangeEvent.Outcome.Changed changed -> answer(ResponseEntity.ok(), changed.event());
            case ChangeEvent.Outcome.Unknown unknown -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case ChangeEvent.Outcome.Outdated outdated -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ChangeEvent.Outcome.NotPossible notPossible ->
                throw new Problem(EventsProblem.DECISION_NOT_POSSIBLE)
                        .arguments(notPossible.state())
                        .with("state", notPossible.state());
            case ChangeEvent.Outcome.AlreadyOver over -> throw new Problem(EventsProblem.ALREADY_OVER);
            case ChangeEvent.Outcome.Refused refused -> throw refused(refused.refusal());
            case ChangeEvent.Outcome.RoomNotGiven notGiven ->
                throw new Problem(EventsProblem.ROOM_NOT_GIVEN).with("room", notGiven.room());
            case ChangeEvent.Outcome.NeedsNoRoom needsNoRoom -> throw new Problem(EventsProblem.NEEDS_NO_ROOM);
        };
    }

    private static Problem refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.EndsBeforeStart endsBeforeStart ->
                new Problem(EventsProblem.ENDS_BEFORE_START).with("pointer", "/end");
            case Refusal.TooLong tooLong ->
                new Problem(EventsProblem.TOO_LONG)
                        .arguments(tooLong.longest().toDays())
                        .with("pointer", "/end");
            case Refusal.OutOfReach outOfReach -> new Problem(EventsProblem.OUT_OF_REACH).with("pointer", "/start");
            case Refusal.LanguageUnknown languageUnknown ->
                new Problem(EventsProblem.LANGUAGE_UNKNOWN).with("pointer", "/language");
        };
    }

    private static ResponseEntity<EventView> answer(ResponseEntity.BodyBuilder response, EventView event) {
        return response.eTag(new Revision(event.revision()).etag()).body(event);
    }
}
