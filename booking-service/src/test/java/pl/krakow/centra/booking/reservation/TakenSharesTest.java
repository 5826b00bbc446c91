package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.REYMONTA;
import static pl.krakow.centra.booking.reservation.Centre.meetingOf;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.reservation.WaitForRoom.Taking;
import pl.krakow.centra.booking.reservation.domain.Attendance;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.kit.web.Revision;

/** Who gets a room in the end without having placed a booking at once needs a share of it like everybody else. */
class TakenSharesTest {

    private final Centre centre = new Centre();

    @BeforeEach
    void onceAWeekIn1w040() {
        centre.fairness.with(
                new QuotaRule("weekly", "reymonta", "1w040", QuotaPeriod.WEEK, QuotaUnit.BOOKINGS, 1, Set.of()));
    }

    @Test
    void anAcceptedOfferClaimsAUse() {
        var wish = waitingForWhatIsGivenUp();

        var taken = accept(wish);

        assertThat(taken).isInstanceOf(PlaceBooking.Outcome.Placed.class);
        assertThat(claimsOf(wish.id().value())).isOne();
        assertThat(inTheAfternoon()).isInstanceOf(PlaceBooking.Outcome.Refused.class);
    }

    @Test
    void anOfferStaysOpenWhenNoUseIsLeftForIt() {
        var wish = waitingForWhatIsGivenUp();
        var other = placed(inTheAfternoon());

        assertThat(accept(wish))
                .isInstanceOfSatisfying(
                        PlaceBooking.Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.QuotaExceeded.class));

        assertThat(claimsOf(wish.id().value())).isZero();
        centre.cancel(other, COORDINATOR);
        assertThat(accept(wish)).isInstanceOf(PlaceBooking.Outcome.Placed.class);
    }

    @Test
    void aMeetingRecordedAsMissedCountsAgainOnceItsPeopleAreCounted() {
        var booking = placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));
        centre.at(Centre.moment(MONDAY, "13:00"));
        var turnout = new RecordTurnout(centre.onTheSheet(), centre.acts(), centre.clock());
        turnout.noShow(command(booking.id()));
        assertThat(claimsOf(booking.id())).as("missed").isZero();

        turnout.attendance(command(booking.id()), Attendance.of(9));

        assertThat(claimsOf(booking.id())).isOne();
        assertThat(inTheAfternoon()).isInstanceOf(PlaceBooking.Outcome.Refused.class);
    }

    /** Waits for the room, which is offered as soon as who has it gives it up. */
    private PlaceBooking.Command waitingForWhatIsGivenUp() {
        var first = placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));
        var wish = new PlaceBooking.Command(
                new BookingId(UUID.randomUUID()),
                REYMONTA,
                "1w040",
                slot(MONDAY, "10:00", "12:00"),
                Centre.ASSOCIATION,
                meetingOf(12),
                COORDINATOR);
        assertThat(centre.waitForRoom().join(wish)).isInstanceOf(WaitForRoom.Outcome.Waiting.class);
        centre.cancel(first, COORDINATOR);
        return wish;
    }

    private PlaceBooking.Outcome accept(PlaceBooking.Command wish) {
        if (centre.waitForRoom().accept(REYMONTA, wish.id().value(), wish.actor())
                instanceof Taking.Placed(var outcome)) {
            return outcome;
        }
        throw new AssertionError("no offer");
    }

    private PlaceBooking.Outcome inTheAfternoon() {
        return centre.place(COORDINATOR, "1w040", "16:00", "17:00");
    }

    private static RecordTurnout.Command command(UUID booking) {
        return new RecordTurnout.Command(REYMONTA, new BookingId(booking), Revision.ANY, COORDINATOR);
    }

    private long claimsOf(UUID booking) {
        return centre.fairness.ledgersOf(booking).stream()
                .flatMap(ledger -> ledger.claims().stream())
                .filter(claim -> claim.booking().equals(booking))
                .count();
    }
}
