package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ANNA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ROOM_1W040;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.at;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.meetingOf;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;

import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;

/** What becomes of a confirmed booking: changed, withdrawn, checked in, completed or missed. */
class TurnoutTest {

    private static final LongPredicate ANY = _ -> true;
    private static final Attendance THIRTY_ONE = new Attendance(31, 24, null, 5, Map.of(AgeBand.UNDER_18, 3));

    private final DaySheet sheet = blankSheet();
    private final Booking booking = confirmed("10:00", "12:00");

    @Test
    void letsPeopleInFromAnHourBefore() {
        assertThat(sheet.checkIn(booking.id(), ANY, COORDINATOR, at("08:59")))
                .isEqualTo(new Decision.NotYet(at("09:00")));

        sheet.checkIn(booking.id(), ANY, COORDINATOR, at("09:00"));

        assertThat(now().state()).isEqualTo(BookingState.CHECKED_IN);
        assertThat(now().occupies()).isTrue();
    }

    @Test
    void countsWhoWasThereOnceItHasBegun() {
        assertThat(sheet.complete(booking.id(), ANY, THIRTY_ONE, COORDINATOR, at("09:59")))
                .isEqualTo(new Decision.NotYet(at("10:00")));

        sheet.complete(booking.id(), ANY, THIRTY_ONE, COORDINATOR, at("12:30"));

        assertThat(now().state()).isEqualTo(BookingState.COMPLETED);
        assertThat(now().attendance()).isEqualTo(THIRTY_ONE);
        assertThat(sheet.news()).last().isEqualTo(new BookingEvent.Completed(now()));
    }

    @Test
    void correctsACountAndTellsItOnlyWhenItDiffers() {
        sheet.complete(booking.id(), ANY, THIRTY_ONE, COORDINATOR, at("12:30"));
        sheet.complete(booking.id(), ANY, THIRTY_ONE, COORDINATOR, at("12:31"));
        assertThat(now().revision()).isEqualTo(2);

        sheet.complete(booking.id(), ANY, Attendance.of(30), COORDINATOR, at("12:32"));

        assertThat(now().revision()).isEqualTo(3);
        assertThat(now().attendance()).isEqualTo(Attendance.of(30));
    }

    @Test
    void freesTheRoomWhenNobodyCame() {
        assertThat(sheet.noShow(booking.id(), ANY, COORDINATOR, at("09:59")))
                .isEqualTo(new Decision.NotYet(at("10:00")));

        sheet.noShow(booking.id(), ANY, COORDINATOR, at("10:30"));

        assertThat(now().state()).isEqualTo(BookingState.NO_SHOW);
        placed(sheet.place(by(Authority.STAFF, ask("10:45", "12:00")), THAT_MONDAY, at("10:30")));
    }

    @Test
    void takesANoShowBackUnlessTheRoomWasGivenAway() {
        sheet.noShow(booking.id(), ANY, COORDINATOR, at("10:30"));
        sheet.complete(booking.id(), ANY, THIRTY_ONE, COORDINATOR, at("10:40"));
        assertThat(now().state()).isEqualTo(BookingState.COMPLETED);

        var other = confirmed("14:00", "15:00");
        sheet.noShow(other.id(), ANY, COORDINATOR, at("14:10"));
        placed(sheet.place(by(Authority.STAFF, ask("14:15", "15:00")), THAT_MONDAY, at("14:10")));

        assertThat(sheet.complete(other.id(), ANY, THIRTY_ONE, COORDINATOR, at("14:20")))
                .isInstanceOfSatisfying(
                        Decision.TakenMeanwhile.class,
                        taken -> assertThat(taken.refusal()).isEqualTo(new RoomTaken(Cause.TAKEN)));
    }

    @Test
    void isWithdrawnForAReasonUntilItIsOver() {
        sheet.withdraw(booking.id(), ANY, COORDINATOR, "Awaria ogrzewania", at("11:59"));

        assertThat(now().state()).isEqualTo(BookingState.WITHDRAWN);
        assertThat(now().steps().getLast().reason()).isEqualTo("Awaria ogrzewania");
        assertThat(sheet.news()).last().isEqualTo(new BookingEvent.Withdrawn(now()));
        assertThat(sheet.withdraw(booking.id(), ANY, COORDINATOR, "Jeszcze raz", at("11:59")))
                .isEqualTo(new Decision.NotPossible(BookingState.WITHDRAWN));
    }

    @Test
    void keepsTheAcceptedTopicForTheCentreButNotTheNumberOfPeople() {
        var more = meetingOf(18);
        var otherTopic =
                new MeetingDetails("Bal", more.purpose(), 18, List.of(), false, null, more.regulationsVersion());

        assertThat(change(otherTopic, Authority.USER)).isEqualTo(new Decision.OnlyTheCentre());
        assertThat(change(more, Authority.USER)).isInstanceOf(Decision.Decided.class);
        assertThat(change(otherTopic, Authority.COORDINATOR)).isInstanceOf(Decision.Decided.class);
        assertThat(now().details().title()).isEqualTo("Bal");
        assertThat(now().isConfirmed()).isTrue();
    }

    @Test
    void changesNothingIntoMorePeopleThanTheRoomHolds() {
        assertThat(change(meetingOf(71), Authority.COORDINATOR))
                .isEqualTo(new Decision.Refused(booking, new Refusal.RoomTooSmall(70)));
    }

    @Test
    void keepsTheRegulationsThatWereAccepted() {
        var changed = new MeetingDetails("Zebranie zarządu", "Plan", 3, List.of(), false, null, "2099-01");

        change(changed, Authority.COORDINATOR);

        assertThat(now().details().regulationsVersion())
                .isEqualTo(booking.details().regulationsVersion());
    }

    @Test
    void refusesCountsWhosePartsAreMoreThanTheWhole() {
        assertThatThrownBy(() -> new Attendance(10, 6, 5, null, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attendance(10, null, null, null, Map.of(AgeBand.OVER_60, 11)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attendance(10, -1, null, null, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Decision change(MeetingDetails details, Authority authority) {
        return sheet.change(
                booking.id(),
                ANY,
                details,
                ROOM_1W040,
                authority,
                authority == Authority.USER ? ANNA : COORDINATOR,
                TUESDAY_BEFORE);
    }

    private Booking now() {
        return sheet.find(booking.id()).orElseThrow();
    }

    private Booking confirmed(String from, String to) {
        return placed(sheet.place(by(Authority.COORDINATOR, ask(from, to)), THAT_MONDAY, TUESDAY_BEFORE));
    }
}
