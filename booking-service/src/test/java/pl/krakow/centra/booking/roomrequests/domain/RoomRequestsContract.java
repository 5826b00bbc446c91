package pl.krakow.centra.booking.roomrequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Buffers;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.Reymonta;

/** What every store of requests for rooms keeps to. */
public abstract class RoomRequestsContract {

    protected static final Instant NOW = Reymonta.TUESDAY_BEFORE;
    private static final RoomWish WISH = new RoomWish(
            "1w040",
            Reymonta.slot("17:00", "19:00"),
            new Buffers(Duration.ofMinutes(30), Duration.ZERO),
            25,
            List.of("projector"));
    private static final RoomNews.Booked BOOKED =
            new RoomNews.Booked(new BookingId(UUID.randomUUID()), "1w040", Reymonta.slot("17:00", "19:00"));
    private static final List<RoomNews.Free> FREE =
            List.of(new RoomNews.Free("1w039", Reymonta.slot("17:00", "19:00")));

    protected abstract RoomRequests requests();

    protected static RoomRequest newRequest() {
        return RoomRequest.heardOf(UUID.randomUUID(), new EventId(UUID.randomUUID()), Reymonta.REYMONTA, 3, WISH);
    }

    @Test
    void giveBackWhatWasSaved() {
        var request = newRequest();
        requests().add(request);
        var last = new BookingId(UUID.randomUUID());
        var tried = request.tries(new BookingId(UUID.randomUUID()), WISH, Reymonta.MONDAY)
                .tries(last, WISH, Reymonta.MONDAY.plusDays(1));
        requests().save(request.tries(new BookingId(UUID.randomUUID()), WISH, Reymonta.MONDAY));
        assertThat(requests().save(tried)).isTrue();

        assertThat(requests().find(request.id())).contains(tried);
        assertThat(requests().trying(last)).contains(tried);
        assertThat(requests().trying(tried.leaving().getFirst().booking())).isEmpty();
        assertThat(requests().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void giveBackEveryKindOfAnswer() {
        for (var news : List.of(
                new RoomNews.Granted(BOOKED),
                new RoomNews.Moved(BOOKED),
                new RoomNews.Refused("room-not-available", FREE, BOOKED),
                new RoomNews.Refused("too-long", List.of(), null),
                new RoomNews.Released(),
                new RoomNews.Lost(RoomNews.Lost.Cause.WITHDRAWN, FREE))) {
            var request = newRequest();
            requests().add(request);

            assertThat(requests().tell(request.tells(news), NOW)).isTrue();

            assertThat(requests().find(request.id())).contains(request.tells(news));
        }
    }

    @Test
    void giveBackWhatWasGivenUp() {
        var request = newRequest();
        requests().add(request);
        var given = request.givesUp(4).orElseThrow();

        requests().save(given);

        assertThat(requests().find(request.id())).contains(given);
    }

    @Test
    void addEachOnce() {
        var request = newRequest();

        assertThat(requests().add(request)).isTrue();
        assertThat(requests().add(request)).isFalse();
    }

    @Test
    void saveOnlyWhatNobodyChangedMeanwhile() {
        var request = newRequest();
        requests().add(request);

        assertThat(requests().save(request.givesUp(4).orElseThrow())).isTrue();
        assertThat(requests().tell(request.tells(new RoomNews.Released()), NOW)).isFalse();
        assertThat(requests().save(newRequest().givesUp(4).orElseThrow())).isFalse();
    }
}
