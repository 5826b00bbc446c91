package pl.krakow.centra.booking.reservation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ANNA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ASSOCIATION;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.at;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;

import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.kit.event.EventJson;

class BookingContractTest {

    private final DaySheet sheet = blankSheet();

    @Test
    void tellsOfARequest() {
        var booking = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(told()).isEqualTo(new BookingRequested(facts(booking)));
    }

    @Test
    void tellsOfABookingConfirmedAtOnce() {
        var booking = placed(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(told()).isEqualTo(new BookingConfirmed(facts(booking)));
    }

    @Test
    void tellsOfARequestThatWasDeclined() {
        var booking = placed(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));
        sheet.decline(booking.id(), _ -> true, COORDINATOR, "Zebranie mieszkańców", TUESDAY_BEFORE);

        assertThat(told())
                .isEqualTo(new BookingDeclined(
                        facts(booking), TUESDAY_BEFORE.atZone(sheet.zone()).toOffsetDateTime()));
    }

    @Test
    void tellsWhoCancelledAndWhetherItWasLate() {
        var booking = placed(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));
        sheet.cancelByUser(booking.id(), _ -> true, ANNA, "Choroba", at("09:00"));

        assertThat(told()).isEqualTo(new BookingCancelled(facts(booking), CancelledBy.USER, true));
    }

    @Test
    void tellsWhenTheCentreTookTheRoomBack() {
        var booking = placed(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));
        sheet.cancelByCentre(booking.id(), _ -> true, COORDINATOR, "Awaria prądu", TUESDAY_BEFORE);

        assertThat(told()).isEqualTo(new BookingCancelled(facts(booking), CancelledBy.CENTRE, false));
    }

    @Test
    void tellsNothingAPersonWroteOrCouldBeRecognisedBy() {
        var booking = placed(sheet.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));
        sheet.cancelByCentre(booking.id(), _ -> true, COORDINATOR, "Awaria prądu", TUESDAY_BEFORE);

        assertThat(EventJson.write(told())).doesNotContain("Zebranie", "Plan pracy", "Awaria", ANNA, COORDINATOR);
    }

    private DomainEvent told() {
        return BookingContract.of(sheet.news().getLast(), sheet);
    }

    private static BookingFacts facts(Booking booking) {
        return new BookingFacts(
                booking.id().value(),
                "reymonta",
                "1w040",
                MONDAY,
                OffsetDateTime.parse("2026-12-07T10:00:00+01:00"),
                OffsetDateTime.parse("2026-12-07T12:00:00+01:00"),
                ASSOCIATION.value(),
                BeneficiaryKind.ORGANISATION,
                12);
    }
}
