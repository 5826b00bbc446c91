package pl.krakow.centra.booking.rooms.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every store of pictures keeps to. */
public abstract class PicturesContract {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final byte[] BYTES = {1, 2, 3, -1};

    private final RoomId room =
            new RoomId("centre-" + UUID.randomUUID().toString().substring(0, 8), "1w040");
    private final RoomId other = new RoomId(room.centre(), "1w039");
    private final UUID id = UUID.randomUUID();

    protected abstract PictureStore pictures();

    @Test
    void giveBackWhatWasPutForTheRoomOnly() {
        pictures().put(room, id, BYTES, NOW);

        assertThat(pictures().find(room, id)).get().isEqualTo(BYTES);
        assertThat(pictures().find(other, id)).isEmpty();
        assertThat(pictures().find(room, UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepWhatWasPutFirst() {
        pictures().put(room, id, BYTES, NOW);

        pictures().put(room, id, new byte[] {9}, NOW);

        assertThat(pictures().find(room, id)).get().isEqualTo(BYTES);
    }

    @Test
    void removeAPictureOfTheRoomOnly() {
        pictures().put(room, id, BYTES, NOW);

        pictures().remove(other, id);
        assertThat(pictures().find(room, id)).isPresent();

        pictures().remove(room, id);
        assertThat(pictures().find(room, id)).isEmpty();
    }

    @Test
    void removeWhatARoomDoesNotShowUnlessItIsNew() {
        var shown = UUID.randomUUID();
        var fresh = UUID.randomUUID();
        var elsewhere = UUID.randomUUID();
        pictures().put(room, id, BYTES, NOW.minusSeconds(60));
        pictures().put(room, shown, BYTES, NOW.minusSeconds(60));
        pictures().put(room, fresh, BYTES, NOW);
        pictures().put(other, elsewhere, BYTES, NOW.minusSeconds(60));

        pictures().removeAllBut(room, Set.of(shown), NOW);

        assertThat(pictures().find(room, id)).isEmpty();
        assertThat(pictures().find(room, shown)).isPresent();
        assertThat(pictures().find(room, fresh)).isPresent();
        assertThat(pictures().find(other, elsewhere)).isPresent();
    }
}
