package pl.krakow.centra.booking.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
import pl.krakow.centra.booking.rooms.domain.Accessibility;
import pl.krakow.centra.booking.rooms.domain.Layout;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Availability", description = "What is free, and why the rest is not; public")
class AvailabilityController {

    private static final int LONGEST_PERIOD_IN_DAYS = 62;
    private static final int USUAL_PERIOD_IN_DAYS = 7;
    private static final Duration LONGEST_MEETING = Duration.ofDays(1);
    /** How the catalogue calls this service where a centre has an instance of its own. */
    private static final String THIS_SERVICE = "booking";

    private final SearchAvailability searchAvailability;
    private final CentreCatalogue centres;
    private final FieldProblems fieldProblems;
    private final Periods periods;
    private final Clock clock;

    @GetMapping("/centres/{centre}/availability")
    @Operation(
            summary = "What is free in a centre's rooms",
            description =
                    "Each day from midnight to midnight in intervals. Any slot on the room's raster that lies "
                            + "within free intervals can be booked at once; `REQUESTED` ones are free although somebody's "
                            + "request waits for the coordinator. The others say why not: `CLOSED`, `TAKEN`, `HELD`, `BUFFER`, "
                            + "`PAST`, `BEYOND_HORIZON`, `TOO_SMALL`, `OTHER_LAYOUT`, `NO_EQUIPMENT`, `NOT_ACCESSIBLE`, "
                            + "`EQUIPMENT_TAKEN` (the room is free, but others have what would be carried into it), `TOO_SHORT`.")
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
            @Parameter(description = "how the room is to be furnished for them")
                    @RequestParam(required = false)
                    @Nullable
                    Layout layout,
            @Parameter(
                            description = "a code for each piece needed, in the room or from the centre's stock",
                            example = "projector")
                    @RequestParam(defaultValue = "")
                    @Size(max = 20)
                    List<@PlainText(max = 40) String> equipment,
            @Parameter(description = "what the room must be known to have", example = "STEP_FREE")
                    @RequestParam(defaultValue = "")
                    Set<Accessibility> accessibility,
            @Parameter(example = "1w040") @RequestParam(required = false) @Nullable String room) {
        var site = centres.find(centre).orElseThrow();
        var period = period(from, to, site);
        var roomId = room == null
                ? null
                : RoomId.parse(centre.value(), room).orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
        return searchAvailability
                .handle(new SearchAvailability.Query(
                        site,
                        period.from(),
                        period.to(),
                        needs(duration, people, layout, equipment, accessibility),
                        roomId))
                .orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
    }

    @GetMapping("/availability")
    @Operation(
            summary = "The first free times at several centres",
            description = "Free times of every room that meets the needs, the earliest first. Any slot of the length "
                    + "asked for that lies on the room's raster within one can be booked at once. A centre with an "
                    + "instance of its own is searched at its own address; `elsewhere` names it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: at most 62 days")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`")
    FreeTimes searchAcross(
            @Parameter(description = "every centre when left out", example = "reymonta")
                    @RequestParam(name = "centre", required = false)
                    @Nullable
                    List<CentreId> asked,
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
            @Parameter(description = "how the room is to be furnished for them")
                    @RequestParam(required = false)
                    @Nullable
                    Layout layout,
            @Parameter(
                            description = "a code for each piece needed, in the room or from the centre's stock",
                            example = "projector")
                    @RequestParam(defaultValue = "")
                    @Size(max = 20)
                    List<@PlainText(max = 40) String> equipment,
            @Parameter(description = "what the room must be known to have", example = "STEP_FREE")
                    @RequestParam(defaultValue = "")
                    Set<Accessibility> accessibility,
            @Parameter(description = "how many free times at most", example = "20")
                    @RequestParam(defaultValue = "50")
                    @Min(1)
                    @Max(200)
                    int limit) {
        var wanted = centres.all().stream()
                .filter(centre -> asked == null || asked.isEmpty() || asked.contains(centre.id()))
                .collect(Collectors.partitioningBy(centre -> centre.upstreams().containsKey(THIS_SERVICE)));
        var here = wanted.getOrDefault(false, List.of());
        var period = period(from, to, here.isEmpty() ? centres.all().getFirst() : here.getFirst());
        return new FreeTimes(
                searchAvailability.handle(new SearchAvailability.AcrossCentres(
                        here,
                        period.from(),
                        period.to(),
                        needs(duration, people, layout, equipment, accessibility),
                        limit)),
                wanted.getOrDefault(true, List.of()).stream()
                        .map(centre -> centre.id().value())
                        .toList());
    }

    /** @param elsewhere centres that weren't searched because they have an instance of their own */
    @Schema(name = "FreeTimes")
    record FreeTimes(List<FreeTime> items, List<String> elsewhere) {}

    private Periods.Period period(@Nullable LocalDate from, @Nullable LocalDate to, Centre centre) {
        var today = LocalDate.now(clock.withZone(centre.zone()));
        return periods.of(from, to, today, USUAL_PERIOD_IN_DAYS, LONGEST_PERIOD_IN_DAYS);
    }

    private Needs needs(
            @Nullable Duration duration,
            int people,
            @Nullable Layout layout,
            List<String> equipment,
            Set<Accessibility> accessibility) {
        var length = duration == null ? Duration.ZERO : duration;
        if (length.isNegative() || length.compareTo(LONGEST_MEETING) > 0) {
            throw fieldProblems.refusal("?duration", BookingProblem.LENGTH_OUT_OF_RANGE);
        }
        return new Needs(people, length, layout, Needs.counted(equipment), accessibility);
    }
}
