package pl.krakow.centra.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.booking.Meetings.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.domainevents.BeneficiaryRegistered;
import pl.krakow.centra.domainevents.BeneficiaryVerified;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.test.Persona;

/** What was decided over HTTP is told on Kafka, in order, and then no longer waits in the store. */
@BookingService
class EventsLeaveIT {

    private static final String BOOKINGS = "/api/v1/centres/nowa-huta/bookings";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    @Test
    void aBookingIsToldFromItsRequestToItsConfirmation() {
        var anna = Api.at(port).as(Persona.representative());
        var coordinator = Api.at(port).as(Persona.coordinator(new CentreId("nowa-huta")));
        var beneficiary = Meetings.beneficiary(anna);
        var id = anna.post(BOOKINGS, meeting("p6", LocalDate.of(2026, 12, 7), "10:00", "12:00", beneficiary))
                .text("id");
        coordinator.with("If-Match", "\"1\"").post(BOOKINGS + "/" + id + "/approve", Map.of());

        var told = told(Topics.BOOKING, id, 2);

        assertThat(told)
                .extracting(record -> header(record, "ce_type"))
                .containsExactly(BookingRequested.TYPE, BookingConfirmed.TYPE);
        assertThat(told)
                .extracting(record -> header(record, "aggregateversion"))
                .containsExactly("1", "2");
        assertThat(told).allSatisfy(record -> {
            assertThat(header(record, "centre")).isEqualTo("nowa-huta");
            assertThat(header(record, "ce_source")).isEqualTo("/booking-service");
            assertThat(header(record, "ce_subject")).isEqualTo(id);
        });
        var confirmed = (BookingConfirmed) EventJson.read(
                EventTypes.of(BookingConfirmed.class), told.getLast().value());
        assertThat(confirmed.booking().beneficiaryId()).hasToString(beneficiary);
        assertThat(confirmed.booking().date()).isEqualTo("2026-12-07");
        assertThat(told(Topics.BENEFICIARIES, beneficiary, 2))
                .extracting(record -> header(record, "ce_type"))
                .containsExactly(BeneficiaryRegistered.TYPE, BeneficiaryVerified.TYPE);
        await().untilAsserted(() -> assertThat(
                        mongo.count(Query.query(Criteria.where("outboxSince").ne(null)), "daySheets"))
                .isZero());
    }

    private static List<ConsumerRecord<String, byte[]>> told(String topic, String key, int expected) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, EmbeddedServers.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        records.add(record);
                    }
                });
                return records.size() >= expected;
            });
        }
        return records;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
