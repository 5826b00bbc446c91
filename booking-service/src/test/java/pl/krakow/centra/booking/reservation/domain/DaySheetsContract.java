package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ANNA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ASSOCIATION;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.NINE_TO_EIGHT;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.REYMONTA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.RULES;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.THAT_MONDAY;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.TUESDAY_BEFORE;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.at;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.on;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.part;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.placed;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.room;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** What every implementation of {@link DaySheets} keeps, whatever it keeps it in. */
public abstract class DaySheetsContract {

    private static final Room ROOM_1W038 = room("1w038", 20, RULES);
    private static final int RACERS = 16;
    private static final UUID CLOSURE = new UUID(0, 2);
    private static final Instant DEADLINE = TUESDAY_BEFORE.plusSeconds(30);
    private static final Attendance COUNT = new Attendance(31, 24, null, 5, Map.of(AgeBand.OVER_60, 4));

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
    void saveASheetFirstOnlyWhereThereIsNone() {
        var sheets = sheets();
        var first = DaySheet.blank(THAT_MONDAY.sheet(), KRAKOW);
        var booking = placed(first.place(ask("10:00", "12:00"), THAT_MONDAY, TUESDAY_BEFORE));
        var second = DaySheet.blank(THAT_MONDAY.sheet(), KRAKOW);
        second.place(ask("14:00", "15:00"), THAT_MONDAY, TUESDAY_BEFORE);

        assertThat(sheets.saveFirst(first)).isEmpty();
        var there = sheets.saveFirst(second).orElseThrow();

        assertThat(there.bookings()).containsExactly(booking);
        assertThat(there.version())
                .isEqualTo(sheets.of(THAT_MONDAY.sheet(), KRAKOW).version());
        assertThat(sheets.of(THAT_MONDAY.sheet(), KRAKOW).bookings()).containsExactly(booking);
        there.place(ask("14:00", "15:00"), THAT_MONDAY, TUESDAY_BEFORE);
        assertThat(sheets.save(there)).isTrue();
        assertThat(sheets.of(THAT_MONDAY.sheet(), KRAKOW).bookings()).hasSize(2);
    }

