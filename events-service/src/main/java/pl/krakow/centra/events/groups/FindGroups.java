package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.Membership;
import pl.krakow.centra.events.groups.domain.MembershipState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.events.groups.domain.WorkingGroups.Position;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows groups: open ones and when they meet next to everybody, all of a centre's to its staff, their own to members. */
@Component
@RequiredArgsConstructor
public class FindGroups {

    private final WorkingGroups groups;
    private final Meetings meetings;
    private final Standings standings;
    private final CentreStaff centreStaff;
    private final Clock clock;

    /** A centre's groups by name; to who isn't of its staff, those they can come to by themselves and that haven't ended. */
    public Page<GroupView> list(CentreId centre, Set<GroupState> wanted, Actor actor, Paging paging, Locale language) {
        boolean staff = centreStaff.includes(actor, centre);
        var states = EnumSet.noneOf(GroupState.class);
        states.addAll(wanted);
        if (!staff) {
            states.remove(GroupState.ENDED);
        }
        var after = paging.after()
                .map(cursor -> new Position(cursor.text(0), new GroupId(cursor.uuid(1))))
                .orElse(null);
        var found = groups.list(centre.value(), states, !staff, after, paging.limit() + 1);
        var page = Page.of(found, paging.limit(), group -> {
            var position = groups.position(group);
            return Cursor.of(position.name(), position.id());
        });
        return new Page<>(views(page.items(), actor, language), page.next());
    }

    public Optional<GroupView> find(CentreId centre, GroupId id, Actor actor, Locale language) {
        return groups.find(centre.value(), id)
                .filter(group -> group.isPublic()
                        || standings.of(actor, group).reads()
                        || group.liveOf(actor.subject()).isPresent())
                .map(group -> view(group, actor, language));
    }

    /** A group as this reader may see it. */
    public GroupView view(WorkingGroup group, Actor actor, Locale language) {
        return views(List.of(group), actor, language).getFirst();
    }

    /** What the person is something to now, or was. */
    public List<MembershipView> mine(Actor actor) {
        return groups.ofSubject(actor.subject()).stream()
                .flatMap(group -> group.members().stream()
                        .filter(each -> each.isOf(actor.subject()))
                        .map(each -> MembershipView.of(each, group, true)))
                .toList();
    }

    /**
     * Who belongs to a group, did, or might; in the order they came. Members see members, who leads and the staff see everybody.
     */
    public Optional<List<MembershipView>> members(CentreId centre, GroupId id, boolean past, Actor actor) {
        return groups.find(centre.value(), id).flatMap(group -> {
            var standing = standings.of(actor, group);
            if (!standing.reads()) {
                return Optional.empty();
            }
            return Optional.of(group.members().stream()
                    .filter(each -> past ? !each.state().isLive() : each.state().isLive())
                    .filter(each -> standing.seesContacts() || each.state() == MembershipState.MEMBER)
                    .map(each -> MembershipView.of(each, group, standing.seesContacts() || isOwn(each, actor)))
                    .toList());
        });
    }

    private static boolean isOwn(Membership membership, Actor actor) {
        return membership.isOf(actor.subject());
    }

    private List<GroupView> views(List<WorkingGroup> shown, Actor actor, Locale language) {
        var now = clock.instant();
        var next = next(shown, now);
        return shown.stream()
                .map(group -> GroupView.of(
                        group,
                        group.taken(now),
                        next.get(group.id()),
                        standings.of(actor, group),
                        actor.subject(),
                        language))
                .toList();
    }

    private Map<GroupId, Meeting> next(List<WorkingGroup> shown, Instant now) {
        var next = new HashMap<GroupId, Meeting>();
        meetings.planned(shown.stream().map(WorkingGroup::id).toList(), now)
                .forEach(meeting -> next.putIfAbsent(meeting.group(), meeting));
        return next;
    }
}
