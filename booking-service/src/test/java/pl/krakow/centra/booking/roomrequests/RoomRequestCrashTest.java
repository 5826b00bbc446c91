package pl.krakow.centra.booking.roomrequests;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.slot;
import static pl.krakow.centra.booking.roomrequests.EventRooms.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.roomrequests.domain.RoomNews;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews.Booked;
import pl.krakow.centra.booking.roomrequests.domain.RoomWish;

/**
 * The process dies before or after every single write of an answer; then the broker delivers the message again. What
 * comes of it must be what had come of it without the death.
 */
class RoomRequestCrashTest {

    private static final int MOST_WRITES = 100;
    private static final RoomWish AT_5 = wish("1w040", "17:00", "19:00");

    @Test
    void grantsOnce() {
        int died = dyingAtEachWrite(_ -> {}, rooms -> rooms.ask(1, AT_5), RoomRequestCrashTest::hasWhatItWasTold);

        assertThat(died).isGreaterThan(3);
    }

    @Test
    void refusesAndLeavesNothing() {
        dyingAtEachWrite(
                rooms -> rooms.centre.place(COORDINATOR, "1w040", "18:00", "20:00"),
                rooms -> rooms.ask(1, AT_5),
                rooms -> {
                    assertThat(rooms.live()).isEmpty();
                    assertThat(rooms.news()).isInstanceOf(RoomNews.Refused.class);
                });
    }

    @Test
    void movesToAnotherSheet() {
        int died = dyingAtEachWrite(
                rooms -> rooms.ask(1, AT_5),
                rooms -> rooms.ask(2, wish("1w039", slot(MONDAY.plusDays(1), "10:00", "12:00"))),
                rooms -> {
                    hasWhatItWasTold(rooms);
                    assertThat(rooms.live().getFirst().room().room()).isEqualTo("1w039");
                });

        assertThat(died).isGreaterThan(4);
    }

    @Test
    void givesBackWhatIsGivenUp() {
        int died = dyingAtEachWrite(rooms -> rooms.ask(1, AT_5), rooms -> rooms.giveUp(2), rooms -> {
            assertThat(rooms.live()).isEmpty();
            assertThat(rooms.news()).isEqualTo(new RoomNews.Released());
        });

        assertThat(died).isGreaterThan(2);
    }

    /** It died while it answered the first, and what it hears next is the withdrawal. */
    @Test
    void leavesNothingOfARequestItDiedOverAndThatIsWithdrawn() {
        for (int write = 0; write < 6; write++) {
            for (boolean written : new boolean[] {false, true}) {
                var rooms = new EventRooms();
                dying(rooms, write, written, mortal -> mortal.ask(1, AT_5));

                rooms.giveUp(2);

                assertThat(rooms.live())
                        .as("dead at write %d, written %s", write, written)
                        .isEmpty();
                assertThat(rooms.news()).isEqualTo(new RoomNews.Released());
            }
        }
    }

    /** Whatever order the messages come in, however often, and wherever the process dies. */
    @Test
    void endsWithWhatTheEventSaidLast() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var rooms = new EventRooms();
            List<Consumer<EventRooms>> messages = new ArrayList<>();
            int last = 1 + random.nextInt(6);
            RoomWish wanted = null;
            for (long version = 1; version <= last; version++) {
                var wish = wish(
                        "1w0" + (38 + random.nextInt(3)),
                        slot(MONDAY.plusDays(random.nextInt(2)), (10 + random.nextInt(3)) + ":00", "15:00"));
                long said = version;
                boolean givesUp = random.nextInt(4) == 0;
                wanted = givesUp ? null : wish;
                Consumer<EventRooms> message =
                        givesUp ? mortal -> mortal.giveUp(said) : mortal -> mortal.ask(said, wish);
                for (int copy = 0; copy <= random.nextInt(2); copy++) {
                    messages.add(random.nextInt(messages.size() + 1), message);
                }
            }
            for (var message : messages) {
                dying(rooms, random.nextInt(8), random.nextBoolean(), message);
                message.accept(rooms);
            }
            rooms.lookAtBookings();

            if (wanted == null) {
                assertThat(rooms.live()).as("seed %d", seed).isEmpty();
                assertThat(rooms.news()).as("seed %d", seed).isEqualTo(new RoomNews.Released());
            } else {
                hasWhatItWasTold(rooms);
                assertThat(rooms.live().getFirst().room().room())
                        .as("seed %d", seed)
                        .isEqualTo(wanted.room());
                assertThat(rooms.live().getFirst().slot()).as("seed %d", seed).isEqualTo(wanted.slot());
            }
        }
    }

    private static void hasWhatItWasTold(EventRooms rooms) {
        assertThat(rooms.live()).hasSize(1);
        var booking = rooms.live().getFirst();
        assertThat(rooms.news().has())
                .contains(new Booked(booking.id(), booking.room().room(), booking.slot()));
    }

    private static int dyingAtEachWrite(
            Consumer<EventRooms> before, Consumer<EventRooms> message, Consumer<EventRooms> after) {
        for (int write = 0; write < MOST_WRITES; write++) {
            for (boolean written : new boolean[] {false, true}) {
                var rooms = new EventRooms();
                before.accept(rooms);
                boolean died = dying(rooms, write, written, message);
                message.accept(rooms);
                after.accept(rooms);
                if (!died) {
                    return write;
                }
            }
        }
        throw new AssertionError("never came to an end");
    }

    private static boolean dying(EventRooms rooms, int write, boolean written, Consumer<EventRooms> message) {
        rooms.diesAt(write, written);
        try {
            message.accept(rooms);
            return false;
        } catch (EventRooms.Death e) {
            return true;
        } finally {
            rooms.lives();
        }
    }
}
