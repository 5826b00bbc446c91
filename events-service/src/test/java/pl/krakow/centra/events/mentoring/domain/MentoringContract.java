package pl.krakow.centra.events.mentoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.mentoring.domain.Courses.A_WEEK;
import static pl.krakow.centra.events.mentoring.domain.Courses.MONDAY_NOON;
import static pl.krakow.centra.events.mentoring.domain.Courses.after;
import static pl.krakow.centra.events.mentoring.domain.Courses.applied;
import static pl.krakow.centra.events.mentoring.domain.Courses.profile;
import static pl.krakow.centra.events.mentoring.domain.Courses.session;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.mentoring.domain.Mentorship.Releasing;
import pl.krakow.centra.events.mentoring.domain.Mentorships.Position;

/** What every store of mentors and mentorships does. */
public abstract class MentoringContract {

    private final MentorshipStep.Done applied = applied(1);
    private final MentorshipId id = applied.mentorship().id();
    private final Mentor mentor =
            new Mentor(new MentorId(UUID.randomUUID()), "reymonta", "m-" + UUID.randomUUID(), profile(1), List.of(), 1);

    protected abstract Mentorships mentorships();

    protected abstract Mentors mentors();

    @Test
    void readsBackEverythingThereIsOfAMentorship() {
        saved();
        change(each -> each.propose(mentor, 1, "Inny cel", 4, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON));
        change(each -> each.sayNo(Side.MENTOR, MONDAY_NOON));
        change(each -> each.released(new Releasing(mentor.id(), 1), MONDAY_NOON));
        change(each -> each.propose(mentor, 2, "Cel", 3, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON));
        change(each -> each.sayYes(Side.MENTOR, MONDAY_NOON));
        change(each -> each.sayYes(Side.APPLICANT, MONDAY_NOON));
        change(each -> each.plan(session(1), MONDAY_NOON));
        change(each -> each.plan(session(2), MONDAY_NOON));
        change(each -> each.held(session(1).id(), 55, session(1).end()));
        change(each -> each.missed(session(2).id(), Side.APPLICANT, session(2).end()));
        change(each -> each.note(new Progress(30, "Mamy plan", Side.MENTOR, MONDAY_NOON), MONDAY_NOON));
        change(each -> each.close(Closing.Result.PARTLY, "Zabrakło czasu", MONDAY_NOON));
        change(each -> each.forget(Side.MENTOR, "erased:1", MONDAY_NOON));
        change(each -> each.forget(Side.APPLICANT, "erased:2", MONDAY_NOON));
    }

    @Test
    void ofTwoWhoLoadedTheSameMentorshipOneIsSaved() {
        saved();
        var one = (MentorshipStep.Done) loaded().withdraw(MONDAY_NOON);
        var other = (MentorshipStep.Done) loaded().reject(null, MONDAY_NOON);

        assertThat(mentorships().save(one)).isTrue();
        assertThat(mentorships().save(other)).isFalse();

        assertThat(loaded()).isEqualTo(one.mentorship());
        assertThat(mentorships().add(applied)).isFalse();
    }

    @Test
    void listsWhoWaitsLongestFirstAndFindsBothSides() {
        saved();
        var later = applied(2);
        assertThat(mentorships().add(later)).isTrue();
        var first = mentorships().list("reymonta", MentorshipState.WAITING, null, 100);

        assertThat(first)
                .extracting(Mentorship::id)
                .contains(id, later.mentorship().id());
        assertThat(first.stream().map(Mentorship::appliedAt)).isSorted();
        var rest = mentorships()
                .list(
                        "reymonta",
                        MentorshipState.WAITING,
                        new Position(
                                first.getFirst().appliedAt(), first.getFirst().id()),
                        100);
        assertThat(rest).hasSize(first.size() - 1).doesNotContain(first.getFirst());
        assertThat(mentorships().list("nowa-huta", MentorshipState.WAITING, null, 100))
                .isEmpty();
        change(each -> each.propose(mentor, 1, "Cel", 3, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON));
        assertThat(mentorships().ofSubject(mentor.subject()))
                .extracting(Mentorship::id)
                .containsExactly(id);
        assertThat(mentorships().ofSubject("applicant-1"))
                .extracting(Mentorship::id)
                .contains(id);
    }

