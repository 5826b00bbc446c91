package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ANNA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.NINE_TO_EIGHT;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ROOM_1W040;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.blankSheet;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.on;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.refusal;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.room;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.slot;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.Booking.Departure;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.rooms.domain.Approval;

class MovingTest {

    private static final RoomDay LENT_AT_ONCE =
            RoomDay.of(room("1w040", 70, with(Approval.TRUSTED_AT_ONCE)), MONDAY, KRAKOW, NINE_TO_EIGHT);

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final RoomDay THAT_TUESDAY = RoomDay.of(ROOM_1W040, TUESDAY, KRAKOW, NINE_TO_EIGHT);
    private static final TimeSlot TUESDAY_10_TO_12 = new TimeSlot(on(TUESDAY, "10:00"), on(TUESDAY, "12:00"));
    private static final UUID MOVE = new UUID(0, 42);
    private static final Instant DEADLINE = TUESDAY_BEFORE.plusSeconds(30);

    private final DaySheet monday = blankSheet();
    private final DaySheet tuesday = DaySheet.blank(THAT_TUESDAY.sheet(), KRAKOW);

    @Test
    void movesWithinTheDayAndKeepsWhatItIs() {
        var booking = confirmed("10:00", "12:00");

        moved(move(booking, "11:00", "13:00"));

        var moved = monday.find(booking.id()).orElseThrow();
        assertThat(moved.slot()).isEqualTo(slot("11:00", "13:00"));
        assertThat(moved.isConfirmed()).isTrue();
        assertThat(moved.revision()).isEqualTo(2);
        assertThat(moved.steps().getLast().from()).isEqualTo(booking.place());
        assertThat(monday.news()).last().isEqualTo(new BookingEvent.Changed(moved));
    }

    @Test
    void leavesABookingWhereItIsWhenTheNewTimeIsTaken() {
        var booking = confirmed("10:00", "12:00");
        confirmed("14:00", "16:00");

        assertThat(move(booking, "13:00", "15:00"))
                .isEqualTo(new Decision.Refused(booking, new RoomTaken(Cause.TAKEN)));
        assertThat(monday.find(booking.id())).contains(booking);
    }

    @Test
    void changesNothingWhenItIsThereAlready() {
        var booking = confirmed("10:00", "12:00");

        assertThat(move(booking, "10:00", "12:00")).isEqualTo(new Decision.Decided(booking));
    }

    @Test
    void leavesWhatTheCoordinatorAcceptedToTheCentre() {
        var booking = confirmed("10:00", "12:00");

        assertThat(monday.move(
                        booking.id(),
                        _ -> true,
                        THAT_MONDAY,
                        slot("14:00", "16:00"),
                        Authority.USER,
                        ANNA,
                        null,
                        TUESDAY_BEFORE))
                .isEqualTo(new Decision.OnlyTheCentre());
    }

    @Test
    void letsTheTrustedMoveWhereTheRoomIsLentAtOnceAsLongAsItCouldBeCancelledFreely() {
        var booking = placed(monday.place(by(Authority.TRUSTED, ask("10:00", "12:00")), LENT_AT_ONCE, TUESDAY_BEFORE));
        var late = booking.cancelFreelyUntil().plusMillis(1);

        assertThat(moveToTheAfternoon(booking, Authority.TRUSTED, late))
                .isEqualTo(new Decision.TooLate(booking.cancelFreelyUntil()));
        moved(moveToTheAfternoon(booking, Authority.TRUSTED, booking.cancelFreelyUntil()));
    }

    @Test
    void leavesToTheCentreWhatWasConfirmedForWhoIsNotTrustedAnyMore() {
        var booking = placed(monday.place(by(Authority.TRUSTED, ask("10:00", "12:00")), LENT_AT_ONCE, TUESDAY_BEFORE));

        assertThat(moveToTheAfternoon(booking, Authority.USER, TUESDAY_BEFORE)).isEqualTo(new Decision.OnlyTheCentre());
    }

