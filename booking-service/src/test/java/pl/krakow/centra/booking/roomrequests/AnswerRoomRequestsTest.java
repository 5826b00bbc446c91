package pl.krakow.centra.booking.roomrequests;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.ANNA;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.REYMONTA;
import static pl.krakow.centra.booking.reservation.Centre.meetingOf;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;
import static pl.krakow.centra.booking.roomrequests.EventRooms.EVENT;
import static pl.krakow.centra.booking.roomrequests.EventRooms.REQUEST;
import static pl.krakow.centra.booking.roomrequests.EventRooms.forPeople;
import static pl.krakow.centra.booking.roomrequests.EventRooms.wish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.MoveBooking;
import pl.krakow.centra.booking.reservation.OwnProgramme;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.PlaceForEvent;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.Buffers;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews.Booked;
import pl.krakow.centra.booking.roomrequests.domain.RoomWish;
import pl.krakow.centra.kit.web.Revision;

class AnswerRoomRequestsTest {

    private static final RoomWish LARGE_ROOM_AT_5 = wish("1w040", "17:00", "19:00");
    private static final RoomWish SMALL_ROOM_AT_5 = wish("1w039", "17:00", "19:00");

    private final EventRooms rooms = new EventRooms();

    @Test
    void grantsARoomThatIsFree() {
        rooms.ask(1, LARGE_ROOM_AT_5);

        Booking booking = theBooking();
        assertThat(booking.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(booking.event()).isEqualTo(EVENT);
        assertThat(booking.room().room()).isEqualTo("1w040");
        assertThat(booking.slot()).isEqualTo(slot(MONDAY, "17:00", "19:00"));
        assertThat(booking.details().expectedPeople()).isEqualTo(12);
        assertThat(booking.beneficiary()).isEqualTo(OwnProgramme.beneficiary(REYMONTA));
        assertThat(rooms.news()).isEqualTo(new RoomNews.Granted(booked(booking)));
        assertThat(rooms.told()).hasSize(1).first().matches(told -> told.asked() == 1);
    }

    @Test
    void keepsEverybodyElseOutOfIt() {
        rooms.ask(1, LARGE_ROOM_AT_5);

        assertThat(rooms.centre.place(COORDINATOR, "1w040", "18:00", "20:00"))
                .isInstanceOf(PlaceBooking.Outcome.Refused.class);
    }

    @Test
    void refusesARoomThatIsTakenAndSaysWhatIsFree() {
        placed(rooms.centre.place(COORDINATOR, "1w040", "18:00", "20:00"));

        rooms.ask(1, LARGE_ROOM_AT_5);

        assertThat(rooms.live()).isEmpty();
        assertThat(rooms.news()).isInstanceOfSatisfying(RoomNews.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("room-not-available");
            assertThat(refused.kept()).isNull();
            assertThat(refused.alternatives())
                    .isNotEmpty()
                    .contains(new RoomNews.Free("1w039", slot(MONDAY, "17:00", "19:00")));
        });
    }

    @Test
    void refusesWhatThisServiceWouldRefuseACoordinator() {
        assertThat(refusal(wish("1w099", "17:00", "19:00"))).isEqualTo("room-unknown");
        assertThat(refusal(wish("1w040", "17:05", "19:00"))).isEqualTo("not-on-raster");
        assertThat(refusal(wish("1w040", "07:00", "08:00"))).isEqualTo("outside-opening-hours");
        assertThat(refusal(forPeople(71, LARGE_ROOM_AT_5))).isEqualTo("room-too-small");
        assertThat(refusal(wish("1w040", slot(MONDAY.plusYears(2), "17:00", "19:00"))))
                .isEqualTo("beyond-horizon");
    }

    @Test
    void refusesAnExhibitionOfSeveralDays() {
        var opening = slot(MONDAY, "10:00", "11:00").start();

        assertThat(refusal(wish("1w040", new TimeSlot(opening, opening.plus(Duration.ofDays(3))))))
                .isEqualTo("spans-days");
    }

