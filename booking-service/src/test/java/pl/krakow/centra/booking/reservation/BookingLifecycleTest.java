package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.ANNA;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.KRAKOW;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.RECEPTIONIST;
import static pl.krakow.centra.booking.reservation.Centre.meetingOf;
import static pl.krakow.centra.booking.reservation.Centre.moment;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.refused;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.BookingEvent;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** The life of the large room's Monday, told from the first request to the last trace. */
class BookingLifecycleTest {

    private final InMemoryDaySheets sheets = new InMemoryDaySheets();
    private final Centre centre = new Centre(sheets);

    @Test
    void aMondayInTheLargeRoom() {
        // Anna's association asks for Monday morning. Nothing is hers yet: the coordinator has to accept the topic.
        var annas = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));
        assertThat(annas.state()).isEqualTo(BookingState.REQUESTED);

        // Somebody at the reception asks for a part of the same time on the phone's behalf, and staff's word counts.
        var receptions = placed(centre.place(RECEPTIONIST, "1w040", "11:00", "13:00"));
        assertThat(receptions.state()).isEqualTo(BookingState.CONFIRMED);

        // So when the coordinator gets to Anna's request, its time is gone; the request waits on, with offers beside
        // it.
        var taken = (ApproveBooking.Outcome.Taken) centre.approve(annas);
        assertThat(taken.alternatives()).isNotEmpty();

        // The phone call was a mistake: the centre takes its booking back, and Anna's request can be approved after
        // all.
        centre.cancel(receptions, COORDINATOR);
        var approved = ((ApproveBooking.Outcome.Approved) centre.approve(annas)).booking();
        assertThat(approved.state()).isEqualTo(BookingState.CONFIRMED);

        // Nobody else gets the room now, but there is a place right after Anna's meeting and its clean-up.
        var refused = refused(centre.place(ANNA, "1w040", "11:00", "13:00"));
        var offer = refused.alternatives().stream()
                .filter(alternative -> alternative.roomId().equals("1w040"))
                .findFirst()
                .orElseThrow();
        var second = placed(centre.place(
                ANNA,
                offer.roomId(),
                new TimeSlot(offer.start().toInstant(), offer.end().toInstant()),
                meetingOf(12)));

        // On Sunday evening the speaker falls ill. It is late for the others, and the sheet says so.
        centre.at(moment(MONDAY.minusDays(1), "20:00"));
        var cancelled = ((PlainDecision.Done) centre.cancel(approved, ANNA)).booking();
        assertThat(cancelled.state()).isEqualTo(BookingState.CANCELLED);
        assertThat(cancelled.history().getLast().late()).isTrue();
        centre.decline(second, "Sala zostaje pusta po odwołanym spotkaniu");

        // On Tuesday the coordinator records who met there after all, unannounced.
        centre.at(moment(MONDAY.plusDays(1), "09:00"));
        var recorded = placed(centre.place(COORDINATOR, "1w040", "10:00", "12:00"));
        assertThat(recorded.state()).isEqualTo(BookingState.CONFIRMED);

        // All of it stays on the sheet, and each change was announced once, in its order.
        var sheet = sheets.of(new SheetId(new RoomId("reymonta", "1w040"), MONDAY), KRAKOW);
        assertThat(sheet.bookings())
                .extracting(booking -> booking.state())
                .containsExactly(
                        BookingState.CANCELLED, BookingState.CANCELLED, BookingState.DECLINED, BookingState.CONFIRMED);
        assertThat(sheets.announced())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "Requested",
                        "Confirmed",
                        "Cancelled",
                        "Confirmed",
                        "Requested",
                        "Cancelled",
                        "Declined",
                        "Confirmed");
        assertThat(sheets.announced().stream().map(BookingEvent.class::cast))
                .extracting(BookingEvent::booking)
                .filteredOn(booking -> booking.id().value().equals(annas.id()))
                .extracting(booking -> booking.revision())
                .containsExactly(1L, 2L, 3L);
    }
}
