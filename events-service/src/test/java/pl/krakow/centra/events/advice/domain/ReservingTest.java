package pl.krakow.centra.events.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.domain.Reymonta.ANY;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;
import static pl.krakow.centra.events.advice.domain.Reymonta.ONLINE;
import static pl.krakow.centra.events.advice.domain.Reymonta.ROOM_EACH;
import static pl.krakow.centra.events.advice.domain.Reymonta.at;
import static pl.krakow.centra.events.advice.domain.Reymonta.duty;
import static pl.krakow.centra.events.advice.domain.Reymonta.granted;
import static pl.krakow.centra.events.advice.domain.Reymonta.kept;
import static pl.krakow.centra.events.advice.domain.Reymonta.refused;
import static pl.krakow.centra.events.advice.domain.Reymonta.reloaded;
import static pl.krakow.centra.events.advice.domain.Reymonta.reserving;
import static pl.krakow.centra.events.advice.domain.Reymonta.wanting;
import static pl.krakow.centra.events.advice.domain.Reymonta.with;

import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.Test;

/** A time that is kept for somebody until they have said that they want it. */
class ReservingTest {

    private static final Instant DEADLINE = NOW.plusSeconds(7200);
    private static final Instant ROOM_BY = DEADLINE.plusSeconds(600);

    private final Duty duty = duty(ONLINE, "09:00", "12:00");

    @Test
    void takesTheTimeAndTellsNobody() {
        var day = with(duty);

        var reserved = kept(day.book(reserving(duty, at("10:00"), DEADLINE), NOW));

        assertThat(reserved.state()).isEqualTo(AppointmentState.RESERVED);
        assertThat(day.news()).isEmpty();
        assertThat(day.contents().due()).contains(DEADLINE);
        assertThat(day.free(duty, NOW)).extracting(Period::start).containsExactly(at("09:00"), at("11:00"));
        assertThat(day.book(wanting(duty, at("10:00")), NOW)).isInstanceOf(Booking.SlotTaken.class);
    }

    @Test
    void isTheirsOnceTheySaySoHoweverOften() {
        var day = with(duty);
        var id = kept(day.book(reserving(duty, at("10:00"), DEADLINE), NOW)).id();

        assertThat(day.confirm(id, ROOM_BY, DEADLINE.minusMillis(1)))
                .isInstanceOfSatisfying(Step.Taken.class, taken -> {
                    assertThat(taken.appointment().state()).isEqualTo(AppointmentState.BOOKED);
                    assertThat(taken.appointment().deadline()).isNull();
                });
        assertThat(day.confirm(id, ROOM_BY, DEADLINE.plusSeconds(60))).isInstanceOf(Step.Taken.class);
        assertThat(day.news()).singleElement().isInstanceOf(DayNews.Booked.class);
    }

    @Test
    void isNobodysAtTheDeadline() {
        var day = with(duty);
        var id = kept(day.book(reserving(duty, at("10:00"), DEADLINE), NOW)).id();

        assertThat(day.settle(DEADLINE.minusMillis(1))).isEmpty();
        assertThat(day.confirm(id, ROOM_BY, DEADLINE)).isInstanceOf(Step.TooLate.class);
        assertThat(day.settle(DEADLINE)).extracting(Appointment::id).containsExactly(id);

        assertThat(day.contents().appointments()).as("no trace is left").isEmpty();
        assertThat(day.news()).isEmpty();
        assertThat(day.confirm(id, ROOM_BY, NOW)).isInstanceOf(Step.Unknown.class);
        assertThat(day.free(duty, NOW)).hasSize(3);
    }

    @Test
    void isFreeAgainWhenTheyDontWantIt() {
        var day = with(duty);
        var id = kept(day.book(reserving(duty, at("10:00"), DEADLINE), NOW)).id();

        assertThat(day.decline(id)).isTrue();
        assertThat(day.decline(id)).isFalse();
        assertThat(day.free(duty, NOW)).hasSize(3);

        var booked = kept(day.book(wanting(duty, at("10:00")), NOW));
        assertThat(day.decline(booked.id())).as("what is booked isn't declined").isFalse();
    }

