package pl.krakow.centra.volunteering.hours.http;

import java.util.List;
import java.util.UUID;

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

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.volunteering.hours.WaitingHours;
import pl.krakow.centra.volunteering.hours.http.HoursController.LedgerView;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.PlacementView;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(
        name = "Volunteers' hours",
        description = "Hours of volunteer work, confirmed by both sides, and what they are worth")
class WaitingHoursController {

    private final WaitingHours waitingHours;
    private final CentreCatalogue centres;

    @Schema(name = "HoursWaiting")
    record WaitingView(
            List<LedgerView> ledgers,

            @Schema(description = "of these ledgers, in no order, with what who asks may know of the volunteer")
            List<PlacementView> placements,

            @Nullable String next) {}

    @GetMapping("/centres/{centre}/volunteering-hours/waiting")
    @Operation(
            summary = "Hours that wait to be confirmed",
            description =
                    "By placement, longest waiting first, in pages, with whose they are. Of one organisation for who acts"
                            + " for it and the centre's staff; of all at the centre for the staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`cursor-malformed`")
    WaitingView waiting(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable @Parameter(description = "of one organisation") UUID organisation,
            Paging paging,
            Actor actor) {
        var zone = centres.find(centre).map(Centre::zone).orElseThrow();
        var waiting = waitingHours
                .at(centre, organisation == null ? null : new OrganisationId(organisation), paging, actor)
                .orElseThrow(() -> new Problem(KitProblem.FORBIDDEN));
        var page = waiting.ledgers().map(ledger -> HoursController.view(ledger, zone));
        return new WaitingView(page.items(), waiting.placements(), page.next());
    }
}
