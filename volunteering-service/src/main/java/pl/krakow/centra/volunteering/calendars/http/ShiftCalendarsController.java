package pl.krakow.centra.volunteering.calendars.http;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.calendars.ReadShiftFeed;
import pl.krakow.centra.volunteering.calendars.SubscribeToShifts;
import pl.krakow.centra.volunteering.calendars.domain.ShiftFeed;

@RestController
@RequiredArgsConstructor
@Tag(name = "Shift calendar", description = "A volunteer's shifts as a calendar feed (RFC 5545)")
class ShiftCalendarsController {

    private static final String MINE = "/api/v1/volunteers/me/calendar";

    private final SubscribeToShifts subscribe;
    private final ReadShiftFeed readFeed;
    private final CentreSites sites;
    private final CentreCatalogue centres;

    /** @param url with the secret in it; only in the answer that made it */
    @Schema(name = "ShiftCalendar")
    record CalendarView(
            @Schema(example = "pl") String language,
            @Schema(example = "2026-11-20T10:15:00+01:00") OffsetDateTime madeAt,

            @Schema(description = "the day it was fetched last", example = "2026-11-21") @Nullable
            LocalDate lastUsed,

            @Schema(description = "shown this once") @Nullable
            URI url) {}

    @PostMapping(path = MINE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Have an address for the calendar of one's shifts",
            description =
                    "The address holds a secret and is shown this once; whoever has it can read the feed. Asked again there "
                            + "is a new address, and the earlier one answers 404. The words in it are in the language of "
                            + "`Accept-Language`.")
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = CalendarView.class),
                            examples = @ExampleObject("""
                                            {
                                              "language": "pl",
                                              "madeAt": "2026-11-20T10:15:00+01:00",
                                              "url": "https://krakow.example/api/v1/volunteers/calendars/Zk3v…8Q.ics"
                                            }""")))
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`", content = @Content)
    ResponseEntity<CalendarView> subscribe(Actor actor, Locale language) {
        var made = subscribe
                .subscribe(actor, language)
                .orElseThrow(() -> new Problem(VolunteeringProblem.VOLUNTEER_UNKNOWN));
        return ResponseEntity.created(URI.create(MINE))
                // The one answer with the secret in it: nobody on the way keeps a copy, and nor do we.
                .cacheControl(CacheControl.noStore())
                .body(view(made.feed(), address(made.token())));
    }

    @GetMapping(path = MINE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Whether one has such an address", description = "Without the address itself.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`calendar-unknown`", content = @Content)
    CalendarView mine(Actor actor) {
        return subscribe
                .of(actor)
                .map(feed -> view(feed, null))
                .orElseThrow(() -> new Problem(VolunteeringProblem.CALENDAR_UNKNOWN));
    }

    @DeleteMapping(path = MINE)
    @Operation(summary = "End the feed", description = "Its address answers 404 from then on.")
    @ApiResponse(responseCode = "204", content = @Content)
    @ApiResponse(responseCode = "404", description = "`calendar-unknown`", content = @Content)
    ResponseEntity<Void> end(Actor actor) {
        if (!subscribe.end(actor)) {
            throw new Problem(VolunteeringProblem.CALENDAR_UNKNOWN);
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = "/api/v1/volunteers/calendars/{token}.ics", produces = "text/calendar")
    @Operation(
            summary = "The calendar of a volunteer's shifts",
            description = "For whoever knows the address. What was offered is tentative; what came to nothing stays as "
                    + "cancelled, so that every copy learns so.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`calendar-unknown`", content = @Content)
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        return readFeed.handle(token)
                .map(bytes -> FeedAnswer.secret(FeedAnswer.CALENDAR, bytes))
                .orElseThrow(() -> new Problem(VolunteeringProblem.CALENDAR_UNKNOWN));
    }

    private URI address(String token) {
        return UriComponentsBuilder.fromUri(sites.residents())
                .path("/api/v1/volunteers/calendars/{token}.ics")
                .build(token);
    }

    private CalendarView view(ShiftFeed feed, @Nullable URI url) {
        return new CalendarView(
                feed.language(), feed.made().atZone(centres.city().zone()).toOffsetDateTime(), feed.lastUsed(), url);
    }
}
