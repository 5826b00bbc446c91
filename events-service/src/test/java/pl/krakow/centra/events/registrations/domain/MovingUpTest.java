package pl.krakow.centra.events.registrations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.registrations.domain.Seminar.A_DAY;
import static pl.krakow.centra.events.registrations.domain.Seminar.CAPACITY;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.STARTS;
import static pl.krakow.centra.events.registrations.domain.Seminar.asks;
import static pl.krakow.centra.events.registrations.domain.Seminar.in;
import static pl.krakow.centra.events.registrations.domain.Seminar.occasion;
import static pl.krakow.centra.events.registrations.domain.Seminar.offering;
import static pl.krakow.centra.events.registrations.domain.Seminar.open;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;
import static pl.krakow.centra.events.registrations.domain.Seminar.roster;
import static pl.krakow.centra.events.registrations.domain.Seminar.savedAndLoaded;
import static pl.krakow.centra.events.registrations.domain.Seminar.state;
import static pl.krakow.centra.events.registrations.domain.Seminar.withoutWaitingList;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.Occasion.Status;
import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;
import pl.krakow.centra.events.registrations.domain.RosterNews.Notice;

class MovingUpTest {

    private static final Instant TUESDAY_NOON = MONDAY_NOON.plus(A_DAY);

    @Test
    void aSeatThatBecomesFreeGoesToWhoCameFirstInTheSameWrite() {
        var roster = full(open(2), 4);

        roster.cancel(person(2), Cause.PERSON, TUESDAY_NOON);

        assertThat(state(roster, 3)).isEqualTo(EntryState.CONFIRMED);
        assertThat(state(roster, 4)).isEqualTo(EntryState.WAITING);
        assertThat(roster.news())
                .extracting(news -> ((RosterNews.Stands) news).cause())
                .containsExactly(Cause.PERSON, Cause.SEAT_FREE);
    }

    @Test
    void aGroupThatDoesNotFitIsPassedOverAndKeepsItsPlace() {
        var roster = full(open(3), 3);
        roster.register(asks(10, 2), MONDAY_NOON);
        roster.register(asks(11, 1), MONDAY_NOON);

        roster.cancel(person(1), Cause.PERSON, TUESDAY_NOON);
        assertThat(state(roster, 10)).isEqualTo(EntryState.WAITING);
        assertThat(state(roster, 11)).isEqualTo(EntryState.CONFIRMED);
        roster.register(asks(12, 1), TUESDAY_NOON);
        roster.cancel(person(2), Cause.PERSON, TUESDAY_NOON);
        roster.cancel(person(3), Cause.PERSON, TUESDAY_NOON);

        assertThat(state(roster, 12)).as("one seat became free first").isEqualTo(EntryState.CONFIRMED);
        assertThat(state(roster, 10)).isEqualTo(EntryState.WAITING);
        roster.cancel(person(12), Cause.PERSON, TUESDAY_NOON);
        assertThat(state(roster, 10)).isEqualTo(EntryState.CONFIRMED);
    }

    @Test
    void anOfferKeepsTheSeatUntilItIsTaken() {
        var roster = full(offering(1), 3);

        roster.cancel(person(1), Cause.PERSON, TUESDAY_NOON);
        assertThat(roster.find(person(2)).orElseThrow().until()).isEqualTo(TUESDAY_NOON.plus(A_DAY));
        assertThat(roster.taken()).isEqualTo(1);
        roster.accept(person(2), TUESDAY_NOON.plus(A_DAY).minusSeconds(1));
        roster.settle(TUESDAY_NOON.plus(A_DAY));

        assertThat(state(roster, 2)).isEqualTo(EntryState.CONFIRMED);
        assertThat(state(roster, 3)).isEqualTo(EntryState.WAITING);
    }

    @Test
    void anOfferNobodyAnswersPassesOn() {
        var roster = full(offering(1), 3);
        roster.cancel(person(1), Cause.PERSON, TUESDAY_NOON);

        assertThat(roster.accept(person(2), TUESDAY_NOON.plus(A_DAY)))
                .isEqualTo(new Step.NotPossible(EntryState.EXPIRED));

        assertThat(state(roster, 3)).isEqualTo(EntryState.OFFERED);
    }

