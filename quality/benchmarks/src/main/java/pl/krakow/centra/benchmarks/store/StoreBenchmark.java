package pl.krakow.centra.benchmarks.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/**
 * Prints the figures of the embedded store as Markdown.
 *
 * <p>{@code java -cp … StoreBenchmark [part] [count]}, part being idle, throughput, updates or collection, all of them
 * when left out; count the number of updates and of documents, 1,000,000 when left out. Everything takes about 15 minutes
 * and 3 GB of disk.
 */
public final class StoreBenchmark {

    private static final int ROOMS = 50;
    private static final long HOUR = 3_600_000;
    private static final int BATCH = 1_000;
    private static final int UPDATED_DOCUMENTS = 1_000;
    private static final int THROUGHPUT_SECONDS = 5;
    private static final int IDLE_SECONDS = 20;

    private final int count;
    private final PrintStream out;
    private final Path directory;

    private StoreBenchmark(int count, PrintStream out, Path directory) {
        this.count = count;
        this.out = out;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        String part = arguments.length > 0 ? arguments[0] : "all";
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path directory = Files.createTempDirectory("store-benchmark");
        try {
            new StoreBenchmark(count, out, directory).run(part);
        } finally {
            delete(directory);
        }
    }

    private void run(String part) throws Exception {
        out.printf(
                "Conditions: %d cores, %s %s, driver and store in processes of their own on the same machine, "
                        + "store with the serial collector and -Xmx128m (idle), -Xmx512m (large collection) or -Xmx256m.%n%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.vm.name"), Runtime.version());
        boolean all = part.equals("all");
        if (all || part.equals("idle")) {
            idle();
        }
        if (all || part.equals("throughput")) {
            throughput(false);
            throughput(true);
        }
        if (all || part.equals("updates")) {
            manyUpdates();
        }
        if (all || part.equals("collection")) {
            largeCollection();
        }
    }

    private void idle() throws Exception {
        Path home = Files.createDirectory(directory.resolve("idle"));
        try (StoreProcess process = StoreProcess.start(home, 5, "128m", 16, false)) {
            List<MongoClient> clients = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                MongoClient client = connect(process.connectionString(i), 4);
                client.getDatabase("benchmark").getCollection("rooms").insertOne(new Document());
                clients.add(client);
            }
            TimeUnit.SECONDS.sleep(2);
            double before = process.cpuSeconds();
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            double used = process.cpuSeconds() - before;
            out.println("### Idle\n");
            out.printf(
                    Locale.ROOT,
                    "Five stores in one process, a driver connected to each: %d MB resident, %.2f%% of one core "
                            + "(over %d s).%n%n",
                    process.residentMegabytes(),
                    used / IDLE_SECONDS * 100,
                    IDLE_SECONDS);
            clients.forEach(MongoClient::close);
        }
    }

    private void throughput(boolean sync) throws Exception {
        Path home = Files.createDirectory(directory.resolve("throughput-" + sync));
        out.println(sync ? "### Throughput, each commit on the disk\n" : "### Throughput\n");
        out.println("Operations a second; in brackets the median and 99th percentile in ms.\n");
        out.println("| | 1 client | 8 clients | 64 clients |");
        out.println("|---|---|---|---|");
        try (StoreProcess process = StoreProcess.start(home, 1, "256m", 16, sync);
                MongoClient client = connect(process.connectionString(0), 64)) {
            MongoCollection<Document> sheets = client.getDatabase("benchmark").getCollection("sheets");
            sheets.createIndex(Indexes.ascending("room", "start"));
            AtomicLong next = new AtomicLong();
            measure("insert", random -> sheets.insertOne(sheet((int) next.incrementAndGet())));
            measure(
                    "find by _id",
                    random -> sheets.find(eq("_id", 1 + random.nextInt(2_000))).first());
            measure(
                    "update by _id and version",
                    random -> sheets.updateOne(
                            and(eq("_id", 1 + random.nextInt(2_000)), gte("version", 1L)),
                            combine(inc("version", 1L), set("note", "n" + random.nextInt(1_000)))));
            MongoCollection<Document> slots = client.getDatabase("benchmark").getCollection("slots");
            for (int i = 0; i < 300; i++) {
                slots.insertOne(new Document("_id", i).append("bookings", List.of()));
            }
            measure("conditional push", random -> {
                int from = random.nextInt(4_000);
                slots.updateOne(
                        and(
                                eq("_id", random.nextInt(300)),
                                not(elemMatch("bookings", and(lt("from", from + 100), gt("to", from))))),
                        push("bookings", new Document("from", from).append("to", from + 100)));
            });
        }
        out.println();
    }

    private interface Operation {
        void run(Random random);
    }

    private void measure(String name, Operation operation) throws Exception {
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (int clients : List.of(1, 8, 64)) {
            load(clients, 1, operation);
            long[] nanos = load(clients, THROUGHPUT_SECONDS, operation);
            Arrays.sort(nanos);
            row.append(String.format(
                    Locale.ROOT,
                    " %,d (%.2f, %.1f) |",
                    nanos.length / THROUGHPUT_SECONDS,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 99 / 100] / 1e6));
        }
        out.println(row);
    }

    private static long[] load(int clients, int seconds, Operation operation) throws Exception {
        CyclicBarrier start = new CyclicBarrier(clients);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int seed = i;
                running.add(threads.submit(() -> {
                    Random random = new Random(seed);
                    List<Long> nanos = new ArrayList<>();
                    start.await();
                    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
                    for (long now = System.nanoTime(); now < end; ) {
                        operation.run(random);
                        long after = System.nanoTime();
                        nanos.add(after - now);
                        now = after;
                    }
                    return nanos;
                }));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : running) {
                all.addAll(one.get());
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private void manyUpdates() throws Exception {
        Path home = Files.createDirectory(directory.resolve("updates"));
        Path file = home.resolve("store-0.store");
        out.printf(Locale.ROOT, "### %,d updates of %,d documents%n%n", count, UPDATED_DOCUMENTS);
        try (StoreProcess process = StoreProcess.start(home, 1, "256m", 16, false);
                MongoClient client = connect(process.connectionString(0), 8)) {
            MongoCollection<Document> sheets = client.getDatabase("benchmark").getCollection("sheets");
            sheets.createIndex(Indexes.ascending("room", "changed"));
            List<Document> batch = new ArrayList<>();
            for (int i = 0; i < UPDATED_DOCUMENTS; i++) {
                batch.add(sheet(i).append("changed", 0).append("count", 0));
            }
            sheets.insertMany(batch);
            AtomicLong left = new AtomicLong(count);
            AtomicLong largest = new AtomicLong();
            long begin = System.nanoTime();
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 8; i++) {
                    int seed = i;
                    threads.execute(() -> {
                        Random random = new Random(seed);
                        for (long n = left.decrementAndGet(); n >= 0; n = left.decrementAndGet()) {
                            sheets.updateOne(
                                    eq("_id", random.nextInt(UPDATED_DOCUMENTS)),
                                    combine(inc("count", 1), set("changed", random.nextInt())));
                            if (n % 1_000 == 0) {
                                largest.accumulateAndGet(size(file), Math::max);
                            }
                        }
                    });
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            long counted = 0;
            for (Document sheet : sheets.find()) {
                counted += sheet.getInteger("count");
            }
            out.printf(
                    Locale.ROOT,
                    "8 clients: %.0f s (%,.0f a second), all %,d counted; file %.1f MB at the end, %.1f MB at its "
                            + "largest; process %d MB.%n%n",
                    seconds,
                    count / seconds,
                    counted,
                    size(file) / 1e6,
                    largest.get() / 1e6,
                    process.residentMegabytes());
        }
    }

    private void largeCollection() throws Exception {
        Path home = Files.createDirectory(directory.resolve("large"));
        Path file = home.resolve("store-0.store");
        out.printf(Locale.ROOT, "### A collection of %,d documents%n%n", count);
        out.println("About 400 bytes a document, indexes on room + start, start, code (unique), bookings.bookingId.\n");
        try (StoreProcess process = StoreProcess.start(home, 1, "512m", 64, false);
                MongoClient client = connect(process.connectionString(0), 4)) {
            MongoCollection<Document> sheets = client.getDatabase("benchmark").getCollection("sheets");
            sheets.createIndex(Indexes.ascending("room", "start"));
            sheets.createIndex(Indexes.ascending("start"));
            sheets.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            sheets.createIndex(Indexes.ascending("bookings.bookingId"));
            long begin = System.nanoTime();
            List<Document> batch = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                batch.add(sheet(i));
                if (batch.size() == BATCH) {
                    sheets.insertMany(batch);
                    batch = new ArrayList<>();
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "Loaded in %.0f s (%,.0f documents a second, insertMany of %,d); file %.0f MB; process %d MB.%n%n",
                    seconds,
                    count / seconds,
                    BATCH,
                    size(file) / 1e6,
                    process.residentMegabytes());
            queries(sheets);
            out.printf("%nProcess after the queries: %d MB.%n%n", process.residentMegabytes());
        }
        reopen(home);
    }

    private void queries(MongoCollection<Document> sheets) {
        Random random = new Random(1);
        out.println("| One client | median ms | p99 ms | times |");
        out.println("|---|---|---|---|");
        time(
                "find {_id}",
                2_000,
                () -> sheets.find(eq("_id", random.nextInt(count))).first());
        time(
                "find {code} (unique)",
                2_000,
                () -> sheets.find(eq("code", "code-" + random.nextInt(count))).first());
        time(
                "find {bookings.bookingId} (array)",
                2_000,
                () -> sheets.find(eq("bookings.bookingId", "b-" + random.nextInt(count)))
                        .first());
        time(
                "update {_id, version}",
                2_000,
                () -> sheets.updateOne(and(eq("_id", random.nextInt(count)), gte("version", 1L)), inc("version", 1L)));
        time("find {start range} of 20", 1_000, () -> {
            int at = random.nextInt(count - 20);
            sheets.find(and(gte("start", start(at)), lt("start", start(at + 20))))
                    .into(new ArrayList<>());
        });
        time("find {room, start range} of 20, sorted by start", 1_000, () -> {
            int at = random.nextInt(count - 20 * ROOMS);
            sheets.find(and(
                            eq("room", "room-" + random.nextInt(ROOMS)),
                            gte("start", start(at)),
                            lt("start", start(at + 20 * ROOMS))))
                    .sort(ascending("start"))
                    .into(new ArrayList<>());
        });
        time(
                "page of 20 after an _id",
                1_000,
                () -> sheets.find(gt("_id", random.nextInt(count)))
                        .sort(ascending("_id"))
                        .limit(20)
                        .into(new ArrayList<>()));
        time("page of 20 after a (start, _id)", 1_000, () -> {
            int at = random.nextInt(count);
            sheets.find(or(gt("start", start(at)), and(eq("start", start(at)), gt("_id", at))))
                    .sort(ascending("start", "_id"))
                    .limit(20)
                    .into(new ArrayList<>());
        });
        time(
                "$or of _id and code",
                1_000,
                () -> sheets.find(or(eq("_id", random.nextInt(count)), eq("code", "code-" + random.nextInt(count))))
                        .into(new ArrayList<>()));
        time(
                "newest 20 by start",
                500,
                () -> sheets.find().sort(descending("start")).limit(20).into(new ArrayList<>()));
        time("countDocuments {_id}", 1_000, () -> sheets.countDocuments(eq("_id", random.nextInt(count))));
        time("countDocuments {}", 200, sheets::countDocuments);
        time("$match of 2,000 by start, $group", 50, () -> {
            int at = random.nextInt(count - 2_000);
            sheets.aggregate(List.of(
                            Aggregates.match(and(gte("start", start(at)), lt("start", start(at + 2_000)))),
                            Aggregates.group("$room", Accumulators.sum("uses", 1))))
                    .into(new ArrayList<>());
        });
        time(
                "find by a field without index (whole walk)",
                3,
                () -> sheets.find(eq("note", "none")).first());
        time(
                "$group over all",
                3,
                () -> sheets.aggregate(List.of(Aggregates.group("$room", Accumulators.sum("uses", 1))))
                        .into(new ArrayList<>()));
    }

    private void time(String name, int times, Runnable query) {
        for (int i = 0; i < times / 10; i++) {
            query.run();
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            query.run();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %,d |%n",
                name,
                nanos[times / 2] / 1e6,
                nanos[times * 99 / 100] / 1e6,
                times);
    }

    private void reopen(Path home) {
        for (String how : List.of("after an orderly stop", "after kill -9")) {
            long begin = System.nanoTime();
            try (StoreProcess process = StoreProcess.start(home, 1, "512m", 64, false);
                    MongoClient client = connect(process.connectionString(0), 1)) {
                MongoCollection<Document> sheets =
                        client.getDatabase("benchmark").getCollection("sheets");
                sheets.find(eq("code", "code-7")).first();
                double seconds = (System.nanoTime() - begin) / 1e9;
                out.printf(
                        Locale.ROOT,
                        "Opened %s to the first answer in %.1f s, the start of the JVM included; %,d documents.%n",
                        how,
                        seconds,
                        sheets.countDocuments());
                sheets.updateOne(eq("_id", 7), inc("version", 1L));
                process.kill();
            }
        }
    }

    private static Document sheet(int i) {
        return new Document("_id", i)
                .append("room", "room-" + i % ROOMS)
                .append("start", start(i))
                .append("code", "code-" + i)
                .append("version", 1L)
                .append("bookings", List.of(new Document("bookingId", "b-" + i).append("state", "CONFIRMED")))
                .append("text", "x".repeat(220));
    }

    private static Date start(long i) {
        return new Date(1_800_000_000_000L + i * HOUR);
    }

    private static MongoClient connect(String connectionString, int connections) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(connections))
                .build());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
