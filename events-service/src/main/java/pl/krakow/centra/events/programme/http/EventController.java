package pl.krakow.centra.events.programme.http;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
import pl.krakow.centra.events.programme.FindAttention;
import pl.krakow.centra.events.programme.FindEvents;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.SeriesId;
import pl.krakow.centra.kit.centre.Centre;
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
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Events", description = "The programme of the centres")
class EventController {

    private final DraftEvent draftEvent;
    private final ChangeEvent changeEvent;
    private final FindEvents findEvents;
    private final FindAttention findAttention;
    private final CentreCatalogue centres;
    private final Ids ids;

    /** @param start of the first session of the copy */
    @Schema(name = "EventCopy")
    record CopyRequest(
            @NotNull @Schema(description = "when the first session begins", example = "2027-03-01T17:00:00+01:00")
            OffsetDateTime start) {}

    @GetMapping("/centres/{centre}/programme")
    @Operation(
            summary = "A centre's programme as its staff see it",
            description = "As it is this moment, drafts included, with how each event stands with its rooms. What is"
                    + " public is found under `events`, with more to choose by.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`, `period-backwards`, `cursor-malformed`")
    Page<EventView> programme(
            @PathVariable CentreId centre,
            @Parameter(description = "the first date an event may still be running on; today if not given")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "the last date an event may begin on") @RequestParam(required = false) @Nullable
                    LocalDate to,
            @RequestParam(required = false) @Nullable EventKind kind,
            @Parameter(description = "may be given several times; `DRAFT`, `PUBLISHED` and `POSTPONED` if not given")
                    @RequestParam(required = false)
                    @Nullable
                    Set<EventState> state,
            @Parameter(description = "only the events of this series") @RequestParam(required = false) @Nullable
                    UUID series,
            @Parameter(example = "fundraising") @RequestParam(required = false) @Nullable String topic,
            @Parameter(description = "words of a title in any language", example = "wniosek")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @Nullable
                    String text,
            Paging paging,
            Locale language) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Problem(EventsProblem.PERIOD_BACKWARDS);
        }
        return findEvents.list(new FindEvents.Query(
                centre,
                from,
                to,
                kind,
                state == null ? Set.of() : state,
                series == null ? null : new SeriesId(series),
                topic,
                text,
                paging,
                language));
    }

    @GetMapping("/centres/{centre}/events/attention")
    @Operation(
            summary = "What needs the staff's attention",
            description = "Events whose rooms were lost, refused, moved or not answered yet, postponed ones without a"
                    + " date, drafts in the past, and those of the last two months of which nobody has settled who came;"
                    + " what presses most first, at most 200.")
    @ApiResponse(responseCode = "200")
    FindAttention.Attention attention(@PathVariable CentreId centre, Locale language) {
        return findAttention.of(centre, language);
    }

    @GetMapping("/centres/{centre}/events/{event}")
    @Operation(summary = "One event")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `event-unknown`")
    ResponseEntity<EventView> event(
            @PathVariable CentreId centre, @PathVariable UUID event, Actor actor, Locale language) {
        return findEvents
                .find(centre, new EventId(event), actor, language)
                .map(view -> EventAnswers.answer(ResponseEntity.ok(), view))
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PostMapping("/centres/{centre}/events")
    @Operation(
            summary = "Draft an event",
            description = "Seen by the centre's staff until it is published. A room of the centre is asked for at once;"
                    + " `room` in the answer, and whenever the event is read, says how that stands.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "422", description = EventAnswers.NOT_AS_DESCRIBED + "; `idempotency-key-reused`")
    ResponseEntity<EventView> draft(
            @PathVariable CentreId centre, @Valid @RequestBody DraftRequest draft, Actor actor, Locale language) {
        var id = new EventId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        return drafted(
                centre,
                draftEvent.handle(new DraftEvent.Command(id, centre, draft.toPlan(zone(centre)), actor, language)));
    }

    @PostMapping("/centres/{centre}/events/{event}/copies")
    @Operation(
            summary = "Draft an event as last time",
            description =
                    "Everything but the dates and the people who took part. The sessions follow each other as they"
                            + " did, by the local clock; each asks for its room anew.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `event-unknown`")
    @ApiResponse(responseCode = "422", description = "`out-of-reach`, `sessions-overlap`; `idempotency-key-reused`")
    ResponseEntity<EventView> copy(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            @Valid @RequestBody CopyRequest copy,
            Actor actor,
            Locale language) {
        var id = new EventId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var start = copy.start().toInstant().truncatedTo(ChronoUnit.SECONDS);
        return drafted(
                centre, draftEvent.copy(new DraftEvent.Copy(id, centre, new EventId(event), start, actor, language)));
    }

    private static ResponseEntity<EventView> drafted(CentreId centre, DraftEvent.Outcome outcome) {
        return switch (outcome) {
            case DraftEvent.Outcome.Drafted drafted ->
                EventAnswers.answer(
                        ResponseEntity.created(URI.create("/api/v1/centres/%s/events/%s"
                                .formatted(centre, drafted.event().id()))),
                        drafted.event());
            case DraftEvent.Outcome.Refused refused -> throw EventAnswers.refused(refused.refusal());
            case DraftEvent.Outcome.Unknown unknown -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
        };
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }

    @PutMapping("/centres/{centre}/events/{event}")
    @Operation(
            summary = "Change an event",
            description =
                    "Everything as it is to be. A session that needs another room, time or number of people asks anew,"
                            + " and keeps what is booked for it until that is granted; one that is left out gives its room up.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "`decision-not-possible`")
    @ApiResponse(
            responseCode = "422",
            description = EventAnswers.NOT_AS_DESCRIBED + ", `session-unknown`, `already-over`")
    ResponseEntity<EventView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID event,
            Revision revision,
            @Valid @RequestBody DraftRequest wanted,
            Locale language) {
        return EventAnswers.changed(changeEvent.change(
                new ChangeEvent.Change(centre, new EventId(event), revision, wanted.toPlan(zone(centre)), language)));
    }
}
