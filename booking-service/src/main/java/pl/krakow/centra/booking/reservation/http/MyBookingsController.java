package pl.krakow.centra.booking.reservation.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.reservation.BookingView;
import pl.krakow.centra.booking.reservation.MyBookings;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

@RestController
@RequestMapping(path = "/api/v1/bookings", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Bookings", description = "Asking for rooms and deciding on it")
class MyBookingsController {

    private static final int LONGEST_PERIOD_IN_DAYS = 4_000;
    private static final int USUAL_PERIOD_IN_DAYS = 400;

    private final MyBookings myBookings;
    private final CentreCatalogue centres;
    private final FieldProblems fieldProblems;
    private final Periods periods;
    private final Clock clock;

    @GetMapping
    @Operation(
            summary = "One's own bookings at every centre",
            description = "What the caller made, and what is for a beneficiary they act for; by start, in pages. "
                    + "Without `from` and `to`: the next 400 days.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: `only-mine` without `mine=true`")
    Page<BookingView> mine(
            @RequestParam(defaultValue = "false") boolean mine,
            @Parameter(example = "2026-12-01") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable BookingState state,
            Paging paging,
            Actor actor) {
        if (!mine) {
            throw fieldProblems.refusal("?mine", BookingProblem.ONLY_MINE);
        }
        var today = LocalDate.now(clock.withZone(centres.city().zone()));
        var period = periods.of(from, to, today, USUAL_PERIOD_IN_DAYS, LONGEST_PERIOD_IN_DAYS);
        return myBookings.list(actor, period.from(), period.to(), Optional.ofNullable(state), paging);
    }
}
