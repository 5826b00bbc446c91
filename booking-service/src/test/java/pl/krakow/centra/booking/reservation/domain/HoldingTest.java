package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ANNA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.refusal;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;

class HoldingTest {

    private static final Instant DEADLINE = TUESDAY_BEFORE.plusSeconds(600);
    private static final UUID HOLD = new UUID(0, 7);

    private final DaySheet sheet = blankSheet();

    @Test
    void keepsOthersOutUntilItsDeadline() {
        hold(HOLD, ANNA, "10:00", "12:00");
        var others = by(Authority.STAFF, ask("11:00", "13:00"));

        assertThat(refusal(sheet.place(others, THAT_MONDAY, DEADLINE.minusMillis(1))))
                .isEqualTo(new RoomTaken(Cause.HELD));
        placed(sheet.place(others, THAT_MONDAY, DEADLINE));
    }

    @Test
    void givesWayToTheBookingOfWhoHoldsIt() {
        hold(HOLD, ANNA, "10:00", "12:00");

        placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(sheet.contents().holds()).isEmpty();
    }

    @Test
    void isRefusedWhereSomethingIsConfirmed() {
        placed(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(hold(HOLD, ANNA, "11:00", "13:00")).isEqualTo(new Keeping.Refused(new RoomTaken(Cause.TAKEN)));
    }

    @Test
    void replacesTheOneTheSamePersonHadBefore() {
        hold(HOLD, ANNA, "10:00", "12:00");
        hold(new UUID(0, 8), ANNA, "14:00", "15:00");

        placed(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));
        assertThat(sheet.contents().holds()).extracting(Hold::id).containsExactly(new UUID(0, 8));
    }

    @Test
    void isGivenUpByItsOwnerOnly() {
        hold(HOLD, ANNA, "10:00", "12:00");

        assertThat(sheet.release(HOLD, COORDINATOR, TUESDAY_BEFORE)).isFalse();
        assertThat(sheet.release(HOLD, ANNA, TUESDAY_BEFORE)).isTrue();
        assertThat(sheet.release(HOLD, ANNA, TUESDAY_BEFORE)).isFalse();
    }

    @Test
    void isShownUntilItsDeadline() {
        hold(HOLD, ANNA, "10:00", "12:00");

        assertThat(sheet.occupancy().stretches(THAT_MONDAY, 1, Duration.ZERO, TUESDAY_BEFORE))
                .contains(new Stretch(slot("10:00", "12:00"), Stretch.Use.HELD));
        assertThat(sheet.occupancy().stretches(THAT_MONDAY, 1, Duration.ZERO, DEADLINE))
                .extracting(Stretch::use)
                .doesNotContain(Stretch.Use.HELD);
    }

    private Keeping hold(UUID id, String by, String from, String to) {
        return sheet.hold(id, new Wish(slot(from, to), 3, Authority.USER, by), THAT_MONDAY, DEADLINE, TUESDAY_BEFORE);
    }
}
