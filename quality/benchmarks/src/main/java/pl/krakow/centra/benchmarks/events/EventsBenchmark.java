package pl.krakow.centra.benchmarks.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import pl.krakow.centra.benchmarks.alone.BrokerAlone;
import pl.krakow.centra.benchmarks.alone.Child;
import pl.krakow.centra.benchmarks.alone.Connection;
import pl.krakow.centra.benchmarks.alone.KeysAlone;
import pl.krakow.centra.benchmarks.alone.StoreAlone;

/**
 * Measures events-service alone, with its store and its broker each in a JVM of its own and the load in this one, all on one
 * machine: so many people a minute sign up for one event, each with an account of their own; and lists of many public events.
 *
 * <p>{@code EventsBenchmark [a minute] [seconds] [occurrences]}, 1,000, 60 and 10,000 when left out. People come at even
 * intervals whether those before them have been answered or not, and their time counts from when they were to come. The
 * public events are copied from one the service showed itself, so they have the shape of the day.
 */
public final class EventsBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final Path JAR = Path.of("events-service/target/events-service-1.0.0-SNAPSHOT.jar");
    private static final String EVENTS = "/api/v1/centres/reymonta/events";
    private static final int SEATS = 5_000;
    private static final int WARM_UP = 1_500;
    private static final int WARM_UP_CLIENTS = 4;
    private static final int QUERIES = 100;
    private static final int AT_ONCE = 1_000;

    private final LocalDate today = LocalDate.now(ZONE);
    private final Child service;
    private final Child store;
    private final KeysAlone keys;
    private final int port;
    private final String coordinator;

    private EventsBenchmark(Child service, Child store, KeysAlone keys, int port) {
        this.service = service;
        this.store = store;
        this.keys = keys;
        this.port = port;
        this.coordinator = keys.token(
                UUID.randomUUID().toString(),
                List.of("resident"),
                List.of("coordinator@reymonta/2020-01-01/2035-12-31"));
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("logback.configurationFile", "pl/krakow/centra/local/launcher/infrastructure-logback.xml");
        int aMinute = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int occurrences = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        var home = Files.createTempDirectory("centra-events-benchmark");
        var options = List.of(
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED");
        var storeStarted = Child.java(
                StoreAlone.class, options, List.of(home.resolve("events.store").toString(), "64"));
        var brokerStarted = Child.java(
                BrokerAlone.class, options, List.of(home.resolve("broker").toString()));
        var uri = "mongodb://127.0.0.1:" + storeStarted.port() + "/events";
        int port = freePort();
        var serviceOptions = new ArrayList<>(options.subList(0, 2));
        Arrays.stream(System.getProperty("service.options", "").trim().split(" +", -1))
                .filter(option -> !option.isEmpty())
                .forEach(serviceOptions::add);
        try (var keys = new KeysAlone();
                var store = storeStarted.child();
                var broker = brokerStarted.child();
                var mongo = client(uri);
                var service = Child.program(
                        JAR,
                        serviceOptions,
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
                                "CENTRA_NOTES_KEYS",
                                "benchmark:" + Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32))),
                        home.resolve("service.log"))) {
            System.out.println(
                    "service " + service.pid() + " store " + store.pid() + " broker " + broker.pid() + " log " + home);
            awaitReady(service, port);
            var benchmark = new EventsBenchmark(service, store, keys, port);
            benchmark.signingUp(aMinute, seconds);
            benchmark.listing(mongo.getDatabase("events").getCollection("publicEvents"), occurrences);
        }
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
        for (int attempt = 0; attempt < 900; attempt++) {
            if (!service.isAlive()) {
                throw new IllegalStateException("events-service ended");
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
        throw new IllegalStateException("events-service isn't ready after a minute and a half");
    }

    // Signing up

    private void signingUp(int aMinute, int seconds) {
        var warm = event("Rozgrzewka");
        int all = aMinute * seconds / 60;
        var people = new ConcurrentLinkedQueue<String>();
        for (int person = 0; person < WARM_UP + all; person++) {
            people.add(keys.token(UUID.randomUUID().toString(), List.of("resident"), List.of()));
        }
        inParallel(WARM_UP_CLIENTS, WARM_UP, n -> register(warm, people.remove()));

        var event = event("Premiera");
        var times = new long[all];
        var statuses = new int[all];
        var serviceBefore = Processes.cpu(service.pid());
        var storeBefore = Processes.cpu(store.pid());
        long interval = Duration.ofMinutes(1).toNanos() / aMinute;
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < all; n++) {
                long due = start + n * interval;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                int person = n;
                var token = people.remove();
                threads.submit(() -> {
                    statuses[person] = register(event, token);
                    times[person] = System.nanoTime() - due;
                });
            }
        }
        var cpu = Processes.cpu(service.pid()).minus(serviceBefore);
        var storeCpu = Processes.cpu(store.pid()).minus(storeBefore);
        Arrays.sort(times);
        var byStatus = new TreeMap<Integer, Integer>();
        for (int status : statuses) {
            byStatus.merge(status, 1, Integer::sum);
        }
        System.out.printf(
                Locale.ROOT,
                "| sign-ups a minute on one event | for | answers | p50 | p99 | longest | CPU of service and store a sign-up |%n"
                        + "|---|---|---|---|---|---|---|%n| %d | %d s | %s | %.1f ms | %.1f ms | %.1f ms | %.2f + %.2f ms |%n%n",
                aMinute,
                seconds,
                byStatus,
                times[all / 2] / 1e6,
                times[all * 99 / 100] / 1e6,
                times[all - 1] / 1e6,
                cpu.toNanos() / 1e6 / all,
                storeCpu.toNanos() / 1e6 / all);
    }

    private int register(String event, String token) {
        try (var connection = new Connection(port, token)) {
            return connection
                    .post(
                            EVENTS + "/" + event + "/registrations",
                            "{\"name\":\"Anna Nowak\",\"email\":\"anna.nowak@example.org\",\"audience\":\"RESIDENT\"}")
                    .status();
        }
    }

    /** Published, with seats to sign up for. */
    private String event(String title) {
        try (var connection = new Connection(port, coordinator)) {
            var drafted = connection.post(EVENTS, """
                    {"kind":"DEBATE","titles":{"pl":"%s"},"description":"Spotkanie otwarte dla mieszkańców i organizacji.",\
                    "start":"%sT17:00:00+01:00","end":"%sT19:00:00+01:00","place":{"offSite":"Park Jordana"},\
                    "capacity":%d,"language":"pl","topics":["fundraising"],"keywords":["dotacje"]}""".formatted(title, today.plusDays(30), today.plusDays(30), SEATS));
            expect(201, drafted);
            var id = drafted.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
            expect(200, connection.change(EVENTS + "/" + id + "/publish", "{}"));
            expect(200, connection.put(EVENTS + "/" + id + "/sign-up", """
                            {"mode":"OPEN","seats":%d,"waitingList":true,"promotion":"AUTOMATIC","withoutAccount":false}""".formatted(SEATS)));
            return id;
        }
    }

    private static void expect(int status, Connection.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
    }

    // Listing

    private void listing(MongoCollection<Document> shown, int occurrences) {
        fill(shown, occurrences);
        System.out.printf(
                "| what is asked for, of %,d public events | p50 | p95 | CPU of service and store | bytes |%n|---|---|---|---|---|%n",
                occurrences);
        var day = today.plusDays(100);
        var asked = new ArrayList<>(List.of(
                "/api/v1/events",
                "/api/v1/events?limit=100",
                "/api/v1/events?limit=100&start=" + day + "&end=" + day.plusDays(30),
                "/api/v1/events?limit=100&type=DEBATE&topic=fundraising&has_free_places=true",
                "/api/v1/events?limit=100&text=dotacj&sort=-start_time",
                "/api/v1/events?limit=100&text=wydarzenie77",
                "/api/v1/events?limit=100&near=50.0619,19.9369&distance=2000",
                "/api/v1/events?limit=100&sort=name",
                "/api/v1/events?limit=100&last_modified_since=2020-01-01T00:00:00Z",
                EVENTS + "/feed.atom",
                EVENTS + "/calendar.ics?topic=fundraising"));
        for (var path : asked) {
            measure(path);
        }
        System.out.println();
    }

    private void measure(String path) {
        var times = new long[QUERIES];
        int bytes = 0;
        var serviceBefore = Duration.ZERO;
        var storeBefore = Duration.ZERO;
        try (var connection = new Connection(port, "")) {
            for (int n = -QUERIES / 2; n < QUERIES; n++) {
                if (n == 0) {
                    serviceBefore = Processes.cpu(service.pid());
                    storeBefore = Processes.cpu(store.pid());
                }
                long sent = System.nanoTime();
                var answer = connection.get(path);
                expect(200, answer);
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
                "| `%s` | %.1f ms | %.1f ms | %.1f + %.1f ms | %,d |%n",
                path,
                times[QUERIES / 2] / 1e6,
                times[QUERIES * 95 / 100] / 1e6,
                cpu.toNanos() / 1e6 / QUERIES,
                storeCpu.toNanos() / 1e6 / QUERIES,
                bytes);
    }

    /** Evenly over a quarter of a year back and three quarters ahead, each with a title of its own. */
    private void fill(MongoCollection<Document> shown, int occurrences) {
        var template = shown.find().first();
        for (int wait = 0; template == null && wait < 300; wait++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            template = shown.find().first();
        }
        if (template == null) {
            throw new IllegalStateException("nothing is shown");
        }
        var batch = new ArrayList<Document>();
        var first = today.minusDays(91).atTime(8, 0).atZone(ZONE).toOffsetDateTime();
        long step = Duration.ofDays(365).toSeconds() / occurrences;
        long modified = System.currentTimeMillis() - Duration.ofDays(1).toMillis();
        for (int n = 0; n < occurrences; n++) {
            batch.add(copy(template, n, first.plusSeconds(n * step), modified + n));
            if (batch.size() == AT_ONCE || n == occurrences - 1) {
                shown.insertMany(batch);
                batch.clear();
            }
        }
    }

    private static Document copy(Document template, int number, OffsetDateTime start, long modified) {
        var title = "Wydarzenie " + number;
        var word = "wydarzenie" + number;
        var from = start.withNano(0);
        var to = from.plusHours(2);
        var event = template.getString("event");
        var was = event.replaceFirst("(?s).*?\"start\":\"([^\"]+)\".*", "$1");
        var wasUntil = event.replaceFirst("(?s).*?\"end\":\"([^\"]+)\".*", "$1");
        var id = UUID.randomUUID();
        var copy = new Document(template);
        copy.put("_id", id);
        copy.put("version", modified);
        copy.put("modified", new Date(modified));
        copy.put("changed", new Date(modified));
        copy.put("start", Date.from(from.toInstant()));
        copy.put("end", Date.from(to.toInstant()));
        copy.put("seatsUntil", Date.from(from.toInstant()));
        copy.put("name", title.toLowerCase(Locale.ROOT));
        var words = new ArrayList<>(template.getList("words", String.class));
        words.add(word);
        copy.put("words", words);
        copy.put(
                "event",
                event.replace(was, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(from))
                        .replace(wasUntil, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(to))
                        .replace(String.valueOf(template.get("_id")), id.toString())
                        .replaceAll("\"pl\":\"(Rozgrzewka|Premiera)\"", "\"pl\":\"" + title + "\""));
        return copy;
    }

    private interface Load {
        int run(int number);
    }

    private static void inParallel(int clients, int count, Load load) {
        var begun = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> {
                        for (int n = begun.getAndIncrement(); n < count; n = begun.getAndIncrement()) {
                            int status = load.run(n);
                            if (status != 201) {
                                throw new IllegalStateException("answered " + status);
                            }
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
