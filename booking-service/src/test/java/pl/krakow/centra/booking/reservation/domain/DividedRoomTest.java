package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.NINE_TO_EIGHT;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.RULES;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.part;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.refusal;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;

/** 1w040 can be divided into a window side and a door side. */
class DividedRoomTest {

    private static final RoomDay WINDOW_SIDE =
            RoomDay.of(part("1w040-window", "1w040", 35, RULES), MONDAY, KRAKOW, NINE_TO_EIGHT);
    private static final RoomDay DOOR_SIDE =
            RoomDay.of(part("1w040-door", "1w040", 30, RULES), MONDAY, KRAKOW, NINE_TO_EIGHT);

    private final DaySheet sheet = blankSheet();

    @Test
    void standsOnTheSheetOfItsWhole() {
        assertThat(WINDOW_SIDE.sheet()).isEqualTo(THAT_MONDAY.sheet());
    }

    @Test
    void letsPartsBeUsedBesideEachOther() {
        confirmed(WINDOW_SIDE, "10:00", "12:00");

        assertThat(confirmed(DOOR_SIDE, "10:00", "12:00").isConfirmed()).isTrue();
    }

    @Test
    void keepsTheWholeFromWhoComesAfterAPart() {
        confirmed(WINDOW_SIDE, "10:00", "12:00");

        assertThat(refusal(sheet.place(ask("11:00", "13:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new RoomTaken(Cause.TAKEN));
    }

    @Test
    void keepsThePartsFromWhoComesAfterTheWhole() {
        confirmed(THAT_MONDAY, "10:00", "12:00");

        assertThat(refusal(sheet.place(ask("12:15", "13:00"), WINDOW_SIDE, TUESDAY_BEFORE)))
                .isEqualTo(new RoomTaken(Cause.BUFFER));
    }

    @Test
    void approvesARequestForThePartOnlyWhileTheWholeIsFree() {
        var request = placed(sheet.place(ask("10:00", "12:00"), WINDOW_SIDE, TUESDAY_BEFORE));
        confirmed(THAT_MONDAY, "11:00", "13:00");

        assertThat(sheet.approve(request.id(), _ -> true, COORDINATOR, TUESDAY_BEFORE))
                .isEqualTo(new Decision.TakenMeanwhile(request, new RoomTaken(Cause.TAKEN)));
    }

    @Test
    void showsAPartTakenWhileTheWholeIsAndItsSisterFree() {
        confirmed(WINDOW_SIDE, "10:00", "12:00");
        var slot = Reymonta.slot("10:00", "12:00");

        assertThat(isFree(WINDOW_SIDE, slot)).isFalse();
        assertThat(isFree(THAT_MONDAY, slot)).isFalse();
        assertThat(isFree(DOOR_SIDE, slot)).isTrue();
    }

    @Test
    void listsAsCompetitorsWhatCouldNotBeConfirmedBesideARequest() {
        var whole = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));
        var window = placed(sheet.place(ask("11:00", "13:00"), WINDOW_SIDE, TUESDAY_BEFORE));
        var door = placed(sheet.place(ask("11:00", "13:00"), DOOR_SIDE, TUESDAY_BEFORE));

        assertThat(sheet.competitors(whole)).containsExactly(window, door);
        assertThat(sheet.competitors(window)).containsExactly(whole);
    }

    private boolean isFree(RoomDay day, TimeSlot slot) {
        return sheet.occupancy().openings(day, 1, Duration.ZERO, TUESDAY_BEFORE).stream()
                .anyMatch(opening -> opening.slot().contains(slot));
    }

    private Booking confirmed(RoomDay day, String from, String to) {
        return placed(sheet.place(by(Authority.STAFF, ask(from, to)), day, TUESDAY_BEFORE));
    }
}
