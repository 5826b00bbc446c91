package pl.krakow.centra.events.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.events.mentoring.domain.Courses.MONDAY_NOON;
import static pl.krakow.centra.events.mentoring.domain.Courses.applied;
import static pl.krakow.centra.events.mentoring.domain.Courses.mentor;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.mentoring.domain.InMemoryMentors;
import pl.krakow.centra.events.mentoring.domain.InMemoryMentorships;
import pl.krakow.centra.events.mentoring.domain.Mentor;
import pl.krakow.centra.events.mentoring.domain.MentorId;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.MentorshipState;
import pl.krakow.centra.events.mentoring.domain.MentorshipStep;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.kit.centre.CentreId;

/** Several coordinators propose the same few mentors for many applications, the same ones too, all at the same moment. */
class MentorPlacesTest {

    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final int APPLICATIONS = 12;
    private static final int ROUNDS = 60;
    private static final List<Mentor> MENTORS = List.of(mentor(1, 1), mentor(2, 2), mentor(3, 3));

    private final Random random = new Random(6);

    @Test
    void nobodysTimeIsPromisedBeyondWhatTheyTakeOnAndNoPlaceIsLost() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            storm(new World(true));
        }
    }

    /** The negative control. */
    @Test
    void theStormIsNoticedWhenTheGuardIsOff() {
        assertThatThrownBy(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        storm(new World(false));
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    /** A process died after it had claimed a place, and wakes up when that was given to somebody else. */
    @Test
    void aClaimThatNeverBecameAProposalIsGivenBackAndCannotBecomeOneLater() {
        var world = new World(true);
        var mentor = MENTORS.getFirst();
        var late = world.applications.getFirst();
        var claimed = (Mentor.Step.Done) mentor.claim(late.id(), 1, MONDAY_NOON);
        assertThat(world.mentors.save(claimed.mentor())).isTrue();

        assertThat(world.propose(world.applications.get(1).id(), mentor.id()))
                .isEqualTo(new MentorshipOutcome.MentorFull(1));
        world.matching.settleOverdue(MONDAY_NOON.plus(Duration.ofMinutes(1)));
        assertThat(world.propose(world.applications.get(1).id(), mentor.id()))
                .isInstanceOf(MentorshipOutcome.Done.class);

        var stands = world.mentorships.find("reymonta", late.id()).orElseThrow();
        assertThat(stands.propose(claimed.mentor(), 1, "Cel", 3, MONDAY_NOON, MONDAY_NOON))
                .as("the attempt that was given up")
                .isInstanceOf(MentorshipStep.Refused.class);
        world.isConsistent();
    }

    /** A process died after the proposal was written and before the claim was known to stand. */
    @Test
    void aProposalThatWasWrittenKeepsItsPlace() {
        var world = new World(true);
        var mentor = MENTORS.getFirst();
        var application = world.applications.getFirst();
        var claimed = ((Mentor.Step.Done) mentor.claim(application.id(), 1, MONDAY_NOON)).mentor();
        world.mentors.save(claimed);
        world.mentorships.save((MentorshipStep.Done)
                application.propose(claimed, 1, "Cel", 3, MONDAY_NOON.plus(Duration.ofDays(7)), MONDAY_NOON));

        world.matching.settleOverdue(MONDAY_NOON.plus(Duration.ofMinutes(1)));

        assertThat(world.mentors.find("reymonta", mentor.id()).orElseThrow().due())
                .isEmpty();
        world.isConsistent();
    }

    /** Who decided on what they had read long ago doesn't take the place from the course that has it by now. */
    @Test
    void anOvertakenAttemptLeavesTheClaimOfALaterOneAlone() {
        var mentor = MENTORS.getFirst();
        var course = new World(true).applications.getFirst().id();
        var claimed = ((Mentor.Step.Done) mentor.claim(course, 4, MONDAY_NOON)).mentor();
        var settled = ((Mentor.Step.Done) claimed.settle(course, 4)).mentor();

        assertThat(settled.claim(course, 3, MONDAY_NOON)).isEqualTo(new Mentor.Step.Unchanged(settled));
        assertThat(settled.release(course, 3)).isEqualTo(new Mentor.Step.Unchanged(settled));
        assertThat(settled.claim(course, 5, MONDAY_NOON)).isInstanceOf(Mentor.Step.Done.class);
    }

    /** Taking over frees one place and takes another, also when several coordinators decide at once. */
    @Test
    void whoTakesOverGivesTheirTimeAndWhoWentHasItBack() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var world = new World(true);
            var course = world.running(
                    world.applications.getFirst().id(), MENTORS.getFirst().id());
            var calls = new ArrayList<Callable<MentorshipOutcome>>();
            for (int call = 0; call < 12; call++) {
                var mentor = MENTORS.get(random.nextInt(MENTORS.size()));
                calls.add(() -> world.handOver(course, mentor.id()));
            }
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(callers.invokeAll(calls).stream().map(Future::resultNow))
                        .doesNotContainNull();
            }

            var stands = world.mentorships.find("reymonta", course).orElseThrow();
            assertThat(stands.state()).isEqualTo(MentorshipState.RUNNING);
            for (var mentor : world.mentors.of("reymonta")) {
                assertThat(mentor.claims().stream().map(Mentor.Claim::mentorship))
                        .as("only who accompanies gives a place")
                        .containsExactlyElementsOf(
                                stands.holds(
                                                mentor.id(),
                                                Objects.requireNonNull(stands.pairing())
                                                        .attempt())
                                        ? List.of(course)
                                        : List.of());
            }
        }
    }

    private void storm(World world) throws Exception {
        var calls = new ArrayList<Callable<MentorshipOutcome>>();
        for (int call = 0; call < 60; call++) {
            var application = world.applications.get(random.nextInt(APPLICATIONS));
            var mentor = MENTORS.get(random.nextInt(MENTORS.size()));
            calls.add(() -> world.propose(application.id(), mentor.id()));
        }
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.invokeAll(calls).stream().map(Future::resultNow)).doesNotContainNull();
        }
        world.isConsistent();
        // Who was refused by a claim that came to nothing asks again: a place that was given back is there.
        for (var application : world.applications) {
            MENTORS.forEach(mentor -> world.propose(application.id(), mentor.id()));
        }
        world.isConsistent();
        assertThat(world.proposed()).as("as many as there are places").hasSize(6);
    }

    private static final class World {

        private final InMemoryMentorships mentorships = new InMemoryMentorships();
        private final Guarded mentors;
        private final MatchMentors matching;
        private final List<Mentorship> applications = new ArrayList<>();

        World(boolean guarded) {
            var clock = Clock.fixed(MONDAY_NOON, ZoneOffset.UTC);
            mentors = new Guarded(guarded);
            var onTheMentor = new OnTheMentor(mentors);
            matching = new MatchMentors(
                    mentorships,
                    mentors,
                    new OnTheMentorship(mentorships, onTheMentor, _ -> {}, clock),
                    onTheMentor,
                    new MentoringSettings(Map.of(), Duration.ofDays(7), Duration.ofSeconds(20), Period.ofYears(3)),
                    clock);
            MENTORS.forEach(mentors::add);
            for (int number = 0; number < APPLICATIONS; number++) {
                var applied = applied(10 + number);
                mentorships.add(applied);
                applications.add(applied.mentorship());
            }
        }

        MentorshipOutcome propose(MentorshipId application, MentorId mentor) {
            return matching.propose(
                    new MatchMentors.Proposal(REYMONTA, application, mentor, null, null, Locale.forLanguageTag("pl")));
        }

        MentorshipId running(MentorshipId application, MentorId mentor) {
            propose(application, mentor);
            for (var side : Side.values()) {
                var found = mentorships.find("reymonta", application).orElseThrow();
                mentorships.save((MentorshipStep.Done) found.sayYes(side, MONDAY_NOON));
            }
            return application;
        }

        MentorshipOutcome handOver(MentorshipId course, MentorId mentor) {
            return matching.handOver(
                    new MatchMentors.HandOver(REYMONTA, course, mentor, null, "Wyjazd", Locale.forLanguageTag("pl")));
        }

        List<Mentorship> proposed() {
            return mentorships.list("reymonta", MentorshipState.PROPOSED, null, 1_000);
        }

        /** What mentors are promised to and what mentorships say of it are the same, and within what they take on. */
        void isConsistent() {
            for (var mentor : mentors.of("reymonta")) {
                assertThat(mentor.claims())
                        .hasSizeLessThanOrEqualTo(mentor.profile().mostCourses());
                assertThat(proposed().stream()
                                .filter(each -> each.holds(mentor.id(), each.attempts()))
                                .map(Mentorship::id))
                        .containsExactlyInAnyOrderElementsOf(mentor.claims().stream()
                                .map(Mentor.Claim::mentorship)
                                .toList());
            }
        }
    }

    /** Lets others go first, as a store's round trips do. */
    private static final class Guarded extends InMemoryMentors {

        private final boolean guarded;

        Guarded(boolean guarded) {
            this.guarded = guarded;
        }

        @Override
        public Optional<Mentor> find(String centre, MentorId id) {
            var found = super.find(centre, id);
            Thread.yield();
            return found;
        }

        @Override
        protected boolean mayOverwrite(@Nullable Mentor stored, Mentor next) {
            return !guarded || super.mayOverwrite(stored, next);
        }
    }
}
