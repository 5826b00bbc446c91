package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ANNA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.NINE_TO_EIGHT;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ROOM_1W040;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.at;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.forPeople;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.on;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.refusal;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.room;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.savedAndLoaded;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.slot;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.with;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Borrower;
import pl.krakow.centra.booking.rooms.domain.Room;

class PlacingTest {

    private final DaySheet sheet = blankSheet();

    @Test
    void makesARequestWhereTheCoordinatorDecides() {
        var booking = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(booking.state()).isEqualTo(BookingState.REQUESTED);
        assertThat(booking.revision()).isEqualTo(1);
        assertThat(sheet.news()).containsExactly(new BookingEvent.Requested(booking));
    }

    @Test
    void confirmsAtOnceForTheTrustedWhereTheRoomIsLentAtOnce() {
        var lentAtOnce = RoomDay.of(room("1w038", 20, with(Approval.TRUSTED_AT_ONCE)), MONDAY, KRAKOW, NINE_TO_EIGHT);

        var booking = placed(sheet.place(by(Authority.TRUSTED, ask("10:00", "12:00")), lentAtOnce, TUESDAY_BEFORE));
        var another = placed(sheet.place(ask("14:00", "16:00"), lentAtOnce, TUESDAY_BEFORE));

        assertThat(booking.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(another.state()).isEqualTo(BookingState.REQUESTED);
        assertThat(sheet.news())
                .containsExactly(new BookingEvent.Confirmed(booking), new BookingEvent.Requested(another));
    }

    @Test
    void letsEvenTheTrustedWaitWhereTheCoordinatorAcceptsEveryTopic() {
        var booking = placed(sheet.place(by(Authority.TRUSTED, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(booking.state()).isEqualTo(BookingState.REQUESTED);
    }

    @Test
    void confirmsAtOnceWhatStaffPlace() {
        var booking = placed(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(booking.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(booking.madeBy()).isEqualTo(COORDINATOR);
    }

    @Test
    void keepsTheBuffersAndTheCancellationTimeOfTheDayItWasMade() {
        var booking = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(booking.claim()).isEqualTo(new TimeSlot(at("09:45"), at("12:15")));
        assertThat(booking.cancelFreelyUntil()).isEqualTo(on(MONDAY.minusDays(1), "10:00"));
    }

    @Test
    void answersARepetitionWithTheFirstBookingAndWithoutNews() {
        var request = ask("10:00", "12:00");
        var first = placed(sheet.place(request, THAT_MONDAY, TUESDAY_BEFORE));
        var loaded = savedAndLoaded(sheet);

        var second = placed(loaded.place(request, THAT_MONDAY, TUESDAY_BEFORE.plusSeconds(60)));

        assertThat(second).isEqualTo(first);
        assertThat(loaded.news()).isEmpty();
    }

    @Test
    void leavesNoNewsWhenItRefuses() {
        sheet.place(ask("22:00", "23:00"), THAT_MONDAY, TUESDAY_BEFORE);

        assertThat(sheet.news()).isEmpty();
        assertThat(sheet.bookings()).isEmpty();
    }

    @Test
    void refusesASlotThatOverlapsAConfirmedOne() {
        confirmed("10:00", "12:00");

        assertThat(refusal(sheet.place(ask("11:45", "13:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new RoomTaken(Cause.TAKEN));
    }

    @Test
    void refusesASlotWhoseSetUpRunsIntoTheCleanUpOfAnother() {
        confirmed("10:00", "12:00");

        assertThat(refusal(sheet.place(ask("12:15", "13:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new RoomTaken(Cause.BUFFER));
    }

    @Test
    void placesASlotThatLeavesRoomForBothBuffers() {
        confirmed("10:00", "12:00");

        placed(sheet.place(ask("12:30", "13:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(sheet.bookings()).hasSize(2);
    }

    @Test
    void letsRequestsCompeteForOneSlot() {
        placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));
        placed(sheet.place(ask("11:00", "13:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(sheet.bookings()).extracting(Booking::state).containsOnly(BookingState.REQUESTED);
    }

    @Test
    void letsStaffTakeASlotOthersHaveOnlyRequested() {
        placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));

        var booking = placed(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(booking.isConfirmed()).isTrue();
    }

    @Test
    void givesTheSlotOfACancelledBookingAway() {
        var booking = confirmed("10:00", "12:00");
        sheet.cancelByCentre(booking.id(), any -> true, COORDINATOR, null, TUESDAY_BEFORE);

        placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(sheet.bookings())
                .extracting(Booking::state)
                .containsExactly(BookingState.CANCELLED, BookingState.REQUESTED);
    }

    @Test
    void refusesASlotOutsideTheOpeningHours() {
        assertThat(refusal(sheet.place(ask("08:45", "10:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.OutsideOpeningHours());
        assertThat(refusal(sheet.place(ask("19:30", "20:15"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.OutsideOpeningHours());
    }

    @Test
    void letsBuffersReachBeyondTheOpeningHours() {
        placed(sheet.place(ask("09:00", "17:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(sheet.bookings()).hasSize(1);
    }

    @Test
    void refusesAMeetingInThePastExceptForTheCoordinatorWhoRecordsIt() {
        var evening = at("21:00");

        assertThat(refusal(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, evening)))
                .isEqualTo(new Refusal.InThePast());
        assertThat(refusal(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, evening)))
                .isEqualTo(new Refusal.InThePast());
        assertThat(placed(sheet.place(by(Authority.COORDINATOR, ask("10:00", "12:00")), THAT_MONDAY, evening))
                        .isConfirmed())
                .isTrue();
    }

    @Test
    void refusesWhatLiesBeyondTheHorizon() {
        var yearBefore = on(MONDAY.minusDays(366), "10:00");

        assertThat(refusal(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, yearBefore)))
                .isEqualTo(new Refusal.BeyondHorizon(MONDAY.minusDays(1)));
        placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, yearBefore.plus(Duration.ofDays(1))));
    }

    @Test
    void refusesTimesOffTheRaster() {
        assertThat(refusal(sheet.place(ask("10:05", "11:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.NotOnRaster(Duration.ofMinutes(15)));
        var oddEnd = new TimeSlot(at("10:00"), at("11:00").plusNanos(1));
        assertThat(refusal(sheet.place(ask(oddEnd), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.NotOnRaster(Duration.ofMinutes(15)));
    }

    @Test
    void refusesMeetingsOfAnUnusualLength() {
        assertThat(refusal(sheet.place(ask("10:00", "10:15"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.TooShort(Duration.ofMinutes(30)));
        assertThat(refusal(sheet.place(ask("09:00", "17:15"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.TooLong(Duration.ofHours(8)));
    }

    @Test
    void refusesAMeetingThatRunsIntoTheNextDay() {
        var overnight = new TimeSlot(at("22:00"), on(MONDAY.plusDays(1), "02:00"));

        assertThat(refusal(sheet.place(ask(overnight), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.SpansDays());
    }

    @Test
    void refusesMorePeopleThanTheRoomHolds() {
        assertThat(refusal(sheet.place(forPeople(71, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.RoomTooSmall(70));
        placed(sheet.place(forPeople(70, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));
    }

    @Test
    void lendsARoomOnlyToTheKindsOfBeneficiariesItIsFor() {
        var day = lentTo(Borrower.INDIVIDUAL);

        for (var authority : List.of(Authority.USER, Authority.TRUSTED)) {
            assertThat(refusal(sheet.place(by(authority, ask("10:00", "12:00")), day, TUESDAY_BEFORE)))
                    .isEqualTo(new Refusal.NotLentTo(Borrower.ORGANISATION, Set.of(Borrower.INDIVIDUAL)));
        }
        placed(sheet.place(ask("10:00", "12:00"), lentTo(Borrower.ORGANISATION), TUESDAY_BEFORE));
        placed(sheet.place(by(Authority.STAFF, ask("14:00", "16:00")), day, TUESDAY_BEFORE));
    }

    @Test
    void movesABookingOnlyToARoomThatIsForItsBeneficiary() {
        var booking = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(moved(booking, lentTo(Borrower.INDIVIDUAL), Authority.USER))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.NotLentTo.class));
        assertThat(moved(booking, lentTo(Borrower.INDIVIDUAL), Authority.COORDINATOR))
                .isInstanceOf(Decision.Decided.class);
    }

    @Test
    void lendsARetiredRoomToNobodyFromThatDayOn() {
        var retired = RoomDay.of(ROOM_1W040.retired(MONDAY), MONDAY, KRAKOW, NINE_TO_EIGHT);
        var lastDay = RoomDay.of(ROOM_1W040.retired(MONDAY.plusDays(1)), MONDAY, KRAKOW, NINE_TO_EIGHT);

        assertThat(refusal(sheet.place(ask("10:00", "12:00"), retired, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.NoLongerLent(MONDAY));
        assertThat(refusal(sheet.place(by(Authority.COORDINATOR, ask("10:00", "12:00")), retired, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.NoLongerLent(MONDAY));
        placed(sheet.place(ask("10:00", "12:00"), lastDay, TUESDAY_BEFORE));
    }

    @Test
    void namesFirstWhatTheUserCanMend() {
        confirmed("10:00", "12:00");

        assertThat(refusal(sheet.place(forPeople(500, ask("10:05", "10:10")), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.NotOnRaster(Duration.ofMinutes(15)));
    }

    @Test
    void refusesEverythingOnAClosedDay() {
        var holiday = RoomDay.of(ROOM_1W040, LocalDate.of(2026, 12, 25), KRAKOW, List.of());
        var christmas = DaySheet.blank(holiday.sheet(), KRAKOW);
        var slot = new TimeSlot(on(holiday.date(), "10:00"), on(holiday.date(), "12:00"));

        assertThat(refusal(christmas.place(ask(slot), holiday, TUESDAY_BEFORE)))
                .isEqualTo(new Refusal.OutsideOpeningHours());
    }

    private Booking confirmed(String from, String to) {
        return placed(sheet.place(by(Authority.STAFF, ask(from, to)), THAT_MONDAY, TUESDAY_BEFORE));
    }

    private Decision moved(Booking booking, RoomDay day, Authority authority) {
        return sheet.move(booking.id(), _ -> true, day, slot("14:00", "16:00"), authority, ANNA, null, TUESDAY_BEFORE);
    }

    private static RoomDay lentTo(Borrower borrower) {
        var room = ROOM_1W040;
        var theirs = new Room(
                room.id(),
                null,
                room.names(),
                Map.of(),
                room.area(),
                room.layouts(),
                List.of(),
                Map.of(),
                Set.of(borrower),
                room.rules(),
                List.of(),
                null);
        return RoomDay.of(theirs, MONDAY, KRAKOW, NINE_TO_EIGHT);
    }
}
