package pl.krakow.centra.events.groups.http;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.groups.FindGroups;
import pl.krakow.centra.events.groups.GroupView;
import pl.krakow.centra.events.groups.RunGroup;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/groups", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Working groups", description = "People who meet again and again about one matter")
class GroupController {

    private static final Set<GroupState> SHOWN = EnumSet.of(GroupState.ACTIVE, GroupState.PAUSED);

    private final RunGroup runGroup;
    private final FindGroups findGroups;
    private final Ids ids;

    /** @param reason told to the members */
    @Schema(name = "WorkingGroupStep")
    record ReasonRequest(
            @Nullable
            @PlainText(max = 500, lines = true)
            @Schema(maxLength = 500, description = "told to the members", example = "Przerwa na wakacje")
            String reason) {}

    @GetMapping
    @Operation(
            summary = "A centre's working groups",
            description = "By name: those people can come to by themselves, and when they meet next. The centre's staff"
                    + " see all of them.")
    @ApiResponse(responseCode = "200")
    Page<GroupView> list(
            @PathVariable CentreId centre,
            @Parameter(
                            description = "may be given several times; active and paused ones if not given; ended ones"
                                    + " are shown to the staff")
                    @RequestParam(required = false)
                    @Nullable
                    Set<GroupState> state,
            Paging paging,
            Actor actor,
            Locale language) {
        return findGroups.list(centre, state == null ? SHOWN : state, actor, paging, language);
    }

    @GetMapping("/{group}")
    @Operation(
            summary = "One working group",
            description = "Everybody sees what people can come to by themselves; the rest who belongs to it or is"
                    + " invited, and the centre's staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`centre-unknown`, `group-unknown`")
    ResponseEntity<GroupView> one(
            @PathVariable CentreId centre, @PathVariable UUID group, Actor actor, Locale language) {
        return findGroups
                .find(centre, new GroupId(group), actor, language)
                .map(view -> answer(ResponseEntity.ok(), view))
                .orElseThrow(() -> new Problem(EventsProblem.GROUP_UNKNOWN));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin a working group")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "422", description = "`idempotency-key-reused`")
    ResponseEntity<GroupView> begin(
            @PathVariable CentreId centre, @Valid @RequestBody GroupRequest request, Actor actor, Locale language) {
        var id = new GroupId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var group = runGroup.begin(id, centre, request.toAbout(actor.subject()));
        var location = UriComponentsBuilder.fromPath("/api/v1/centres/{centre}/groups/{group}")
                .build(centre, group.id());
        return answer(ResponseEntity.created(location), findGroups.view(group, actor, language));
    }

    @PutMapping(path = "/{group}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change a working group", description = "Not below the places that are taken or kept.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    @ApiResponse(responseCode = "409", description = "`group-places-taken`, `group-not-active`")
    ResponseEntity<GroupView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            Revision revision,
            @Valid @RequestBody GroupRequest request,
            Actor actor,
            Locale language) {
        return done(
                runGroup.change(centre, new GroupId(group), revision, request.toAbout(actor.subject())),
                actor,
                language);
    }

    @PostMapping(path = "/{group}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Have a working group pause",
            description = "Its members stay and are told; what it planned is called off, and nobody comes to it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    @ApiResponse(responseCode = "409", description = "`group-not-active`")
    ResponseEntity<GroupView> pause(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            Revision revision,
            @Valid @RequestBody ReasonRequest request,
            Actor actor,
            Locale language) {
        return done(runGroup.pause(centre, new GroupId(group), revision, request.reason), actor, language);
    }

    @PostMapping("/{group}/resume")
    @Operation(summary = "Have a working group go on after a pause")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    @ApiResponse(responseCode = "409", description = "`group-not-active`: it isn't paused")
    ResponseEntity<GroupView> resume(
            @PathVariable CentreId centre, @PathVariable UUID group, Revision revision, Actor actor, Locale language) {
        return done(runGroup.resume(centre, new GroupId(group), revision), actor, language);
    }

    @PostMapping(path = "/{group}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "End a working group",
            description = "For good: nobody belongs to it any more, and what it planned is called off. What it wrote"
                    + " down stays for the staff.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`group-not-active`: it has ended",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, examples = @ExampleObject("""
                                    {
                                      "type": "urn:problem:events:group-not-active",
                                      "title": "Stan grupy na to nie pozwala",
                                      "status": 409,
                                      "detail": "Stan grupy: ENDED.",
                                      "instance": "/api/v1/centres/reymonta/groups/0198f3a0-0000-7000-8000-000000000051/end",
                                      "code": "group-not-active",
                                      "state": "ENDED"
                                    }""")))
    ResponseEntity<GroupView> end(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            Revision revision,
            @Valid @RequestBody ReasonRequest request,
            Actor actor,
            Locale language) {
        return done(runGroup.end(centre, new GroupId(group), revision, request.reason), actor, language);
    }

    private ResponseEntity<GroupView> done(RunGroup.Outcome outcome, Actor actor, Locale language) {
        return switch (outcome) {
            case RunGroup.Outcome.Done(var group) ->
                answer(ResponseEntity.ok(), findGroups.view(group, actor, language));
            case RunGroup.Outcome.Unknown() -> throw new Problem(EventsProblem.GROUP_UNKNOWN);
            case RunGroup.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case RunGroup.Outcome.Refused(var refusal) -> throw GroupRefusals.of(refusal);
        };
    }

    private static ResponseEntity<GroupView> answer(ResponseEntity.BodyBuilder response, GroupView group) {
        return response.eTag(new Revision(group.revision()).etag()).body(group);
    }
}