    @Test
    void anOfferThatIsDeclinedPassesOn() {
        var roster = full(offering(1), 3);
        roster.cancel(person(1), Cause.PERSON, TUESDAY_NOON);

        roster.cancel(person(2), Cause.PERSON, TUESDAY_NOON);

        assertThat(state(roster, 2)).isEqualTo(EntryState.CANCELLED);
        assertThat(state(roster, 3)).isEqualTo(EntryState.OFFERED);
    }

    @Test
    void anOfferNeverLastsIntoTheEvent() {
        var roster = full(offering(1), 2);

        roster.cancel(person(1), Cause.PERSON, STARTS.minus(Duration.ofHours(1)));

        assertThat(roster.find(person(2)).orElseThrow().until()).isEqualTo(STARTS);
    }

    @Test
    void whoNeverAnsweredLeavesNobodyWaitingForWhatIsFreeWhenAnybodyAsks() {
        var roster = full(offering(1), 3);
        roster.cancel(person(1), Cause.PERSON, TUESDAY_NOON);

        roster.register(asks(9), TUESDAY_NOON.plus(A_DAY).plus(A_DAY));

        assertThat(state(roster, 2)).isEqualTo(EntryState.EXPIRED);
        assertThat(state(roster, 3)).as("came before them").isEqualTo(EntryState.OFFERED);
        assertThat(state(roster, 9)).isEqualTo(EntryState.WAITING);
    }

    @Test
    void nobodyMovesUpOnceItHasStarted() {
        var roster = full(open(1), 2);

        roster.cancel(person(1), Cause.CENTRE, STARTS);

        assertThat(state(roster, 2)).isEqualTo(EntryState.WAITING);
    }

    @Test
    void moreSeatsLetTheWaitingIn() {
        var roster = full(open(2), 5);

        roster.configure(open(4), _ -> true, TUESDAY_NOON);

        assertThat(state(roster, 4)).isEqualTo(EntryState.CONFIRMED);
        assertThat(state(roster, 5)).isEqualTo(EntryState.WAITING);
    }

    @Test
    void fewerSeatsThanAreTakenCannotBe() {
        var roster = full(open(5), 4);

        assertThat(roster.configure(open(3), _ -> true, TUESDAY_NOON)).isEqualTo(new Configuring.SeatsTaken(4));
        assertThat(roster.configure(open(4), _ -> true, TUESDAY_NOON)).isInstanceOf(Configuring.Configured.class);
        assertThat(roster.free()).isZero();
    }

    @Test
    void moreSeatsThanTheEventHoldsCannotBe() {
        assertThat(roster(open(5)).configure(open(CAPACITY + 1), _ -> true, MONDAY_NOON))
                .isEqualTo(new Configuring.Flawed(new SignUp.Flaw.MoreSeatsThanCapacity(CAPACITY)));
    }

    @Test
    void aChangeDecidedOnOldSettingsIsOutdated() {
        var roster = roster(open(5));

        assertThat(roster.configure(open(6), seen -> seen == 0, MONDAY_NOON)).isInstanceOf(Configuring.Outdated.class);
        assertThat(roster.signUp().seats()).isEqualTo(5);
    }

    @Test
    void aSmallerEventHasFewerSeatsButTakesNoneAway() {
        var roster = full(open(10), 6);

        roster.follow(occasion(Status.ON, 8, 3), TUESDAY_NOON);
        assertThat(roster.signUp().seats()).isEqualTo(8);
        roster.follow(occasion(Status.ON, 4, 4), TUESDAY_NOON);

        assertThat(roster.signUp().seats()).isEqualTo(6);
        assertThat(Seminar.in(roster, EntryState.CONFIRMED)).hasSize(6);
    }

    @Test
    void whatIsOlderThanWhatIsKnownOfTheEventChangesNothing() {
        var roster = full(open(3), 3);
        roster.follow(occasion(Status.ON, CAPACITY, 7), TUESDAY_NOON);

        roster.follow(occasion(Status.OFF, CAPACITY, 6), TUESDAY_NOON);

        assertThat(roster.taken()).isEqualTo(3);
    }

    @Test
    void anEventThatIsOffCancelsEverybody() {
        var roster = full(open(2), 4);
        roster.hold(asks(9), Duration.ofMinutes(1), MONDAY_NOON);
        roster = savedAndLoaded(roster);

        roster.follow(occasion(Status.OFF, CAPACITY, 3), TUESDAY_NOON);

        assertThat(Seminar.in(roster, EntryState.CANCELLED)).hasSize(4);
        assertThat(roster.entries()).hasSize(4);
        assertThat(roster.news())
                .hasSize(4)
                .allSatisfy(
                        news -> assertThat(((RosterNews.Stands) news).cause()).isEqualTo(Cause.EVENT_OFF));
    }

