package pl.krakow.centra.booking.calendars.http;

import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.calendars.CalendarOfBooking;
import pl.krakow.centra.booking.calendars.ReadFeed;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.FeedAnswer;

@RestController
@RequiredArgsConstructor
@Tag(name = "Calendars", description = "Bookings in other programs' calendars (iCalendar, RFC 5545)")
class CalendarsController {

    private static final String TEXT_CALENDAR = "text/calendar";

    private final ReadFeed readFeed;
    private final CalendarOfBooking calendarOfBooking;

    @GetMapping("/api/v1/calendars/{token}.ics")
    @Operation(
            summary = "A feed, for a calendar program",
            description =
                    "The token is the credential; no other is looked at. From 90 days ago to 400 days ahead. What was "
                            + "cancelled stays in it as cancelled. Ask with `If-None-Match`.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = TEXT_CALENDAR,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(CalendarExamples.FEED)))
    @ApiResponse(responseCode = "304", description = "the same as the `ETag` in `If-None-Match`", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "`calendar-unknown`: never was, was revoked, or the right to it has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(CalendarExamples.CALENDAR_UNKNOWN)))
    ResponseEntity<byte[]> feed(@Parameter(example = "cal_0b8xGg…") @PathVariable String token) {
        var calendar = readFeed.handle(token).orElseThrow(() -> new Problem(BookingProblem.CALENDAR_UNKNOWN));
        return FeedAnswer.secret(FeedAnswer.CALENDAR, calendar);
    }

    @GetMapping("/api/v1/centres/{centre}/bookings/{booking}/calendar.ics")
    @Operation(summary = "One booking as a calendar file", description = "For who may see the booking.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = TEXT_CALENDAR,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(CalendarExamples.FEED)))
    @ApiResponse(responseCode = "404", description = "`booking-unknown`", content = @Content)
    ResponseEntity<byte[]> booking(
            @PathVariable CentreId centre, @PathVariable("booking") UUID id, Locale language, Actor actor) {
        var calendar = calendarOfBooking
                .handle(centre, new BookingId(id), language, actor)
                .orElseThrow(() -> new Problem(BookingProblem.BOOKING_UNKNOWN));
        return FeedAnswer.file(FeedAnswer.CALENDAR, calendar, "centra-" + id + ".ics");
    }
}
