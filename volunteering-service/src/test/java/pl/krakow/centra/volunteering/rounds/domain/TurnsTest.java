package pl.krakow.centra.volunteering.rounds.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.volunteering.rounds.domain.FestivalWeek.MATCHING;
import static pl.krakow.centra.volunteering.rounds.domain.FestivalWeek.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.matching.domain.Busy;
import pl.krakow.centra.volunteering.matching.domain.Rule;
import pl.krakow.centra.volunteering.matching.domain.Wanted;
import pl.krakow.centra.volunteering.rounds.domain.Assignment.Shortage;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.BrokenPin;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.LeftOut;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Line;
import pl.krakow.centra.volunteering.rounds.domain.Proposal.Why;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

class TurnsTest {

    private final FestivalWeek week = new FestivalWeek();

    @Test
    void placesWhoHasOneWayOnlyBeforeWhoHasMany() {
        var cook = week.volunteer("cooking", "first-aid");
        var medic = week.volunteer("first-aid");
        var kitchen = week.shift(0, 9, 12, 1, "cooking");
        var tent = week.shift(0, 9, 12, 1, "first-aid");

        assertThat(pairs(week.propose(1)))
                .containsExactlyInAnyOrder(new Pairing(cook, kitchen.id()), new Pairing(medic, tent.id()));
    }

    @Test
    void proposesNobodyTwoShiftsAtOnce() {
        var cook = week.volunteer("cooking");
        week.shift(0, 9, 12, 1, "cooking");
        week.shift(0, 11, 14, 1, "cooking");
        var evening = week.shift(0, 14, 18, 1, "cooking");

        var proposal = week.propose(3);

        assertThat(proposal.lines())
                .hasSize(2)
                .allMatch(line -> line.pair().volunteer().equals(cook));
        assertThat(pairs(proposal)).contains(new Pairing(cook, evening.id()));
    }

    @Test
    void proposesNobodyMoreHoursThanTheWeekAllows() {
        week.volunteer(5, false, "cooking");
        week.shift(0, 9, 12, 1, "cooking");
        week.shift(1, 9, 12, 1, "cooking");
        week.shift(7, 9, 12, 1, "cooking");

        assertThat(week.propose(3).lines()).hasSize(2);
    }

    @Test
    void proposesNothingWhereMorePairsFitThanGoIntoMemory() {
        week.volunteer("cooking");
        week.volunteer("cooking");
        week.shift(0, 9, 12, 1, "cooking");
        week.shift(0, 14, 18, 1, "cooking");

        assertThat(week.propose(1, 4).lines()).hasSize(2);
        assertThatThrownBy(() -> week.propose(1, 3)).isInstanceOf(TooLarge.class);
    }

    @Test
    void givesEverybodyOnePostBeforeAnybodyASecond() {
        week.volunteer("cooking");
        week.volunteer("cooking");
        week.shift(0, 9, 12, 1, "cooking");
        week.shift(0, 11, 14, 1, "cooking");

        var proposal = week.propose(2);

        assertThat(proposal.totals().people()).isEqualTo(2);
        assertThat(proposal.lines()).extracting(line -> line.pair().volunteer()).doesNotHaveDuplicates();
    }

    @Test
    void proposesNoRoleBesideAnythingElse() {
        week.volunteer("cooking");
        week.role(4, 1, "cooking");
        week.shift(1, 9, 12, 1, "cooking");

        assertThat(week.propose(2).lines()).hasSize(1);
    }

    @Test
    void proposesNobodyToACentreTheyDidNotAskToHelpAt() {
        var cook = week.volunteer("cooking");
        week.shift("nowa-huta", 0, 9, 12, 1, 0, "cooking");

        var proposal = week.propose(1);

        assertThat(proposal.lines()).isEmpty();
        assertThat(of(cook, proposal.leftOut()).why()).isEqualTo(Why.NOTHING_FITS);
    }

    @Test
    void keepsPinsAndCountsThemInTheWeek() {
        var cook = week.volunteer(4, false, "cooking");
        var first = week.shift(0, 9, 12, 1, "cooking");
        week.shift(1, 9, 12, 1, "cooking");
        week.pin(cook, first);

        var proposal = week.propose(2);

        assertThat(proposal.lines())
                .containsExactly(new Line(
                        new Pairing(cook, first.id()),
                        proposal.lines().getFirst().score(),
                        1,
                        true));
        assertThat(proposal.brokenPins()).isEmpty();
    }

    @Test
    void saysWhichPinsCanNotBeKeptAndWhy() {
        var cook = week.volunteer("cooking");
        var early = week.shift(0, 9, 12, 1, "cooking");
        var overlapping = week.shift(0, 11, 14, 1, "cooking");
        var medical = week.shift(1, 9, 12, 1, "first-aid");
        var unknown = new VolunteerId(new UUID(9, 9));
        week.pin(cook, early);
        week.pin(cook, overlapping);
        week.pin(cook, medical);
        week.pin(unknown, early);

        assertThat(week.propose(3).brokenPins())
                .containsExactlyInAnyOrder(
                        new BrokenPin(new Pairing(cook, overlapping.id()), Rule.OVERLAP),
                        new BrokenPin(new Pairing(cook, medical.id()), Rule.REQUIRED_SKILL),
                        new BrokenPin(new Pairing(unknown, early.id()), null));
    }

