package pl.krakow.centra.benchmarks.platform;

import java.net.URI;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import pl.krakow.centra.benchmarks.Processes;
import pl.krakow.centra.local.launcher.LocalPlatform;
import pl.krakow.centra.local.launcher.Options;
import pl.krakow.centra.local.launcher.SiteVisitor;

/**
 * Measures the day board of a large centre: 20 rooms and 200 bookings on one day, signed in as its coordinator, through the
 * gateway as a browser asks.
 *
 * <p>Everything runs on this machine, the whole platform beside the visitor. The 95th percentile is the median of three
 * rounds; the program exits with 1 when it is over the aim.
 */
public final class BoardBenchmark {

    private static final Duration AIM = Duration.ofMillis(60);
    private static final int ROOMS = 20;
    private static final int MEETINGS_A_ROOM = 10;
    private static final int WARM_UP = 600;
    private static final int LOOKS = 400;
    private static final int ROUNDS = 3;
    private static final double TAIL = 0.95;
    private static final String COORDINATOR = "coordinator-reymonta";

    /** Whoever has a hand in the page. */
    private static final List<String> PARTS = List.of("gateway", "sites", "booking", "infrastructure");

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final String CENTRE = "/api/v1/centres/reymonta";

    private final LocalPlatform platform;
    private final SiteVisitor visitor;
    private final String path;

    private BoardBenchmark(LocalPlatform platform, SiteVisitor visitor, String path) {
        this.platform = platform;
        this.visitor = visitor;
        this.path = path;
    }

    public static void main(String[] arguments) throws Exception {
        var home = Files.createTempDirectory("centra-benchmark");
        var options = Options.in(home).environment("gateway", "CENTRA_LIMITS_FACTOR", "10000");
        boolean missed;
        try (var platform = LocalPlatform.start(options)) {
            var day = fill(new Caller(platform.gateway(), platform.tokenOf(COORDINATOR)));
            var site =
                    URI.create("http://reymonta.localhost:" + platform.ports().gateway());
            try (var visitor = SiteVisitor.signedIn(site, COORDINATOR, platform.demoPassword())) {
                missed = new BoardBenchmark(platform, visitor, "/board?date=" + day).measure();
            }
        }
        if (missed) {
            System.exit(1);
        }
    }

    /** Whether the aim was missed. */
    private boolean measure() throws InterruptedException, ExecutionException {
        looks(2, WARM_UP);
        System.out.printf(
                Locale.ROOT,
                "## The day board: %d rooms, %d bookings; %,d bytes compressed%n%n| visitors | looks | p50 | p95 | p99 | CPU a look: %s |%n|---|---|---|---|---|---|%n",
                ROOMS,
                ROOMS * MEETINGS_A_ROOM,
                visitor.weigh(path),
                String.join(" + ", PARTS));
        var tails = new ArrayList<Duration>();
        for (int round = 0; round < ROUNDS; round++) {
            tails.add(told(1).percentile(TAIL));
        }
        told(4);
        var middle = tails.stream().sorted().toList().get(ROUNDS / 2);
        boolean missed = middle.compareTo(AIM) > 0;
        System.out.printf(
                Locale.ROOT,
                "%none visitor, median of %d rounds: p95 %s (aim: %s, %s)%n",
                ROUNDS,
                Figures.millis(middle),
                Figures.millis(AIM),
                missed ? "MISSED" : "held");
        return missed;
    }

    /** Looks and tells how long they took and what they cost. */
    private Figures told(int visitors) throws InterruptedException, ExecutionException {
        var before = PARTS.stream().map(this::cpu).toList();
        var figures = looks(visitors, LOOKS);
        var costs = new ArrayList<String>();
        for (int part = 0; part < PARTS.size(); part++) {
            costs.add(
                    Figures.millis(cpu(PARTS.get(part)).minus(before.get(part)).dividedBy(figures.count())));
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %s | %s | %s |%n",
                visitors,
                figures.count(),
                Figures.millis(figures.percentile(0.5)),
                Figures.millis(figures.percentile(TAIL)),
                Figures.millis(figures.percentile(0.99)),
                String.join(" + ", costs));
        return figures;
    }

    private Duration cpu(String part) {
        return Processes.cpu(platform.pid(part));
    }

    /** Looks at the page that often, by so many at once. */
    private Figures looks(int visitors, int count) throws InterruptedException, ExecutionException {
        var figures = new Figures();
        try (var threads = Executors.newFixedThreadPool(visitors)) {
            var running = IntStream.range(0, visitors)
                    .mapToObj(one -> threads.submit(() -> {
                        for (int look = 0; look < count / visitors; look++) {
                            long begun = System.nanoTime();
                            visitor.weigh(path);
                            figures.add(Duration.ofNanos(System.nanoTime() - begun));
                        }
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
        return figures;
    }

    /** Rooms and meetings: three quarters of an hour each, the quarter between them is for cleaning. */
    private static LocalDate fill(Caller desk) {
        var items = desk.get(CENTRE + "/rooms").get("items");
        var regulations = items.get(0).get("regulationsVersion").asString();
        var rooms = new ArrayList<String>();
        items.forEach(room -> rooms.add(room.get("id").asString()));
        while (rooms.size() < ROOMS) {
            var id = "sala-" + (rooms.size() + 1);
            desk.post(CENTRE + "/rooms", room(id));
            rooms.add(id);
        }
        var day = LocalDate.now(ZONE).plusDays(7);
        while (day.getDayOfWeek() != DayOfWeek.TUESDAY) {
            day = day.plusDays(1);
        }
        for (int n = 0; n < MEETINGS_A_ROOM; n++) {
            var organisation = desk.post(
                            "/api/v1/beneficiaries",
                            Map.of("kind", "ORGANISATION", "name", "Stowarzyszenie Na Tablicy " + n))
                    .get("id")
                    .asString();
            desk.verify(organisation);
            for (var room : rooms) {
                var start = LocalTime.of(9, 15).plusHours(n);
                desk.post(
                        CENTRE + "/bookings",
                        Map.of(
                                "roomId",
                                room,
                                "start",
                                at(day, start),
                                "end",
                                at(day, start.plusMinutes(30)),
                                "title",
                                "Warsztaty dla seniorów, spotkanie " + (n + 1),
                                "purpose",
                                "Spotkanie robocze",
                                "beneficiaryId",
                                organisation,
                                "expectedPeople",
                                12,
                                "equipment",
                                List.of(),
                                "feesCollected",
                                false,
                                "regulationsVersion",
                                regulations));
            }
        }
        return day;
    }

    private static Map<String, Object> room(String id) {
        return Map.ofEntries(
                Map.entry("id", id),
                Map.entry("names", Map.of("pl", id)),
                Map.entry("area", 30),
                Map.entry("layouts", Map.of("THEATRE", 20)),
                Map.entry("setUp", "PT0M"),
                Map.entry("cleanUp", "PT15M"),
                Map.entry("raster", "PT15M"),
                Map.entry("min", "PT30M"),
                Map.entry("max", "PT12H"),
                Map.entry("horizon", "P365D"),
                Map.entry("lateCancellation", "PT24H"),
                Map.entry("approval", "TRUSTED_AT_ONCE"));
    }

    private static String at(LocalDate day, LocalTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(ZONE));
    }
}
