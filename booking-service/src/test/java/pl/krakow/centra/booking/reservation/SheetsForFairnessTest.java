package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.slot;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.fairness.domain.StandingBooking;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Reymonta;

/** What a booking has on the sheets, as the ledgers are told. */
class SheetsForFairnessTest {

    private static final UUID PROMISE = new UUID(0, 42);

    private final InMemoryDaySheets sheets = new InMemoryDaySheets();
    private final Centre centre = new Centre(sheets);

    @Test
    void isOnePlaceForABookingThatIsOnlyPromisedToBeConfirmed() {
        var booking = requested((sheet, asked) ->
                sheet.promiseApproval(PROMISE, asked.id(), Reymonta.COORDINATOR, TUESDAY_BEFORE, TUESDAY_BEFORE));

        assertThat(standing(booking))
                .extracting(StandingBooking::act)
                .containsExactly(booking.id().value());
    }

    @Test
    void isTwoPlacesForABookingThatIsPromisedAnother() {
        var booking = requested((sheet, asked) -> sheet.promiseMove(
                PROMISE,
                sheet.id(),
                asked,
                THAT_MONDAY,
                slot("14:00", "16:00"),
                asked.details(),
                Authority.COORDINATOR,
                Reymonta.COORDINATOR,
                null,
                TUESDAY_BEFORE,
                TUESDAY_BEFORE));

        assertThat(standing(booking))
                .extracting(StandingBooking::act)
                .containsExactlyInAnyOrder(booking.id().value(), PROMISE);
    }

    private Booking requested(BiConsumer<DaySheet, Booking> promise) {
        var sheet = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        var booking = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));
        promise.accept(sheet, booking);
        assertThat(sheets.save(sheet)).isTrue();
        return booking;
    }

    private List<StandingBooking> standing(Booking booking) {
        return new SheetsForFairness(sheets, centre.onTheSheet(), centre.rooms(), Centre.centres())
                .find(Reymonta.REYMONTA, booking.id().value());
    }
}