    @Test
    void takesTheTimeAroundItThatTheEventNeeds() {
        var buffers = new Buffers(Duration.ofHours(1), Duration.ZERO);
        rooms.ask(1, new RoomWish("1w040", slot(MONDAY, "17:00", "19:00"), buffers, 12, List.of()));

        assertThat(theBooking().setUp()).isEqualTo(Duration.ofHours(1));
        assertThat(theBooking().cleanUp()).as("the room's own rule").isEqualTo(Duration.ofMinutes(15));
        assertThat(rooms.centre.place(COORDINATOR, "1w040", "15:00", "16:15"))
                .isInstanceOf(PlaceBooking.Outcome.Refused.class);
    }

    @Test
    void takesMoreTimeAroundItWhenTheEventTurnsOutToNeedIt() {
        rooms.ask(1, LARGE_ROOM_AT_5);
        var buffers = new Buffers(Duration.ofHours(1), Duration.ofMinutes(30));
        rooms.ask(2, new RoomWish("1w040", slot(MONDAY, "17:00", "19:00"), buffers, 12, List.of()));

        assertThat(theBooking().setUp()).isEqualTo(Duration.ofHours(1));
        assertThat(theBooking().cleanUp()).isEqualTo(Duration.ofMinutes(30));
        assertThat(rooms.news()).isEqualTo(new RoomNews.Granted(booked(theBooking())));
    }

    @Test
    void changesNothingWhenItHearsTheSameAgain() {
        rooms.ask(1, LARGE_ROOM_AT_5);
        Booking first = theBooking();

        rooms.ask(1, LARGE_ROOM_AT_5);

        assertThat(theBooking()).isEqualTo(first);
        assertThat(rooms.told()).extracting(told -> told.news()).containsOnly(rooms.news());
    }

    @Test
    void paysNoAttentionToWhatComesLate() {
        rooms.ask(3, SMALL_ROOM_AT_5).ask(2, LARGE_ROOM_AT_5);

        assertThat(theBooking().room().room()).isEqualTo("1w039");
        assertThat(rooms.told()).hasSize(1);
    }

    @Test
    void leavesNoBookingWhenTheRequestComesAfterItWasWithdrawn() {
        rooms.giveUp(2).ask(1, LARGE_ROOM_AT_5);

        assertThat(rooms.all()).isEmpty();
        assertThat(rooms.news()).isEqualTo(new RoomNews.Released());
    }

    @Test
    void givesTheRoomBackThatTheEventGivesUp() {
        rooms.ask(1, LARGE_ROOM_AT_5).giveUp(2);

        assertThat(rooms.live()).isEmpty();
        assertThat(rooms.news()).isEqualTo(new RoomNews.Released());
        placed(rooms.centre.place(COORDINATOR, "1w040", "17:00", "19:00"));
    }

    @Test
    void takesARoomAnewForAnEventThatHadGivenItUp() {
        rooms.ask(1, LARGE_ROOM_AT_5).giveUp(2).ask(3, LARGE_ROOM_AT_5);

        assertThat(rooms.all()).hasSize(2);
        assertThat(rooms.news()).isEqualTo(new RoomNews.Granted(booked(theBooking())));
    }

    @Test
    void movesWithTheEvent() {
        rooms.ask(1, LARGE_ROOM_AT_5);
        var id = theBooking().id();

        rooms.ask(2, wish("1w040", "17:30", "19:30"));
        assertThat(theBooking().slot()).isEqualTo(slot(MONDAY, "17:30", "19:30"));
        assertThat(rooms.news()).isEqualTo(new RoomNews.Moved(booked(theBooking())));

        rooms.ask(3, wish("1w039", slot(MONDAY.plusDays(1), "10:00", "12:00")));
        assertThat(theBooking().id()).isEqualTo(id);
        assertThat(rooms.news())
                .isEqualTo(new RoomNews.Moved(new Booked(id, "1w039", slot(MONDAY.plusDays(1), "10:00", "12:00"))));
    }

