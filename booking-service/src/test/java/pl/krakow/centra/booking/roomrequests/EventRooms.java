package pl.krakow.centra.booking.roomrequests;

import static pl.krakow.centra.booking.reservation.Centre.REYMONTA;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.Buffers;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.roomrequests.domain.InMemoryRoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest.Told;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.RoomWish;

/** One event that needs a room at Reymonta, over ports in memory that can be made to die at a write. */
final class EventRooms {

    static final UUID REQUEST = UUID.fromString("01957a2f-4a00-7e90-a1d2-0b5c8e6f7a39");
    static final EventId EVENT = new EventId(REQUEST);

    final InMemoryRoomRequests requests = new InMemoryRoomRequests();
    private final DaySheets realSheets = new InMemoryDaySheets();
    final Centre centre = new Centre(mortal(DaySheets.class, realSheets));
    private int writesLeft = Integer.MAX_VALUE;
    private boolean thenWritten;

    /** Not an exception that any code would handle. */
    static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Lets the process die at its n-th write from now. */
    void diesAt(int write, boolean written) {
        writesLeft = write;
        thenWritten = written;
    }

    void lives() {
        writesLeft = Integer.MAX_VALUE;
    }

    private <P> P mortal(Class<P> port, P real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    boolean writes = Set.of("save", "saveFirst", "add", "tell").contains(method.getName());
                    boolean last = writes && writesLeft-- == 0;
                    if (last && !thenWritten) {
                        throw new Death();
                    }
                    try {
                        var answer = method.invoke(real, arguments);
                        if (last) {
                            throw new Death();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    AnswerRoomRequests answering() {
        return centre.answerRoomRequests(mortal(RoomRequests.class, requests));
    }

    EventRooms ask(long version, RoomWish wish) {
        answering().handle(new AnswerRoomRequests.Ask(REQUEST, EVENT, REYMONTA, version, wish));
        return this;
    }

    EventRooms giveUp(long version) {
        answering().handle(new AnswerRoomRequests.GiveUp(REQUEST, EVENT, REYMONTA, version));
        return this;
    }

    /** What the service's own events about bookings of the event set in motion. */
    EventRooms lookAtBookings() {
        all().forEach(booking -> answering().lookAt(booking.id()));
        return this;
    }

    static RoomWish wish(String room, String from, String to) {
        return wish(room, Centre.slot(Centre.MONDAY, from, to));
    }

    static RoomWish wish(String room, TimeSlot slot) {
        return new RoomWish(room, slot, Buffers.NONE, 12, List.of());
    }

    static RoomWish forPeople(int people, RoomWish wish) {
        return new RoomWish(wish.room(), wish.slot(), wish.buffers(), people, wish.equipment());
    }

    /** What the event was told last. */
    RoomNews news() {
        return requests.told().getLast().news();
    }

    List<Told> told() {
        return requests.told();
    }

    /** The live bookings of the event. */
    List<Booking> live() {
        return all().stream().filter(Booking::isLive).toList();
    }

    /** Every booking ever made for the event, where it is now. */
    List<Booking> all() {
        try (var sheets =
                realSheets.between(REYMONTA.value(), LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1), null, null)) {
            return sheets.flatMap(sheet -> sheet.bookings().stream())
                    .filter(booking -> EVENT.equals(booking.event()))
                    .map(Booking::id)
                    .distinct()
                    .map(id -> realSheets
                            .holding(REYMONTA.value(), id)
                            .flatMap(sheet -> sheet.find(id))
                            .orElseThrow())
                    .toList();
        }
    }
}
