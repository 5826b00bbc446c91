package pl.krakow.centra.booking.schedule;

import java.time.Clock;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.privacy.Viewed;
import pl.krakow.centra.booking.schedule.ScheduleView.ScheduledDay;
import pl.krakow.centra.booking.schedule.ScheduleView.WaitingRequests;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/schedule", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Schedule", description = "Days of a centre's rooms in one answer; for its staff")
class ScheduleController {

    private static final int LONGEST_IN_DAYS = 7;
    private static final int LONGEST_IN_SHORT = 62;

    private final FindSchedule findSchedule;
    private final Views views;
    private final CentreCatalogue centres;
    private final Periods periods;
    private final Clock clock;

    @GetMapping
    @Operation(
            summary = "Every room and hour of up to seven days",
            description =
                    "For the centre's staff: opening hours, rooms, what is booked and asked for with whose it is, and "
                            + "closures. Without `from` and `to`: today. Whose bookings were looked at is noted.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: at most 7 days")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`")
    ScheduleView schedule(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-12-01") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(example = "2026-12-01") @RequestParam(required = false) @Nullable LocalDate to,
            Actor actor) {
        var schedule = findSchedule.of(query(centre, from, to, 1, LONGEST_IN_DAYS));
        views.note(
                Viewed.BOOKING_LIST,
                actor,
                schedule.bookings().stream()
                        .map(booking -> booking.beneficiaryId().toString())
                        .toList());
        return schedule;
    }

    @GetMapping("/days")
    @Operation(
            summary = "How full each day is",
            description =
                    "For the centre's staff, of up to 62 days; without `from` and `to`: the next 31. Tells of nobody.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: at most 62 days")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`")
    Page<ScheduledDay> days(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-12-01") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam(required = false) @Nullable LocalDate to) {
        return new Page<>(findSchedule.days(query(centre, from, to, 31, LONGEST_IN_SHORT)), null);
    }

    @GetMapping("/waiting")
    @Operation(
            summary = "How many requests wait",
            description = "For the centre's staff: of today and later. Tells of nobody.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`")
    WaitingRequests waiting(@PathVariable CentreId centre) {
        return findSchedule.waiting(centre(centre));
    }

    private FindSchedule.Query query(
            CentreId id, @Nullable LocalDate from, @Nullable LocalDate to, int usual, int longest) {
        var centre = centre(id);
        var period = periods.of(from, to, LocalDate.now(clock.withZone(centre.zone())), usual, longest);
        return new FindSchedule.Query(centre, period.from(), period.to(), LocaleContextHolder.getLocale());
    }

    private Centre centre(CentreId id) {
        return centres.find(id).orElseThrow();
    }
}
