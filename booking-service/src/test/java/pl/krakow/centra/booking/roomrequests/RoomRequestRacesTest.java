package pl.krakow.centra.booking.roomrequests;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.REYMONTA;
import static pl.krakow.centra.booking.reservation.Centre.meetingOf;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.MoveBooking;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Closing;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.roomrequests.domain.InMemoryRoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews.Booked;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.web.Revision;

/**
 * Fifty at once want one room around noon: half of them events that ask for it, give it up or want it a little later,
 * half of them somebody else in their own way; a hundred rounds, a day each. After each round no two meetings may share
 * any time, and each event must have exactly what it was told. The negative control runs the same races on day sheets
 * that don't check what they write on.
 */
class RoomRequestRacesTest {

    private static final int ROUNDS = 100;
    private static final int SIDE = 25;
    private static final RoomId ROOM = new RoomId("reymonta", "1w040");

    /** Who else wants the room. */
    enum Others {
        SINGLES {
            @Override
            List<Callable<Void>> act(Round round) {
                return each(n -> {
                    // An event takes more steps to the same sheet; without that it would never be the first.
                    RacingSheets.hesitate(10);
                    round.centre.place(COORDINATOR, "1w040", round.aroundNoon(n), meetingOf(5));
                });
            }
        },
        CLOSURE {
            @Override
            List<Callable<Void>> act(Round round) {
                return each(n -> {
                    if (n == 0) {
                        round.close();
                    } else {
                        round.ask(UUID.randomUUID(), 1, round.aroundNoon(n));
                    }
                });
            }
        },
        MOVES {
            @Override
            List<Callable<Void>> act(Round round) {
                var bookings = IntStream.range(0, 10)
                        .mapToObj(n -> placed(round.centre.place(
                                        COORDINATOR,
                                        n % 2 == 0 ? "1w038" : "1w039",
                                        round.at(9 + 2 * (n / 2), 0, 1),
                                        meetingOf(5)))
                                .id())
                        .toList();
                return each(n -> round.centre
                        .moveBooking()
                        .handle(new MoveBooking.Command(
                                REYMONTA,
                                new BookingId(bookings.get(n % 10)),
                                Revision.ANY,
                                "1w040",
                                round.aroundNoon(n),
                                null,
                                COORDINATOR)));
            }
        };

        abstract List<Callable<Void>> act(Round round);

        private static List<Callable<Void>> each(IntConsumer act) {
            return IntStream.range(0, SIDE)
                    .<Callable<Void>>mapToObj(n -> () -> {
                        act.accept(n);
                        return null;
                    })
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachEventHasWhatItWasToldAndNobodyElseHasIt(Others others) throws Exception {
        int granted = 0;
        for (int number = 0; number < ROUNDS; number++) {
            var round = new Round(number, true);
            round.run(others);
            assertThat(round.violations()).as("round %d", number).isEmpty();
            granted += round.granted();
        }
        assertThat(granted).as("events that got the room").isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void areCaughtWhenTheGuardIsOff(Others others) throws Exception {
        List<String> violations = List.of();
        for (int number = 0; number < ROUNDS && violations.isEmpty(); number++) {
            var round = new Round(number, false);
            round.run(others);
            violations = round.violations();
        }
        assertThat(violations).isNotEmpty();
    }

    private static final class Round {

        private final Random random;
        private final LocalDate date;
        private final RacingSheets sheets;
        private final Centre centre;
        private final InMemoryRoomRequests requests = new InMemoryRoomRequests();
        private final AnswerRoomRequests answering;
        private final List<UUID> events = new CopyOnWriteArrayList<>();
        private final List<Booking> hits = new CopyOnWriteArrayList<>();
        private volatile boolean closed;

        Round(int number, boolean guarded) {
            this.random = new Random(number);
            this.date = Centre.MONDAY.plusWeeks(number % 40);
            this.sheets = new RacingSheets(guarded);
            this.centre = new Centre(sheets.port());
            this.answering = centre.answerRoomRequests(requests);
        }

        void run(Others others) throws Exception {
            var acts = new ArrayList<>(others.act(this));
            for (int n = 0; n < SIDE; n++) {
                acts.add(event(n));
            }
            Collections.shuffle(acts, random);
            var start = new CyclicBarrier(acts.size());
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                var done = callers.invokeAll(acts.stream()
                        .<Callable<Void>>map(act -> () -> {
                            start.await();
                            return act.call();
                        })
                        .toList());
                for (Future<Void> each : done) {
                    each.get();
                }
            }
        }

        private Callable<Void> event(int n) {
            var id = UUID.randomUUID();
            var first = aroundNoon(n);
            var later = aroundNoon(n + 3);
            return () -> {
                ask(id, 1, first);
                if (n % 5 == 1) {
                    answering.handle(new AnswerRoomRequests.GiveUp(id, new EventId(id), REYMONTA, 2));
                } else if (n % 5 == 2) {
                    ask(id, 2, later);
                }
                return null;
            };
        }

        void ask(UUID id, long version, TimeSlot slot) {
            events.add(id);
            answering.handle(
                    new AnswerRoomRequests.Ask(id, new EventId(id), REYMONTA, version, EventRooms.wish("1w040", slot)));
        }

        void close() {
            var closing = new Closing(
                    UUID.randomUUID(),
                    ROOM,
                    at(9, 0, 11),
                    "Awaria",
                    "coordinator",
                    centre.clock().instant());
            hits.addAll(centre.onTheSheet()
                    .decide(
                            new SheetId(ROOM, date),
                            Centre.KRAKOW,
                            sheet -> sheet.close(closing, centre.clock().instant()))
                    .result());
            closed = true;
        }

        /** Every two of them overlap. */
        TimeSlot aroundNoon(int n) {
            return at(10 + n % 2, 15 * (n % 4), 3);
        }

        TimeSlot at(int hour, int minute, int hours) {
            var from = LocalTime.of(hour, minute);
            return slot(date, from.toString(), from.plusHours(hours).toString());
        }

        long granted() {
            return sheets.bookings().stream()
                    .filter(booking -> booking.event() != null && booking.isLive())
                    .count();
        }

        List<String> violations() {
            var found = new ArrayList<String>();
            var occupying = sheets.bookings().stream().filter(Booking::occupies).toList();
            for (int one = 0; one < occupying.size(); one++) {
                for (int other = one + 1; other < occupying.size(); other++) {
                    if (occupying.get(one).room().equals(occupying.get(other).room())
                            && occupying
                                    .get(one)
                                    .claim()
                                    .overlaps(occupying.get(other).claim())) {
                        found.add("given twice: %s and %s".formatted(occupying.get(one), occupying.get(other)));
                    }
                }
            }
            for (var id : events) {
                var live = occupying.stream()
                        .filter(booking -> new EventId(id).equals(booking.event()))
                        .map(booking -> new Booked(booking.id(), booking.room().room(), booking.slot()))
                        .toList();
                var told = requests.find(id).orElseThrow().lastTold().stream().toList();
                if (!live.equals(told)) {
                    found.add("told %s, has %s".formatted(told, live));
                }
            }
            if (closed) {
                occupying.stream()
                        .filter(booking -> booking.room().equals(ROOM))
                        .filter(booking ->
                                hits.stream().noneMatch(hit -> hit.id().equals(booking.id())))
                        .forEach(booking -> found.add("came into closed time: " + booking));
            }
            return found;
        }
    }
}
