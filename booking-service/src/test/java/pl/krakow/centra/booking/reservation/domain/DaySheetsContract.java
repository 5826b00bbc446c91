package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.NINE_TO_EIGHT;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.REYMONTA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.RULES;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.on;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.room;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** What every implementation of {@link DaySheets} keeps, whatever it keeps it in. */
public abstract class DaySheetsContract {

    private static final Room ROOM_1W038 = room("1w038", 20, RULES);
    private static final int RACERS = 16;

    /** Day sheets on which nothing has been written yet. */
    protected abstract DaySheets sheets();

    @Test
    void beginWithABlankSheet() {
        var sheet = sheets().of(THAT_MONDAY.sheet(), KRAKOW);

        assertThat(sheet.bookings()).isEmpty();
        assertThat(sheet.version()).isEmpty();
    }

    @Test
    void giveBackWhatWasSaved() {
        var sheets = sheets();
        var saved = write(sheets, THAT_MONDAY, ask("10:00", "12:00"));

        var loaded = sheets.of(saved.id(), KRAKOW);

        assertThat(loaded.bookings()).isEqualTo(saved.bookings());
        assertThat(loaded.zone()).isEqualTo(KRAKOW);
        assertThat(loaded.news()).isEmpty();
    }

    @Test
    void keepEveryDetailOfABooking() {
        var sheets = sheets();
        var plain = ask("10:00", "12:00");
        var request = new PlacementRequest(
                plain.id(),
                plain.slot(),
                plain.beneficiary(),
                plain.beneficiaryKind(),
                new MeetingDetails(
                        "Zażółć gęślą jaźń",
                        "Dwie\nlinie",
                        3,
                        List.of(),
                        true,
                        new MeetingDetails.ResponsiblePerson("Anna Nowak", "600 123 456", null),
                        "2026-01"),
                plain.by(),
                plain.authority());
        var sheet = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        var booking = placed(sheet.place(request, THAT_MONDAY, TUESDAY_BEFORE));
        sheets.save(sheet);
        var declining = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        declining.decline(booking.id(), _ -> true, COORDINATOR, "Zebranie mieszkańców", TUESDAY_BEFORE);

        assertThat(sheets.save(declining)).isTrue();

        assertThat(sheets.of(THAT_MONDAY.sheet(), KRAKOW).bookings()).isEqualTo(declining.bookings());
    }

    @Test
    void letOnlyTheFirstOfTwoSaveANewSheet() {
        var sheets = sheets();
        var one = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        var other = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        one.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE);
        other.place(ask("14:00", "16:00"), THAT_MONDAY, TUESDAY_BEFORE);

