package pl.krakow.centra.events.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.domain.Reymonta.ANY;
import static pl.krakow.centra.events.advice.domain.Reymonta.NEXT_DAY;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;
import static pl.krakow.centra.events.advice.domain.Reymonta.ONLINE;
import static pl.krakow.centra.events.advice.domain.Reymonta.ROOM_EACH;
import static pl.krakow.centra.events.advice.domain.Reymonta.ROOM_FOR_ALL;
import static pl.krakow.centra.events.advice.domain.Reymonta.at;
import static pl.krakow.centra.events.advice.domain.Reymonta.duty;
import static pl.krakow.centra.events.advice.domain.Reymonta.granted;
import static pl.krakow.centra.events.advice.domain.Reymonta.kept;
import static pl.krakow.centra.events.advice.domain.Reymonta.lost;
import static pl.krakow.centra.events.advice.domain.Reymonta.movedTo;
import static pl.krakow.centra.events.advice.domain.Reymonta.refused;
import static pl.krakow.centra.events.advice.domain.Reymonta.reloaded;
import static pl.krakow.centra.events.advice.domain.Reymonta.wanting;
import static pl.krakow.centra.events.advice.domain.Reymonta.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.rooms.domain.RoomState;

class AdviserDayTest {

    private static final Instant LATE_AFTER = at("09:00").minus(Duration.ofDays(1));

    @Test
    void offersSlotsWithAPauseBetweenThem() {
        var duty = duty(ONLINE, "09:00", "12:00");

        assertThat(with(duty).free(duty, NOW))
                .extracting(Period::start)
                .containsExactly(at("09:00"), at("10:00"), at("11:00"));
    }

    @Test
    void stepsThroughTheNightTheClocksChangeByTheHoursThatReallyPass() {
        var sunday = LocalDate.of(2027, 3, 28);
        var duty = duty("reymonta", sunday, ONLINE, "01:00", "05:00");

        assertThat(duty.slots()).hasSize(3);
    }

    @Test
    void promisesATimeOnce() {
        var duty = duty(ONLINE, "09:00", "12:00");
        var day = with(duty);

        assertThat(kept(day.book(wanting(duty, at("10:00")), NOW)).state()).isEqualTo(AppointmentState.BOOKED);
        assertThat(day.book(wanting(duty, at("10:00")), NOW)).isInstanceOf(Booking.SlotTaken.class);
        assertThat(day.book(wanting(duty, at("09:00"), 2, null), NOW)).isInstanceOf(Booking.SlotTaken.class);
        assertThat(day.free(duty, NOW)).extracting(Period::start).containsExactly(at("09:00"), at("11:00"));
    }

    @Test
    void answersTheSameRequestTheSameAgain() {
        var duty = duty(ONLINE, "09:00", "12:00");
        var day = with(duty);
        var wanted = wanting(duty, at("10:00"));
        var first = kept(day.book(wanted, NOW));

        assertThat(kept(day.book(wanted, NOW))).isEqualTo(first);
        assertThat(day.news()).hasSize(1);
    }

    @Test
    void promisesOnlyWhatIsOnOffer() {
        var duty = duty(ONLINE, "09:00", "12:00");
        var day = with(duty);

        assertThat(day.book(wanting(duty, at("09:30")), NOW)).isInstanceOf(Booking.SlotUnknown.class);
        assertThat(day.book(wanting(duty, at("11:00"), 2, null), NOW)).isInstanceOf(Booking.SlotUnknown.class);
        assertThat(day.book(wanting(duty(ONLINE, "09:00", "10:00"), at("09:00")), NOW))
                .isInstanceOf(Booking.SlotUnknown.class);
        assertThat(day.book(wanting(duty, at("09:00")), at("09:00"))).isInstanceOf(Booking.AlreadyBegun.class);
        assertThat(day.writeDown(wanting(duty, at("09:00")))).isInstanceOf(Booking.Kept.class);
        assertThat(day.writeDown(wanting(duty, at("09:30")))).isInstanceOf(Booking.SlotUnknown.class);
    }

    @Test
    void letsDutiesOfOneAdviserNotOverlapAtWhateverCentre() {
        var day = with(duty(ONLINE, "09:00", "12:00"));

        assertThat(day.plan(duty("nowa-huta", Reymonta.TUESDAY, ONLINE, "11:30", "14:00")))
                .isInstanceOf(Planning.Clashes.class);
        assertThat(day.plan(duty("nowa-huta", Reymonta.TUESDAY, ONLINE, "12:00", "14:00")))
                .isInstanceOf(Planning.Planned.class);
    }

