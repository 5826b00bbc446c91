package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** The commands of one store. The caller holds the lock that {@link #writes} asks for. */
final class StoreBackend extends AbstractMongoBackend {

    private static final Set<String> READING = Set.of(
            "hello",
            "ismaster",
            "buildinfo",
            "ping",
            "whatsmyuri",
            "serverstatus",
            "getlog",
            "connectionstatus",
            "hostinfo",
            "getcmdlineopts",
            "endsessions",
            "listdatabases",
            "listcollections",
            "listindexes",
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "dbstats",
            "collstats",
            "validate");

    private final StoreFile file;
    private final LongAdder examined = new LongAdder();
    private final Cursors cursors = new Cursors(getCursorRegistry());

    StoreBackend(StoreFile file) {
        this.file = file;
        StoreDatabase.namesIn(file).forEach(this::resolveDatabase);
    }

    long examinedDocuments() {
        return examined.sum();
    }

    /** Whether the command may change something. */
    static boolean writes(String command, Document query) {
        if (command.equals("aggregate")) {
            return query.get("pipeline") instanceof List<?> stages
                    && !stages.isEmpty()
                    && stages.getLast() instanceof Document last
                    && (last.containsKey("$out") || last.containsKey("$merge"));
        }
        return !READING.contains(command.toLowerCase(Locale.ROOT));
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello" -> hello(channel, databaseName);
            case "ismaster" ->
                super.handleCommand(channel, databaseName, command, query).append("helloOk", true);
            case "listdatabases" -> listDatabases();
            case "getmore" -> {
                Refusals.check(command, query);
                yield more(databaseName, command, query);
            }
            default -> {
                Refusals.check(command, query);
                yield super.handleCommand(channel, databaseName, command, query);
            }
        };
    }

    private Document more(String databaseName, String command, Document query) {
        long cursor = ((Number) Objects.requireNonNull(query.get(command))).longValue();
        int batchSize = query.get("batchSize") instanceof Number number ? number.intValue() : 0;
        return cursors.more(databaseName + "." + query.get("collection"), cursor, batchSize);
    }

    private Document hello(Channel channel, String databaseName) {
        Document response = super.handleCommand(channel, databaseName, "ismaster", new Document("ismaster", 1));
        response.remove("ismaster");
        return response.append("isWritablePrimary", true).append("helloOk", true);
    }

    /** With what the store counts under {@code embeddedStore}, for those who can only ask from outside. */
    @Override
    public Document getServerStatus() {
        return super.getServerStatus()
                .append(
                        "embeddedStore",
                        new Document("examinedDocuments", examinedDocuments())
                                .append("commits", file.commits())
                                .append("compactions", file.compactions())
                                .append("fileBytes", file.size())
                                .append("liveBytes", file.liveBytes()));
    }

    private Document listDatabases() {
        List<Document> databases = new ArrayList<>();
        for (String name : listDatabaseNames().stream().sorted().toList()) {
            StoreDatabase database = (StoreDatabase) Objects.requireNonNull(resolveDatabase(name));
            if (!database.holdsNothing()) {
                databases.add(new Document("name", name)
                        .append("sizeOnDisk", file.size())
                        .append("empty", false));
            }
        }
        return new Document("databases", databases)
                .append("totalSize", file.size())
                .append("ok", 1.0);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoreDatabase(databaseName, file, getCursorRegistry(), cursors, examined);
    }
}
