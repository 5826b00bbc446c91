package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ROOM_1W040;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.at;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.on;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.rooms.domain.Hours;

class OccupancyTest {

    private static final Duration ANY_LENGTH = Duration.ZERO;

    private final DaySheet sheet = blankSheet();

    @Test
    void showsAnEmptyDayAsFreeWithinTheOpeningHours() {
        assertThat(shown(TUESDAY_BEFORE)).containsExactly("00:00 CLOSED", "09:00 FREE", "20:00 CLOSED");
    }

    @Test
    void showsAMeetingWithTheBuffersTheNextOneWouldNeed() {
        confirmed("12:00", "14:00");

        assertThat(shown(TUESDAY_BEFORE))
                .containsExactly(
                        "00:00 CLOSED",
                        "09:00 FREE",
                        "11:30 BUFFER",
                        "12:00 TAKEN",
                        "14:00 BUFFER",
                        "14:30 FREE",
                        "20:00 CLOSED");
    }

    @Test
    void showsARequestAsFreeButAskedFor() {
        placed(sheet.place(ask("12:00", "14:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(shown(TUESDAY_BEFORE))
                .containsExactly("00:00 CLOSED", "09:00 FREE", "12:00 REQUESTED", "14:00 FREE", "20:00 CLOSED");
    }

    @Test
    void showsWhatHasPassedUpToTheNextStart() {
        assertThat(shown(at("10:07"))).containsExactly("00:00 PAST", "10:07 TOO_SHORT", "10:15 FREE", "20:00 CLOSED");
    }

    @Test
    void showsADayBeyondTheHorizonAsSuch() {
        assertThat(shown(on(MONDAY.minusDays(366), "10:00"))).containsExactly("00:00 BEYOND_HORIZON");
    }

    @Test
    void showsARoomThatDoesNotHoldThePeopleAsTooSmall() {
        assertThat(shown(sheet.occupancy().stretches(THAT_MONDAY, 71, ANY_LENGTH, TUESDAY_BEFORE)))
                .containsExactly("00:00 TOO_SMALL");
    }

    @Test
    void showsAGapTooShortForTheMeetingAskedFor() {
        confirmed("09:00", "12:00");
        confirmed("14:00", "20:00");

        assertThat(shown(sheet.occupancy().stretches(THAT_MONDAY, 1, Duration.ofHours(2), TUESDAY_BEFORE)))
                .containsExactly(
                        "00:00 CLOSED",
                        "09:00 TAKEN",
                        "12:00 BUFFER",
                        "12:30 TOO_SHORT",
                        "13:30 BUFFER",
                        "14:00 TAKEN",
                        "20:00 CLOSED");
    }

    @Test
    void doesNotJoinTwoOpeningsThatTouch() {
        var day =
                RoomDay.of(ROOM_1W040, MONDAY, KRAKOW, List.of(Hours.parse("09:00-12:00"), Hours.parse("12:00-16:00")));

        assertThat(sheet.occupancy().openings(day, 1, ANY_LENGTH, TUESDAY_BEFORE))
                .extracting(Opening::slot)
                .containsExactly(new TimeSlot(at("09:00"), at("12:00")), new TimeSlot(at("12:00"), at("16:00")));
    }

    @Test
    void joinsFreeAndRequestedTimeToOneOpening() {
        placed(sheet.place(ask("12:00", "14:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(sheet.occupancy().openings(THAT_MONDAY, 1, ANY_LENGTH, TUESDAY_BEFORE))
                .extracting(Opening::slot)
                .containsExactly(new TimeSlot(at("09:00"), at("20:00")));
    }

    @Test
    void forgetsWhatWasCancelled() {
        var booking = confirmed("12:00", "14:00");
        sheet.cancelByCentre(booking.id(), _ -> true, "coordinator", null, TUESDAY_BEFORE);

        assertThat(sheet.occupancy().claims()).isEmpty();
    }

    private Booking confirmed(String from, String to) {
        return placed(sheet.place(by(Authority.STAFF, ask(from, to)), THAT_MONDAY, TUESDAY_BEFORE));
    }

    private List<String> shown(Instant now) {
        return shown(sheet.occupancy().stretches(THAT_MONDAY, 1, ANY_LENGTH, now));
    }

    private static List<String> shown(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch ->
                        ZonedDateTime.ofInstant(stretch.slot().start(), KRAKOW).toLocalTime() + " " + stretch.use())
                .toList();
    }
}
