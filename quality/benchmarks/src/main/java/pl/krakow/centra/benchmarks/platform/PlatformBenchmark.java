package pl.krakow.centra.benchmarks.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import pl.krakow.centra.benchmarks.Processes;
import pl.krakow.centra.local.launcher.LocalPlatform;
import pl.krakow.centra.local.launcher.Options;

/**
 * Measures the whole platform on the embedded default and prints the sections of docs/BENCHMARKS.md.
 *
 * <p>Starts a platform of its own in a temporary directory, on free ports of the loopback address, with lifted rate limits;
 * load and platform share the machine. Run it with nothing else running. Every load is bounded in count.
 */
public final class PlatformBenchmark {

    private static final int RUNS = 3;
    private static final int READS = 4_000;
    private static final int READERS = 8;
    private static final int FRESHNESS_BOOKINGS = 500;
    private static final Map<Integer, Integer> BOOKINGS_OF_CLIENTS =
            new LinkedHashMap<>(Map.of(1, 300, 8, 800, 64, 1_200));
    private static final Duration CACHES = Duration.ofMinutes(6);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final List<String> CENTRES = List.of("reymonta", "nowa-huta");

    private final LocalPlatform platform;
    private final Map<String, Caller> staff = new LinkedHashMap<>();
    private final Slots slots;
    private final String beneficiary;
    private final String regulations;

    private PlatformBenchmark(LocalPlatform platform) {
        this.platform = platform;
        for (var centre : CENTRES) {
            staff.put(centre, new Caller(platform.gateway(), platform.tokenOf("coordinator-" + centre)));
        }
        var reymonta = staffOf("reymonta");
        this.slots = Slots.of(reymonta, CENTRES);
        this.beneficiary = reymonta.post(
                        "/api/v1/beneficiaries", Map.of("kind", "ORGANISATION", "name", "Fundacja Pomiar"))
                .get("id")
                .asString();
        reymonta.verify(beneficiary);
        this.regulations = reymonta.get("/api/v1/centres/reymonta/rooms")
                .at("/items/0/regulationsVersion")
                .asString();
    }

    public static void main(String[] arguments) throws Exception {
        var home = Files.createTempDirectory("centra-benchmark");
        var programs = home.resolve("programs");
        startTimes(home, programs);
        try (var platform = start(home.resolve("measured"), programs, false)) {
            var benchmark = new PlatformBenchmark(platform);
            benchmark.idle();
            benchmark.gatewayAgainstDirect();
            benchmark.bookings();
            benchmark.freshness();
            benchmark.memory("after the load");
        }
    }

    private static LocalPlatform start(Path home, Path programs, boolean training) throws IOException {
        Files.createDirectories(home);
        return LocalPlatform.start(Options.in(home)
                .programs(programs)
                .training(training)
                .environment("gateway", "CENTRA_LIMITS_FACTOR", "10000"));
    }

    private static void startTimes(Path home, Path programs) throws IOException {
        print("## Start of the whole platform%n%n| start | everything ready |%n|---|---|%n");
        long begun = System.nanoTime();
        try (var first = start(home.resolve("first"), programs, true)) {
            print("| first, nothing unpacked, no AOT cache | %.1f s |%n", seconds(begun));
            awaitCaches(programs, first.parts().size());
        }
        for (int run = 0; run < RUNS; run++) {
            long again = System.nanoTime();
            try (var next = start(home.resolve("first"), programs, false)) {
                print("| later, with AOT caches, run %d | %.1f s |%n", run + 1, seconds(again));
            }
        }
        print("%n");
    }

    /** The launcher makes the AOT caches in the background, one part at a time. */
    private static void awaitCaches(Path programs, int parts) throws IOException {
        long until = System.nanoTime() + CACHES.toNanos();
        long made = 0;
        while (made < parts && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            try (var files = Files.walk(programs, 2)) {
                made = files.filter(file -> file.endsWith("program.aot")).count();
            }
        }
        if (made < parts) {
            throw new IllegalStateException(made + " of " + parts + " AOT caches were made in " + CACHES);
        }
    }

    private void idle() throws InterruptedException {
        memory("just started");
        var before = new LinkedHashMap<String, Duration>();
        platform.parts().forEach(part -> before.put(part, Processes.cpu(platform.pid(part))));
        Thread.sleep(IDLE);
        print("## CPU when nobody uses it (%d s)%n%n| part | of one core |%n|---|---|%n", IDLE.toSeconds());
        double total = 0;
        for (var part : platform.parts()) {
            var used = Processes.cpu(platform.pid(part)).minus(before.getOrDefault(part, Duration.ZERO));
            double share = 100.0 * used.toMillis() / IDLE.toMillis();
            total += share;
            print("| %s | %.2f%% |%n", part, share);
        }
        print("| all | %.2f%% |%n%n", total);
    }

    private void memory(String when) {
        print("## Resident memory, %s%n%n| part | MiB |%n|---|---|%n", when);
        long total = 0;
        for (var part : platform.parts()) {
            long resident = Processes.residentMebibytes(platform.pid(part));
            total += resident;
            print("| %s | %d |%n", part, resident);
        }
        print("| all (shared pages counted in each) | %d |%n%n", total);
    }

