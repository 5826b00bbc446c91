package pl.krakow.centra.events.programme.http;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.programme.ChangeEvent;
import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.http.TimesRequest.DailyRequest;
import pl.krakow.centra.events.programme.http.TimesRequest.SessionRequest;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Revision;

/** The steps of an event's life. */
@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/events/{event}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Events")
class EventStepsController {

    private final ChangeEvent changeEvent;
    private final CentreCatalogue centres;

    /** @param reason told to the public */
    @Schema(name = "EventReason")
    record ReasonRequest(
            @Nullable @PlainText(max = 500) @Schema(maxLength = 500, example = "Prowadząca zachorowała")
            String reason) {}

    @Schema(
            name = "EventTimes",
            description = "Once (`start`, `end`, `place`), in `sessions`, or `daily` in one `place`.",
            example = EventExamples.TIMES)
    record RescheduleRequest(
            @Nullable @Schema(example = "2026-12-08T17:00:00+01:00")
            OffsetDateTime start,

            @Nullable @Schema(example = "2026-12-08T19:00:00+01:00")
            OffsetDateTime end,

            @Nullable @Valid PlaceRequest place,

            @Nullable @Valid @Size(min = 1, max = EventDetails.MOST_SESSIONS)
            List<@NotNull @Valid SessionRequest> sessions,

            @Nullable @Valid DailyRequest daily) {}

    @PostMapping("/ask-for-room")
    @Operation(
            summary = "Ask once more for an event's rooms",
            description =
                    "The same rooms at the same times, for the sessions whose rooms were refused or taken back; if"
                            + " there is none, for those that haven't been answered.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`needs-no-room`, `decision-not-possible`")
    @ApiResponse(responseCode = "422", description = "`already-over`")
    ResponseEntity<EventView> askForRoom(
            @PathVariable CentreId centre, @PathVariable UUID event, Revision revision, Locale language) {
        return EventAnswers.changed(
                changeEvent.askForRoom(new ChangeEvent.AskForRoom(centre, new EventId(event), revision, language)));
    }

    @PostMapping("/publish")
    @Operation(
            summary = "Announce a drafted event to everybody",
            description = "Also while its rooms are still waited for; not when one was refused or taken back. What has"
                    + " taken place is announced afterwards, so that it is counted.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`, `room-not-given`")
    ResponseEntity<EventView> publish(
            @PathVariable CentreId centre, @PathVariable UUID event, Revision revision, Locale language) {
        return EventAnswers.changed(
                changeEvent.publish(new ChangeEvent.Publish(centre, new EventId(event), revision, language)));
    }

    @PostMapping("/cancel")
    @Operation(
            summary = "Cancel an event",
            description =
                    "What was announced stays to be seen, with the reason. A draft is dropped, also one in the past.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    @ApiResponse(responseCode = "422", description = "`already-over`")
    ResponseEntity<EventView> cancel(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Valid @RequestBody ReasonRequest cancellation,
            Locale language) {
        return EventAnswers.changed(changeEvent.cancel(
                new ChangeEvent.Cancel(centre, new EventId(event), revision, cancellation.reason(), language)));
    }

    @PostMapping("/postpone")
    @Operation(
            summary = "Postpone an announced event",
            description =
                    "No date holds until it is rescheduled. Its rooms are given up; who signed up stays signed up.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    @ApiResponse(responseCode = "422", description = "`already-over`")
    ResponseEntity<EventView> postpone(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Valid @RequestBody ReasonRequest postponement,
            Locale language) {
        return EventAnswers.changed(changeEvent.postpone(
                new ChangeEvent.Postpone(centre, new EventId(event), revision, postponement.reason(), language)));
    }

    @PostMapping("/reschedule")
    @Operation(
            summary = "Give an announced or postponed event another date",
            description = "The event is announced for the new date at once; rooms are asked for as they are needed.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    @ApiResponse(
            responseCode = "422",
            description =
                    "`ends-before-start`, `sessions-overlap`, `sessions-out-of-range`, `too-long`, `out-of-reach`,"
                            + " `times-not-single`, `times-missing`, `place-not-single`, `needs-a-room`, `session-unknown`,"
                            + " `already-over`")
    ResponseEntity<EventView> reschedule(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Valid @RequestBody RescheduleRequest times,
            Locale language) {
        var zone = centres.find(centre).map(Centre::zone).orElseThrow();
        var plans = new TimesRequest(times.start, times.end, times.place, times.sessions, times.daily).toPlans(zone);
        return EventAnswers.changed(changeEvent.reschedule(
                new ChangeEvent.Reschedule(centre, new EventId(event), revision, plans, language)));
    }

    @PostMapping("/close")
    @Operation(
            summary = "Say that an event took place",
            description = "Once its last session has begun. A day after its end this is done without anybody.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`, `not-begun`")
    ResponseEntity<EventView> close(
            @PathVariable CentreId centre, @PathVariable UUID event, Revision revision, Locale language) {
        return EventAnswers.changed(
                changeEvent.close(new ChangeEvent.Close(centre, new EventId(event), revision, language)));
    }

    @PostMapping("/withdraw")
    @Operation(
            summary = "Take an event out of the public's sight",
            description =
                    "What is cancelled or over, say because it should never have been announced or because somebody in"
                            + " it wants to be named no longer. Staff still see it; who harvests the public API learns"
                            + " that it is gone.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`: it is still to take place")
    ResponseEntity<EventView> withdraw(
            @PathVariable CentreId centre, @PathVariable UUID event, Revision revision, Locale language) {
        return EventAnswers.changed(
                changeEvent.withdraw(new ChangeEvent.Withdraw(centre, new EventId(event), revision, language)));
    }
}