    @Test
    void anEventThatIsPutOffKeepsItsPeopleAndLetsNobodyMoveUpUntilItIsOnAgain() {
        var roster = full(open(2), 3);
        roster.follow(occasion(Status.POSTPONED, CAPACITY, 3), TUESDAY_NOON);

        roster.cancel(person(1), Cause.PERSON, TUESDAY_NOON);
        assertThat(state(roster, 3)).isEqualTo(EntryState.WAITING);
        roster.follow(occasion(Status.ON, CAPACITY, 4), TUESDAY_NOON);

        assertThat(state(roster, 2)).isEqualTo(EntryState.CONFIRMED);
        assertThat(state(roster, 3)).isEqualTo(EntryState.CONFIRMED);
    }

    @Test
    void thePersonCancelsUntilItStartsTheCentreUntilItIsSettledWhoCame() {
        var roster = full(withoutWaitingList(2), 2);

        assertThat(roster.cancel(person(1), Cause.PERSON, STARTS)).isInstanceOf(Step.TooLate.class);
        assertThat(roster.cancel(person(1), Cause.CENTRE, STARTS)).isInstanceOf(Step.Done.class);
        roster.close(Map.of(), STARTS.plusSeconds(60));
        assertThat(roster.cancel(person(2), Cause.CENTRE, STARTS.plusSeconds(120)))
                .isInstanceOf(Step.TooLate.class);
    }

    @Test
    void aGroupGivesSomeOfItsSeatsBackAndWhoWaitsGetsThem() {
        var roster = roster(open(5));
        roster.register(asks(1, 4), MONDAY_NOON);
        roster.register(asks(2, 3), MONDAY_NOON);
        roster.register(asks(3), MONDAY_NOON);
        roster = savedAndLoaded(roster);
        assertThat(in(roster, EntryState.WAITING)).containsExactly(person(2));

        assertThat(roster.keepOnly(person(1), 5, Cause.PERSON, TUESDAY_NOON)).isEqualTo(new Step.TooManyPeople(4));
        assertThat(roster.keepOnly(person(1), 4, Cause.PERSON, TUESDAY_NOON)).isInstanceOf(Step.Done.class);
        assertThat(roster.news()).as("nothing changed").isEmpty();
        assertThat(roster.keepOnly(person(1), 2, Cause.PERSON, TUESDAY_NOON)).isInstanceOf(Step.Done.class);
        assertThat(state(roster, 2)).as("two seats are too few for three").isEqualTo(EntryState.WAITING);
        assertThat(roster.keepOnly(person(2), 2, Cause.CENTRE, TUESDAY_NOON)).isInstanceOf(Step.Done.class);

        assertThat(state(roster, 2)).isEqualTo(EntryState.CONFIRMED);
        assertThat(roster.taken()).isEqualTo(5);
        assertThat(roster.find(person(1)).orElseThrow().number()).isEqualTo(1);
        assertThat(roster.keepOnly(person(1), 1, Cause.PERSON, STARTS)).isInstanceOf(Step.TooLate.class);
        roster.cancel(person(2), Cause.PERSON, TUESDAY_NOON);
        assertThat(roster.keepOnly(person(2), 1, Cause.PERSON, TUESDAY_NOON))
                .isEqualTo(new Step.NotPossible(EntryState.CANCELLED));
    }

    @Test
    void remindsOfANearEventOnce() {
        var roster = full(open(2), 2);
        assertThat(roster.due()).contains(STARTS.minus(A_DAY));

        roster.remind(STARTS.minus(A_DAY).minusSeconds(1));
        assertThat(roster.news()).noneMatch(RosterNews.ReminderDue.class::isInstance);
        roster.remind(STARTS.minus(A_DAY));
        roster.remind(STARTS.minus(A_DAY).plusSeconds(60));

        assertThat(roster.news())
                .filteredOn(RosterNews.ReminderDue.class::isInstance)
                .hasSize(1);
        assertThat(roster.due()).isEmpty();
    }

