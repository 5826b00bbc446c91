package pl.krakow.centra.events.publicapi.http;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.publicapi.Addresses;
import pl.krakow.centra.events.publicapi.Filter;
import pl.krakow.centra.events.publicapi.FindPublicEvents;
import pl.krakow.centra.events.publicapi.PublicApiSettings;
import pl.krakow.centra.events.publicapi.PublicEventView.Listing;
import pl.krakow.centra.events.publicapi.PublicFeeds;
import pl.krakow.centra.events.publicapi.SchemaOrg;
import pl.krakow.centra.events.publicapi.ShownEvent;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.kit.web.Paging;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
@Tag(name = "Public events", description = "What everybody may know of the programme, for people and for programs")
class PublicEventsController {

    private static final Duration LINKED_DATA_AGE = Duration.ofMinutes(1);

    private final FindPublicEvents findPublicEvents;
    private final Asked asked;
    private final SchemaOrg schemaOrg;
    private final PublicFeeds feeds;
    private final Addresses addresses;
    private final PublicApiSettings settings;
    private final JsonMapper json;

    @GetMapping(path = "/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What is on at all centres",
            description =
                    "Chosen by the words of Linked Events. With `last_modified_since` it is a harvest: every change"
                            + " since then in its order, what is gone as `deleted`; who takes all pages and comes back with"
                            + " `lastModified` of the last has exactly what is public. Some seconds behind the programme at most."
                            + " An unknown word is refused.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Listing.class),
                            examples = {
                                @ExampleObject(name = "list", value = PublicExamples.LIST),
                                @ExampleObject(name = "harvest", value = PublicExamples.HARVEST)
                            }))
    @ApiResponse(responseCode = "400", description = "`invalid-request`, `period-backwards`, `cursor-malformed`")
    Listing everywhere(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            Paging paging,
            Locale language) {
        return list(query, null, paging, language);
    }

    @GetMapping(path = "/centres/{centre}/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What is on at a centre",
            description = "As for all centres, without `division`. What only staff see is found under `programme`.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Listing.class),
                            examples = @ExampleObject(PublicExamples.LIST)))
    @ApiResponse(responseCode = "400", description = "`invalid-request`, `period-backwards`, `cursor-malformed`")
    Listing atCentre(
            @PathVariable CentreId centre,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            Paging paging,
            Locale language) {
        return list(query, centre, paging, language);
    }

    private Listing list(
            MultiValueMap<String, String> query, @Nullable CentreId centre, Paging paging, Locale language) {
        var wanted = asked.list(query, centre);
        var since = wanted.since();
        return since == null
                ? findPublicEvents.list(wanted.filter(), wanted.order(), paging, language)
                : findPublicEvents.harvest(only(wanted.filter()), since, paging, language);
    }

    private static @Nullable CentreId only(Filter filter) {
        if (filter.centres().size() > 1) {
            throw new Problem(KitProblem.INVALID_REQUEST);
        }
        return filter.centres().stream().findFirst().map(CentreId::new).orElse(null);
    }

    @GetMapping(path = "/events", produces = FeedAnswer.LINKED_DATA_VALUE)
    @Operation(
            summary = "What is on at all centres, as linked data",
            description = "The same list in the words of schema.org; `Link` names the next page.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = FeedAnswer.LINKED_DATA_VALUE,
                            examples = @ExampleObject(PublicExamples.LINKED_DATA)))
    @ApiResponse(responseCode = "400", description = "`invalid-request`, `period-backwards`, `cursor-malformed`")
    ResponseEntity<byte[]> everywhereLinked(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            Paging paging,
            Locale language,
            HttpServletRequest request) {
        return linked(query, null, paging, language, request);
    }

    @GetMapping(path = "/centres/{centre}/events", produces = FeedAnswer.LINKED_DATA_VALUE)
    @Operation(summary = "What is on at a centre, as linked data", description = "As for all centres.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = FeedAnswer.LINKED_DATA_VALUE,
                            examples = @ExampleObject(PublicExamples.LINKED_DATA)))
    @ApiResponse(responseCode = "400", description = "`invalid-request`, `period-backwards`, `cursor-malformed`")
    ResponseEntity<byte[]> atCentreLinked(
            @PathVariable CentreId centre,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            Paging paging,
            Locale language,
            HttpServletRequest request) {
        return linked(query, centre, paging, language, request);
    }

    private ResponseEntity<byte[]> linked(
            MultiValueMap<String, String> query,
            @Nullable CentreId centre,
            Paging paging,
            Locale language,
            HttpServletRequest request) {
        var wanted = asked.list(query, centre);
        if (wanted.since() != null) {
            throw new Problem(KitProblem.NOT_ACCEPTABLE);
        }
        var found = findPublicEvents.find(wanted.filter(), wanted.order(), paging);
        var next = found.next();
        return FeedAnswer.linked(
                json.writeValueAsBytes(schemaOrg.document(found.events(), language)),
                LINKED_DATA_AGE,
                next == null ? null : addresses.next(request.getRequestURI(), request.getQueryString(), next));
    }

    @GetMapping(path = "/centres/{centre}/events/{event}", produces = FeedAnswer.LINKED_DATA_VALUE)
    @Operation(summary = "One public event, as linked data")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = FeedAnswer.LINKED_DATA_VALUE,
                            examples = @ExampleObject(PublicExamples.LINKED_DATA)))
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `event-unknown`")
    ResponseEntity<byte[]> linked(@PathVariable CentreId centre, @PathVariable UUID event, Locale language) {
        var shown = shown(centre, event);
        return FeedAnswer.linked(json.writeValueAsBytes(schemaOrg.document(shown, language)), LINKED_DATA_AGE, null);
    }

    @GetMapping(path = "/centres/{centre}/events/{event}/event.ics", produces = "text/calendar")
    @Operation(
            summary = "One public event, for a calendar",
            description = "An entry for each session, to be put into a calendar once.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `event-unknown`")
    ResponseEntity<byte[]> file(@PathVariable CentreId centre, @PathVariable UUID event, Locale language) {
        return FeedAnswer.file(
                FeedAnswer.CALENDAR, feeds.calendar(shown(centre, event), language), "event-%s.ics".formatted(event));
    }

    @GetMapping(path = "/events/calendar.ics", produces = "text/calendar")
    @Operation(
            summary = "What is on at all centres, for calendars",
            description = "To subscribe to: each session under an id that stays, what was cancelled as cancelled, from"
                    + " the recent past on. Takes the words that don't change their meaning with the hour.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", examples = @ExampleObject(PublicExamples.CALENDAR)))
    @ApiResponse(responseCode = "400", description = "`invalid-request`")
    ResponseEntity<byte[]> calendar(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query, Locale language) {
        return calendar(query, null, language);
    }

    @GetMapping(path = "/centres/{centre}/events/calendar.ics", produces = "text/calendar")
    @Operation(summary = "What is on at a centre, for calendars", description = "As for all centres.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", examples = @ExampleObject(PublicExamples.CALENDAR)))
    @ApiResponse(responseCode = "400", description = "`invalid-request`")
    ResponseEntity<byte[]> calendarOfCentre(
            @PathVariable CentreId centre,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            Locale language) {
        return calendar(query, centre, language);
    }

    private ResponseEntity<byte[]> calendar(
            MultiValueMap<String, String> query, @Nullable CentreId centre, Locale language) {
        var filter = asked.feed(query, centre);
        // When it last changed is looked up first: what changes meanwhile is then shown again, never missed.
        var changed = findPublicEvents.lastChange();
        return FeedAnswer.open(
                FeedAnswer.CALENDAR, feeds.calendar(filter, centre, language), settings.feedAge(), changed);
    }

    @GetMapping(path = "/events/feed.atom", produces = "application/atom+xml")
    @Operation(
            summary = "What is new at all centres, for feed readers",
            description =
                    "What was announced, changed, postponed or cancelled, latest first. Takes the same words as the"
                            + " calendar.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/atom+xml", examples = @ExampleObject(PublicExamples.ATOM)))
    @ApiResponse(responseCode = "400", description = "`invalid-request`")
    ResponseEntity<byte[]> feed(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            Locale language,
            HttpServletRequest request) {
        return feed(query, null, language, request);
    }

    @GetMapping(path = "/centres/{centre}/events/feed.atom", produces = "application/atom+xml")
    @Operation(summary = "What is new at a centre, for feed readers", description = "As for all centres.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/atom+xml", examples = @ExampleObject(PublicExamples.ATOM)))
    @ApiResponse(responseCode = "400", description = "`invalid-request`")
    ResponseEntity<byte[]> feedOfCentre(
            @PathVariable CentreId centre,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            Locale language,
            HttpServletRequest request) {
        return feed(query, centre, language, request);
    }

    private ResponseEntity<byte[]> feed(
            MultiValueMap<String, String> query,
            @Nullable CentreId centre,
            Locale language,
            HttpServletRequest request) {
        var filter = asked.feed(query, centre);
        var changed = findPublicEvents.lastChange();
        URI self = addresses.of(request.getRequestURI(), request.getQueryString());
        return FeedAnswer.open(
                FeedAnswer.ATOM, feeds.news(filter, centre, self, language), settings.feedAge(), changed);
    }

    private ShownEvent shown(CentreId centre, UUID event) {
        return findPublicEvents.find(centre, event).orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }
}
