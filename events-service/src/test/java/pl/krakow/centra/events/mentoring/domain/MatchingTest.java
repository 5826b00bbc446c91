package pl.krakow.centra.events.mentoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.mentoring.domain.Courses.MONDAY_NOON;
import static pl.krakow.centra.events.mentoring.domain.Courses.after;
import static pl.krakow.centra.events.mentoring.domain.Courses.applied;
import static pl.krakow.centra.events.mentoring.domain.Courses.mentor;
import static pl.krakow.centra.events.mentoring.domain.Courses.profile;
import static pl.krakow.centra.events.mentoring.domain.Courses.proposed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.mentoring.domain.Candidate.Criterion;
import pl.krakow.centra.events.mentoring.domain.Candidate.Rule;

class MatchingTest {

    private final Mentorship application = applied(1).mentorship();

    @Test
    void pointsSayHowWellSomebodyFitsAndSumToTheScore() {
        var busy = after(mentor(1, 3).claim(new MentorshipId(UUID.randomUUID()), 1, MONDAY_NOON));

        var candidate = Matching.candidate(application, busy);

        assertThat(candidate.points())
                .isEqualTo(Map.of(
                        Criterion.FIELDS, 20,
                        Criterion.FREE_TIME, 10,
                        Criterion.LANGUAGES, 7,
                        Criterion.CAPACITY, 10,
                        Criterion.WAY, 10));
        assertThat(candidate.score()).isEqualTo(57);
        assertThat(candidate.failed()).isEmpty();
    }

    @Test
    void aPerfectFitHasAHundredPoints() {
        assertThat(Arrays.stream(Criterion.values()).mapToInt(Criterion::most).sum())
                .isEqualTo(100);
        var perfect = with(profile -> new MentorProfile(
                profile.name(),
                profile.email(),
                "pl",
                profile.kinds(),
                Set.of("fundraising", "team"),
                Set.of("pl", "uk"),
                Set.of(FreeTime.values()),
                Set.of(Way.values()),
                2,
                true));

        assertThat(Matching.candidate(application, perfect).score()).isEqualTo(100);
    }

    @Test
    void everyRuleThatIsNotKeptIsNamed() {
        assertThat(failed(with(p -> change(p, p.kinds(), p.fields(), p.languages(), false))))
                .containsExactly(Rule.ACTIVE);
        assertThat(failed(with(p -> change(p, Set.of(MentoringKind.COACHING), p.fields(), p.languages(), true))))
                .containsExactly(Rule.KIND);
        assertThat(failed(with(p -> change(p, p.kinds(), Set.of("career"), Set.of("en"), true))))
                .containsExactly(Rule.FIELD, Rule.LANGUAGE);
        assertThat(failed(after(mentor(1, 1).claim(new MentorshipId(UUID.randomUUID()), 1, MONDAY_NOON))))
                .containsExactly(Rule.CAPACITY);
        assertThat(failed(
                        new Mentor(new MentorId(new UUID(6, 2)), "reymonta", "applicant-1", profile(1), List.of(), 1)))
                .containsExactly(Rule.SOMEBODY_ELSE);
    }

    @Test
    void aPairThatCameToNothingIsNotProposedAgain() {
        var mentor = mentor(1, 3);
        var declined = after(proposed(mentor).sayNo(Side.MENTOR, MONDAY_NOON));

        assertThat(Matching.candidate(declined, mentor).failed()).containsExactly(Rule.NOT_TRIED);
    }

    /** Whoever there is, the order follows from the points, and nothing is without its reason. */
    @Test
    void ranksByScoreAndPutsWhoIsExcludedLast() {
        var random = new Random(3);
        var mentors = IntStream.range(0, 200)
                .mapToObj(number -> new Mentor(
                        new MentorId(new UUID(6, number)),
                        "reymonta",
                        "mentor-" + number,
                        new MentorProfile(
                                "Mentor " + number,
                                null,
                                "pl",
                                some(random, MentoringKind.values()),
                                some(random, "fundraising", "team", "career"),
                                some(random, "pl", "uk", "en"),
                                some(random, FreeTime.values()),
                                some(random, Way.values()),
                                1 + random.nextInt(4),
                                random.nextInt(5) > 0),
                        List.of(),
                        1))
                .toList();

        var ranked = Matching.rank(application, mentors);

        assertThat(ranked).hasSize(200);
        var proposable = ranked.stream().filter(Candidate::mayBeProposed).toList();
        assertThat(proposable).isNotEmpty().isEqualTo(ranked.subList(0, proposable.size()));
        assertThat(proposable.stream().map(each -> -each.score())).isSorted();
        assertThat(proposable).allSatisfy(each -> assertThat(each.points()).containsOnlyKeys(Criterion.values()));
        assertThat(ranked.subList(proposable.size(), 200)).allSatisfy(each -> {
            assertThat(each.failed()).isNotEmpty();
            assertThat(each.points()).isEmpty();
        });
    }

    @SafeVarargs
    private static <T> Set<T> some(Random random, T... of) {
        return Set.copyOf(Stream.of(of).filter(_ -> random.nextBoolean()).toList());
    }

    private List<Rule> failed(Mentor mentor) {
        return Matching.candidate(application, mentor).failed();
    }

    private static Mentor with(Function<MentorProfile, MentorProfile> change) {
        return new Mentor(new MentorId(new UUID(6, 1)), "reymonta", "mentor-1", change.apply(profile(2)), List.of(), 1);
    }

    private static MentorProfile change(
            MentorProfile profile,
            Set<MentoringKind> kinds,
            Set<String> fields,
            Set<String> languages,
            boolean active) {
        return new MentorProfile(
                profile.name(),
                profile.email(),
                profile.language(),
                kinds,
                fields,
                languages,
                profile.freeTimes(),
                profile.ways(),
                profile.mostCourses(),
                active);
    }
}
