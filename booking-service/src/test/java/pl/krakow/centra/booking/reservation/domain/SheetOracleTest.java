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
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.LendingRules;

/**
 * Ten thousand random histories of a room and its two parts, compared with an oracle that knows nothing but single
 * minutes: it marks the minutes of whatever keeps others out, and looks at every minute of what is asked. Among the
 * histories are buffers, closures that come and go, holds that run and that run out as time goes by, people who wait and
 * what they are offered until they take it, leave or let it lapse, series, promises that are kept or broken, moves within
 * the day and from and to another one, days of all opening hours, and days on which clocks change. A failure names the
 * seed.
 */
class SheetOracleTest {

    private static final int HISTORIES_PER_SEED = Integer.getInteger("oracle.histories", 2_500);
    private static final int STEPS = 25;
    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2026, 12, 7), LocalDate.of(2027, 3, 28), LocalDate.of(2026, 10, 25));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void decidesAndShowsWhatAMinuteByMinuteOracleSays(long seed) {
        for (int history = 0; history < HISTORIES_PER_SEED; history++) {
            new History(seed * 1_000_000 + history).play();
        }
    }

    /**
     * What keeps others out of a room, minute by minute.
     *
     * @param id of what it belongs to, and goes with: a booking, an arrival or promise, a closure, a hold
     * @param booking which it doesn't keep out, however it came to be
     * @param meeting its minutes without buffers
     * @param claim its minutes with buffers
     */
    private record Mark(
            UUID id,
            UUID booking,
            int room,
            BitSet meeting,
            BitSet claim,
            Kind kind,
            String by,
            @Nullable Instant until) {

        enum Kind {
            BOOKING,
            CLOSING,
            HOLD
        }
    }

    /** Somebody who waits, as far as minutes tell. */
    private static final class Waiter {

        private final PlacementRequest request;
        private final int room;
        private final Duration offersLast;
        private final BitSet claim;
        private WaitingEntry.State state = WaitingEntry.State.WAITING;
        private @Nullable Instant until;

        Waiter(PlacementRequest request, int room, Duration offersLast, BitSet claim) {
            this.request = request;
            this.room = room;
            this.offersLast = offersLast;
            this.claim = claim;
        }

        boolean isOffered() {
            return state == WaitingEntry.State.OFFERED;
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(request.id(), state, until);
        }
    }

    /**
     * Time promised to an act, or expected from another sheet.
     *
     * @param before the booking it is about as it was then; nothing for a new one
     */
    private record Promise(
            UUID id, Booking booking, int room, @Nullable Booking before) {}

    private static final class History {

        private static final int WHOLE = 0;

        private final long seed;
        private final Random random;
        private final List<RoomDay> rooms;
        private final RoomDay elsewhere;
        private final long origin;
        private final BitSet wholeDay;
        private final List<BitSet> openings = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final List<UUID> closures = new ArrayList<>();
        private final List<Waiter> waiters = new ArrayList<>();
        private final List<Promise> promises = new ArrayList<>();
        private final List<Promise> arrivals = new ArrayList<>();
        private DaySheet sheet;
        private Instant now;

        History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            var date = oneOf(DATES);
            var hours = hours();
            this.rooms = Stream.of(
                            part("1w040", null, 20, rules()),
                            part("1w040-door", "1w040", 20, rules()),
                            part("1w040-window", "1w040", 20, rules()))
                    .map(room -> RoomDay.of(room, date, KRAKOW, hours))
                    .toList();
            this.elsewhere = RoomDay.of(
                    part("1w039", null, 20, rooms.getFirst().rules()),
                    date,
                    KRAKOW,
                    List.of(Hours.parse("00:00-00:00")));
            this.now = date.minusDays(1)
                    .atTime(20, 0)
                    .atZone(KRAKOW)
                    .toInstant()
                    .plus(random.nextInt(1_500), ChronoUnit.MINUTES);
            var midnight = rooms.getFirst().whole();
            this.origin = midnight.start().getEpochSecond() / 60 - 24 * 60;
            this.wholeDay = minutes(midnight);
            this.sheet = DaySheet.blank(rooms.getFirst().sheet(), KRAKOW);
            rooms.getFirst().open().forEach(open -> openings.add(minutes(open)));
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(20)) {
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
            if (random.nextInt(3) == 0) {
                now = now.plus(random.nextInt(20), ChronoUnit.MINUTES);
            }
            settle();
            assertThat(sheet.waiting().stream()
                            .map(entry -> "%s %s %s".formatted(entry.id(), entry.state(), entry.offeredUntil())))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            waiters.stream().map(Waiter::toString).toList());
            sheet = Reymonta.savedAndLoaded(sheet);
        }

        private void settle() {
            sheet.settleWaiting(now);
            waiters.removeIf(waiter -> !now.isBefore(waiter.request.slot().start()));
            for (var waiter : waiters) {
                if (waiter.isOffered() && !Objects.requireNonNull(waiter.until).isAfter(now)) {
                    waiter.state = WaitingEntry.State.LAPSED;
                    waiter.until = null;
                }
            }
            for (var waiter : waiters) {
                if (waiter.state == WaitingEntry.State.WAITING
                        && obstacle(waiter.room, waiter.request.slot(), waiter.claim, waiter.request.by(), null)
                                == null) {
                    waiter.state = WaitingEntry.State.OFFERED;
                    var until = now.plus(waiter.offersLast);
                    var start = waiter.request.slot().start();
                    waiter.until = until.isBefore(start) ? until : start;
                }
            }
        }

        private void join() {
            var request = request(slot(), null, null);
            int room = room();
            var offersLast = Duration.ofMinutes(oneOf(List.of(5, 30, 600)));
            var expected = expectedRefusal(room, request.slot(), request.authority(), request.by(), null);
            var joining = sheet.join(request, rooms.get(room), offersLast, now);
            assertThat(joining)
                    .as("seed %d", seed)
                    .isInstanceOf(
                            expected == null
                                    ? Joining.NothingToWaitFor.class
                                    : expected instanceof RoomTaken ? Joining.Joined.class : Joining.Refused.class);
            if (expected instanceof RoomTaken) {
                waiters.add(new Waiter(request, room, offersLast, claim(room, request.slot())));
            }
        }

        private void takeOrLeave() {
            if (waiters.isEmpty()) {
                return;
            }
            var waiter = oneOf(waiters);
            if (waiter.isOffered() && random.nextInt(3) > 0) {
                place(waiter.room, waiter.request);
            } else {
                assertThat(sheet.leave(waiter.request.id(), now))
                        .as("seed %d", seed)
                        .isTrue();
                waiters.remove(waiter);
            }
        }

        private void promise() {
            var open = open();
            if (open.isEmpty() || random.nextInt(3) == 0) {
                promiseABooking();
            } else if (random.nextBoolean()) {
                promiseAnApproval(oneOf(open));
            } else {
                promiseAMove(oneOf(open));
            }
        }

        private void promiseABooking() {
            int room = room();
            var request = request(slot(), null, now.plusSeconds(60));
            var expected = expectedRefusal(room, request.slot(), request.authority(), request.by(), null);
            var placement = sheet.place(request, rooms.get(room), now);
            assertThat(placement instanceof Placement.Placed)
                    .as("seed %d", seed)
                    .isEqualTo(expected == null);
            if (expected == null) {
                assertThat(sheet.find(request.id())).as("seed %d", seed).isEmpty();
                given(new Promise(request.id().value(), Reymonta.placed(placement), room, null));
            }
        }

        private void promiseAnApproval(Booking booking) {
            var promise = uuid();
            int room = roomOf(booking);
            var expected = obstacle(
                    room,
                    booking.slot(),
                    claimOf(booking),
                    booking.madeBy(),
                    booking.id().value());
            var decision = sheet.promiseApproval(promise, booking.id(), COORDINATOR, now.plusSeconds(60), now);
            boolean possible = booking.state() == BookingState.REQUESTED && expected == null;
            assertThat(decision instanceof Decision.Decided).as("seed %d", seed).isEqualTo(possible);
            if (decision instanceof Decision.Decided(var coming)) {
                given(new Promise(promise, coming, room, booking));
            }
        }

        private void promiseAMove(Booking booking) {
            var promise = uuid();
            int room = room();
            var slot = slot();
            var expected = expectedRefusal(
                    room,
                    slot,
                    Authority.COORDINATOR,
                    booking.madeBy(),
                    booking.id().value());
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
                mark(promise.id(), promise.booking(), promise.room());
            }
        }

        /** Whatever its deadline: only the act that was promised something knows what becomes of it. */
        private void keepOrBreak() {
            if (promises.isEmpty()) {
                return;
            }
            var promise = promises.remove(random.nextInt(promises.size()));
            unmark(promise.id());
            var booking = promise.booking();
            if (random.nextInt(3) == 0) {
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
                unmark(booking.id().value());
                if (booking.occupies()) {
                    mark(booking, promise.room());
                }
                giveWay(booking.madeBy(), promise.room(), claimOf(booking));
            }
        }

        private void place(int room, TimeSlot slot, @Nullable SeriesId series) {
            place(room, request(slot, series, null));
        }

        private PlacementRequest request(TimeSlot slot, @Nullable SeriesId series, @Nullable Instant promisedUntil) {
            var plain = by(oneOf(List.of(Authority.values())), ask(slot));
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
            var expected = expectedRefusal(room, slot, request.authority(), request.by(), null);
            var placement = sheet.place(request, rooms.get(room), now);
            if (expected != null) {
                assertThat(placement)
                        .as("seed %d", seed)
                        .isEqualTo(new Placement.Refused(refusal(placement, expected)));
                return;
            }
            assertThat(placement).as("seed %d", seed).isInstanceOf(Placement.Placed.class);
            var booking = ((Placement.Placed) placement).booking();
            if (booking.isConfirmed()) {
                mark(booking, room);
            }
            giveWay(request.by(), room, claim(room, slot));
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
            var series = new SeriesId(uuid());
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
            var booking = oneOf(waiting);
            int room = roomOf(booking);
            var obstacle = obstacle(
                    room,
                    booking.slot(),
                    claimOf(booking),
                    booking.madeBy(),
                    booking.id().value());
            var decision = sheet.approve(booking.id(), _ -> true, COORDINATOR, now);
            if (obstacle != null) {
                assertThat(decision)
                        .as("seed %d", seed)
                        .isEqualTo(new Decision.TakenMeanwhile(booking, new RoomTaken(obstacle)));
                return;
            }
            assertThat(decision).as("seed %d", seed).isInstanceOf(Decision.Decided.class);
            mark(booking, room);
            giveWay(booking.madeBy(), room, claimOf(booking));
        }

        private void cancel() {
            var live = sheet.bookings().stream().filter(Booking::isLive).toList();
            if (!live.isEmpty()) {
                var booking = oneOf(live);
                sheet.cancelByCentre(booking.id(), _ -> true, COORDINATOR, null, now);
                unmark(booking.id().value());
            }
        }

        /** Holds that run, and some that have run out when they are looked at. */
        private void hold() {
            int room = room();
            var slot = slot();
            var by = oneOf(List.of(ANNA, COORDINATOR, "olena"));
            var until = now.plusSeconds(oneOf(List.of(-60, 0, 60, 600)));
            var id = uuid();
            var expected = expectedRefusal(room, slot, Authority.USER, by, null);
            var keeping = sheet.hold(id, new Wish(slot, 12, Authority.USER, by), rooms.get(room), until, now);
            assertThat(keeping instanceof Keeping.Held).as("seed %d", seed).isEqualTo(expected == null);
            if (expected == null) {
                marks.removeIf(
                        mark -> mark.kind() == Mark.Kind.HOLD && mark.by().equals(by));
                marks.add(new Mark(id, id, room, minutes(slot), claim(room, slot), Mark.Kind.HOLD, by, until));
            }
        }

        private void close() {
            int room = room();
            var slot = slot();
            var closure = uuid();
            sheet.close(new Closing(closure, rooms.get(room).room().id(), slot, "Remont", COORDINATOR, now), now);
            var minutes = minutes(slot);
            marks.removeIf(mark -> mark.kind() == Mark.Kind.HOLD
                    && touch(mark.room(), room)
                    && mark.claim().intersects(minutes));
            waiters.stream()
                    .filter(waiter ->
                            waiter.isOffered() && touch(waiter.room, room) && waiter.claim.intersects(minutes))
                    .forEach(waiter -> {
                        waiter.state = WaitingEntry.State.WAITING;
                        waiter.until = null;
                    });
            marks.add(new Mark(closure, closure, room, minutes, minutes, Mark.Kind.CLOSING, COORDINATOR, null));
            closures.add(closure);
        }

        private void reopen() {
            if (!closures.isEmpty()) {
                var closure = closures.remove(random.nextInt(closures.size()));
                sheet.reopen(closure, now);
                unmark(closure);
            }
        }

        private void moveWithin() {
            var open = open();
            if (open.isEmpty()) {
                return;
            }
            var booking = oneOf(open);
            int room = room();
            var slot = slot();
            var day = rooms.get(room);
            boolean there = booking.place().equals(new Step.Place(day.room().id(), slot));
            var expected = there
                    ? null
                    : expectedRefusal(
                            room,
                            slot,
                            Authority.COORDINATOR,
                            booking.madeBy(),
                            booking.id().value());
            var decision =
                    sheet.move(booking.id(), _ -> true, day, slot, Authority.COORDINATOR, COORDINATOR, null, now);
            assertThat(decision instanceof Decision.Decided).as("seed %d", seed).isEqualTo(expected == null);
            if (expected == null && !there) {
                boolean confirmed = booking.isConfirmed();
                unmark(booking.id().value());
                if (confirmed) {
                    mark(sheet.find(booking.id()).orElseThrow(), room);
                }
                giveWay(booking.madeBy(), room, claim(room, slot));
            }
        }

        private List<Booking> open() {
            return Stream.concat(bookings(BookingState.REQUESTED).stream(), bookings(BookingState.CONFIRMED).stream())
                    .toList();
        }

        /** Half of the moves come here and arrive or are turned away; the others leave for another sheet. */
        private void moveBetween() {
            var move = uuid();
            if (random.nextBoolean()) {
                var confirmed = bookings(BookingState.CONFIRMED);
                if (!confirmed.isEmpty()) {
                    var leaving = oneOf(confirmed);
                    var where = new Booking.Departure(move, elsewhere.sheet());
                    sheet.depart(leaving.id(), _ -> true, where, COORDINATOR, null, now);
                    unmark(leaving.id().value());
                }
                return;
            }
            var coming = Reymonta.placed(DaySheet.blank(elsewhere.sheet(), KRAKOW)
                    .place(by(Authority.COORDINATOR, ask(sometime())), elsewhere, now));
            int room = room();
            var slot = slot();
            var expected = expectedRefusal(room, slot, Authority.COORDINATOR, coming.madeBy(), null);
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
            assertThat(expecting instanceof Placement.Placed)
                    .as("seed %d", seed)
                    .isEqualTo(expected == null);
            if (expected != null) {
                return;
            }
            var arrival = new Promise(move, Reymonta.placed(expecting), room, null);
            mark(move, arrival.booking(), room);
            arrivals.add(arrival);
            if (random.nextBoolean()) {
                settleAnArrival();
            }
        }

        /** Sooner or later, whatever its deadline, it has left the other sheet or it never will. */
        private void settleAnArrival() {
            if (arrivals.isEmpty()) {
                return;
            }
            var arrival = arrivals.remove(random.nextInt(arrivals.size()));
            unmark(arrival.id());
            if (random.nextInt(3) == 0) {
                sheet.turnAway(arrival.id(), now);
                return;
            }
            assertThat(sheet.arrive(arrival.id(), now)).as("seed %d", seed).contains(arrival.booking());
            mark(arrival.booking(), arrival.room());
            giveWay(arrival.booking().madeBy(), arrival.room(), claimOf(arrival.booking()));
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
            var length = day.rules().shortest().plus(day.rules().raster().multipliedBy(random.nextInt(6)));
            var shown = sheet.occupancy().openings(day, 12, length, now);
            for (var start = day.whole().start();
                    start.isBefore(day.whole().end());
                    start = start.plus(day.rules().raster())) {
                var slot = new TimeSlot(start, start.plus(length));
                boolean shownFree =
                        shown.stream().anyMatch(opening -> opening.slot().contains(slot));
                var refusal = expectedRefusal(room, slot, Authority.USER, "stranger", null);
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

        private @Nullable Refusal expectedRefusal(
                int room, TimeSlot slot, Authority authority, String by, @Nullable UUID moving) {
            var day = rooms.get(room);
            var minutes = minutes(slot);
            if (!contains(wholeDay, minutes)) {
                return new Refusal.SpansDays();
            }
            if (offRaster(day, slot.start()) || offRaster(day, slot.end())) {
                return new Refusal.NotOnRaster(day.rules().raster());
            }
            if (minutes.cardinality() < day.rules().shortest().toMinutes()) {
                return new Refusal.TooShort(day.rules().shortest());
            }
            if (minutes.cardinality() > day.rules().longest().toMinutes()) {
                return new Refusal.TooLong(day.rules().longest());
            }
            if (authority != Authority.COORDINATOR && slot.start().isBefore(now)) {
                return new Refusal.InThePast();
            }
            if (openings.stream().noneMatch(open -> contains(open, minutes))) {
                return new Refusal.OutsideOpeningHours();
            }
            var obstacle = obstacle(room, slot, claim(room, slot), by, moving);
            return obstacle == null ? null : new RoomTaken(obstacle);
        }

        private @Nullable Cause obstacle(int room, TimeSlot slot, BitSet claim, String by, @Nullable UUID moving) {
            var meeting = minutes(slot);
            var offers = waiters.stream()
                    .filter(Waiter::isOffered)
                    .map(waiter -> new Mark(
                            waiter.request.id().value(),
                            waiter.request.id().value(),
                            waiter.room,
                            waiter.claim,
                            waiter.claim,
                            Mark.Kind.HOLD,
                            waiter.request.by(),
                            waiter.until));
            return Stream.concat(marks.stream(), offers)
                    .filter(mark -> touch(mark.room(), room) && !mark.booking().equals(moving))
                    .filter(mark -> mark.claim().intersects(claim))
                    .filter(mark -> mark.until() == null
                            || mark.until().isAfter(now) && !mark.by().equals(by))
                    .map(mark -> switch (mark.kind()) {
                        case BOOKING -> mark.meeting().intersects(meeting) ? Cause.TAKEN : Cause.BUFFER;
                        case CLOSING -> Cause.CLOSED;
                        case HOLD -> Cause.HELD;
                    })
                    .min(Cause::compareTo)
                    .orElse(null);
        }

        private void mark(Booking booking, int room) {
            mark(booking.id().value(), booking, room);
        }

        private void mark(UUID id, Booking booking, int room) {
            marks.add(new Mark(
                    id,
                    booking.id().value(),
                    room,
                    minutes(booking.slot()),
                    claimOf(booking),
                    Mark.Kind.BOOKING,
                    booking.madeBy(),
                    null));
        }

        private void unmark(UUID id) {
            marks.removeIf(mark -> mark.id().equals(id));
        }

        /** What was kept for who has a booking now. */
        private void giveWay(String by, int room, BitSet claim) {
            marks.removeIf(mark -> mark.kind() == Mark.Kind.HOLD
                    && mark.by().equals(by)
                    && touch(mark.room(), room)
                    && mark.claim().intersects(claim));
            waiters.removeIf(waiter -> waiter.state != WaitingEntry.State.LAPSED
                    && waiter.request.by().equals(by)
                    && touch(waiter.room, room)
                    && waiter.claim.intersects(claim));
        }

        private static boolean touch(int one, int other) {
            return one == other || one == WHOLE || other == WHOLE;
        }

        private List<Booking> bookings(BookingState state) {
            return sheet.bookings().stream()
                    .filter(booking -> booking.state() == state)
                    .toList();
        }

        private int roomOf(Booking booking) {
            return rooms.stream().map(day -> day.room().id()).toList().indexOf(booking.room());
        }

        private static boolean offRaster(RoomDay day, Instant time) {
            LocalTime wall = time.atZone(KRAKOW).toLocalTime();
            return wall.getMinute() % day.rules().raster().toMinutes() != 0;
        }

        private BitSet claim(int room, TimeSlot slot) {
            var rules = rooms.get(room).rules();
            return minutes(
                    new TimeSlot(slot.start().minus(rules.setUp()), slot.end().plus(rules.cleanUp())));
        }

        private BitSet claimOf(Booking booking) {
            return minutes(new TimeSlot(
                    booking.slot().start().minus(booking.setUp()),
                    booking.slot().end().plus(booking.cleanUp())));
        }

        private static boolean contains(BitSet whole, BitSet part) {
            var left = (BitSet) part.clone();
            left.andNot(whole);
            return left.isEmpty();
        }

        /** Minutes since midnight of the day before, which no slot of the test begins before. */
        private BitSet minutes(TimeSlot slot) {
            var minutes = new BitSet();
            for (long minute = slot.start().getEpochSecond() / 60;
                    minute < slot.end().getEpochSecond() / 60;
                    minute++) {
                minutes.set((int) (minute - origin));
            }
            return minutes;
        }

        private TimeSlot slot() {
            var day = rooms.getFirst();
            var start = day.whole().start().plus(5L * random.nextInt(300), ChronoUnit.MINUTES);
            if (random.nextInt(4) > 0) {
                start = day.downToRaster(start);
            }
            var length = day.rules().raster().multipliedBy(1 + random.nextInt(14));
            return new TimeSlot(start, start.plus(length));
        }

        private int room() {
            return random.nextInt(rooms.size());
        }

        private UUID uuid() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        private LendingRules rules() {
            return new LendingRules(
                    Duration.ofMinutes(oneOf(List.of(0, 5, 15, 30))),
                    Duration.ofMinutes(oneOf(List.of(0, 10, 15, 45))),
                    Duration.ofMinutes(oneOf(List.of(5, 10, 15, 30, 60))),
                    Duration.ofMinutes(oneOf(List.of(15, 30, 60))),
                    Duration.ofHours(oneOf(List.of(4, 12))),
                    Period.ofDays(365),
                    Duration.ofHours(24),
                    oneOf(List.of(Approval.values())));
        }

        private List<Hours> hours() {
            return switch (random.nextInt(5)) {
                case 0 -> List.of(Hours.parse("09:00-20:00"));
                case 1 -> List.of(Hours.parse("08:20-12:00"), Hours.parse("12:00-17:40"));
                case 2 -> List.of(Hours.parse("00:00-00:00"));
                case 3 -> List.of(Hours.parse("01:30-05:00"), Hours.parse("18:00-00:00"));
                default -> List.of();
            };
        }

        private <T> T oneOf(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
