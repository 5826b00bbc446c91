package pl.krakow.centra.events.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.WaitingRoom.slot;
import static pl.krakow.centra.events.advice.domain.Reymonta.TUESDAY;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Booking;
import pl.krakow.centra.events.advice.domain.Offer;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.WishState;

/** Times that become free go to those who wait, in the order in which they came. */
class WishesInOrderTest {

    private final WaitingRoom room = new WaitingRoom(true);

    private BookAdvice.Outcome books(String account, SlotId slot) {
        return room.book(new AppointmentId(UUID.randomUUID()), slot, account, null, false);
    }

    @Test
    void aFreedTimeIsKeptForTheFirstWhoTakesIt() {
        var duty = room.opened("09:00", "10:00");
        var taken = room.booked(duty, 0);
        var second = room.waits(2);
        var first = room.waits(1);
        room.round();
        assertThat(room.told.letters).isEmpty();

        room.cancelled(taken);
        room.round();

        assertThat(room.now(first).state()).isEqualTo(WishState.OFFERED);
        assertThat(room.now(second).state()).isEqualTo(WishState.WAITING);
        assertThat(room.told.letters).containsExactly(new WaitingRoom.Told.Letter("offered", first.id()));
        assertThat(room.live()).extracting(each -> each.state()).containsExactly(AppointmentState.RESERVED);

        assertThat(room.accepts(first)).isInstanceOf(ManageWish.Outcome.Done.class);
        assertThat(room.now(first).state()).isEqualTo(WishState.TAKEN);
        assertThat(room.live()).extracting(each -> each.state()).containsExactly(AppointmentState.BOOKED);
        assertThat(room.accepts(first)).as("said again").isInstanceOf(ManageWish.Outcome.Done.class);
    }

    @Test
    void whatIsOpenedIsOfferedEachToOne() {
        var first = room.waits(1);
        var second = room.waits(2);
        var third = room.waits(3);

        room.opened("09:00", "11:00");
        room.round();
        room.round();

        assertThat(List.of(room.now(first), room.now(second), room.now(third)))
                .extracting(wish -> wish.state())
                .containsExactly(WishState.OFFERED, WishState.OFFERED, WishState.WAITING);
        assertThat(room.told.letters).hasSize(2);
        assertThat(room.overlaps()).isEmpty();
    }

    @Test
    void whoDeclinesWaitsOnAndTheNextHasIt() {
        var first = room.waits(1);
        var second = room.waits(2);
        var duty = room.opened("09:00", "10:00");
        room.round();

        assertThat(room.declines(first)).isInstanceOf(ManageWish.Outcome.Done.class);
        room.round();

        assertThat(room.now(first).state()).isEqualTo(WishState.WAITING);
        assertThat(room.now(second).state()).isEqualTo(WishState.OFFERED);
        assertThat(room.declines(first)).isInstanceOf(ManageWish.Outcome.NotPossible.class);

        room.declines(second);
        room.round();
        assertThat(room.free(duty)).as("nobody who waits wants it").hasSize(1);
    }

    @Test
    void whoDoesntAnswerWaitsNoLongerAndNothingOfTheirsIsLeftOnTheDay() {
        var first = room.waits(1);
        var second = room.waits(2);
        room.opened("09:00", "10:00");
        room.round();
        var unanswered = room.live().getFirst().id();

        room.clock.forward(Duration.ofHours(12));
        assertThat(room.accepts(first)).as("too late, swept or not").isInstanceOf(ManageWish.Outcome.Gone.class);
        room.round();

        assertThat(room.now(first).state()).isEqualTo(WishState.UNANSWERED);
        assertThat(room.now(second).state()).isEqualTo(WishState.OFFERED);
        assertThat(room.visits.find(unanswered)).isEmpty();
        assertThat(room.told.letters)
                .extracting(letter -> letter.kind())
                .containsExactly("offered", "unanswered", "offered");
    }

