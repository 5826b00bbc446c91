package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.ANNA;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.KRAKOW;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.OLENA;
import static pl.krakow.centra.booking.reservation.Centre.REYMONTA;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.MoveBooking.Outcome;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.Booking.Departure;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.Transfer;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.web.Revision;

class MoveBookingTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final SheetId TUESDAYS_SHEET = new SheetId(new RoomId("reymonta", "1w040"), TUESDAY);
    private static final UUID MOVE = new UUID(0, 42);

    private final Centre centre = new Centre();

    @Test
    void movesToAnotherDayAndKeepsTheIdWhileTheRevisionRises() {
        var booking = placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));

        var moved = moved(centre.move(booking, COORDINATOR, "1w040", slot(TUESDAY, "14:00", "16:00")));

        assertThat(moved.id()).isEqualTo(booking.id());
        assertThat(moved.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(moved.revision()).isEqualTo(booking.revision() + 1);
        assertThat(found(booking).start()).isEqualTo(moved.start());
        placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));
    }

    @Test
    void leavesEverythingAsItWasWhenTheOtherDayIsTaken() {
        var booking = placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));
        var other = placed(centre.place(COORDINATOR, "1w040", slot(TUESDAY, "10:00", "12:00"), Centre.meetingOf(3)));

        var outcome = centre.move(booking, COORDINATOR, "1w040", slot(TUESDAY, "11:00", "13:00"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.alternatives()).isNotEmpty());
        assertThat(found(booking)).isEqualTo(booking);
        assertThat(found(other)).isEqualTo(other);
    }

    @Test
    void tellsWhereItIsNowWhenSomebodyHasMovedItOnMeanwhile() {
        var overtaken = new Centre[1];
        var sheets = new InMemoryDaySheets() {
            private boolean movedOn;

            @Override
            public boolean save(DaySheet sheet) {
                boolean saved = super.save(sheet);
                boolean left = sheet.bookings().stream().anyMatch(Booking::isTrace);
                if (saved && left && !movedOn) {
                    movedOn = true;
                    var id = sheet.bookings().getFirst().id();
                    moved(overtaken[0]
                            .moveBooking()
                            .handle(new MoveBooking.Command(
                                    REYMONTA,
                                    id,
                                    Revision.ANY,
                                    "1w039",
                                    slot(MONDAY, "16:00", "17:00"),
                                    null,
                                    COORDINATOR)));
                }
                return saved;
            }
        };
        overtaken[0] = new Centre(sheets);
        var booking = placed(overtaken[0].place(COORDINATOR, "1w040", "10:00", "12:00"));

        var moved = moved(overtaken[0].move(booking, COORDINATOR, "1w040", slot(TUESDAY, "14:00", "16:00")));

        assertThat(moved.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(moved.roomId()).isEqualTo("1w039");
        assertThat(moved.revision()).isEqualTo(booking.revision() + 2);
    }

    @Test
    void doesNotExistForSomebodyElse() {
        var booking = placed(centre.place(ANNA, "1w038", "10:00", "12:00"));

        assertThat(centre.move(booking, OLENA, "1w039", slot(MONDAY, "10:00", "12:00")))
                .isEqualTo(new Outcome.Unknown());
        moved(centre.move(booking, ANNA, "1w039", slot(MONDAY, "10:00", "12:00")));
    }

    @Test
    void isForTheCentreOnceABookingConfirmedAtOnceIsSomebodysWhoIsNotTrustedAnyMore() {
        var booking = placed(centre.place(ANNA, "1w038", "10:00", "12:00"));

        assertThat(centre.sanctioned().move(booking, ANNA, "1w038", slot(TUESDAY, "10:00", "12:00")))
                .isEqualTo(new Outcome.ForTheCentre());
        moved(centre.move(booking, COORDINATOR, "1w038", slot(TUESDAY, "10:00", "12:00")));
    }

    @Test
    void isFinishedByTheSweepWhenTheProcessDiedAfterTheBookingDeparted() {
        var booking = placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));
        expectOnTuesday(booking);
        departFromMonday(booking);
        assertThat(found(booking).start().toLocalDate()).isEqualTo(TUESDAY);

        centre.at(Reymonta.TUESDAY_BEFORE.plusSeconds(31)).settle();

        assertThat(centre.sheets.of(TUESDAYS_SHEET, KRAKOW).find(new BookingId(booking.id())))
                .isPresent();
        assertThat(centre.sheets.of(TUESDAYS_SHEET, KRAKOW).arrivals()).isEmpty();
        assertThat(found(booking).revision()).isEqualTo(booking.revision() + 1);
    }

    @Test
    void isGivenUpByTheSweepWhenTheProcessDiedBeforeTheBookingDeparted() {
        var booking = placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));
        expectOnTuesday(booking);

        centre.at(Reymonta.TUESDAY_BEFORE.plusSeconds(31)).settle();

        assertThat(found(booking)).isEqualTo(booking);
        placed(centre.place(COORDINATOR, "1w040", slot(TUESDAY, "14:00", "16:00"), Centre.meetingOf(3)));
        assertThat(departFromMonday(booking)).isFalse();
    }

    @Test
    void isLeftAloneByTheSweepUntilItsDeadline() {
        var booking = placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));
        expectOnTuesday(booking);

        centre.at(Reymonta.TUESDAY_BEFORE.plusSeconds(29)).settle();

        assertThat(centre.sheets.of(TUESDAYS_SHEET, KRAKOW).arrivals()).hasSize(1);
    }

    private void expectOnTuesday(BookingView view) {
        var day = RoomDay.of(Reymonta.ROOM_1W040, TUESDAY, KRAKOW, Reymonta.NINE_TO_EIGHT);
        var monday = centre.sheets.holding("reymonta", new BookingId(view.id())).orElseThrow();
        var tuesday = centre.sheets.of(TUESDAYS_SHEET, KRAKOW);
        Reymonta.placed(tuesday.expect(
                new Transfer(
                        MOVE,
                        monday.id(),
                        monday.find(new BookingId(view.id())).orElseThrow(),
                        slot(TUESDAY, "14:00", "16:00"),
                        Authority.COORDINATOR,
                        "coordinator",
                        null,
                        Reymonta.TUESDAY_BEFORE.plusSeconds(30)),
                day,
                Reymonta.TUESDAY_BEFORE));
        assertThat(centre.sheets.save(tuesday)).isTrue();
    }

    private boolean departFromMonday(BookingView view) {
        var monday = centre.sheets.holding("reymonta", new BookingId(view.id())).orElseThrow();
        monday.depart(
                new BookingId(view.id()),
                _ -> true,
                new Departure(MOVE, TUESDAYS_SHEET),
                "coordinator",
                null,
                Reymonta.TUESDAY_BEFORE);
        return monday.isChanged() && centre.sheets.save(monday);
    }

    private BookingView found(BookingView booking) {
        return centre.findBookings()
                .find(REYMONTA, new BookingId(booking.id()), COORDINATOR)
                .orElseThrow();
    }

    private static BookingView moved(Outcome outcome) {
        if (outcome instanceof Outcome.Moved done) {
            return done.booking();
        }
        throw new AssertionError("not moved: " + outcome);
    }
}