    private void gatewayAgainstDirect() {
        print(
                "## A read through the gateway and directly (%d clients, %d requests, median of %d runs)%n%n",
                READERS, READS, RUNS);
        print(
                "| way | CPU of gateway a request | CPU of booking-service a request | p50 | p99 |%n|---|---|---|---|---|%n");
        var token = platform.tokenOf("coordinator-reymonta");
        var ways = Map.of(
                "gateway", platform.gateway(),
                "direct", URI.create("http://127.0.0.1:" + platform.ports().booking()));
        ways.values().forEach(base -> reads(new Caller(base, token)));
        for (var way : List.of("direct", "gateway")) {
            var gateway = new ArrayList<Double>();
            var booking = new ArrayList<Double>();
            var p50 = new ArrayList<Double>();
            var p99 = new ArrayList<Double>();
            for (int run = 0; run < RUNS; run++) {
                var gatewayBefore = Processes.cpu(platform.pid("gateway"));
                var bookingBefore = Processes.cpu(platform.pid("booking"));
                var figures = reads(new Caller(ways.getOrDefault(way, platform.gateway()), token));
                gateway.add(micros(Processes.cpu(platform.pid("gateway")).minus(gatewayBefore)) / READS);
                booking.add(micros(Processes.cpu(platform.pid("booking")).minus(bookingBefore)) / READS);
                p50.add(micros(figures.percentile(0.5)) / 1000);
                p99.add(micros(figures.percentile(0.99)) / 1000);
            }
            print(
                    "| %s | %.0f µs | %.0f µs | %.1f ms | %.1f ms |%n",
                    way, Figures.median(gateway), Figures.median(booking), Figures.median(p50), Figures.median(p99));
        }
        print("%n");
    }

    private static Figures reads(Caller caller) {
        return inParallel(READERS, READS, () -> caller.get("/api/v1/centres/reymonta/rooms"));
    }

    private void bookings() {
        print("## Bookings through the gateway, each of a free hour%n%n");
        print("| clients | bookings | a second | p50 | p99 |%n|---|---|---|---|---|%n");
        inParallel(8, 400, this::book);
        for (int clients : List.of(1, 8, 64)) {
            int count = BOOKINGS_OF_CLIENTS.getOrDefault(clients, 300);
            long begun = System.nanoTime();
            var figures = inParallel(clients, count, this::book);
            print(
                    "| %d | %d | %.0f | %s | %s |%n",
                    clients,
                    count,
                    count / seconds(begun),
                    Figures.millis(figures.percentile(0.5)),
                    Figures.millis(figures.percentile(0.99)));
        }
        print("%n");
    }

    private int book() {
        var slot = slots.next();
        int status = staffOf(slot.centre()).postForStatus(slot.path(), slot.meeting(beneficiary, regulations));
        if (status != 201) {
            throw new IllegalStateException(slot + " was answered " + status);
        }
        return status;
    }

    /** From the answer 201 until the city's summary counts it, asked for again without a pause. */
    private void freshness() {
        var city = new Caller(platform.gateway(), platform.tokenOf("city"));
        var figures = new Figures();
        var period = "/api/v1/reports/summary?from=%s&to=%s"
                .formatted(
                        LocalDate.now(ZoneId.of("Europe/Warsaw")),
                        LocalDate.now(ZoneId.of("Europe/Warsaw")).plusDays(364));
        int before = settled(city, period);
        for (int n = 1; n <= FRESHNESS_BOOKINGS; n++) {
            book();
            long answered = System.nanoTime();
            while (city.get(period).at("/total/roomUses").asInt() < before + n) {
                if (System.nanoTime() - answered > Duration.ofSeconds(30).toNanos()) {
                    throw new IllegalStateException("Booking " + n + " was not in the summary after 30 s");
                }
            }
            figures.add(Duration.ofNanos(System.nanoTime() - answered));
        }
        print(
                "## From the booking's 201 until the city's summary counts it (%d bookings, one at a time)%n%n",
                figures.count());
        print(
                "| p50 | p99 | longest |%n|---|---|---|%n| %s | %s | %s |%n%n",
                Figures.millis(figures.percentile(0.5)),
                Figures.millis(figures.percentile(0.99)),
                Figures.millis(figures.percentile(1)));
    }

    private static int settled(Caller city, String period) {
        int last = -1;
        for (int same = 0; same < 20; ) {
            int now = city.get(period).at("/total/roomUses").asInt();
            same = now == last ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private static Figures inParallel(int clients, int count, Callable<?> act) {
        var figures = new Figures();
        var begun = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, clients)
                    .mapToObj(client -> callers.submit(() -> {
                        while (begun.getAndIncrement() < count) {
                            long start = System.nanoTime();
                            act.call();
                            figures.add(Duration.ofNanos(System.nanoTime() - start));
                        }
                        return null;
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
        return figures;
    }

    private Caller staffOf(String centre) {
        return Objects.requireNonNull(staff.get(centre), centre);
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
    }
}
