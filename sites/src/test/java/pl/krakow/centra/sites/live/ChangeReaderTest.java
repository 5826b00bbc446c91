package pl.krakow.centra.sites.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.kit.event.EventJson;

class ChangeReaderTest {

    private static final BookingFacts FACTS = new BookingFacts(
            new UUID(1, 1),
            "nowa-huta",
            "p6",
            LocalDate.of(2026, 12, 1),
            OffsetDateTime.parse("2026-12-01T17:00:00+01:00"),
            OffsetDateTime.parse("2026-12-01T19:30:00+01:00"),
            new UUID(2, 2),
            BeneficiaryKind.ORGANISATION,
            32);

    @Test
    void hearsInWhichRoomAndOnWhichDayABookingIs() {
        assertThat(ChangeReader.read(record(BookingConfirmed.TYPE, EventJson.write(new BookingConfirmed(FACTS)))))
                .contains(new Change(7, "nowa-huta", "booking", "p6", LocalDate.of(2026, 12, 1)));
    }

    @Test
    void doesNotSayWhereABookingIsThatMayHaveComeFromElsewhere() {
        assertThat(ChangeReader.read(record(BookingChanged.TYPE, "{\"booking\":" + facts() + "}")))
                .contains(new Change(7, "nowa-huta", "booking", null, null));
    }

    @Test
    void hearsThatHoursRoomsOrClosuresAreOthers() {
        assertThat(ChangeReader.read(record("pl.krakow.centra.booking.closure-changed.v1", "{}")))
                .contains(new Change(7, "nowa-huta", "rooms", null, null));
    }

    @Test
    void hearsWhatElseHappensByItsKind() {
        assertThat(ChangeReader.read(record("pl.krakow.centra.registration.changed.v1", "not even json")))
                .contains(new Change(7, "nowa-huta", "registration", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not even json", "null", "{}", "{\"booking\":null}", "{\"booking\":{\"date\":\"never\"}}"})
    void saysThatSomethingIsOthersWhereItCannotBeRead(String body) {
        assertThat(ChangeReader.read(record(BookingConfirmed.TYPE, body)))
                .contains(new Change(7, "nowa-huta", "booking", null, null));
    }

    @Test
    void passesOverWhatThisVersionDoesNotKnow() {
        assertThat(ChangeReader.read(record("pl.krakow.centra.weather.changed.v1", "{}")))
                .isEmpty();
    }

    private static String facts() {
        var text = EventJson.write(new BookingConfirmed(FACTS));
        return text.substring(text.indexOf("{\"bookingId"), text.length() - 1);
    }

    private static ConsumerRecord<String, byte[]> record(String type, String body) {
        var headers = new RecordHeaders();
        headers.add(EventHeaders.TYPE, type.getBytes(UTF_8));
        headers.add(EventHeaders.CENTRE, "nowa-huta".getBytes(UTF_8));
        return new ConsumerRecord<>(
                "centra.booking",
                0,
                0,
                7,
                TimestampType.CREATE_TIME,
                1,
                1,
                "key",
                body.getBytes(UTF_8),
                headers,
                Optional.empty());
    }
}