    @Test
    void offersADutyInARoomOnlyOnceTheRoomIsGranted() {
        var duty = duty(ROOM_FOR_ALL, "09:00", "12:00");
        var day = AdviserDay.blank(Reymonta.DAY);
        day.plan(duty);
        assertThat(day.news()).singleElement().isInstanceOf(DayNews.RoomRequested.class);
        day = reloaded(day);
        var asking = day.duty(duty.id()).orElseThrow();
        assertThat(day.free(asking, NOW)).isEmpty();
        assertThat(day.book(wanting(duty, at("09:00")), NOW)).isInstanceOf(Booking.RoomNotGiven.class);

        day.hear(granted(Objects.requireNonNull(asking.room()), 2));

        assertThat(day.free(day.duty(duty.id()).orElseThrow(), NOW)).hasSize(3);
    }

    @Test
    void followsItsRoomNextDoorAndTellsThoseWhoCome() {
        var duty = duty(ROOM_FOR_ALL, "09:00", "12:00");
        var day = with(duty);
        day.book(wanting(duty, at("09:00")), NOW);
        day = reloaded(day);

        day.hear(movedTo(
                "1w039",
                Objects.requireNonNull(day.duty(duty.id()).orElseThrow().room()),
                3));

        assertThat(day.duty(duty.id()).orElseThrow().place()).isEqualTo(new DutyPlace.InRoom("1w039", false));
        assertThat(day.news()).singleElement().isInstanceOf(DayNews.Moved.class);
    }

    @Test
    void keepsWhatIsPromisedWhenTheRoomIsTakenBackAndSaysThatItIsShortOfOne() {
        var duty = duty(ROOM_FOR_ALL, "09:00", "12:00");
        var day = with(duty);
        var appointment = kept(day.book(wanting(duty, at("09:00")), NOW));
        day.hear(lost(Objects.requireNonNull(day.duty(duty.id()).orElseThrow().room()), 3));

        assertThat(day.isShortOfRooms()).isTrue();
        assertThat(day.appointment(appointment.id()))
                .hasValueSatisfying(still -> assertThat(still.state()).isEqualTo(AppointmentState.BOOKED));
        assertThat(day.free(day.duty(duty.id()).orElseThrow(), NOW)).isEmpty();

        day.change(duty.id(), ANY, duty.shape(), ONLINE, NOW);

        assertThat(day.isShortOfRooms()).isFalse();
        assertThat(day.free(day.duty(duty.id()).orElseThrow(), NOW)).hasSize(2);
    }

    @Test
    void claimsTimeAndRoomInOneActAndConfirmsOnceTheRoomIsGranted() {
        var duty = duty(ROOM_EACH, "09:00", "12:00");
        var day = with(duty);
        var pending = kept(day.book(wanting(duty, at("09:00")), NOW));

        assertThat(pending.state()).isEqualTo(AppointmentState.PENDING_ROOM);
        assertThat(day.news()).singleElement().isInstanceOf(DayNews.RoomRequested.class);
        assertThat(day.book(wanting(duty, at("09:00")), NOW)).isInstanceOf(Booking.SlotTaken.class);

        day = reloaded(day);
        day.hear(granted(Objects.requireNonNull(pending.room()), 2));

        assertThat(day.appointment(pending.id()).orElseThrow().state()).isEqualTo(AppointmentState.BOOKED);
        assertThat(day.contents().due()).isEmpty();
        assertThat(day.news()).singleElement().isInstanceOf(DayNews.Booked.class);
    }

    @Test
    void releasesTheTimeWhenTheRoomIsRefused() {
        var duty = duty(ROOM_EACH, "09:00", "12:00");
        var day = with(duty);
        var pending = kept(day.book(wanting(duty, at("09:00")), NOW));

        day.hear(refused(Objects.requireNonNull(pending.room()), 2));

        assertThat(day.appointment(pending.id()).orElseThrow())
                .returns(AppointmentState.RELEASED, Appointment::state)
                .returns("room-not-available", Appointment::code);
        assertThat(day.free(duty, NOW)).hasSize(3);
        assertThat(day.contents().givenUp()).hasSize(1);
    }

