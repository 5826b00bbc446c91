package pl.krakow.centra.events.registrations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.registrations.domain.Seminar.A_DAY;
import static pl.krakow.centra.events.registrations.domain.Seminar.CAPACITY;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.STARTS;
import static pl.krakow.centra.events.registrations.domain.Seminar.application;
import static pl.krakow.centra.events.registrations.domain.Seminar.asks;
import static pl.krakow.centra.events.registrations.domain.Seminar.byApproval;
import static pl.krakow.centra.events.registrations.domain.Seminar.occasion;
import static pl.krakow.centra.events.registrations.domain.Seminar.onTheTelephone;
import static pl.krakow.centra.events.registrations.domain.Seminar.open;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;
import static pl.krakow.centra.events.registrations.domain.Seminar.roster;
import static pl.krakow.centra.events.registrations.domain.Seminar.state;
import static pl.krakow.centra.events.registrations.domain.Seminar.withAddress;
import static pl.krakow.centra.events.registrations.domain.Seminar.withoutWaitingList;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.Application.By;
import pl.krakow.centra.events.registrations.domain.Occasion.Status;
import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;
import pl.krakow.centra.events.registrations.domain.SignUp.Mode;
import pl.krakow.centra.events.registrations.domain.SignUp.Promotion;

class SigningUpTest {

    private static final Instant SOON = MONDAY_NOON.plus(Duration.ofHours(2));

    @Test
    void whoFindsASeatHasIt() {
        var roster = roster(open(2));

        assertThat(roster.register(asks(1), MONDAY_NOON)).isInstanceOf(Registering.Entered.class);

        assertThat(state(roster, 1)).isEqualTo(EntryState.CONFIRMED);
        assertThat(roster.free()).isEqualTo(1);
        assertThat(roster.news())
                .containsExactly(
                        new RosterNews.Stands(roster.find(person(1)).orElseThrow(), null, Cause.PERSON, MONDAY_NOON));
    }

    @Test
    void whoFindsNoneWaits() {
        var roster = roster(open(1));
        roster.register(asks(1), MONDAY_NOON);

        roster.register(asks(2), MONDAY_NOON);
        roster.register(asks(3), MONDAY_NOON);

        assertThat(state(roster, 2)).isEqualTo(EntryState.WAITING);
        assertThat(roster.placeInLine(roster.find(person(3)).orElseThrow())).isEqualTo(2);
    }

    @Test
    void whoFindsNoneIsRefusedWhereNobodyWaits() {
        var roster = roster(withoutWaitingList(3));
        roster.register(asks(1, 2), MONDAY_NOON);

        assertThat(refusal(roster, asks(2, 2), MONDAY_NOON)).isEqualTo(new Refusal.Full(1));
        assertThat(roster.find(person(2))).isEmpty();
    }

    @Test
    void nobodyIsOnItTwice() {
        var roster = roster(open(5));
        roster.register(asks(1), MONDAY_NOON);

        assertThat(refusal(roster, asks(1), SOON)).isInstanceOf(Refusal.AlreadyRegistered.class);
        assertThat(roster.taken()).isEqualTo(1);
    }

    @Test
    void whoCancelledMayComeBackAndIsLastThen() {
        var roster = roster(open(1));
        roster.register(asks(1), MONDAY_NOON);
        roster.register(asks(2), MONDAY_NOON);
        roster.register(asks(3), MONDAY_NOON);
        roster.cancel(person(1), Cause.PERSON, SOON);

        roster.register(asks(1), SOON);

        assertThat(state(roster, 2)).isEqualTo(EntryState.CONFIRMED);
        assertThat(roster.placeInLine(roster.find(person(1)).orElseThrow())).isEqualTo(2);
        assertThat(roster.entries()).hasSize(3);
    }

    @Test
    void nobodySignsUpBeforeItOpensOrAfterItCloses() {
        var opens = MONDAY_NOON;
        var closes = MONDAY_NOON.plus(A_DAY);
        var roster = roster(new SignUp(
                Mode.OPEN, opens, closes, 5, true, Promotion.AUTOMATIC, A_DAY, 5, true, List.of(), List.of()));

        assertThat(refusal(roster, asks(1), opens.minusSeconds(1))).isEqualTo(new Refusal.NotOpenYet(opens));
        assertThat(refusal(roster, asks(1), closes)).isEqualTo(new Refusal.Closed(closes));
        assertThat(roster.register(asks(1), closes.minusSeconds(1))).isInstanceOf(Registering.Entered.class);
    }

    @Test
    void signUpClosesWhenTheEventStartsAtTheLatest() {
        var roster = roster(open(5));

        assertThat(refusal(roster, asks(1), STARTS)).isEqualTo(new Refusal.Closed(STARTS));
    }

