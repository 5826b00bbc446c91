package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.ANNA;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.OLENA;
import static pl.krakow.centra.booking.reservation.Centre.REYMONTA;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.BookingId;

/** What one person of an organisation booked, another sees to; nobody who doesn't act for it does. */
class ColleaguesTest {

    private final Centre centre = new Centre();

    @Test
    void seeEachOthersBookings() {
        var booking = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));
        var id = new BookingId(booking.id());
        assertThat(centre.findBookings().find(REYMONTA, id, OLENA)).isEmpty();

        centre.joinedBy(OLENA);

        assertThat(centre.findBookings().find(REYMONTA, id, OLENA))
                .hasValueSatisfying(seen -> assertThat(seen.history())
                        .as("who acted is for staff")
                        .allSatisfy(step -> assertThat(step.by()).isNull()));
    }

    @Test
    void cancelForEachOther() {
        var booking = placed(centre.place(ANNA, "1w038", "10:00", "12:00"));
        assertThat(centre.cancel(booking, OLENA)).isEqualTo(new PlainDecision.Unknown());

        centre.joinedBy(OLENA);

        assertThat(centre.cancel(booking, OLENA)).isInstanceOf(PlainDecision.Done.class);
    }

    @Test
    void moveForEachOtherAsFarAsTheyAreTrustedThemselves() {
        var booking = placed(centre.place(ANNA, "1w038", "10:00", "12:00"));
        var later = slot(MONDAY, "14:00", "16:00");
        assertThat(centre.move(booking, OLENA, "1w039", later)).isEqualTo(new MoveBooking.Outcome.Unknown());

        centre.joinedBy(OLENA);

        assertThat(centre.move(booking, OLENA, "1w039", later))
                .as("Olena hasn't accepted the regulations")
                .isEqualTo(new MoveBooking.Outcome.ForTheCentre());
    }
}
