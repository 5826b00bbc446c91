package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupRefusal;
import pl.krakow.centra.events.groups.domain.GroupStep;
import pl.krakow.centra.events.groups.domain.Joiner;
import pl.krakow.centra.events.groups.domain.Member;
import pl.krakow.centra.events.groups.domain.Membership;
import pl.krakow.centra.events.groups.domain.MembershipId;
import pl.krakow.centra.events.groups.domain.MembershipState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.events.registrations.domain.Participants;
import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;

/**
 * People come to a group and go: by themselves, by invitation to an account or to an address, and as who leads it decides. Who
 * isn't to know of a group isn't told that there is one.
 */
@Component
@RequiredArgsConstructor
public class JoinGroup {

    private final WorkingGroups groups;
    private final OnTheGroup onTheGroup;
    private final Participants participants;
    private final Standings standings;
    private final FeedTokens tokens;
    private final GroupSettings settings;
    private final Ids ids;
    private final Clock clock;

    /** Whose membership of which group, and who asks. */
    public record Command(CentreId centre, GroupId group, MembershipId membership, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(MembershipView membership) implements Outcome {}

        record Unknown() implements Outcome {}

        /** They see the group, and may not do that. */
        record NotAllowed() implements Outcome {}

        record Refused(GroupRefusal refusal) implements Outcome {}
    }

    /** What came of asking for a calendar's address. */
    public sealed interface Feed {

        /** @param token shown once */
        record Made(String token) implements Feed {}

        record Unknown() implements Feed {}
    }

    /** With an account, for oneself. */
    public Outcome join(CentreId centre, GroupId id, Member who, Actor actor) {
        var joiner = joiner(new MembershipId(ids.next()), who, actor.subject());
        return done(
                onTheGroup.decide(
                        centre.value(),
                        id,
                        group -> isVisible(group, actor)
                                ? group.join(joiner, now())
                                : new GroupStep.Refused(new GroupRefusal.MemberUnknown())),
                refusal -> refusal instanceof GroupRefusal.MemberUnknown
                        ? new Outcome.Unknown()
                        : new Outcome.Refused(refusal));
    }

    /** @param subject of the account of who is invited; null to send a link to the address */
    public Outcome invite(CentreId centre, GroupId id, @Nullable String subject, Member who, Actor actor) {
        return led(centre, id, actor, group -> {
            var now = now();
            boolean byLink = subject == null;
            var token = byLink ? tokens.next() : null;
            var email = who.email();
            var joiner = subject != null
                    ? joiner(new MembershipId(ids.next()), who, subject)
                    : new Joiner(
                            new MembershipId(ids.next()),
                            email == null ? participants.unknown() : participants.withAddress(email),
                            null,
                            who);
            return group.invite(
                    joiner,
                    token == null ? null : FeedTokens.hash(token),
                    token,
                    now.plus(settings.invitationsLast()),
                    now);
        });
    }

    private Joiner joiner(MembershipId id, Member who, String subject) {
        return new Joiner(id, participants.withAccount(subject), subject, who);
    }

    /** @param told what they add of themselves; null for nothing */
    public Outcome take(Command command, @Nullable Member told) {
        return own(command, group -> {
            var membership = group.find(command.membership).orElseThrow();
            return group.take(
                    command.membership,
                    told == null ? null : joiner(membership.id(), told, command.actor.subject()),
                    now());
        });
    }

    public Outcome leave(Command command) {
        return own(command, group -> group.leave(command.membership, now()));
    }

    /** Another secret address for the member's own calendar. */
    public Feed feed(CentreId centre, GroupId id, Actor actor) {
        var token = tokens.next();
        return onTheGroup
                .decide(
                        centre.value(),
                        id,
                        group -> group.liveOf(actor.subject())
                                .map(mine -> group.feed(mine.id(), FeedTokens.hash(token), now()))
                                .orElseGet(() -> new GroupStep.Refused(new GroupRefusal.MemberUnknown())))
                .filter(GroupStep.Done.class::isInstance)
                .<Feed>map(_ -> new Feed.Made(token))
                .orElseGet(Feed.Unknown::new);
    }

    public Outcome accept(Command command) {
        return led(command, group -> group.accept(command.membership, now()));
    }

