package pl.krakow.centra.events.mentoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.events.mentoring.domain.Courses.A_WEEK;
import static pl.krakow.centra.events.mentoring.domain.Courses.MONDAY_NOON;
import static pl.krakow.centra.events.mentoring.domain.Courses.after;
import static pl.krakow.centra.events.mentoring.domain.Courses.applied;
import static pl.krakow.centra.events.mentoring.domain.Courses.mentor;
import static pl.krakow.centra.events.mentoring.domain.Courses.proposed;
import static pl.krakow.centra.events.mentoring.domain.Courses.running;
import static pl.krakow.centra.events.mentoring.domain.Courses.session;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.mentoring.domain.Mentorship.Releasing;
import pl.krakow.centra.events.mentoring.domain.Notice.Kind;

class MentorshipTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final Mentor mentor = mentor(1, 2);

    @Test
    void aCourseRunsOnceBothSidesHaveSaidYes() {
        var proposed = proposed(mentor);
        assertThat(proposed.sideOf("mentor-1")).contains(Side.MENTOR);
        assertThat(proposed.sideOf("applicant-1")).contains(Side.APPLICANT);
        assertThat(proposed.sideOf("somebody")).isEmpty();

        var half = after(proposed.sayYes(Side.MENTOR, MONDAY_NOON));
        assertThat(half.state()).isEqualTo(MentorshipState.PROPOSED);
        assertThat(half.sayYes(Side.MENTOR, MONDAY_NOON)).isInstanceOf(MentorshipStep.Unchanged.class);
        var both = (MentorshipStep.Done) half.sayYes(Side.APPLICANT, MONDAY_NOON);

        assertThat(both.mentorship().state()).isEqualTo(MentorshipState.RUNNING);
        assertThat(both.news()).containsExactly(new MentoringNews.Begun());
        assertThat(both.notices())
                .extracting(Notice::kind, Notice::side, Notice::to)
                .containsExactly(
                        tuple(Kind.BEGUN, Side.APPLICANT, "osoba1@example.org"),
                        tuple(Kind.BEGUN, Side.MENTOR, "jan@example.org"));
    }

    @Test
    void whatIsDeclinedWaitsAgainAndGivesThePlaceBack() {
        var declined = after(proposed(mentor).sayNo(Side.APPLICANT, MONDAY_NOON));

        assertThat(declined.state()).isEqualTo(MentorshipState.WAITING);
        assertThat(declined.releasing()).containsExactly(new Releasing(mentor.id(), 1));
        assertThat(declined.triedWith()).containsExactly(mentor.id());
        assertThat(declined.holds(mentor.id(), 1)).isFalse();
        assertThat(after(declined.released(new Releasing(mentor.id(), 1), MONDAY_NOON))
                        .releasing())
                .isEmpty();
        assertThat(after(declined.propose(mentor(2, 1), 2, "Cel", 3, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON))
                        .holds(mentor(2, 1).id(), 2))
                .isTrue();
    }

    @Test
    void aProposalThatIsNotAgreedInTimeIsOver() {
        var proposed = after(proposed(mentor).sayYes(Side.MENTOR, MONDAY_NOON));
        var deadline = MONDAY_NOON.plus(A_WEEK);

        assertThat(proposed.settle(deadline.minusMillis(1))).isInstanceOf(MentorshipStep.Unchanged.class);
        assertThat(proposed.sayYes(Side.APPLICANT, deadline))
                .isEqualTo(refused(new MentorshipRefusal.NotPossible(MentorshipState.WAITING)));
        var settled = (MentorshipStep.Done) proposed.settle(deadline);
        assertThat(settled.mentorship().state()).isEqualTo(MentorshipState.WAITING);
        assertThat(settled.mentorship().releasing()).containsExactly(new Releasing(mentor.id(), 1));
        assertThat(settled.notices())
                .extracting(Notice::kind)
                .containsOnly(Kind.NOT_AGREED)
                .hasSize(2);
    }

    @Test
    void anAttemptThatWasGivenUpIsNeverWrittenHoweverLate() {
        var application = applied(1).mentorship();

        var skipped = after(application.skip(mentor.id(), 1, MONDAY_NOON));

        assertThat(skipped.propose(mentor, 1, "Cel", 3, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON))
                .isInstanceOf(MentorshipStep.Refused.class);
        assertThat(skipped.propose(mentor, 2, "Cel", 3, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON))
                .isInstanceOf(MentorshipStep.Done.class);
        assertThat(proposed(mentor).skip(mentor.id(), 1, MONDAY_NOON))
                .as("what stands isn't given up")
                .isInstanceOf(MentorshipStep.Unchanged.class);
    }

    @Test
    void asManySessionsArePlannedAsAreAgreedAndNoTwoAtOnce() {
        var course = after(after(running().plan(session(1), MONDAY_NOON)).plan(session(2), MONDAY_NOON));

        assertThat(course.plan(
                        Session.planned(
                                new SessionId(new UUID(9, 9)),
                                session(2).start().plusSeconds(60),
                                session(2).end(),
                                Way.ONLINE,
                                null),
                        MONDAY_NOON))
                .isEqualTo(
                        refused(new MentorshipRefusal.SessionsOverlap(session(2).id())));
        var full = after(course.plan(session(3), MONDAY_NOON));
        assertThat(full.plan(session(4), MONDAY_NOON)).isEqualTo(refused(new MentorshipRefusal.TooManySessions(3)));
        assertThat(after(full.cancel(session(3).id(), MONDAY_NOON)).plan(session(4), MONDAY_NOON))
                .as("what is called off isn't used up")
                .isInstanceOf(MentorshipStep.Done.class);
    }

    @Test
    void isSaidWhatBecameOfASessionOnceItHasBegun() {
        var course = after(running().plan(session(1), MONDAY_NOON));
        var id = session(1).id();

        assertThat(course.held(id, 50, MONDAY_NOON)).isEqualTo(refused(new MentorshipRefusal.SessionNotBegun()));
        var held = (MentorshipStep.Done) course.held(id, 50, session(1).start());
        assertThat(held.mentorship().heldMinutes()).isEqualTo(50);
        assertThat(held.news()).singleElement().isInstanceOf(MentoringNews.SessionNoted.class);
        var corrected =
                after(held.mentorship().missed(id, Side.APPLICANT, session(1).end()));
        assertThat(corrected.heldMinutes()).isZero();
        assertThat(corrected.find(id).orElseThrow().missedBy()).isEqualTo(Side.APPLICANT);
        assertThat(corrected.move(session(1), session(1).end()))
                .isEqualTo(refused(new MentorshipRefusal.SessionNotPossible(Session.State.MISSED)));
    }

    @Test
    void isClosedWithAResultWhenNothingIsOpen() {
        var course = after(running().plan(session(1), MONDAY_NOON));
        assertThat(course.close(Closing.Result.REACHED, null, MONDAY_NOON))
                .isEqualTo(refused(new MentorshipRefusal.SessionsOpen()));

        var held = after(course.held(session(1).id(), 60, session(1).end()));
        var closed = (MentorshipStep.Done) held.close(Closing.Result.PARTLY, "Dotacja w drodze", MONDAY_NOON);

        assertThat(closed.mentorship().state()).isEqualTo(MentorshipState.CLOSED);
        assertThat(closed.mentorship().releasing()).containsExactly(new Releasing(mentor.id(), 1));
        assertThat(closed.mentorship().sideOf("mentor-1"))
                .as("both may still read it")
                .isPresent();
        assertThat(closed.news()).containsExactly(new MentoringNews.Ended());
        assertThat(closed.mentorship().note(new Progress(100, null, Side.MENTOR, MONDAY_NOON), MONDAY_NOON))
                .isEqualTo(refused(new MentorshipRefusal.NotPossible(MentorshipState.CLOSED)));
    }

    @Test
    void brokenOffCallsOffWhatWasPlanned() {
        var course = after(running().plan(session(1), MONDAY_NOON));

        var broken = after(course.breakOff("Przeprowadzka", MONDAY_NOON.plus(Duration.ofHours(1))));

        assertThat(broken.state()).isEqualTo(MentorshipState.BROKEN_OFF);
        assertThat(broken.sessions()).extracting(Session::state).containsExactly(Session.State.CANCELLED);
        assertThat(broken.withdraw(MONDAY_NOON))
                .isEqualTo(refused(new MentorshipRefusal.NotPossible(MentorshipState.BROKEN_OFF)));
    }

    @Test
    void forgetsWhoASideWasAndKeepsWhatTookPlace() {
        var course = after(running().plan(session(1), MONDAY_NOON));
        var noted = after(course.note(new Progress(40, "Mamy budżet", Side.APPLICANT, MONDAY_NOON), MONDAY_NOON));

        var forgotten = after(noted.forget(Side.APPLICANT, "erased:1", MONDAY_NOON));

        assertThat(forgotten.applicant().name()).isEmpty();
        assertThat(forgotten.applicant().email()).isEmpty();
        assertThat(forgotten.goal()).isEmpty();
        assertThat(forgotten.wish().goal()).isEmpty();
        assertThat(forgotten.progress())
                .extracting(Progress::percent, Progress::words)
                .containsExactly(tuple(40, null));
        assertThat(forgotten.sideOf("applicant-1")).isEmpty();
        assertThat(forgotten.sessions()).hasSize(1);
        assertThat(forgotten.forget(Side.APPLICANT, "erased:2", MONDAY_NOON))
                .isInstanceOf(MentorshipStep.Unchanged.class);
        assertThat(after(forgotten.forget(Side.MENTOR, "erased:3", MONDAY_NOON)).sideOf("mentor-1"))
                .isEmpty();
    }

    @Test
    void aMentorsTimeIsPromisedNoMoreThanTheyTakeOn() {
        var one = new MentorshipId(new UUID(1, 1));
        var other = new MentorshipId(new UUID(1, 2));
        var claimed = after(mentor(1, 1).claim(one, 1, MONDAY_NOON));

        assertThat(claimed.claim(one, 1, MONDAY_NOON)).isInstanceOf(Mentor.Step.Unchanged.class);
        assertThat(claimed.claim(other, 1, MONDAY_NOON)).isEqualTo(new Mentor.Step.Full(1));
        assertThat(claimed.due()).contains(MONDAY_NOON.plus(Duration.ofMinutes(1)));
        assertThat(after(claimed.settle(one, 1)).due()).isEmpty();
        assertThat(claimed.release(one, 2)).as("another attempt's").isInstanceOf(Mentor.Step.Unchanged.class);
        assertThat(after(claimed.release(one, 1)).claims()).isEmpty();
        assertThat(claimed.change(_ -> true, Courses.profile(1))).isInstanceOf(Mentor.Step.Unchanged.class);
        assertThat(after(after(mentor(1, 2).claim(one, 1, MONDAY_NOON)).claim(other, 1, MONDAY_NOON))
                        .change(_ -> true, Courses.profile(1)))
                .isEqualTo(new Mentor.Step.FewerThanTaken(2));
        assertThat(List.of(claimed.free(), mentor(1, 2).free())).containsExactly(0, 2);
    }

    @Test
    void somebodyElseTakesOverACourseThatRuns() {
        var other = mentor(2, 1);
        var course = after(after(running().plan(session(1), MONDAY_NOON)).plan(session(2), MONDAY_NOON));
        var now = session(1).end();

        var handedOver = (MentorshipStep.Done) course.handOver(other, 2, TUESDAY, "Wyjazd", now);

        var after = handedOver.mentorship();
        assertThat(after.state()).isEqualTo(MentorshipState.RUNNING);
        assertThat(after.sideOf("mentor-2")).contains(Side.MENTOR);
        assertThat(after.sideOf("mentor-1")).as("who went is no side of it").isEmpty();
        assertThat(after.wasLeftBy("mentor-1")).isTrue();
        assertThat(after.formers())
                .extracting(Former::mentor, Former::name, Former::until, Former::reason)
                .containsExactly(tuple(mentor.id(), "Jan Kowalski", TUESDAY, "Wyjazd"));
        assertThat(after.releasing()).containsExactly(new Releasing(mentor.id(), 1));
        assertThat(after.holds(other.id(), 2)).isTrue();
        assertThat(after.goal()).isEqualTo(course.goal());
        assertThat(after.sessions())
                .extracting(Session::state)
                .as("what has begun is still to be noted, what hasn't is called off")
                .containsExactly(Session.State.PLANNED, Session.State.CANCELLED);
        assertThat(handedOver.notices())
                .extracting(Notice::kind, Notice::subject)
                .containsExactly(
                        tuple(Kind.SESSION_CANCELLED, "applicant-1"),
                        tuple(Kind.SESSION_CANCELLED, "mentor-1"),
                        tuple(Kind.HANDED_OVER, "mentor-1"),
                        tuple(Kind.MENTOR_CHANGED, "applicant-1"),
                        tuple(Kind.TAKEN_OVER, "mentor-2"));
        assertThat(handedOver.notices()).extracting(Notice::key).doesNotHaveDuplicates();
    }

    @Test
    void onlyACourseThatRunsIsHandedOverAndOnADayBetweenItsBeginningAndToday() {
        var other = mentor(2, 1);

        assertThat(proposed(mentor).handOver(other, 2, MONDAY, "Wyjazd", MONDAY_NOON))
                .isEqualTo(refused(new MentorshipRefusal.NotPossible(MentorshipState.PROPOSED)));
        assertThat(running().handOver(other, 2, TUESDAY, "Wyjazd", MONDAY_NOON))
                .isEqualTo(refused(new MentorshipRefusal.HandOverOutOfReach()));
        assertThat(running().handOver(other, 2, MONDAY.minusDays(1), "Wyjazd", MONDAY_NOON))
                .isEqualTo(refused(new MentorshipRefusal.HandOverOutOfReach()));
        assertThat(running().handOver(other, 1, MONDAY, "Wyjazd", MONDAY_NOON))
                .as("an attempt that was given up")
                .isEqualTo(refused(new MentorshipRefusal.NotPossible(MentorshipState.RUNNING)));
    }

    @Test
    void aFormerMentorMayComeBackAndIsForgottenWithEverythingSaidOfThem() {
        var there = after(running().handOver(mentor(2, 1), 2, MONDAY, "Wyjazd", MONDAY_NOON));
        var back = after(there.handOver(mentor(1, 2), 3, MONDAY, "Powrót", MONDAY_NOON));
        assertThat(back.sideOf("mentor-1")).contains(Side.MENTOR);
        assertThat(back.formers()).extracting(Former::subject).containsExactly("mentor-1", "mentor-2");

        var forgotten = after(back.forgetFormer("mentor-2", "erased:1", MONDAY_NOON));

        assertThat(forgotten.formers())
                .extracting(Former::subject, Former::name, Former::reason)
                .containsExactly(tuple("mentor-1", "Jan Kowalski", "Wyjazd"), tuple("erased:1", "", null));
        assertThat(forgotten.forgetFormer("mentor-2", "erased:2", MONDAY_NOON))
                .isInstanceOf(MentorshipStep.Unchanged.class);
    }

    private static MentorshipStep refused(MentorshipRefusal why) {
        return new MentorshipStep.Refused(why);
    }
}
