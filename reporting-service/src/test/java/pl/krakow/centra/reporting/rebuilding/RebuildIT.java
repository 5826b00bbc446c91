package pl.krakow.centra.reporting.rebuilding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import com.jayway.jsonpath.JsonPath;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;

/** The figures built anew out of the topics while they are read, from a history that is doubled, shuffled and partly poisoned. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class RebuildIT {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
    private static final String YEAR = "?from=2031-01-01&to=2031-12-31";
    private static final int BOOKINGS = 120;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private MongoOperations mongo;

    /** A booking and which of its events was the newest. */
    private record Told(BookingEvent event, long version) {}

    /** Other tests of this process may have begun one, and there is never more than one. */
    @BeforeEach
    void nothingIsBeingBuilt() {
        List<Integer> running = JsonPath.read(
                body(get(Persona.city(), "/api/v1/reports/rebuilds")),
                "$.items[?(@.state in ['REPLAYING', 'COUNTING', 'CATCHING_UP', 'READY'])].generation");
        running.forEach(each -> assertThat(post("/api/v1/reports/rebuilds/%d/discard".formatted(each)))
                .hasStatusOk());
    }

    @Test
    void whatIsBuiltAnewEqualsWhatIsReadAndHealsItWhenItDoesnt() throws Exception {
        forgetWhatNoEventTold();
        var random = new Random(4);
        List<Told> told = history(random);
        List<Told> deliveries = new ArrayList<>(told);
        told.stream().filter(_ -> random.nextInt(10) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        for (var each : deliveries) {
            publish(each.event, each.version);
            if (random.nextInt(100) == 0) {
                poison();
            }
        }
        poison();
        var newest = newest(told);
        long uses = newest.stream().filter(BookingConfirmed.class::isInstance).count();
        Set<UUID> beneficiaries = new HashSet<>();
        newest.stream()
                .filter(BookingConfirmed.class::isInstance)
                .forEach(event -> beneficiaries.add(event.booking().beneficiaryId()));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(number(summary(), "$.total.requests")).isEqualTo(BOOKINGS);
            assertThat(number(summary(), "$.total.roomUses")).isEqualTo(uses);
        });
        assertThat(number(summary(), "$.total.beneficiaries.total")).isEqualTo(beneficiaries.size());
        var before = JsonPath.<Object>read(summary(), "$.total");

        int first = begin();
        assertThat(ready(first)).satisfies(rebuild -> {
            assertThat(number(rebuild, "$.differing")).isZero();
            assertThat(number(rebuild, "$.unreadable")).isPositive();
        });
        assertThat(post("/api/v1/reports/rebuilds")).hasStatus(409);
        assertThat(post("/api/v1/reports/rebuilds/%d/discard".formatted(first))).hasStatusOk();
        assertThat(post("/api/v1/reports/rebuilds/%d/switch".formatted(first))).hasStatus(409);

        spoil();
        assertThat(number(summary(), "$.total.roomUses")).as("spoilt").isNotEqualTo(uses);
        int second = begin();
        var reading = new AtomicBoolean(true);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var read = readers.submit(() -> {
                Set<Object> seen = new HashSet<>();
                while (reading.get()) {
                    seen.add(JsonPath.read(summary(), "$.total.roomUses"));
                }
                return seen;
            });
            var differences = ready(second);
            assertThat(number(differences, "$.differing")).isPositive();
            assertThat(JsonPath.<List<String>>read(differences, "$.differences[*].figure"))
                    .contains("ROOM_USES");
            assertThat(post("/api/v1/reports/rebuilds/%d/switch".formatted(second)))
                    .hasStatusOk();
            state(second, "SWITCHED");
            reading.set(false);
            assertThat(read.get()).as("either of the two, and no error").hasSizeLessThanOrEqualTo(2);
        }
        assertThat(JsonPath.<Object>read(summary(), "$.total")).isEqualTo(before);

        var late = booking(UUID.randomUUID(), FIRST.plusDays(3), UUID.randomUUID());
        publish(new BookingConfirmed(late), 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(number(summary(), "$.total.roomUses"))
                        .as("the new figures go on")
                        .isEqualTo(uses + 1));
    }

    @Test
    void tellsHowFarItsSourcesAreTakenInAndWhatIsParked() {
        poison();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var sources = body(get(Persona.city(), "/api/v1/reports/sources"));
            assertThat(JsonPath.<List<String>>read(sources, "$.sources[*].topic"))
                    .containsExactlyElementsOf(Topics.all());
            assertThat(number(sources, "$.sources[0].parked")).isPositive();
            assertThat(JsonPath.<Boolean>read(sources, "$.sources[0].silent")).isFalse();
        });
        var parked = body(get(Persona.city(), "/api/v1/reports/sources/parked"));
        assertThat(JsonPath.<List<String>>read(parked, "$.items[*].topic")).contains(Topics.BOOKING);
        assertThat(JsonPath.<String>read(parked, "$.items[0].reason")).isNotBlank();
        var replay = body(post("/api/v1/reports/sources/replay"));
        assertThat(number(replay, "$.counted")).isZero();
        assertThat(number(replay, "$.parkedAgain")).isPositive();
    }

    /** Other tests of this process write facts without an event. */
    private void forgetWhatNoEventTold() {
        int generation = begin();
        ready(generation);
        assertThat(post("/api/v1/reports/rebuilds/%d/switch".formatted(generation)))
                .hasStatusOk();
        state(generation, "SWITCHED");
    }

    private int begin() {
        var begun = post("/api/v1/reports/rebuilds");
        assertThat(begun).hasStatus(202);
        return (int) number(new String(begun.getResponse().getContentAsByteArray(), UTF_8), "$.generation");
    }

    private String ready(int generation) {
        return state(generation, "READY");
    }

    private String state(int generation, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(JsonPath.<String>read(rebuild(generation), "$.state"))
                        .isEqualTo(state));
        return rebuild(generation);
    }

    private String rebuild(int generation) {
        return body(get(Persona.city(), "/api/v1/reports/rebuilds/" + generation));
    }

    /** Takes what was counted out of every bucket that is read. */
    private void spoil() {
        var live = mongo.findById("live", Document.class, "generations");
        int generation = live == null ? 0 : live.getInteger("generation", 0);
        var ofGeneration = generation == 0 ? "" : "_" + generation;
        mongo.updateMulti(
                new Query(), new Update().unset("whole").unset("inside").inc("version", 1), "buckets" + ofGeneration);
        mongo.upsert(
                new Query(Criteria.where("_id").is("years")),
                new Update().inc("number", 1L),
                "yearsCounted" + ofGeneration);
    }

    private static List<BookingEvent> newest(List<Told> told) {
        Map<UUID, Told> newest = new HashMap<>();
        told.forEach(each -> newest.merge(
                each.event.booking().bookingId(), each, (one, other) -> one.version > other.version ? one : other));
        return newest.values().stream().map(Told::event).toList();
    }

    private static List<Told> history(Random random) {
        List<UUID> beneficiaries = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            beneficiaries.add(UUID.randomUUID());
        }
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < BOOKINGS; i++) {
            var facts = booking(
                    UUID.randomUUID(),
                    FIRST.plusDays(random.nextInt(90)),
                    beneficiaries.get(random.nextInt(beneficiaries.size())));
            told.add(new Told(new BookingRequested(facts), 1));
            told.add(new Told(new BookingConfirmed(facts), 2));
            if (random.nextInt(4) == 0) {
                told.add(new Told(new BookingCancelled(facts, CancelledBy.USER, false), 3));
            }
        }
        return told;
    }

    private static BookingFacts booking(UUID id, LocalDate day, UUID beneficiary) {
        var start = day.atTime(LocalTime.of(10, 0)).atZone(KRAKOW).toOffsetDateTime();
        return new BookingFacts(
                id,
                "reymonta",
                "1w040",
                day,
                start,
                start.plusMinutes(90),
                beneficiary,
                BeneficiaryKind.ORGANISATION,
                12);
    }

    private String summary() {
        return body(get(Persona.city(), "/api/v1/reports/summary" + YEAR));
    }

    private MvcTestResult get(Persona person, String uri) {
        return http.get().uri(URI.create(uri)).with(person).exchange();
    }

    private MvcTestResult post(String uri) {
        return http.post().uri(URI.create(uri)).with(Persona.admin()).exchange();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static double number(String json, String path) {
        return JsonPath.<Number>read(json, path).doubleValue();
    }

    private void poison() {
        send(Topics.BOOKING, BookingConfirmed.TYPE, UUID.randomUUID().toString(), "{\"booking\": 7}", 1);
    }

    private void publish(BookingEvent event, long version) {
        var type = EventTypes.of(event);
        send(type.topic(), type.name(), event.subject(), EventJson.write(event), version);
    }

    private void send(String topic, String type, String subject, String body, long version) {
        var message = new ProducerRecord<>(topic, subject, body.getBytes(UTF_8));
        List.of(
                        List.of(EventHeaders.SPEC_VERSION, "1.0"),
                        List.of(EventHeaders.ID, UUID.randomUUID().toString()),
                        List.of(EventHeaders.SOURCE, "/booking-service"),
                        List.of(EventHeaders.TYPE, type),
                        List.of(EventHeaders.TIME, Instant.now().toString()),
                        List.of(EventHeaders.SUBJECT, subject),
                        List.of(EventHeaders.CENTRE, "reymonta"),
                        List.of(EventHeaders.AGGREGATE_VERSION, String.format(Locale.ROOT, "%d", version)))
                .forEach(header ->
                        message.headers().add(header.get(0), header.get(1).getBytes(UTF_8)));
        kafka.send(message);
    }
}