    @Test
    void keepsSeatsForNewcomers() {
        week.volunteer("cooking");
        week.volunteer("cooking");
        var newcomer = week.newcomer("cooking");
        week.shift("reymonta", 0, 9, 12, 2, 1, "cooking");

        var proposal = week.propose(1);

        assertThat(proposal.lines()).hasSize(2);
        assertThat(proposal.lines()).extracting(line -> line.pair().volunteer()).contains(newcomer);
    }

    @Test
    void saysOfEverybodyWhoIsLeftOutWhy() {
        var medic = week.volunteer("first-aid");
        var one = week.volunteer("cooking");
        var two = week.volunteer("cooking");
        var barred = week.volunteer("music");
        week.shift(0, 9, 12, 1, "cooking");
        var concert = week.shift(0, 9, 12, 1, "music");
        week.forbid(barred, concert);

        var left = week.propose(1).leftOut();

        assertThat(left).hasSize(3);
        assertThat(of(medic, left).against()).isEqualTo(Map.of(Rule.REQUIRED_SKILL, 2));
        assertThat(of(barred, left).why()).isEqualTo(Why.FORBIDDEN);
        var cook = left.stream()
                .filter(each -> List.of(one, two).contains(each.volunteer()))
                .findFirst()
                .orElseThrow();
        assertThat(cook.shortage()).isEqualTo(new Shortage(2, 1, 1));
        assertThat(cook.nearest()).singleElement().satisfies(near -> {
            assertThat(near.loss().placements()).isZero();
            assertThat(near.loss().points()).isZero();
        });
    }

    @Test
    void comparesWithHowItGoesWithoutARound() {
        week.volunteer("cooking", "first-aid");
        week.volunteer("first-aid");
        week.shift(0, 9, 12, 1, "first-aid");
        week.shift(0, 9, 12, 1, "cooking");

        var totals = week.propose(1).totals();

        assertThat(totals.people()).isEqualTo(2);
        assertThat(totals.firstCome()).isBetween(1, 2);
        assertThat(totals.proved()).isTrue();
    }

    /** Weeks full of overlaps and limits: what is proposed could all be accepted, and one more turn never places fewer. */
    @Test
    void proposesOnlyWhatGoesTogetherHoweverTheWeekIsFilled() {
        var skills = List.of("cooking", "first-aid", "music");
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var full = new FestivalWeek();
            for (int n = 0; n < 12; n++) {
                full.volunteer(
                        random.nextBoolean() ? 4 + random.nextInt(8) : null,
                        random.nextInt(4) == 0,
                        skills.get(random.nextInt(3)),
                        skills.get(random.nextInt(3)).concat(random.nextBoolean() ? "" : "x"));
            }
            for (int n = 0; n < 10; n++) {
                int from = 8 + random.nextInt(8);
                int seats = 1 + random.nextInt(3);
                full.shift(
                        "reymonta",
                        random.nextInt(3),
                        from,
                        from + 1 + random.nextInt(4),
                        seats,
                        random.nextInt(2) == 0 ? 0 : 1,
                        skills.get(random.nextInt(3)));
            }
            int before = 0;
            for (int postsEach = 1; postsEach <= 4; postsEach++) {
                var proposal = full.propose(postsEach);
                assertThat(proposal.totals().people()).as("week %d", seed).isGreaterThanOrEqualTo(before);
                before = proposal.totals().people();
                goTogether(full, proposal, postsEach, seed);
            }
        }
    }

    private static void goTogether(FestivalWeek week, Proposal proposal, int postsEach, int seed) {
        for (var opening : week.openings) {
            long seats = proposal.lines().stream()
                    .filter(line -> line.pair().post().equals(opening.id()))
                    .count();
            assertThat(seats).as("week %d", seed).isLessThanOrEqualTo(opening.freeSeats());
        }
        for (var entrant : week.entrants) {
            var own = proposal.lines().stream()
                    .filter(line ->
                            line.pair().volunteer().equals(entrant.candidate().id()))
                    .map(line -> opening(week, line))
                    .toList();
            assertThat(own).as("week %d", seed).hasSizeLessThanOrEqualTo(postsEach);
            var accepted = new ArrayList<Opening>();
            for (var next : own) {
                var candidate = entrant.candidate();
                for (var had : accepted) {
                    var shift = (Wanted.Shift) had.post();
                    candidate = candidate.engagedFor(new Busy(shift.from(), shift.to()));
                }
                assertThat(MATCHING.exclusions(candidate, next.wanted(), next.post(), NOW))
                        .as("week %d", seed)
                        .isEmpty();
                accepted.add(next);
            }
        }
    }

    private static Opening opening(FestivalWeek week, Line line) {
        return week.openings.stream()
                .filter(opening -> opening.id().equals(line.pair().post()))
                .findFirst()
                .orElseThrow();
    }

    private static LeftOut of(VolunteerId volunteer, List<LeftOut> left) {
        return left.stream()
                .filter(each -> each.volunteer().equals(volunteer))
                .findFirst()
                .orElseThrow();
    }

    private static List<Pairing> pairs(Proposal proposal) {
        return proposal.lines().stream().map(Line::pair).toList();
    }
}
