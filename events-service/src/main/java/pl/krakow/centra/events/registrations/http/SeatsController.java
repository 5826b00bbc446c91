package pl.krakow.centra.events.registrations.http;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.registrations.FindSeats;
import pl.krakow.centra.events.registrations.FindSeats.SeatsView;
import pl.krakow.centra.kit.centre.CentreId;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/programme/seats", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Sign-up")
class SeatsController {

    private static final int MOST = 100;

    private final FindSeats findSeats;

    /** @param items in no order */
    @Schema(name = "SeatsOfEvents")
    record Seats(List<SeatsView> items) {}

    @GetMapping
    @Operation(
            summary = "How several events stand with their seats",
            description = "Of those for which anybody can or did sign up; for the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request`: more than 100 events")
    Seats seats(
            @PathVariable CentreId centre,
            @Parameter(description = "may be given several times, at most 100 times") @RequestParam @Size(max = MOST)
                    List<UUID> event) {
        return new Seats(findSeats.of(centre, event));
    }
}
