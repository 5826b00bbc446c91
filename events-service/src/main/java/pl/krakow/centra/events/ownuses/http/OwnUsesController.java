package pl.krakow.centra.events.ownuses.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.AskedDays;
import pl.krakow.centra.events.ownuses.FindOwnUses;
import pl.krakow.centra.events.ownuses.OwnUseView;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Page;

@RestController
@RequiredArgsConstructor
@Tag(name = "Rooms for the centre itself", description = "What the bookings of events, advice and groups are for")
class OwnUsesController {

    private final FindOwnUses findOwnUses;
    private final CentreCatalogue centres;
    private final Clock clock;

    @GetMapping(path = "/api/v1/centres/{centre}/own-uses", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What a centre holds rooms for itself",
            description =
                    "Events, advisers' hours and appointments, and meetings of groups that need a room, in the order"
                            + " of time. A booking tells only an id: here it is said what that is. For the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `too-many-days`")
    Page<OwnUseView> list(
            @PathVariable CentreId centre,
            @Parameter(description = "today when left out") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "included; the same day when left out") @RequestParam(required = false) @Nullable
                    LocalDate to,
            Locale language) {
        var place = centres.find(centre).orElseThrow();
        var days = AskedDays.of(from, to, LocalDate.now(clock.withZone(place.zone())), 1);
        return new Page<>(findOwnUses.at(place, days.from(), days.to(), language), null);
    }
}