    @Test
    void theStaffWriteDownWhoRingsWhenOthersCannotSignUpButNeverMoreThanThereAreSeats() {
        var roster = roster(withoutWaitingList(1));

        assertThat(roster.register(onTheTelephone(1), STARTS.plusSeconds(60))).isInstanceOf(Registering.Entered.class);
        assertThat(state(roster, 1)).isEqualTo(EntryState.CONFIRMED);
        assertThat(refusal(roster, onTheTelephone(2), STARTS.plusSeconds(60))).isEqualTo(new Refusal.Full(0));
    }

    @Test
    void nobodySignsUpForWhatIsNotOn() {
        for (var status : Status.values()) {
            var roster = roster(open(5));
            roster.follow(occasion(status, CAPACITY, 3), MONDAY_NOON);

            var answer = roster.register(asks(1), SOON);

            assertThat(answer instanceof Registering.Entered).isEqualTo(status == Status.ON);
        }
        assertThat(refusal(roster(open(5)), asks(1), STARTS.plus(Duration.ofDays(3))))
                .isEqualTo(new Refusal.AlreadyOver());
    }

    @Test
    void staffWriteDownWhoWasThereUntilItIsSettledWhoCame() {
        var roster = roster(open(5));
        var afterwards = STARTS.plus(Duration.ofDays(3));

        assertThat(roster.register(onTheTelephone(1), afterwards)).isInstanceOf(Registering.Entered.class);

        assertThat(roster.close(Map.of(), afterwards)).isInstanceOf(Roster.Closing.Closed.class);
        assertThat(refusal(roster, onTheTelephone(2), afterwards)).isEqualTo(new Refusal.AlreadyOver());
    }

    @Test
    void aGroupSignsUpTogetherAsFarAsThatIsAllowed() {
        var roster = roster(open(10));

        roster.register(asks(1, 5), MONDAY_NOON);

        assertThat(roster.taken()).isEqualTo(5);
        assertThat(refusal(roster, asks(2, 6), MONDAY_NOON)).isEqualTo(new Refusal.TooManyPeople(5));
    }

    @Test
    void anAddressKeepsItsSeatUntilItIsConfirmedOrItsTimeIsUp() {
        var roster = roster(open(1));
        roster.register(withAddress(1, SOON), MONDAY_NOON);
        roster.register(asks(2), MONDAY_NOON);
        assertThat(state(roster, 1)).isEqualTo(EntryState.UNCONFIRMED);
        assertThat(state(roster, 2)).isEqualTo(EntryState.WAITING);
        assertThat(roster.due()).contains(SOON);

        roster.settle(SOON);

        assertThat(roster.find(person(1))).isEmpty();
        assertThat(state(roster, 2)).isEqualTo(EntryState.CONFIRMED);
        assertThat(roster.confirmAddress(person(1), SOON)).isInstanceOf(Step.Unknown.class);
    }

    @Test
    void aConfirmedAddressHasItsSeatForGood() {
        var roster = roster(open(1));
        roster.register(withAddress(1, SOON), MONDAY_NOON);

        roster.confirmAddress(person(1), SOON.minusSeconds(1));
        roster.confirmAddress(person(1), SOON.minusSeconds(1));
        roster.settle(SOON);

        assertThat(state(roster, 1)).isEqualTo(EntryState.CONFIRMED);
    }

    @Test
    void anAddressThatFoundNoSeatKeepsItsPlaceInLineButMovesUpOnlyOnceConfirmed() {
        var roster = roster(open(1));
        roster.register(asks(1), MONDAY_NOON);
        roster.register(withAddress(2, SOON), MONDAY_NOON);
        roster.register(asks(3), MONDAY_NOON);
        roster.register(asks(4), MONDAY_NOON);

        roster.cancel(person(1), Cause.PERSON, MONDAY_NOON);
        assertThat(state(roster, 3)).isEqualTo(EntryState.CONFIRMED);
        roster.confirmAddress(person(2), MONDAY_NOON);

        assertThat(roster.placeInLine(roster.find(person(2)).orElseThrow())).isEqualTo(1);
        assertThat(roster.placeInLine(roster.find(person(4)).orElseThrow())).isEqualTo(2);
    }

    @Test
    void anAccountIsNeededWhereAnAddressIsNotEnough() {
        var roster = roster(
                new SignUp(Mode.OPEN, null, null, 5, true, Promotion.AUTOMATIC, A_DAY, 1, false, List.of(), List.of()));

        assertThat(refusal(roster, withAddress(1, SOON), MONDAY_NOON)).isEqualTo(new Refusal.NeedsAnAccount());
    }

    @Test
    void nobodySignsUpWherePeopleJustCome() {
        assertThat(refusal(roster(SignUp.none(5)), asks(1), MONDAY_NOON)).isEqualTo(new Refusal.NoSignUp());
    }

