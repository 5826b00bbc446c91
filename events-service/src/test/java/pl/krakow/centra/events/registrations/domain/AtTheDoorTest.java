package pl.krakow.centra.events.registrations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.registrations.domain.Seminar.CAPACITY;
import static pl.krakow.centra.events.registrations.domain.Seminar.FIRST_EVENING;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.SECOND_EVENING;
import static pl.krakow.centra.events.registrations.domain.Seminar.STARTS;
import static pl.krakow.centra.events.registrations.domain.Seminar.asks;
import static pl.krakow.centra.events.registrations.domain.Seminar.occasion;
import static pl.krakow.centra.events.registrations.domain.Seminar.open;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;
import static pl.krakow.centra.events.registrations.domain.Seminar.roster;
import static pl.krakow.centra.events.registrations.domain.Seminar.savedAndLoaded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.Occasion.Status;

class AtTheDoorTest {

    private static final Instant DOOR = STARTS.plusSeconds(300);
    private static final Instant AFTER = STARTS.plus(Duration.ofDays(2));

    @Test
    void whoComesIsPresentHoweverOftenTheirTicketIsScanned() {
        var roster = signedUp(3);

        assertThat(roster.note(person(1), FIRST_EVENING, 1, DOOR, AFTER)).isEqualTo(Noting.PRESENT);
        assertThat(roster.note(person(1), FIRST_EVENING, 1, DOOR, AFTER)).isEqualTo(Noting.KNOWN);
        assertThat(roster.note(person(1), FIRST_EVENING, 1, DOOR.plusSeconds(5), AFTER))
                .isEqualTo(Noting.KNOWN);

        assertThat(roster.find(person(1)).orElseThrow().presentAt(0)).isEqualTo(1);
        assertThat(roster.news())
                .filteredOn(RosterNews.Attended.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aHundredScansSyncedTwiceInAnyOrderMakeEachPersonPresentOnce() {
        var roster = roster(open(100));
        for (int person = 1; person <= 100; person++) {
            roster.register(asks(person), MONDAY_NOON);
        }
        var scans = new ArrayList<Integer>();
        for (int person = 1; person <= 100; person++) {
            scans.add(person);
            scans.add(person);
        }
        Collections.shuffle(scans, new Random(6));

        for (int person : scans) {
            roster.note(person(person), FIRST_EVENING, 1, DOOR.plusSeconds(person), AFTER);
        }

        var turnout = roster.turnout();
        assertThat(turnout.present()).isEqualTo(turnout.registered()).isEqualTo(100);
        assertThat(roster.news())
                .filteredOn(RosterNews.Attended.class::isInstance)
                .hasSize(100);
    }

    @Test
    void theLaterNoteHoldsInWhateverOrderTheyArrive() {
        var orders = List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1, 2, 0));
        for (var order : orders) {
            var roster = signedUp(1);
            for (int note : order) {
                roster.note(person(1), FIRST_EVENING, note == 1 ? 0 : 1, DOOR.plusSeconds(note), AFTER);
            }
            assertThat(roster.find(person(1)).orElseThrow().presentAt(0))
                    .as("%s", order)
                    .isEqualTo(1);
        }
    }

    @Test
    void aNoteIsTakenBack() {
        var roster = signedUp(1);
        roster.note(person(1), FIRST_EVENING, 1, DOOR, AFTER);

        assertThat(roster.note(person(1), FIRST_EVENING, 0, DOOR.plusSeconds(60), AFTER))
                .isEqualTo(Noting.TAKEN_BACK);

        assertThat(roster.turnout().present()).isZero();
        assertThat(roster.turnout().noShows()).isEqualTo(1);
    }

    @Test
    void ofAGroupAsManyAreThereAsCameButNeverMoreThanSignedUp() {
        var roster = roster(open(10));
        roster.register(asks(1, 4), MONDAY_NOON);

        roster.note(person(1), FIRST_EVENING, 3, DOOR, AFTER);
        assertThat(roster.turnout().noShows()).isEqualTo(1);
        roster.note(person(1), SECOND_EVENING, 9, DOOR.plus(Duration.ofDays(1)), AFTER);

        assertThat(roster.turnout().present()).isEqualTo(4);
        assertThat(roster.turnout().personMinutes()).isEqualTo(3 * 120 + 4 * 180);
        assertThat(roster.find(person(1)).orElseThrow().sessionsAttended()).isEqualTo(2);
    }

