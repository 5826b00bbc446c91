package pl.krakow.centra.events.groups.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.MONDAY_NOON;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.TWO_WEEKS;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.about;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.address;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.after;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.begun;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.group;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.member;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.groups.domain.GroupNews.Belongs;
import pl.krakow.centra.events.groups.domain.Notice.Kind;

class WorkingGroupTest {

    private static final Instant A_WEEK_LATER = MONDAY_NOON.plus(TWO_WEEKS.dividedBy(2));

    @Test
    void whoeverWantsIsInWhileThereIsAPlace() {
        var one = after(group(Joining.AT_ONCE, 1).join(person(1), MONDAY_NOON));

        var membership = one.find(member(1)).orElseThrow();
        assertThat(membership.state()).isEqualTo(MembershipState.MEMBER);
        assertThat(membership.from()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(one.join(person(2), MONDAY_NOON)).isEqualTo(refused(new GroupRefusal.Full(1)));
        assertThat(one.join(person(1), MONDAY_NOON)).isEqualTo(refused(new GroupRefusal.AlreadyThere(membership)));
    }

    @Test
    void whoLeadsDecidesAboutWhoApplies() {
        var led = after(after(group(Joining.BY_APPLICATION, 2).invite(person(1), null, null, A_WEEK_LATER, MONDAY_NOON))
                .take(member(1), null, MONDAY_NOON));
        var step = (GroupStep.Done) after(led.lead(member(1), MONDAY_NOON)).join(person(2), MONDAY_NOON);

        assertThat(step.notices())
                .extracting(Notice::kind, Notice::whom)
                .containsExactly(tuple(Kind.APPLICATION, member(1)));
        assertThat(step.news()).as("an application is nobody's business").isEmpty();
        var applied = step.group();
        assertThat(applied.taken(MONDAY_NOON)).isEqualTo(1);
        var accepted = (GroupStep.Done) applied.accept(member(2), MONDAY_NOON);
        assertThat(accepted.news()).singleElement().isInstanceOf(Belongs.class);
        assertThat(accepted.group().taken(MONDAY_NOON)).isEqualTo(2);
        assertThat(applied.decline(member(2), "Komplet", MONDAY_NOON))
                .isInstanceOfSatisfying(GroupStep.Done.class, done -> {
                    assertThat(done.group().find(member(2)).orElseThrow().reason())
                            .isEqualTo("Komplet");
                    assertThat(done.notices()).extracting(Notice::kind).containsExactly(Kind.DECLINED);
                });
    }

    @Test
    void anApplicantIsNotAcceptedBeyondThePlaces() {
        var applied = after(after(group(Joining.BY_APPLICATION, 1).join(person(1), MONDAY_NOON))
                .join(person(2), MONDAY_NOON));
        var full = after(applied.accept(member(1), MONDAY_NOON));

        assertThat(full.accept(member(2), MONDAY_NOON)).isEqualTo(refused(new GroupRefusal.Full(1)));
    }

    @Test
    void aPlaceIsKeptForWhoIsInvitedUntilTheDeadlineAndNoLonger() {
        var invited = after(group(Joining.AT_ONCE, 1).invite(address(1), "hash", "token", A_WEEK_LATER, MONDAY_NOON));

        assertThat(invited.join(person(2), A_WEEK_LATER.minusMillis(1))).isEqualTo(refused(new GroupRefusal.Full(1)));
        assertThat(invited.due()).contains(A_WEEK_LATER);
        var joined = after(invited.join(person(2), A_WEEK_LATER));
        assertThat(joined.find(member(1)).orElseThrow().state()).isEqualTo(MembershipState.EXPIRED);
        assertThat(joined.due()).isEmpty();
        assertThat(joined.take(member(1), null, A_WEEK_LATER))
                .isEqualTo(refused(new GroupRefusal.NotPossible(MembershipState.EXPIRED)));
    }

    @Test
    void whoIsInvitedByAddressBelongsWithTheirAccountOnceTheySignIn() {
        var invited =
                after(group(Joining.BY_INVITATION, 3).invite(address(1), "hash", "token", A_WEEK_LATER, MONDAY_NOON));

        var taken = after(invited.take(member(1), person(1), MONDAY_NOON));

        assertThat(taken.liveOf("account-1").orElseThrow().state()).isEqualTo(MembershipState.MEMBER);
        var twice = after(after(taken.invite(address(2), "other", "token", A_WEEK_LATER, MONDAY_NOON))
                .leave(member(1), MONDAY_NOON));
        assertThat(after(twice.take(member(2), person(1), MONDAY_NOON)).liveOf("account-1"))
                .as("who has left may come back")
                .isPresent();
        assertThat(taken.join(person(5), MONDAY_NOON)).isEqualTo(refused(new GroupRefusal.ByInvitation()));
    }

    @Test
    void nobodyIsLiveInAGroupTwice() {
        var in = after(after(group(Joining.BY_INVITATION, 3).invite(person(1), null, null, A_WEEK_LATER, MONDAY_NOON))
                .take(member(1), null, MONDAY_NOON));
        var invitedAgain = after(in.invite(address(2), "hash", "token", A_WEEK_LATER, MONDAY_NOON));

        assertThat(invitedAgain.take(member(2), person(1), MONDAY_NOON))
                .isEqualTo(
                        refused(new GroupRefusal.AlreadyThere(in.find(member(1)).orElseThrow())));
    }

    @Test
    void membershipHasAFirstAndALastDay() {
        var in = after(group(Joining.AT_ONCE, 3).join(person(1), MONDAY_NOON));

        var left = (GroupStep.Done) in.leave(member(1), A_WEEK_LATER);

        var membership = left.group().find(member(1)).orElseThrow();
        assertThat(membership.until()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(membership.wasThereOn(LocalDate.of(2026, 12, 7))).isTrue();
        assertThat(membership.wasThereOn(LocalDate.of(2026, 12, 8))).isFalse();
        assertThat(membership.wasThereOn(LocalDate.of(2026, 11, 29))).isFalse();
        assertThat(left.news()).containsExactly(new Belongs(membership));
    }

    @Test
    void aPausedGroupKeepsItsMembersTakesNobodyInAndCallsOffWhatItPlanned() {
        var in = after(group(Joining.AT_ONCE, 3).join(person(1), MONDAY_NOON));

        var paused = (GroupStep.Done) in.pause(_ -> true, "Wakacje", MONDAY_NOON);

        assertThat(paused.group().clearing()).isTrue();
        assertThat(paused.notices()).extracting(Notice::kind).containsExactly(Kind.PAUSED);
        assertThat(paused.group().standing()).hasSize(1);
        assertThat(paused.group().join(person(2), MONDAY_NOON))
                .isEqualTo(refused(new GroupRefusal.NotActive(GroupState.PAUSED)));
        var resumed = after(after(paused.group().cleared(MONDAY_NOON)).resume(_ -> true, MONDAY_NOON));
        assertThat(resumed.clearing()).isFalse();
        assertThat(resumed.join(person(2), MONDAY_NOON)).isInstanceOf(GroupStep.Done.class);
    }

    @Test
    void whenAGroupEndsNobodyBelongsToItAndItStaysEnded() {
        var in = after(after(group(Joining.AT_ONCE, 3).join(person(1), MONDAY_NOON))
                .invite(person(2), null, null, A_WEEK_LATER, MONDAY_NOON));

        var ended = (GroupStep.Done) in.end(_ -> true, null, MONDAY_NOON);

        assertThat(ended.group().members()).extracting(Membership::state).containsOnly(MembershipState.ENDED);
        assertThat(ended.notices()).as("who never was a member isn't told").hasSize(1);
        assertThat(ended.group().resume(_ -> true, MONDAY_NOON))
                .isEqualTo(refused(new GroupRefusal.NotActive(GroupState.ENDED)));
        assertThat(ended.group().isPublic()).isFalse();
    }

    @Test
    void oneMemberLeadsAtATime() {
        var two = after(
                after(group(Joining.AT_ONCE, 3).join(person(1), MONDAY_NOON)).join(person(2), MONDAY_NOON));

        var led = after(after(two.lead(member(1), MONDAY_NOON)).lead(member(2), MONDAY_NOON));

        assertThat(led.leader().orElseThrow().id()).isEqualTo(member(2));
        assertThat(after(led.remove(member(2), null, MONDAY_NOON)).leader()).isEmpty();
    }

    @Test
    void isNotMadeSmallerThanThePlacesThatAreTaken() {
        var two = after(after(group(Joining.AT_ONCE, 3).join(person(1), MONDAY_NOON))
                .invite(person(2), null, null, A_WEEK_LATER, MONDAY_NOON));

        assertThat(two.change(_ -> true, about(Joining.AT_ONCE, 1), MONDAY_NOON))
                .isEqualTo(refused(new GroupRefusal.FewerThanTaken(2)));
        assertThat(two.change(_ -> true, about(Joining.AT_ONCE, 1), A_WEEK_LATER))
                .isInstanceOf(GroupStep.Done.class);
        assertThat(two.change(_ -> false, about(Joining.AT_ONCE, 1), MONDAY_NOON))
                .isEqualTo(new GroupStep.Outdated());
    }

    @Test
    void forgetsWhoSomebodyWasAndKeepsThatSomebodyWas() {
        var in = after(group(Joining.AT_ONCE, 3).join(person(1), MONDAY_NOON));

        var forgotten = after(in.forget(each -> each.isOf("account-1"), "erased:1", MONDAY_NOON));

        var membership = forgotten.find(member(1)).orElseThrow();
        assertThat(membership.who().name()).isEmpty();
        assertThat(membership.who().email()).isNull();
        assertThat(membership.subject()).isEqualTo("erased:1");
        assertThat(membership.state()).isEqualTo(MembershipState.LEFT);
        assertThat(membership.from()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(forgotten.forget(each -> each.isOf("account-1"), "erased:2", MONDAY_NOON))
                .isInstanceOf(GroupStep.Unchanged.class);
    }

    /** Whatever happens in whatever order, no more places are taken than there are, and nobody is there twice. */
    @Test
    void neverTakesInMoreThanItTakes() {
        var random = new Random(11);
        var group = begun(Joining.AT_ONCE, 4).group();
        for (int step = 0; step < 2_000; step++) {
            var now = MONDAY_NOON.plusSeconds(step * 3_600L);
            int number = 1 + random.nextInt(8);
            var joiner = new Joiner(
                    new MembershipId(new UUID(step, number)),
                    person(number).participant(),
                    person(number).subject(),
                    person(number).who());
            var live = group.liveOf("account-" + number).map(Membership::id).orElse(member(99));
            var next = switch (random.nextInt(5)) {
                case 0 -> group.join(joiner, now);
                case 1 -> group.invite(joiner, null, null, now.plusSeconds(20_000), now);
                case 2 -> group.take(live, null, now);
                case 3 -> group.leave(live, now);
                default -> group.settle(now);
            };
            if (next instanceof GroupStep.Done done) {
                assertThat(done.group().revision()).isEqualTo(group.revision() + 1);
                group = done.group();
            }
            assertThat(group.taken(now)).isLessThanOrEqualTo(4);
            assertThat(group.members().stream()
                            .filter(each -> each.state().isLive())
                            .map(Membership::participant))
                    .doesNotHaveDuplicates();
        }
    }

    private static GroupStep refused(GroupRefusal refusal) {
        return new GroupStep.Refused(refusal);
    }
}
