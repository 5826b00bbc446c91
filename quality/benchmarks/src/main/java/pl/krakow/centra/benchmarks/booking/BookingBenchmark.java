package pl.krakow.centra.benchmarks.booking;

import static com.mongodb.client.model.Filters.eq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.UuidRepresentation;

import pl.krakow.centra.benchmarks.Processes;

/**
 * Measures booking-service alone, with its store and its broker each in a JVM of its own and the load in this one, all on
 * one machine: placing bookings at several numbers of clients, and the availability of 300 rooms over 30 days, first with
 * few bookings stored, then with many.
 *
 * <p>{@code BookingBenchmark [few] [many]}, 10,000 and 1,000,000 when left out. What is stored beforehand is copied from a
 * booking the service made itself, so it has the shape of the day.
 */
public final class BookingBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final int DAYS = 30;
    private static final int WARM_UP = 24_000;
    private static final int[] CLIENTS = {1, 8, 64};
    private static final int[] BOOKINGS = {2_000, 10_000, 10_000};
    private static final int SEARCHES = 60;
    private static final int MEETINGS_A_DAY = 10;
    private static final Path JAR = Path.of("booking-service/target/booking-service-1.0.0-SNAPSHOT.jar");

    private final LocalDate today = LocalDate.now(ZONE);
    private final Child service;
    private final Child store;
    private final Child broker;
    private final MongoCollection<Document> sheets;
    private final int port;
    private final String token;
    private final String beneficiary;
    private final ConcurrentLinkedQueue<Slot> free;

    private record Slot(int room, LocalDate date, int hour) {}

    private BookingBenchmark(
            Child service, Child store, Child broker, MongoCollection<Document> sheets, int port, String token) {
        this.service = service;
        this.store = store;
        this.broker = broker;
        this.sheets = sheets;
        this.port = port;
        this.token = token;
        try (var connection = new Connection(port, token)) {
            var answer = connection.post("/api/v1/beneficiaries", "{\"kind\":\"ORGANISATION\",\"name\":\"Pomiar\"}");
            this.beneficiary = answer.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
            // Nothing is confirmed for somebody no member of staff has seen.
            int verified = connection
                    .change(
                            "/api/v1/beneficiaries/" + beneficiary + "/verify",
                            "{\"evidence\":\"STATUTE\",\"seenOn\":\"%s\"}".formatted(today))
                    .status();
            if (verified != 200) {
                throw new IllegalStateException("Verifying a beneficiary was answered " + verified);
            }
        }
        // What is measured is placed in the second half of the year, what is stored beforehand before that.
        var slots = new ArrayList<Slot>();
        for (int room = 0; room < Catalogue.ROOMS; room++) {
            for (int day = 40; day < 360; day += 2) {
                for (int hour = Catalogue.FIRST_HOUR + (room + day) % 4; hour < Catalogue.LAST_HOUR - 1; hour += 4) {
                    slots.add(new Slot(room, today.plusDays(day), hour));
                }
            }
        }
        Collections.shuffle(slots, new Random(7));
        this.free = new ConcurrentLinkedQueue<>(slots);
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("logback.configurationFile", "pl/krakow/centra/local/launcher/infrastructure-logback.xml");
        int few = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        var home = Files.createTempDirectory("centra-booking-benchmark");
        var heap = List.of(
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED");
        var storeStarted = Child.java(
                StoreAlone.class, heap, List.of(home.resolve("booking.store").toString(), "256"));
        var brokerStarted = Child.java(
                BrokerAlone.class, heap, List.of(home.resolve("broker").toString()));
        var uri = "mongodb://127.0.0.1:" + storeStarted.port() + "/booking";
        int port = freePort();
        try (var keys = new KeysAlone();
                var store = storeStarted.child();
                var broker = brokerStarted.child();
                var mongo = client(uri);
                var service = Child.program(
                        JAR,
                        options(),
                        Map.of(
                                "PORT",
                                Integer.toString(port),
                                "CENTRA_MONGODB_URI",
                                uri,
                                "CENTRA_KAFKA",
                                "127.0.0.1:" + brokerStarted.port(),
                                "CENTRA_ISSUER",
                                keys.issuer(),
                                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI",
                                keys.keys(),
                                "CENTRA_CATALOGUE",
                                "file:deploy/catalogue/centres.yml",
                                "CENTRA_ROOMS",
                                "file:" + Catalogue.writeRooms(home.resolve("rooms.yml"))),
                        home.resolve("service.log"))) {
            System.out.println(
                    "service " + service.pid() + " store " + store.pid() + " broker " + broker.pid() + " log " + home);
            awaitReady(service, port);
            var token = keys.token(
                    UUID.randomUUID().toString(),
                    List.of("resident"),
                    List.of("coordinator@reymonta/2020-01-01/2035-12-31"));
            var sheets = mongo.getDatabase("booking").getCollection("daySheets");
            var benchmark = new BookingBenchmark(service, store, broker, sheets, port, token);
            benchmark.place(8, WARM_UP, 0);
            for (int stored : many > few ? new int[] {few, many} : new int[] {few}) {
                benchmark.fill(stored);
                System.out.printf("%n## %,d bookings stored%n%n", stored);
                benchmark.placing();
                benchmark.searching();
            }
        }
    }

    private static List<String> options() {
        var options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx512m"));
        options.addAll(
                Arrays.asList(System.getProperty("service.options", "").trim().split(" +")));
        options.removeIf(String::isEmpty);
        return options;
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Child service, int port) {
        for (int attempt = 0; attempt < 600; attempt++) {
            if (!service.isAlive()) {
                throw new IllegalStateException("booking-service ended");
            }
            try (var connection = new Connection(port, "")) {
                if (connection.get("/actuator/health/readiness").status() == 200) {
                    return;
                }
            } catch (java.io.UncheckedIOException e) {
                // not listening yet
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("booking-service isn't ready after a minute");
    }

    private void placing() {
        System.out.printf(
                "| clients | bookings | a second | p50 | p99 | CPU of service and store a booking | of the broker |%n|---|---|---|---|---|---|---|%n");
        for (int i = 0; i < CLIENTS.length; i++) {
            place(CLIENTS[i], BOOKINGS[i], 1);
        }
        System.out.println();
    }

    private void place(int clients, int count, int print) {
        var begun = new AtomicInteger();
        var times = new long[count];
        var path = "/api/v1/centres/" + Catalogue.CENTRE + "/bookings";
        var serviceBefore = Processes.cpu(service.pid());
        var storeBefore = Processes.cpu(store.pid());
        var brokerBefore = Processes.cpu(broker.pid());
        long start = System.nanoTime();
        inParallel(clients, connection -> {
            for (int n = begun.getAndIncrement(); n < count; n = begun.getAndIncrement()) {
                var body = meeting(free.remove());
                long sent = System.nanoTime();
                var answer = connection.post(path, body);
                times[n] = System.nanoTime() - sent;
                if (answer.status() != 201) {
                    throw new IllegalStateException(answer.toString());
                }
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        awaitSent();
        var cpu = Processes.cpu(service.pid()).minus(serviceBefore);
        var storeCpu = Processes.cpu(store.pid()).minus(storeBefore);
        var brokerCpu = Processes.cpu(broker.pid()).minus(brokerBefore);
        Arrays.sort(times);
        if (print > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %.0f | %.1f ms | %.1f ms | %.2f + %.2f ms | %.2f ms |%n",
                    clients,
                    count,
                    count / seconds,
                    times[count / 2] / 1e6,
                    times[count * 99 / 100] / 1e6,
                    cpu.toNanos() / 1e6 / count,
                    storeCpu.toNanos() / 1e6 / count,
                    brokerCpu.toNanos() / 1e6 / count);
        }
    }

    /** Until the last event has left: handing events over is a part of placing. */
    private void awaitSent() {
        while (sheets.find(com.mongodb.client.model.Filters.gt("outboxSince", new Date(0)))
                        .first()
                != null) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private void searching() {
        System.out.printf(
                "| availability of %d rooms over %d days | p50 | p95 | bytes |%n|---|---|---|---|%n",
                Catalogue.ROOMS, DAYS);
        var path = "/api/v1/centres/%s/availability?from=%s&to=%s"
                .formatted(Catalogue.CENTRE, today.plusDays(1), today.plusDays(DAYS));
        var times = new long[SEARCHES];
        int bytes = 0;
        try (var connection = new Connection(port, token)) {
            for (int n = -SEARCHES / 2; n < SEARCHES; n++) {
                long sent = System.nanoTime();
                var answer = connection.get(path);
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.toString());
                }
                if (n >= 0) {
                    times[n] = System.nanoTime() - sent;
                }
                bytes = answer.body().length();
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| | %.0f ms | %.0f ms | %d |%n",
                times[SEARCHES / 2] / 1e6,
                times[SEARCHES * 95 / 100] / 1e6,
                bytes);
    }

    /** Copies a sheet of the service's own making to as many days as it takes: first the days that are searched. */
    private void fill(int stored) {
        var template = java.util.Objects.requireNonNull(
                sheets.find(eq("outbox", List.of())).first());
        var booking = template.getList("bookings", Document.class).getFirst();
        long already = sheets.estimatedDocumentCount();
        var batch = new ArrayList<Document>();
        int made = 0;
        // One meeting a room on each searched day, then whole days of the years before.
        if (sheets.find(eq("_id", id(0, today.plusDays(1)))).first() == null) {
            for (int day = 1; day <= DAYS; day++) {
                for (int room = 0; room < Catalogue.ROOMS; room++) {
                    batch.add(sheet(template, booking, room, today.plusDays(day), 1));
                    made++;
                }
            }
            sheets.insertMany(batch);
            batch.clear();
        }
        for (int day = 1; already + made < stored; day++) {
            for (int room = 0; room < Catalogue.ROOMS && already + made < stored; room++) {
                batch.add(sheet(template, booking, room, today.minusDays(day), MEETINGS_A_DAY));
                made += MEETINGS_A_DAY;
            }
            sheets.insertMany(batch);
            batch.clear();
        }
    }

    private Document sheet(Document template, Document booking, int room, LocalDate date, int meetings) {
        var bookings = IntStream.range(0, meetings)
                .mapToObj(n -> {
                    var start = date.atTime(Catalogue.FIRST_HOUR + (n + room) % 13, 0)
                            .atZone(ZONE);
                    var copy = new Document(booking);
                    copy.put("id", UUID.randomUUID());
                    copy.put("start", Date.from(start.toInstant()));
                    copy.put("end", Date.from(start.plusHours(1).toInstant()));
                    if (copy.containsKey("room")) {
                        copy.put("room", Catalogue.room(room));
                    }
                    return copy;
                })
                .toList();
        var sheet = new Document(template);
        sheet.put("_id", id(room, date));
        sheet.put("room", Catalogue.room(room));
        sheet.put("date", date.toString());
        sheet.put("version", (long) meetings);
        sheet.put("bookings", bookings);
        return sheet;
    }

    private static String id(int room, LocalDate date) {
        return Catalogue.CENTRE + "/" + Catalogue.room(room) + "/" + date;
    }

    private String meeting(Slot slot) {
        var start = ZonedDateTime.of(slot.date(), java.time.LocalTime.of(slot.hour(), 0), ZONE);
        return """
                {"roomId":"%s","start":"%s","end":"%s","title":"Zebranie","purpose":"Spotkanie robocze","beneficiaryId":"%s",\
                "expectedPeople":5,"equipment":[],"feesCollected":false,"regulationsVersion":"2026-01"}""".formatted(
                        Catalogue.room(slot.room()),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.plusHours(1)),
                        beneficiary);
    }

    private interface Load {
        void run(Connection connection);
    }

    private void inParallel(int clients, Load load) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> {
                        try (var connection = new Connection(port, token)) {
                            load.run(connection);
                        }
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