    @Test
    void letsWhoIsNotTrustedMoveWhatTheyOnlyAskedFor() {
        var booking = placed(monday.place(ask("10:00", "12:00"), LENT_AT_ONCE, TUESDAY_BEFORE));

        moved(moveToTheAfternoon(booking, Authority.USER, TUESDAY_BEFORE));
    }

    @Test
    void claimsTheNewTimeBeforeItLeavesTheOldOne() {
        var booking = confirmed("10:00", "12:00");

        expect(booking);

        assertThat(refusal(tuesday.place(by(Authority.STAFF, ask(TUESDAY_10_TO_12)), THAT_TUESDAY, TUESDAY_BEFORE)))
                .isEqualTo(new RoomTaken(Cause.TAKEN));
        assertThat(refusal(monday.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE)))
                .isEqualTo(new RoomTaken(Cause.TAKEN));
        assertThat(tuesday.news()).isEmpty();
    }

    @Test
    void isOnTheOtherSheetFromTheMomentItDeparts() {
        var booking = confirmed("10:00", "12:00");
        var coming = expect(booking);

        moved(depart(booking));

        assertThat(whereabouts(booking, monday, tuesday)).contains(coming);
        placed(monday.place(by(Authority.STAFF, ask("10:00", "12:00")), THAT_MONDAY, TUESDAY_BEFORE));
    }

    @Test
    void isOnTheFirstSheetUntilItDeparts() {
        var booking = confirmed("10:00", "12:00");
        expect(booking);

        assertThat(whereabouts(booking, monday, tuesday)).contains(booking);
    }

    @Test
    void isToldOnceWhenItArrives() {
        var booking = confirmed("10:00", "12:00");
        var coming = expect(booking);
        depart(booking);

        assertThat(tuesday.arrive(MOVE, TUESDAY_BEFORE)).contains(coming);
        assertThat(tuesday.arrive(MOVE, TUESDAY_BEFORE)).isEmpty();

        assertThat(tuesday.news()).containsExactly(new BookingEvent.Changed(coming));
        assertThat(coming.revision()).isEqualTo(booking.revision() + 1);
        assertThat(whereabouts(booking, monday, tuesday)).contains(coming);
        assertThat(tuesday.due()).isEmpty();
    }

    @Test
    void findsItWhicheverSheetWasReadFirstWhileItMoved() {
        var booking = confirmed("10:00", "12:00");
        var before = Reymonta.savedAndLoaded(monday);
        var coming = expect(booking);
        depart(booking);
        tuesday.arrive(MOVE, TUESDAY_BEFORE);

        assertThat(Whereabouts.of(booking.id(), List.of(before, tuesday), _ -> Optional.empty())
                        .flatMap(sheet -> sheet.find(booking.id())))
                .contains(coming);
    }

    @Test
    void neverDepartsOnceTheMoveIsVoided() {
        var booking = confirmed("10:00", "12:00");
        expect(booking);

        assertThat(monday.voidMove(MOVE)).isTrue();

        assertThat(depart(booking)).isEqualTo(new Decision.Refused(booking, new Refusal.Lapsed()));
        assertThat(monday.find(booking.id())).contains(booking);
    }

    @Test
    void cannotBeVoidedOnceItHasDeparted() {
        var booking = confirmed("10:00", "12:00");
        expect(booking);
        depart(booking);

        assertThat(monday.voidMove(MOVE)).isFalse();
    }

    @Test
    void givesTheTimeBackWhenItIsTurnedAway() {
        expect(confirmed("10:00", "12:00"));

        tuesday.turnAway(MOVE, TUESDAY_BEFORE);

        placed(tuesday.place(by(Authority.STAFF, ask(TUESDAY_10_TO_12)), THAT_TUESDAY, TUESDAY_BEFORE));
    }

    @Test
    void departsOnlyAsItWasWhenItWasExpected() {
        var booking = confirmed("10:00", "12:00");
        expect(booking);
        monday.cancelByCentre(booking.id(), _ -> true, COORDINATOR, null, TUESDAY_BEFORE);

        assertThat(depart(booking)).isEqualTo(new Decision.Outdated(2));
    }

    @Test
    void comesBackToTheSheetItLeft() {
        var booking = confirmed("10:00", "12:00");
        var there = expect(booking);
        depart(booking);
        tuesday.arrive(MOVE, TUESDAY_BEFORE);
        var back = new UUID(0, 43);

        monday.expect(
                new Transfer(
                        back,
                        tuesday.id(),
                        there,
                        slot("15:00", "17:00"),
                        Authority.STAFF,
                        COORDINATOR,
                        null,
                        DEADLINE),
                THAT_MONDAY,
                TUESDAY_BEFORE);
        tuesday.depart(there.id(), _ -> true, new Departure(back, monday.id()), COORDINATOR, null, TUESDAY_BEFORE);
        var home = monday.arrive(back, TUESDAY_BEFORE).orElseThrow();

        assertThat(whereabouts(booking, tuesday, monday)).contains(home);
        assertThat(home.steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.CONFIRMED, Step.Kind.MOVED, Step.Kind.MOVED);
        assertThat(home.isConfirmed()).isTrue();
    }

    @Test
    void isNeverPlacedOnceItsActIsVoided() {
        var request = ask("10:00", "12:00");

        monday.voidUnlessDecided(request.id().value());

        assertThat(refusal(monday.place(request, THAT_MONDAY, TUESDAY_BEFORE))).isEqualTo(new Refusal.Lapsed());
    }

    @Test
    void isNotVoidedOnceItWasPlacedOrHasDeparted() {
        var booking = confirmed("10:00", "12:00");
        expect(booking);
        moved(depart(booking));

        monday.voidUnlessDecided(booking.id().value());
        monday.voidUnlessDecided(MOVE);

        assertThat(monday.contents().voids()).isEmpty();
    }

    private Booking expect(Booking booking) {
        return placed(tuesday.expect(
                new Transfer(
                        MOVE, monday.id(), booking, TUESDAY_10_TO_12, Authority.STAFF, COORDINATOR, null, DEADLINE),
                THAT_TUESDAY,
                TUESDAY_BEFORE));
    }

    private Decision depart(Booking booking) {
        return monday.depart(
                booking.id(),
                revision -> revision == booking.revision(),
                new Departure(MOVE, tuesday.id()),
                COORDINATOR,
                null,
                TUESDAY_BEFORE);
    }

    private Decision move(Booking booking, String from, String to) {
        return monday.move(
                booking.id(),
                _ -> true,
                THAT_MONDAY,
                slot(from, to),
                Authority.COORDINATOR,
                COORDINATOR,
                null,
                TUESDAY_BEFORE);
    }

    private Decision moveToTheAfternoon(Booking booking, Authority authority, Instant now) {
        return monday.move(booking.id(), _ -> true, LENT_AT_ONCE, slot("14:00", "16:00"), authority, ANNA, null, now);
    }

    /** The booking as someone finds it who looks it up by its id, whose sheets are loaded one after the other. */
    private Optional<Booking> whereabouts(Booking booking, DaySheet first, DaySheet second) {
        var sheets = List.of(Reymonta.savedAndLoaded(first), Reymonta.savedAndLoaded(second));
        return Whereabouts.of(
                        booking.id(),
                        sheets,
                        id -> sheets.stream()
                                .filter(sheet -> sheet.id().equals(id))
                                .findFirst())
                .flatMap(sheet -> sheet.find(booking.id()));
    }

    private static void moved(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Decided.class);
    }

    private Booking confirmed(String from, String to) {
        return placed(monday.place(by(Authority.STAFF, ask(from, to)), THAT_MONDAY, TUESDAY_BEFORE));
    }
}
