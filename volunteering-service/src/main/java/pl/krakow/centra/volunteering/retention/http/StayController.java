package pl.krakow.centra.volunteering.retention.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.retention.RetainVolunteers;

@RestController
@RequestMapping(path = "/api/v1/volunteers/me/stay", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Being a volunteer", description = "What somebody says of themselves to find something to do")
class StayController {

    private final RetainVolunteers retainVolunteers;

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Stay a volunteer",
            description = "Answers the letter that asks whom nothing was heard of for three years. Who doesn't answer "
                    + "within sixty days, nor helps, nor changes anything, is erased.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`volunteer-unknown`")
    void stay(Actor actor) {
        if (!retainVolunteers.stay(actor)) {
            throw new Problem(VolunteeringProblem.VOLUNTEER_UNKNOWN);
        }
    }
}
