package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.ANNA;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR_ELSEWHERE;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.OLENA;
import static pl.krakow.centra.booking.reservation.Centre.RECEPTIONIST;
import static pl.krakow.centra.booking.reservation.Centre.REYMONTA;
import static pl.krakow.centra.booking.reservation.Centre.meetingOf;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

class FindBookingsTest {

    private final Centre centre = new Centre();

    @Test
    void showsABookingToWhoMadeItAndToStaff() {
        var id = new BookingId(
                placed(centre.place(ANNA, "1w040", "10:00", "12:00")).id());
        var find = centre.findBookings();

        assertThat(find.find(REYMONTA, id, ANNA)).isPresent();
        assertThat(find.find(REYMONTA, id, RECEPTIONIST)).isPresent();
        assertThat(find.find(REYMONTA, id, OLENA)).isEmpty();
        assertThat(find.find(REYMONTA, id, COORDINATOR_ELSEWHERE)).isEmpty();
        assertThat(find.find(REYMONTA, new BookingId(new UUID(1, 1)), COORDINATOR))
                .isEmpty();
    }

    @Test
    void listsBookingsOfAllRoomsInTheOrderOfTime() {
        var tuesday = MONDAY.plusDays(1);
        var third = placed(centre.place(ANNA, "1w038", slot(tuesday, "09:00", "10:00"), meetingOf(2)));
        var second = placed(centre.place(ANNA, "1w038", "12:00", "13:00"));
        var first = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));

        assertThat(list(MONDAY, tuesday, null, null, 20).items())
                .extracting(BookingView::id)
                .containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    void listsOnlyTheRoomAndStateAskedFor() {
        var requested = placed(centre.place(ANNA, "1w040", "10:00", "12:00"));
        var confirmed = placed(centre.place(COORDINATOR, "1w040", "14:00", "15:00"));
        placed(centre.place(ANNA, "1w038", "10:00", "12:00"));

        var room = new RoomId("reymonta", "1w040");
        assertThat(ids(list(MONDAY, MONDAY, room, null, 20).items())).containsExactly(requested.id(), confirmed.id());
        assertThat(ids(list(MONDAY, MONDAY, null, BookingState.REQUESTED, 20).items()))
                .containsExactly(requested.id());
        assertThat(list(MONDAY.plusDays(1), MONDAY.plusDays(9), null, null, 20).items())
                .isEmpty();
    }

    @Test
    void turnsPagesWithoutLosingOrRepeatingAny() {
        var placed = new ArrayList<UUID>();
        for (int hour = 9; hour < 19; hour += 2) {
            for (var room : List.of("1w038", "1w039", "1w040")) {
                placed.add(placed(centre.place(ANNA, room, "%02d:00".formatted(hour), "%02d:00".formatted(hour + 1)))
                        .id());
            }
        }

        var seen = new ArrayList<UUID>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page = centre.findBookings()
                    .list(new FindBookings.Query(REYMONTA, MONDAY, MONDAY, null, null, new Paging(after, 4)));
            seen.addAll(ids(page.items()));
            after = Optional.ofNullable(page.next()).map(Cursor::decode);
        } while (after.isPresent());

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(placed);
    }

    @Test
    void hasNoNextPageAfterTheLastBooking() {
        placed(centre.place(ANNA, "1w040", "10:00", "12:00"));

        assertThat(list(MONDAY, MONDAY, null, null, 1).next()).isNull();
    }

    private Page<BookingView> list(
            LocalDate from, LocalDate to, @Nullable RoomId room, @Nullable BookingState state, int limit) {
        return centre.findBookings()
                .list(new FindBookings.Query(REYMONTA, from, to, room, state, new Paging(Optional.empty(), limit)));
    }

    private static List<UUID> ids(List<BookingView> bookings) {
        return bookings.stream().map(BookingView::id).toList();
    }
}
