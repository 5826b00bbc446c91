package pl.krakow.centra.booking.rooms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
import pl.krakow.centra.booking.Periods;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.Page;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Rooms", description = "What a centre lends and when it is open; public")
class RoomsController {

    private static final int LONGEST_PERIOD_IN_DAYS = 400;
    private static final int USUAL_PERIOD_IN_DAYS = 14;

    private final Rooms rooms;
    private final Lendings lendings;
    private final PublicHolidays holidays;
    private final CentreCatalogue centres;
    private final Periods periods;
    private final Clock clock;

    @GetMapping("/rooms")
    @Operation(summary = "The rooms of a centre")
    Page<RoomView> rooms(@PathVariable CentreId centre, Locale language) {
        var lending = lendings.lendingOf(centre.value());
        List<RoomView> views = lending.map(terms -> rooms.ofCentre(centre.value()).stream()
                        .map(room -> RoomView.of(room, terms.regulationsVersion(), language))
                        .toList())
                .orElse(List.of());
        return new Page<>(views, null);
    }

    @GetMapping("/rooms/{room}")
    @Operation(summary = "One room")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `room-unknown`")
    RoomView room(
            @PathVariable CentreId centre, @Parameter(example = "1w040") @PathVariable String room, Locale language) {
        return RoomId.parse(centre.value(), room)
                .flatMap(rooms::find)
                .flatMap(found -> lendings.lendingOf(centre.value())
                        .map(terms -> RoomView.of(found, terms.regulationsVersion(), language)))
                .orElseThrow(() -> new Problem(BookingProblem.ROOM_UNKNOWN));
    }

    @GetMapping("/opening-hours")
    @Operation(
            summary = "When a centre is open",
            description = "The weekly pattern, the dates that differ, and each date from `from` to `to` as it is "
                    + "(without them: the next 14 days).")
    OpeningHoursView openingHours(
            @PathVariable CentreId centre,
            @Parameter(example = "2026-12-01") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(example = "2026-12-14") @RequestParam(required = false) @Nullable LocalDate to) {
        var zone = centres.find(centre).orElseThrow().zone();
        var period =
                periods.of(from, to, LocalDate.now(clock.withZone(zone)), USUAL_PERIOD_IN_DAYS, LONGEST_PERIOD_IN_DAYS);
        Optional<Lending> lending = lendings.lendingOf(centre.value());
        return lending.map(terms ->
                        OpeningHoursView.of(terms.openingHours(), holidays, zone.getId(), period.from(), period.to()))
                .orElseGet(() -> new OpeningHoursView(zone.getId(), false, List.of(), List.of(), List.of()));
    }
}