    @Test
    void releasesTheTimeWhenNobodyAnswersAndDoesNotComeBackForALateGrant() {
        var duty = duty(ROOM_EACH, "09:00", "12:00");
        var day = with(duty);
        var pending = kept(day.book(wanting(duty, at("09:00")), NOW));
        var due = day.contents().due().orElseThrow();
        day = reloaded(day);

        day.settle(due.minusSeconds(1));
        assertThat(day.appointment(pending.id()).orElseThrow().state()).isEqualTo(AppointmentState.PENDING_ROOM);
        day.settle(due);
        day = reloaded(day);
        day.hear(granted(Objects.requireNonNull(pending.room()), 2));

        assertThat(day.appointment(pending.id()).orElseThrow())
                .returns(AppointmentState.RELEASED, Appointment::state)
                .returns("room-not-answered", Appointment::code);
        assertThat(day.contents().givenUp())
                .as("until the giving up itself is answered")
                .hasSize(1);
    }

    @Test
    void ignoresAnAnswerThatIsOlderThanWhatIsKnown() {
        var duty = duty(ROOM_FOR_ALL, "09:00", "12:00");
        var day = with(duty);
        var claim = Objects.requireNonNull(day.duty(duty.id()).orElseThrow().room());
        day.hear(lost(claim, 9));

        day.hear(granted(claim, 8));

        assertThat(day.duty(duty.id()).orElseThrow().room())
                .returns(RoomState.LOST, room -> Objects.requireNonNull(room).state());
    }

    @Test
    void isCancelledByTheVisitorInTimeOrLateAndNotOnceItHasBegun() {
        var duty = duty(ONLINE, "09:00", "12:00");
        var day = with(duty);
        var one = kept(day.book(wanting(duty, at("09:00")), NOW)).id();
        var other = kept(day.book(wanting(duty, at("10:00")), NOW)).id();
        var third = kept(day.book(wanting(duty, at("11:00")), NOW)).id();

        day.cancel(one, ANY, CancelledBy.VISITOR, LATE_AFTER, null, NOW);
        day.cancel(other, ANY, CancelledBy.VISITOR, LATE_AFTER, null, LATE_AFTER.plusSeconds(1));

        assertThat(day.appointment(one).orElseThrow().late()).isFalse();
        assertThat(day.appointment(other).orElseThrow().late()).isTrue();
        assertThat(day.cancel(third, ANY, CancelledBy.VISITOR, LATE_AFTER, null, at("11:00")))
                .isInstanceOf(Step.AlreadyBegun.class);
        assertThat(day.cancel(one, ANY, CancelledBy.VISITOR, LATE_AFTER, null, NOW))
                .isInstanceOf(Step.NotPossible.class);
        assertThat(day.free(duty, NOW)).hasSize(2);
    }

    @Test
    void recordsWhatCameOfATalkOnceItHasBegunAndCorrectsIt() {
        var duty = duty(ONLINE, "09:00", "12:00");
        var day = with(duty);
        var id = kept(day.book(wanting(duty, at("09:00")), NOW)).id();
        assertThat(day.hold(id, ANY, Outcome.ANSWERED, 40, NOW)).isInstanceOf(Step.NotBegun.class);

        day = reloaded(day);
        day.nobodyCame(id, ANY, at("09:20"));
        day.hold(id, ANY, Outcome.ANSWERED, 25, at("09:50"));
        day.hold(id, ANY, Outcome.ANSWERED, 25, at("09:51"));

        assertThat(day.news()).hasExactlyElementsOfTypes(DayNews.NobodyCame.class, DayNews.Held.class);
        assertThat(day.appointment(id).orElseThrow().minutes()).isEqualTo(25);
    }

    @Test
    void refusesAStepDecidedOnAnotherRevision() {
        var duty = duty(ONLINE, "09:00", "12:00");
        var day = with(duty);
        var id = kept(day.book(wanting(duty, at("09:00")), NOW)).id();

        assertThat(day.cancel(id, seen -> seen == 7, CancelledBy.CENTRE, LATE_AFTER, null, NOW))
                .isInstanceOf(Step.Outdated.class);
        assertThat(day.cancelDuty(duty.id(), seen -> seen == 7, null, NOW)).isInstanceOf(Step.Outdated.class);
    }

    @Test
    void callsADutyOffWithEverybodyInIt() {
        var duty = duty(ROOM_EACH, "09:00", "12:00");
        var day = with(duty);
        var booked = kept(day.book(wanting(duty, at("09:00")), NOW));
        day.hear(granted(Objects.requireNonNull(booked.room()), 2));
        var pending = kept(day.book(wanting(duty, at("10:00")), NOW));

        var step = (Step.DutyChanged) day.cancelDuty(duty.id(), ANY, "Urlop", NOW);

        assertThat(step.hits()).extracting(Appointment::id).containsExactly(booked.id(), pending.id());
        assertThat(day.contents().appointments())
                .allSatisfy(each -> assertThat(each.state()).isEqualTo(AppointmentState.CANCELLED));
        assertThat(day.contents().givenUp()).hasSize(2);
        assertThat(day.book(wanting(duty, at("11:00")), NOW)).isInstanceOf(Booking.SlotUnknown.class);
    }

