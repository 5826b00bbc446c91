package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ANNA;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.COORDINATOR;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.part;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.rooms.domain.Hours;

/** One random history of a room and its two parts: each step is done on the sheet and foretold by the oracle. */
final class SheetHistory {

    private static final int STEPS = 25;
    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2026, 12, 7), LocalDate.of(2027, 3, 28), LocalDate.of(2026, 10, 25));

    private final long seed;
    private final Chances chances;
    private final List<RoomDay> rooms;
    private final RoomDay elsewhere;
    private final MinuteOracle oracle;
    private final List<UUID> closures = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Promise> arrivals = new ArrayList<>();
    private DaySheet sheet;
    private Instant now;

    /**
     * Time promised to an act, or expected from another sheet.
     *
     * @param before the booking it is about as it was then; nothing for a new one
     */
    private record Promise(
            UUID id, Booking booking, int room, @Nullable Booking before) {}

    SheetHistory(long seed) {
        this.seed = seed;
        this.chances = new Chances(seed);
        var date = chances.oneOf(DATES);
        var hours = chances.hours();
        this.rooms = Stream.of(
                        part("1w040", null, 20, chances.rules()),
                        part("1w040-door", "1w040", 20, chances.rules()),
                        part("1w040-window", "1w040", 20, chances.rules()))
                .map(room -> RoomDay.of(room, date, KRAKOW, hours))
                .toList();
        this.elsewhere = RoomDay.of(
                part("1w039", null, 20, rooms.getFirst().rules()), date, KRAKOW, List.of(Hours.parse("00:00-00:00")));
        this.now = date.minusDays(1)
                .atTime(20, 0)
                .atZone(KRAKOW)
                .toInstant()
                .plus(chances.below(1_500), ChronoUnit.MINUTES);
        this.oracle = new MinuteOracle(rooms);
        this.sheet = DaySheet.blank(rooms.getFirst().sheet(), KRAKOW);
    }

    void play() {
        for (int step = 0; step < STEPS; step++) {
            switch (chances.below(20)) {
                case 0, 1, 2 -> place(room(), slot(), null);
                case 3 -> placeASeries();
                case 4 -> approve();
                case 5, 6 -> cancel();
                case 7, 8 -> hold();
                case 9 -> close();
                case 10 -> reopen();
                case 11 -> moveWithin();
                case 12 -> moveBetween();
                case 13 -> settleAnArrival();
                case 14, 15 -> join();
                case 16 -> takeOrLeave();
                case 17, 18 -> promise();
                default -> keepOrBreak();
            }
            letTimePass();
        }
        for (int room = 0; room < rooms.size(); room++) {
            compareShownWithDecided(room);
        }
    }

    /** Whoever comes by next, or the sweep, finds lapsed offers and free time. */
    private void letTimePass() {
        settle();
        if (chances.oneIn(3)) {
            now = now.plus(chances.below(20), ChronoUnit.MINUTES);
        }
        settle();
        assertThat(sheet.waiting().stream()
                        .map(entry -> "%s %s %s".formatted(entry.id(), entry.state(), entry.offeredUntil())))
                .as("seed %d", seed)
                .containsExactlyElementsOf(oracle.waiting().stream()
                        .map(MinuteOracle.Waiter::toString)
                        .toList());
        sheet = Reymonta.savedAndLoaded(sheet);
    }

    private void settle() {
        sheet.settleWaiting(now);
        oracle.settle(now);
    }

    private void join() {
        var request = request(slot(), null, null);
        int room = room();
        var offersLast = Duration.ofMinutes(chances.oneOf(List.of(5, 30, 600)));
        var expected = oracle.refusal(room, request.slot(), request.authority(), request.by(), null, now);
        var joining = sheet.join(request, rooms.get(room), offersLast, now);
        assertThat(joining)
                .as("seed %d", seed)
                .isInstanceOf(
                        expected == null
                                ? Joining.NothingToWaitFor.class
                                : expected instanceof RoomTaken ? Joining.Joined.class : Joining.Refused.class);
        if (expected instanceof RoomTaken) {
            oracle.waits(request, room, offersLast);
        }
    }

    private void takeOrLeave() {
        var waiters = oracle.waiting();
        if (waiters.isEmpty()) {
            return;
        }
        var waiter = chances.oneOf(waiters);
        if (waiter.isOffered() && !chances.oneIn(3)) {
            place(waiter.room(), waiter.request());
        } else {
            assertThat(sheet.leave(waiter.request().id(), now))
                    .as("seed %d", seed)
                    .isTrue();
            oracle.leaves(waiter);
        }
    }

    private void promise() {
        var open = open();
        if (open.isEmpty() || chances.oneIn(3)) {
            promiseABooking();
        } else if (chances.evenly()) {
            promiseAnApproval(chances.oneOf(open));
        } else {
            promiseAMove(chances.oneOf(open));
        }
    }

    private void promiseABooking() {
        int room = room();
        var request = request(slot(), null, now.plusSeconds(60));
        var expected = oracle.refusal(room, request.slot(), request.authority(), request.by(), null, now);
        var placement = sheet.place(request, rooms.get(room), now);
        assertThat(placement instanceof Placement.Placed).as("seed %d", seed).isEqualTo(expected == null);
        if (expected == null) {
            assertThat(sheet.find(request.id())).as("seed %d", seed).isEmpty();
            given(new Promise(request.id().value(), Reymonta.placed(placement), room, null));
        }
    }

    private void promiseAnApproval(Booking booking) {
        var promise = chances.uuid();
        int room = roomOf(booking);
        var expected = oracle.obstacle(room, booking, now);
        var decision = sheet.promiseApproval(promise, booking.id(), COORDINATOR, now.plusSeconds(60), now);
        boolean possible = booking.state() == BookingState.REQUESTED && expected == null;
        assertThat(decision instanceof Decision.Decided).as("seed %d", seed).isEqualTo(possible);
        if (decision instanceof Decision.Decided(var coming)) {
            given(new Promise(promise, coming, room, booking));
        }
    }

    private void promiseAMove(Booking booking) {
        var promise = chances.uuid();
        int room = room();
        var slot = slot();
        var expected = oracle.refusal(
                room,
                slot,
                Authority.COORDINATOR,
                booking.madeBy(),
                booking.id().value(),
                now);
        var decision = sheet.promiseMove(
                promise,
                sheet.id(),
                booking,
                rooms.get(room),
                slot,
                booking.details(),
                Authority.COORDINATOR,
                COORDINATOR,
                null,
                now.plusSeconds(60),
                now);
        assertThat(decision instanceof Decision.Decided).as("seed %d", seed).isEqualTo(expected == null);
        if (decision instanceof Decision.Decided(var coming)) {
            given(new Promise(promise, coming, room, booking));
        }
    }

    private void given(Promise promise) {
        promises.add(promise);
        if (promise.booking().occupies()) {
            oracle.mark(promise.id(), promise.booking(), promise.room());
        }
    }

    /** Whatever its deadline: only the act that was promised something knows what becomes of it. */
    private void keepOrBreak() {
        if (promises.isEmpty()) {
            return;
        }
        var promise = promises.remove(chances.below(promises.size()));
        oracle.unmark(promise.id());
        var booking = promise.booking();
        if (chances.oneIn(3)) {
            sheet.breakPromise(promise.id(), now);
            assertThat(sheet.arrival(promise.id())).as("seed %d", seed).isEmpty();
            return;
        }
        boolean asItWas =
                Objects.equals(promise.before(), sheet.find(booking.id()).orElse(null));
        assertThat(sheet.keepPromise(promise.id(), now).isPresent())
                .as("seed %d", seed)
                .isEqualTo(asItWas);
        if (asItWas) {
            oracle.unmark(booking.id().value());
            if (booking.occupies()) {
                oracle.mark(booking, promise.room());
            }
            oracle.giveWay(booking, promise.room());
        }
    }

    private void place(int room, TimeSlot slot, @Nullable SeriesId series) {
        place(room, request(slot, series, null));
    }

    private PlacementRequest request(TimeSlot slot, @Nullable SeriesId series, @Nullable Instant promisedUntil) {
        var plain = by(chances.oneOf(List.of(Authority.values())), ask(slot));
        return new PlacementRequest(
                plain.id(),
                slot,
                plain.beneficiary(),
                plain.beneficiaryKind(),
                plain.details(),
                plain.by(),
                plain.authority(),
                series,
                null,
                promisedUntil);
    }

    private void place(int room, PlacementRequest request) {
        var slot = request.slot();
        var expected = oracle.refusal(room, slot, request.authority(), request.by(), null, now);
        var placement = sheet.place(request, rooms.get(room), now);
        if (expected != null) {
            assertThat(placement).as("seed %d", seed).isEqualTo(new Placement.Refused(refusal(placement, expected)));
            return;
        }
        assertThat(placement).as("seed %d", seed).isInstanceOf(Placement.Placed.class);
        var booking = ((Placement.Placed) placement).booking();
        if (booking.isConfirmed()) {
            oracle.mark(booking, room);
        }
        oracle.giveWay(request.by(), room, slot);
    }

    /** The refusal itself where the oracle knows all of it, else any of the expected kind. */
    private Refusal refusal(Placement placement, Refusal expected) {
        var refusal = Reymonta.refusal(placement);
        if (expected instanceof RoomTaken) {
            return expected;
        }
        assertThat(refusal).as("seed %d", seed).isInstanceOf(expected.getClass());
        return refusal;
    }

    private void placeASeries() {
        var series = new SeriesId(chances.uuid());
        int room = room();
        for (int occurrence = 0; occurrence < 3; occurrence++) {
            place(room, slot(), series);
        }
    }

    private void approve() {
        var waiting = bookings(BookingState.REQUESTED);
        if (waiting.isEmpty()) {
            return;
        }
        var booking = chances.oneOf(waiting);
        int room = roomOf(booking);
        var obstacle = oracle.obstacle(room, booking, now);
        var decision = sheet.approve(booking.id(), _ -> true, COORDINATOR, now);
        if (obstacle != null) {
            assertThat(decision)
                    .as("seed %d", seed)
                    .isEqualTo(new Decision.TakenMeanwhile(booking, new RoomTaken(obstacle)));
            return;
        }
        assertThat(decision).as("seed %d", seed).isInstanceOf(Decision.Decided.class);
        oracle.mark(booking, room);
        oracle.giveWay(booking, room);
    }

    private void cancel() {
        var live = sheet.bookings().stream().filter(Booking::isLive).toList();
        if (!live.isEmpty()) {
            var booking = chances.oneOf(live);
            sheet.cancelByCentre(booking.id(), _ -> true, COORDINATOR, null, now);
            oracle.unmark(booking.id().value());
        }
    }

    /** Holds that run, and some that have run out when they are looked at. */
    private void hold() {
        int room = room();
        var slot = slot();
        var by = chances.oneOf(List.of(ANNA, COORDINATOR, "olena"));
        var until = now.plusSeconds(chances.oneOf(List.of(-60, 0, 60, 600)));
        var id = chances.uuid();
        var expected = oracle.refusal(room, slot, Authority.USER, by, null, now);
        var keeping = sheet.hold(id, new Wish(slot, 12, Authority.USER, by), rooms.get(room), until, now);
        assertThat(keeping instanceof Keeping.Held).as("seed %d", seed).isEqualTo(expected == null);
        if (expected == null) {
            oracle.held(id, room, slot, by, until);
        }
    }

    private void close() {
        int room = room();
        var slot = slot();
        var closure = chances.uuid();
        sheet.close(new Closing(closure, rooms.get(room).room().id(), slot, "Remont", COORDINATOR, now), now);
        oracle.closed(closure, room, slot, COORDINATOR);
        closures.add(closure);
    }

    private void reopen() {
        if (!closures.isEmpty()) {
            var closure = closures.remove(chances.below(closures.size()));
            sheet.reopen(closure, now);
            oracle.unmark(closure);
        }
    }

    private void moveWithin() {
        var open = open();
        if (open.isEmpty()) {
            return;
        }
        var booking = chances.oneOf(open);
        int room = room();
        var slot = slot();
        var day = rooms.get(room);
        boolean there = booking.place().equals(new Step.Place(day.room().id(), slot));
        var expected = there
                ? null
                : oracle.refusal(
                        room,
                        slot,
                        Authority.COORDINATOR,
                        booking.madeBy(),
                        booking.id().value(),
                        now);
        var decision = sheet.move(booking.id(), _ -> true, day, slot, Authority.COORDINATOR, COORDINATOR, null, now);
        assertThat(decision instanceof Decision.Decided).as("seed %d", seed).isEqualTo(expected == null);
        if (expected == null && !there) {
            boolean confirmed = booking.isConfirmed();
            oracle.unmark(booking.id().value());
            if (confirmed) {
                oracle.mark(sheet.find(booking.id()).orElseThrow(), room);
            }
            oracle.giveWay(booking.madeBy(), room, slot);
        }
    }

    private List<Booking> open() {
        return Stream.concat(bookings(BookingState.REQUESTED).stream(), bookings(BookingState.CONFIRMED).stream())
                .toList();
    }

    /** Half of the moves come here and arrive or are turned away; the others leave for another sheet. */
    private void moveBetween() {
        var move = chances.uuid();
        if (chances.evenly()) {
            var confirmed = bookings(BookingState.CONFIRMED);
            if (!confirmed.isEmpty()) {
                var leaving = chances.oneOf(confirmed);
                var where = new Booking.Departure(move, elsewhere.sheet());
                sheet.depart(leaving.id(), _ -> true, where, COORDINATOR, null, now);
                oracle.unmark(leaving.id().value());
            }
            return;
        }
        var coming = Reymonta.placed(DaySheet.blank(elsewhere.sheet(), KRAKOW)
                .place(by(Authority.COORDINATOR, ask(sometime())), elsewhere, now));
        int room = room();
        var slot = slot();
        var expected = oracle.refusal(room, slot, Authority.COORDINATOR, coming.madeBy(), null, now);
        var expecting = sheet.expect(
                new Transfer(
                        move,
                        elsewhere.sheet(),
                        coming,
                        slot,
                        Authority.COORDINATOR,
                        COORDINATOR,
                        null,
                        now.plusSeconds(30)),
                rooms.get(room),
                now);
        assertThat(expecting instanceof Placement.Placed).as("seed %d", seed).isEqualTo(expected == null);
        if (expected != null) {
            return;
        }
        var arrival = new Promise(move, Reymonta.placed(expecting), room, null);
        oracle.mark(move, arrival.booking(), room);
        arrivals.add(arrival);
        if (chances.evenly()) {
            settleAnArrival();
        }
    }

    /** Sooner or later, whatever its deadline, it has left the other sheet or it never will. */
    private void settleAnArrival() {
        if (arrivals.isEmpty()) {
            return;
        }
        var arrival = arrivals.remove(chances.below(arrivals.size()));
        oracle.unmark(arrival.id());
        if (chances.oneIn(3)) {
            sheet.turnAway(arrival.id(), now);
            return;
        }
        assertThat(sheet.arrive(arrival.id(), now)).as("seed %d", seed).contains(arrival.booking());
        oracle.mark(arrival.booking(), arrival.room());
        oracle.giveWay(arrival.booking(), arrival.room());
    }

    private TimeSlot sometime() {
        var rules = elsewhere.rules();
        var start = elsewhere.whole().start().plus(Duration.ofHours(6));
        var length = rules.raster();
        while (length.compareTo(rules.shortest()) < 0) {
            length = length.plus(rules.raster());
        }
        return new TimeSlot(start, start.plus(length));
    }

    /** Every slot of one length on the raster: shown as free exactly when a stranger's request would be placed. */
    private void compareShownWithDecided(int room) {
        var day = rooms.get(room);
        var length = day.rules().shortest().plus(day.rules().raster().multipliedBy(chances.below(6)));
        var shown = sheet.occupancy().openings(day, 12, length, now);
        for (var start = day.whole().start();
                start.isBefore(day.whole().end());
                start = start.plus(day.rules().raster())) {
            var slot = new TimeSlot(start, start.plus(length));
            boolean shownFree =
                    shown.stream().anyMatch(opening -> opening.slot().contains(slot));
            var refusal = oracle.refusal(room, slot, Authority.USER, "stranger", null, now);
            if (refusal instanceof Refusal.NotOnRaster || refusal instanceof Refusal.TooLong) {
                continue;
            }
            assertThat(shownFree).as("seed %d, %s: %s", seed, slot, refusal).isEqualTo(refusal == null);
        }
        assertStretchesCoverTheDay(day, length);
    }

    private void assertStretchesCoverTheDay(RoomDay day, Duration length) {
        var next = day.whole().start();
        for (var stretch : sheet.occupancy().stretches(day, 12, length, now)) {
            assertThat(stretch.slot().start()).as("seed %d", seed).isEqualTo(next);
            next = stretch.slot().end();
        }
        assertThat(next).as("seed %d", seed).isEqualTo(day.whole().end());
    }

    private List<Booking> bookings(BookingState state) {
        return sheet.bookings().stream()
                .filter(booking -> booking.state() == state)
                .toList();
    }

    private int roomOf(Booking booking) {
        return rooms.stream().map(day -> day.room().id()).toList().indexOf(booking.room());
    }

    private TimeSlot slot() {
        var day = rooms.getFirst();
        var start = day.whole().start().plus(5L * chances.below(300), ChronoUnit.MINUTES);
        if (!chances.oneIn(4)) {
            start = day.downToRaster(start);
        }
        var length = day.rules().raster().multipliedBy(1 + chances.below(14));
        return new TimeSlot(start, start.plus(length));
    }

    private int room() {
        return chances.below(rooms.size());
    }
}
