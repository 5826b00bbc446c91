package pl.krakow.centra.events.groups.http;

import java.util.List;
import java.util.Locale;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.GivenLink;
import pl.krakow.centra.events.groups.FindGroups;
import pl.krakow.centra.events.groups.GroupCalendars;
import pl.krakow.centra.events.groups.InvitationView;
import pl.krakow.centra.events.groups.JoinGroup;
import pl.krakow.centra.events.groups.MembershipView;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.MembershipId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.FeedAnswer;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Members of working groups", description = "Who belongs to a group, how they come and go")
class MembersController {

    private static final String GROUP = "/centres/{centre}/groups/{group}";
    private static final String MEMBER = GROUP + "/members/{membership}";

    private final JoinGroup joinGroup;
    private final FindGroups findGroups;
    private final GroupCalendars calendars;

    /** @param items in the order they came */
    @Schema(name = "WorkingGroupMemberships")
    record Memberships(List<MembershipView> items) {}

    /** @param reason told to them */
    @Schema(name = "WorkingGroupMembershipStep")
    record ReasonRequest(
            @Nullable
            @PlainText(max = 500, lines = true)
            @Schema(
                    maxLength = 500,
                    description = "told to them",
                    example = "Szukamy osób z doświadczeniem w mapowaniu")
            String reason) {}

    /** @param path of the calendar; its token is shown this once */
    @Schema(name = "WorkingGroupCalendar")
    record CalendarLink(
            @Schema(example = "/api/v1/group-calendars/cal_…")
            String path) {}

    @GetMapping(GROUP + "/members")
    @Operation(
            summary = "Who belongs to a group",
            description =
                    "For who belongs to it and the centre's staff. Who leads it and the staff also see who applied"
                            + " or is invited, and how everybody is reached.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    Memberships members(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @Parameter(description = "who was something to it and isn't any more; for who leads it and the staff")
                    @RequestParam(defaultValue = "false")
                    boolean past,
            Actor actor) {
        return findGroups
                .members(centre, new GroupId(group), past, actor)
                .map(Memberships::new)
                .orElseThrow(() -> new Problem(EventsProblem.GROUP_UNKNOWN));
    }