    public Outcome decline(Command command, @Nullable String reason) {
        return led(command, group -> group.decline(command.membership, reason, now()));
    }

    public Outcome remove(Command command, @Nullable String reason) {
        return led(command, group -> group.remove(command.membership, reason, now()));
    }

    /** Who leads is the coordinator's to say. */
    public Outcome lead(Command command) {
        return done(
                onTheGroup.decide(
                        command.centre.value(), command.group, group -> group.lead(command.membership, now())),
                Outcome.Refused::new);
    }

    // By the link in a letter

    /** Looking changes nothing. */
    public Optional<InvitationView> open(String hash, Locale language) {
        return byLink(hash).map(found -> InvitationView.of(found.membership, found.group, language));
    }

    /** Who is signed in takes the place with their account. */
    public Outcome takeByLink(String hash, Actor actor) {
        return byLink(hash)
                .map(found -> done(
                        onTheGroup.decide(
                                found.group.centre(),
                                found.group.id(),
                                group -> group.take(
                                        found.membership.id(),
                                        actor.isSignedIn()
                                                ? joiner(found.membership.id(), found.membership.who(), actor.subject())
                                                : null,
                                        now())),
                        Outcome.Refused::new))
                .orElseGet(Outcome.Unknown::new);
    }

    public Outcome leaveByLink(String hash) {
        return byLink(hash)
                .map(found -> done(
                        onTheGroup.decide(
                                found.group.centre(),
                                found.group.id(),
                                group -> group.leave(found.membership.id(), now())),
                        Outcome.Refused::new))
                .orElseGet(Outcome.Unknown::new);
    }

    private record Found(WorkingGroup group, Membership membership) {}

    private Optional<Found> byLink(String hash) {
        return groups.byLink(hash)
                .flatMap(group -> group.members().stream()
                        .filter(each -> hash.equals(each.link()))
                        .filter(each -> isStillOpen(each, now()))
                        .findFirst()
                        .map(membership -> new Found(group, membership)));
    }

    private static boolean isStillOpen(Membership membership, Instant now) {
        var answerBy = membership.answerBy();
        return membership.state() == MembershipState.MEMBER || (answerBy != null && now.isBefore(answerBy));
    }

    // Who may

    private Outcome own(Command command, Function<WorkingGroup, GroupStep> decision) {
        return groups.find(command.centre.value(), command.group)
                .flatMap(group -> group.find(command.membership))
                .filter(membership -> membership.isOf(command.actor.subject()))
                .map(_ ->
                        done(onTheGroup.decide(command.centre.value(), command.group, decision), Outcome.Refused::new))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome led(Command command, Function<WorkingGroup, GroupStep> decision) {
        return led(command.centre, command.group, command.actor, decision);
    }

    private Outcome led(CentreId centre, GroupId id, Actor actor, Function<WorkingGroup, GroupStep> decision) {
        var found = groups.find(centre.value(), id).filter(group -> isVisible(group, actor));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        return standings.of(actor, found.get()).leads()
                ? done(onTheGroup.decide(centre.value(), id, decision), Outcome.Refused::new)
                : new Outcome.NotAllowed();
    }

    private boolean isVisible(WorkingGroup group, Actor actor) {
        return group.isPublic()
                || standings.of(actor, group).reads()
                || group.liveOf(actor.subject()).isPresent();
    }

    private static Outcome done(Optional<GroupStep> answer, Function<GroupRefusal, Outcome> refused) {
        return answer.map(step -> switch (step) {
                    case GroupStep.Done done -> shown(done.group(), done.whose());
                    case GroupStep.Unchanged(var group, var whose) -> shown(group, whose);
                    case GroupStep.Refused(var refusal) -> refused.apply(refusal);
                    case GroupStep.Outdated() -> throw new IllegalStateException("nobody said what they had seen");
                })
                .orElseGet(Outcome.Unknown::new);
    }

    private static Outcome shown(WorkingGroup group, @Nullable Membership whose) {
        if (whose == null) {
            throw new IllegalStateException("a step with nobody's membership");
        }
        return new Outcome.Done(MembershipView.of(whose, group, true));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