    @Test
    void hasItsRoomAskedForAtOnceAndGivenUpWhenItLapses() {
        var inARoom = duty(ROOM_EACH, "09:00", "12:00");
        var day = with(inARoom);

        kept(day.book(reserving(inARoom, at("10:00"), DEADLINE), NOW));
        assertThat(day.news()).singleElement().isInstanceOf(DayNews.RoomRequested.class);

        day = reloaded(day);
        day.settle(DEADLINE);
        assertThat(day.news()).singleElement().isInstanceOf(DayNews.RoomGivenUp.class);
        assertThat(day.contents().givenUp()).hasSize(1);
    }

    @Test
    void waitsForItsRoomWhereThatIsntAnsweredWhenTheyConfirm() {
        var inARoom = duty(ROOM_EACH, "09:00", "12:00");
        var day = with(inARoom);
        var reserved = kept(day.book(reserving(inARoom, at("10:00"), DEADLINE), NOW));

        day.confirm(reserved.id(), ROOM_BY, NOW.plusSeconds(60));
        var pending = day.appointment(reserved.id()).orElseThrow();
        assertThat(pending.state()).isEqualTo(AppointmentState.PENDING_ROOM);
        assertThat(pending.deadline()).isEqualTo(ROOM_BY);

        day.hear(granted(Objects.requireNonNull(pending.room()), 2));
        assertThat(day.appointment(reserved.id()).orElseThrow().state()).isEqualTo(AppointmentState.BOOKED);
    }

    @Test
    void isBookedAtOnceWhereTheRoomWasGrantedMeanwhile() {
        var inARoom = duty(ROOM_EACH, "09:00", "12:00");
        var day = with(inARoom);
        var reserved = kept(day.book(reserving(inARoom, at("10:00"), DEADLINE), NOW));

        day.hear(granted(Objects.requireNonNull(reserved.room()), 2));
        assertThat(day.appointment(reserved.id()).orElseThrow().state()).isEqualTo(AppointmentState.RESERVED);
        day.confirm(reserved.id(), ROOM_BY, NOW.plusSeconds(60));

        assertThat(day.appointment(reserved.id()).orElseThrow().state()).isEqualTo(AppointmentState.BOOKED);
    }

    @Test
    void isGoneWithoutAWordWhenItsRoomIsRefusedOrItsDutyCalledOff() {
        var inARoom = duty(ROOM_EACH, "09:00", "12:00");
        var day = with(inARoom);
        var reserved = kept(day.book(reserving(inARoom, at("10:00"), DEADLINE), NOW));
        day.hear(refused(Objects.requireNonNull(reserved.room()), 2));
        assertThat(day.appointment(reserved.id())).isEmpty();

        var online = with(duty);
        var other = kept(online.book(reserving(duty, at("10:00"), DEADLINE), NOW));
        online.cancelDuty(duty.id(), ANY, "Choroba", NOW);
        assertThat(online.appointment(other.id())).isEmpty();
        assertThat(online.news()).isEmpty();
    }

    @Test
    void goesWhereItsDutyIsCutSoThatItDoesntFit() {
        var day = with(duty);
        var early = kept(day.book(reserving(duty, at("09:00"), DEADLINE), NOW));
        var late = kept(day.book(reserving(duty, at("11:00"), DEADLINE), NOW));
        var shorter =
                new Duty.Shape(new Period(at("09:00"), at("11:00")), duty.slotLength(), duty.pause(), duty.fields());

        assertThat(day.change(duty.id(), ANY, shorter, ONLINE, NOW)).isInstanceOf(Step.DutyChanged.class);

        assertThat(day.appointment(early.id())).isPresent();
        assertThat(day.appointment(late.id())).isEmpty();
        assertThat(day.change(duty.id(), ANY, shorter, ROOM_EACH, NOW)).isInstanceOf(Step.DutyChanged.class);
        assertThat(day.contents().appointments())
                .as("nobody was promised to be seen there")
                .isEmpty();
    }

    @Test
    void isNeitherMovedNorCalledOffNorHeld() {
        var day = with(duty);
        var id = kept(day.book(reserving(duty, at("10:00"), DEADLINE), NOW)).id();

        assertThat(day.cancel(id, ANY, CancelledBy.CENTRE, NOW, null, NOW)).isInstanceOf(Step.NotPossible.class);
        assertThat(day.hold(id, ANY, Outcome.ANSWERED, 30, at("10:30"))).isInstanceOf(Step.NotPossible.class);
        assertThat(day.meet(id, ANY, at("10:00"))).isInstanceOf(Step.NotPossible.class);
    }
}
