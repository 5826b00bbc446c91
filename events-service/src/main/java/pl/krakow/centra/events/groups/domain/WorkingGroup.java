package pl.krakow.centra.events.groups.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.groups.domain.Notice.Kind;

/**
 * A working group: people who meet again and again about one matter, with everybody who belongs to it, did, or might.
 *
 * <p>Life cycle: active ↔ paused → ended. Immediately consistent: members together with those whose invitation still holds are
 * never more than the group takes, and nobody is live in it twice. An invitation that ran out takes no place, whether or not
 * anybody has noticed; each step settles those first, a sweep does where nobody steps. Eventually consistent: letters and
 * reports.
 *
 * <p>Each step makes the next revision. It is saved only while the revision it was decided on still stands.
 *
 * @param zone the centre's, by which days are counted
 * @param reason what its members were told when it was paused or ended
 * @param members everybody who was ever something to it, in the order they came
 * @param clearing whether meetings it had planned are still to be called off
 * @param revision 1 when it was begun, one more with each step
 */
public record WorkingGroup(
        GroupId id,
        String centre,
        ZoneId zone,
        GroupAbout about,
        GroupState state,
        @Nullable String reason,
        List<Membership> members,
        boolean clearing,
        Instant begunAt,
        long revision) {

    public WorkingGroup {
        members = List.copyOf(members);
    }

    public static GroupStep.Done begin(GroupId id, String centre, ZoneId zone, GroupAbout about, Instant now) {
        var begun = new WorkingGroup(id, centre, zone, about, GroupState.ACTIVE, null, List.of(), false, now, 1);
        return new GroupStep.Done(begun, null, List.of(new GroupNews.Changed()), List.of(), now);
    }

    // The group itself

    /** @param seen whether the decision was made on the revision that stands */
    public GroupStep change(LongPredicate seen, GroupAbout wanted, Instant now) {
        if (!seen.test(revision)) {
            return new GroupStep.Outdated();
        }
        if (state == GroupState.ENDED) {
            return new GroupStep.Refused(new GroupRefusal.NotActive(state));
        }
        if (wanted.equals(about)) {
            return new GroupStep.Unchanged(this, null);
        }
        var change = new Change(now);
        if (wanted.mostMembers() < change.taken()) {
            return new GroupStep.Refused(new GroupRefusal.FewerThanTaken(change.taken()));
        }
        change.about = wanted;
        change.news.add(new GroupNews.Changed());
        return change.done(null);
    }

    /** Its members stay, it takes nobody in, and what it planned is called off. */
    public GroupStep pause(LongPredicate seen, @Nullable String why, Instant now) {
        return turn(seen, GroupState.ACTIVE, GroupState.PAUSED, why, Kind.PAUSED, now);
    }

    public GroupStep resume(LongPredicate seen, Instant now) {
        return turn(seen, GroupState.PAUSED, GroupState.ACTIVE, null, Kind.RESUMED, now);
    }

    private GroupStep turn(
            LongPredicate seen, GroupState from, GroupState to, @Nullable String why, Kind notice, Instant now) {
        if (!seen.test(revision)) {
            return new GroupStep.Outdated();
        }
        if (state != from) {
            return new GroupStep.Refused(new GroupRefusal.NotActive(state));
        }
        var change = new Change(now);
        change.become(to, why);
        change.notifyMembers(notice);
        return change.done(null);
    }

    /** Everybody is free again, and what it planned is called off. */
    public GroupStep end(LongPredicate seen, @Nullable String why, Instant now) {
        if (!seen.test(revision)) {
            return new GroupStep.Outdated();
        }
        if (state == GroupState.ENDED) {
            return new GroupStep.Refused(new GroupRefusal.NotActive(state));
        }
        var change = new Change(now);
        change.become(GroupState.ENDED, why);
        change.notifyMembers(Kind.ENDED);
        for (var live : List.copyOf(change.members)) {
            if (live.state().isLive()) {
                change.put(live.over(MembershipState.ENDED, null, change.today()));
            }
        }
        return change.done(null);
    }

    /** The meetings that were planned are called off. */
    public GroupStep cleared(Instant now) {
        if (!clearing) {
            return new GroupStep.Unchanged(this, null);
        }
        var change = new Change(now);
        change.clearing = false;
        return change.done(null);
    }

    // Coming

    /** Somebody comes by themselves: is in at once, or has applied. */
    public GroupStep join(Joiner joiner, Instant now) {
        if (!about.joining().isOpen()) {
            return new GroupStep.Refused(new GroupRefusal.ByInvitation());
        }
        var change = new Change(now);
        var objection = change.objection(joiner);
        if (objection.isPresent()) {
            return new GroupStep.Refused(objection.get());
        }
        if (about.joining() == Joining.BY_APPLICATION) {
            var applied = Membership.of(joiner, MembershipState.APPLIED, now);
            change.put(applied);
            change.members.stream()
                    .filter(each -> each.leader() && each.state() == MembershipState.MEMBER)
                    .forEach(leader -> change.tell(Kind.APPLICATION, leader, null));
            return change.done(applied);
        }
        return change.admit(Membership.of(joiner, MembershipState.APPLIED, now));
    }

    /**
     * A place is kept for somebody until they answer.
     *
     * @param link of the letter, as a hash; null where they answer with their account
     * @param token of the same
     */
    public GroupStep invite(
            Joiner joiner, @Nullable String link, @Nullable String token, Instant answerBy, Instant now) {
        var change = new Change(now);
        var objection = change.objection(joiner);
        if (objection.isPresent()) {
            return new GroupStep.Refused(objection.get());
        }
        if (change.isFull()) {
            return new GroupStep.Refused(new GroupRefusal.Full(about.mostMembers()));
        }
        var invited = Membership.of(joiner, MembershipState.INVITED, now).invited(answerBy, link);
        change.put(invited);
        change.tell(Kind.INVITED, invited, token);
        return change.done(invited);
    }

    /**
     * Who is invited takes the place.
     *
     * @param as who they are, where they answer with an account or tell more of themselves; null for who was invited
     */
    public GroupStep take(MembershipId whose, @Nullable Joiner as, Instant now) {
        var change = new Change(now);
        return change.with(whose, membership -> {
            if (membership.state() == MembershipState.MEMBER) {
                return new GroupStep.Unchanged(this, membership);
            }
            if (membership.state() != MembershipState.INVITED) {
                return new GroupStep.Refused(new GroupRefusal.NotPossible(membership.state()));
            }
            if (as == null) {
                return change.seat(membership);
            }
            var twin = change.live(as).filter(other -> !other.id().equals(whose));
            return twin.isPresent()
                    ? new GroupStep.Refused(new GroupRefusal.AlreadyThere(twin.get()))
                    : change.seat(membership.known(as.participant(), as.subject(), as.who()));
        });
    }

    /** Who leads lets an applicant in. */
    public GroupStep accept(MembershipId whose, Instant now) {
        var change = new Change(now);
        return change.with(whose, membership -> switch (membership.state()) {
            case MEMBER -> new GroupStep.Unchanged(this, membership);
            case APPLIED -> change.admit(membership);
            default -> new GroupStep.Refused(new GroupRefusal.NotPossible(membership.state()));
        });
    }

    // Going

    /** Who leads doesn't let an applicant in, or takes an invitation back. */
    public GroupStep decline(MembershipId whose, @Nullable String why, Instant now) {
        var change = new Change(now);
        return change.with(whose, membership -> switch (membership.state()) {
            case APPLIED, INVITED -> {
                boolean applied = membership.state() == MembershipState.APPLIED;
                var over = membership.over(MembershipState.DECLINED, why, change.today());
                change.put(over);
                if (applied) {
                    change.tell(Kind.DECLINED, over, null);
                }
                yield change.done(over);
            }
            default -> new GroupStep.Refused(new GroupRefusal.NotPossible(membership.state()));
        });
    }

    /** They go by themselves: leave, take an application back, or don't take an invitation. */
    public GroupStep leave(MembershipId whose, Instant now) {
        var change = new Change(now);
        return change.with(whose, membership -> {
            if (!membership.state().isLive()) {
                return new GroupStep.Refused(new GroupRefusal.NotPossible(membership.state()));
            }
            boolean member = membership.state() == MembershipState.MEMBER;
            var over = membership.over(member ? MembershipState.LEFT : MembershipState.WITHDRAWN, null, change.today());
            change.put(over);
            return change.done(over);
        });
    }

    public GroupStep remove(MembershipId whose, @Nullable String why, Instant now) {
        var change = new Change(now);
        return change.with(whose, membership -> {
            if (membership.state() != MembershipState.MEMBER) {
                return new GroupStep.Refused(new GroupRefusal.NotPossible(membership.state()));
            }
            var over = membership.over(MembershipState.REMOVED, why, change.today());
            change.put(over);
            change.tell(Kind.REMOVED, over, null);
            return change.done(over);
        });
    }

    // What else members have

    /** The one who leads from now on; one member leads, or nobody. */
    public GroupStep lead(MembershipId whose, Instant now) {
        var change = new Change(now);
        return change.with(whose, membership -> {
            if (membership.state() != MembershipState.MEMBER) {
                return new GroupStep.Refused(new GroupRefusal.NotPossible(membership.state()));
            }
            if (membership.leader()) {
                return new GroupStep.Unchanged(this, membership);
            }
            change.members.replaceAll(each -> each.leader() ? each.leading(false) : each);
            var leading = membership.leading(true);
            change.put(leading);
            return change.done(leading);
        });
    }

    /** Another address for a member's calendar; the one before shows nothing any more. */
    public GroupStep feed(MembershipId whose, String hash, Instant now) {
        var change = new Change(now);
        return change.with(whose, membership -> {
            if (membership.state() != MembershipState.MEMBER) {
                return new GroupStep.Refused(new GroupRefusal.NotPossible(membership.state()));
            }
            var fed = membership.withFeed(hash);
            change.put(fed);
            return change.done(fed);
        });
    }

    /** Invitations that ran out take no place any more. */
    public GroupStep settle(Instant now) {
        var change = new Change(now);
        return change.changed ? change.done(null) : new GroupStep.Unchanged(this, null);
    }

    /**
     * Nothing here says any more who somebody is. Who is live goes.
     *
     * @param whom of which memberships
     */
    public GroupStep forget(Predicate<Membership> whom, String pseudonym, Instant now) {
        var change = new Change(now);
        for (var membership : List.copyOf(change.members)) {
            if (whom.test(membership)) {
                var gone = !membership.state().isLive()
                        ? membership
                        : membership.over(
                                membership.state() == MembershipState.MEMBER
                                        ? MembershipState.LEFT
                                        : MembershipState.WITHDRAWN,
                                null,
                                change.today());
                change.put(gone.forgotten(pseudonym));
            }
        }
        return change.changed ? change.done(null) : new GroupStep.Unchanged(this, null);
    }

    // Looking

    public Optional<Membership> find(MembershipId whose) {
        return members.stream().filter(each -> each.id().equals(whose)).findFirst();
    }

    /** What the person is to the group now. */
    public Optional<Membership> liveOf(String subject) {
        return members.stream()
                .filter(each -> each.isOf(subject) && each.state().isLive())
                .findFirst();
    }

    public Optional<Membership> leader() {
        return members.stream()
                .filter(each -> each.leader() && each.state() == MembershipState.MEMBER)
                .findFirst();
    }

    public List<Membership> standing() {
        return members.stream()
                .filter(each -> each.state() == MembershipState.MEMBER)
                .toList();
    }

    /** Places that are taken or kept at that time. */
    public int taken(Instant now) {
        return (int) members.stream()
                .filter(each -> each.state().takesAPlace() && !each.isExpiredBy(now))
                .count();
    }

    /** When something runs out next. */
    public Optional<Instant> due() {
        return members.stream()
                .filter(each -> each.state() == MembershipState.INVITED)
                .flatMap(each -> Optional.ofNullable(each.answerBy()).stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether everybody may know of it. */
    public boolean isPublic() {
        return about.joining().isOpen() && state != GroupState.ENDED;
    }

    /** A step in the making. It begins with settling what has run out. */
    private final class Change {

        private final Instant now;
        private final List<Membership> members = new ArrayList<>(WorkingGroup.this.members);
        private final List<GroupNews> news = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();
        private GroupAbout about = WorkingGroup.this.about;
        private GroupState state = WorkingGroup.this.state;
        private @Nullable String reason = WorkingGroup.this.reason;
        private boolean clearing = WorkingGroup.this.clearing;
        private boolean changed;

        Change(Instant now) {
            this.now = now;
            for (var membership : WorkingGroup.this.members) {
                if (membership.isExpiredBy(now)) {
                    put(membership.over(MembershipState.EXPIRED, null, today()));
                }
            }
        }

        LocalDate today() {
            return now.atZone(zone).toLocalDate();
        }

        int taken() {
            return (int)
                    members.stream().filter(each -> each.state().takesAPlace()).count();
        }

        boolean isFull() {
            return taken() >= about.mostMembers();
        }

        Optional<Membership> live(Joiner joiner) {
            return members.stream()
                    .filter(each -> each.state().isLive())
                    .filter(each -> each.participant().equals(joiner.participant())
                            || (joiner.subject() != null && each.isOf(joiner.subject())))
                    .findFirst();
        }

        Optional<GroupRefusal> objection(Joiner joiner) {
            return state == GroupState.ACTIVE
                    ? live(joiner).map(GroupRefusal.AlreadyThere::new)
                    : Optional.of(new GroupRefusal.NotActive(state));
        }

        GroupStep with(MembershipId whose, Function<Membership, GroupStep> step) {
            return members.stream()
                    .filter(each -> each.id().equals(whose))
                    .findFirst()
                    .map(step)
                    .orElseGet(() -> new GroupStep.Refused(new GroupRefusal.MemberUnknown()));
        }

        /** Somebody gets a place they hadn't before. */
        GroupStep admit(Membership membership) {
            if (state != GroupState.ACTIVE) {
                return new GroupStep.Refused(new GroupRefusal.NotActive(state));
            }
            return isFull() ? new GroupStep.Refused(new GroupRefusal.Full(about.mostMembers())) : seat(membership);
        }

        /** Somebody takes the place that is theirs. */
        GroupStep seat(Membership membership) {
            var joined = membership.joined(today());
            put(joined);
            tell(Kind.JOINED, joined, null);
            return done(joined);
        }

        void become(GroupState next, @Nullable String why) {
            state = next;
            reason = why;
            clearing = clearing || next != GroupState.ACTIVE;
            news.add(new GroupNews.Changed());
        }

        void put(Membership next) {
            changed = true;
            UnaryOperator<Membership> swap = each -> each.id().equals(next.id()) ? next : each;
            var before =
                    members.stream().filter(each -> each.id().equals(next.id())).findFirst();
            if (before.isEmpty()) {
                members.add(next);
            } else {
                members.replaceAll(swap);
            }
            boolean belonged = before.filter(each -> each.state() == MembershipState.MEMBER)
                    .isPresent();
            if (belonged != (next.state() == MembershipState.MEMBER)) {
                news.add(new GroupNews.Belongs(next));
            }
        }

        void tell(Kind kind, Membership whom, @Nullable String token) {
            notices.add(new Notice(kind, whom.id(), token, revision + 1));
        }

        void notifyMembers(Kind kind) {
            members.stream()
                    .filter(each -> each.state() == MembershipState.MEMBER)
                    .forEach(each -> tell(kind, each, null));
        }

        GroupStep done(@Nullable Membership whose) {
            var next =
                    new WorkingGroup(id, centre, zone, about, state, reason, members, clearing, begunAt, revision + 1);
            return new GroupStep.Done(next, whose, news, notices, now);
        }
    }
}