    @Test
    void nobodyWhoComesAlongHasWhatIsAboutToBeOffered() {
        var duty = room.opened("09:00", "11:00");
        assertThat(books("account of Jan", slot(duty, 0))).isInstanceOf(BookAdvice.Outcome.Made.class);
        var first = room.waits(1);

        assertThat(books("account of Ewa", slot(duty, 1)))
                .isInstanceOfSatisfying(
                        BookAdvice.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Booking.Awaited.class));
        assertThat(books(String.valueOf(first.contact().subject()), slot(duty, 1)))
                .as("who is the first may take it")
                .isInstanceOf(BookAdvice.Outcome.Made.class);
    }

    @Test
    void whoHasEnoughAheadIsPassedOverAndKeepsTheirPlace() {
        var busy = room.waits(1);
        var next = room.waits(2);
        var full = room.opened("12:00", "17:00");
        for (int number = 0; number < 5; number++) {
            room.book(
                    new AppointmentId(UUID.randomUUID()),
                    slot(full, number),
                    busy.contact().subject(),
                    null,
                    true);
        }

        room.opened("09:00", "10:00");
        room.round();

        assertThat(room.now(busy).state()).isEqualTo(WishState.WAITING);
        assertThat(room.now(next).state()).isEqualTo(WishState.OFFERED);
    }

    @Test
    void theLimitIsCheckedAgainWhenTheyTakeIt() {
        var wish = room.waits(1);
        room.opened("09:00", "10:00");
        room.round();
        var full = room.opened("12:00", "17:00");
        for (int number = 0; number < 5; number++) {
            room.book(
                    new AppointmentId(UUID.randomUUID()),
                    slot(full, number),
                    wish.contact().subject(),
                    null,
                    true);
        }

        assertThat(room.accepts(wish)).isInstanceOf(ManageWish.Outcome.TooMany.class);
    }

    /** Who is first may need the other time yet, when theirs can't be reserved. */
    @Test
    void nobodyIsPassedOverWhileAnotherInstanceMakesThemAnOffer() {
        var duty = room.opened("09:00", "11:00");
        var first = room.waits(1);
        var second = room.waits(2);
        room.wishes.save(first.offered(beingMade(slot(duty, 0))));

        room.round();
        assertThat(room.now(second).state()).isEqualTo(WishState.WAITING);

        room.clock.forward(Duration.ofMinutes(2));
        room.round();
        assertThat(List.of(room.now(first), room.now(second)))
                .as("the other instance died")
                .extracting(wish -> wish.state())
                .containsOnly(WishState.OFFERED);
    }

    @Test
    void whoFindsAnotherInstanceAtWorkOnAWishLeavesThoseBehindItToTheNextRound() {
        var duty = room.opened("09:00", "11:00");
        var first = room.waits(1);
        var second = room.waits(2);
        var line = List.of(first, second);
        var offered = first.offered(beingMade(slot(duty, 0)));
        room.wishes.save(offered);
        room.wishes.save(offered.waitingStill());

        room.offerSlots.offer("reymonta", line, TUESDAY, room.clock.instant());

        assertThat(room.now(second).state()).isEqualTo(WishState.WAITING);
        room.round();
        assertThat(room.now(second).state()).isEqualTo(WishState.OFFERED);
    }

    @Test
    void whoHasWithdrawnSinceTheRoundBeganHoldsNobodyUp() {
        room.opened("09:00", "10:00");
        var first = room.waits(1);
        var second = room.waits(2);
        var line = List.of(first, second);
        room.manageWish.withdraw(first, Locale.ENGLISH);

        room.offerSlots.offer("reymonta", line, TUESDAY, room.clock.instant());
        room.round();

        assertThat(room.now(second).state()).isEqualTo(WishState.OFFERED);
    }

    private Offer beingMade(SlotId slot) {
        var now = room.clock.instant();
        return new Offer(new AppointmentId(UUID.randomUUID()), slot, now, now.plus(Duration.ofHours(2)), false);
    }

    @Test
    void aDutyCalledOffPutsThemBackInTheirPlace() {
        var first = room.waits(1);
        room.waits(2);
        var duty = room.opened("09:00", "10:00");
        room.round();

        room.onTheDay.decide(
                room.day().id(), day -> day.cancelDuty(duty.id(), _ -> true, "Choroba", room.clock.instant()));
        room.clock.forward(Duration.ofMinutes(2));
        room.round();
        assertThat(room.now(first).state()).isEqualTo(WishState.WAITING);

        room.opened("11:00", "12:00");
        room.round();
        assertThat(room.now(first).state()).isEqualTo(WishState.OFFERED);
    }

    @Test
    void whoWithdrawsLeavesTheTimeToTheNext() {
        var first = room.waits(1);
        var second = room.waits(2);
        room.opened("09:00", "10:00");
        room.round();

        room.manageWish.withdraw(room.now(first), Locale.ENGLISH);
        room.round();

        assertThat(room.now(first).state()).isEqualTo(WishState.WITHDRAWN);
        assertThat(room.now(second).state()).isEqualTo(WishState.OFFERED);
    }

    @Test
    void aWishIsOverAfterItsLastDay() {
        var wish = room.waits(1);

        room.clock.forward(Duration.ofDays(30));
        room.round();

        assertThat(room.now(wish).state()).isEqualTo(WishState.OVER);
        assertThat(room.told.letters).containsExactly(new WaitingRoom.Told.Letter("over", wish.id()));
    }

    @Test
    void whatBeginsTooSoonToBeAnsweredIsForEverybody() {
        var wish = room.waits(1);
        var duty = room.opened("09:00", "10:00");
        room.clock.at(duty.time().start().minus(Duration.ofMinutes(80)));

        room.round();

        assertThat(room.now(wish).state()).isEqualTo(WishState.WAITING);
        assertThat(books("account of Jan", slot(duty, 0))).isInstanceOf(BookAdvice.Outcome.Made.class);
    }
}
