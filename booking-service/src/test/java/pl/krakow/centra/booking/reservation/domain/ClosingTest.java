package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ANNA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ROOM_1W040;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.refusal;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.savedAndLoaded;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.slot;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;

class ClosingTest {

    private static final UUID REPAIR = new UUID(0, 1);

    private final DaySheet sheet = blankSheet();

    @Test
    void tellsWhatItHitsAndLeavesItForADecision() {
        var hit = confirmed("10:00", "12:00");
        var asked = placed(sheet.place(ask("12:30", "13:30"), THAT_MONDAY, TUESDAY_BEFORE));
        confirmed("16:00", "17:00");

        assertThat(close("11:00", "13:00")).containsExactly(hit, asked);
        assertThat(sheet.find(hit.id())).contains(hit);
    }

    @Test
    void keepsOutWhateverComesAfterItBuffersIncluded() {
        close("11:00", "13:00");

        assertThat(refusal(sheet.place(ask("13:00", "14:00"), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new RoomTaken(Cause.CLOSED));
        placed(sheet.place(ask("13:15", "14:00"), THAT_MONDAY, TUESDAY_BEFORE));
    }

    @Test
    void keepsARequestThatWasThereFromBeingConfirmed() {
        var request = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));
        close("11:00", "13:00");

        assertThat(sheet.approve(request.id(), _ -> true, COORDINATOR, TUESDAY_BEFORE))
                .isEqualTo(new Decision.TakenMeanwhile(request, new RoomTaken(Cause.CLOSED)));
    }

    @Test
    void closesOnceHoweverOftenItIsAsked() {
        close("11:00", "13:00");
        var loaded = savedAndLoaded(sheet);

        loaded.close(closing("11:00", "13:00"), TUESDAY_BEFORE);

        assertThat(loaded.isChanged()).isFalse();
    }

    @Test
    void givesTheTimeBackWhenItIsReopened() {
        close("11:00", "13:00");

        sheet.reopen(REPAIR, TUESDAY_BEFORE);

        placed(sheet.place(ask("11:00", "13:00"), THAT_MONDAY, TUESDAY_BEFORE));
    }

    @Test
    void showsClosedTimeAsClosed() {
        close("11:00", "13:00");

        assertThat(sheet.occupancy().stretches(THAT_MONDAY, 1, Duration.ZERO, TUESDAY_BEFORE))
                .contains(new Stretch(slot("11:00", "13:00"), Stretch.Use.CLOSED));
    }

    @Test
    void endsAHoldInItsTime() {
        var wish = new Wish(slot("10:00", "12:00"), 3, Authority.USER, ANNA);
        sheet.hold(new UUID(0, 2), wish, THAT_MONDAY, TUESDAY_BEFORE.plusSeconds(600), TUESDAY_BEFORE);

        close("11:00", "13:00");

        assertThat(sheet.contents().holds()).isEmpty();
    }

    private List<Booking> close(String from, String to) {
        return sheet.close(closing(from, to), TUESDAY_BEFORE);
    }

    private static Closing closing(String from, String to) {
        return new Closing(REPAIR, ROOM_1W040.id(), slot(from, to), "Remont", COORDINATOR, TUESDAY_BEFORE);
    }

    private Booking confirmed(String from, String to) {
        return placed(sheet.place(by(Authority.STAFF, ask(from, to)), THAT_MONDAY, TUESDAY_BEFORE));
    }
}