    @Test
    void letExactlyOneOfManyBeFirst() throws Exception {
        var sheets = sheets();
        try (var racers = Executors.newFixedThreadPool(RACERS)) {
            for (int round = 0; round < 10; round++) {
                var day = day(ROOM_1W038, MONDAY.plusDays(round));
                var barrier = new CyclicBarrier(RACERS);
                Callable<Boolean> save = () -> {
                    var sheet = DaySheet.blank(day.sheet(), KRAKOW);
                    placed(sheet.place(askOn(day.date()), day, TUESDAY_BEFORE));
                    barrier.await();
                    return sheets.saveFirst(sheet).isEmpty();
                };
                var results = racers.invokeAll(
                        IntStream.range(0, RACERS).mapToObj(_ -> save).toList());

                assertThat(results.stream().filter(Future::resultNow)).hasSize(1);
                assertThat(sheets.of(day.sheet(), KRAKOW).bookings()).hasSize(1);
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
                .containsExactlyInAnyOrder(
                        sheets.of(THAT_MONDAY.sheet(), KRAKOW).occupancy(), confirmed.occupancy());
        assertThat(occupied)
                .extracting(occupancy -> occupancy.claims().getFirst().firm())
                .containsExactlyInAnyOrder(false, true);
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

    @Test
    void keepEverythingElseThatStandsOnASheet() {
        var sheets = sheets();
        var part = RoomDay.of(part("1w040-door", "1w040", 30, RULES), MONDAY, KRAKOW, NINE_TO_EIGHT);
        var sheet = sheets.of(part.sheet(), KRAKOW);
        var booking = placed(sheet.place(by(Authority.COORDINATOR, ask("10:00", "12:00")), part, TUESDAY_BEFORE));
        sheet.join(ask("10:00", "12:00"), part, Duration.ofHours(4), TUESDAY_BEFORE);
        sheet.hold(new UUID(0, 1), wish("14:00", "15:00"), part, TUESDAY_BEFORE.plusSeconds(60), TUESDAY_BEFORE);
        sheet.close(closing("18:00", "19:00"), TUESDAY_BEFORE);
        sheet.voidUnlessDecided(new UUID(0, 3));
        expectFromTuesday(sheet, part);
        assertThat(sheets.save(sheet)).isTrue();
        assertThat(sheets.of(part.sheet(), KRAKOW).contents()).isEqualTo(sheet.contents());

        var later = sheets.of(part.sheet(), KRAKOW);
        later.complete(booking.id(), _ -> true, COUNT, COORDINATOR, at("12:00"));
        later.release(new UUID(0, 1), ANNA, TUESDAY_BEFORE);
        later.reopen(CLOSURE, TUESDAY_BEFORE);
        later.arrive(new UUID(0, 4), TUESDAY_BEFORE);
        assertThat(sheets.save(later)).isTrue();

        var last = sheets.of(part.sheet(), KRAKOW);
        assertThat(last.contents()).isEqualTo(later.contents());
        assertThat(last.contents().holds()).isEmpty();
        assertThat(last.contents().closings()).isEmpty();
        assertThat(sheets.occupied(REYMONTA, MONDAY, MONDAY)).containsExactly(last.occupancy());
    }

    @Test
    void tellWhatIsDueAndForget() {
        var sheets = sheets();
        var sheet = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        expectFromTuesday(sheet, THAT_MONDAY);
        sheets.save(sheet);
        write(sheets, day(ROOM_1W038, MONDAY), askOn(MONDAY));

        assertThat(sheets.due(DEADLINE.minusMillis(1), 10)).isEmpty();
        assertThat(sheets.due(DEADLINE, 10)).containsExactly(THAT_MONDAY.sheet());

        var arriving = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        arriving.arrive(new UUID(0, 4), TUESDAY_BEFORE);
        sheets.save(arriving);
        assertThat(sheets.due(DEADLINE, 10)).isEmpty();
    }

    @Test
    void findWhereABookingIsAboutToArrive() {
        var sheets = sheets();
        var sheet = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        expectFromTuesday(sheet, THAT_MONDAY);
        sheets.save(sheet);
        var booking = sheet.arrivals().getFirst().booking();
        write(sheets, day(ROOM_1W038, MONDAY), askOn(MONDAY));

        assertThat(sheets.expecting(REYMONTA, booking.id()))
                .extracting(DaySheet::id)
                .containsExactly(THAT_MONDAY.sheet());
        assertThat(sheets.expecting("nowa-huta", booking.id())).isEmpty();
        assertThat(sheets.expecting(Set.of(booking.beneficiary()), MONDAY))
                .extracting(DaySheet::id)
                .containsExactly(THAT_MONDAY.sheet());
        assertThat(sheets.expecting(Set.of(booking.beneficiary()), MONDAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void findABookingWhereItWentAndNeverOnlyItsTrace() {
        var sheets = sheets();
        var from = write(sheets, THAT_MONDAY, by(Authority.STAFF, ask("10:00", "12:00")));
        var booking = from.bookings().getFirst();
        var there = day(ROOM_1W038, MONDAY);
        var target = sheets.of(there.sheet(), KRAKOW);
        target.expect(
                new Transfer(
                        new UUID(0, 4),
                        from.id(),
                        booking,
                        booking.slot(),
                        Authority.STAFF,
                        COORDINATOR,
                        null,
                        DEADLINE),
                there,
                TUESDAY_BEFORE);
        sheets.save(target);
        assertThat(sheets.holding(REYMONTA, booking.id()).orElseThrow().id()).isEqualTo(from.id());

        var leaving = sheets.of(from.id(), KRAKOW);
        leaving.depart(
                booking.id(),
                _ -> true,
                new Booking.Departure(new UUID(0, 4), there.sheet()),
                COORDINATOR,
                null,
                TUESDAY_BEFORE);
        sheets.save(leaving);

        var found = sheets.holding(REYMONTA, booking.id()).orElseThrow();
        assertThat(found.id()).isEqualTo(there.sheet());
        assertThat(found.find(booking.id()).orElseThrow().room()).isEqualTo(ROOM_1W038.id());
        assertThat(sheets.save(found)).isTrue();
        assertThat(sheets.of(there.sheet(), KRAKOW).arrivals()).isEmpty();
        assertThat(sheets.holding(REYMONTA, booking.id()).orElseThrow().id()).isEqualTo(there.sheet());
    }

    @Test
    void listWhatConcernsABeneficiaryOrWhoMadeIt() {
        var sheets = sheets();
        write(sheets, day(ROOM_1W038, MONDAY.minusDays(3)), askOn(MONDAY.minusDays(3)));
        write(sheets, THAT_MONDAY, ask("10:00", "12:00"));
        write(sheets, day(ROOM_1W038, MONDAY), by(Authority.STAFF, askOn(MONDAY)));

        assertThat(concerning(sheets, REYMONTA, Set.of(ASSOCIATION), null, MONDAY))
                .containsExactly(day(ROOM_1W038, MONDAY).sheet(), THAT_MONDAY.sheet());
        assertThat(concerning(sheets, null, Set.of(), ANNA, MONDAY.minusDays(30)))
                .containsExactly(day(ROOM_1W038, MONDAY.minusDays(3)).sheet(), THAT_MONDAY.sheet());
        assertThat(concerning(sheets, "nowa-huta", Set.of(ASSOCIATION), ANNA, MONDAY))
                .isEmpty();
    }

    @Test
    void listWhereSomebodyWaits() {
        var sheets = sheets();
        var taken = write(sheets, THAT_MONDAY, by(Authority.STAFF, ask("10:00", "12:00")));
        write(sheets, day(ROOM_1W038, MONDAY), askOn(MONDAY));
        var waiting = sheets.of(taken.id(), KRAKOW);
        waiting.join(ask("10:00", "12:00"), THAT_MONDAY, Duration.ofHours(4), TUESDAY_BEFORE);
        sheets.save(waiting);

        assertThat(sheets.waitedFor(REYMONTA, MONDAY)).extracting(DaySheet::id).containsExactly(taken.id());
        assertThat(sheets.waitedFor(REYMONTA, MONDAY.plusDays(1))).isEmpty();
        assertThat(sheets.waitedForBy(ANNA)).extracting(DaySheet::id).containsExactly(taken.id());
        assertThat(sheets.waitedForBy(COORDINATOR)).isEmpty();
    }

    @Test
    void listWhereTimeWasHeldForSomebody() {
        var sheets = sheets();
        var held = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        held.hold(
                new UUID(0, 7),
                ask("10:00", "12:00").wish(),
                THAT_MONDAY,
                TUESDAY_BEFORE.plusSeconds(60),
                TUESDAY_BEFORE);
        sheets.save(held);
        write(sheets, day(ROOM_1W038, MONDAY), askOn(MONDAY));

        assertThat(sheets.heldBy(ANNA)).extracting(DaySheet::id).containsExactly(THAT_MONDAY.sheet());
        assertThat(sheets.heldBy(COORDINATOR)).isEmpty();
    }

    @Test
    void keepThePseudonymOfWhoWasErased() {
        var sheets = sheets();
        write(sheets, THAT_MONDAY, ask("10:00", "12:00"));
        var sheet = sheets.of(THAT_MONDAY.sheet(), KRAKOW);
        var id = sheet.bookings().getFirst().id();
        sheet.approve(id, _ -> true, COORDINATOR, TUESDAY_BEFORE);
        sheet.cancelByUser(id, _ -> true, ANNA, null, TUESDAY_BEFORE);
        sheet.forgetAccount(_ -> true, ANNA, "erased:1");
        sheet.forgetAccount(_ -> true, COORDINATOR, "erased:2");
        sheets.save(sheet);

        var kept = sheets.of(THAT_MONDAY.sheet(), KRAKOW).bookings().getFirst();
        assertThat(kept.madeBy()).isEqualTo("erased:1");
        assertThat(kept.steps())
                .as("who approved it did so as staff")
                .extracting(Step::by)
                .containsExactly("erased:1", COORDINATOR, "erased:1");
        assertThat(concerning(sheets, null, Set.of(), ANNA, MONDAY)).isEmpty();
    }

    private static List<SheetId> concerning(
            DaySheets sheets,
            @Nullable String centre,
            Set<BeneficiaryId> beneficiaries,
            @Nullable String madeBy,
            LocalDate from) {
        try (var found = sheets.concerning(centre, beneficiaries, madeBy, from)) {
            return found.map(DaySheet::id).toList();
        }
    }

    /** A booking of the Tuesday after is on its way to the sheet, to 16:00. */
    private static void expectFromTuesday(DaySheet sheet, RoomDay day) {
        var tuesday = RoomDay.of(ROOM_1W038, MONDAY.plusDays(1), KRAKOW, NINE_TO_EIGHT);
        var booking = placed(DaySheet.blank(tuesday.sheet(), KRAKOW)
                .place(by(Authority.STAFF, askOn(MONDAY.plusDays(1))), tuesday, TUESDAY_BEFORE));
        placed(sheet.expect(
                new Transfer(
                        new UUID(0, 4),
                        tuesday.sheet(),
                        booking,
                        slot("16:00", "17:00"),
                        Authority.STAFF,
                        COORDINATOR,
                        "Remont",
                        DEADLINE),
                day,
                TUESDAY_BEFORE));
    }

    private static Wish wish(String from, String to) {
        return new Wish(slot(from, to), 3, Authority.USER, ANNA);
    }

    private static Closing closing(String from, String to) {
        return new Closing(CLOSURE, THAT_MONDAY.room().id(), slot(from, to), "Remont", COORDINATOR, TUESDAY_BEFORE);
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
