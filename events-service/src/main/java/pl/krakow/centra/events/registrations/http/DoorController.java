package pl.krakow.centra.events.registrations.http;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.registrations.RecordAttendance;
import pl.krakow.centra.events.registrations.domain.AgeBand;
import pl.krakow.centra.events.registrations.domain.Audience;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/events/{event}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Door", description = "Who was there: by ticket, by list, and who walked in")
class DoorController {

    private static final int MOST_PEOPLE = 20_000;
    private static final int MOST_AT_ONCE = 200;

    private final RecordAttendance recordAttendance;

    @Schema(name = "RecordScans")
    record ScansRequest(
            @NotNull @NotEmpty @Size(max = MOST_AT_ONCE) List<@NotNull @Valid ScanRequest> scans) {}

    /** @param people how many of them came; 0 takes an earlier note back; everybody when left out */
    @Schema(name = "Scan", description = "by ticket or by registration")
    record ScanRequest(
            @NotNull @Schema(description = "given by the phone, to find the answer to it")
            UUID id,

            @Nullable @PlainText(max = 40) @Schema(example = "7K3M9QXDPV2TWZ5H")
            String ticket,

            @Nullable UUID registrationId,
            @NotNull UUID session,
            @Nullable @Min(0) @Max(MOST_PEOPLE) Integer people,

            @NotNull @Schema(description = "when it was noted, not when it is sent")
            OffsetDateTime at) {}

    @Schema(name = "RecordWalkIns")
    record WalkInsRequest(
            @NotNull @NotEmpty @Size(max = MOST_AT_ONCE) List<@NotNull @Valid WalkInRequest> walkIns) {}

    /** @param people 0 takes an earlier note of that id back */
    @Schema(name = "WalkIn")
    record WalkInRequest(
            @NotNull UUID id,
            @NotNull UUID session,
            @NotNull Audience audience,

            @NotNull @Min(0) @Max(MOST_PEOPLE) @Schema(example = "3")
            Integer people,

            @NotNull OffsetDateTime at) {}

    /** @param ages of those present, as far as they were counted */
    @Schema(name = "CloseAttendance")
    record CloseRequest(
            @Nullable @Schema(example = "{\"UNDER_18\": 3, \"OVER_60\": 4}")
            Map<AgeBand, @NotNull @Min(0) @Max(MOST_PEOPLE) Integer> ages) {

        Map<AgeBand, Integer> bands() {
            var bands = new EnumMap<AgeBand, Integer>(AgeBand.class);
            if (ages != null) {
                bands.putAll(ages);
            }
            return bands;
        }
    }

    /** @param results in the order of what was sent */
    @Schema(name = "ScanResults")
    record Results(List<RecordAttendance.Result> results) {}

    @GetMapping("/door")
    @Operation(
            summary = "Everybody who is expected",
            description = "With their tickets, for a phone that may lose its connection. For the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    RecordAttendance.DoorList door(@PathVariable CentreId centre, @PathVariable UUID event, Actor actor) {
        return recordAttendance
                .door(centre, new EventId(event), actor)
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PostMapping(path = "/attendance", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Note who came",
            description =
                    "Any number of times and in any order: of two notes about one person and session the later one"
                            + " holds. Each note has an answer of its own.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    Results note(@PathVariable CentreId centre, @PathVariable UUID event, @Valid @RequestBody ScansRequest request) {
        var scans = request.scans().stream()
                .map(scan -> new RecordAttendance.Scan(
                        scan.id(),
                        scan.ticket(),
                        scan.registrationId(),
                        scan.session(),
                        scan.people(),
                        scan.at().toInstant()))
                .toList();
        return recordAttendance
                .note(centre, new EventId(event), scans)
                .map(Results::new)
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PostMapping(path = "/attendance/walk-ins", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Count who came without having signed up",
            description = "Noted again under the same id it is corrected; the later note holds.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    Results noteWalkIns(
            @PathVariable CentreId centre, @PathVariable UUID event, @Valid @RequestBody WalkInsRequest request) {
        var walkIns = request.walkIns().stream()
                .map(walkIn -> new RecordAttendance.WalkedIn(
                        walkIn.id(),
                        walkIn.session(),
                        walkIn.audience(),
                        walkIn.people(),
                        walkIn.at().toInstant()))
                .toList();
        return recordAttendance
                .noteWalkIns(centre, new EventId(event), walkIns)
                .map(Results::new)
                .orElseThrow(() -> new Problem(EventsProblem.EVENT_UNKNOWN));
    }

    @PostMapping(path = "/attendance/close", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Settle who came",
            description =
                    "Who had a seat and wasn't noted didn't come. May be settled again; notes that come later still"
                            + " count.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`event-unknown`")
    @ApiResponse(responseCode = "409", description = "`not-begun`")
    @ApiResponse(responseCode = "422", description = "`more-ages-than-people`")
    RecordAttendance.TurnoutView close(
            @PathVariable CentreId centre, @PathVariable UUID event, @Valid @RequestBody CloseRequest request) {
        return switch (recordAttendance.close(centre, new EventId(event), request.bands())) {
            case RecordAttendance.Closing.Closed(var turnout) -> turnout;
            case RecordAttendance.Closing.EventUnknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case RecordAttendance.Closing.NotYet() -> throw new Problem(EventsProblem.NOT_BEGUN);
            case RecordAttendance.Closing.MoreAgesThanPeople(var present) ->
                throw new Problem(EventsProblem.MORE_AGES_THAN_PEOPLE)
                        .arguments(present)
                        .with("present", present);
        };
    }
}
