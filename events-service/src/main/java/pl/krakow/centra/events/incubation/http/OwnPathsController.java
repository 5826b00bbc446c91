package pl.krakow.centra.events.incubation.http;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.GivenAddress;
import pl.krakow.centra.events.incubation.FindPaths;
import pl.krakow.centra.events.incubation.FollowPath;
import pl.krakow.centra.events.incubation.PathView;
import pl.krakow.centra.events.incubation.domain.PathId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;

/** A group's own people and its path. */
@RestController
@RequestMapping(path = "/api/v1/my-incubation-paths", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Incubation")
class OwnPathsController {

    private final FindPaths findPaths;
    private final FollowPath followPath;

    @Schema(name = "FollowIncubation")
    record FollowRequest(
            @NotNull @PlainText(max = 40) @Schema(example = "7K3M-9QXD-PV2T", maxLength = 40)
            String code,

            @NotNull @PlainText(max = 120) @Schema(example = "Anna Nowak", maxLength = 120)
            String name,

            @Nullable
            @PlainText(max = 254)
            @Schema(description = "where letters go; none are sent when left out", example = "anna.nowak@example.org")
            String email) {

        @Nullable
        String address() {
            return email == null ? null : GivenAddress.of(email).value();
        }
    }

    @Schema(name = "OwnIncubationPaths")
    record OwnPaths(List<PathView> items) {}

    @GetMapping
    @Operation(summary = "The paths I follow", description = "With what is next.")
    @ApiResponse(responseCode = "200")
    OwnPaths mine(Actor actor, Locale language) {
        return new OwnPaths(findPaths.mine(actor, language));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Follow my group's path", description = "With the code the centre gave us.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "`invitation-unknown`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(IncubationExamples.INVITATION_UNKNOWN)))
    @ApiResponse(responseCode = "422", description = "`too-many-on-path`")
    PathView follow(@Valid @RequestBody FollowRequest request, Actor actor, Locale language) {
        var command = new FollowPath.Command(request.code(), request.name(), request.address(), actor, language);
        return switch (followPath.join(command)) {
            case FollowPath.Outcome.Follows(var path) -> path;
            case FollowPath.Outcome.Unknown() -> throw new Problem(EventsProblem.INVITATION_UNKNOWN);
            case FollowPath.Outcome.Full(var most) ->
                throw new Problem(EventsProblem.TOO_MANY_ON_PATH)
                        .arguments(most)
                        .with("most", most);
        };
    }

    @GetMapping("/{path}")
    @Operation(summary = "A path I follow")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`")
    PathView path(@PathVariable UUID path, Actor actor, Locale language) {
        return findPaths
                .mine(new PathId(path), actor, language)
                .orElseThrow(() -> new Problem(EventsProblem.INCUBATION_PATH_UNKNOWN));
    }

    @DeleteMapping("/{path}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Follow a path no longer")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`")
    void leave(@PathVariable UUID path, Actor actor) {
        if (!followPath.leave(new PathId(path), actor)) {
            throw new Problem(EventsProblem.INCUBATION_PATH_UNKNOWN);
        }
    }
}