    @Test
    void aCourseThatWasHandedOverIsFoundByAllThree() {
        saved();
        change(each -> each.propose(mentor, 1, "Cel", 3, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON));
        change(each -> each.sayYes(Side.MENTOR, MONDAY_NOON));
        change(each -> each.sayYes(Side.APPLICANT, MONDAY_NOON));
        var other = Courses.mentor(77, 1);
        var day = MONDAY_NOON.atZone(Courses.KRAKOW).toLocalDate();

        change(each -> each.handOver(other, 2, day, "Wyjazd", MONDAY_NOON));

        assertThat(loaded().formers()).extracting(Former::reason).containsExactly("Wyjazd");
        for (var subject : List.of(mentor.subject(), other.subject())) {
            assertThat(mentorships().ofSubject(subject))
                    .extracting(Mentorship::id)
                    .contains(id);
        }
        change(each -> each.forgetFormer(mentor.subject(), "erased:1", MONDAY_NOON));
        assertThat(mentorships().ofSubject(mentor.subject()))
                .extracting(Mentorship::id)
                .doesNotContain(id);
    }

    @Test
    void findsWhatHasRunOutIsToBeGivenBackOrWrittenAbout() {
        saved();
        assertThat(mentorships().notices(id)).extracting(Notice::kind).containsExactly(Notice.Kind.RECEIVED);
        assertThat(due(31)).contains(id);
        mentorships().posted(id, mentorships().notices(id));
        assertThat(due(31)).doesNotContain(id);

        change(each -> each.propose(mentor, 1, "Cel", 3, MONDAY_NOON.plusSeconds(600), MONDAY_NOON));
        mentorships().posted(id, mentorships().notices(id));
        assertThat(due(599)).doesNotContain(id);
        assertThat(due(600)).contains(id);
        change(each -> each.settle(MONDAY_NOON.plusSeconds(600)));
        mentorships().posted(id, mentorships().notices(id));
        assertThat(due(700)).as("the place is to be given back").contains(id);
        change(each -> each.released(new Releasing(mentor.id(), 1), MONDAY_NOON));
        mentorships().posted(id, List.of());
        assertThat(due(700)).doesNotContain(id);
    }

    @Test
    void findsWhatEndedLongAgoAsLongAsItSaysWho() {
        saved();
        change(each -> each.withdraw(MONDAY_NOON));

        assertThat(ended(0)).doesNotContain(id);
        assertThat(ended(1)).contains(id);
        change(each -> each.forget(Side.APPLICANT, "erased:1", MONDAY_NOON));
        assertThat(ended(1)).doesNotContain(id);
    }

    @Test
    void ofTwoWhoClaimAMentorsLastPlaceOneIsSaved() {
        assertThat(mentors().add(mentor)).isTrue();
        var one = after(mentor.claim(id, 1, MONDAY_NOON));
        var other = after(mentor.claim(new MentorshipId(UUID.randomUUID()), 1, MONDAY_NOON));

        assertThat(mentors().save(one)).isTrue();
        assertThat(mentors().save(other)).isFalse();

        assertThat(mentors().find("reymonta", mentor.id())).contains(one);
        assertThat(mentors().due(MONDAY_NOON.plusSeconds(60), 100)).contains(one);
        assertThat(mentors().due(MONDAY_NOON.plusSeconds(59), 100)).doesNotContain(one);
        var settled = after(one.settle(id, 1));
        assertThat(mentors().save(settled)).isTrue();
        assertThat(mentors().due(MONDAY_NOON.plusSeconds(60), 100)).doesNotContain(settled);
    }

    @Test
    void nobodyIsAMentorOfACentreTwice() {
        assertThat(mentors().add(mentor)).isTrue();

        assertThat(mentors()
                        .add(new Mentor(
                                new MentorId(UUID.randomUUID()),
                                "reymonta",
                                mentor.subject(),
                                profile(2),
                                List.of(),
                                1)))
                .isFalse();

        assertThat(mentors().withAccount("reymonta", mentor.subject())).contains(mentor);
        assertThat(mentors().ofSubject(mentor.subject())).containsExactly(mentor);
        assertThat(mentors().of("reymonta")).contains(mentor);
        assertThat(mentors().find("nowa-huta", mentor.id())).isEmpty();
    }

    private List<MentorshipId> due(long seconds) {
        return mentorships().due(MONDAY_NOON.plusSeconds(seconds), 100).stream()
                .map(Mentorship::id)
                .toList();
    }

    private List<MentorshipId> ended(long seconds) {
        return mentorships().endedBefore(MONDAY_NOON.plusSeconds(seconds), 100).stream()
                .map(Mentorship::id)
                .toList();
    }

    private void saved() {
        assertThat(mentorships().add(applied)).isTrue();
        assertThat(loaded()).isEqualTo(applied.mentorship());
    }

    private void change(Function<Mentorship, MentorshipStep> step) {
        var done = step.apply(loaded());
        assertThat(done).isInstanceOf(MentorshipStep.Done.class);
        assertThat(mentorships().save((MentorshipStep.Done) done)).isTrue();
        assertThat(loaded()).isEqualTo(after(done));
    }

    private Mentorship loaded() {
        return mentorships().find("reymonta", id).orElseThrow();
    }
}
