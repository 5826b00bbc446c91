package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.Refusal;

/** Whoever changes a booking claims what it is to have before, and gives back what it had after. */
class ChangesAndSharesTest {

    private final Centre centre = new Centre();

    @Test
    void refuseAMoveIntoAWeekWhoseQuotaIsUsedUp() {
        onceAWeekIn1w040(1);
        booked("1w040", 0, "10:00", "12:00");
        var other = booked("1w038", 0, "14:00", "16:00");

        assertThat(refusal(centre.move(other, COORDINATOR, "1w040", slot(MONDAY.plusDays(1), "10:00", "12:00"))))
                .isInstanceOf(Refusal.QuotaExceeded.class);
        assertThat(refusal(centre.move(other, COORDINATOR, "1w040", slot(MONDAY, "14:00", "16:00"))))
                .isInstanceOf(Refusal.QuotaExceeded.class);

        moved(centre.move(other, COORDINATOR, "1w040", slot(MONDAY.plusWeeks(1), "10:00", "12:00")));
    }

    @Test
    void countABookingOnceThatMovesWithinItsPeriod() {
        onceAWeekIn1w040(1);
        var booking = booked("1w040", 0, "10:00", "12:00");

        var later = moved(centre.move(booking, COORDINATOR, "1w040", slot(MONDAY, "10:30", "12:30")));
        moved(centre.move(later, COORDINATOR, "1w040", slot(MONDAY.plusDays(1), "10:00", "12:00")));

        assertThat(claimsOf(booking)).isOne();
    }

    @Test
    void giveTheOldWeekBackOnlyOnceTheNewOneIsFirm() {
        onceAWeekIn1w040(1);
        var booking = booked("1w040", 0, "10:00", "12:00");
        booked("1w040", 7, "10:00", "12:00");

        assertThat(refusal(centre.move(booking, COORDINATOR, "1w040", slot(MONDAY.plusWeeks(1), "14:00", "16:00"))))
                .isInstanceOf(Refusal.QuotaExceeded.class);
        assertThat(centre.place(COORDINATOR, "1w040", slot(MONDAY, "16:00", "17:00"), with()))
                .as("still used up")
                .isInstanceOf(PlaceBooking.Outcome.Refused.class);

        moved(centre.move(booking, COORDINATOR, "1w040", slot(MONDAY.plusWeeks(2), "14:00", "16:00")));
        assertThat(claimsOf(booking)).as("nothing is left behind").isOne();
        booked("1w040", 0, "16:00", "17:00");
    }

    @Test
    void refuseNothingToAMoveThatAsksForNoMoreThanTheBookingHas() {
        onceAWeekIn1w040(2);
        var booking = booked("1w040", 0, "10:00", "12:00");
        booked("1w040", 1, "10:00", "12:00");
        onceAWeekIn1w040(1);

        moved(centre.move(booking, COORDINATOR, "1w040", slot(MONDAY, "14:00", "16:00")));
    }

    @Test
    void refuseAMoveToWhenTheEquipmentIsLentAndOfferWhenItIsThere() {
        centre.fairness.withStock("projector", 1);
        booked("1w038", 0, "10:00", "12:00", "projector");
        var other = booked("1w039", 0, "14:00", "16:00", "projector");

        var outcome = centre.move(other, COORDINATOR, "1w039", slot(MONDAY, "11:00", "13:00"));

        assertThat(refusal(outcome)).isInstanceOf(Refusal.EquipmentNotAvailable.class);
        var offers = ((MoveBooking.Outcome.Refused) outcome).alternatives();
        assertThat(offers).isNotEmpty();
        centre.cancel(other, COORDINATOR);
        offers.forEach(this::canBeBookedWithAProjector);
    }

    @Test
    void refuseEquipmentToABookingWhileOthersHaveItAndOfferWhenItIsThere() {
        centre.fairness.withStock("projector", 1);
        var one = booked("1w038", 0, "10:00", "12:00", "projector");
        var other = booked("1w039", 0, "11:00", "13:00");

        var outcome = centre.change(other, COORDINATOR, with("projector"));

        assertThat(outcome).isInstanceOfSatisfying(ChangeBooking.Outcome.Refused.class, refused -> {
            assertThat(refused.refusal()).isInstanceOf(Refusal.EquipmentNotAvailable.class);
            assertThat(refused.alternatives()).isNotEmpty().allSatisfy(this::canBeBookedWithAProjector);
        });
        assertThat(claimsOf(other)).as("nothing is held").isZero();
        centre.change(one, COORDINATOR, with());
        assertThat(centre.change(other, COORDINATOR, with("projector")))
                .as("given up by the one, lent to the other")
                .isInstanceOf(ChangeBooking.Outcome.Answered.class);
        assertThat(claimsOf(one)).isZero();
        assertThat(claimsOf(other)).isOne();
    }

    @Test
    void freeWhatABookingHadAtOnceWhenItIsCancelled() {
        centre.fairness.withStock("projector", 1);
        onceAWeekIn1w040(1);
        var booking = booked("1w040", 0, "10:00", "12:00", "projector");
        assertThat(claimsOf(booking)).isEqualTo(2);

        centre.cancel(booking, COORDINATOR);

        assertThat(claimsOf(booking)).isZero();
    }

    private void canBeBookedWithAProjector(Alternative offer) {
        var slot = slot(
                offer.start().toLocalDate(),
                offer.start().toLocalTime().toString(),
                offer.end().toLocalTime().toString());
        var booking = placed(centre.place(COORDINATOR, offer.roomId(), slot, with("projector")));
        centre.cancel(booking, COORDINATOR);
    }

    private void onceAWeekIn1w040(int bookings) {
        centre.fairness.with(new QuotaRule(
                "weekly-" + bookings, "reymonta", "1w040", QuotaPeriod.WEEK, QuotaUnit.BOOKINGS, bookings, Set.of()));
    }

    private BookingView booked(String room, int days, String from, String to, String... equipment) {
        return placed(centre.place(COORDINATOR, room, slot(MONDAY.plusDays(days), from, to), with(equipment)));
    }

    private static MeetingDetails with(String... equipment) {
        var meeting = Centre.meetingOf(12);
        return new MeetingDetails(
                meeting.title(),
                meeting.purpose(),
                meeting.expectedPeople(),
                List.of(equipment),
                meeting.feesCollected(),
                meeting.responsiblePerson(),
                meeting.regulationsVersion());
    }

    private long claimsOf(BookingView booking) {
        UUID id = booking.id();
        return centre.fairness.ledgersOf(id).stream()
                .flatMap(ledger -> ledger.claims().stream())
                .filter(claim -> claim.booking().equals(id))
                .count();
    }

    private static BookingView moved(MoveBooking.Outcome outcome) {
        if (outcome instanceof MoveBooking.Outcome.Moved done) {
            return done.booking();
        }
        throw new AssertionError("not moved: " + outcome);
    }

    private static Refusal refusal(MoveBooking.Outcome outcome) {
        if (outcome instanceof MoveBooking.Outcome.Refused refused) {
            return refused.refusal();
        }
        throw new AssertionError("not refused: " + outcome);
    }
}
