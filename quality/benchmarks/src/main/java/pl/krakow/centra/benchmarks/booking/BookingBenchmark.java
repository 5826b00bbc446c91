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
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.benchmarks.Processes;
import pl.krakow.centra.benchmarks.alone.BrokerAlone;
import pl.krakow.centra.benchmarks.alone.Child;
import pl.krakow.centra.benchmarks.alone.Connection;
import pl.krakow.centra.benchmarks.alone.KeysAlone;
import pl.krakow.centra.benchmarks.alone.StoreAlone;

/**
 * Measures booking-service alone, with its store and its broker each in a JVM of its own and the load in this one, all on
 * one machine: placing bookings at several numbers of clients, and the availability of 300 rooms over 30 days, first with
 * few bookings stored, then with many, of {@value #BENEFICIARIES} beneficiaries.
 *
 * <p>{@code BookingBenchmark [few] [many]}, 10,000 and 1,000,000 when left out. What is stored beforehand is copied from a
 * booking the service made itself, so it has the shape of the day.
 */
public final class BookingBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final int DAYS = 30;
    private static final int WARM_UP = 60_000;
    private static final int[] CLIENTS = {1, 8, 8, 8, 64};
    private static final int[] BOOKINGS = {1_000, 5_000, 5_000, 5_000, 5_000};
    private static final int SEARCHES = 40;
    private static final int BENEFICIARIES = 500;
    private static final int MEETINGS_A_DAY = 10;
    private static final int SHEETS_AT_ONCE = 6_000;
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
    private final Random random = new Random(7);
    private final List<UUID> beneficiaries =
            Stream.generate(UUID::randomUUID).limit(BENEFICIARIES).toList();

    private @Nullable Document template;
    private int stored;
    private int daysBefore;
    private long ids = System.currentTimeMillis();

    private record Slot(int room, LocalDate date, int hour) {}

    private BookingBenchmark(
            Child service,
            Child store,
            Child broker,
            MongoCollection<Document> sheets,
            int port,
            String token,
            String user) {
        this.service = service;
        this.store = store;
        this.broker = broker;
        this.sheets = sheets;
        this.port = port;
        this.token = token;
        // Somebody with an account acts for it, and wants no letters.
        try (var connection = new Connection(port, user)) {
            var answer = connection.post("/api/v1/beneficiaries", "{\"kind\":\"ORGANISATION\",\"name\":\"Pomiar\"}");
            this.beneficiary = answer.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        }
        try (var connection = new Connection(port, token)) {
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
        Collections.shuffle(slots, random);
        this.free = new ConcurrentLinkedQueue<>(slots);
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("logback.configurationFile", "pl/krakow/centra/local/launcher/infrastructure-logback.xml");
        int few = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        var home = Files.createTempDirectory("centra-booking-benchmark");
        var heap = options(
                "store.options",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED");
        var storeStarted = Child.java(
                StoreAlone.class, heap, List.of(home.resolve("booking.store").toString(), "256"));
        var brokerStarted = Child.java(
                BrokerAlone.class,
                heap.subList(0, 4),
                List.of(home.resolve("broker").toString()));
        var uri = "mongodb://127.0.0.1:" + storeStarted.port() + "/booking";
        int port = freePort();
        try (var keys = new KeysAlone();
                var store = storeStarted.child();
                var broker = brokerStarted.child();
                var mongo = client(uri);
                var service = Child.program(
                        JAR,
                        options("service.options", "-XX:+UseSerialGC", "-Xmx512m"),
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
            var user = keys.token(UUID.randomUUID().toString(), List.of("resident"), List.of());
            var sheets = mongo.getDatabase("booking").getCollection("daySheets");
            var benchmark = new BookingBenchmark(service, store, broker, sheets, port, token, user);
            benchmark.warmUp();
            for (int stored : many > few ? new int[] {few, many} : new int[] {few}) {
                long start = System.nanoTime();
                benchmark.fill(stored);
                System.out.printf(
                        Locale.ROOT,
                        "%n## %,d bookings stored (filled in %.0f s, the store's file has %,d MB)%n%n",
                        stored,
                        (System.nanoTime() - start) / 1e9,
                        Files.size(home.resolve("booking.store")) >> 20);
                benchmark.searching();
                benchmark.placing();
            }
        }
    }

    /** Those always given, and more for who wants to look inside. */
    private static List<String> options(String property, String... always) {
        var options = new ArrayList<>(List.of(always));
        options.addAll(Arrays.asList(System.getProperty(property, "").trim().split(" +")));
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

    /** Leaves the store empty but for a pattern of what the service makes. */
    private void warmUp() {
        place(8, WARM_UP, 0);
        template = sheets.find(eq("outbox", List.of())).first();
        sheets.deleteMany(new Document());
        stored = 0;
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
        stored += count;
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
                "| availability of %d rooms over %d days | p50 | p95 | CPU of service and store a search | bytes |%n|---|---|---|---|---|%n",
                Catalogue.ROOMS, DAYS);
        var path = "/api/v1/centres/%s/availability?from=%s&to=%s"
                .formatted(Catalogue.CENTRE, today.plusDays(1), today.plusDays(DAYS));
        var times = new long[SEARCHES];
        int bytes = 0;
        var serviceBefore = Duration.ZERO;
        var storeBefore = Duration.ZERO;
        try (var connection = new Connection(port, token)) {
            for (int n = -SEARCHES; n < SEARCHES; n++) {
                if (n == 0) {
                    serviceBefore = Processes.cpu(service.pid());
                    storeBefore = Processes.cpu(store.pid());
                }
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
        var cpu = Processes.cpu(service.pid()).minus(serviceBefore);
        var storeCpu = Processes.cpu(store.pid()).minus(storeBefore);
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| | %.0f ms | %.0f ms | %.0f + %.0f ms | %d |%n%n",
                times[SEARCHES / 2] / 1e6,
                times[SEARCHES * 95 / 100] / 1e6,
                cpu.toNanos() / 1e6 / SEARCHES,
                storeCpu.toNanos() / 1e6 / SEARCHES,
                bytes);
    }

    /**
     * Copies a sheet of the service's own making to as many days as it takes: first the days that are searched, then whole
     * days of the years before. Many at once, for the store writes its file anew with each command.
     */
    private void fill(int wanted) {
        var batch = new ArrayList<Document>();
        if (stored == 0) {
            for (int day = 1; day <= DAYS; day++) {
                addDay(today.plusDays(day), 1, wanted, batch);
            }
        }
        while (stored < wanted) {
            addDay(today.minusDays(++daysBefore), MEETINGS_A_DAY, wanted, batch);
            if (batch.size() >= SHEETS_AT_ONCE) {
                sheets.insertMany(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            sheets.insertMany(batch);
        }
    }

    private void addDay(LocalDate date, int meetings, int wanted, List<Document> batch) {
        var pattern = Objects.requireNonNull(template);
        var booking = pattern.getList("bookings", Document.class).getFirst();
        for (int room = 0; room < Catalogue.ROOMS && stored < wanted; room++) {
            batch.add(sheet(pattern, booking, room, date, meetings));
            stored += meetings;
        }
    }

    private Document sheet(Document template, Document booking, int room, LocalDate date, int meetings) {
        var beneficiary = beneficiaries.get(random.nextInt(BENEFICIARIES));
        var bookings = IntStream.range(0, meetings)
                .mapToObj(n -> {
                    var start = date.atTime(Catalogue.FIRST_HOUR + (n + room) % 13, 0)
                            .atZone(ZONE);
                    var copy = new Document(booking);
                    copy.put("id", nextId());
                    copy.put("beneficiary", beneficiary);
                    copy.put("madeBy", beneficiary.toString());
                    copy.put("start", Date.from(start.toInstant()));
                    copy.put("end", Date.from(start.plusHours(1).toInstant()));
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

    /** One after the other, as the service makes them (UUID version 7). */
    private UUID nextId() {
        return new UUID(++ids << 16 | 0x7000, Long.MIN_VALUE | random.nextLong() >>> 2);
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