    @Test
    void movesToAnotherDayAndFreesTheFirst() {
        var here = duty(ONLINE, "09:00", "12:00");
        var there = duty("reymonta", NEXT_DAY.date(), ONLINE, "09:00", "12:00");
        var from = with(here);
        var to = AdviserDay.blank(NEXT_DAY);
        to.plan(there);
        var id = kept(from.book(wanting(here, at("09:00")), NOW)).id();
        var move = UUID.randomUUID();
        var slot = new SlotId(there.id(), at(NEXT_DAY.date(), "10:00"));

        to.expect(move, from.id(), from.appointment(id).orElseThrow(), slot, 1, NOW.plusSeconds(60), NOW);
        assertThat(to.free(there, NOW)).as("kept meanwhile").hasSize(2);
        var arrival = to.contents().arrivals().getFirst();
        assertThat(from.leave(arrival)).isInstanceOf(Leaving.Left.class);
        assertThat(from.leave(arrival)).as("whoever else finishes it").isInstanceOf(Leaving.Left.class);
        assertThat(from.voidMove(move)).as("too late to give it up").isFalse();
        to.arrive(move);

        assertThat(from.free(here, NOW)).hasSize(3);
        assertThat(to.appointment(id).orElseThrow().time().start()).isEqualTo(slot.start());
        assertThat(to.contents().arrivals()).isEmpty();
    }

    @Test
    void doesNotLeaveForAMoveThatWasGivenUp() {
        var here = duty(ONLINE, "09:00", "12:00");
        var from = with(here);
        var id = kept(from.book(wanting(here, at("09:00")), NOW)).id();
        var move = UUID.randomUUID();
        var arrival = new Arrival(
                move,
                from.id(),
                from.appointment(id).orElseThrow().at(here.id(), here.time(), null, null),
                NOW.plusSeconds(60));

        assertThat(from.voidMove(move)).isTrue();

        assertThat(from.leave(arrival)).isInstanceOf(Leaving.Gone.class);
        assertThat(from.appointment(id).orElseThrow().state()).isEqualTo(AppointmentState.BOOKED);
    }

    @Test
    void movesWithinTheDayAlsoToATimeThatOverlapsItsOwn() {
        var duty = duty(ONLINE, "09:00", "12:00");
        var day = with(duty);
        var id = kept(day.book(wanting(duty, at("09:00"), 2, null), NOW)).id();
        var move = UUID.randomUUID();

        day.expect(
                move,
                day.id(),
                day.appointment(id).orElseThrow(),
                new SlotId(duty.id(), at("10:00")),
                2,
                NOW.plusSeconds(60),
                NOW);
        var arrival = day.contents().arrivals().getFirst();
        day.leave(arrival);
        day.arrive(move);
        assertThat(day.leave(arrival)).as("somebody slow").isInstanceOf(Leaving.Gone.class);

        assertThat(day.contents().appointments())
                .singleElement()
                .returns(at("10:00"), each -> each.time().start())
                .returns(AppointmentState.BOOKED, Appointment::state);
    }

    @Test
    void changesADutyOnlyAsFarAsItsAppointmentsStillFit() {
        var duty = duty(ONLINE, "09:00", "12:00");
        var other = duty(ONLINE, "14:00", "16:00");
        var day = with(duty, other);
        var id = kept(day.book(wanting(duty, at("11:00")), NOW)).id();

        assertThat(day.change(duty.id(), ANY, shape(duty, "09:00", "11:30"), ONLINE, NOW))
                .isInstanceOfSatisfying(
                        Step.InTheWay.class,
                        why -> assertThat(why.appointments())
                                .extracting(Appointment::id)
                                .containsExactly(id));
        assertThat(day.change(duty.id(), ANY, shape(duty, "09:00", "14:30"), ONLINE, NOW))
                .isInstanceOf(Step.Clashes.class);
        assertThat(day.change(duty.id(), seen -> seen == 7, duty.shape(), ROOM_FOR_ALL, NOW))
                .isInstanceOf(Step.Outdated.class);
        assertThat(day.change(duty.id(), ANY, shape(duty, "10:00", "13:00"), ONLINE, NOW))
                .isInstanceOf(Step.DutyChanged.class);

        assertThat(day.free(day.duty(duty.id()).orElseThrow(), NOW))
                .extracting(Period::start)
                .containsExactly(at("10:00"), at("12:00"));
        assertThat(day.duty(duty.id()).orElseThrow().revision()).isEqualTo(2);
    }