    @Test
    void anotherDateIsRemindedOfAgain() {
        var roster = full(open(2), 2);
        roster.remind(STARTS.minus(A_DAY));
        roster = savedAndLoaded(roster);

        roster.follow(later(3), STARTS.minus(A_DAY).plusSeconds(60));
        assertThat(roster.due()).contains(STARTS.plus(A_DAY.multipliedBy(6)));
        roster.remind(STARTS.plus(A_DAY.multipliedBy(6)));

        assertThat(roster.news())
                .filteredOn(RosterNews.ReminderDue.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whatNobodyWasRemindedOfInTimeIsNotLookedAtForEver() {
        var roster = full(open(2), 2);

        roster.remind(STARTS);

        assertThat(roster.news()).noneMatch(RosterNews.ReminderDue.class::isInstance);
        assertThat(roster.due()).isEmpty();
    }

    @Test
    void tellsWhoStillWaitsThatItBeginsOnceAndNotWhenItIsLongOver() {
        var roster = full(open(2), 2);
        roster.register(asks(3), TUESDAY_NOON);
        roster.remind(STARTS.minus(A_DAY));
        roster = savedAndLoaded(roster);
        var unheard = savedAndLoaded(roster);
        assertThat(roster.due()).contains(STARTS);

        roster.remind(STARTS.minusSeconds(1));
        assertThat(roster.news()).isEmpty();
        roster.remind(STARTS);
        roster.remind(STARTS.plusSeconds(60));

        assertThat(roster.news()).containsExactly(new RosterNews.BegunWithoutSome(STARTS));
        assertThat(roster.due()).isEmpty();
        unheard.remind(STARTS.plus(A_DAY));
        assertThat(unheard.news()).isEmpty();
        assertThat(unheard.due()).isEmpty();
    }

    @Test
    void whoWaitsForAnEventThatIsPutOffIsToldWhenItBeginsOnItsNewDate() {
        var roster = full(open(2), 2);
        roster.register(asks(3), TUESDAY_NOON);
        roster.remind(STARTS);
        roster = savedAndLoaded(roster);

        roster.follow(occasion(Status.POSTPONED, CAPACITY, 5), STARTS.plusSeconds(60));
        assertThat(roster.due()).isEmpty();
        roster.follow(later(6), STARTS.plusSeconds(120));
        roster = savedAndLoaded(roster);
        var start = roster.occasion().start();
        roster.remind(start);

        assertThat(roster.news()).contains(new RosterNews.BegunWithoutSome(start));
    }

    @Test
    void tellsItsPeopleWhatConcernsThemOfTheEventAndNothingElse() {
        var roster = full(open(2), 2);

        roster.follow(occasion(Status.ON, CAPACITY + 1, 3), TUESDAY_NOON);
        assertThat(roster.news()).as("more seats concern nobody who has one").isEmpty();
        roster.follow(later(4), TUESDAY_NOON);
        roster.follow(occasion(Status.POSTPONED, CAPACITY, 5), TUESDAY_NOON);
        roster.follow(later(6), TUESDAY_NOON);

        assertThat(roster.news())
                .extracting(news -> ((RosterNews.NoticeDue) news).notice())
                .containsExactly(Notice.MOVED, Notice.POSTPONED, Notice.RESCHEDULED);
        assertThat(((RosterNews.NoticeDue) roster.news().getFirst()).dropped())
                .extracting(Session::id)
                .containsExactly(Seminar.SECOND_EVENING);
    }

    @Test
    void nobodyIsToldWhereNobodyIs() {
        var roster = full(open(2), 0);

        roster.follow(later(3), TUESDAY_NOON);

        assertThat(roster.news()).isEmpty();
    }

    /** A week later, and only one evening. */
    private static Occasion later(long revision) {
        var known = occasion(Status.ON, CAPACITY, revision);
        var week = A_DAY.multipliedBy(7);
        return new Occasion(
                known.event(),
                known.centre(),
                known.kind(),
                known.zone(),
                Status.ON,
                CAPACITY,
                List.of(new Session(
                        Seminar.FIRST_EVENING,
                        STARTS.plus(week),
                        STARTS.plus(week).plus(Duration.ofHours(2)))),
                known.look(),
                revision);
    }

    /** A roster with so many people who came one after the other, as it was loaded. */
    private static Roster full(SignUp signUp, int people) {
        var roster = roster(signUp);
        for (int person = 1; person <= people; person++) {
            roster.register(asks(person), MONDAY_NOON);
        }
        return savedAndLoaded(roster);
    }
}