    @Test
    void aDayAfterTheEndWhatWasNotedCountsAsAllThereIs() {
        var roster = signedUp(3);
        roster.remind(STARTS);
        roster.note(person(1), FIRST_EVENING, 1, DOOR, AFTER);
        var end = roster.occasion().end();
        assertThat(roster.due()).contains(end.plus(Roster.SETTLED_BY_ITSELF));
        roster.settleAttendance(end.plus(Roster.SETTLED_BY_ITSELF).minusSeconds(1));
        assertThat(roster.closedAt()).as("staff may still be at it").isEmpty();

        var later = savedAndLoaded(roster);
        later.settleAttendance(end.plus(Roster.SETTLED_BY_ITSELF));

        assertThat(later.news()).singleElement().isInstanceOfSatisfying(RosterNews.Held.class, held -> {
            assertThat(held.turnout().present()).isEqualTo(1);
            assertThat(held.turnout().noShows()).isEqualTo(2);
        });
        assertThat(later.due()).isEmpty();
        var corrected = savedAndLoaded(later);
        corrected.settleAttendance(end.plus(Duration.ofDays(2)));
        assertThat(corrected.isChanged()).isFalse();
        corrected.note(person(2), FIRST_EVENING, 1, DOOR, end.plus(Duration.ofDays(2)));
        assertThat(corrected.turnout().noShows())
                .as("a phone that was offline for long")
                .isEqualTo(1);
        assertThat(corrected.news()).anyMatch(RosterNews.Held.class::isInstance);
    }

    @Test
    void whereNobodyWasNotedNobodyIsSaidNotToHaveCome() {
        var roster = signedUp(3);
        roster.settleAttendance(AFTER.plus(Duration.ofDays(30)));

        assertThat(roster.closedAt()).isEmpty();
        assertThat(roster.news()).noneMatch(RosterNews.Held.class::isInstance);
        roster.remind(STARTS);
        assertThat(roster.due()).isEmpty();
    }

    @Test
    void aPhoneThatGoesMadDoesNotFillTheRoster() {
        var roster = roster(open(1));
        for (int note = 0; note < 10_000; note++) {
            assertThat(roster.noteWalkIn(new UUID(7, note), FIRST_EVENING, Audience.RESIDENT, 1, DOOR, AFTER))
                    .isEqualTo(Noting.PRESENT);
        }

        assertThat(roster.noteWalkIn(new UUID(8, 1), FIRST_EVENING, Audience.RESIDENT, 1, DOOR, AFTER))
                .isEqualTo(Noting.TOO_MANY);
        assertThat(roster.noteWalkIn(new UUID(7, 9), FIRST_EVENING, Audience.RESIDENT, 0, DOOR.plusSeconds(9), AFTER))
                .as("what is known can still be corrected")
                .isEqualTo(Noting.TAKEN_BACK);
    }

    @Test
    void whoIsTakenOffTheListAfterTheyWereNotedWasNotThere() {
        var roster = signedUp(2);
        roster.note(person(1), FIRST_EVENING, 1, DOOR, DOOR);
        roster = savedAndLoaded(roster);

        roster.cancel(person(1), RosterNews.Cause.CENTRE, DOOR.plusSeconds(60));

        assertThat(roster.news())
                .filteredOn(RosterNews.Attended.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        RosterNews.Attended.class,
                        told -> assertThat(told.entry().presentAt(0)).isZero());
        assertThat(roster.find(person(1)).orElseThrow().present()).isZero();
        assertThat(roster.turnout().present()).isZero();
    }