    private static Duty.Shape shape(Duty duty, String from, String to) {
        return new Duty.Shape(new Period(at(from), at(to)), duty.slotLength(), duty.pause(), duty.fields());
    }

    @Test
    void asksForItsRoomAtTheNewHour() {
        var duty = duty(ROOM_FOR_ALL, "09:00", "12:00");
        var day = with(duty);

        day.change(duty.id(), ANY, shape(duty, "10:00", "13:00"), ROOM_FOR_ALL, NOW);

        var claim = Objects.requireNonNull(day.duty(duty.id()).orElseThrow().room());
        assertThat(claim.isAwaited()).isTrue();
        assertThat(claim.time().start()).isEqualTo(at("10:00"));
        assertThat(day.news()).singleElement().isInstanceOf(DayNews.RoomRequested.class);
    }

    @Test
    void tellsUnderANewRevisionThatATalkIsElsewhere() {
        var duty = duty(ROOM_FOR_ALL, "09:00", "12:00");
        var day = with(duty);
        var id = kept(day.book(wanting(duty, at("09:00")), NOW)).id();
        day = reloaded(day);

        day.change(duty.id(), ANY, duty.shape(), ONLINE, NOW);

        assertThat(day.news())
                .filteredOn(DayNews.Moved.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        DayNews.Moved.class,
                        moved -> assertThat(moved.appointment().revision()).isEqualTo(2));
        assertThat(day.appointment(id).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void notesThatTheVisitorIsHereFromTwoHoursBefore() {
        var duty = duty(ONLINE, "09:00", "12:00");
        var day = with(duty);
        var id = kept(day.book(wanting(duty, at("11:00")), NOW)).id();

        assertThat(day.meet(id, ANY, at("08:59"))).isInstanceOf(Step.NotBegun.class);
        assertThat(day.meet(id, ANY, at("10:55"))).isInstanceOf(Step.Taken.class);
        day.meet(id, ANY, at("11:10"));
        assertThat(day.appointment(id).orElseThrow().arrived()).isEqualTo(at("10:55"));

        day.hold(id, ANY, Outcome.ANSWERED, 30, at("11:40"));
        assertThat(day.appointment(id).orElseThrow().arrived()).isEqualTo(at("10:55"));
        assertThat(day.meet(id, ANY, at("11:50"))).isInstanceOf(Step.NotPossible.class);
    }

    @Test
    void cancelsWhoArrivesInADutyThatWasCalledOffMeanwhile() {
        var here = duty(ONLINE, "09:00", "12:00");
        var there = duty("reymonta", NEXT_DAY.date(), ONLINE, "09:00", "12:00");
        var from = with(here);
        var to = AdviserDay.blank(NEXT_DAY);
        to.plan(there);
        var id = kept(from.book(wanting(here, at("09:00")), NOW)).id();
        var move = UUID.randomUUID();
        to.expect(
                move,
                from.id(),
                from.appointment(id).orElseThrow(),
                new SlotId(there.id(), at(NEXT_DAY.date(), "10:00")),
                1,
                NOW.plusSeconds(60),
                NOW);
        from.leave(to.contents().arrivals().getFirst());

        to.cancelDuty(there.id(), ANY, "Choroba", NOW);
        to.arrive(move);

        assertThat(to.appointment(id).orElseThrow())
                .returns(AppointmentState.CANCELLED, Appointment::state)
                .returns(CancelledBy.CENTRE, Appointment::cancelledBy)
                .returns(Step.DUTY_CANCELLED, Appointment::code);
        assertThat(to.news()).last().isInstanceOf(DayNews.Cancelled.class);
    }

    @Test
    void knowsASlotByItsName() {
        var slot = new SlotId(new DutyId(UUID.randomUUID()), at("09:00"));

        assertThat(SlotId.parse(slot.toString())).contains(slot);
        assertThat(List.of(
                        "",
                        "x",
                        slot + "0",
                        slot.toString().replace("T", "t"),
                        slot.toString().replace("1201", "1399")))
                .allSatisfy(nonsense -> assertThat(SlotId.parse(nonsense)).isEmpty());
    }
}