    @Test
    void theCentreDecidesAboutEachWhereItWantsTo() {
        var roster = roster(byApproval(1));
        roster.register(asks(1), MONDAY_NOON);
        roster.register(asks(2), MONDAY_NOON);
        roster.register(asks(3), MONDAY_NOON);
        assertThat(roster.taken()).isZero();

        roster.approve(person(2), SOON);
        roster.approve(person(1), SOON);
        roster.decline(person(3), SOON);

        assertThat(state(roster, 2)).isEqualTo(EntryState.CONFIRMED);
        assertThat(state(roster, 1)).as("approved, without a seat").isEqualTo(EntryState.WAITING);
        assertThat(state(roster, 3)).isEqualTo(EntryState.DECLINED);
        assertThat(roster.approve(person(3), SOON)).isEqualTo(new Step.NotPossible(EntryState.DECLINED));
    }

    @Test
    void anAddressIsConfirmedBeforeTheCentreDecides() {
        var roster = roster(byApproval(1));
        roster.register(withAddress(1, SOON), MONDAY_NOON);
        assertThat(roster.approve(person(1), MONDAY_NOON))
                .isEqualTo(new Step.NotPossible(EntryState.UNCONFIRMED_IN_LINE));

        roster.confirmAddress(person(1), MONDAY_NOON);

        assertThat(state(roster, 1)).isEqualTo(EntryState.APPLIED);
    }

    @Test
    void aSeatIsKeptWhileTheFormIsFilledInAndBecomesTheirs() {
        var roster = roster(open(2));
        var hold = application(1, 2, By.ACCOUNT, null, null);
        roster.hold(hold, Duration.ofMinutes(1), MONDAY_NOON);
        roster.register(asks(2), MONDAY_NOON);
        assertThat(state(roster, 2)).isEqualTo(EntryState.WAITING);

        roster.register(asks(1, 1), MONDAY_NOON.plusSeconds(59));

        assertThat(state(roster, 1)).isEqualTo(EntryState.CONFIRMED);
        assertThat(state(roster, 2)).as("has what wasn't needed").isEqualTo(EntryState.CONFIRMED);
    }

    @Test
    void aHoldThatLapsesLeavesNothing() {
        var roster = roster(open(1));
        roster.hold(asks(1), Duration.ofMinutes(1), MONDAY_NOON);
        roster.register(asks(2), MONDAY_NOON);

        roster.settle(MONDAY_NOON.plusSeconds(60));

        assertThat(state(roster, 2)).isEqualTo(EntryState.CONFIRMED);
        assertThat(roster.entries()).hasSize(1);
    }

    @Test
    void whoHasNoAccountHandsTheirHoldOverToTheirRegistration() {
        var roster = roster(open(1));
        roster.hold(application(9, 1, By.ADDRESS, null, null), Duration.ofMinutes(1), MONDAY_NOON);

        roster.register(application(1, 1, By.ADDRESS, person(9), SOON), MONDAY_NOON.plusSeconds(30));

        assertThat(state(roster, 1)).isEqualTo(EntryState.UNCONFIRMED);
        assertThat(roster.find(person(9))).isEmpty();
    }

    @Test
    void aHoldIsGivenUpBeforeItsTime() {
        var roster = roster(open(1));
        roster.hold(asks(1), Duration.ofMinutes(1), MONDAY_NOON);

        assertThat(roster.release(person(1), MONDAY_NOON)).isTrue();
        assertThat(roster.release(person(1), MONDAY_NOON)).isFalse();
        assertThat(roster.free()).isEqualTo(1);
    }

    @Test
    void strangersCannotKeepMoreThanAQuarterOfTheSeats() {
        var roster = roster(open(24));
        for (int stranger = 1; stranger <= 6; stranger++) {
            assertThat(roster.hold(
                            application(stranger, 1, By.ADDRESS, null, null), Duration.ofMinutes(1), MONDAY_NOON))
                    .isInstanceOf(Registering.Entered.class);
        }

        assertThat(roster.hold(application(7, 1, By.ADDRESS, null, null), Duration.ofMinutes(1), MONDAY_NOON))
                .isEqualTo(new Registering.Refused(new Refusal.TooManyHolds()));
        assertThat(roster.hold(asks(8), Duration.ofMinutes(1), MONDAY_NOON)).isInstanceOf(Registering.Entered.class);
    }

    @Test
    void nothingIsHeldWhereTheCentreDecides() {
        assertThat(roster(byApproval(5)).hold(asks(1), Duration.ofMinutes(1), MONDAY_NOON))
                .isEqualTo(new Registering.Refused(new Refusal.NothingToHold()));
    }

    private static Refusal refusal(Roster roster, Application application, Instant now) {
        return roster.register(application, now) instanceof Registering.Refused(var refusal)
                ? refusal
                : new Refusal.Full(Integer.MIN_VALUE);
    }
}
