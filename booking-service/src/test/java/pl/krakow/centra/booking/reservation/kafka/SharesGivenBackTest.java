package pl.krakow.centra.booking.reservation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.KRAKOW;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.meetingOf;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.reservation.BookingView;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.Attendance;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.domainevents.AttendanceFacts;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/** What a booking no longer needs is given back by its event, should whoever ended it not have come to it. */
class SharesGivenBackTest {

    private final InMemoryDaySheets sheets = new InMemoryDaySheets();
    private final Centre centre = new Centre(sheets);
    private final SharesGivenBack consumer =
            new SharesGivenBack(centre.fairness().refreshShares(), centre.acts(), sheets);

    @BeforeEach
    void onceAWeek() {
        centre.fairness.withStock("projector", 1);
        centre.fairness.with(
                new QuotaRule("weekly", "reymonta", null, QuotaPeriod.WEEK, QuotaUnit.BOOKINGS, 1, Set.of()));
    }

    @Test
    void freesWhatTheProcessThatCancelledDidNotLiveToFree() {
        var booking = booked();
        cancelledOnTheSheetOnly(booking);
        assertThat(claimsOf(booking)).isEqualTo(2);

        consumer.handle(cancelled(booking));

        assertThat(claimsOf(booking)).isZero();
        booked();
    }

    @Test
    void changesNothingWhenTheEventComesAgain() {
        var booking = booked();
        cancelledOnTheSheetOnly(booking);
        consumer.handle(cancelled(booking));
        var next = booked();

        consumer.handle(cancelled(booking));

        assertThat(claimsOf(booking)).isZero();
        assertThat(claimsOf(next)).isEqualTo(2);
    }

    @Test
    void looksAtWhatIsSoNowWhenEventsComeOutOfOrder() {
        var booking = booked();
        consumer.handle(changed(booking, 2));
        assertThat(claimsOf(booking)).as("it stands").isEqualTo(2);
        cancelledOnTheSheetOnly(booking);

        consumer.handle(cancelled(booking));
        consumer.handle(changed(booking, 2));

        assertThat(claimsOf(booking)).isZero();
    }

    @Test
    void countsAgainWhatWasMissedByMistakeWhenTheProcessThatCountedItsPeopleDidNotLiveTo() {
        var booking = booked();
        var noon = Centre.moment(MONDAY, "12:00");
        centre.at(noon);
        onTheSheet(sheet -> sheet.noShow(new BookingId(booking.id()), _ -> true, COORDINATOR.subject(), noon));
        consumer.handle(received(new BookingNoShow(facts(booking)), 2));
        assertThat(claimsOf(booking)).as("missed").isZero();
        onTheSheet(sheet ->
                sheet.complete(new BookingId(booking.id()), _ -> true, Attendance.of(9), COORDINATOR.subject(), noon));
        var completed = new BookingCompleted(facts(booking), new AttendanceFacts(9, null, null, null, null));

        consumer.handle(received(completed, 3));
        consumer.handle(received(completed, 3));

        assertThat(claimsOf(booking)).isEqualTo(2);
    }

    private BookingView booked() {
        return placed(centre.place(COORDINATOR, "1w038", slot(MONDAY, "10:00", "12:00"), meetingOf(12)));
    }

    private void cancelledOnTheSheetOnly(BookingView booking) {
        onTheSheet(sheet -> sheet.cancelByCentre(
                new BookingId(booking.id()),
                _ -> true,
                COORDINATOR.subject(),
                null,
                centre.clock().instant()));
    }

    private void onTheSheet(Function<DaySheet, ?> decision) {
        centre.onTheSheet().decide(new SheetId(new RoomId("reymonta", "1w038"), MONDAY), KRAKOW, decision);
    }

    private long claimsOf(BookingView booking) {
        return centre.fairness.ledgersOf(booking.id()).stream()
                .flatMap(ledger -> ledger.claims().stream())
                .filter(claim -> claim.booking().equals(booking.id()))
                .count();
    }

    private ReceivedEvent cancelled(BookingView booking) {
        return received(new BookingCancelled(facts(booking), BookingCancelled.CancelledBy.CENTRE, false), 3);
    }

    private ReceivedEvent changed(BookingView booking, long version) {
        return received(new BookingChanged(facts(booking), BookingChanged.State.CONFIRMED), version);
    }

    private ReceivedEvent received(BookingEvent event, long version) {
        return new ReceivedEvent(
                event,
                "id-" + version,
                "type",
                event.subject(),
                event.centre(),
                version,
                centre.clock().instant());
    }

    private static BookingFacts facts(BookingView booking) {
        return new BookingFacts(
                booking.id(),
                booking.centre(),
                booking.roomId(),
                booking.start().toLocalDate(),
                booking.start(),
                booking.end(),
                booking.beneficiaryId(),
                BeneficiaryKind.ORGANISATION,
                booking.expectedPeople());
    }
}