    @Test
    void keepsWhatTheEventHadWhenItCantMove() {
        rooms.ask(1, LARGE_ROOM_AT_5);
        placed(rooms.centre.place(COORDINATOR, "1w039", "17:00", "19:00"));

        rooms.ask(2, SMALL_ROOM_AT_5);

        assertThat(theBooking().room().room()).isEqualTo("1w040");
        assertThat(rooms.news()).isInstanceOfSatisfying(RoomNews.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("room-not-available");
            assertThat(refused.kept()).isEqualTo(booked(theBooking()));
        });

        rooms.ask(3, LARGE_ROOM_AT_5);
        assertThat(rooms.news()).isEqualTo(new RoomNews.Granted(booked(theBooking())));
    }

    @Test
    void doesNotMoveIntoARoomThatIsTooSmall() {
        rooms.ask(1, forPeople(40, LARGE_ROOM_AT_5)).ask(2, forPeople(40, SMALL_ROOM_AT_5));

        assertThat(theBooking().room().room()).isEqualTo("1w040");
        assertThat(rooms.news())
                .isInstanceOfSatisfying(
                        RoomNews.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("room-too-small"));
    }

    @Test
    void changesForHowManyItIs() {
        rooms.ask(1, LARGE_ROOM_AT_5).ask(2, forPeople(60, LARGE_ROOM_AT_5));

        assertThat(theBooking().details().expectedPeople()).isEqualTo(60);
        assertThat(rooms.news()).isEqualTo(new RoomNews.Granted(booked(theBooking())));
        assertThat(rooms.told()).extracting(told -> told.asked()).containsExactly(1L, 2L);
    }

    @Test
    void tellsTheEventThatTheCentreTookItsRoomBack() {
        rooms.ask(1, LARGE_ROOM_AT_5);
        withdraw(theBooking());

        rooms.lookAtBookings().lookAtBookings();

        assertThat(rooms.live()).isEmpty();
        assertThat(rooms.told()).hasSize(2);
        assertThat(rooms.news()).isInstanceOfSatisfying(RoomNews.Lost.class, lost -> {
            assertThat(lost.cause()).isEqualTo(RoomNews.Lost.Cause.WITHDRAWN);
            assertThat(lost.alternatives()).contains(new RoomNews.Free("1w039", slot(MONDAY, "17:00", "19:00")));
        });
    }

    @Test
    void givesAnEventThatLostItsRoomAnotherOne() {
        rooms.ask(1, LARGE_ROOM_AT_5);
        withdraw(theBooking());
        rooms.lookAtBookings();

        rooms.ask(2, SMALL_ROOM_AT_5);

        assertThat(theBooking().room().room()).isEqualTo("1w039");
        assertThat(rooms.news()).isEqualTo(new RoomNews.Granted(booked(theBooking())));
    }

    @Test
    void tellsTheEventThatTheCentreMovedIt() {
        rooms.ask(1, LARGE_ROOM_AT_5);
        moveByStaff(theBooking(), "1w038");

        rooms.lookAtBookings().lookAtBookings();

        assertThat(rooms.told()).hasSize(2);
        assertThat(rooms.news())
                .isEqualTo(new RoomNews.Moved(new Booked(theBooking().id(), "1w038", slot(MONDAY, "17:00", "19:00"))));
    }

    /** The event had asked for something else before it could learn of the centre's move. */
    @Test
    void followsTheEventThoughTheCentreMovedItMeanwhile() {
        rooms.ask(1, LARGE_ROOM_AT_5);
        moveByStaff(theBooking(), "1w038");

        rooms.ask(2, SMALL_ROOM_AT_5).lookAtBookings();

        assertThat(theBooking().room().room()).isEqualTo("1w039");
        assertThat(rooms.news()).isEqualTo(new RoomNews.Moved(booked(theBooking())));
    }

    @Test
    void tellsWhatIsKeptThoughTheCentreMovesThat() {
        rooms.ask(1, LARGE_ROOM_AT_5).ask(2, wish("1w040", "05:00", "06:00"));
        moveByStaff(theBooking(), "1w038");

        rooms.lookAtBookings();

        assertThat(rooms.news()).isInstanceOfSatisfying(RoomNews.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("outside-opening-hours");
            assertThat(refused.kept()).isEqualTo(booked(theBooking()));
        });
    }

    /** A process that had read the request before the event withdrew it, and comes to place it only now. */
    @Test
    void letsNobodyPlaceWhatWasWithdrawn() {
        rooms.diesAt(2, false);
        try {
            rooms.ask(1, LARGE_ROOM_AT_5);
        } catch (EventRooms.Death e) {
            rooms.lives();
        }
        var attempt = Optional.ofNullable(
                        rooms.requests.find(REQUEST).orElseThrow().attempt())
                .orElseThrow();
        assertThat(rooms.live()).isEmpty();

        rooms.giveUp(2);
        var late = rooms.centre
                .placeForEvent()
                .handle(new PlaceForEvent.Command(
                        attempt.booking(),
                        REYMONTA,
                        EVENT,
                        "1w040",
                        slot(MONDAY, "17:00", "19:00"),
                        new OwnProgramme.Needs(Buffers.NONE, 12, List.of())));

        assertThat(late).isInstanceOf(PlaceForEvent.Outcome.Refused.class);
        assertThat(rooms.all()).isEmpty();
    }

    /** A process that had read the request before the event moved on, and comes to move the booking only now. */
    @Test
    void putsRightWhatASlowProcessMovedForAnOlderWish() {
        rooms.ask(1, LARGE_ROOM_AT_5);
        var booking = theBooking();
        rooms.ask(2, SMALL_ROOM_AT_5).ask(3, LARGE_ROOM_AT_5);
        rooms.centre
                .moveBooking()
                .handle(new MoveBooking.Command(
                        REYMONTA,
                        booking.id(),
                        Revision.ANY,
                        "1w039",
                        booking.slot(),
                        null,
                        OwnProgramme.actor(REYMONTA)));

        rooms.lookAtBookings();

        assertThat(theBooking().room().room()).isEqualTo("1w040");
    }

    @Test
    void isNobodysLoan() {
        rooms.ask(1, LARGE_ROOM_AT_5);
        placed(rooms.centre.place(ANNA, "1w039", slot(MONDAY, "17:00", "18:00"), meetingOf(5)));

        assertThat(rooms.centre.beneficiaries().find(theBooking().beneficiary()))
                .isEmpty();
        assertThat(theBooking().details().responsiblePerson()).isNull();
    }

    private String refusal(RoomWish wish) {
        var own = new EventRooms().ask(1, wish);
        assertThat(own.live()).isEmpty();
        assertThat(own.news()).isInstanceOf(RoomNews.Refused.class);
        return ((RoomNews.Refused) own.news()).code();
    }

    private Booking theBooking() {
        assertThat(rooms.live()).hasSize(1);
        return rooms.live().getFirst();
    }

    private static Booked booked(Booking booking) {
        return new Booked(booking.id(), booking.room().room(), booking.slot());
    }

    private void withdraw(Booking booking) {
        rooms.centre
                .onTheSheet()
                .decide(
                        REYMONTA.value(),
                        booking.id(),
                        sheet -> sheet.withdraw(
                                booking.id(),
                                _ -> true,
                                "coordinator",
                                "Zalanie",
                                rooms.centre.clock().instant()));
    }

    private void moveByStaff(Booking booking, String room) {
        var outcome = rooms.centre
                .moveBooking()
                .handle(new MoveBooking.Command(
                        REYMONTA, booking.id(), Revision.ANY, room, booking.slot(), null, COORDINATOR));
        assertThat(outcome).isInstanceOf(MoveBooking.Outcome.Moved.class);
    }
}