    @PostMapping(path = GROUP + "/members", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Come to a group",
            description =
                    "`MEMBER` at once where the group has it so and there is a place; `APPLIED` where who leads it"
                            + " decides.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`group-full`, `group-by-invitation`, `group-not-active`, `already-in-group`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = {
                                @ExampleObject(name = "group-full", value = GroupExamples.GROUP_FULL),
                                @ExampleObject(name = "already-in-group", value = GroupExamples.ALREADY_IN_GROUP)
                            }))
    @ResponseStatus(HttpStatus.CREATED)
    MembershipView join(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @Valid @RequestBody MemberRequest request,
            Actor actor,
            Locale language) {
        return GroupRefusals.done(
                joinGroup.join(centre, new GroupId(group), request.toMember(true, language), actor),
                EventsProblem.GROUP_UNKNOWN);
    }

    @PostMapping(path = GROUP + "/invitations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Invite somebody",
            description = "By account, or by a link sent to their address. A place is kept until they answer, two weeks"
                    + " at most. For who leads the group.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`group-full`, `group-not-active`, `already-in-group`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(GroupExamples.GROUP_FULL)))
    @ResponseStatus(HttpStatus.CREATED)
    MembershipView invite(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @Valid @RequestBody MemberRequest request,
            Actor actor,
            Locale language) {
        var account = request.account();
        return GroupRefusals.done(
                joinGroup.invite(
                        centre,
                        new GroupId(group),
                        account == null ? null : account.toString(),
                        request.toMember(account == null, language),
                        actor),
                EventsProblem.GROUP_UNKNOWN);
    }

    @PostMapping(path = MEMBER + "/take", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take an invitation",
            description = "With the account that is invited, saying who they are. Taken once more nothing changes.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`membership-unknown`")
    @ApiResponse(responseCode = "409", description = "`membership-not-possible`")
    MembershipView take(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID membership,
            @Valid @RequestBody MemberRequest request,
            Actor actor,
            Locale language) {
        return done(joinGroup.take(command(centre, group, membership, actor), request.toMember(true, language)));
    }

    @PostMapping(MEMBER + "/leave")
    @Operation(
            summary = "Leave a group",
            description = "Or take an application back, or don't take an invitation. For oneself.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`membership-unknown`")
    @ApiResponse(responseCode = "409", description = "`membership-not-possible`")
    MembershipView leave(
            @PathVariable CentreId centre, @PathVariable UUID group, @PathVariable UUID membership, Actor actor) {
        return done(joinGroup.leave(command(centre, group, membership, actor)));
    }

    @PostMapping(MEMBER + "/accept")
    @Operation(summary = "Let an applicant in", description = "For who leads the group.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`membership-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`group-full`, `group-not-active`, `membership-not-possible`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(GroupExamples.GROUP_FULL)))
    MembershipView accept(
            @PathVariable CentreId centre, @PathVariable UUID group, @PathVariable UUID membership, Actor actor) {
        return done(joinGroup.accept(command(centre, group, membership, actor)));
    }

    @PostMapping(path = MEMBER + "/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Decide against an applicant, or take an invitation back",
            description = "For who leads the group.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`membership-unknown`")
    @ApiResponse(responseCode = "409", description = "`membership-not-possible`")
    MembershipView decline(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID membership,
            @Valid @RequestBody ReasonRequest request,
            Actor actor) {
        return done(joinGroup.decline(command(centre, group, membership, actor), request.reason));
    }

    @PostMapping(path = MEMBER + "/remove", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "End somebody's membership", description = "For who leads the group.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`membership-unknown`")
    @ApiResponse(responseCode = "409", description = "`membership-not-possible`")
    MembershipView remove(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID membership,
            @Valid @RequestBody ReasonRequest request,
            Actor actor) {
        return done(joinGroup.remove(command(centre, group, membership, actor), request.reason));
    }

    @PostMapping(MEMBER + "/lead")
    @Operation(
            summary = "Have a member lead the group",
            description = "In place of who led it before. For the centre's coordinator.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`group-unknown`, `membership-unknown`")
    @ApiResponse(responseCode = "409", description = "`membership-not-possible`")
    MembershipView lead(
            @PathVariable CentreId centre, @PathVariable UUID group, @PathVariable UUID membership, Actor actor) {
        return GroupRefusals.done(
                joinGroup.lead(command(centre, group, membership, actor)), EventsProblem.GROUP_UNKNOWN);
    }

    @GetMapping("/my-groups")
    @Operation(summary = "What I am to which groups, or was", description = "With this account, at all centres.")
    @ApiResponse(responseCode = "200")
    Memberships mine(Actor actor) {
        return new Memberships(findGroups.mine(actor));
    }

    @PostMapping(GROUP + "/calendar")
    @Operation(
            summary = "A secret address of the group's calendar, for a calendar program",
            description = "The one made before shows nothing any more; this one does so once the membership ends.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "404", description = "`group-unknown`")
    ResponseEntity<CalendarLink> calendar(@PathVariable CentreId centre, @PathVariable UUID group, Actor actor) {
        return switch (joinGroup.feed(centre, new GroupId(group), actor)) {
            case JoinGroup.Feed.Made(var token) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new CalendarLink("/api/v1/group-calendars/" + token));
            case JoinGroup.Feed.Unknown() -> throw new Problem(EventsProblem.GROUP_UNKNOWN);
        };
    }

    @GetMapping(path = "/group-calendars/{token}", produces = "text/calendar")
    @Operation(
            summary = "A group's meetings as a calendar",
            description = "iCalendar (RFC 5545), for who knows its address.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        return calendars
                .feed(GivenLink.hash(token))
                .map(feed -> FeedAnswer.secret(FeedAnswer.CALENDAR, feed))
                .orElseThrow(() -> new Problem(EventsProblem.LINK_UNKNOWN));
    }

    @GetMapping("/group-invitations/{token}")
    @Operation(summary = "What a link in a letter invites to", description = "Looking changes nothing.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    InvitationView invitation(@PathVariable String token, Locale language) {
        return joinGroup
                .open(GivenLink.hash(token), language)
                .orElseThrow(() -> new Problem(EventsProblem.LINK_UNKNOWN));
    }

    @PostMapping("/group-invitations/{token}/take")
    @Operation(
            summary = "Take an invitation by its link",
            description = "Who is signed in belongs to the group with their account from then on.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    @ApiResponse(responseCode = "409", description = "`already-in-group`, `membership-not-possible`")
    MembershipView takeByLink(@PathVariable String token, Actor actor) {
        return GroupRefusals.done(joinGroup.takeByLink(GivenLink.hash(token), actor), EventsProblem.LINK_UNKNOWN);
    }

    @PostMapping("/group-invitations/{token}/leave")
    @Operation(summary = "Don't take an invitation, or leave the group, by the link")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`link-unknown`")
    MembershipView leaveByLink(@PathVariable String token) {
        return GroupRefusals.done(joinGroup.leaveByLink(GivenLink.hash(token)), EventsProblem.LINK_UNKNOWN);
    }

    private static MembershipView done(JoinGroup.Outcome outcome) {
        return GroupRefusals.done(outcome, EventsProblem.MEMBERSHIP_UNKNOWN);
    }

    private static JoinGroup.Command command(CentreId centre, UUID group, UUID membership, Actor actor) {
        return new JoinGroup.Command(centre, new GroupId(group), new MembershipId(membership), actor);
    }
}
