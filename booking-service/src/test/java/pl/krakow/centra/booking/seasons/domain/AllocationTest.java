package pl.krakow.centra.booking.seasons.domain;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.seasons.domain.Spring.FROM;
import static pl.krakow.centra.booking.seasons.domain.Spring.HALL;
import static pl.krakow.centra.booking.seasons.domain.Spring.LEFT;
import static pl.krakow.centra.booking.seasons.domain.Spring.RIGHT;
import static pl.krakow.centra.booking.seasons.domain.Spring.SMALL;
import static pl.krakow.centra.booking.seasons.domain.Spring.choice;
import static pl.krakow.centra.booking.seasons.domain.Spring.group;
import static pl.krakow.centra.booking.seasons.domain.Spring.outcomeOf;
import static pl.krakow.centra.booking.seasons.domain.Spring.slot;
import static pl.krakow.centra.booking.seasons.domain.Spring.tuesdays;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.seasons.domain.Obstacle.Kind;
import pl.krakow.centra.booking.seasons.domain.WishOutcome.LeftOut;

class AllocationTest {

    private static final LocalDate FIRST_TUESDAY = FROM.plusDays(1);

    private final Spring spring = new Spring();

    @Test
    void givesAWishTheSameTimeEveryWeekOfTheSeason() {
        var choir = spring.wish(group(1), tuesdays("18:00", SMALL));

        var outcome = outcomeOf(spring.allocate(), choir);

        assertThat(outcome.choice()).isEqualTo(1);
        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.slots()).singleElement().satisfies(given -> {
            assertThat(given.slot()).isEqualTo(slot(SMALL, TUESDAY, "18:00"));
            assertThat(given.dates())
                    .hasSize(10)
                    .startsWith(FIRST_TUESDAY)
                    .allMatch(date -> date.getDayOfWeek() == TUESDAY);
        });
    }

    @Test
    void servesWhomLastSeasonServedLeastFirst() {
        var pampered = spring.wish(group(1), tuesdays("18:00", SMALL));
        var neglected = spring.wish(group(2), tuesdays("18:00", SMALL));
        spring.gotLastTime(group(1), 90);
        spring.gotLastTime(group(2), 20);

        var proposal = spring.allocate();

        assertThat(outcomeOf(proposal, neglected).isServed()).isTrue();
        assertThat(outcomeOf(proposal, pampered).isServed()).isFalse();
        assertThat(outcomeOf(proposal, neglected).turn())
                .isLessThan(outcomeOf(proposal, pampered).turn());
    }

    @Test
    void countsWhoHasNoLastSeasonAsTheAverage() {
        var lucky = spring.wish(group(1), tuesdays("18:00", SMALL));
        var unlucky = spring.wish(group(2), tuesdays("18:00", SMALL));
        var newcomer = spring.wish(group(3), tuesdays("18:00", SMALL));
        spring.gotLastTime(group(1), 100);
        spring.gotLastTime(group(2), 0);

        var proposal = spring.allocate();

        assertThat(List.of(unlucky, newcomer, lucky))
                .extracting(wish -> outcomeOf(proposal, wish).turn())
                .containsExactly(1, 2, 3);
    }

    @Test
    void givesNobodyASecondWishBeforeEverybodyHadAFirst() {
        var greedy = List.of(
                spring.wish(group(1), tuesdays("15:00", SMALL)), spring.wish(group(1), tuesdays("18:00", SMALL)));
        var modest = spring.wish(group(2), tuesdays("15:00", SMALL), tuesdays("18:00", SMALL));

        var proposal = spring.allocate();

        assertThat(outcomeOf(proposal, modest).isServed()).isTrue();
        assertThat(greedy)
                .filteredOn(wish -> outcomeOf(proposal, wish).isServed())
                .hasSize(1);
    }

    @Test
    void decidesBetweenEqualsByALotteryThatTheSeedRepeats() {
        for (int n = 1; n <= 6; n++) {
            spring.wish(group(n), tuesdays("18:00", SMALL));
        }

        var winners = new HashSet<WishId>();
        for (int seed = 0; seed < 40; seed++) {
            spring.seed = seed;
            var winner = winner(spring.allocate());
            assertThat(winner(spring.allocate())).isEqualTo(winner);
            winners.add(winner);
        }

        assertThat(winners).as("nobody is out of luck for ever").hasSize(6);
    }

    private static WishId winner(Proposal proposal) {
        return proposal.outcomes().stream()
                .filter(WishOutcome::isServed)
                .map(WishOutcome::wish)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesALaterChoiceWhenTheFirstCannotBeMetAndSaysWhy() {
        spring.gotLastTime(group(1), 0);
        spring.gotLastTime(group(2), 100);
        var first = spring.wish(group(1), tuesdays("18:00", SMALL));
        var second = spring.wish(group(2), tuesdays("18:00", SMALL), tuesdays("16:00", LEFT));

        var outcome = outcomeOf(spring.allocate(), second);

        assertThat(outcome.choice()).isEqualTo(2);
        assertThat(outcome.refusals()).singleElement().satisfies(refused -> {
            assertThat(refused.choice()).isEqualTo(1);
            assertThat(refused.obstacles())
                    .containsExactly(
                            new Obstacle(Kind.OTHER_WISHES, List.of(SMALL), List.of(), 0, 10, List.of(first.id())));
        });
    }

    @Test
    void pushesAWishToATimeThatIsAsGoodForItWhenThatHelpsAnother() {
        // The first in turn finds 16:00 wanted by many who can go elsewhere, and takes 18:00, which one can't do
        // without.
        var flexible = spring.wish(group(1), choice("15:45", "20:00", 1, 1, List.of(SMALL), TUESDAY));
        var rigid = spring.wish(group(2), tuesdays("18:00", SMALL));
        spring.wish(group(3), tuesdays("15:45", LEFT), tuesdays("15:45", SMALL));
        spring.wish(group(4), tuesdays("15:45", RIGHT), tuesdays("15:45", SMALL));
        spring.wish(group(5), tuesdays("09:00", LEFT), tuesdays("15:45", SMALL));
        for (int n = 3; n <= 5; n++) {
            spring.gotLastTime(group(n), 100);
        }
        spring.gotLastTime(group(1), 0);
        spring.gotLastTime(group(2), 50);

        assertThat(outcomeOf(Allocation.withoutRearranging(spring.round()), rigid)
                        .isServed())
                .isFalse();
        var proposal = spring.allocate();
        assertThat(outcomeOf(proposal, rigid).isServed()).isTrue();
        assertThat(outcomeOf(proposal, flexible).choice()).isEqualTo(1);
    }

    @Test
    void keepsTheWholeFromItsPartsAndThePartsFromTheWholeButNotFromEachOther() {
        spring.gotLastTime(group(1), 0);
        spring.gotLastTime(group(2), 0);
        spring.gotLastTime(group(3), 100);
        var left = spring.wish(group(1), tuesdays("18:00", LEFT));
        var right = spring.wish(group(2), tuesdays("18:00", RIGHT));
        var whole = spring.wish(group(3), tuesdays("18:00", HALL));

        var proposal = spring.allocate();

        assertThat(outcomeOf(proposal, left).isServed()).isTrue();
        assertThat(outcomeOf(proposal, right).isServed()).isTrue();
        assertThat(outcomeOf(proposal, whole)
                        .refusals()
                        .getFirst()
                        .obstacles()
                        .getFirst()
                        .takenBy())
                .containsExactly(left.id(), right.id());
    }

    @Test
    void leavesTheCleanUpBetweenTwoMeetings() {
        spring.gotLastTime(group(1), 0);
        spring.gotLastTime(group(2), 100);
        spring.wish(group(1), tuesdays("16:00", SMALL));
        var tooClose = spring.wish(group(2), tuesdays("18:00", SMALL), tuesdays("18:15", SMALL));
        spring.open.replaceAll((_, _) -> List.of(Hours.parse("09:00-21:00")));

        var outcome = outcomeOf(spring.allocate(), tooClose);

        assertThat(outcome.choice()).isEqualTo(2);
        assertThat(outcome.slots().getFirst().slot().start()).isEqualTo(LocalTime.of(18, 15));
    }

    @Test
    void givesTheDatesThatAreFreeWhenTheyAreEnoughAndNamesTheOthers() {
        spring.taken(SMALL, FIRST_TUESDAY, "19:00", "19:30");
        spring.open.remove(FIRST_TUESDAY.plusWeeks(1));
        spring.open.put(FIRST_TUESDAY.plusWeeks(2), List.of(Hours.parse("09:00-18:00")));
        var choir = spring.wish(group(1), 10, 75, List.of(), tuesdays("18:00", SMALL));

        var given = outcomeOf(spring.allocate(), choir).slots().getFirst();

        assertThat(given.dates()).hasSize(7).doesNotContain(FIRST_TUESDAY.plusWeeks(1));
        assertThat(given.leftOut())
                .as("a day on which the centre is closed altogether was never on offer")
                .containsExactly(
                        new LeftOut(FIRST_TUESDAY, Kind.BOOKED), new LeftOut(FIRST_TUESDAY.plusWeeks(2), Kind.CLOSED));
    }

    @Test
    void givesNothingWhenFewerDatesAreFreeThanAreOfUse() {
        spring.taken(SMALL, FIRST_TUESDAY, "19:00", "19:30");
        var choir = spring.wish(group(1), tuesdays("18:00", SMALL));

        var outcome = outcomeOf(spring.allocate(), choir);

        assertThat(outcome.isServed()).isFalse();
        assertThat(outcome.refusals().getFirst().obstacles())
                .containsExactly(new Obstacle(Kind.BOOKED, List.of(SMALL), List.of(), 9, 10, List.of()));
    }

    @Test
    void namesEveryConstraintThatRuledOutRooms() {
        var crowd =
                spring.wish(group(1), 40, 100, List.of("piano"), choice("18:00", "20:00", 1, 1, List.of(), TUESDAY));

        assertThat(outcomeOf(spring.allocate(), crowd).refusals().getFirst().obstacles())
                .containsExactly(
                        new Obstacle(Kind.TOO_SMALL, List.of(LEFT, RIGHT, SMALL), List.of(), 30, 40, List.of()),
                        new Obstacle(Kind.EQUIPMENT, List.of(HALL), List.of("piano"), 0, 0, List.of()));
    }

    @Test
    void givesNobodyARoomThatIsNotLentToTheirKind() {
        spring.rooms.replaceAll(room -> room.room().equals(SMALL) ? Spring.notLentTo(group(1), room) : room);
        var choir = spring.wish(group(1), tuesdays("18:00", SMALL));
        var club = spring.wish(group(2), tuesdays("18:00", SMALL));

        var proposal = spring.allocate();

        assertThat(outcomeOf(proposal, club).isServed()).isTrue();
        assertThat(outcomeOf(proposal, choir).refusals().getFirst().obstacles())
                .containsExactly(new Obstacle(Kind.NOT_LENT_TO, List.of(SMALL), List.of(), 0, 0, List.of()));
    }

    @Test
    void explainsClosedHoursHorizonAndRoomsNotOffered() {
        var late = spring.wish(group(1), choice("20:00", "22:00", 1, 1, List.of(SMALL, "attic"), TUESDAY));

        assertThat(outcomeOf(spring.allocate(), late).refusals().getFirst().obstacles())
                .containsExactly(
                        new Obstacle(Kind.NOT_OFFERED, List.of("attic"), List.of(), 0, 0, List.of()),
                        new Obstacle(Kind.CLOSED, List.of(SMALL), List.of(), 0, 10, List.of()));
    }

    @Test
    void givesNobodyMoreThanTheCap() {
        spring.cap = Duration.ofHours(5);
        for (var from : List.of("09:00", "12:00", "15:00")) {
            spring.wish(group(1), tuesdays(from, SMALL));
        }

        var proposal = spring.allocate();

        assertThat(proposal.served()).isEqualTo(2);
        assertThat(proposal.outcomes())
                .filteredOn(outcome -> !outcome.isServed())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.refusals().getFirst().obstacles())
                        .containsExactly(new Obstacle(Kind.CAP, List.of(), List.of(), 60, 120, List.of())));
    }

    @Test
    void givesTheLeastThatWouldDoWhenThereIsNoMoreAndSaysWhatIsMissing() {
        spring.gotLastTime(group(1), 0);
        spring.gotLastTime(group(2), 100);
        var first = spring.wish(group(1), choice("18:00", "20:00", 1, 1, List.of(SMALL), THURSDAY));
        var twice = spring.wish(group(2), choice("18:00", "20:00", 2, 1, List.of(SMALL), TUESDAY, THURSDAY));

        var outcome = outcomeOf(spring.allocate(), twice);

        assertThat(outcome.slots()).extracting(given -> given.slot().weekday()).containsExactly(TUESDAY);
        assertThat(outcome.refusals()).singleElement().satisfies(refused -> {
            assertThat(refused.choice()).isEqualTo(1);
            assertThat(refused.obstacles().getFirst().takenBy()).containsExactly(first.id());
        });
    }

    @Test
    void meetsTwiceAWeekOnDifferentDays() {
        var twice = spring.wish(group(1), choice("16:00", "20:00", 2, 2, List.of(SMALL), MONDAY, WEDNESDAY, THURSDAY));

        assertThat(outcomeOf(spring.allocate(), twice).slots())
                .extracting(given -> given.slot().weekday())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void givesOnlyWhatIsStillToCome() {
        spring.firstDate = FROM.plusWeeks(4);
        var choir = spring.wish(group(1), tuesdays("18:00", SMALL));

        assertThat(outcomeOf(spring.allocate(), choir).slots().getFirst().dates())
                .hasSize(6)
                .allMatch(date -> !date.isBefore(FROM.plusWeeks(4)));
    }

    @Test
    void holdsAPinAgainstEverybody() {
        spring.gotLastTime(group(1), 0);
        spring.gotLastTime(group(2), 100);
        var least = spring.wish(group(1), tuesdays("18:00", SMALL));
        var pinned = spring.wish(group(2), tuesdays("09:00", LEFT));
        spring.adjustments.put(pinned.id(), new Adjustment.Pinned(List.of(slot(SMALL, TUESDAY, "18:00")), "obiecane"));

        var proposal = spring.allocate();

        assertThat(outcomeOf(proposal, pinned).slots().getFirst().slot()).isEqualTo(slot(SMALL, TUESDAY, "18:00"));
        assertThat(outcomeOf(proposal, pinned).choice())
                .as("it never asked for that")
                .isZero();
        assertThat(outcomeOf(proposal, least).isServed()).isFalse();
    }

    @Test
    void findsAnotherTimeForWhatTheCoordinatorForbids() {
        var choir = spring.wish(group(1), choice("16:00", "20:00", 1, 1, List.of(SMALL), TUESDAY));
        spring.adjustments.put(choir.id(), new Adjustment.Forbidden(List.of(slot(SMALL, TUESDAY, "17:00")), null));

        assertThat(outcomeOf(spring.allocate(), choir).refusals().getFirst().obstacles())
                .as("every time from 16 to 20 touches the forbidden one")
                .extracting(Obstacle::kind)
                .containsExactly(Kind.FORBIDDEN);

        spring.adjustments.put(choir.id(), new Adjustment.Forbidden(List.of(slot(SMALL, TUESDAY, "18:00")), null));
        assertThat(outcomeOf(spring.allocate(), choir).slots().getFirst().slot().start())
                .isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void changesNothingElseWhenOneIsMoved() {
        for (int n = 1; n <= 5; n++) {
            spring.wish(group(n), choice("09:00", "20:00", 1, 1, List.of(SMALL), TUESDAY, WEDNESDAY));
        }
        var before = spring.allocate();
        var moved = spring.wishes.getFirst();
        spring.adjustments.put(moved.id(), new Adjustment.Pinned(List.of(slot(LEFT, MONDAY, "10:00")), null));

        var after = Allocation.keeping(before, spring.round());

        assertThat(Difference.between(before, after))
                .extracting(Difference::wish)
                .containsExactly(moved.id());
    }

    @Test
    void tellsWhoLosesWhenAPinTakesTheirTime() {
        var owner = spring.wish(group(1), tuesdays("18:00", SMALL));
        var favourite = spring.wish(group(2), tuesdays("18:00", LEFT));
        var before = spring.allocate();
        spring.adjustments.put(favourite.id(), new Adjustment.Pinned(List.of(slot(SMALL, TUESDAY, "18:00")), null));

        var differences = Difference.between(before, Allocation.keeping(before, spring.round()));

        assertThat(differences)
                .filteredOn(difference -> difference.wish().equals(owner.id()))
                .singleElement()
                .satisfies(difference -> assertThat(difference.verdict()).isEqualTo(Difference.Verdict.WORSE));
    }

    @Test
    void isTheSameInWhateverOrderThingsAreRead() {
        var random = new Random(5);
        for (int n = 1; n <= 30; n++) {
            spring.wish(
                    group(1 + n % 11),
                    choice("15:00", "20:00", 1, 1, List.of(), TUESDAY, WEDNESDAY),
                    choice("09:00", "14:00", 1, 1, List.of(), TUESDAY, WEDNESDAY));
            spring.taken(SMALL, FROM.plusDays(n), "10:00", "11:00");
        }
        var first = spring.allocate();

        for (int again = 0; again < 5; again++) {
            Collections.shuffle(spring.wishes, random);
            Collections.shuffle(spring.rooms, random);
            Collections.shuffle(spring.claims, random);
            assertThat(spring.allocate()).isEqualTo(first);
        }
        spring.wish(group(1), tuesdays("18:00", SMALL));
        assertThat(spring.allocate().fingerprint()).isNotEqualTo(first.fingerprint());
    }
}
