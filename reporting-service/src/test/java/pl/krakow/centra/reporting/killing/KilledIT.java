package pl.krakow.centra.reporting.killing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.domainevents.AdviceMissed;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.domainevents.VolunteerHoursConfirmed;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.local.broker.EmbeddedBroker;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.reckoning.DemoYear;
import pl.krakow.centra.reporting.reckoning.DemoYear.Told;

/**
 * The service dies by kill -9 while it counts a year that is told doubled, shuffled, late and poisoned, and while it builds the
 * figures anew. In the end every number equals the ledger, through HTTP, and what was closed meanwhile is as it was closed.
 *
 * <p>More deaths by {@code -Dreporting.kills=50 -Dreporting.rebuild-kills=20}.
 */
class KilledIT {

    private static final int KILLS = Integer.getInteger("reporting.kills", 2);
    private static final int REBUILD_KILLS = Integer.getInteger("reporting.rebuild-kills", 1);
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final List<Period> PERIODS = List.of(
            new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)),
            new Period(LocalDate.of(2024, 5, 17), LocalDate.of(2024, 11, 2)),
            new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)));
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_LISTED = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Random random = new Random(50);
    private final DemoYear year = new DemoYear(6, FIRST, 1);
    private final String database = EmbeddedServers.newDatabase();
    private final MongoOperations mongo = EmbeddedServers.mongo(database);
    private final Set<String> neverCounted = new HashSet<>();
    private int published;
    private int generation;

    @TempDir
    private Path directory;

    @Test
    void everyNumberIsRightHoweverOftenItIsKilled() throws Exception {
        try (var broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
                var producer = producer(broker)) {
            createTopics(broker);
            var fault = Files.createFile(fault());
            var closed = countsAYearThoughItIsKilled(broker, producer);

            try (var service = start(broker).awaitReady()) {
                awaitTaken(service);
                assertThat(differences(service)).as("what is parked is missing").isNotEmpty();
                assertThatWhatWillNeverCountIsParkedWithItsReason(service);
                Files.delete(fault);
                var replayed = service.post("/api/v1/reports/sources/replay", "");
                assertThat(replayed.get("counted").asInt()).isPositive();
                assertThat(differences(service)).as("after the replay").isEmpty();
                assertThatClosedFiguresStayAndAddUpToLiveOnes(service, closed);
                diesWhileItBuildsAnew(service, 0);
            }
            for (int kill = 0; kill < REBUILD_KILLS; kill++) {
                try (var next = start(broker).awaitReady()) {
                    goesOnWhereTheDeadOneLeft(next, kill);
                    if (kill + 1 < REBUILD_KILLS) {
                        diesWhileItBuildsAnew(next, kill + 1);
                    }
                }
            }
        }
    }

    /** What was closed in the middle of it, as it was told then. */
    private JsonNode countsAYearThoughItIsKilled(EmbeddedBroker broker, KafkaProducer<String, byte[]> producer)
            throws Exception {
        var deliveries = year.disturbed(random);
        JsonNode closed = null;
        int told = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int until = deliveries.size() * (kill + 1) / KILLS;
            publish(producer, deliveries.subList(told, until));
            told = until;
            try (var faulty = start(broker)) {
                if (kill == KILLS / 2) {
                    faulty.awaitReady();
                    closed = faulty.post(
                            "/api/v1/reports/closings",
                            "{\"kind\": \"YEAR\", \"on\": \"2024-05-05\", \"acceptMissing\": true}");
                }
                if (kill % 3 == 2) {
                    pause(random.nextInt(4_000));
                } else {
                    awaitMiddleOfTheWork();
                }
                faulty.kill();
            }
        }
        return Optional.ofNullable(closed).orElseThrow();
    }

    /** Some of what was published last is counted, and not all of it. */
    private void awaitMiddleOfTheWork() {
        long before = facts();
        int more = 1 + random.nextInt(Math.max(1, published / KILLS / 4));
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (facts() < before + more && System.nanoTime() < deadline) {
            pause(3);
        }
        pause(random.nextInt(40));
    }

    private long facts() {
        return mongo.count(new Query(), "facts");
    }

    private void publish(KafkaProducer<String, byte[]> producer, List<Told> deliveries) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (var told : deliveries) {
            sent.add(producer.send(record(told)));
            if (random.nextInt(100) == 0) {
                var poison = producer.send(poison(neverCounted.size())).get();
                neverCounted.add("%s-%d@%d".formatted(poison.topic(), poison.partition(), poison.offset()));
            }
        }
        for (var each : sent) {
            each.get();
        }
        published += deliveries.size();
    }

    /** Mostly no event at all; one of which half is missing, and some that no centre can have had, are tried again before they are parked. */
    private ProducerRecord<String, byte[]> poison(int nth) {
        var booking = new Told(year.told().getFirst().event(), 1, Instant.EPOCH);
        return switch (nth % 12) {
            case 1, 6, 7 -> record(BookingConfirmed.TYPE, "{\"booking\": 7}", "2024-04-01T10:00:00Z");
            case 2, 8, 9 -> record(BookingConfirmed.TYPE, EventJson.write(booking.event()), null);
            case 3 -> record(BookingConfirmed.TYPE, "{}", "2024-04-01T10:00:00Z");
            case 4 ->
                record(
                        VolunteerHoursConfirmed.TYPE,
                        "{\"placementId\": \"%1$s\", \"centre\": \"reymonta\", \"volunteerId\": \"%1$s\", \"organisationId\": \"%1$s\", \"day\": \"2024-04-01\", \"minutes\": -600}"
                                .formatted(UUID.randomUUID()),
                        "2024-04-01T10:00:00Z");
            case 5 ->
                record(
                        AdviceMissed.TYPE,
                        "{\"appointment\": {\"appointmentId\": \"%s\", \"centre\": \"reymonta\", \"start\": \"2024-04-01T10:00:00Z\", \"field\": \"\"}}"
                                .formatted(UUID.randomUUID()),
                        "2024-04-01T10:00:00Z");
            default -> record(BookingConfirmed.TYPE, "not JSON", "2024-04-01T10:00:00Z");
        };
    }

    private static ProducerRecord<String, byte[]> record(Told told) {
        var type = EventTypes.of(told.event());
        return record(
                type.topic(),
                type.name(),
                told.event().subject(),
                EventJson.write(told.event()),
                told.event().centre(),
                told.version(),
                told.time().toString());
    }

    private static ProducerRecord<String, byte[]> record(String type, String body, @Nullable String time) {
        var topic = EventTypes.named(type).orElseThrow().topic();
        return record(topic, type, UUID.randomUUID().toString(), body, "reymonta", 1, time);
    }

    private static ProducerRecord<String, byte[]> record(
            String topic,
            String type,
            String subject,
            String body,
            String centre,
            long version,
            @Nullable String time) {
        var message = new ProducerRecord<>(topic, subject, body.getBytes(UTF_8));
        Map<String, String> headers = new HashMap<>(Map.of(
                EventHeaders.SPEC_VERSION,
                "1.0",
                EventHeaders.ID,
                UUID.randomUUID().toString(),
                EventHeaders.SOURCE,
                "/demo-year",
                EventHeaders.TYPE,
                type,
                EventHeaders.SUBJECT,
                subject,
                EventHeaders.CENTRE,
                centre,
                EventHeaders.AGGREGATE_VERSION,
                String.format(Locale.ROOT, "%d", version)));
        if (time != null) {
            headers.put(EventHeaders.TIME, time);
        }
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private void awaitTaken(ChildService service) {
        await("everything is taken")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> service.get("/api/v1/reports/sources")
                        .get("sources")
                        .forEach(source ->
                                assertThat(source.get("behind").asLong()).isZero()));
    }

    /** Parked may be twice what was taken in a life that ended before it was written down; where it failed is told each time. */
    private void assertThatWhatWillNeverCountIsParkedWithItsReason(ChildService service) {
        Set<String> origins = new HashSet<>();
        Set<String> reasons = new HashSet<>();
        var parked = service.get("/api/v1/reports/sources/parked").get("items");
        parked.forEach(letter -> {
            origins.add(letter.get("origin").asString());
            reasons.add(letter.get("reason").asString());
        });
        assertThat(neverCounted).isNotEmpty();
        if (parked.size() < MOST_LISTED) {
            assertThat(origins).containsAll(neverCounted);
        }
        assertThat(reasons).noneMatch(String::isBlank).anyMatch(reason -> reason.contains("a fault of this release"));
        assertThat(service.get("/api/v1/reports/sources").get("sources").findValues("parked").stream()
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .isGreaterThan(neverCounted.size());
    }

    /** Every number of the closed year, its parts too. */
    private void assertThatClosedFiguresStayAndAddUpToLiveOnes(ChildService service, JsonNode then) {
        var now = service.get("/api/v1/reports/closings/%d?parts=true"
                .formatted(then.get("number").asInt()));
        assertThat(now.get("hash")).isEqualTo(then.get("hash"));
        Map<String, Long> closed = new HashMap<>();
        then.get("figures")
                .forEach(figure -> closed.put(name(figure), figure.get("closed").asLong()));
        Map<String, Long> corrected = new HashMap<>();
        Map<String, Map<Cell, Long>> live = new HashMap<>();
        now.get("figures").forEach(figure -> {
            if (figure.get("by") == null) {
                assertThat(figure.get("closed").asLong())
                        .as(name(figure))
                        .isEqualTo(closed.getOrDefault(name(figure), 0L));
            }
            corrected.put(name(figure), figure.get("closed").asLong());
            if (figure.get("live").asLong() != 0) {
                live.computeIfAbsent(place(figure), _ -> new HashMap<>())
                        .put(cell(figure), figure.get("live").asLong());
            }
        });
        List<JsonNode> corrections = new ArrayList<>();
        now.get("corrections").forEach(corrections::add);
        Stream.ofNullable(now.get("pending")).forEach(corrections::add);
        assertThat(corrections).as("what came later is visible").isNotEmpty();
        corrections.forEach(correction -> correction.get("changes").forEach(change -> {
            assertThat(corrected.getOrDefault(name(change), 0L))
                    .isEqualTo(change.get("before").asLong());
            corrected.put(name(change), change.get("after").asLong());
        }));
        now.get("figures")
                .forEach(figure -> assertThat(corrected.getOrDefault(name(figure), 0L))
                        .as("%s with its corrections", name(figure))
                        .isEqualTo(figure.get("live").asLong()));
        var period = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        places().forEach((place, its) -> {
            var ledger = year.ledger().figures(its, period);
            ledger.keySet().removeIf(cell -> !isClosed(cell));
            assertThat(live.get(place))
                    .as("every number of the year at %s", place)
                    .isEqualTo(ledger);
        });
    }

    /** What a closing keeps: no single hours of single rooms, nor shares of parts, which follow from what it keeps. */
    private static boolean isClosed(Cell cell) {
        var part = cell.part();
        return part == null
                || (part.dimension() != Dimension.ROOM_TIME
                        && cell.indicator() != Indicator.OCCUPANCY
                        && cell.indicator() != Indicator.FILL_RATE);
    }

    private static String place(JsonNode figure) {
        return figure.get("centre") == null ? "together" : figure.get("centre").asString();
    }

    private static String name(JsonNode figure) {
        return "%s %s %s %s".formatted(place(figure), figure.get("indicator"), figure.get("by"), figure.get("value"));
    }

    private static Cell cell(JsonNode figure) {
        var indicator = Indicator.of(figure.get("indicator").asString()).orElseThrow();
        return figure.get("by") == null
                ? Cell.whole(indicator)
                : new Cell(
                        indicator,
                        Dimension.of(figure.get("by").asString())
                                .orElseThrow()
                                .is(figure.get("value").asString()));
    }

    private void diesWhileItBuildsAnew(ChildService service, int kill) {
        generation = begin(service);
        awaitState(List.of("COUNTING", "REPLAYING", "CATCHING_UP").get(kill % 3));
        pause(random.nextInt(60));
        service.kill();
        theLeaseOfTheDeadRunsOut();
    }

    /** Or it is given up cleanly, and begun again. */
    private void goesOnWhereTheDeadOneLeft(ChildService service, int kill) {
        assertThat(differences(service)).as("live figures are untouched").isEmpty();
        awaitState("READY");
        var built = service.get("/api/v1/reports/rebuilds/" + generation);
        assertThat(built.get("differing").asLong()).as("resumed and complete").isZero();
        assertThat(built.get("unreadable").asLong() + built.get("failed").asLong())
                .isGreaterThanOrEqualTo(neverCounted.size());
        if (kill % 2 == 1) {
            service.post("/api/v1/reports/rebuilds/%d/discard".formatted(generation), "");
            generation = begin(service);
            awaitState("READY");
        }
        service.post("/api/v1/reports/rebuilds/%d/switch".formatted(generation), "");
        awaitState("SWITCHED");
        assertThat(differences(service)).as("what was built anew").isEmpty();
    }

    private static int begin(ChildService service) {
        return service.post("/api/v1/reports/rebuilds", "").get("generation").asInt();
    }

    /** It passes through its states quickly: to have got further counts as well. */
    private void awaitState(String wanted) {
        var states = List.of("REPLAYING", "COUNTING", "CATCHING_UP", "READY", "SWITCHED");
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(3)).until(() -> {
            var rebuild = mongo.findById(generation, Document.class, "rebuilds");
            return rebuild != null && states.indexOf(rebuild.getString("state")) >= states.indexOf(wanted);
        });
    }

    /** Nobody waits half a minute for it here. */
    private void theLeaseOfTheDeadRunsOut() {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("reporting-rebuild")),
                new Update().set("until", new Date(0)),
                "leases");
    }

    /** Every indicator of some periods that isn't what the ledger says, at each centre and together. */
    private List<String> differences(ChildService service) {
        List<String> differences = new ArrayList<>();
        for (var period : PERIODS) {
            Map<String, Map<Cell, Long>> ledger = new HashMap<>();
            places().forEach((place, its) -> ledger.put(place, year.ledger().figures(its, period)));
            for (int from = 0; from < Indicator.all().size(); from += MOST_AT_ONCE) {
                var asked = Indicator.all().stream()
                        .skip(from)
                        .limit(MOST_AT_ONCE)
                        .map(indicator -> "&indicator=" + indicator.id())
                        .collect(joining());
                service.get("/api/v1/reports/figures?from=%s&to=%s%s".formatted(period.from(), period.to(), asked))
                        .get("figures")
                        .forEach(figure -> compare(differences, period, figure, ledger));
            }
        }
        return differences;
    }

    private static void compare(
            List<String> differences, Period period, JsonNode figure, Map<String, Map<Cell, Long>> ledger) {
        var indicator = Indicator.of(figure.get("indicator").asString()).orElseThrow();
        compare(differences, period, "together", indicator, figure.get("total"), ledger);
        figure.get("centres")
                .forEach(centre -> compare(
                        differences, period, centre.get("centre").asString(), indicator, centre.get("amount"), ledger));
    }

    private static void compare(
            List<String> differences,
            Period period,
            String place,
            Indicator indicator,
            JsonNode amount,
            Map<String, Map<Cell, Long>> ledger) {
        long counted = ledger.getOrDefault(place, Map.of()).getOrDefault(Cell.whole(indicator), 0L);
        long reported = amount.get("figure").asLong();
        if (reported != counted) {
            differences.add(
                    "%s at %s in %s: reported %d, counted %d".formatted(indicator, place, period, reported, counted));
        }
    }

    private static Map<String, List<String>> places() {
        Map<String, List<String>> places = new HashMap<>();
        DemoYear.CENTRES.forEach(centre -> places.put(centre, List.of(centre)));
        places.put(
                "together",
                Stream.concat(DemoYear.CENTRES.stream(), Stream.of(DemoYear.CITY))
                        .toList());
        return places;
    }

    private ChildService start(EmbeddedBroker broker) {
        return ChildService.start(database, broker.bootstrapServers(), Path.of("target", "killed.log"), fault());
    }

    private Path fault() {
        return directory.resolve("faulty");
    }

    private static void createTopics(EmbeddedBroker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic, EmbeddedBroker.PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static KafkaProducer<String, byte[]> producer(EmbeddedBroker broker) {
        var settings = new Properties();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("enable.idempotence", "false");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
