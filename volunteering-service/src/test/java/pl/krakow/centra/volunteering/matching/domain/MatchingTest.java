package pl.krakow.centra.volunteering.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.volunteering.matching.domain.RandomPairs.NOW;

import java.time.LocalTime;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.opportunities.domain.Offers;

class MatchingTest {

    private static final int PAIRS = Integer.getInteger("matching.pairs", 3_000);
    private static final Period YEAR = Period.ofYears(1);

    private final Matching matching = new Matching(YEAR);

    /** And each rule is broken, and kept, often enough to mean something. */
    @Test
    void excludesForTheRulesThatAreBrokenAndForNoOther() {
        var pairs = new RandomPairs(20261020);
        var broken = new EnumMap<Rule, Integer>(Rule.class);
        int fitting = 0;
        for (int i = 0; i < PAIRS; i++) {
            var candidate = pairs.candidate();
            var wanted = pairs.wanted();
            var post = pairs.any(wanted);

            var match = matching.match(candidate, wanted, post, NOW);

            var rules = match.exclusions().stream().map(Exclusion::rule).collect(Collectors.toSet());
            assertThat(rules)
                    .as("%s for %s of %s", candidate, post, wanted)
                    .isEqualTo(NaiveRules.broken(candidate, wanted, post, NOW, YEAR));
            assertThat(match.fits()).isEqualTo(rules.isEmpty());
            assertThat(matching.fits(candidate, wanted, post, NOW)).isEqualTo(match.fits());
            if (match.fits()) {
                assertThat(matching.mayFit(candidate, wanted)).isTrue();
                fitting++;
            }
            rules.forEach(rule -> broken.merge(rule, 1, Integer::sum));
        }

        assertThat(broken).containsOnlyKeys(Rule.values());
        assertThat(broken.values()).allSatisfy(times -> assertThat(times).isBetween(PAIRS / 100, PAIRS * 9 / 10));
        assertThat(fitting).isGreaterThan(PAIRS / 200);
    }

    @Test
    void givesPointsThatSumExactlyToTheScore() {
        var pairs = new RandomPairs(7);
        for (int i = 0; i < PAIRS; i++) {
            var candidate = pairs.candidate();
            var wanted = pairs.wanted();
            var post = pairs.any(wanted);

            var match = matching.match(candidate, wanted, post, NOW);

            int sum = 0;
            for (var points : match.points()) {
                assertThat(points.points()).isBetween(0, points.most());
                sum += points.points();
            }
            assertThat(match.score()).isEqualTo(sum).isBetween(0, Criterion.ALL);
            assertThat(matching.score(candidate, wanted, post)).isEqualTo(sum);
            assertThat(match.points()).extracting(Points::criterion).containsExactly(Criterion.values());
            assertThat(skillPoints(match)).isEqualTo(naiveSkillPoints(candidate, wanted));
        }
    }

    private static int skillPoints(Match match) {
        return match.points().getFirst().points();
    }

    private static int naiveSkillPoints(Candidate candidate, Wanted wanted) {
        int named = 0;
        int has = 0;
        for (var skills : List.of(wanted.requiredSkills(), wanted.welcomeSkills())) {
            for (var skill : skills) {
                named++;
                if (candidate.skills().contains(skill)) {
                    has++;
                }
            }
        }
        return named == 0 ? 15 : (int) Math.floor(30.0 * has / named + 1e-9);
    }

    @Test
    void canGiveEveryPointThereIs() {
        assertThat(java.util.Arrays.stream(Criterion.values())
                        .mapToInt(Criterion::most)
                        .sum())
                .isEqualTo(Criterion.ALL);
    }

    @Test
    void refusesAScoreThatIsNotTheSum() {
        var points = List.of(new Points(Criterion.SKILLS, 3, Map.of()));

        assertThatThrownBy(() -> new Match(4, points, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Points(Criterion.NEWCOMER, 6, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAnOldRoleWithAWishNobodyCanFulfil() {
        var role = Offers.submission("reymonta", Offers.wishing(LocalTime.of(19, 0), LocalTime.of(16, 0)));

        assertThat(Wanted.of(role, null).posts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Wanted.Role.class, post -> assertThat(post.wished()).isEmpty());
    }
}
