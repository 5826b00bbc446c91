package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ANNA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ASSOCIATION;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.meetingOf;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.refusal;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.savedAndLoaded;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.reservation.domain.WaitingEntry.State;

class WaitingTest {

    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final Instant OFFER_ENDS = TUESDAY_BEFORE.plus(FOUR_HOURS);

    private final DaySheet sheet = blankSheet();

    @Test
    void isOnlyForTimeThatIsTaken() {
        assertThat(sheet.join(wanted("anna", "10:00", "12:00"), THAT_MONDAY, FOUR_HOURS, TUESDAY_BEFORE))
                .isEqualTo(new Joining.NothingToWaitFor());
    }

    @Test
    void isForTimeThatCouldBeBookedAtAll() {
        confirmed("10:00", "12:00");

        assertThat(sheet.join(wanted("anna", "08:00", "12:00"), THAT_MONDAY, FOUR_HOURS, TUESDAY_BEFORE))
                .isEqualTo(new Joining.Refused(new Refusal.OutsideOpeningHours()));
    }

    @Test
    void offersFreedTimeToWhoHasWaitedLongest() {
        var taken = confirmed("10:00", "12:00");
        var first = waits("maria", "10:00", "12:00");
        var second = waits("olena", "11:00", "13:00");

        sheet.cancelByCentre(taken.id(), _ -> true, COORDINATOR, null, TUESDAY_BEFORE);

        assertThat(state(first)).isEqualTo(State.OFFERED);
        assertThat(state(second)).isEqualTo(State.WAITING);
        assertThat(sheet.waiting(first).orElseThrow().offeredUntil()).isEqualTo(OFFER_ENDS);
        assertThat(sheet.news().getLast())
                .isEqualTo(new SheetEvent.RoomOffered(sheet.waiting(first).orElseThrow(), TUESDAY_BEFORE));
    }

    @Test
    void offersInOneGoToAllWhoFitBesideEachOther() {
        var taken = confirmed("10:00", "18:00");
        var morning = waits("maria", "10:00", "12:00");
        var evening = waits("olena", "16:00", "18:00");

        sheet.cancelByCentre(taken.id(), _ -> true, COORDINATOR, null, TUESDAY_BEFORE);

        assertThat(state(morning)).isEqualTo(State.OFFERED);
        assertThat(state(evening)).isEqualTo(State.OFFERED);
    }

    @Test
    void keepsOthersOutOfWhatIsOffered() {
        offeredTo("maria");

        assertThat(refusal(sheet.place(by(Authority.STAFF, ask("11:00", "13:00")), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new RoomTaken(Cause.HELD));
    }

    @Test
    void becomesTheBookingWhenTheOfferIsTaken() {
        var entry = offeredTo("maria");

        var booking = placed(sheet.place(sheet.waiting(entry).orElseThrow().request(), THAT_MONDAY, TUESDAY_BEFORE));

        assertThat(booking.id()).isEqualTo(entry);
        assertThat(booking.madeBy()).isEqualTo("maria");
        assertThat(sheet.waiting(entry)).isEmpty();
    }

    @Test
    void passesOnWhatIsDeclined() {
        var first = offeredTo("maria");
        var second = waits("olena", "11:00", "13:00");

        assertThat(sheet.leave(first, TUESDAY_BEFORE)).isTrue();

        assertThat(state(second)).isEqualTo(State.OFFERED);
    }

    @Test
    void passesOnWhatNobodyAnsweredWhenSomebodyComesBy() {
        var first = offeredTo("maria");
        var second = waits("olena", "11:00", "13:00");

        assertThat(refusal(sheet.place(ask("10:00", "12:00"), THAT_MONDAY, OFFER_ENDS)))
                .isEqualTo(new RoomTaken(Cause.HELD));

        assertThat(state(first)).isEqualTo(State.LAPSED);
        assertThat(state(second)).isEqualTo(State.OFFERED);
    }

    @Test
    void isDueWhenItsOfferEnds() {
        offeredTo("maria");

        assertThat(sheet.due()).contains(OFFER_ENDS);
        assertThat(blankSheet().due()).isEmpty();
    }

    @Test
    void isDueWhenAHoldEndsThatIsInTheWay() {
        var wish = new Wish(slot("10:00", "12:00"), 3, Authority.USER, ANNA);
        var until = TUESDAY_BEFORE.plusSeconds(600);
        sheet.hold(new UUID(0, 7), wish, THAT_MONDAY, until, TUESDAY_BEFORE);
        var entry = waits("maria", "10:00", "12:00");

        assertThat(sheet.due()).contains(until);
        sheet.settleWaiting(until);
        assertThat(state(entry)).isEqualTo(State.OFFERED);
    }

    @Test
    void joinsOnceHoweverOftenItIsAsked() {
        confirmed("10:00", "12:00");
        var wanted = wanted("maria", "10:00", "12:00");
        var first = sheet.join(wanted, THAT_MONDAY, FOUR_HOURS, TUESDAY_BEFORE);

        assertThat(sheet.join(wanted, THAT_MONDAY, FOUR_HOURS, TUESDAY_BEFORE)).isEqualTo(first);
        assertThat(sheet.waiting()).hasSize(1);
    }

    @Test
    void survivesTheStoreWithItsOffer() {
        var entry = offeredTo("maria");

        assertThat(savedAndLoaded(sheet).waiting(entry)).isEqualTo(sheet.waiting(entry));
    }

    private BookingId offeredTo(String person) {
        var taken = confirmed("10:00", "12:00");
        var entry = waits(person, "10:00", "12:00");
        sheet.cancelByCentre(taken.id(), _ -> true, COORDINATOR, null, TUESDAY_BEFORE);
        assertThat(state(entry)).isEqualTo(State.OFFERED);
        return entry;
    }

    private BookingId waits(String person, String from, String to) {
        var request = wanted(person, from, to);
        assertThat(sheet.join(request, THAT_MONDAY, FOUR_HOURS, TUESDAY_BEFORE)).isInstanceOf(Joining.Joined.class);
        return request.id();
    }

    private static PlacementRequest wanted(String person, String from, String to) {
        return new PlacementRequest(
                new BookingId(UUID.randomUUID()),
                slot(from, to),
                ASSOCIATION,
                BeneficiaryKind.ORGANISATION,
                meetingOf(12),
                person,
                Authority.USER);
    }

    private State state(BookingId entry) {
        return sheet.waiting(entry).orElseThrow().state();
    }

    private Booking confirmed(String from, String to) {
        return placed(sheet.place(by(Authority.STAFF, ask(from, to)), THAT_MONDAY, TUESDAY_BEFORE));
    }
}
