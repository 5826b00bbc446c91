package pl.krakow.centra.booking.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/availability", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Availability", description = "What is free, and why the rest is not; public")
class AvailabilityController {

    private static final int LONGEST_PERIOD_IN_DAYS = 62;
    private static final int USUAL_PERIOD_IN_DAYS = 7;
    private static final Duration LONGEST_MEETING = Duration.ofDays(1);

    private final SearchAvailability searchAvailability;
    private final CentreCatalogue centres;
    private final FieldProblems fieldProblems;
    private final Periods periods;
    private final Clock clock;

    @GetMapping
    @Operation(
            summary = "What is free in a centre's rooms",
            description = "Each day from midnight to midnight in intervals. Any slot on the room's raster that lies "
                    + "within free intervals can be booked at once; `REQUESTED` ones are free although somebody's "
                    + "request waits for the coordinator. The others say why not: `CLOSED`, `TAKEN`, `BUFFER`, `PAST`, "
                    + "`BEYOND_HORIZON`, `TOO_SMALL`, `TOO_SHORT`.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: at most 62 days")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    AvailabilityView search(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-12-01") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(example = "2026-12-07") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = "how long the meeting is to be, ISO 8601", example = "PT2H")
                    @RequestParam(required = false)
                    @Nullable
                    Duration duration,
            @Parameter(description = "how many are to meet", example = "20")
                    @RequestParam(defaultValue = "1")
                    @Min(1)
                    @Max(100_000)
                    int people,
            @Parameter(example = "1w040") @RequestParam(required = false) @Nullable String room) {
        var site = centres.find(centre).orElseThrow();
        var period = periods.of(
                from, to, LocalDate.now(clock.withZone(site.zone())), USUAL_PERIOD_IN_DAYS, LONGEST_PERIOD_IN_DAYS);
        var roomId = room == null
                ? null
                : RoomId.parse(centre.value(), room).orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
        return searchAvailability
                .handle(new SearchAvailability.Query(
                        site, period.from(), period.to(), length(duration), people, roomId))
                .orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
    }

    private Duration length(@Nullable Duration duration) {
        if (duration == null) {
            return Duration.ZERO;
        }
        if (duration.isNegative() || duration.compareTo(LONGEST_MEETING) > 0) {
            throw fieldProblems.refusal("?duration", BookingProblem.LENGTH_OUT_OF_RANGE);
        }
        return duration;
    }
}
