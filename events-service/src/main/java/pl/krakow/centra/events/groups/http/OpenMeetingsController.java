package pl.krakow.centra.events.groups.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.events.groups.FindMeetings.Days;
import pl.krakow.centra.events.groups.FindOpenMeetings;
import pl.krakow.centra.events.groups.OpenMeetingFeeds;
import pl.krakow.centra.events.groups.OpenMeetingView;
import pl.krakow.centra.events.publicapi.Addresses;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
@Tag(
        name = "Public meetings of groups",
        description = "When groups meet that people can come to by themselves, for people and for programs")
class OpenMeetingsController {

    private static final String CALENDAR = "text/calendar";
    private static final String ATOM = "application/atom+xml";

    private final FindOpenMeetings findOpenMeetings;
    private final OpenMeetingFeeds feeds;
    private final Addresses addresses;
    private final JsonMapper json;

    @GetMapping(path = "/open-meetings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "When groups meet that are open, at all centres",
            description = "Meetings of groups people can come to at once or apply to, once they are sure to have their"
                    + " place; from today for a year unless said otherwise, in the order of time. Nobody's name and no"
                    + " notes; of files those that are for everybody. A page may show fewer than its limit and still"
                    + " have a next one. Groups by invitation aren't shown.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject(GroupExamples.OPEN_MEETINGS)))
    Page<OpenMeetingView> everywhere(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging,
            Locale language) {
        return findOpenMeetings.list(null, new Days(from, to), paging, language);
    }

    @GetMapping(path = "/centres/{centre}/open-meetings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "When groups of a centre meet that are open", description = "As for all centres.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject(GroupExamples.OPEN_MEETINGS)))
    Page<OpenMeetingView> atCentre(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging,
            Locale language) {
        return findOpenMeetings.list(centre, new Days(from, to), paging, language);
    }

    @GetMapping(path = "/open-meetings", produces = FeedAnswer.LINKED_DATA_VALUE)
    @Operation(
            summary = "When groups meet that are open, as linked data",
            description = "The same list in the words of schema.org; `Link` names the next page.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<byte[]> everywhereLinked(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging,
            Locale language,
            HttpServletRequest request) {
        return linked(findOpenMeetings.list(null, new Days(from, to), paging, language), language, request);
    }

    @GetMapping(path = "/centres/{centre}/open-meetings", produces = FeedAnswer.LINKED_DATA_VALUE)
    @Operation(
            summary = "When groups of a centre meet that are open, as linked data",
            description = "As for all centres.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<byte[]> atCentreLinked(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Paging paging,
            Locale language,
            HttpServletRequest request) {
        return linked(findOpenMeetings.list(centre, new Days(from, to), paging, language), language, request);
    }

    private ResponseEntity<byte[]> linked(Page<OpenMeetingView> page, Locale language, HttpServletRequest request) {
        var next = page.next();
        return FeedAnswer.linked(
                json.writeValueAsBytes(feeds.linked(page.items(), language)),
                OpenMeetingFeeds.AGE,
                next == null ? null : addresses.next(request.getRequestURI(), request.getQueryString(), next));
    }

    @GetMapping(path = "/open-meetings/calendar.ics", produces = CALENDAR)
    @Operation(
            summary = "When groups meet that are open, for calendars",
            description = "To subscribe to: each meeting under an id that stays, what was called off as cancelled, from"
                    + " the recent past on.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<byte[]> calendar(Locale language) {
        return FeedAnswer.open(FeedAnswer.CALENDAR, feeds.calendar(null, language), OpenMeetingFeeds.AGE);
    }

    @GetMapping(path = "/centres/{centre}/open-meetings/calendar.ics", produces = CALENDAR)
    @Operation(
            summary = "When groups of a centre meet that are open, for calendars",
            description = "As for all centres.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<byte[]> calendarOfCentre(@PathVariable CentreId centre, Locale language) {
        return FeedAnswer.open(FeedAnswer.CALENDAR, feeds.calendar(centre, language), OpenMeetingFeeds.AGE);
    }

    @GetMapping(path = "/open-meetings/feed.atom", produces = ATOM)
    @Operation(
            summary = "What is new of meetings of open groups, for feed readers",
            description = "What was planned, moved or called off, latest first.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<byte[]> feed(Locale language, HttpServletRequest request) {
        return FeedAnswer.open(FeedAnswer.ATOM, feeds.news(null, self(request), language), OpenMeetingFeeds.AGE);
    }

    @GetMapping(path = "/centres/{centre}/open-meetings/feed.atom", produces = ATOM)
    @Operation(
            summary = "What is new of meetings of a centre's open groups, for feed readers",
            description = "As for all centres.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<byte[]> feedOfCentre(@PathVariable CentreId centre, Locale language, HttpServletRequest request) {
        return FeedAnswer.open(FeedAnswer.ATOM, feeds.news(centre, self(request), language), OpenMeetingFeeds.AGE);
    }

    private URI self(HttpServletRequest request) {
        return addresses.of(request.getRequestURI(), request.getQueryString());
    }
}