        assertThat(sheets.save(one)).isTrue();
        assertThat(sheets.save(other)).isFalse();
        assertThat(sheets.of(THAT_MONDAY.sheet(), KRAKOW).bookings()).isEqualTo(one.bookings());
    }

    @Test
    void letOnlyTheFirstOfTwoSaveAnOldSheet() {
        var sheets = sheets();
        write(sheets, THAT_MONDAY, ask("10:00", "12:00"));
        var one = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        var other = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        one.place(ask("13:00", "14:00"), THAT_MONDAY, TUESDAY_BEFORE);
        other.place(ask("15:00", "16:00"), THAT_MONDAY, TUESDAY_BEFORE);

        assertThat(sheets.save(one)).isTrue();
        assertThat(sheets.save(other)).isFalse();
        assertThat(sheets.of(THAT_MONDAY.sheet(), KRAKOW).bookings()).isEqualTo(one.bookings());
    }

    @Test
    void saveNothingWhereNothingChanged() {
        var sheets = sheets();
        write(sheets, THAT_MONDAY, ask("10:00", "12:00"));
        var unchanged = sheets.of(THAT_MONDAY.sheet(), KRAKOW);

        assertThat(sheets.save(unchanged)).isTrue();
        assertThat(sheets.of(THAT_MONDAY.sheet(), KRAKOW).version()).isEqualTo(unchanged.version());
    }

    @Test
    void letExactlyOneOfManyParallelSavesWinEachRound() throws Exception {
        var sheets = sheets();
        var barrier = new CyclicBarrier(RACERS);
        try (var racers = Executors.newFixedThreadPool(RACERS)) {
            for (int round = 0; round < 10; round++) {
                int saved = round;
                Callable<Boolean> save = () -> {
                    var sheet = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
                    sheet.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE);
                    barrier.await();
                    return sheets.save(sheet);
                };
                var results = racers.invokeAll(
                        IntStream.range(0, RACERS).mapToObj(_ -> save).toList());

                assertThat(results.stream().filter(Future::resultNow)).hasSize(1);
                assertThat(sheets.of(THAT_MONDAY.sheet(), KRAKOW).bookings()).hasSize(saved + 1);
            }
        }
    }

    @Test
    void findTheSheetThatHoldsABooking() {
        var sheets = sheets();
        write(sheets, day(ROOM_1W038, MONDAY), askOn(MONDAY));
        var saved = write(sheets, THAT_MONDAY, ask("10:00", "12:00"));
        var booking = saved.bookings().getFirst();

        assertThat(sheets.holding(REYMONTA, booking.id()))
                .hasValueSatisfying(sheet -> assertThat(sheet.id()).isEqualTo(THAT_MONDAY.sheet()));
    }

    @Test
    void hideABookingFromAnotherCentre() {
        var sheets = sheets();
        var booking =
                write(sheets, THAT_MONDAY, ask("10:00", "12:00")).bookings().getFirst();

        assertThat(sheets.holding("nowa-huta", booking.id())).isEmpty();
        assertThat(sheets.holding(REYMONTA, new BookingId(new UUID(7, 7)))).isEmpty();
    }

    @Test
    void tellWhatIsOccupiedFromOneDateToAnother() {
        var sheets = sheets();
        var before = MONDAY.minusDays(1);
        var after = MONDAY.plusDays(8);
        write(sheets, day(ROOM_1W038, before), askOn(before));
        write(sheets, THAT_MONDAY, ask("10:00", "12:00"));
        var confirmed =
                write(sheets, day(ROOM_1W038, MONDAY.plusDays(7)), by(Authority.STAFF, askOn(MONDAY.plusDays(7))));
        write(sheets, day(ROOM_1W038, after), askOn(after));

        var occupied = sheets.occupied(REYMONTA, MONDAY, MONDAY.plusDays(7));

        assertThat(occupied)
                .containsExactly(sheets.of(THAT_MONDAY.sheet(), KRAKOW).occupancy(), confirmed.occupancy());
        assertThat(occupied)
                .extracting(occupancy -> occupancy.claims().getFirst().firm())
                .containsExactly(false, true);
    }

    @Test
    void leaveOutOfTheOccupiedWhatWasCancelled() {
        var sheets = sheets();
        var sheet = write(sheets, THAT_MONDAY, ask("10:00", "12:00"));
        var loaded = sheets.of(sheet.id(), KRAKOW);
        loaded.cancelByCentre(sheet.bookings().getFirst().id(), _ -> true, COORDINATOR, null, TUESDAY_BEFORE);
        sheets.save(loaded);

        assertThat(sheets.occupied(REYMONTA, MONDAY, MONDAY)).containsExactly(Occupancy.none(THAT_MONDAY.sheet()));
    }

    @Test
    void listSheetsByDateThenRoom() {
        var sheets = sheets();
        write(sheets, THAT_MONDAY, ask("10:00", "12:00"));
        write(sheets, day(ROOM_1W038, MONDAY), askOn(MONDAY));
        write(sheets, day(ROOM_1W038, MONDAY.minusDays(3)), askOn(MONDAY.minusDays(3)));

        assertThat(listed(sheets, null, null))
                .containsExactly(
                        day(ROOM_1W038, MONDAY.minusDays(3)).sheet(),
                        day(ROOM_1W038, MONDAY).sheet(),
                        THAT_MONDAY.sheet());
        assertThat(listed(sheets, ROOM_1W038.id(), null)).hasSize(2);
    }

    @Test
    void listOnlySheetsWithABookingInTheStateAskedFor() {
        var sheets = sheets();
        write(sheets, THAT_MONDAY, ask("10:00", "12:00"));
        write(sheets, day(ROOM_1W038, MONDAY), by(Authority.STAFF, askOn(MONDAY)));

        assertThat(listed(sheets, null, BookingState.CONFIRMED))
                .containsExactly(day(ROOM_1W038, MONDAY).sheet());
        assertThat(listed(sheets, null, BookingState.DECLINED)).isEmpty();
    }

    private static List<SheetId> listed(DaySheets sheets, @Nullable RoomId room, @Nullable BookingState state) {
        try (var found = sheets.between(REYMONTA, MONDAY.minusDays(30), MONDAY.plusDays(30), room, state)) {
            return found.map(DaySheet::id).toList();
        }
    }

    private static DaySheet write(DaySheets sheets, RoomDay day, PlacementRequest request) {
        var sheet = sheets.of(day.sheet(), KRAKOW);
        placed(sheet.place(request, day, TUESDAY_BEFORE.minusSeconds(864_000)));
        assertThat(sheets.save(sheet)).isTrue();
        return sheet;
    }

    private static RoomDay day(Room room, LocalDate date) {
        return RoomDay.of(room, date, KRAKOW, NINE_TO_EIGHT);
    }

    private static PlacementRequest askOn(LocalDate date) {
        return ask(new TimeSlot(on(date, "10:00"), on(date, "12:00")));
    }
}
