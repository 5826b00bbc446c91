package pl.krakow.centra.booking.roomrequests.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews.Booked;
import pl.krakow.centra.booking.roomrequests.domain.RoomNews.Free;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest.Told;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventType;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.RoomGranted;
import pl.krakow.centra.domainevents.RoomLost;
import pl.krakow.centra.domainevents.RoomMoved;
import pl.krakow.centra.domainevents.RoomRefused;
import pl.krakow.centra.domainevents.RoomReleased;
import pl.krakow.centra.kit.event.EventJson;

/** The answers are written as the published samples say; events-service reads the same samples. */
class RoomRequestContractTest {

    private static final UUID EVENT = UUID.fromString("01957a2f-4a00-7e90-a1d2-0b5c8e6f7a39");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 12);
    private static final Booked BOOKED =
            new Booked(new BookingId(UUID.fromString("01957a3c-5f00-7c3a-9a5e-2f6d1b0c4e11")), "1w040", at(THURSDAY));
    private static final List<Free> FREE =
            List.of(new Free("1w039", at(THURSDAY)), new Free("1w040", at(THURSDAY.plusDays(1))));

    @Test
    void writesWhatTheSamplesSay() throws IOException {
        assertThat(json(told(1, new RoomNews.Granted(BOOKED)))).isEqualTo(sample(RoomGranted.class));
        assertThat(json(told(3, new RoomNews.Moved(new Booked(BOOKED.booking(), "1w039", BOOKED.slot())))))
                .isEqualTo(sample(RoomMoved.class));
        assertThat(json(told(3, new RoomNews.Refused("room-not-available", FREE, BOOKED))))
                .isEqualTo(sample(RoomRefused.class));
        assertThat(json(told(4, new RoomNews.Released()))).isEqualTo(sample(RoomReleased.class));
        assertThat(json(told(1, new RoomNews.Lost(RoomNews.Lost.Cause.WITHDRAWN, FREE))))
                .isEqualTo(sample(RoomLost.class));
    }

    private static DomainEvent told(long asked, RoomNews news) {
        var request = RoomRequest.heardOf(EVENT, new EventId(EVENT), "reymonta", asked, null);
        return RoomRequestContract.of(request, new Told(asked, news), Centre.KRAKOW);
    }

    private static TimeSlot at(LocalDate date) {
        return new TimeSlot(
                OffsetDateTime.parse(date + "T17:00:00+01:00").toInstant(),
                OffsetDateTime.parse(date + "T19:30:00+01:00").toInstant());
    }

    private static JsonNode json(DomainEvent event) {
        return JsonMapper.shared().readTree(EventJson.write(event));
    }

    private static JsonNode sample(Class<? extends DomainEvent> event) throws IOException {
        EventType type = EventTypes.of(event);
        try (var file = DomainEvent.class.getResourceAsStream("samples/" + type.shortName() + ".json")) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