    @Test
    void onlyWhoHasASeatIsLetIn() {
        var roster = roster(open(1));
        roster.register(asks(1), MONDAY_NOON);
        roster.register(asks(2), MONDAY_NOON);

        assertThat(roster.note(person(2), FIRST_EVENING, 1, DOOR, AFTER)).isEqualTo(Noting.NO_SEAT);
        assertThat(roster.note(person(3), FIRST_EVENING, 1, DOOR, AFTER)).isEqualTo(Noting.UNKNOWN);
        assertThat(roster.note(person(1), new UUID(1, 1), 1, DOOR, AFTER)).isEqualTo(Noting.SESSION_UNKNOWN);
    }

    @Test
    void nobodyWasThereDaysBeforeOrInTheFuture() {
        var roster = signedUp(1);

        assertThat(roster.note(person(1), FIRST_EVENING, 1, STARTS.minus(Duration.ofDays(2)), AFTER))
                .isEqualTo(Noting.NOT_YET);
        assertThat(roster.note(person(1), FIRST_EVENING, 1, DOOR.plus(Duration.ofHours(1)), DOOR))
                .isEqualTo(Noting.NOT_YET);
    }

    @Test
    void whoWalksInIsCountedForTheirAudience() {
        var roster = signedUp(2);
        roster.note(person(1), FIRST_EVENING, 1, DOOR, AFTER);
        var walkIn = new UUID(7, 7);

        roster.noteWalkIn(walkIn, FIRST_EVENING, Audience.NGO, 3, DOOR, AFTER);
        roster.noteWalkIn(walkIn, FIRST_EVENING, Audience.NGO, 3, DOOR, AFTER);
        roster.noteWalkIn(walkIn, FIRST_EVENING, Audience.NGO, 2, DOOR.plusSeconds(60), AFTER);
        roster.noteWalkIn(new UUID(8, 8), SECOND_EVENING, Audience.NGO, 1, DOOR.plus(Duration.ofDays(1)), AFTER);

        assertThat(roster.turnout().byAudience())
                .isEqualTo(Map.of(Audience.NGO, 2, Audience.RESIDENT, 1, Audience.INFORMAL_GROUP, 0));
    }

    @Test
    void onceSettledWhoCameIsToldAndToldAgainWhenItIsCorrected() {
        var roster = signedUp(3);
        roster.note(person(1), FIRST_EVENING, 1, DOOR, AFTER);
        roster.note(person(2), FIRST_EVENING, 1, DOOR, AFTER);

        var closing = roster.close(Map.of(AgeBand.OVER_60, 2), AFTER);

        assertThat(closing).isInstanceOf(Roster.Closing.Closed.class);
        assertThat(held(roster).present()).isEqualTo(2);
        assertThat(held(roster).noShows()).isEqualTo(1);
        assertThat(held(roster).ages()).isEqualTo(Map.of(AgeBand.OVER_60, 2));
        var later = savedAndLoaded(roster);
        later.note(person(3), FIRST_EVENING, 1, DOOR, AFTER);
        assertThat(held(later).present()).isEqualTo(3);
    }

    @Test
    void noMorePeopleHaveAnAgeThanCame() {
        var roster = signedUp(1);
        roster.note(person(1), FIRST_EVENING, 1, DOOR, AFTER);

        assertThat(roster.close(Map.of(AgeBand.OVER_60, 2), AFTER)).isEqualTo(new Roster.Closing.MoreAgesThanPeople(1));
        assertThat(roster.closedAt()).isEmpty();
    }

    @Test
    void whatHasNotBegunIsNotSettled() {
        var roster = signedUp(1);

        assertThat(roster.close(Map.of(), STARTS.minusSeconds(1))).isInstanceOf(Roster.Closing.NotYet.class);
        roster.follow(occasion(Status.POSTPONED, CAPACITY, 3), MONDAY_NOON);
        assertThat(roster.close(Map.of(), AFTER)).isInstanceOf(Roster.Closing.NotYet.class);
    }

    private static Turnout held(Roster roster) {
        return roster.news().stream()
                .filter(RosterNews.Held.class::isInstance)
                .map(RosterNews.Held.class::cast)
                .findFirst()
                .orElseThrow()
                .turnout();
    }

    private static Roster signedUp(int people) {
        var roster = roster(open(10));
        for (int person = 1; person <= people; person++) {
            roster.register(asks(person), MONDAY_NOON);
        }
        return savedAndLoaded(roster);
    }
}
